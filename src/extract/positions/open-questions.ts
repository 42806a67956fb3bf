import type { Clause } from '../../parse/clause.ts'
import { inRole } from '../events/participants.ts'
import type { View } from '../events/view.ts'
import type { StanceReading } from './stance-reading.ts'
import { subjectsOf } from './subjects.ts'

/** Verbs of making up one's mind. */
const DECIDING = /^(?:decide|determine|settle|agree)$/
/** Words of not having made it up. */
const WEIGHING =
  /^(?:weigh|consider|debate|discuss|study|ponder|mull|deliberate|undecided|unsure|uncertain|divided|divide|split)(?: (?:over|on|about))?$/

/**
 * "has not decided whether to accept the truce", "is weighing whether to sign", "would decide on Friday whether it will join": an answer that is
 * still open, of whoever is to give it. Null for questions about another's answer ("asked whether Lomia would sign") and for decisions taken.
 */
export function openQuestion(view: View, reading: StanceReading): StanceReading | null {
  const { clause } = reading
  if (!/^(?:whether|if)$/.test(clause.marker ?? '') || clause.parent === null) return null
  const above = view.tree.clauses[clause.parent]
  if (!above || above.question) return null
  const isAhead = above.negation !== null || above.tense === 'future' || above.modal !== null
  if (!WEIGHING.test(above.lemma) && !(DECIDING.test(above.lemma) && isAhead)) return null
  // "split over whether to sign": the tree may make the split a passive
  const weighing = [...subjectsOf(view, above), ...(above.voice === 'passive' ? inRole(view, above, 'direct', []) : [])]
  const answering = clause.subjects.filter(({ via }) => via === 'tree').flatMap(({ head }) => view.resolved.actorAt(view.index, head) ?? [])
  if (weighing.length === 0 || answering.some((id) => !weighing.includes(id))) return null
  return { ...reading, clause: asserted(above), stance: 'undecided', holders: weighing, onlyNegated: false }
}

/** The clause without what denies or puts off the decision. */
function asserted(clause: Clause): Clause {
  return { ...clause, negation: null, modal: null }
}

/** "Let the president sign it": a demand, and nobody's answer. */
export function isLet({ sentence, tree }: View, clause: Clause): boolean {
  const above = clause.parent === null ? undefined : tree.clauses[clause.parent]
  const before = sentence.tokens[(above?.predicate ?? 0) - 1]
  return above?.lemma === 'let' && (before === undefined || before.upos === 'PUNCT') && above.subjects.every(({ via }) => via !== 'tree')
}
