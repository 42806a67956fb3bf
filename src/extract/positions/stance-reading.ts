import type { Clause } from '../../parse/clause.ts'
import type { Actor, Stance } from '../../record/types.ts'
import type { Reference } from '../proposals/references.ts'

/** What one clause by itself says of someone's stance, before anything above it is read. */
export interface StanceReading {
  readonly rule: string
  readonly clause: Clause
  /** Token index of the word that takes the stance. */
  readonly trigger: number
  readonly stance: Stance
  /** What it is about; null where it must be looked for ("remains sceptical"). */
  readonly target: Reference | null
  /** Whose stance the clause says it is. */
  readonly holders: readonly Actor['id'][]
  /** Whose verdict it is, where the words before it say so: "a situation Lomia said constituted a threat". */
  readonly author: Actor['id'] | null
  /** A verdict without an author of its own: it is the stance of who speaks. */
  readonly verdict: boolean
  /** The subject lets something be: without "not" it is no answer. */
  readonly onlyNegated: boolean
  /** The condition it names, in the report's words: "made the truce conditional on a withdrawal". */
  readonly condition: string | null
}

/** A reading of a stance that the clause itself gives its holders. */
export function plainReading(
  clause: Clause,
  rule: string,
  trigger: number,
  stance: Stance,
  target: Reference | null,
  holders: readonly Actor['id'][],
): StanceReading {
  return { rule, clause, trigger, stance, target, holders, author: null, verdict: false, onlyNegated: false, condition: null }
}
