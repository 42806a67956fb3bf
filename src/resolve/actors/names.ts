import {
  ADDRESS,
  FORMER,
  LAND_NOUNS,
  LOCATIVE_PREPOSITIONS,
  NAME_CLOSERS,
  NAME_LABELS,
  NAME_PARTICLES,
  NO_ACTOR_WORDS,
  ORGANIZATION_WORDS,
  SPEAKING,
} from '../../lang/en/actor-words.ts'
import type { Sentence, Token } from '../../parse/sentence.ts'
import { childrenOf } from '../../parse/tree.ts'
import { type Addition, additionId } from '../../register/additions.ts'
import type { CountryReading } from '../../register/countries.ts'
import type { Group } from '../../register/groups.ts'
import { foldName, nameKey } from '../../register/name-key.ts'
import type { Register } from '../../register/register.ts'
import type { RolePhrase } from './role-phrases.ts'
import { headOf, prepositionOf } from './tree-place.ts'

/** What a name in a sentence is, before it is known who bears it. Token indices are inclusive. */
export type FoundName =
  | { readonly sort: 'country'; readonly first: number; readonly last: number; readonly name?: undefined; readonly reading: CountryReading }
  | { readonly sort: 'group'; readonly first: number; readonly last: number; readonly name: string; readonly group: Group }
  | {
      readonly sort: 'own'
      readonly first: number
      readonly last: number
      readonly name: string
      readonly addition: Addition
      readonly id: string
    }
  | {
      readonly sort: 'organization'
      readonly first: number
      readonly last: number
      readonly name: string
      /** The country that its name says: "Syrian National Commission". */
      readonly country: string | null
    }
  | {
      readonly sort: 'person'
      readonly first: number
      readonly last: number
      readonly name: string
      /** Token range with titles before it. */
      readonly titleFirst: number
      readonly title: RolePhrase | null
      readonly former: boolean
      readonly gender: 'm' | 'f' | null
      /** Whether a form of address stands before it. */
      readonly addressed: boolean
    }

const LONGEST = 8

const PARTIES: ReadonlySet<string> = new Set([
  'democrats',
  'republicans',
  'conservatives',
  'tories',
  'liberals',
  'socialists',
  'communists',
  'greens',
])

/**
 * Settles single words by the whole report: a word that is the surname of someone named in full is that person wherever it stands and
 * whatever the tagger calls it; a single word that only the tagger calls a person is none when it names a place.
 */
export function settleNames(
  found: readonly { readonly sentence: Sentence; readonly names: FoundName[] }[],
  register: Register,
  isPlaceName: (name: string) => boolean,
): void {
  const surnames = new Set<string>()
  /** Given names of those named in full, and single names of organizations in capitals. */
  const given = new Set<string>()
  const acronyms = new Set<string>()
  const places = placesCalled(found)
  for (const { sentence, names } of found) {
    keepOnly(
      names,
      (name) =>
        name.sort !== 'person' ||
        name.title !== null ||
        name.addressed ||
        !name.name.includes(' ') ||
        !isPlaceName(name.name) ||
        isSpeaker(sentence, headOf(sentence, name.first, name.last)),
    )
    for (const name of names) {
      const words = nameKey(name.name ?? '').split(' ')
      const surname = words.at(-1) ?? ''
      if (name.sort === 'person' && words.length > 1 && surname.length > 2) surnames.add(surname)
      if (name.sort === 'person' && words.length > 1 && (words[0]?.length ?? 0) > 2) given.add(words[0] ?? '')
      if ((name.sort === 'organization' || name.sort === 'group') && /^[A-Z]{3,}$/.test(name.name)) acronyms.add(name.name)
      const bracketed = sentence.tokens[name.last + 2]
      if (name.sort === 'organization' && sentence.tokens[name.last + 1]?.form === '(' && bracketed && /^[A-Z]{3,}$/.test(bracketed.form))
        acronyms.add(bracketed.form)
    }
  }
  for (const { sentence, names } of found) {
    keepOnly(
      names,
      (name) =>
        name.sort !== 'person' ||
        name.title !== null ||
        name.addressed ||
        name.name.includes(' ') ||
        surnames.has(nameKey(name.name)) ||
        given.has(nameKey(name.name)) ||
        (!places.has(foldName(name.name)) && (!isPlaceName(name.name) || isRuler(name.name, register))) ||
        (register.people.givenName(name.name)?.sure === true && !places.has(foldName(name.name))),
    )
    for (const [at, name] of names.entries())
      if (name.sort === 'organization' && surnames.has(nameKey(name.name))) names[at] = personOf(name.first, name.last, name.name)
    const taken = new Set(names.flatMap((name) => Array.from({ length: name.last - name.first + 1 }, (_, at) => name.first + at)))
    for (const token of sentence.tokens) {
      // "Zelenskyy" at the start of a sentence may pass for another kind of word; "Will" and "May" are left to the tagger.
      if (
        taken.has(token.index) ||
        !isCapital(token) ||
        !(token.upos === 'PROPN' || (token.form.length > 5 && /^(?:NOUN|X|INTJ|ADV)$/.test(token.upos)))
      )
        continue
      if (acronyms.has(token.form))
        names.push({ sort: 'organization', first: token.index, last: token.index, name: token.form, country: null })
      const folded = nameKey(token.form)
      if (!surnames.has(folded) && !given.has(folded)) continue
      const governor = sentence.tokens[token.head]
      // "the Johnson plan" is named after him; "Johnson City" is a place.
      if (governor && governor.index > token.index && governor.upos === 'PROPN' && token.relation === 'compound') continue
      names.push(personOf(token.index, token.index, token.form))
    }
    names.sort((a, b) => a.first - b.first)
  }
}

