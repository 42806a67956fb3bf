import { AIM_NOUNS } from '../../lang/en/aim-nouns.ts'
import { CUE_VERBS, type CueClass } from '../../lang/en/cue-verbs.ts'
import {
  ANNOUNCED_DONE,
  ANNOUNCING_WORDS,
  CALLING_VERBS,
  CHECKING_VERBS,
  CONDITION_MARKERS,
  DISMISSING_VERBS,
  DISPROVING_WORDS,
  HEARSAY_SOURCES,
  HOLDING_VERBS,
  INVOLVEMENT_WORDS,
  MODALS,
  OPEN_PREPOSITIONS,
  SINGLING_WORDS,
  STATUS_MODIFIERS,
  STATUS_WORDS,
  type StatusForce,
  TOLD_NOUNS,
  UNDOING_WORDS,
} from '../../lang/en/status-words.ts'

const words = (list: string): string[] => list.split(/\s+/).map((word) => word.replaceAll('_', ' '))

const FORCES: ReadonlyMap<string, StatusForce> = new Map(
  (Object.keys(STATUS_WORDS) as StatusForce[])
    .reverse()
    .flatMap((force) => STATUS_WORDS[force].flatMap(words).map((word) => [word, force] as const)),
)

/** What the classes of cue verbs come to, for verbs of saying that have no word of their own here. */
const OF_CLASS: Readonly<Record<CueClass, StatusForce>> = {
  claims: 'says',
  insists: 'says',
  shows: 'says',
  confirms: 'says',
  reports: 'says',
  suggests: 'says',
  believes: 'says',
  accuses: 'says',
  denies: 'denies',
  plans: 'plans',
  promises: 'plans',
  offers: 'plans',
  agrees: 'plans',
  expects: 'plans',
  hopes: 'supposes',
  fears: 'supposes',
  warns: 'supposes',
  doubts: 'supposes',
  threatens: 'supposes',
  demands: 'supposes',
  asks: 'supposes',
  discusses: 'supposes',
  refuses: 'prevents',
  judges: 'facts',
  favours: 'facts',
  opposes: 'facts',
}
const CUE_FORCES: ReadonlyMap<string, StatusForce> = new Map(
  [...CUE_VERBS].reverse().flatMap(({ class: kind, verbs }) => verbs.map((verb) => [verb, OF_CLASS[kind]] as const)),
)

/** What a governing verb, noun or adjective makes of what it governs; null when it says nothing. */
export function forceOf(lemma: string): StatusForce | null {
  return FORCES.get(lemma) ?? CUE_FORCES.get(lemma) ?? null
}

export type ModifierForce = keyof typeof STATUS_MODIFIERS

const MODIFIERS: ReadonlyMap<string, ModifierForce> = new Map(
  (Object.keys(STATUS_MODIFIERS) as ModifierForce[]).flatMap((force) =>
    words(STATUS_MODIFIERS[force]).map((word) => [word, force] as const),
  ),
)

/** What an adverb or adjective makes of the word it modifies: "reportedly", "planned". */
export function modifierForceOf(word: string): ModifierForce | null {
  return MODIFIERS.get(word) ?? null
}

const CONDITIONS: ReadonlySet<string> = new Set(words(CONDITION_MARKERS))
/** Whether a subordinator opens a condition; "even if", "as if" end in one and count by their last word. */
export function isCondition(marker: string): boolean {
  return CONDITIONS.has(marker) || marker === 'even if' || marker === 'in case'
}

const POSSIBLE_MODALS: ReadonlySet<string> = new Set(words(MODALS.possible))
const FUTURE_MODALS: ReadonlySet<string> = new Set(words(MODALS.planned))
/** What a modal makes of its verb; "would" is for the caller, who sees what stands around it. */
export function modalForceOf(modal: string): 'possible' | 'planned' | null {
  if (POSSIBLE_MODALS.has(modal) || /^(?:have|need|ought) to$/.test(modal)) return 'possible'
  return FUTURE_MODALS.has(modal) || /^be(?: going)? to$/.test(modal) ? 'planned' : null
}

