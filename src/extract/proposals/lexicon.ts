import {
  ACT_OBJECTS,
  ACT_VERBS,
  CIVIL_CAMPAIGNS,
  EMPTY_MODIFIERS,
  END_NOUNS,
  ENDED,
  LOOSE_KINDS,
  MAKING_VERBS,
  OPENING_NOUNS,
  POINTING_NOUNS,
  PROPOSAL_NOUNS,
  VERDICT_SUBJECTS,
} from '../../lang/en/proposal-nouns.ts'

export type ProposalKind = keyof typeof PROPOSAL_NOUNS | 'plan'

const words = (list: string): string[] =>
  list
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replaceAll('_', ' '))

const KINDS: ReadonlyMap<string, ProposalKind> = new Map(
  (Object.keys(PROPOSAL_NOUNS) as (keyof typeof PROPOSAL_NOUNS)[])
    .reverse()
    .flatMap((kind) => words(PROPOSAL_NOUNS[kind]).map((word) => [word, kind] as const)),
)

/** The kind of proposal a noun names, or null. */
export function kindOfNoun(lemma: string): ProposalKind | null {
  return KINDS.get(lemma) ?? null
}

export const POINTING: ReadonlySet<string> = new Set(words(POINTING_NOUNS))
export const OPENING: ReadonlySet<string> = new Set(words(OPENING_NOUNS))
export const VERDICT_SUBJECT: ReadonlySet<string> = new Set(words(VERDICT_SUBJECTS))
export const LOOSE: ReadonlySet<string> = new Set(words(LOOSE_KINDS))
export const ENDINGS: ReadonlySet<string> = new Set(words(END_NOUNS))
export const ENDABLE: ReadonlySet<string> = new Set(words(ENDED))
export const EMPTY: ReadonlySet<string> = new Set(words(EMPTY_MODIFIERS))
export const CIVIL: ReadonlySet<string> = new Set(words(CIVIL_CAMPAIGNS))
export const MAKING: ReadonlySet<string> = new Set(words(MAKING_VERBS))

const ACTS: ReadonlyMap<string, ProposalKind> = new Map(
  (Object.keys(ACT_VERBS) as (keyof typeof ACT_VERBS)[])
    .reverse()
    .flatMap((kind) => words(ACT_VERBS[kind]).map((word) => [word, kind] as const)),
)
const OBJECTS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(ACT_OBJECTS).map(([verb, nouns]) => [verb.replaceAll('_', ' '), new Set(words(nouns))]),
)

/** The kind of proposal an act is, given the lemmas of its objects: "withdraw" alone, "stop" with "attack". Null for other acts. */
export function kindOfAct(lemma: string, objects: readonly string[]): ProposalKind | null {
  const kind = ACTS.get(lemma)
  if (!kind) return null
  const needed = OBJECTS.get(lemma)
  if (!needed || needed.size === 0) return kind
  return needed.has('*') ? (objects.length > 0 ? kind : null) : objects.some((object) => needed.has(object)) ? kind : null
}