/** Single words in capitals that the report itself puts in the role of a place: "the town of Baghuz", "in Baghuz". */
function placesCalled(found: readonly { readonly sentence: Sentence }[]): ReadonlySet<string> {
  const places = new Set<string>()
  for (const { sentence } of found)
    for (const token of sentence.tokens) {
      if (token.upos !== 'PROPN' || !isCapital(token)) continue
      const preposition = prepositionOf(sentence, token.index)
      if (preposition === 'in' || preposition === 'near' || preposition === 'into' || isCalledPlace(sentence, token.index))
        places.add(foldName(token.form))
    }
  return places
}

/** Whether someone of that surname headed a state or government: Obama is a town in Japan, too. */
function isRuler(name: string, register: Register): boolean {
  return register.people
    .surnamed(name)
    .some((person) => person.terms.some((term) => term.roles.some((role) => role.startsWith('head_of_'))))
}

function keepOnly(names: FoundName[], keep: (name: FoundName) => boolean): void {
  names.splice(0, names.length, ...names.filter(keep))
}

/** Whether a name is the subject of a verb of saying: Jackson said it, whatever towns are called so. */
function isSpeaker(sentence: Sentence, head: number): boolean {
  const token = sentence.tokens[head]
  return token !== undefined && token.relation === 'nsubj' && SPEAKING.has(sentence.tokens[token.head]?.lemma.toLowerCase() ?? '')
}

function personOf(first: number, last: number, name: string): FoundName {
  return { sort: 'person', first, last, name, titleFirst: first, title: null, former: false, gender: null, addressed: false }
}

/**
 * Names of persons, groups, organizations, countries, capitals and seats of power in a sentence, none inside another except the
 * country in a longer name. Names of places and of works are left out. The tagger's kinds are one witness, with capitals, titles, the
 * register and given names; a name that only the tagger calls an organization is taken, one that only capitals mark is not.
 */
export function findNames(sentence: Sentence, text: string, register: Register, roles: ReadonlyMap<number, RolePhrase>): FoundName[] {
  const found: FoundName[] = []
  const { tokens } = sentence
  const taken = new Uint8Array(tokens.length)
  for (let at = 0; at < tokens.length; at++) {
    if (taken[at] || !startsCapital(tokens, at)) continue
    const known = knownAt(sentence, text, at, register)
    if (!known) continue
    found.push(known)
    taken.fill(1, known.first, known.last + 1)
    at = known.last
  }
  for (let at = 0; at < tokens.length; at++) {
    if (taken[at] || !startsName(sentence, at, roles, register)) continue
    const name = freeNameAt(sentence, text, at, taken, register, roles)
    if (!name) {
      at = Math.max(at, taggedName(sentence, at)[1])
      continue
    }
    found.push(name)
    taken.fill(1, name.first, name.last + 1)
    at = name.last
  }
  return found.sort((a, b) => a.first - b.first)
}

