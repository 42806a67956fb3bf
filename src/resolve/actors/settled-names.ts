import { SPEAKING } from '../../lang/en/actor-words.ts'
import { VERBS_OF_PLACE } from '../../lang/en/place-words.ts'
import type { Sentence, Token } from '../../parse/sentence.ts'
import type { EntryHead } from '../../parse/tokens/entry-head.ts'
import { foldName, nameKey } from '../../register/name-key.ts'
import type { Register } from '../../register/register.ts'
import { findEntryHeads } from '../places/place-headings.ts'
import { namesUsedAsPlaces, runFrom } from '../places/used-as-places.ts'
import { usedKey } from '../places/used-key.ts'
import type { FoundName } from './found-name.ts'
import { isCalledPlace } from './name-evidence.ts'
import { isCapital } from './name-words.ts'
import { rulerCalled } from './rulers.ts'
import { headOf, placeInTree, prepositionOf } from './tree-place.ts'

/**
 * Settles single words by the whole report: a word that is the surname of someone named in full is that person wherever it stands and
 * whatever the tagger calls it; a single word that only the tagger calls a person is none when it names a place.
 */
export function settleNames(
  found: readonly { readonly sentence: Sentence; readonly names: FoundName[] }[],
  register: Register,
  isPlaceName: (name: string) => boolean,
  published: string | null,
  text: string,
): void {
  const surnames = new Set<string>()
  /** Given names of those named in full, and single names of organizations in capitals. */
  const given = new Set<string>()
  const acronyms = new Set<string>()
  /** Names that stand after a title somewhere: "General Okar". */
  const titled = new Set<string>()
  const places = placesCalled(found)
  /** How often a single word is taken for a person. */
  const persons = new Map<string, number>()
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
      // An own person may be named by alias alone at first: the surname is the own name's.
      const person = name.sort === 'person' ? name.name : name.sort === 'own' && name.addition.kind === 'person' ? name.addition.name : ''
      const words = nameKey(person).split(' ')
      const surname = words.at(-1) ?? ''
      if (name.sort === 'person' && (name.title !== null || name.addressed)) titled.add(surname)
      if (words.length > 1 && surname.length > 2) surnames.add(surname)
      if (words.length > 1 && (words[0]?.length ?? 0) > 2) given.add(words[0] ?? '')
      if ((name.sort === 'organization' || name.sort === 'group') && /^[A-Z]{3,}$/.test(name.name)) acronyms.add(name.name)
      if (name.sort === 'person' && !name.name.includes(' ')) persons.set(foldName(name.name), (persons.get(foldName(name.name)) ?? 0) + 1)
      const bracketed = sentence.tokens[name.last + 2]
      if (name.sort === 'organization' && sentence.tokens[name.last + 1]?.form === '(' && bracketed && /^[A-Z]{3,}$/.test(bracketed.form))
        acronyms.add(bracketed.form)
    }
  }
  const used = namesUsedAsPlaces(
    found.map(({ sentence }) => sentence),
    text,
    {
      isOther: (name) => acronyms.has(name),
      isPersons: (name) => isPersons(name, titled, surnames, register),
      isListed: isPlaceName,
    },
  )
  // "KHARKIV" above a list is a town, no letters of an organization
  for (const acronym of acronyms) if (used.has(usedKey(acronym))) acronyms.delete(acronym)
  for (const place of used) {
    const words = nameKey(place).split(' ')
    if (words.length < 2) continue
    surnames.delete(words.at(-1) ?? '')
    given.delete(words[0] ?? '')
  }
  const heads = findEntryHeads(found.map(({ sentence }) => sentence))
  for (const { sentence, names } of found) {
    const inHead = placesInHead(sentence, heads.get(sentence.index), used, text)
    keepOnly(names, ({ first, last }) => !inHead.some(([from, to]) => first >= from && last <= to))
    // "Tolu-Dega" where the tagger sees an organization Dega
    const runs = used.size === 0 ? [] : usedRuns(sentence, used, text)
    keepOnly(
      names,
      ({ sort, first, last }) =>
        sort !== 'organization' || !runs.some(([from, to]) => first >= from && last <= to && last - first < to - from),
    )
    keepOnly(
      names,
      (name) =>
        (name.sort !== 'person' && name.sort !== 'organization') ||
        (name.sort === 'person' && (name.title !== null || name.addressed)) ||
        !used.has(usedKey(name.name)),
    )
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
    // "captured Arun", "Arun was shelled": what is taken or struck is the town of that name.
    keepOnly(
      names,
      (name) =>
        (name.sort !== 'organization' && name.sort !== 'person') ||
        (name.sort === 'person' && (name.title !== null || name.addressed || isRuler(name.name, register))) ||
        name.name.includes(' ') ||
        acronyms.has(name.name) ||
        surnames.has(nameKey(name.name)) ||
        given.has(nameKey(name.name)) ||
        (persons.get(foldName(name.name)) ?? 0) > MANY_TIMES ||
        !isTaken(sentence, headOf(sentence, name.first, name.last)) ||
        !isPlaceName(name.name),
    )
    // "Fargo tried to speed …": a town whose officials act is a town still.
    keepOnly(
      names,
      (name) =>
        name.sort !== 'organization' ||
        name.name.includes(' ') ||
        acronyms.has(name.name) ||
        surnames.has(nameKey(name.name)) ||
        !(places.has(foldName(name.name)) && isPlaceName(name.name)),
    )
    for (const [at, name] of names.entries())
      if (name.sort === 'organization' && surnames.has(nameKey(name.name))) names[at] = personOf(name.first, name.last, name.name)
    const taken = new Set(names.flatMap((name) => Array.from({ length: name.last - name.first + 1 }, (_, at) => name.first + at)))
    for (const token of sentence.tokens) {
      // "Zelenskyy" at the start of a sentence may pass for another kind of word; "Will" and "May" are left to the tagger.
      if (
        taken.has(token.index) ||
        inHead.some(([from, to]) => token.index >= from && token.index <= to) ||
        !isCapital(token) ||
        !(token.upos === 'PROPN' || (token.form.length > 5 && /^(?:NOUN|X|INTJ|ADV)$/.test(token.upos)))
      )
        continue
      if (acronyms.has(token.form))
        names.push({ sort: 'organization', first: token.index, last: token.index, name: token.form, country: null })
      const folded = nameKey(token.form)
      if (!surnames.has(folded) && !given.has(folded) && !(isSubject(token) && rulerCalled(token.form, register, published))) continue
      const governor = sentence.tokens[token.head]
      // "the Johnson plan" is named after him; "Johnson City" is a place.
      if (governor && governor.index > token.index && governor.upos === 'PROPN' && token.relation === 'compound') continue
      names.push(personOf(token.index, token.index, token.form))
    }
    names.sort((a, b) => a.first - b.first)
  }
}

