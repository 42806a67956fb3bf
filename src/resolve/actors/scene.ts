import { SHORT_TITLES } from '../../lang/en/actor-words.ts'
import type { ClauseTree } from '../../parse/clause.ts'
import type { ParsedReport, Sentence } from '../../parse/sentence.ts'
import type { Register } from '../../register/register.ts'
import type { Description } from './descriptions.ts'
import { type Entity, EntityBook, type EntityMention } from './entity.ts'
import type { FoundName } from './found-name.ts'
import type { RolePhrase } from './role-phrases.ts'
import { headOf } from './tree-place.ts'

/** What is found in one sentence before anyone is tied to anyone. */
export interface Found {
  readonly sentence: Sentence
  readonly roles: ReadonlyMap<number, RolePhrase>
  readonly names: FoundName[]
  readonly descriptions: readonly Description[]
}

/** Actors that a description is held against: texts may be lists of a thousand names. */
export const MOST_LOOKED_AT = 300

/** Words that mention an actor, from the first to the last token. */
interface MentionWords {
  readonly first: number
  readonly last: number
  readonly form: EntityMention['form']
  /** Rule id for `--explain`. */
  readonly rule: string
  /** The bare name, when the words are a name or a describing phrase that may stand for one. */
  readonly name?: string | undefined
  /** Where the bare name begins, when titles stand before it: the mention's head is looked for from there. */
  readonly nameFirst?: number
  /** Whether the words only label something else. */
  readonly label?: boolean
}

/** One report while its actors are being found: what the sieves share. */
export class Scene {
  readonly parsed: ParsedReport
  readonly clauses: readonly ClauseTree[]
  readonly register: Register
  /** The report's date, ISO 8601. */
  readonly date: string | null
  readonly book = new EntityBook()
  readonly text: string

  constructor(parsed: ParsedReport, clauses: readonly ClauseTree[], register: Register, date: string | null) {
    this.parsed = parsed
    this.clauses = clauses
    this.register = register
    this.date = date
    this.text = parsed.report.text
  }

  /** The report's words from one token to another. */
  words(sentence: Sentence, first: number, last: number): string {
    return this.text.slice(sentence.tokens[first]?.start, sentence.tokens[last]?.end)
  }

  /** Ties words of a sentence to an actor. */
  mention(entity: Entity, sentence: Sentence, words: MentionWords): void {
    const { first, last, form, rule, name, nameFirst = first, label = false } = words
    const start = sentence.tokens[first]?.start ?? 0
    const end = sentence.tokens[last]?.end ?? 0
    const head = headOf(sentence, nameFirst <= last ? nameFirst : first, last)
    this.book.mention(entity, { start, end, sentence: sentence.index, first, last, head, form, label }, rule, name)
  }

  /** The words of a role as the report has them, in lower case; short titles are written out. */
  roleWords(sentence: Sentence, phrase: RolePhrase, names: readonly FoundName[] = []): string {
    // "Syrian National Army commander": the army's name is not the role.
    let first = phrase.first
    while (first < phrase.last && names.some((name) => name.sort !== 'person' && first >= name.first && first <= name.last)) first++
    const words = this.text.slice(sentence.tokens[first]?.start, sentence.tokens[phrase.last]?.end).toLowerCase()
    return SHORT_TITLES[words] ?? words
  }

  /** A role that the report gives; the first fuller one stays. */
  giveRole(entity: Entity, role: string, roleClass: string | null, former: boolean, country: string | null, sector: string): void {
    const words = former ? `former ${role}` : role
    // "the junta's spokesman, Major General Zaw Htun": an office says more than a rank
    const isMore = (entity.roleClass === null && roleClass !== null) || (entity.roleClass === 'officer' && roleClass !== 'officer')
    if (entity.role === null || isMore) {
      entity.role = words
      entity.roleClass = roleClass
    }
    entity.country ??= country
    if (sector !== 'UNK') entity.sector ??= former && sector === 'GOV' ? 'ELI' : sector
  }

  /** The country that names inside a phrase say: an adjective, a seat of power, a group's own country, a person's. */
  countryOf(sentence: Sentence, names: readonly FoundName[]): string | null {
    // "the UN Syria special envoy" is of the UN.
    if (names.some((name) => name.sort === 'group' && name.group.sector === 'IGO')) return null
    for (const name of names) {
      if (isBacker(sentence, name)) continue
      if (name.sort === 'country') return name.reading.country.id
      if (name.sort === 'organization' && name.country) return name.country
      if (name.sort === 'own' && name.addition.kind !== 'armed group' && name.addition.country) return name.addition.country
      if (name.sort === 'group' && name.group.set !== 'group' && name.group.countries.length === 1) return name.group.countries[0] ?? null
    }
    return null
  }

  /** The armed forces of a country as one actor. */
  forcesOf(country: string, words: string): Entity {
    return this.book.obtain(`forces:${country}`, () => ({ kind: 'military', name: words, country, sector: 'MIL' }))
  }
}

/** "Turkey-backed", "US-led", "anti-Russian", "pro-Iranian": whoever backs or is opposed is not whose they are. */
function isBacker(sentence: Sentence, name: FoundName): boolean {
  const head = sentence.tokens[headOf(sentence, name.first, name.last)]
  const governor = head && sentence.tokens[head.head]
  if (governor?.upos === 'VERB' && governor.index > name.last) return true
  const before = sentence.tokens[name.first - 1]
  return (
    before?.form === '-' ||
    (sentence.tokens[name.last + 1]?.form === '-' &&
      /^(?:backed|led|funded|sponsored|supported|allied|aligned|controlled|held|linked|based|brokered)$/i.test(
        sentence.tokens[name.last + 2]?.form ?? '',
      ))
  )
}
