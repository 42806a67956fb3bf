import {
  FORCES,
  GOVERNMENT_NOUNS,
  GROUP_NOUNS,
  LEADER_ROLES,
  MEDIA_NOUNS,
  ORGANIZATION_WORDS,
  PEOPLES,
  POPULATION_NOUNS,
  REBEL_NOUNS,
  SHORT_TITLES,
  SPEAKING,
} from '../../lang/en/actor-words.ts'
import type { ClauseTree } from '../../parse/clause.ts'
import type { ParsedReport, Sentence, Token } from '../../parse/sentence.ts'
import { baseRelation, childrenOf } from '../../parse/tree.ts'
import type { Actor, ActorKind } from '../../record/types.ts'
import type { Country } from '../../register/countries.ts'
import type { Group } from '../../register/groups.ts'
import { foldName } from '../../register/name-key.ts'
import { runsOn } from '../../register/people.ts'
import type { Register } from '../../register/register.ts'
import { hasRole } from '../../register/titles.ts'
import type { ActorMention } from '../resolved.ts'
import { countryStance } from './country-stance.ts'
import { type Description, findDescriptions, leftEdge } from './descriptions.ts'
import { addName, type Entity, EntityBook, type EntityMention, governmentOf } from './entity.ts'
import { type FoundName, findNames, settleNames } from './names.ts'
import { isFullName, PersonIndex, type PersonName } from './persons.ts'
import { pronounOf, resolvePronoun } from './pronouns.ts'
import { findQuotedSpeakers } from './quoted-speakers.ts'
import { findRolePhrases, type RolePhrase } from './role-phrases.ts'
import { headOf, placeInTree } from './tree-place.ts'

type CountryName = Extract<FoundName, { sort: 'country' }>

/** What is found in one sentence before anyone is tied to anyone. */
interface Found {
  readonly sentence: Sentence
  readonly roles: ReadonlyMap<number, RolePhrase>
  readonly names: FoundName[]
  readonly descriptions: readonly Description[]
}

/**
 * Who acts, speaks and is spoken of in a report: one actor for each real one, with every mention from full name to pronoun. Runs before
 * places, and leaves them every name that stands for land: "arrived in Moscow", "northern Syria". Sieves run from sure to unsure:
 * names and register, then titles and appositions, acronyms, descriptions, pronouns; a pronoun that fits two alike stays open. The
 * register's facts are used as of `published`; without a date only names and countries are known from it.
 *
 * @param isPlaceName whether the gazetteer knows a place of that name: a single word that only the tagger calls a person is then none
 */
export function findActors(
  parsed: ParsedReport,
  clauses: readonly ClauseTree[],
  register: Register,
  published: string | null,
  isPlaceName: (name: string) => boolean = () => false,
): { readonly actors: readonly Actor[]; readonly mentions: readonly ActorMention[] } {
  return new ActorFinder(parsed, clauses, register, published).find(isPlaceName)
}

class ActorFinder {
  readonly #parsed: ParsedReport
  readonly #clauses: readonly ClauseTree[]
  readonly #register: Register
  readonly #date: string | null
  readonly #book = new EntityBook()
  readonly #text: string

  constructor(parsed: ParsedReport, clauses: readonly ClauseTree[], register: Register, date: string | null) {
    this.#parsed = parsed
    this.#clauses = clauses
    this.#register = register
    this.#date = date
    this.#text = parsed.report.text
  }

