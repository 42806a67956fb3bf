import {
  ABOUT,
  BARE_ANSWERS,
  EARLIER_ADVERBS,
  ECHO_NOUNS,
  ECHO_VERBS,
  KEEPING_WORDS,
  LETTING_VERBS,
  NEGOTIATING_VERBS,
  PRESSING_VERBS,
  REFUSING_WORDS,
  REVERSING_VERBS,
  SIGNING_NOUNS,
  STANCE_ADJECTIVES,
  STANCE_NOUNS,
  STANCE_PHRASES,
  STANCE_VERBS,
  TAKING_PART_VERBS,
  TURNING_VERBS,
  VERDICT_LINKS,
  VERDICT_VERBS,
  VERDICTS,
  VOICING_VERBS,
  WEIGHING_WORDS,
  WILLING_WORDS,
} from '../../lang/en/stance-verbs.ts'
import type { Stance } from '../../record/types.ts'

const words = (list: string): string[] =>
  list
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replaceAll('_', ' '))
const set = (list: string): ReadonlySet<string> => new Set(words(list))

/** What a verb's stance is about: a preposition, or `obj`, `inf`, `that`. */
export interface StanceVerb {
  readonly stance: Stance
  readonly slots: ReadonlySet<string>
}

const VERBS = new Map<string, StanceVerb[]>()
for (const [stance, list] of Object.entries(STANCE_VERBS)) {
  for (const entry of words(list)) {
    const [verb = '', slots = 'obj'] = entry.split(':')
    VERBS.set(verb, [...(VERBS.get(verb) ?? []), { stance: stance as Stance, slots: new Set(slots.split(',')) }])
  }
}

/** The stances a verb can take, each with the slots it takes them on. */
export function stancesOfVerb(lemma: string): readonly StanceVerb[] {
  return VERBS.get(lemma) ?? []
}

const byWord = (table: Readonly<Record<string, string>>): ReadonlyMap<string, Stance> =>
  new Map(Object.entries(table).flatMap(([stance, list]) => words(list).map((word) => [word, stance as Stance] as const)))

export const NOUN_STANCES = byWord(STANCE_NOUNS)
export const ADJECTIVE_STANCES = byWord(STANCE_ADJECTIVES)
export const VERDICT_STANCES = byWord(VERDICTS)
export const ABOUTS = set(ABOUT)
export const VOICING = set(VOICING_VERBS)
export const LETTING = set(LETTING_VERBS)
export const NEGOTIATING = set(NEGOTIATING_VERBS)
export const LINKS = set(VERDICT_LINKS)
export const JUDGING = set(VERDICT_VERBS)
export const PRESSING = set(PRESSING_VERBS)
export const REFUSING = set(REFUSING_WORDS)
export const KEEPING = set(KEEPING_WORDS)
export const WILLING = set(WILLING_WORDS)
export const WEIGHING = set(WEIGHING_WORDS)
export const REVERSING = set(REVERSING_VERBS)
export const SIGNING = set(SIGNING_NOUNS)
const bySlots = (table: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(Object.entries(table).map(([verb, slots]) => [verb.replaceAll('_', ' '), set(slots)]))

/** Verbs of taking part, with what they take part in: `obj` or a preposition. */
export const TAKING_PART = bySlots(TAKING_PART_VERBS)
/** Verbs of changing one's mind, with the nouns they need; none where they say it alone. */
export const TURNING = bySlots(TURNING_VERBS)
export const BARE = byWord(BARE_ANSWERS)
export const ECHOING = set(ECHO_VERBS)
export const ECHOED = set(ECHO_NOUNS)
export const EARLIER = set(EARLIER_ADVERBS)

/** What a verb and its object say together, and of what. */
export interface StancePhrase {
  readonly stance: Stance
  readonly prepositions: ReadonlySet<string>
}

const PHRASES: ReadonlyMap<string, StancePhrase> = new Map(
  STANCE_PHRASES.flatMap(({ stance, verbs, nouns, about }) =>
    words(verbs).flatMap((verb) => words(nouns).map((noun) => [`${verb}|${noun}`, { stance, prepositions: set(about) }] as const)),
  ),
)

/** The stance of a verb with an object: "close" with "door"; undefined where they take none together. */
export function phrasesOf(verb: string, noun: string): StancePhrase | undefined {
  return PHRASES.get(`${verb}|${noun}`)
}

/** The stance of one who takes back this one: "withdrew its acceptance", "dropped its objections". */
export function reversed(stance: Stance): Stance | null {
  if (isYes(stance) || stance === 'conditional') return 'rejects'
  return stance === 'rejects' || stance === 'opposes' || stance === 'doubts' ? 'favours' : null
}

/** The stance of one who does not take this one; null where "not" leaves nothing to record. */
export function negated(stance: Stance, perfect: boolean): Stance | null {
  switch (stance) {
    case 'accepts':
      // "has not agreed" is open; "will not agree", "did not agree" is a no
      return perfect ? 'undecided' : 'rejects'
    case 'favours':
      return 'opposes'
    case 'opposes':
    case 'rejects':
      return 'undecided'
    default:
      return null
  }
}

/** Whether a stance says yes, in whatever degree. */
export function isYes(stance: Stance): boolean {
  return stance === 'accepts' || stance === 'favours' || stance === 'proposes'
}
