import type { Actor } from '../../record/types.ts'
import type { ResolvedReport } from '../../resolve/resolved.ts'
import type { View } from '../events/view.ts'
import { actorOf } from '../status/report-index.ts'
import { partyOf, sameParty } from './parties.ts'

/** Roles and names of those who stand between the parties and tell of their answers. */
const BETWEEN = /\b(?:mediat\w+|facilitat\w+|go-between|guarantors?)\b/i

/**
 * Whether a speaker's word on somebody else's answer is taken as it is: the side's own people, media, mediators, bodies of states, people of
 * whom no side is known ("minister Patrick Muyaya said"), and outsiders who tell of several parties at once ("Lomia and Tavia agreed, the Union
 * said"). An adversary's word is not.
 */
export function vouchesFor(view: View, speaker: Actor['id'], holder: Actor['id'], holders: readonly Actor['id'][]): boolean {
  if (sameParty(view, speaker, holder)) return true
  const actor = actorOf(view.resolved, speaker)
  if (!actor || actor.kind === 'media') return true
  if (BETWEEN.test(actor.role ?? '') || BETWEEN.test(actor.name)) return true
  if (actor.kind === 'organization' && actor.register?.startsWith('org:')) return true
  if (isOfNoSide(view.resolved, actor)) return true
  const parties = new Set(holders.map((id) => partyOf(view.resolved, id)))
  return parties.size > 1 && !holders.some((id) => sameParty(view, speaker, id))
}

/** Roles whose word is the group's own. */
const FOR_ALL = /\b(?:spokes\w*|president|leader|chief|chair\w*|secretary-general)\b(?! of)/i

/**
 * Whose position a statement about one's own group is. The head of a delegation or a commander who says "the movement would sign" is one of the
 * movement's voices, which may differ; its leader and its spokespeople speak for all of it, and officials for their state.
 */
export function voiceOf(view: View, speaker: Actor['id'] | null, holder: Actor['id']): Actor['id'] {
  const actor = speaker === null ? null : actorOf(view.resolved, speaker)
  const group = actorOf(view.resolved, holder)
  if (actor?.kind !== 'person' || !/^(?:armed group|organization)$/.test(group?.kind ?? '')) return holder
  // "the head of its delegation, Josué Mwamba, said that the movement would sign": of the group by what he says
  const own =
    actor.memberOf === holder ? actor.role !== null : isOfNoSide(view.resolved, actor) && actor.names.some((name) => /^\p{Lu}/u.test(name))
  return own && !FOR_ALL.test(actor.role ?? '') ? actor.id : holder
}

/** A person of whom no side is known; "the National Delegation" by itself is nobody's. */
export function isOfNoSide(resolved: ResolvedReport, { kind, country, memberOf }: Actor): boolean {
  if (kind !== 'person' || country !== null) return false
  const whole = memberOf === null ? null : actorOf(resolved, memberOf)
  return !whole || (whole.kind === 'organization' && whole.register === null && whole.country === null && whole.memberOf === null)
}
