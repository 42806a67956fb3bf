import { ADDRESS, NO_ACTOR_WORDS, ORGANIZATION_WORDS } from '../../lang/en/actor-words.ts'
import {
  FORCES,
  NAMES_OF_TIMES,
  NOUNS_OF_TOWNS,
  NOUNS_OF_TRUST,
  NOUNS_OF_USE,
  SHORT_NAME_STARTS,
  VERBS_OF_FALLING,
  VERBS_OF_FORCES,
  VERBS_OF_MOVING,
  VERBS_OF_MOVING_ON,
  VERBS_OF_PERSONS,
  VERBS_OF_PLACES_ONLY,
  VERBS_OF_PLACES_TOO,
  VERBS_TO_PERSONS,
  WEAPON_SUBJECTS,
} from '../../lang/en/place-use-words.ts'
import { DIVISION_WORDS, FEATURE_WORDS, TOWN_FEATURES } from '../../lang/en/place-words.ts'
import type { Sentence, Token } from '../../parse/sentence.ts'
import { childrenOf } from '../../parse/tree.ts'
import { isCalledPlace } from '../actors/name-evidence.ts'
import { isCapital } from '../actors/name-words.ts'
import { headOf, placeInTree } from '../actors/tree-place.ts'
import { namesHeadingEntries } from './place-headings.ts'
import { isLocatedAfter } from './place-position.ts'
import { SentenceWords } from './sentence-words.ts'
import { usedKey } from './used-key.ts'

const ONLY: ReadonlySet<string> = new Set(VERBS_OF_PLACES_ONLY)
const TOO: ReadonlySet<string> = new Set(VERBS_OF_PLACES_TOO)
const MOVING: ReadonlySet<string> = new Set(VERBS_OF_MOVING)
const NOUNS: ReadonlySet<string> = new Set(NOUNS_OF_USE)
const OF_A_TOWN: ReadonlySet<string> = new Set(NOUNS_OF_TOWNS)
const ARMED: ReadonlySet<string> = new Set(FORCES)
const BY_FORCES: ReadonlySet<string> = new Set(VERBS_OF_FORCES)
const SHORT: ReadonlySet<string> = new Set(SHORT_NAME_STARTS)
const FALLING: ReadonlySet<string> = new Set(VERBS_OF_FALLING)
const OF_PERSONS: ReadonlySet<string> = new Set(VERBS_OF_PERSONS)
const TO_PERSONS: ReadonlySet<string> = new Set(VERBS_TO_PERSONS)
const WEAPONS: ReadonlySet<string> = new Set(WEAPON_SUBJECTS)
const MOVING_ON: ReadonlySet<string> = new Set(VERBS_OF_MOVING_ON)
const TIMES: ReadonlySet<string> = new Set(NAMES_OF_TIMES)
const OF_TOWNS: ReadonlySet<string> = new Set(TOWN_FEATURES)
const TRUST: ReadonlySet<string> = new Set(NOUNS_OF_TRUST)

/** Words in a name, at most. */
const LONGEST = 2
const IN = /^(?:in|into|inside|outside|near|throughout|across)$/
const TOWARDS = /^(?:from|to|towards?|through|at|out of|for)$/
const OF = /^(?:of|to|for|from|on|in)$/
const SURE = 2
const LIKELY = 1

/** What is known of a name before the report is read. */
export interface NameKnowledge {
  /** Whether the name is something else's, such as a group's letters: it is settled elsewhere. */
  isOther(name: string): boolean
  /** Whether someone known has that surname, or it is a given name. */
  isPersons(name: string): boolean
  /** Whether a list has a place of that name. */
  isListed(name: string): boolean
}

/**
 * Names that a report uses as places, folded, whether a list has them or not: "captured Karungwe", "the village of Karungwe", "Karungwe, 15 km from
 * Goma", "withdrew from Karungwe". Every use in the report is weighed: one whom somebody met, who said something or has a title is a person
 * wherever the name stands, and "captured Smith" alone leaves Smith one, for that is a surname.
 */