/** The words of a sentence that the report uses as a place's name, of two words or more. */
function usedRuns(sentence: Sentence, used: ReadonlySet<string>, text: string): (readonly [first: number, last: number])[] {
  return sentence.tokens.flatMap(({ index, start }) => {
    const last = runFrom(sentence, index)
    return last > index && used.has(usedKey(text.slice(start, sentence.tokens[last]?.end))) ? [[index, last] as const] : []
  })
}

/** The names in the head of an entry that are places: "UM TURA" above a list. */
function placesInHead(
  { tokens }: Sentence,
  head: EntryHead | undefined,
  used: ReadonlySet<string>,
  text: string,
): readonly (readonly [first: number, last: number])[] {
  return head?.names.filter(([first, last]) => used.has(usedKey(text.slice(tokens[first]?.start, tokens[last]?.end)))) ?? []
}

/** Whether a name may well be someone's, for what is known of it: after a title elsewhere, a surname or given name of the register's. */
function isPersons(name: string, titled: ReadonlySet<string>, surnames: ReadonlySet<string>, register: Register): boolean {
  const words = nameKey(name).split(' ')
  const last = words.at(-1) ?? ''
  if (titled.has(last) || (words.length === 1 && surnames.has(last))) return true
  return register.people.surnamed(last).length > 0 || register.people.givenName(name.split(' ')[0] ?? '')?.sure === true
}

/** Single words in capitals that the report itself puts in the role of a place: "the town of Baghuz", "in Baghuz". */
function placesCalled(found: readonly { readonly sentence: Sentence }[]): ReadonlySet<string> {
  const places = new Set<string>()
  for (const { sentence } of found)
    for (const token of sentence.tokens) {
      if (token.upos !== 'PROPN' || !isCapital(token)) continue
      // A name of one word that the tagger calls a place here is the same place there.
      if (token.name === 'place' && token.nameStarts && sentence.tokens[token.index + 1]?.name !== 'place') places.add(foldName(token.form))
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

function isSubject({ relation }: Token): boolean {
  return relation === 'nsubj' || relation === 'nsubj:pass'
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

/** "Mara was taken to hospital": whoever a report calls a person this often is no town. */
const MANY_TIMES = 2

const TAKEN_BY: ReadonlySet<string> = new Set(VERBS_OF_PLACE)

/** Whether a word is what a verb of taking, striking or holding is done to. */
function isTaken(sentence: Sentence, index: number): boolean {
  const { relation, governor } = placeInTree(sentence, index)
  return (relation === 'obj' || relation === 'nsubj:pass') && governor !== null && TAKEN_BY.has(governor.lemma)
}
