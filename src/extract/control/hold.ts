import type { Clause } from '../../parse/clause.ts'
import { childrenOf } from '../../parse/tree.ts'
import type { Actor } from '../../record/types.ts'
import { actorsAt } from '../events/participants.ts'
import type { View } from '../events/view.ts'
import { type HeldPlace, heldPlaces } from './held-place.ts'

type Ids = readonly Actor['id'][]

/** One clause's word on who holds a place. */
export interface Hold extends HeldPlace {
  readonly rule: string
  /** Token index of the word that says so. */
  readonly trigger: number
  /** The clause whose standing is the hold's. */
  readonly clause: Clause
  readonly change: 'hold' | 'take' | 'lose'
  readonly holder: Actor['id'] | null
  readonly previous: Actor['id'] | null
}

/** Who has a place after a change and who had it before. */
export interface Sides {
  readonly holders: Ids
  readonly previous: Ids
}

/** The places that words hold. */
export function placesAt(view: View, tokens: readonly number[]): HeldPlace[] {
  return tokens.flatMap((token) => heldPlaces(view, token))
}

/** The actors of "of …" under a word. */
export function ofActors(view: View, token: number): Ids {
  return childrenOf(view.sentence, token, 'nmod')
    .filter((child) => childrenOf(view.sentence, child.index, 'case').some(({ form }) => form.toLowerCase() === 'of'))
    .flatMap((child) => actorsAt(view, child.index))
}

/**
 * One hold for each place; several holders take it together, each with a hold of its own. None where nobody is named, unless the words say all
 * the same that the place was lost: "denied that Bara had fallen".
 */
export function toHolds(
  rule: string,
  clause: Clause,
  change: Hold['change'],
  at: readonly HeldPlace[],
  { holders, previous }: Sides,
  trigger = clause.predicate,
): Hold[] {
  if (holders.length === 0 && previous.length === 0 && rule !== 'control/fallen') return []
  return at.flatMap((held) =>
    (holders.length > 0 ? holders : [null]).map((holder) => {
      const before = previous.find((id) => id !== holder) ?? null
      return { ...held, rule, trigger, clause, change, holder, previous: before }
    }),
  )
}