export function namesUsedAsPlaces(sentences: readonly Sentence[], text: string, knowledge: NameKnowledge): ReadonlySet<string> {
  const uses = new Map<string, { place: number; person: number; tagged: number; words: string }>()
  // "Abu Shouk: …" between "El Obeid: …" and "Babanusa: …": a list of places, whoever bears such a name
  const headed = namesHeadingEntries(sentences, text, knowledge)
  for (const sentence of sentences) {
    if (sentence.headline) continue
    const words = new SentenceWords(sentence, text)
    for (let at = 0; at < sentence.tokens.length; at++) {
      const last = runFrom(sentence, at)
      if (last < at) continue
      const name = words.slice(at, last)
      const known = uses.get(usedKey(name)) ?? { place: 0, person: 0, tagged: 0, words: name }
      uses.set(usedKey(name), known)
      known.place += placeUse(sentence, words, at, last)
      known.person += personUse(sentence, at, last)
      if (sentence.tokens[at]?.name === 'person' && name.includes(' ')) known.tagged = LIKELY * 2
      else if (sentence.tokens[at]?.name === 'person') known.tagged = LIKELY
      at = last
    }
  }
  // "Aram Sarkis, a farmer" makes a person of Sarkis, too
  const isPerson = ({ words, person, tagged }: { words: string; person: number; tagged: number }) =>
    person > 0 || (tagged > 0 && words.includes(' '))
  const persons = new Set([...uses].flatMap(([name, use]) => (isPerson(use) ? [name.split(' ').at(-1) ?? ''] : [])))
  const places = new Set<string>()
  for (const name of headed) if ((uses.get(name)?.person ?? 0) === 0) places.add(name)
  for (const [name, { place, person, tagged, words }] of uses) {
    if (place === 0 || knowledge.isOther(words) || (person === 0 && persons.has(name))) continue
    if (place > person + tagged + (knowledge.isPersons(words) ? LIKELY * 3 : 0)) places.add(name)
  }
  return places
}