  find(isPlaceName: (name: string) => boolean): { actors: Actor[]; mentions: ActorMention[] } {
    const named = this.#parsed.sentences.map((sentence) => {
      const roles = findRolePhrases(sentence, this.#register)
      return { sentence, roles, names: findNames(sentence, this.#text, this.#register, roles) }
    })
    settleNames(named, this.#register, isPlaceName)
    const found = named.map((one): Found => ({ ...one, descriptions: findDescriptions(one.sentence, one.roles, one.names) }))
    const spokenOf = new Set<string>()
    for (const { names } of found)
      for (const name of names) {
        if (name.sort === 'country') spokenOf.add(name.reading.country.id)
        if (name.sort === 'group' && name.group.id in BODIES) spokenOf.add(BODIES[name.group.id] ?? '')
      }

    this.#readGroups(found, spokenOf)
    const persons = new PersonIndex(this.#book, this.#register, this.#date, spokenOf)
    for (const full of [true, false]) for (const one of found) this.#readPersons(one, persons, full)
    for (const one of found) this.#readCountries(one)
    for (const one of found) this.#readPeoples(one)
    for (const one of found) {
      this.#readAppositions(one, persons)
      this.#readPlainAppositions(one)
      this.#readOtherNames(one)
    }
    for (const entity of this.#book.all) if (entity.kind === 'person') persons.complete(entity)
    this.#readRest(found, persons)
    return this.#toActors()
  }

  // --- names -----------------------------------------------------------------------------------------------------------------

  #readGroups(found: readonly Found[], spokenOf: ReadonlySet<string>): void {
    const free = new Map<string, Entity>()
    for (const { sentence, names } of found)
      for (const name of names) {
        if (name.sort === 'group') {
          const entity =
            this.#book.get(`acronym:${name.name}`) ??
            (this.#isOfAnotherLand(name.group, name.name, spokenOf)
              ? this.#book.obtain(`acronym:${name.name}`, () => ({ kind: 'organization', name: name.name }))
              : this.#groupEntity(name.group, name.name))
          this.#mention(
            entity,
            sentence,
            withArticle(sentence, name.first, headOf(sentence, name.first, name.last)),
            name.last,
            'name',
            'actors/group',
            name.name,
            name.first,
          )
          this.#readAcronym(sentence, name.last, entity)
        } else if (name.sort === 'own') {
          const { addition } = name
          const entity = this.#book.obtain(name.id, () => ({
            kind: addition.kind as ActorKind,
            name: addition.name,
            country: addition.country,
            sector: addition.sector,
            role: addition.role,
            gender: addition.gender,
            register: name.id,
          }))
          this.#mention(entity, sentence, name.first, name.last, 'name', 'actors/own', name.name)
        } else if (name.sort === 'organization') {
          const bare = name.name.replace(/^the /i, '')
          const key = foldName(bare)
          const entity =
            free.get(key) ??
            this.#shorter(free, key) ??
            this.#book.get(`acronym:${bare}`) ??
            this.#initialed(bare) ??
            this.#book.add({ kind: kindOfName(key), name: bare, sector: sectorOfName(key), country: name.country })
          free.set(key, entity)
          this.#mention(
            entity,
            sentence,
            withArticle(sentence, name.first, headOf(sentence, name.first, name.last)),
            name.last,
            'name',
            'actors/organization',
            bare,
            name.first,
          )
          this.#readAcronym(sentence, name.last, entity)
        }
      }
  }

  /** "Bank of Bara" after "Central Bank of Bara": a name that ends or begins a longer one of two words or more. */
  #shorter(free: ReadonlyMap<string, Entity>, key: string): Entity | null {
    if (!key.includes(' ')) {
      // "the Church" after "the Church of Bara": the only name so far that has the word first or last.
      const same = new Set(
        [...free].filter(([known]) => known.startsWith(`${key} `) || known.endsWith(` ${key}`)).map(([, entity]) => entity),
      )
      return ORGANIZATION_WORDS.has(key) && same.size === 1 ? ([...same][0] ?? null) : null
    }
    for (const [known, entity] of free) if (known.endsWith(` ${key}`) || key.endsWith(` ${known}`)) return entity
    return null
  }

  /** "WHO" after "World Health Organisation": the one name whose words begin so. */
  #initialed(acronym: string): Entity | null {
    if (!/^[A-Z]{3,6}$/.test(acronym)) return null
    const fitting = this.#book.all
      .slice(0, MOST_LOOKED_AT)
      .filter((entity) => entity.names.some((name) => (name.match(/(?<![\p{L}’'])\p{Lu}/gu) ?? []).join('') === acronym))
    return fitting.length === 1 ? (fitting[0] ?? null) : null
  }

  /** "People's Protection Units (YPG)": what stands in brackets after a group's name is another name of it. */
  #readAcronym(sentence: Sentence, last: number, entity: Entity): void {
    const { tokens } = sentence
    const acronym = tokens[last + 2]
    if (tokens[last + 1]?.form !== '(' || tokens[last + 3]?.form !== ')' || !acronym || !/^[A-Z][A-Za-z&-]{1,9}$/.test(acronym.form)) return
    if (!/[A-Z].*[A-Z]/.test(acronym.form)) return
    addName(entity, acronym.form)
    const known = this.#book.get(`acronym:${acronym.form}`)
    if (known && known !== entity) this.#book.merge(entity, known)
    this.#book.alias(`acronym:${acronym.form}`, entity)
    this.#mention(entity, sentence, acronym.index, acronym.index, 'name', 'actors/acronym', acronym.form)
  }

  /** An acronym of an organ of a country that the report does not speak of is most likely another's: "BDF" is not only Botswana's. */
  #isOfAnotherLand(group: Group, form: string, spokenOf: ReadonlySet<string>): boolean {
    if (
      !(/^[A-Z]{2,4}$/.test(form) || (group.kind === 'party' && !form.includes(' '))) ||
      group.set !== 'org' ||
      group.countries.length === 0 ||
      FAMOUS.has(form)
    )
      return false
    return !group.countries.some((country) => spokenOf.has(country))
  }

  #groupEntity(group: Group, form: string): Entity {
    const [country] = group.countries
    if (group.set === 'org' && country !== undefined && group.kind === 'armed forces' && FORCES.has(lastWord(form)))
      return this.#forcesOf(country, form)
    const organ =
      group.set === 'org' && country !== undefined && /ministry|executive/.test(group.kind) ? `organ:${country}:${group.kind}` : null
    const name = group.name
    return this.#book.obtain(organ ?? group.id, () => ({
      kind: kindOfGroup(group),
      name: form.length > 5 || form.includes(' ') ? form : name,
      country: group.countries.length === 1 || group.set !== 'group' ? (country ?? null) : null,
      sector: group.sector,
      register: group.id,
    }))
  }

  #readPersons({ sentence, names, roles, descriptions: _ }: Found, persons: PersonIndex, full: boolean): void {
    for (const name of names) {
      if (name.sort !== 'person' || isFullName(name.name) !== full) continue
      const title = name.title
      const titleHead = title ? headOf(sentence, title.first, title.last) : null
      // "Ukrainian President Volodymyr Zelensky": the adjective may hang on the title or on the name.
      const edge =
        titleHead === null
          ? name.titleFirst
          : Math.min(
              name.titleFirst,
              skipArticle(sentence, Math.min(leftEdge(sentence, titleHead), leftEdge(sentence, headOf(sentence, name.first, name.last)))),
            )
      const inside = names.filter((other) => other !== name && other.first >= edge && other.last < name.first)
      const country = this.#countryOf(sentence, inside)
      const roleClass = title?.role.role ?? this.#rulerClass(sentence, name)
      const entity = persons.resolve(name, country, roleClass, sentence.tokens[name.first]?.start ?? 0)
      if (title) this.#giveRole(entity, this.#roleWords(sentence, title, names), roleClass, name.former, country, title.role.sector)
      entity.country ??= country
      entity.gender ??= name.gender
      const group = inside.find((other) => other.sort === 'group' || other.sort === 'organization')
      if (group) entity.memberOf ??= this.#book.at(sentence.index, headOf(sentence, group.first, group.last))
      this.#mention(
        entity,
        sentence,
        Math.min(edge, name.titleFirst, name.first),
        name.last,
        'name',
        'actors/person',
        name.name,
        name.first,
      )
    }
    void roles
  }

  #roleWords(sentence: Sentence, phrase: RolePhrase, names: readonly FoundName[] = []): string {
    // "Syrian National Army commander": the army's name is not the role.
    let first = phrase.first
    while (first < phrase.last && names.some((name) => name.sort !== 'person' && first >= name.first && first <= name.last)) first++
    const words = this.#text.slice(sentence.tokens[first]?.start, sentence.tokens[phrase.last]?.end).toLowerCase()
    return SHORT_TITLES[words] ?? words
  }

  /** "the Obama administration", "the Merkel government": whoever governs is named so. */
  #rulerClass(sentence: Sentence, name: PersonName): string | null {
    const token = sentence.tokens[headOf(sentence, name.first, name.last)]
    const governor = token && sentence.tokens[token.head]
    if (!governor || !GOVERNMENT_NOUNS.has(governor.lemma.toLowerCase()) || !/^(?:compound|nmod)/.test(token.relation)) return null
    return governor.lemma.toLowerCase() === 'government' ? 'head_of_government' : 'head_of_state'
  }

  /** A role that the report gives; the first fuller one stays. */
  #giveRole(entity: Entity, role: string, roleClass: string | null, former: boolean, country: string | null, sector: string): void {
    const words = former ? `former ${role}` : role
    if (entity.role === null || (entity.roleClass === null && roleClass !== null)) {
      entity.role = words
      entity.roleClass = roleClass
    }
    entity.country ??= country
    if (sector !== 'UNK') entity.sector ??= former && sector === 'GOV' ? 'ELI' : sector
  }

  /** The country that names inside a phrase say: an adjective, a seat of power, a group's own country, a person's. */
  #countryOf(sentence: Sentence, names: readonly FoundName[]): string | null {
    // "the UN Syria special envoy" is of the UN.
    if (names.some((name) => name.sort === 'group' && name.group.sector === 'IGO')) return null
    for (const name of names) {
      if (isBacker(sentence, name)) continue
      if (name.sort === 'country') return name.reading.country.id
      if (name.sort === 'organization' && name.country) return name.country
      if (name.sort === 'group' && name.group.set !== 'group' && name.group.countries.length === 1) return name.group.countries[0] ?? null
    }
    return null
  }

  // --- countries -------------------------------------------------------------------------------------------------------------

  /** "the Kurds", "Sunnis": peoples without a state of their name. */
  #readPeoples({ sentence, names }: Found): void {
    for (const token of sentence.tokens) {
      const lower = token.form.toLowerCase()
      if (!PEOPLES.has(lower) || !/^(?:nsubj|obj|iobj|obl|nmod|conj)/.test(token.relation)) continue
      if (names.some((name) => token.index >= name.first && token.index <= name.last)) continue
      const entity = this.#book.obtain(`people:${lower}`, () => ({ kind: 'population', name: token.form, sector: 'CVL', plural: true }))
      this.#mention(entity, sentence, leftEdge(sentence, token.index), token.index, 'description', 'actors/people', token.form, token.index)
    }
  }

  #readCountries({ sentence, names, roles }: Found): void {
    const isRole = (token: Token): boolean => {
      const phrase = roleAtHead(roles, token.index)
      return phrase !== null && !GOVERNMENT_NOUNS.has(token.lemma.toLowerCase())
    }
    for (const name of names) {
      if (name.sort !== 'country') continue
      const { reading, first, last } = name
      const head = headOf(sentence, first, last)
      const token = sentence.tokens[head]
      if (!token) continue
      if (reading.form === 'people' || reading.form === 'demonym' || reading.form === 'adjective') {
        if (!this.#readJoinedAdjective({ sentence, names, roles, descriptions: [] }, name))
          this.#readAdjective(sentence, name, head, token, isRole)
        continue
      }
      const form = reading.form === 'capital' ? 'capital' : reading.form === 'seat' ? 'seat' : 'country'
      const stance = countryStance(sentence, head, form, isRole)
      if (stance === 'place') continue
      const entity = this.#organOf(reading.country, reading.organ, reading.sector, this.#words(sentence, first, last))
      const bare = this.#words(sentence, first, last).replace(/^the /i, '')
      this.#mention(entity, sentence, withArticle(sentence, first, head), last, 'name', `actors/${form}`, bare, first, stance === 'label')
    }
  }

  /** "Russian drones" are Russia's doing; "Russian troops" are troops; "the Russians", "many Syrians" a people. */
  #readAdjective(sentence: Sentence, name: CountryName, head: number, token: Token, isRole: (token: Token) => boolean): void {
    const { reading, first, last } = name
    // "French and Egyptian warships": an adjective joined to another modifies what that one does.
    const joined = token.relation === 'conj' && token.upos === 'ADJ' && sentence.tokens[token.head]?.upos === 'ADJ'
    const relation = joined ? 'amod' : baseRelation(token.relation)
    const modifies =
      relation === 'amod' || relation === 'compound' || (relation === 'nmod' && token.relation !== 'nmod:poss') || token.upos === 'ADJ'
    const governor = sentence.tokens[joined ? (sentence.tokens[token.head]?.head ?? -1) : token.head]
    if (modifies && governor && governor.index > token.index) {
      if (governor.upos === 'PROPN' || isRole(governor) || GOVERNMENT_NOUNS.has(governor.lemma.toLowerCase())) return
      const stance = countryStance(sentence, head, 'country', isRole)
      if (stance === 'acts') this.#mention(governmentOf(this.#book, reading.country), sentence, first, last, 'name', 'actors/adjective')
      return
    }
    if (relation === 'amod' || relation === 'compound' || token.upos === 'ADJ') return
    const plural =
      token.xpos === 'NNS' || token.xpos === 'NNPS' || childrenOf(sentence, head, 'det').some((det) => det.form.toLowerCase() === 'the')
    if (!plural) return
    const words = this.#words(sentence, first, last)
    const entity = this.#book.obtain(`people:${reading.country.id}`, () => ({
      kind: 'population',
      name: words,
      country: reading.country.id,
      sector: 'CVL',
      plural: true,
    }))
    this.#mention(entity, sentence, Math.min(first, leftEdge(sentence, head)), last, 'description', 'actors/people', words, first)
  }

  /** "Armenian and Azerbaijani forces": two forces, of which the noun names the second. */
  #readJoinedAdjective({ sentence, names, roles }: Found, name: CountryName): boolean {
    const { tokens } = sentence
    if (!/^(?:and|or|,)$/.test(tokens[name.last + 1]?.form ?? '')) return false
    const next = names.find(
      (other): other is CountryName => other.first === name.last + 2 && other.sort === 'country' && other.reading.form === 'adjective',
    )
    const group = names.find((other) => other.first === name.last + 2 && other.sort === 'group' && FORCES.has(lastWord(other.name)))
    const phrase = next ? roles.get(next.last + 1) : undefined
    const noun = tokens[phrase?.last ?? group?.last ?? -1]
    if (!noun || (!group && noun.xpos !== 'NNS' && !FORCES.has(noun.lemma))) return false
    const { country } = name.reading
    const words = `${this.#words(sentence, name.first, name.last)} ${phrase ? this.#words(sentence, phrase.first, phrase.last) : noun.form}`
    const key = plainName(words, country)
    const entity = FORCES.has(noun.lemma.toLowerCase())
      ? this.#forcesOf(country.id, words)
      : this.#book.obtain(`noun:${country.id}::${key}`, () => ({
          kind: kindOfRole(noun.lemma, phrase?.role.sector ?? 'GOV', phrase?.role.unit ?? 'person', true),
          name: words,
          country: country.id,
          sector: phrase?.role.sector ?? null,
          plural: true,
        }))
    this.#mention(entity, sentence, name.first, name.last, 'description', 'actors/joined', words)
    return true
  }

  /** The government, or the organ that a seat of power stands for. */
  #organOf(country: Country, organ: string | null, sector: string, words: string): Entity {
    if (organ === null || organ === 'executive' || organ === 'monarchy') return governmentOf(this.#book, country)
    return this.#book.obtain(`organ:${country.id}:${organ}`, () => ({
      kind: sector === 'MIL' ? 'military' : 'government',
      name: words,
      country: country.id,
      sector,
    }))
  }

  #forcesOf(country: string, words: string): Entity {
    return this.#book.obtain(`forces:${country}`, () => ({ kind: 'military', name: words, country, sector: 'MIL' }))
  }

  // --- appositions and predicate nouns ---------------------------------------------------------------------------------------

  #readAppositions({ sentence, descriptions }: Found, persons: PersonIndex): void {
    for (const description of descriptions) {
      if (description.plural) continue
      const named = this.#besideName(sentence, description)
      if (named === null) continue
      const entity = this.#book.at(sentence.index, named)
      if (!entity) continue
      const country = this.#countryOf(sentence, description.names)
      const person = description.phrase.role.unit === 'person'
      if (entity.kind === 'person' && person) {
        this.#giveRole(
          entity,
          this.#roleWords(sentence, description.phrase),
          description.phrase.role.role,
          description.former,
          country,
          description.phrase.role.sector,
        )
        const group = description.names.find((name) => name.sort === 'group' || name.sort === 'organization')
        if (group) entity.memberOf ??= this.#book.at(sentence.index, headOf(sentence, group.first, group.last))
      } else if (entity.kind === 'person' || person) continue
      this.#mention(entity, sentence, description.first, description.last, 'description', 'actors/apposition')
    }
    void persons
  }

  /** "Mohamed Hamdan Dagalo, known as Hemedti": another name of the same person. */
  #readOtherNames({ sentence }: Found): void {
    for (const token of sentence.tokens) {
      if (!/^(?:know|nickname|dub)$/.test(token.lemma) || !/^acl/.test(token.relation)) continue
      const entity = this.#book.at(sentence.index, token.head)
      const name = childrenOf(sentence, token.index).find(
        (child) => /^(?:obl|obj|xcomp)/.test(child.relation) && child.upos === 'PROPN' && child.index > token.index,
      )
      if (!entity || !name || entity.plural) continue
      const other = this.#book.at(sentence.index, name.index)
      if (!other) this.#mention(entity, sentence, name.index, name.index, 'name', 'actors/other-name', name.form)
      else if (entity !== other && entity.kind === other.kind) this.#book.merge(entity, other)
    }
  }

  /** "Fethullah Gülen, an exiled cleric": any noun beside a name is that person or group again. */
  #readPlainAppositions({ sentence }: Found): void {
    for (const token of sentence.tokens) {
      if (token.relation !== 'appos' || token.upos !== 'NOUN' || token.xpos === 'NNS' || this.#book.at(sentence.index, token.index))
        continue
      const entity = this.#book.at(sentence.index, token.head)
      if (!entity || entity.plural || entity.kind === 'government' || childrenOf(sentence, token.index, 'det').length === 0) continue
      if (entity.kind === 'person' && NO_PERSON_NOUN.test(token.lemma)) continue
      if (entity.kind === 'person' && entity.role === null) entity.role = token.form.toLowerCase()
      this.#mention(entity, sentence, leftEdge(sentence, token.index), token.index, 'description', 'actors/apposition')
    }
  }

  /** The name that a description stands beside as apposition, title or predicate: "Syrsky, Ukraine's military commander". */
  #besideName(sentence: Sentence, description: Description): number | null {
    const token = sentence.tokens[description.head]
    if (!token) return null
    if (/^(?:appos|nmod:desc|flat)/.test(token.relation) && this.#book.at(sentence.index, token.head)) return token.head
    // "Bozdag, the deputy prime minister and government spokesman".
    const partner =
      token.relation === 'conj' && description.pronoun === null && childrenOf(sentence, description.head, 'det').length === 0
        ? sentence.tokens[token.head]
        : undefined
    for (const beside of partner ? [partner.index, partner.head] : [])
      if (this.#book.at(sentence.index, beside)?.kind === 'person' && (beside === partner?.index || partner?.relation === 'appos'))
        return beside
    // "Russia's permanent representative to the UN in Geneva, Alexey Borodavkin": the tree may hang the name on the last noun.
    const nearby = sentence.tokens.find(
      (word) =>
        word.relation === 'appos' &&
        word.index > description.head &&
        this.#isUnder(sentence, word.head, description.head) &&
        this.#book.at(sentence.index, word.index)?.kind === 'person',
    )
    if (nearby && !this.#book.at(sentence.index, nearby.head)?.names.length) return nearby.index
    for (const child of childrenOf(sentence, description.head)) {
      if (child.relation === 'appos' && this.#book.at(sentence.index, child.index)) return child.index
    }
    if (childrenOf(sentence, description.head, 'cop').length > 0) {
      // "would be president", "is not the president" say no role.
      const negated = childrenOf(sentence, description.head).some(
        (child) => /^(?:not|never|would|could|might|may|will|should|can)$/.test(child.lemma) && /^(?:advmod|aux)/.test(child.relation),
      )
      const [subject] = childrenOf(sentence, description.head, 'nsubj')
      if (!negated && subject && this.#book.at(sentence.index, subject.index)?.kind === 'person') return subject.index
    }
    return null
  }

  /** Whether a word hangs below another by prepositional phrases only. */
  #isUnder(sentence: Sentence, below: number, above: number): boolean {
    let at = below
    for (let steps = 0; steps < 4 && at !== above; steps++) {
      const token = sentence.tokens[at]
      if (!token || !/^(?:nmod|obl)/.test(token.relation)) return false
      at = token.head
    }
    return at === above
  }

  // --- descriptions and pronouns, in order of the text -----------------------------------------------------------------------

  #readRest(found: readonly Found[], persons: PersonIndex): void {
    const speakers = findQuotedSpeakers(this.#parsed)
    const firstPersons: { sentence: Sentence; token: Token }[] = []
    const history: Entity[] = []
    for (const { sentence, descriptions } of found) {
      const items = [
        ...descriptions.map((description) => ({ at: description.head, description, token: null })),
        ...sentence.tokens
          .filter((token) => token.upos === 'PRON' || token.xpos === 'PRP$')
          .map((token) => ({ at: token.index, description: null, token })),
      ].sort((a, b) => a.at - b.at)
      // A possessive inside a description comes before its head noun, so "his military" knows whose.
      for (const { description, token } of items) {
        if (token) {
          if (FIRST_PERSON.has(token.form.toLowerCase()) || SECOND_PERSON.has(token.form.toLowerCase())) {
            firstPersons.push({ sentence, token })
            continue
          }
          this.#readPronoun(sentence, token)
          continue
        }
        if (!description || this.#book.at(sentence.index, description.head)) continue
        this.#readDescription(sentence, description, persons, history)
      }
      for (const { entity } of this.#book.inSentence(sentence.index)) history.push(entity)
      if (history.length > 400) history.splice(0, 200)
    }
    const interviewee = this.#interviewee()
    // "I" is read last: its speaker may be a pronoun itself.
    for (const { sentence, token } of firstPersons) {
      const site = speakers.speakerOf(sentence.index, token.index)
      const asked = SECOND_PERSON.has(token.form.toLowerCase())
      // "you" is who is interviewed in a question, and nobody known elsewhere.
      if (asked && (site || sentence.tokens.at(-1)?.form !== '?')) continue
      const entity = site ? this.#book.at(site.sentence, site.head) : interviewee
      if (entity?.kind === 'person' && !entity.plural)
        this.#mention(entity, sentence, token.index, token.index, 'pronoun', 'actors/first-person')
    }
  }

  /** The one person interviewed, when the report's first lines say that it is an interview: "I" in its answers is that person. */
  #interviewee(): Entity | null {
    const first = this.#parsed.sentences.slice(0, 4)
    if (!first.some((sentence) => sentence.tokens.some((token) => token.lemma.toLowerCase() === 'interview'))) return null
    for (const sentence of first) {
      const people = new Set(
        this.#book
          .inSentence(sentence.index)
          .flatMap(({ entity }) => (entity.kind === 'person' && entity.names.some((name) => name.includes(' ')) ? [entity] : [])),
      )
      if (people.size > 0) return people.size === 1 ? ([...people][0] ?? null) : null
    }
    return null
  }

  #readPronoun(sentence: Sentence, token: Token): Entity | null {
    if (this.#book.at(sentence.index, token.index)) return null
    const relative = this.#relativeAntecedent(sentence, token)
    if (relative !== null) {
      const entity = this.#book.at(sentence.index, relative)
      if (entity) this.#mention(entity, sentence, token.index, token.index, 'pronoun', 'actors/relative')
      return entity
    }
    const pronoun = pronounOf(sentence, token)
    if (pronoun === null) return null
    const entity = resolvePronoun(this.#parsed, sentence, token, pronoun, (at) => this.#book.inSentence(at))
    if (!entity) return null
    this.#mention(entity, sentence, token.index, token.index, 'pronoun', 'actors/pronoun')
    if (entity.kind === 'person' && entity.gender === null && (pronoun === 'm' || pronoun === 'f')) entity.gender = pronoun
    return entity
  }

  /** The noun that who, which or that takes up. */
  #relativeAntecedent(sentence: Sentence, token: Token): number | null {
    if (!/^(?:who|whom|whose|which|that)$/i.test(token.form) || !/^W/.test(token.xpos)) return null
    let at = token.index
    for (let steps = 0; steps < 8; steps++) {
      const word = sentence.tokens[at]
      if (!word || word.head < 0) return null
      // "told Reuters that soldiers fired": the tree takes the conjunction for a pronoun.
      if (word.relation === 'acl:relcl')
        return token.form.toLowerCase() === 'that' && sentence.tokens[word.head]?.upos === 'PROPN' ? null : word.head
      at = word.head
    }
    return null
  }

  #readDescription(sentence: Sentence, description: Description, persons: PersonIndex, history: readonly Entity[]): Entity | null {
    const head = sentence.tokens[description.head]
    const noun = sentence.tokens[description.noun]
    if (!head || !noun) return null
    const lemma = noun.lemma.toLowerCase()
    const { role } = description.phrase
    const owner = description.pronoun === null ? null : this.#book.at(sentence.index, description.pronoun)
    const person = description.names.find((name): name is PersonName => name.sort === 'person')
    const personEntity = person ? this.#book.at(sentence.index, headOf(sentence, person.first, person.last)) : null
    const country =
      this.#countryOf(sentence, description.names) ?? owner?.country ?? (role.unit === 'group' ? (personEntity?.country ?? null) : null)
    const copular = childrenOf(sentence, description.head, 'cop').length > 0 || head.relation === 'appos'

    // Whose it is decides for governments and forces: "the Turkish government", "the Assad regime", "his military", "US forces".
    const nation = country === null ? null : this.#register.countries.get(country)
    const group = description.names.find(
      (name) => name.sort === 'group' || (name.sort === 'organization' && name.first >= description.first),
    )
    const groupEntity = group ? this.#book.at(sentence.index, headOf(sentence, group.first, group.last)) : null
    if (
      nation &&
      !group &&
      GOVERNMENT_NOUNS.has(lemma) &&
      !description.indefinite &&
      role.unit === 'group' &&
      !isPartOfState(sentence, description)
    ) {
      return this.#describe(governmentOf(this.#book, nation), sentence, description, 'actors/government', true)
    }
    if (
      groupEntity &&
      groupEntity.kind !== 'person' &&
      (REBEL_NOUNS.has(lemma) ||
        FORCES.has(lemma) ||
        /^(?:branch|wing|arm|group)$/.test(lemma) ||
        (GROUP_NOUNS.has(lemma) && group && group.first >= description.first)) &&
      group &&
      group.first >= description.first
    )
      return this.#describe(groupEntity, sentence, description, 'actors/members', false)
    if (nation && lemma === 'ministry' && !group) {
      const organ = role.phrase.replace('defense', 'defence')
      const ministry = this.#book.obtain(`organ:${nation.id}:${organ}`, () => ({
        kind: 'government',
        name: this.#nounName(sentence, description, nation),
        country: nation.id,
        sector: role.sector,
      }))
      return this.#describe(ministry, sentence, description, 'actors/ministry', true)
    }
    if (nation && FORCES.has(lemma) && isPlainForce(sentence, description)) {
      const entity = this.#forcesOf(nation.id, this.#nounName(sentence, description, nation))
      if (owner)
        entity.inferred.push(
          `country: ${nation.id}, for "${this.#words(sentence, description.first, description.last)}" belongs to ${owner.name}`,
        )
      return this.#describe(entity, sentence, description, 'actors/forces', true)
    }
    if (!description.plural && role.unit === 'person' && (description.definite || country !== null) && !description.indefinite) {
      const known = person ? null : this.#namedByRole(description, lemma, country, owner, persons, history)
      if (known) return this.#describe(known, sentence, description, 'actors/role', false)
    }
    if (!description.plural && description.definite && country === null && !group && (GROUP_NOUNS.has(lemma) || role.unit === 'group')) {
      const known = this.#groupNoun(lemma, history)
      if (known) return this.#describe(known, sentence, description, 'actors/noun', false)
    }
    if (copular) return null
    return this.#unnamed(sentence, description, lemma, country, nation, owner, groupEntity, history)
  }

  /** The person named anywhere in the report who has the role: "the Turkish president", "the envoy". */
  #namedByRole(
    description: Description,
    lemma: string,
    country: string | null,
    owner: Entity | null,
    persons: PersonIndex,
    history: readonly Entity[],
  ): Entity | null {
    const { role } = description.phrase
    const classes = role.role === 'leader' ? LEADER_ROLES : role.role === null ? [] : [role.role]
    const matches = (entity: Entity): boolean => {
      if (entity.kind !== 'person' || entity.plural || entity.names.length === 0) return false
      if (country !== null && entity.country !== country) return false
      // "Clinton's lawyer" is not her husband's, "the president" no former one.
      if (entity === owner || (entity.role?.startsWith('former ') && !description.former)) return false
      const words = ` ${entity.role ?? ''} `
      if (words.includes(` ${lemma} `) && (role.phrase === lemma || words.includes(` ${role.phrase} `))) return true
      if (entity.roleClass !== null && role.role !== 'official' && role.role !== 'adviser' && classes.includes(entity.roleClass))
        return true
      const date = this.#date
      const person = persons.personOf(entity)
      return (
        date !== null &&
        person !== null &&
        country !== null &&
        person.terms.some((term) => term.country === country && classes.some((one) => hasRole(term, one)) && runsOn(term, date) === 'yes')
      )
    }
    for (let at = history.length - 1; at >= 0 && at > history.length - 120; at--) {
      const entity = history[at]
      if (entity && matches(entity)) return entity
    }
    // Named only later: "the Turkish president has said" in the first line.
    if (country === null) return null
    const later = this.#book.all.slice(0, MOST_LOOKED_AT).filter(matches)
    return later.length === 1 ? (later[0] ?? null) : null
  }

  /** The group named last that the noun fits: "the observatory" by its name, "the group" by its kind. */
  #groupNoun(lemma: string, history: readonly Entity[]): Entity | null {
    const kinds = KINDS_OF_NOUNS[lemma] ?? null
    for (let at = history.length - 1; at >= 0 && at > history.length - 60; at--) {
      const entity = history[at]
      if (!entity || entity.kind === 'person' || entity.names.length === 0 || entity.plural) continue
      const named = entity.mentions.some((mention) => mention.form === 'name')
      if (entity.names.some((name) => (named ? foldName(name).split(' ').includes(lemma) : lastWord(name) === lemma))) return entity
      if (kinds?.includes(entity.kind)) return entity
    }
    return null
  }

  /** Someone without a name: one actor for each country and noun, a new one for each "a US official". */
  #unnamed(
    sentence: Sentence,
    description: Description,
    lemma: string,
    country: string | null,
    nation: Country | null,
    owner: Entity | null,
    group: Entity | null,
    history: readonly Entity[],
  ): Entity | null {
    const { role } = description.phrase
    const place = placeInTree(sentence, description.head)
    const relation = baseRelation(place.relation)
    if (relation === 'root' ? !sentence.headline : !/^(?:nsubj|obj|iobj|obl|nmod|ccomp|parataxis|compound)$/.test(relation)) return null
    // A single plain person far from the action is no actor of the report: "a cardiologist", "a mother of two".
    const acts = place.relation.startsWith('nsubj') || place.relation === 'obl:agent'
    if (role.unit === 'person' && !description.plural && !acts && (!role.sure || role.sector === 'CVL')) return null
    if (!role.sure && !acts && country === null) return null
    if (lemma === 'power' && !description.plural) return null
    if (lemma === 'counterpart' || (lemma === 'side' && country === null)) return null
    // "the two leaders" are two who were named.
    const counted = childrenOf(sentence, description.noun, 'nummod').length > 0 || description.noun !== description.head
    if (role.unit === 'person' && description.definite && counted && country === null) return null
    // "energy sources", "figures show": only those who speak are persons.
    if (
      /^(?:source|figure)$/.test(lemma) &&
      !(acts && SPEAKING.has(place.governor?.lemma.toLowerCase() ?? '')) &&
      place.preposition !== 'according to'
    )
      return null
    // "a terror army" that someone would build.
    if (role.unit === 'group' && !description.plural && description.indefinite && !acts && country === null) return null
    if ((lemma === 'party' || lemma === 'team' || lemma === 'group' || lemma === 'figure') && country === null && !acts) return null
    const name = this.#nounName(sentence, description, owner && owner.kind !== 'person' && owner.kind !== 'government' ? null : nation)
    // "their Russian, Iranian and Lebanese allies" are many; whoever they are, they are no one actor.
    if (name.includes(',')) return null
    const kind = group?.sector === 'IGO' ? 'organization' : kindOfRole(lemma, role.sector, role.unit, description.plural)
    const singular = role.unit === 'person' && !description.plural
    const key = `noun:${country ?? ''}:${group?.name ?? ''}:${plainName(name, nation)}${counted && kind === 'population' ? `:${description.head}.${sentence.index}` : ''}`
    if (singular) {
      if (!description.indefinite) {
        // "the official" takes up the last official.
        for (let at = history.length - 1; at >= 0 && at > history.length - 60; at--) {
          const entity = history[at]
          if (
            entity &&
            entity.register === null &&
            entity.kind === kind &&
            !entity.plural &&
            (country === null || entity.country === country) &&
            lastWord(entity.name) === lemma
          )
            return this.#describe(entity, sentence, description, 'actors/noun', false)
        }
      }
    } else if (country === null && !group && !counted) {
      const known = this.#fuller(name, description.definite, history)
      if (known) return this.#describe(known, sentence, description, 'actors/noun', false)
    }
    // Commanders and spokesmen of a group are of its sector: "Hamas commanders".
    const whole = group ?? (owner && owner.kind !== 'person' && owner.kind !== 'government' ? owner : null)
    const ownSector = whole && /^(?:MIL|GOV|UNK)$/.test(role.sector) ? whole.sector : null
    const inherited = country ?? this.#countryOfMeeting(sentence, description, role.sector)
    const make = () => ({
      kind,
      name,
      country: inherited,
      sector: ownSector ?? (role.sector === 'UNK' ? null : role.sector),
      role: singular ? this.#roleWords(sentence, description.phrase) : null,
      roleClass: singular ? role.role : null,
      gender: singular ? genderOfNoun(lemma) : null,
      plural: description.plural || role.plural,
      memberOf: group ?? (owner && owner.kind !== 'person' ? owner : null),
      inferred: inherited !== country ? [`country: ${inherited}, of whoever meets them`] : [],
    })
    const entity = singular ? this.#book.add(make()) : this.#book.obtain(key, make)
    return this.#describe(entity, sentence, description, 'actors/unnamed', true)
  }

  /** The actor whose fuller description this one shortens: "the opposition" for "the Syrian opposition", "rebels" for "Syrian rebels". */
  #fuller(name: string, definite: boolean, history: readonly Entity[]): Entity | null {
    const words = new Set(plainName(name, null).split(' '))
    const fits = (entity: Entity): boolean => {
      if (entity.register !== null || entity.kind === 'person' || entity.names.length === 0) return false
      const own = plainName(entity.names[0] ?? '', entity.country === null ? null : this.#register.countries.get(entity.country)).split(' ')
      return own.at(-1) === [...words].at(-1) && [...words].every((word) => own.includes(word))
    }
    if (definite)
      for (let at = history.length - 1; at >= 0 && at > history.length - 200; at--)
        if (history[at] && fits(history[at] as Entity)) return history[at] ?? null
    const all = this.#book.all.slice(0, MOST_LOOKED_AT).filter(fits)
    return all.length === 1 ? (all[0] ?? null) : null
  }

  /** "Putin met with military commanders": those without a country are of the country of whoever meets them, if they are of a state. */
  #countryOfMeeting(sentence: Sentence, description: Description, sector: string): string | null {
    if (sector !== 'MIL' || description.definite) return null
    const clause = this.#clauses[sentence.index]?.clauses.find(
      (one) =>
        one.obliques.some((oblique) => oblique.head === description.head && oblique.preposition === 'with') ||
        (one.lemma === 'meet' && one.objects.some((object) => object.head === description.head)),
    )
    for (const subject of clause?.subjects ?? []) {
      const entity = this.#book.at(sentence.index, subject.head)
      if (entity?.country) return entity.country
    }
    return null
  }

  /** The description's own words without article, possessive and number: "Turkish officials"; with the country's adjective for "its forces". */
  #nounName(sentence: Sentence, description: Description, nation: Country | null): string {
    let first = description.first
    if (description.noun !== description.head) first = leftEdge(sentence, description.noun)
    while (first < description.noun) {
      const token = sentence.tokens[first]
      if (
        !token ||
        (!/^(?:DET|PRON|NUM|PART|PUNCT|ADV)$/.test(token.upos) &&
          !/^(?:many|several|some|few|more|senior|top|other|most)$/i.test(token.form))
      )
        break
      first++
    }
    const words = this.#words(sentence, Math.min(first, description.phrase.last), description.last)
    const [adjective] = nation?.adjectives ?? []
    return description.pronoun !== null && adjective && !words.startsWith(adjective) ? `${adjective} ${words}` : words
  }

  #describe(entity: Entity, sentence: Sentence, description: Description, rule: string, naming: boolean): Entity {
    const name = naming ? this.#nounName(sentence, description, null) : undefined
    this.#mention(
      entity,
      sentence,
      description.first,
      description.last,
      'description',
      rule,
      description.pronoun === null ? name : undefined,
      Math.min(description.head, description.noun),
    )
    return entity
  }

  // --- shared ----------------------------------------------------------------------------------------------------------------

  #words(sentence: Sentence, first: number, last: number): string {
    return this.#text.slice(sentence.tokens[first]?.start, sentence.tokens[last]?.end)
  }

  #mention(
    entity: Entity,
    sentence: Sentence,
    first: number,
    last: number,
    form: EntityMention['form'],
    rule: string,
    name?: string,
    nameFirst: number = first,
    label = false,
  ): void {
    const start = sentence.tokens[first]?.start ?? 0
    const end = sentence.tokens[last]?.end ?? 0
    const head = headOf(sentence, nameFirst <= last ? nameFirst : first, last)
    this.#book.mention(entity, { start, end, sentence: sentence.index, first, last, head, form, label }, rule, name)
  }

  #toActors(): { actors: Actor[]; mentions: ActorMention[] } {
    const kept = this.#book.all.filter((entity) => entity.mentions.some((mention) => !mention.label))
    for (const entity of kept) entity.mentions.sort((a, b) => a.start - b.start || a.end - b.end)
    kept.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0) || (a.mentions[0]?.end ?? 0) - (b.mentions[0]?.end ?? 0))
    // Whoever serves a state belongs to its government, when the report speaks of it.
    for (const entity of kept) {
      const government = entity.country === null ? null : this.#book.get(`gov:${entity.country}`)
      if (
        entity.memberOf === null &&
        government &&
        government !== entity &&
        /^(?:GOV|MIL|SPY|LEG|JUD|COP)$/.test(entity.sector ?? '') &&
        !entity.role?.startsWith('former ')
      )
        entity.memberOf = government
    }
    const ids = new Map(kept.map((entity, at) => [entity, `a${at + 1}`]))
    const mentions: ActorMention[] = []
    const actors = kept.map((entity): Actor => {
      const id = ids.get(entity) ?? ''
      for (const { label: _label, ...mention } of entity.mentions) mentions.push({ ...mention, actor: id })
      if (entity.kind === 'government') addName(entity, entity.name)
      return {
        id,
        name: entity.name,
        kind: entity.kind,
        names: entity.names.length > 0 ? [...entity.names] : [entity.name],
        role: entity.role,
        country: entity.country,
        sector: entity.sector,
        memberOf: (entity.memberOf && ids.get(entity.memberOf)) ?? null,
        register: entity.register,
        lat: entity.lat,
        lon: entity.lon,
        mentions: entity.mentions.map(({ start, end }) => ({ start, end })),
        explain: { rules: [...entity.rules].sort(), trigger: null, inferred: [...new Set(entity.inferred)] },
      }
    })
    mentions.sort((a, b) => a.start - b.start || a.end - b.end)
    return { actors, mentions }
  }
}

