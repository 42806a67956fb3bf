import { CAPITALS_BEFORE_NAMES, NAME_CLOSERS, ORGANIZATION_WORDS } from '../../lang/en/actor-words.ts'
import type { Sentence, Token } from '../../parse/sentence.ts'
import { type Addition, additionId } from '../../register/additions.ts'
import type { CountryReading } from '../../register/countries.ts'
import type { Group } from '../../register/groups.ts'
import type { Register } from '../../register/register.ts'
import { type FoundName, LONGEST } from './found-name.ts'
import { isCapital, isTitleCase, taggedName, wordsOf } from './name-words.ts'
import { isPluralRole, type RolePhrase, roleEndingAt, wordsOfFormer } from './role-phrases.ts'

/** The longest form at a word that the register or its user knows as a country, group, own actor or own place. */
export function knownAt(
  sentence: Sentence,
  text: string,
  first: number,
  register: Register,
  roles: ReadonlyMap<number, RolePhrase>,
): FoundName | null {
  const { tokens } = sentence
  // "The Foreign Office" is looked up without its article; "The Times" has it in its name.
  if (tokens[first]?.upos === 'DET') return theNamed(sentence, text, first, register)
  // "Ansar al-Tawhid" is no "al-Tawhid".
  if (/^(?:al|el)$/.test(tokens[first]?.form ?? '') && tokens[first - 1]?.upos === 'PROPN' && isCapital(tokens[first - 1])) return null
  // "Abu Jandal al-Kuwaiti": part of a name, no adjective.
  if (tokens[first - 1]?.form === '-' && /^(?:al|el|an|as)$/i.test(tokens[first - 2]?.form ?? '')) return null
  const limit = Math.min(tokens.length - 1, first + LONGEST - 1)
  let stop = first
  while (stop < limit && mayJoin(tokens[stop + 1])) stop++
  const organization = organizationEnd(sentence, first, stop, roles)
  for (let last = stop; last >= first; last--) {
    const end = tokens[last]
    if (!end || !(isCapital(end) || (last > first && (NAME_CLOSERS.has(end.form.toLowerCase()) || /\d$/.test(end.form))))) continue
    const form = wordsOf(tokens, text, first, last)
    const [addition] = register.additions.named(form)
    if (addition) return ownName(sentence, first, last, form, addition, roles)
    const [reading] = register.countries.read(form)
    if (reading && last < organization)
      return {
        sort: 'organization',
        first,
        last: organization,
        name: wordsOf(tokens, text, first, organization),
        country: reading.country.id,
      }
    if (reading && countryFits(sentence, first, last, reading, register, roles)) return { sort: 'country', first, last, reading }
    const group =
      groupFits(sentence, first, last, form, register) ??
      (first === last && /^the$/i.test(tokens[first - 1]?.form ?? '') && !isCapital(tokens[last + 1])
        ? groupFits(sentence, first, last, `The ${form}`, register)
        : null)
    if (group) return { sort: 'group', first, last, name: form, group }
  }
  // Without a country before it, only a name with "of" is sure: "Bank of Bara"; the rest is left to the tagger.
  const run = tokens.slice(first, organization + 1)
  const sure = run.some((token) => token.name === 'organization' || /^(?:of|for)$/.test(token.form))
  if (organization > first && sure && !run.some((token) => token.name === 'person')) {
    const inside = register.countries.read(wordsOf(tokens, text, organization, organization))[0]
    return {
      sort: 'organization',
      first,
      last: organization,
      name: wordsOf(tokens, text, first, organization),
      country: inside?.form === 'name' ? inside.country.id : null,
    }
  }
  return null
}

/** A name that the user has added, with the title before a person's: "Foreign Minister Selma Idder". */
function ownName(
  { tokens }: Sentence,
  first: number,
  last: number,
  name: string,
  addition: Addition,
  roles: ReadonlyMap<number, RolePhrase>,
): FoundName {
  const before = addition.kind === 'person' ? roleEndingAt(roles, first - 1) : null
  const title = before && before.role.unit === 'person' && !isPluralRole(tokens, before) ? before : null
  const former = title ? wordsOfFormer(tokens, title.first) : 0
  const titleFirst = (title?.first ?? first) - former
  return { sort: 'own', first, last, name, addition, id: additionId(addition), titleFirst, title, former: former > 0 }
}

/** "The Times", "The Sun": a name of two words with its article. */
function theNamed(sentence: Sentence, text: string, first: number, register: Register): FoundName | null {
  const next = sentence.tokens[first + 1]
  if (!next || !isCapital(next)) return null
  const form = wordsOf(sentence.tokens, text, first, first + 1)
  const group = groupFits(sentence, first, first + 1, form, register)
  return group?.set === 'media' && !isCapital(sentence.tokens[first + 2])
    ? { sort: 'group', first, last: first + 1, name: form, group }
    : null
}

/** Where an organization's name in capitals ends that begins here ("Syrian National Commission"); before `first` when none does. */
function organizationEnd(sentence: Sentence, first: number, stop: number, roles: ReadonlyMap<number, RolePhrase>): number {
  const { tokens } = sentence
  let end = first - 1
  for (let at = first; at <= stop; at++) {
    const token = tokens[at]
    if (!token || !/^\p{Lu}/u.test(token.form) || token.upos === 'VERB' || (isTitleCase(sentence) && token.name !== 'organization')) break
    // "Pentagon Press Secretary" is a person's title.
    const role = roles.get(at)
    if (at > first && role?.role.unit === 'person' && role.last > at) break
    if (!ORGANIZATION_WORDS.has(token.form.toLowerCase()) || token.upos !== 'PROPN') continue
    if (at > first) end = at
    // "University of Southern Bara", "Ministry of Defence".
    let next = at + 1
    if (/^(?:of|for)$/.test(tokens[next]?.form ?? '')) {
      next++
      if (tokens[next]?.form === 'the') next++
      let last = next - 1
      while (last < stop && /^\p{Lu}/u.test(tokens[last + 1]?.form ?? '') && tokens[last + 1]?.upos !== 'VERB') last++
      // "Movement for the Liberation of Azania"
      if (last >= next && /^(?:of|and)$/.test(tokens[last + 1]?.form ?? '') && tokens[last + 1]?.name === 'organization') {
        let more = last + 2
        while (more <= stop && /^\p{Lu}/u.test(tokens[more]?.form ?? '') && tokens[more]?.upos !== 'VERB') more++
        if (more > last + 2) return more - 1
      }
      if (last >= next) return last
    }
  }
  return end
}

