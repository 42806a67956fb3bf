import { tokenAt } from '../../parse/tree.ts'
import type { Actor, Statement, Status } from '../../record/types.ts'
import { inRole } from '../events/participants.ts'
import type { View } from '../events/view.ts'
import { statusOf } from '../status/status.ts'
import type { Hold } from './hold.ts'

/** How a report vouches for a hold. */
export interface HoldStanding {
  readonly status: Status
  readonly claimedBy: Actor['id'] | null
  /** It hangs on a condition. */
  readonly supposed: boolean
}

/** "Neither the town nor a single hill". */
function isNone(view: View, head: number): boolean {
  return (view.sentence.children[head] ?? []).some((child) => /^(?:neither|no)$/i.test(tokenAt(view.sentence, child).form))
}

/** The status of a hold and whose word it is: that of its clause, and what "claimed control of" and "denied losing" say themselves. */
export function standingOf(view: View, { clause, holder, rule }: Hold, statements: readonly Statement[]): HoldStanding {
  const { status: told, attribution, conditional } = statusOf(view.resolved, view.index, clause.index, statements)
  const supposed = conditional !== null
  const above = clause.parent === null ? null : (view.tree.clauses[clause.parent] ?? null)
  // "denied losing the town and said that …"
  if (above?.lemma === 'deny' && above.negation === null && clause.form === 'participle' && clause.negation === null) {
    return { status: 'denied', claimedBy: inRole(view, above, 'subject', [])[0] ?? null, supposed }
  }
  // "claimed control of the town": the taker's word
  if (rule === 'control/noun' && /^(?:claim|declare|assert|proclaim)$/.test(clause.lemma) && told === 'actual') {
    return { status: 'claimed', claimedBy: holder, supposed }
  }
  // "did not control half of the country", whoever says so
  const isNot = clause.negation !== null || clause.objects.some(({ head }) => isNone(view, head))
  const status = !isNot ? told : told === 'claimed' ? 'denied' : told === 'actual' ? 'negated' : told
  const source = statements.find(({ id }) => id === attribution[0])
  const said = status === 'claimed' || status === 'reported' || status === 'denied'
  return { status, claimedBy: said ? (source?.speaker ?? null) : null, supposed }
}