/** Where a run of capitals that may be a name ends; before its beginning when none starts here. */
export function runFrom({ tokens }: Sentence, first: number): number {
  const token = tokens[first]
  const article = isArticle(tokens, first)
  if (!(isNamed(token) || article) || isNamed(tokens[first - 1]) || isArticle(tokens, first - 2)) return first - 1
  let last = article ? glued(tokens, first + 2) : glued(tokens, first)
  if (last === first && token?.form.length === 2 && !isNamed(tokens[first + 1])) return first - 1
  for (let words = 1; words < LONGEST && isNamed(tokens[last + 1]); words++) last = glued(tokens, last + 1)
  const words = tokens.slice(first, last + 1)
  // "Okla.", "Inc."
  if (first === last && (token?.form.length ?? 0) < 5 && tokens[first + 1]?.form === '.' && tokens[first + 2]) return first - 1
  if (isCapital(tokens[last + 1]) || /^[A-Z]{2,}$/.test(token?.form ?? '') || words.some(isKindOfThing)) return first - 1
  // "Department of Agriculture", "Food and Drug", "Smith & Wesson": the middle or the end of a longer name
  const before = tokens[first - 1]
  if (before && (isCapital(before) || (/^(?:of|and|for|&|the|in|-|’|')$/i.test(before.form) && isLongName(tokens, first)))) return first - 1
  return last
}

/** "al-Jufra": the article of an Arabic name in small letters. */
function isArticle(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:al|el|an|as|ash|ad|ar|az|at|et|es)$/.test(tokens[at]?.form ?? '') &&
    tokens[at + 1]?.form === '-' &&
    tokens[at + 1]?.spaceAfter === false &&
    isNamed(tokens[at + 2])
  )
}

/** The end of a word with what hyphens tie to it: "Tura-Bel", "Kyauk-me"; "Moscow-based" ends before its hyphen. */
function glued(tokens: readonly Token[], at: number): number {
  let last = at
  for (let next = tokens[last + 2]; next && last - at < 4; next = tokens[last + 2]) {
    const hyphen = tokens[last + 1]
    if (hyphen?.form !== '-' || hyphen.spaceAfter || tokens[last]?.spaceAfter) break
    if (!isCapital(next) && !(next.upos === 'PROPN' || (next.name !== null && next.form.length < 5))) break
    last += 2
  }
  return last
}

/** Whether a name before a small word goes on in the name that begins here. */
function isLongName(tokens: readonly Token[], first: number): boolean {
  let at = first - 1
  if (/^the$/i.test(tokens[at]?.form ?? '')) at--
  const joint = tokens[at]?.form ?? ''
  const before = tokens[at - 1]
  if (!/^(?:of|and|for|&|in|-|’|')$/i.test(joint) || !isCapital(before) || before?.upos === 'VERB') return false
  // "Kasheku and Bolombwe" are two, "Ministry of Health" is one
  return /^(?:and|in)$/i.test(joint) ? before !== undefined && isKindOfThing(before) : at - 1 > 0
}

/** "House", "Street", "Ministry": words that say what the thing named is. */
function isKindOfThing({ form }: Token): boolean {
  const word = form.toLowerCase()
  return NO_ACTOR_WORDS.has(word) || ORGANIZATION_WORDS.has(word) || DIVISION_WORDS.has(word) || FEATURE_WORDS.has(word)
}

function isNamed(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (/^\p{Lu}[\p{L}’'-]{2,}/u.test(token.form) || SHORT.has(token.form)) &&
    (token.upos === 'PROPN' || SHORT.has(token.form) || (token.index > 0 && /^(?:NOUN|X)$/.test(token.upos) && token.name !== null)) &&
    !TIMES.has(token.form.toLowerCase())
  )
}

/** How much speaks for a place in one use of a name. */
function placeUse(sentence: Sentence, words: SentenceWords, first: number, last: number): number {
  const head = headOf(sentence, first, last)
  // "the Sura-Bara road" joins two
  const next = sentence.tokens[last + 1]
  if (/\p{L}-\p{Lu}/u.test(words.slice(first, last)) && next?.upos === 'NOUN' && !OF_TOWNS.has(next.form)) return 0
  if (isDivided(words, first)) return SURE + LIKELY
  if (isCalledPlace(sentence, head) || isLocatedAfter(words, last)) return SURE
  const { relation, governor, preposition } = placeInTree(sentence, head)
  // "the envoy in Geneva, Anna Berg": what is set beside a place need be none
  if (isTakenAfter(sentence, head)) return SURE + LIKELY
  // "in Fano's hands"
  if (sentence.tokens[head]?.relation === 'nmod:poss' && governor?.lemma === 'hand') return 0
  if (governor && isOneOfThem(sentence, head, governor)) return SURE
  if (!governor || sentence.tokens[head]?.relation === 'appos') return 0
  const lemma = governor.lemma.toLowerCase()
  if (preposition !== null) {
    if (IN.test(preposition) && TRUST.has(lemma)) return 0
    if (IN.test(preposition)) return first < last && sentence.tokens[first]?.name !== 'place' ? LIKELY : SURE
    if (NOUNS.has(lemma) && OF.test(preposition)) return SURE
    if (preposition === 'of' && OF_A_TOWN.has(lemma)) return SURE
    if (
      /^(?:control|charge|possession)$/.test(lemma) &&
      /^(?:of|over)$/.test(preposition) &&
      (isTakenControl(sentence, governor) || isInControl(sentence, governor))
    )
      return SURE + LIKELY
    if (DIVISION_WORDS.has(lemma) && preposition === 'of') return SURE
    if (preposition === 'on') return MOVING_ON.has(lemma) ? SURE : 0
    // "pulled out of X": "out" is the verb's
    const outOf = preposition === 'of' && childrenOf(sentence, governor.index, 'compound:prt').some(({ form }) => form === 'out')
    return MOVING.has(lemma) && (outOf || TOWARDS.test(preposition)) ? SURE : 0
  }
  const base = relation.replace(/:pass$/, '')
  const undergoes = relation === 'nsubj:pass' || base === 'obj'
  if (undergoes && ONLY.has(lemma)) return SURE * 2 + LIKELY
  if (undergoes && BY_FORCES.has(lemma) && isByForces(sentence, governor)) return SURE + LIKELY
  if (undergoes && TOO.has(lemma)) return LIKELY + (isOfPlace(sentence, governor) ? LIKELY : 0)
  // "Kassala airport was never hit"
  if (base === 'compound' && governor.index === last + 1 && OF_TOWNS.has(governor.form)) return LIKELY
  if (base !== 'nsubj') return 0
  const changes = lemma === 'change' && childrenOf(sentence, governor.index, 'obj').some((object) => object.lemma === 'hand')
  const inHands =
    (/^(?:ours|theirs)$/.test(governor.form.toLowerCase()) || /^(?:hand|control|authority|siege|attack)$/.test(lemma)) &&
    childrenOf(sentence, governor.index, 'cop').length > 0
  if (inHands && /^(?:hand|authority)$/.test(lemma)) return SURE + LIKELY
  // "passed into the hands of the rebels", "remains under the control of the army", "came under fire"
  if (STAYING.test(lemma) && childrenOf(sentence, governor.index, 'obl').some((phrase) => isInHands(sentence, phrase))) return SURE + LIKELY
  // "Gloria fell ill"
  const falls = FALLING.has(lemma) && childrenOf(sentence, governor.index, 'xcomp').length === 0
  return falls || changes || inHands ? SURE : 0
}

const STAYING = /^(?:remain|stay|pass|come|return|be|fall|lie)$/
const HANDS = /^(?:hand|control|authority|rule|siege|fire|shelling|bombardment)$/

/** "Into the hands of", "under fire". */
function isInHands(sentence: Sentence, { index, lemma }: Token): boolean {
  const preposition = childrenOf(sentence, index, 'case')[0]?.form.toLowerCase() ?? ''
  return HANDS.test(lemma.toLowerCase()) && (lemma === 'hand' ? /^(?:in|into|to)$/ : /^under$/).test(preposition)
}

/** "X, which the army has held since July". */
function isTakenAfter(sentence: Sentence, head: number): boolean {
  return childrenOf(sentence, head, 'acl').some(
    (verb) =>
      verb.relation === 'acl:relcl' &&
      (BY_FORCES.has(verb.lemma) || ONLY.has(verb.lemma)) &&
      childrenOf(sentence, verb.index, 'obj').some(({ lemma }) => /^(?:which|that)$/i.test(lemma)) &&
      isByForces(sentence, verb),
  )
}

/** "Seized one of them, X": one of the places told of before. */
function isOneOfThem(sentence: Sentence, head: number, governor: Token): boolean {
  if (sentence.tokens[head]?.relation !== 'appos') return false
  const one = governor.lemma === 'one' ? governor : /^(?:they|them)$/i.test(governor.form) ? sentence.tokens[governor.head] : undefined
  const verb = one?.lemma === 'one' ? sentence.tokens[one.head] : undefined
  return verb !== undefined && (ONLY.has(verb.lemma) || BY_FORCES.has(verb.lemma)) && one?.relation === 'obj'
}

/** "Is in full control of X". */
function isInControl(sentence: Sentence, control: Token): boolean {
  return (
    childrenOf(sentence, control.index, 'case').some(({ form }) => form.toLowerCase() === 'in') &&
    (childrenOf(sentence, control.index, 'cop').length > 0 || STAYING.test(sentence.tokens[control.head]?.lemma ?? ''))
  )
}

/** "Had taken full control of X". */
function isTakenControl(sentence: Sentence, control: Token): boolean {
  const verb = sentence.tokens[control.head]
  return (
    /^obj/.test(control.relation) &&
    verb !== undefined &&
    /^(?:take|seize|gain|regain|lose|have|assume|establish|retake|wrest)$/.test(verb.lemma)
  )
}

/** "The troops captured X", "its forces have lost X": done by those who take and lose places. */
function isByForces(sentence: Sentence, verb: Token): boolean {
  return [...childrenOf(sentence, verb.index, 'nsubj'), ...childrenOf(sentence, verb.index, 'obl')].some(({ lemma }) =>
    ARMED.has(lemma.toLowerCase()),
  )
}

/** "the village of X". */
function isDivided(words: SentenceWords, first: number): boolean {
  return words.word(first - 1) === 'of' && DIVISION_WORDS.has(words.word(first - 2))
}

/** "took X from the rebels", "has held X since May", "shells hit X": said of places more than of persons. */
function isOfPlace(sentence: Sentence, verb: Token): boolean {
  if (childrenOf(sentence, verb.index, 'nsubj').some(({ lemma }) => WEAPONS.has(lemma.toLowerCase()))) return true
  if (
    verb.lemma !== 'take' &&
    verb.lemma !== 'hold' &&
    verb.lemma !== 'lose' &&
    verb.lemma !== 'control' &&
    verb.lemma !== 'surround' &&
    verb.lemma !== 'regain'
  )
    return false
  if (verb.lemma === 'control' || verb.lemma === 'surround') return true
  return childrenOf(sentence, verb.index, 'obl').some((phrase) =>
    // who is taken to a clinic is no town
    childrenOf(sentence, phrase.index, 'case').some(({ form }) =>
      (verb.lemma === 'lose' ? /^(?:from|since|to)$/i : /^(?:from|since)$/i).test(form),
    ),
  )
}

/** How much speaks for someone in one use of a name. */
function personUse(sentence: Sentence, first: number, last: number): number {
  const before = sentence.tokens[first - 1]?.form.toLowerCase() ?? ''
  if (before in ADDRESS || (sentence.tokens[first]?.form.toLowerCase() ?? '') in ADDRESS) return SURE * 2
  const head = headOf(sentence, first, last)
  const { relation, governor, preposition } = placeInTree(sentence, head)
  if (!governor) return 0
  const lemma = governor.lemma.toLowerCase()
  if (relation === 'nsubj' && OF_PERSONS.has(lemma)) return SURE * 2
  if ((relation === 'obj' || relation === 'nsubj:pass') && TO_PERSONS.has(lemma)) return SURE * 2
  return preposition !== null && /^(?:by|with)$/.test(preposition) && governor.upos === 'VERB' ? LIKELY : 0
}