function mayJoin(token: Token | undefined): boolean {
  if (!token) return false
  return (
    isCapital(token) ||
    /^\/\p{Lu}/u.test(token.form) ||
    token.upos === 'PART' ||
    /^(?:of|the|and|for|de|del|al|el|du|des|-|&|'|’|'s|’s|in)$/i.test(token.form) ||
    NAME_CLOSERS.has(token.form.toLowerCase()) ||
    /^\d+$/.test(token.form)
  )
}

const SEATS_FIRST: ReadonlySet<string> = new Set(CAPITALS_BEFORE_NAMES)

/** Not "Jordan Peterson", "Paris Hilton", "Bank of Georgia": the tagger's longer name of another kind goes first. */
function countryFits(
  sentence: Sentence,
  first: number,
  last: number,
  reading: CountryReading,
  register: Register,
  roles: ReadonlyMap<number, RolePhrase>,
): boolean {
  const { tokens } = sentence
  // "North America", "Latin American" are parts of the world.
  if (/^America/.test(tokens[first]?.form ?? '') && /^(?:North|South|Latin|Central|Meso)$/.test(tokens[first - 1]?.form ?? '')) return false
  const adjective = reading.form === 'adjective' || reading.form === 'demonym' || reading.form === 'people'
  if (adjective) return true
  const [from, to] = taggedName(sentence, first)
  const kind = tokens[first]?.name
  // "the foreign minister of Chad": no one's given name
  const office = tokens[first - 1]?.form === 'of' ? roleEndingAt(roles, first - 2) : null
  if (kind === 'person' && from === first && to === last && office?.role.unit === 'person' && reading.form === 'name') return true
  if (kind === 'person') {
    if (from < first || to > last || reading.ambiguous) return false
    // "Victoria said" may be a woman; "Pyongyang said" is no one's given name.
    // and "Paris doubts it" is France, where Paris is rarely a given name.
    const given = reading.form === 'capital' ? register.people.givenName(tokens[first]?.form ?? '') : null
    if (given !== null && !(SEATS_FIRST.has(tokens[first]?.form ?? '') && tokens[first]?.relation === 'nsubj')) return false
  }
  if (kind === 'organization' && (from < first || to > last) && reading.form === 'capital') return false
  const next = tokens[last + 1]
  if (kind !== 'place' && next && next.upos === 'PROPN' && next.head === first && next.relation.startsWith('flat')) return false
  return reading.country.kind !== 'territory' || reading.form === 'name'
}

/**
 * Of groups with one name, the first; but of one that is no more only where its country stands in the sentence: "RAF jets" are no Red Army
 * Faction's.
 */
function livingOf({ tokens }: Sentence, groups: readonly Group[], register: Register): Group | null {
  const [first] = groups
  if (!first || first.until === null || groups.length < 2) return first ?? null
  const isThere = tokens.some(
    (token) => isCapital(token) && register.countries.read(token.form).some(({ country }) => first.countries.includes(country.id)),
  )
  return isThere ? first : (groups.find(({ until }) => until === null) ?? first)
}

/** "AFC/M23": an alliance and the group that fights in its name; the latter is meant, who names both means their side. */
function lastOfPair(form: string, register: Register): readonly Group[] | null {
  const [alliance = '', group = '', ...more] = form.split('/')
  if (group === '' || more.length > 0 || register.groups.named(alliance).length === 0) return null
  const named = register.groups.named(group)
  return named.length > 0 ? named : null
}

function groupFits(sentence: Sentence, first: number, last: number, form: string, register: Register): Group | null {
  const { tokens } = sentence
  const only = first === last
  const token = tokens[first]
  const capitals = /^[A-Z]{2,}$/.test(form)
  if (
    only &&
    !(capitals && !isTitleCase(sentence)) &&
    (token?.upos === 'VERB' || token?.upos === 'ADV' || token?.upos === 'PRON' || token?.upos === 'DET')
  )
    return null
  const groups = lastOfPair(form, register) ?? register.groups.named(form)
  const group = livingOf(sentence, groups, register)
  if (!group) return null
  if (register.groups.needsContext(form)) return null
  // "Russian military gains": the adjective of a noun is not the army's name.
  if (tokens[last]?.upos === 'ADJ' && (isTitleCase(sentence) || (tokens[last]?.relation === 'amod' && (tokens[last]?.head ?? -1) > last)))
    return null
  if (/^[A-Z]{2,}$/.test(form)) return group
  const tagged = tokens[first]?.name
  if (only && (tagged === 'place' || tagged === 'person')) {
    const [from, to] = taggedName(sentence, first)
    // "Wagner" the composer, "Memorial" a monument; but the tagger takes "Hamas" for a place now and then.
    if (to > from || tagged === 'person') return null
  }
  if (only && !group.sure && tagged !== 'organization') return null
  if (only && isTitleCase(sentence) && tagged === null && !/^[A-Z]{2,}$/.test(form)) return null
  return group
}