/** A headline, or a sentence written like one: nearly every word of four letters or more begins with a capital. */
function isTitleCase(sentence: Sentence): boolean {
  if (sentence.headline) return true
  const known = TITLE_CASE.get(sentence)
  if (known !== undefined) return known
  const long = sentence.tokens.filter((token) => token.form.length > 3 && /^\p{L}/u.test(token.form))
  const is = long.length > 3 && long.filter(isCapital).length > long.length * 0.8
  TITLE_CASE.set(sentence, is)
  return is
}

/** What `isTitleCase` found, since it is asked for every name. */
const TITLE_CASE = new WeakMap<Sentence, boolean>()

const isCapital = (token: Token | undefined): boolean => {
  const first = token?.form.charCodeAt(0) ?? 0
  if (first < 128) return first >= 65 && first <= 90
  return /^\p{Lu}/u.test(token?.form ?? '')
}

/** A capital, or the article of an Arabic name: "al-Qaida". */
function startsCapital(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (isCapital(token)) return true
  return token !== undefined && /^(?:al|el|an|as|ash)$/.test(token.form) && tokens[at + 1]?.form === '-' && isCapital(tokens[at + 2])
}

/** The words from one token to another as they stand in the text, without a possessive at the end. */
function wordsOf(tokens: readonly Token[], text: string, first: number, last: number): string {
  return text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0)
}

