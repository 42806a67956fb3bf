import type { Actor } from '../../record/types.ts'
import type { ResolvedReport } from '../../resolve/resolved.ts'
import type { View } from '../events/view.ts'
import { actorOf } from '../status/report-index.ts'

/** Kinds of actors that are a side by themselves. */
export const COLLECTIVE = /^(?:government|military|armed group|organization)$/

/** Whether two actors speak for the same state, or are one. */
export function sameParty(view: View, a: Actor['id'], b: Actor['id']): boolean {
  if (a === b) return true
  const [one, other] = [actorOf(view.resolved, a), actorOf(view.resolved, b)]
  if (!one || !other) return false
  if (one.memberOf === other.id || other.memberOf === one.id || (one.memberOf !== null && one.memberOf === other.memberOf)) return true
  return one.country !== null && one.country === other.country && speaksForState(one) && speaksForState(other)
}

/** Kinds of actors whose country is their side. */
export function speaksForState({ kind }: Actor): boolean {
  return kind === 'government' || kind === 'military' || kind === 'person' || kind === 'country' || kind === 'population'
}

/** Plain words for an armed group that a report names elsewhere. */
const PLAIN_GROUP = /^(?:rebels?|insurgents?|separatists?|guerrillas?|jihadists?|insurgency|rebellion)$/i

/** The armed group that "the rebels" are, where the report names just one, and before them; the actor itself otherwise. */
export function groupMeant(resolved: ResolvedReport, id: Actor['id']): Actor['id'] {
  const actor = actorOf(resolved, id)
  if (actor?.kind !== 'armed group' || actor.register !== null || actor.memberOf !== null || !PLAIN_GROUP.test(actor.name)) return id
  const named = resolved.actors.filter(({ kind, register, memberOf }) => kind === 'armed group' && register !== null && memberOf === null)
  const [only] = named
  if (!only || named.length > 1 || (actor.country !== null && actor.country !== only.country)) return id
  return (only.mentions[0]?.start ?? 0) < (actor.mentions[0]?.start ?? 0) ? only.id : id
}

/** Officials, delegations and ministries of a state as its government, spokespersons and "the rebels" as their group, where the report has it. */
export function stateOf(resolved: ResolvedReport, id: Actor['id']): Actor['id'] {
  const actor = actorOf(resolved, id)
  if (!actor) return id
  // "a spokesman for the Front said it would sign"; a rival government is no organ of the state
  if (actor.kind === 'person' && actor.memberOf !== null && SPOKESPERSON.test(actor.name)) return stateOf(resolved, actor.memberOf)
  if (actor.kind === 'government' && RIVAL.test(actor.name)) return id
  if (actor.kind === 'armed group') return groupMeant(resolved, id)
  const collective = actor.kind === 'government' || (actor.kind === 'person' && OFFICIALS.test(actor.name))
  if (!collective) return id
  if (actor.memberOf !== null) return actorOf(resolved, actor.memberOf)?.kind === 'government' ? actor.memberOf : id
  if (actor.country === null) return id
  const state = resolved.actors.find(
    ({ kind, country, name }) => kind === 'government' && country === actor.country && !OFFICIALS.test(name) && !/department/i.test(name),
  )
  return state?.id ?? id
}

const SPOKESPERSON = /\bspokes(?:man|woman|person|people|men)\b/i
const RIVAL = /\b(?:unity|interim|transitional|provisional|exile|regional)\b.*\bgovernment\b|\bgovernment of national unity\b/i
/** Governments that claim a state another one holds. */
const SHADOW = /\bnational unity government\b|\b(?:in exile|shadow|parallel|provisional)\b/i
const OFFICIALS = /\b(?:officials|diplomats|delegation|negotiators|envoys|representatives|leaders|ministers|ministry)\b/i

/** ISO code of the state an actor speaks for, otherwise the register id or name of its group. */
export function partyOf(resolved: ResolvedReport, id: Actor['id']): string | null {
  let actor = actorOf(resolved, id)
  for (let steps = 0; actor && steps < 4; steps++) {
    const { memberOf } = actor
    if (memberOf === null) break
    const group = actorOf(resolved, memberOf)
    if (!group) break
    actor = group
  }
  if (!actor) return null
  if (actor.country !== null && speaksForState(actor) && !SHADOW.test(actor.name)) return actor.country
  return actor.register ?? actor.name
}