/** Organs that reports name by their letters without their country. */
const FAMOUS: ReadonlySet<string> = new Set([
  'CIA',
  'FBI',
  'NSA',
  'IDF',
  'FSB',
  'GRU',
  'SBU',
  'KGB',
  'MI5',
  'MI6',
  'IRGC',
  'PLA',
  'ISI',
  'SVR',
  'DEA',
  'ICE',
  'NRA',
  'DHS',
  'BBC',
])

/** Actors that a description is held against: texts may be lists of a thousand names. */
const MOST_LOOKED_AT = 300

/** Endings of nouns that no person is called by: "a former position", "the one death row". */
const NO_PERSON_NOUN =
  /(?:tion|sion|ment|ness|ity|ing|ance|ence|ism|ship|dom|row|deal|plan|day|year|time|place|town|city|event|move|part|job|post|role|case|term|number|book|film|song|name)$/

/** Words for the speaker alone; "we" may be anyone. */
const FIRST_PERSON: ReadonlySet<string> = new Set(['i', 'me', 'my', 'mine', 'myself'])

const SECOND_PERSON: ReadonlySet<string> = new Set(['you', 'your', 'yours', 'yourself'])

/** The register's ids for offices of international bodies, by the bodies' own. */
const BODIES: Readonly<Record<string, string>> = {
  'org:united-nations': 'X-UN',
  'org:north-atlantic-treaty-organization': 'X-NATO',
  'org:african-union': 'X-AU',
  'org:international-criminal-court': 'X-ICC',
  'org:organization-for-security-and-co-operation-in-europe': 'X-OSCE',
  'org:arab-league': 'X-LAS',
}

