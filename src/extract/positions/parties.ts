import type { Actor } from '../../record/types.ts'
import type { View } from '../events/view.ts'

/** Whether two actors speak for the same state, or are one. */
export function sameParty(view: View, a: Actor['id'], b: Actor['id']): boolean {
  if (a === b) return true
  const [one, other] = [a, b].map((id) => view.resolved.actors.find((actor) => actor.id === id))
  if (!one || !other) return false
  if (one.memberOf === other.id || other.memberOf === one.id || (one.memberOf !== null && one.memberOf === other.memberOf)) return true
  return one.country !== null && one.country === other.country && speaksForState(one) && speaksForState(other)
}

/** Kinds of actors whose country is their side. */
export function speaksForState({ kind }: Actor): boolean {
  return kind === 'government' || kind === 'military' || kind === 'person' || kind === 'country' || kind === 'population'
}
