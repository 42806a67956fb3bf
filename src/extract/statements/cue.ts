import { CUE_ADJECTIVES, type CueAdjectives } from '../../lang/en/cue-adjectives.ts'
import { CUE_NOUNS, type CueNouns } from '../../lang/en/cue-nouns.ts'
import { CUE_VERBS, type CueClass, type CueSlot } from '../../lang/en/cue-verbs.ts'

/** What a cue verb does in one of its slots. */
export interface VerbCue {
  readonly class: CueClass
  /** Prepositions that lead in the content, for the slots `about` and `object about`. */
  readonly about: readonly string[]
}

const VERBS: ReadonlyMap<string, ReadonlyMap<CueSlot, readonly VerbCue[]>> = indexVerbs()
const NOUNS = new Map<string, CueNouns>(CUE_NOUNS.flatMap((group) => group.nouns.map((noun) => [noun, group] as const)).reverse())
const ADJECTIVES: ReadonlyMap<string, readonly CueAdjectives[]> = indexAdjectives()

function indexAdjectives() {
  const adjectives = new Map<string, CueAdjectives[]>()
  for (const group of CUE_ADJECTIVES)
    for (const adjective of group.adjectives) adjectives.set(adjective, [...(adjectives.get(adjective) ?? []), group])
  return adjectives
}

function indexVerbs() {
  const verbs = new Map<string, Map<CueSlot, VerbCue[]>>()
  for (const { class: bearing, slots, about = [], verbs: lemmas } of CUE_VERBS)
    for (const lemma of lemmas) {
      const bySlot = verbs.get(lemma) ?? new Map<CueSlot, VerbCue[]>()
      verbs.set(lemma, bySlot)
      for (const slot of slots) bySlot.set(slot, [...(bySlot.get(slot) ?? []), { class: bearing, about }])
    }
  return verbs
}

/** Whether a lemma, with its particle after a space, is a cue verb in any slot. */
export function isCueVerb(lemma: string): boolean {
  return VERBS.has(lemma)
}

/** What the verb does with content in that slot; null when it takes none there. Where groups disagree, the first counts. */
export function verbCue(lemma: string, slot: CueSlot): VerbCue | null {
  return VERBS.get(lemma)?.get(slot)?.[0] ?? null
}

/** What the verb does with content that the preposition leads in; null when it takes none there. */
export function prepositionCue(lemma: string, slot: 'about' | 'object about', preposition: string): VerbCue | null {
  return (
    VERBS.get(lemma)
      ?.get(slot)
      ?.find((cue) => cue.about.includes(preposition)) ?? null
  )
}

/** The group of a cue noun, or null. */
export function nounCue(lemma: string): CueNouns | null {
  return NOUNS.get(lemma) ?? null
}

/** The groups of a cue adjective: "afraid that" and "afraid of" are two. */
export function adjectiveCues(lemma: string): readonly CueAdjectives[] {
  return ADJECTIVES.get(lemma) ?? []
}