const KINDS_OF_NOUNS: Readonly<Record<string, readonly ActorKind[]>> = {
  group: ['armed group', 'organization'],
  movement: ['armed group', 'organization'],
  militia: ['armed group'],
  faction: ['armed group'],
  outfit: ['armed group'],
  insurgency: ['armed group'],
  organization: ['organization', 'armed group'],
  organisation: ['organization', 'armed group'],
  newspaper: ['media'],
  paper: ['media'],
  broadcaster: ['media'],
  outlet: ['media'],
  bloc: ['organization'],
  charity: ['organization'],
  company: ['organization'],
  firm: ['organization'],
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

/** Gender that a noun says: "spokeswoman", "father"; null for most. */
function genderOfNoun(lemma: string): 'm' | 'f' | null {
  if (/(?:woman|wife|daughter|mother|sister|widow|girl|queen|princess|actress|lady|nun|aunt|niece)$/.test(lemma)) return 'f'
  return /(?:^|[a-z])(?:man|husband|son|father|brother|boy|king|prince|uncle|nephew|monk|widower|patriarch|imam|sheikh)$/.test(lemma) &&
    !/(?:human|woman|person)$/.test(lemma)
    ? 'm'
    : null
}

const lastWord = (name: string): string => foldName(name).split(' ').at(-1) ?? ''

/** A description's words with what is alike made alike: without its country's adjective, "rebel forces", "rebel factions" as "rebels". */
function plainName(name: string, nation: Country | null): string {
  const adjectives = new Set((nation ? [...nation.adjectives, nation.name] : []).map(foldName))
  const words = foldName(name)
    .split(' ')
    .filter((word) => !adjectives.has(word) && word !== 's')
  const last = words.at(-1) ?? ''
  const before = words.at(-2)
  if (
    before !== undefined &&
    REBEL_NOUNS.has(before) &&
    /^(?:forces?|factions?|groups?|fighters?|units?|insurgents?|militants?)$/.test(last)
  )
    words.pop()
  const noun = words.pop() ?? ''
  return [...words, noun.replace(/(?<=[a-z]{3})s$/, '')].join(' ')
}

/** "the Syrian Kurdish government", "Iraq's regional government": not the state's own. */
function isPartOfState(sentence: Sentence, description: Description): boolean {
  return sentence.tokens
    .slice(description.first, description.head)
    .some((token) =>
      /^(?:kurdish|regional|local|provincial|state|municipal|city|opposition|rebel|parallel|shadow|rival|exiled?|former|previous|breakaway|separatist|occupation|de-facto)$/i.test(
        token.form,
      ),
    )
}

/** Forces as a whole, not an arm of them or a kind: "the Turkish army", not "Turkish special forces", "police forces". */
function isPlainForce(sentence: Sentence, description: Description): boolean {
  const { phrase } = description
  if (
    phrase.first !== phrase.last &&
    !/^(?:armed forces|army forces|military forces|government forces|government troops|ground troops|regime forces)$/.test(
      phrase.role.phrase,
    )
  )
    return false
  return !sentence.tokens
    .slice(description.first, phrase.first)
    .filter((token) => !description.names.some((name) => token.index >= name.first && token.index <= name.last))
    .some((token) => token.upos === 'NOUN' || /^(?:special|foreign|allied|local|naval|former)$/i.test(token.form))
}

function roleAtHead(roles: ReadonlyMap<number, RolePhrase>, head: number): RolePhrase | null {
  for (let first = head; first >= 0 && first > head - 5; first--) {
    const phrase = roles.get(first)
    if (phrase && phrase.last >= head) return phrase
  }
  return null
}

function skipArticle(sentence: Sentence, index: number): number {
  return sentence.tokens[index]?.upos === 'DET' ? index + 1 : index
}

/** Where a name begins with its article: "the Kremlin". */
function withArticle(sentence: Sentence, first: number, head: number): number {
  const before = sentence.tokens[first - 1]
  return before && before.form.toLowerCase() === 'the' && before.head === head ? first - 1 : first
}

function kindOfGroup(group: Group): ActorKind {
  if (group.set === 'media') return 'media'
  if (group.set === 'group') return group.sector === 'MIL' ? 'military' : 'armed group'
  if (/armed forces|army|paramilitary|security force/.test(group.kind)) return 'military'
  if (group.kind === 'mercenaries') return 'armed group'
  if (/ministry|executive|legislature|government|parliament|police/.test(group.kind)) return 'government'
  return group.sector === 'REB' || group.sector === 'UAF' ? 'armed group' : 'organization'
}

/** Kind of an unknown organization by the words of its name. */
function kindOfName(folded: string): ActorKind {
  const words = folded.split(' ')
  const has = (...wanted: string[]) => words.some((word) => wanted.includes(word))
  if (has('ministry', 'department', 'parliament', 'senate', 'congress', 'cabinet', 'treasury')) return 'government'
  if (has('brigade', 'battalion', 'regiment', 'division', 'navy', 'corps', 'fleet', 'army')) return 'military'
  if (has('militia', 'resistance', 'jihad', 'brigades', 'liberation')) return 'armed group'
  if (has('news', 'times', 'post', 'tv', 'radio', 'television', 'media')) return 'media'
  return 'organization'
}

function sectorOfName(folded: string): string | null {
  const kind = kindOfName(folded)
  return kind === 'government' ? 'GOV' : kind === 'military' ? 'MIL' : kind === 'armed group' ? 'REB' : kind === 'media' ? 'JRN' : null
}

function kindOfRole(lemma: string, sector: string, unit: 'person' | 'group', plural: boolean): ActorKind {
  if (POPULATION_NOUNS.has(lemma)) return 'population'
  if (MEDIA_NOUNS.has(lemma) && sector === 'JRN') return 'media'
  if (REBEL_NOUNS.has(lemma) && (plural || unit === 'group')) return 'armed group'
  if (lemma === 'ministry' || lemma === 'department') return 'government'
  if (sector === 'NON') return 'organization'
  if (unit === 'person' && !plural) return 'person'
  if (sector === 'MIL') return 'military'
  if (sector === 'REB' || sector === 'UAF' || sector === 'SEP') return 'armed group'
  if (sector === 'JRN') return unit === 'group' ? 'media' : 'person'
  if (unit === 'person') return 'person'
  return sector === 'GOV' || sector === 'LEG' || sector === 'COP' ? 'government' : sector === 'CVL' ? 'population' : 'organization'
}
