import type { Actor, Status } from '../../record/types.ts'
import type { View } from '../events/view.ts'
import { actorOf } from '../status/report-index.ts'
import type { Hold } from './hold.ts'

/**
 * A hold by sides: who speaks of "our control" holds nothing himself, his side does; and a side that denies that a place fell speaks of its
 * own. What was found so is told as inferred.
 */
export function withSides(view: View, hold: Hold, status: Status, claimedBy: Actor['id'] | null): Hold {
  const notes = hold.inferred ? [hold.inferred] : []
  const side = (id: Actor['id'] | null, role: string): Actor['id'] | null => {
    const found = id === null ? null : sideOf(view, id)
    if (found !== null && found !== id) notes.push(`${role}: ${nameOf(view, id)} speaks for ${nameOf(view, found)}`)
    return found
  }
  const holder = side(hold.holder, 'holder')
  let previous = side(hold.previous, 'previous')
  if (holder === null && previous === null && claimedBy !== null && (status === 'denied' || status === 'negated')) {
    const denier = sideOf(view, claimedBy)
    if (FIGHTING.test(actorOf(view.resolved, denier)?.kind ?? '')) {
      previous = denier
      notes.push(`previous: ${nameOf(view, denier)} denies a loss, so it is its own`)
    }
  }
  return { ...hold, holder, previous: previous === holder ? null : previous, inferred: notes.length > 0 ? notes.join('; ') : null }
}

const FIGHTING = /^(?:military|armed group|government)$/

/** The group, army or government that a person speaks for, where the report has it; the actor itself otherwise. */
function sideOf(view: View, id: Actor['id']): Actor['id'] {
  const actor = actorOf(view.resolved, id)
  if (actor?.kind !== 'person') return id
  const group = actor.memberOf === null ? null : actorOf(view.resolved, actor.memberOf)
  if (group && FIGHTING.test(group.kind) && group.kind !== 'government') return group.id
  if (actor.country === null) return id
  const own = view.resolved.actors.filter(
    ({ kind, country }) => country === actor.country && (kind === 'military' || kind === 'government'),
  )
  return (own.find(({ kind }) => kind === 'military') ?? own[0])?.id ?? id
}

function nameOf(view: View, id: Actor['id'] | null): string {
  return (id === null ? null : actorOf(view.resolved, id)?.name) ?? 'nobody'
}