/** The longest form at a word that the register or its user knows as a country, group or own actor. */
function knownAt(sentence: Sentence, text: string, first: number, register: Register): FoundName | null {
  const { tokens } = sentence
  // "The Foreign Office" is looked up without its article; "The Times" has it in its name.
  if (tokens[first]?.upos === 'DET') return theNamed(sentence, text, first, register)
  // "Ansar al-Tawhid" is no "al-Tawhid".
  if (/^(?:al|el)$/.test(tokens[first]?.form ?? '') && tokens[first - 1]?.upos === 'PROPN' && isCapital(tokens[first - 1])) return null
  const limit = Math.min(tokens.length - 1, first + LONGEST - 1)
  let stop = first
  while (stop < limit && mayJoin(tokens[stop + 1])) stop++
  const organization = organizationEnd(sentence, first, stop)
  for (let last = stop; last >= first; last--) {
    const end = tokens[last]
    if (!end || !(isCapital(end) || (last > first && (NAME_CLOSERS.has(end.form.toLowerCase()) || /\d$/.test(end.form))))) continue
    const form = wordsOf(tokens, text, first, last)
    const [addition] = register.additions.named(form)
    if (addition && addition.kind !== 'place') return { sort: 'own', first, last, name: form, addition, id: additionId(addition) }
    const [reading] = register.countries.read(form)
    if (reading && last < organization)
      return {
        sort: 'organization',
        first,
        last: organization,
        name: wordsOf(tokens, text, first, organization),
        country: reading.country.id,
      }
    if (reading && countryFits(sentence, first, last, reading, register)) return { sort: 'country', first, last, reading }
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
function organizationEnd(sentence: Sentence, first: number, stop: number): number {
  const { tokens } = sentence
  let end = first - 1
  for (let at = first; at <= stop; at++) {
    const token = tokens[at]
    if (!token || !/^\p{Lu}/u.test(token.form) || token.upos === 'VERB' || (isTitleCase(sentence) && token.name !== 'organization')) break
    if (!ORGANIZATION_WORDS.has(token.form.toLowerCase()) || token.upos !== 'PROPN') continue
    if (at > first) end = at
    // "University of Southern Bara", "Ministry of Defence".
    let next = at + 1
    if (/^(?:of|for)$/.test(tokens[next]?.form ?? '')) {
      next++
      if (tokens[next]?.form === 'the') next++
      let last = next - 1
      while (last < stop && /^\p{Lu}/u.test(tokens[last + 1]?.form ?? '') && tokens[last + 1]?.upos !== 'VERB') last++
      if (last >= next) return last
    }
  }
  return end
}

function mayJoin(token: Token | undefined): boolean {
  if (!token) return false
  return (
    isCapital(token) ||
    token.upos === 'PART' ||
    /^(?:of|the|and|for|de|del|al|el|du|des|-|&|'|’|'s|’s|in)$/i.test(token.form) ||
    NAME_CLOSERS.has(token.form.toLowerCase()) ||
    /^\d+$/.test(token.form)
  )
}

/** Not "Jordan Peterson", "Paris Hilton", "Bank of Georgia": the tagger's longer name of another kind goes first. */
function countryFits(sentence: Sentence, first: number, last: number, reading: CountryReading, register: Register): boolean {
  const { tokens } = sentence
  const adjective = reading.form === 'adjective' || reading.form === 'demonym' || reading.form === 'people'
  if (adjective) return true
  const [from, to] = taggedName(sentence, first)
  const kind = tokens[first]?.name
  if (kind === 'person') {
    if (from < first || to > last || reading.ambiguous) return false
    // "Victoria said" may be a woman; "Pyongyang said" is no one's given name.
    if (reading.form === 'capital' && register.people.givenName(tokens[first]?.form ?? '') !== null) return false
  }
  if (kind === 'organization' && (from < first || to > last) && reading.form === 'capital') return false
  const next = tokens[last + 1]
  if (kind !== 'place' && next && next.upos === 'PROPN' && next.head === first && next.relation.startsWith('flat')) return false
  return reading.country.kind !== 'territory' || reading.form === 'name'
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
  const groups = register.groups.named(form)
  const [group] = groups
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

/** First and last word of the tagger's name that a word lies in. */
export function taggedName(sentence: Sentence, index: number): readonly [first: number, last: number] {
  const { tokens } = sentence
  const kind = tokens[index]?.name
  if (!kind) return [index, index]
  let first = index
  while (first > 0 && !tokens[first]?.nameStarts && tokens[first - 1]?.name === kind) first--
  let last = index
  while (tokens[last + 1]?.name === kind && !tokens[last + 1]?.nameStarts) last++
  return [first, last]
}

function startsName(sentence: Sentence, at: number, roles: ReadonlyMap<number, RolePhrase>, register: Register): boolean {
  const token = sentence.tokens[at]
  if (!token) return false
  if (token.name === 'person' || token.name === 'organization') return true
  if (!isCapital(token)) return false
  const next = sentence.tokens[at + 1]
  // "Bashar al-Assad" at the start of a sentence: the tagger takes the rare given name for a noun.
  if (next?.name === 'person' && next.nameStarts && !roles.has(at) && (isLinked(token, next) || givesName(sentence, at, register)))
    return true
  if (token.name === 'place' && next?.name === 'place' && !next.nameStarts) return true
  return isCapital(token) && (token.upos === 'PROPN' || roles.has(at) || token.form.toLowerCase() in ADDRESS)
}

/** A name that the register does not know, with the titles before it. */
function freeNameAt(
  sentence: Sentence,
  text: string,
  at: number,
  taken: Uint8Array,
  register: Register,
  roles: ReadonlyMap<number, RolePhrase>,
): FoundName | null {
  const { tokens } = sentence
  // Titles first: "President", "Secretary of State", "Dr".
  let first = at
  let title: RolePhrase | null = null
  let gender: 'm' | 'f' | null = null
  let addressed = false
  for (let steps = 0; steps < 4; steps++) {
    const role = roles.get(first)
    const address = tokens[first]?.form.toLowerCase() ?? ''
    const beyond = role ? role.last + 1 : first + 1
    if (beyond >= tokens.length || taken[beyond] || !isNameWord(tokens[beyond])) break
    if (role && role.role.unit === 'person' && !isPluralRole(tokens, role)) title = role
    else if (address in ADDRESS) {
      gender = ADDRESS[address] ?? null
      addressed = true
    } else break
    first = beyond
  }
  // The tagger starts a name at its preposition now and then: "of DAB".
  while (first < tokens.length - 1 && /^(?:of|for|in|at|by|the|and|with|to|from)$/i.test(tokens[first]?.form ?? '') && !taken[first + 1])
    first++
  // "Democrat Hillary Bara": a label, no part of the name.
  while (NAME_LABELS.has(tokens[first]?.form.toLowerCase() ?? '') && isNameWord(tokens[first + 1]) && !taken[first + 1]) first++
  const last = nameEnd(sentence, first, taken, roles, register)
  if (last < first) return null
  // "Pennsylvania Senator Rick Santorum": a title inside, words for where before it.
  for (let inner = first + 1; inner < last; inner++) {
    const role = roles.get(inner)
    if (role?.role.unit !== 'person' || role.last >= last || isPluralRole(tokens, role)) continue
    title = role
    first = role.last + 1
    break
  }
  // "The President" is a description.
  const whole = roles.get(first)
  if (whole && whole.last >= last && title === null && !addressed) return null
  const words = tokens.slice(first, last + 1)
  // "Democrats", "Virginia Republicans": a party, not a person.
  const party = words.some((word) => PARTIES.has(word.form.toLowerCase()))
  const name = wordsOf(tokens, text, first, last).replace(/['’]s$/, '')
  const kinds = words.map((word) => word.name)
  const lower = words.map((word) => word.form.toLowerCase())
  if (words.every((word) => !/\p{Lu}/u.test(word.form))) return null
  if (words.length === 1 && words[0]?.upos === 'ADJ') return null
  // "Operation Olive Branch" is no one; "Khan Sheikhoun, a town in the north" is a place.
  if (title === null && isCapital(tokens[first - 1]) && NO_ACTOR_WORDS.has(tokens[first - 1]?.form.toLowerCase() ?? '')) return null
  const nameHead = headOf(sentence, first, last)
  if (title === null && isCalledPlace(sentence, nameHead)) return null
  const organizational = lower.some((word) => ORGANIZATION_WORDS.has(word))
  // A title in lower case before the name: "special envoy Steve Witkoff".
  let titleFirst = Math.min(at, first)
  let former = false
  if (title === null) {
    const before = roleEndingAt(roles, first - 1)
    if (before && before.role.unit === 'person' && !isPluralRole(tokens, before)) {
      title = before
      titleFirst = before.first
    }
  }
  if (titleFirst < first || title) {
    const prior = tokens[titleFirst - 1]?.form.toLowerCase() ?? ''
    const hyphen = prior === '-' ? (tokens[titleFirst - 2]?.form.toLowerCase() ?? '') : prior
    if (FORMER.has(hyphen)) {
      former = true
      titleFirst -= prior === '-' ? 2 : 1
    }
  }
  // "GOP": letters are an organization's, whatever the tagger says.
  if (party || (words.length === 1 && title === null && !addressed && /^[A-Z]{3,}$/.test(words[0]?.form ?? '') && !isTitleCase(sentence))) {
    return party || kinds.includes('organization') || kinds.includes('person')
      ? { sort: 'organization', first, last, name, country: null }
      : null
  }
  const beside = words.length < 5 ? roleBesideName(sentence, nameHead, roles) : null
  const roleBeside = beside === 'sure' || (beside === 'likely' && words.length > 1)
  const personal =
    title !== null ||
    roleBeside ||
    addressed ||
    kinds.includes('person') ||
    (words.length > 1 && register.people.givenName(words[0]?.form ?? '')?.sure === true) ||
    (words.length > 1 && words.length < 5 && register.people.named(name).length > 0)
  if (organizational && !(title && !lower.slice(-1).some((word) => ORGANIZATION_WORDS.has(word)))) {
    if (kinds.includes('place') && !kinds.includes('organization')) return null
    if (words.length === 1 && !kinds.includes('organization')) return null
    return { sort: 'organization', first, last, name, country: null }
  }
  if (lower.some((word) => NO_ACTOR_WORDS.has(word)) && !(personal && kinds.includes('person'))) {
    return kinds.includes('organization') && !kinds.includes('place') ? { sort: 'organization', first, last, name, country: null } : null
  }
  // The tagger alone calls it a person, the text puts something in it.
  if (
    title === null &&
    !addressed &&
    !roleBeside &&
    LOCATIVE_PREPOSITIONS.has(prepositionOf(sentence, nameHead) ?? '') &&
    (words.length === 1 || register.people.givenName(words[0]?.form ?? '')?.sure !== true)
  )
    return null
  // A given name and a surname that the register has are stronger than the tagger's "place".
  const placed = kinds.every((kind) => kind === 'place') && title === null && !addressed && !roleBeside
  if (personal && (!placed || (words.length > 1 && register.people.named(name).length > 0)))
    return {
      sort: 'person',
      first,
      last,
      name,
      titleFirst,
      title,
      former,
      gender: gender ?? genderOf(words, register),
      addressed: addressed || roleBeside,
    }
  if (kinds.includes('organization') && !kinds.includes('place')) return { sort: 'organization', first, last, name, country: null }
  return null
}

/** "the province of Kilis", "Khan Sheikhoun, a town": a noun of land beside the name. */
function isCalledPlace(sentence: Sentence, head: number): boolean {
  const token = sentence.tokens[head]
  const governor = token && sentence.tokens[token.head]
  const isLand = (word: Token | undefined) => word !== undefined && word.upos === 'NOUN' && LAND_NOUNS.has(word.lemma)
  if (
    token &&
    governor &&
    isLand(governor) &&
    (prepositionOf(sentence, head) === 'of' ||
      (/^(?:compound|appos|flat|nmod:desc)/.test(token.relation) && token.relation !== 'nmod:poss'))
  )
    return true
  return childrenOf(sentence, head, 'appos').some(isLand)
}

const isPluralRole = (tokens: readonly Token[], phrase: RolePhrase): boolean => phrase.role.plural || tokens[phrase.last]?.xpos === 'NNS'

function roleEndingAt(roles: ReadonlyMap<number, RolePhrase>, last: number): RolePhrase | null {
  for (let first = last; first >= 0 && first > last - 6; first--) {
    const phrase = roles.get(first)
    if (phrase && phrase.last === last) return phrase
  }
  return null
}

const isNameWord = (token: Token | undefined): boolean =>
  token !== undefined && (/^\p{Lu}/u.test(token.form) || NAME_PARTICLES.has(token.form.toLowerCase()) || token.name === 'person')

/** Last word of the name that begins at `first`: capitals in a row, with particles and initials between them. */
function nameEnd(sentence: Sentence, first: number, taken: Uint8Array, roles: ReadonlyMap<number, RolePhrase>, register: Register): number {
  const { tokens } = sentence
  const kind = tokens[first]?.name ?? null
  let last = first - 1
  for (let at = first; at < tokens.length && at < first + LONGEST; at++) {
    const token = tokens[at]
    if (!token || taken[at]) break
    const joined = at > first && isJoined(tokens, first, at)
    if (
      at > first &&
      token.nameStarts &&
      !joined &&
      !(
        token.name === 'person' &&
        (kind === 'person' || kind === null) &&
        at === last + 1 &&
        (isKnownWhole(sentence, first, at, register) || (at === first + 1 && kind === null && givesName(sentence, first, register)))
      )
    )
      break
    if (at > first && kind !== null && token.name !== null && token.name !== kind && !joined) break
    if (/^\p{Lu}/u.test(token.form)) {
      // "Trump Says Talks …", "Officials Push …": in a headline every word is a capital; only the tagger knows where a name is.
      if (
        (at > first || isTitleCase(sentence)) &&
        (token.upos === 'VERB' || token.upos === 'AUX' || (isTitleCase(sentence) && token.name === null))
      )
        break
      if (at > first && kind !== null && token.name === null && token.upos !== 'PROPN') break
      if (at > first && kind === 'person' && token.name === null && roles.has(at)) break
      last = at
      continue
    }
    const next = tokens[at + 1]
    const hyphened = next?.form === '-' && !token.spaceAfter && /^\p{Lu}/u.test(tokens[at + 2]?.form ?? '') && !taken[at + 2]
    const joins = hyphened || (next !== undefined && !taken[at + 1] && /^\p{Lu}/u.test(next.form) && !next.nameStarts)
    if (NAME_PARTICLES.has(token.form.toLowerCase()) && joins && (token.name !== null || kind !== 'organization')) continue
    if ((token.form === '-' || /^[’'.]$/.test(token.form)) && joins && !tokens[at - 1]?.spaceAfter) continue
    if (token.name === 'organization' && kind === 'organization' && /^(?:of|for|the|and|de|&|'s|’s)$/i.test(token.form) && joins) continue
    if (token.name === kind && kind !== null && at === first) continue
    break
  }
  // "Democratic Union party": some papers write the noun that closes a name small.
  const closer = tokens[last + 1]
  if (
    last >= first &&
    closer &&
    kind !== 'person' &&
    NAME_CLOSERS.has(closer.form) &&
    tokens[headOf(sentence, first, last)]?.head === closer.index &&
    tokens[last]?.relation !== 'amod'
  )
    return last + 1
  return last
}

/** Whether words that the tagger makes two names of are one person of the register: "Kim Jong Un". */
function isKnownWhole(sentence: Sentence, first: number, at: number, register: Register): boolean {
  const [, last] = taggedName(sentence, at)
  const words = sentence.tokens.slice(first, last + 1)
  return (
    words.length < 5 &&
    words.every((word) => word.upos === 'PROPN') &&
    register.people.named(words.map((word) => word.form).join(' ')).length > 0
  )
}

/** Whether a word is a given name, and more often that than a surname. */
function givesName(sentence: Sentence, at: number, register: Register): boolean {
  return register.people.givenName(sentence.tokens[at]?.form ?? '')?.sure === true
}

/** Whether the tree makes one name of a word and what stands before it: the tagger sometimes starts "Bashar al-Assad" at "al". */
function isJoined(tokens: readonly Token[], first: number, at: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (!token || !before) return false
  if (token.relation.startsWith('flat') && token.head >= first && token.head < at) return true
  return isLinked(before, token)
}

const isLinked = (before: Token, token: Token): boolean =>
  (before.head === token.index &&
    (before.upos === 'PROPN' || before.upos === 'NOUN') &&
    /^(?:nmod:desc|flat|compound)/.test(before.relation)) ||
  (token.head === before.index && token.name === 'person' && /^(?:appos|flat)/.test(token.relation) && before.index === token.index - 1)

/** Whether the word beside a name says that it is a person's: "Luc Perrand, the ambassador", "Luc Perrand is the ambassador". */
function roleBesideName(sentence: Sentence, head: number, roles: ReadonlyMap<number, RolePhrase>): 'sure' | 'likely' | null {
  const { tokens } = sentence
  const isPerson = (token: Token | undefined): boolean => {
    if (!token || token.xpos === 'NNS') return false
    for (let first = token.index; first >= 0 && first > token.index - 5; first--) {
      const phrase = roles.get(first)
      if (phrase && phrase.last >= token.index) return phrase.role.unit === 'person' && !phrase.role.plural
    }
    return false
  }
  const token = tokens[head]
  if (!token) return null
  const governor = tokens[token.head]
  if (token.relation === 'appos' && isPerson(governor)) return 'sure'
  if (token.relation === 'nsubj' && isPerson(governor) && childrenOf(sentence, token.head, 'cop').length > 0) return 'sure'
  if (childrenOf(sentence, head, 'appos').some(isPerson)) return 'sure'
  // "the representative to the UN in Geneva, Alexey Borodavkin": the tree hangs the name on the last noun.
  let above = token.relation === 'appos' ? governor : undefined
  for (let steps = 0; steps < 3 && above && /^nmod/.test(above.relation); steps++) {
    above = tokens[above.head]
    if (isPerson(above)) return 'likely'
  }
  return null
}

function genderOf(words: readonly Token[], register: Register): 'm' | 'f' | null {
  if (words.length < 2) return null
  const gender = register.people.givenName(foldName(words[0]?.form ?? ''))?.gender
  return gender === 'm' || gender === 'f' ? gender : null
}