const OPEN: ReadonlyMap<string, 'possible' | 'negated'> = new Map(
  (['possible', 'negated'] as const).flatMap((force) => words(OPEN_PREPOSITIONS[force]).map((word) => [word, force] as const)),
)
/** What a preposition makes of the act it governs: "without a deal". */
export function prepositionForceOf(preposition: string): 'possible' | 'negated' | null {
  return OPEN.get(preposition) ?? null
}

const HEARSAY: ReadonlySet<string> = new Set(words(HEARSAY_SOURCES))
/** Whether a source is one of those that pass on what they do not vouch for: "sources", "the daily". */
export function isHearsaySource(lemma: string): boolean {
  return HEARSAY.has(lemma) || HEARSAY.has(lemma.replace(/s$/, ''))
}

const ANNOUNCING: ReadonlySet<string> = new Set(words(ANNOUNCING_WORDS))
/** Whether what a verb or noun announces is mostly still to come: "announce", "announcement". */
export function isAnnouncing(lemma: string): boolean {
  return ANNOUNCING.has(lemma)
}

const DONE: ReadonlySet<string> = new Set(words(ANNOUNCED_DONE))
/** Whether a noun names an act that is announced when it is done, or done by announcing it. */
export function isAnnouncedDone(noun: string): boolean {
  return DONE.has(noun)
}

const SINGLING: ReadonlySet<string> = new Set(words(SINGLING_WORDS))
/** Whether a word picks one out by what it did: "the first to go", "the only one to pay". */
export function isSingling(word: string): boolean {
  return SINGLING.has(word)
}

const HOLDING: ReadonlySet<string> = new Set(words(HOLDING_VERBS))
/** Whether a verb says only that its object takes place: "hold", "sign". */
export function isHolding(lemma: string): boolean {
  return HOLDING.has(lemma)
}

const CHECKING: ReadonlySet<string> = new Set(words(CHECKING_VERBS))
/** Whether a verb says that someone finds out whether something is so: "verify", "establish". */
export function isChecking(lemma: string): boolean {
  return CHECKING.has(lemma)
}

const INVOLVEMENT: ReadonlySet<string> = new Set(words(INVOLVEMENT_WORDS))
/** Whether a word says that someone had to do with a deed: "a hand in it", "involved in it". */
export function isInvolvement(lemma: string): boolean {
  return INVOLVEMENT.has(lemma.toLowerCase())
}

const DISPROVING: ReadonlySet<string> = new Set(words(DISPROVING_WORDS))
/** Whether a word says of a report that it is none: "false", "a fabrication". */
export function isDisproving(lemma: string): boolean {
  return DISPROVING.has(lemma)
}

const DISMISSING: ReadonlySet<string> = new Set(words(DISMISSING_VERBS))
/** Whether a verb with a report as its object says that it is not so: "ridicule", "brush aside". */
export function isDismissing(lemma: string): boolean {
  return DISMISSING.has(lemma)
}

const CALLING: ReadonlySet<string> = new Set(words(CALLING_VERBS))
/** Whether a verb says what something is called: "brand", "describe". */
export function isCalling(lemma: string): boolean {
  return CALLING.has(lemma)
}

const TOLD: ReadonlySet<string> = new Set(words(TOLD_NOUNS))
/** Whether a noun is for what somebody tells: "report", "story". */
export function isToldNoun(lemma: string): boolean {
  return TOLD.has(lemma)
}

const UNDOING: ReadonlySet<string> = new Set(words(UNDOING_WORDS))
/** Whether a word says of a deed that there was none. */
export function isUndoing(lemma: string): boolean {
  return UNDOING.has(lemma)
}

const AIMS: ReadonlySet<string> = new Set(words(AIM_NOUNS))
/** Whether a noun is for what someone means to do: "aim", "plan". */
export function isAimNoun(lemma: string): boolean {
  return AIMS.has(lemma)
}
