import { childrenOf, tokenAt } from '../../parse/tree.ts'
import type { Actor } from '../../record/types.ts'
import { actorsAt, inRole } from '../events/participants.ts'
import type { View } from '../events/view.ts'
import { actorOf } from '../status/report-index.ts'
import { COLLECTIVE, partyOf } from './parties.ts'

/** How many sentences back two sides that were named together are looked for. */
const REACH = 30

/** "both sides", "the two parties", "the warring camps": words for the two that were named before. */
export function isBothSides(view: View, token: number): boolean {
  const word = tokenAt(view.sentence, token)
  if (
    !/^(?:side|party|camp|foe|rival|belligerent|neighbour|neighbor)$/.test(word.lemma) ||
    view.resolved.actorAt(view.index, token) !== null
  )
    return false
  return childrenOf(view.sentence, token).some(({ form }) => /^(?:both|two|warring|rival)$/i.test(form))
}

/**
 * The two that "both sides" means: the last two named together ("Lomia and Tavia agreed", "talks between the army and the Front"), or the only
 * armed group of the report with the government or army of its country. None where that leaves a choice.
 */
export function bothSides(view: View): readonly Actor['id'][] {
  for (let index = view.index; index >= Math.max(0, view.index - REACH); index--) {
    const [sentence, tree] = [view.resolved.sentences[index], view.resolved.clauses[index]]
    if (!sentence || !tree) continue
    const here: View = { ...view, index, sentence, tree }
    for (const clause of tree.clauses) {
      const between = clause.obliques.filter(({ preposition }) => preposition === 'between').flatMap(({ head }) => actorsAt(here, head))
      const pair = [between, clause.kind === 'nominal' ? [] : inRole(here, clause, 'subject', [])].map((ids) => sidesOf(view, ids))
      const found = pair.find((ids) => ids.length === 2)
      if (found) return found
    }
  }
  return groupAndState(view)
}

/** One actor for each party among some, collective ones only. */
function sidesOf(view: View, ids: readonly Actor['id'][]): readonly Actor['id'][] {
  const byParty = new Map<string, Actor['id']>()
  for (const id of ids) {
    const party = partyOf(view.resolved, id)
    if (party !== null && COLLECTIVE.test(actorOf(view.resolved, id)?.kind ?? '') && !byParty.has(party)) byParty.set(party, id)
  }
  return [...byParty.values()]
}

function groupAndState({ resolved }: View): readonly Actor['id'][] {
  const groups = resolved.actors.filter(({ kind, register, memberOf }) => kind === 'armed group' && register !== null && memberOf === null)
  const [group] = groups
  if (!group || groups.length > 1) return []
  const own = resolved.actors.filter(
    ({ kind, country, memberOf }) =>
      /^(?:government|military)$/.test(kind) && country !== null && country === group.country && memberOf === null,
  )
  const state = own.find(({ kind }) => kind === 'government') ?? own[0]
  return state ? [state.id, group.id] : []
}
