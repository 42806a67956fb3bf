import {
  AREA_NOUNS,
  ASSAULT_NOUNS,
  CLAIM_DENYING_VERBS,
  CONTROL_NOUN_VERBS,
  CONTROL_NOUNS,
  CONTROL_NOUNS_UNDER,
  DENIED_NOUNS,
  EXPEL_VERBS,
  FALL_VERBS,
  FLAG_SITES,
  HELD_PARTICIPLES,
  HOLD_ON_VERBS,
  HOLD_VERBS,
  LEAVE_VERBS,
  LEAVE_WITH_VERBS,
  LOSE_BY_FORCES,
  LOSE_NOUNS,
  LOSE_VERBS,
  MASTER_NOUNS,
  SMALL_GROUND,
  STRONGHOLD_NOUNS,
  TAKE_NOUNS,
  TAKE_ONLY_FROM,
  TAKE_VERBS,
  VOTE_WORDS,
} from '../../lang/en/control-verbs.ts'

const words = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .trim()
      .split(/\s+/)
      .map((word) => word.replaceAll('_', ' ')),
  )

/** The tables of `lang/en/control-verbs.ts` as sets of lemmas. */
export const HOLDS = words(HOLD_VERBS)
export const HOLDS_ON = words(HOLD_ON_VERBS)
export const TAKES = words(TAKE_VERBS)
export const TAKES_ONLY_FROM = words(TAKE_ONLY_FROM)
export const LOSES = words(LOSE_VERBS)
export const LOSES_BY_FORCES = words(LOSE_BY_FORCES)
export const LEAVES_WITH = words(LEAVE_WITH_VERBS)
export const EXPELS = words(EXPEL_VERBS)
export const FALLS = words(FALL_VERBS)
export const CONTROLS = words(CONTROL_NOUNS)
export const CONTROLS_UNDER = words(CONTROL_NOUNS_UNDER)
export const TAKINGS = words(TAKE_NOUNS)
export const LOSSES = words(LOSE_NOUNS)
export const STRONGHOLDS = words(STRONGHOLD_NOUNS)
export const MASTERS = words(MASTER_NOUNS)
export const HELD = words(HELD_PARTICIPLES)
export const AREAS = words(AREA_NOUNS)
export const DENIES_CLAIMS = words(CLAIM_DENYING_VERBS)
export const DENIED = words(DENIED_NOUNS)
export const ASSAULTS = words(ASSAULT_NOUNS)
export const GROUND = words(SMALL_GROUND)
export const FLAGGED = words(FLAG_SITES)
export const VOTES = words(VOTE_WORDS)

const LEAVES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(LEAVE_VERBS).map(([verb, prepositions]) => [verb.replaceAll('_', ' '), new Set(prepositions)]),
)

/** Whether the subject of a verb leaves what follows the preposition. */
export function leaves(lemma: string, preposition: string): boolean {
  return LEAVES.get(lemma)?.has(preposition) ?? false
}

const NOUN_VERBS = Object.entries(CONTROL_NOUN_VERBS).map(([change, list]) => [change as 'take' | 'hold' | 'lose', words(list)] as const)

/** What a verb makes of control as its object: "took control", "kept hold". */
export function changeOfControl(lemma: string): 'take' | 'hold' | 'lose' | null {
  return NOUN_VERBS.find(([, verbs]) => verbs.has(lemma))?.[0] ?? null
}
