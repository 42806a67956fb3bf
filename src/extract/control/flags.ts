import type { Clause } from '../../parse/clause.ts'
import { childrenOf, tokenAt } from '../../parse/tree.ts'
import type { Actor } from '../../record/types.ts'
import { inRole, ownersOf } from '../events/participants.ts'
import type { View } from '../events/view.ts'
import { actorOf } from '../status/report-index.ts'
import { isCountry } from './held-place.ts'
import { type Hold, placesAt, toHolds } from './hold.ts'
import { FLAGGED } from './lexicon.ts'

const RAISING = /^(?:raise|hoist|plant|put up|run up|fly|unfurl|wave)$/
const FLAG = /^(?:flag|banner|colour|color)$/
const OVER = /^(?:over|above|in|on|at|atop|from)$/
const FORCES = /^(?:military|armed group|government)$/

/**
 * What a flag over a town says of who holds it: "raised their flag over Bara", "stormed into Bara and put up the flag", "the rebels' flag flies
 * over Bara". Only forces take a town by a flag; fans and crowds wave theirs anywhere.
 */
export function flagHolds(view: View, clause: Clause): Hold[] {
  if (clause.kind !== 'verbal' || clause.negation !== null || !RAISING.test(clause.lemma)) return []
  const isFlag = (head: number) => FLAG.test(tokenAt(view.sentence, head).lemma.toLowerCase())
  const raised = clause.objects.find(({ head }) => isFlag(head))
  const flying = clause.subjects.find(({ head }) => isFlag(head))
  const flag = raised ?? flying
  if (!flag) return []
  const own = ownersOf(view, flag.head)
  const doers = raised ? inRole(view, clause, 'subject', []) : []
  const holders = [...(doers.length > 0 ? doers : own)].filter((id) => FORCES.test(kindOf(view, id) ?? ''))
  const at = placesOfFlag(view, clause).filter(({ place }) => !isCountry(view, place))
  return toHolds('control/flag', clause, raised && clause.voice === 'active' ? 'take' : 'hold', at, { holders, previous: [] })
}

function placesOfFlag(view: View, clause: Clause) {
  const over = clause.obliques.filter(({ preposition }) => OVER.test(preposition)).map(({ head }) => head)
  // "over the town hall of Bara"
  const sites = over.filter((head) => FLAGGED.has(tokenAt(view.sentence, head).lemma.toLowerCase()))
  const towns = sites.flatMap((head) => childrenOf(view.sentence, head, 'nmod').map(({ index }) => index))
  const here = [...placesAt(view, over), ...placesAt(view, towns)]
  if (here.length > 0) return here
  // "stormed into Bara and raised the flag": where the same doers had just come
  const doers = new Set(clause.subjects.map(({ head }) => head))
  const before = view.tree.clauses.find(
    (other) =>
      other.kind === 'verbal' &&
      other.predicate < clause.predicate &&
      (clause.parent === other.index || clause.parent === other.parent) &&
      clause.relation === 'coordinate' &&
      other.subjects.some(({ head }) => doers.has(head)),
  )
  const into = before?.obliques.filter(({ preposition }) => /^(?:into|in|to|inside)$/.test(preposition)) ?? []
  return before
    ? placesAt(
        view,
        [...before.objects, ...into].map(({ head }) => head),
      )
    : []
}

function kindOf(view: View, id: Actor['id']): Actor['kind'] | undefined {
  return actorOf(view.resolved, id)?.kind
}
