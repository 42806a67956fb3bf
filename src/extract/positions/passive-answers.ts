import type { Clause } from '../../parse/clause.ts'
import { tokenAt } from '../../parse/tree.ts'
import { quoteOf } from '../../record/span.ts'
import { inRole } from '../events/participants.ts'
import { statementAround, type View } from '../events/view.ts'
import { actorOf } from '../status/report-index.ts'
import { conditionBeside, conditionUnder, proviso } from './conditions.ts'
import { stancesOfVerb } from './lexicon.ts'
import { COLLECTIVE } from './parties.ts'
import { plainReading, type StanceReading } from './stance-reading.ts'
import { type References, targetAt } from './targets.ts'

/** What a go-between asks of all of them is no side's own condition. */
const OF_ALL = /\b(?:both|sides|parties|everyone|all of them|each other|one another)\b/i

/**
 * "The truce could still be signed if the drones left", said by someone of a side: an answer with a condition, though the words do not say who
 * would sign. Without a condition it foretells, and tells of nobody.
 */
export function passiveAnswers(view: View, clause: Clause, references: References): StanceReading[] {
  if (clause.voice !== 'passive' || clause.subjects.length > 0 || clause.negation !== null) return []
  if (!/^(?:can|could|would|will)$/.test(clause.modal ?? '') && clause.tense !== 'future') return []
  if (!stancesOfVerb(clause.lemma).some(({ stance, slots }) => stance === 'accepts' && slots.has('obj'))) return []
  const condition = conditionIf(view, clause) ?? conditionUnder(view, clause) ?? conditionBeside(view, clause) ?? proviso(view, clause)
  if (condition === null || OF_ALL.test(condition)) return []
  const speaker = statementAround(view, tokenAt(view.sentence, clause.predicate))?.speaker ?? null
  const kind = speaker === null ? null : actorOf(view.resolved, speaker)?.kind
  if (speaker === null || !(kind === 'person' || COLLECTIVE.test(kind ?? ''))) return []
  return clause.objects.flatMap(({ head, via }) => {
    const target = via === 'tree' && head < clause.predicate ? targetAt(view, head, references) : null
    return target
      ? [{ ...plainReading({ ...clause, modal: 'would' }, 'positions/passive', clause.predicate, 'accepts', target, [speaker]), condition }]
      : []
  })
}

/** "will not be bound by the truce": a no of whoever it would bind. */
export function unbound(view: View, clause: Clause, references: References): StanceReading[] {
  if (clause.lemma !== 'bind' || clause.voice !== 'passive' || clause.negation === null) return []
  const speaker = statementAround(view, tokenAt(view.sentence, clause.predicate))?.speaker ?? null
  const named = inRole(view, clause, 'direct', [])
  const holders = named.length > 0 || speaker === null ? named : [speaker]
  const by = [...clause.subjects, ...clause.obliques.filter(({ preposition }) => preposition === 'by')]
  const targets = by.flatMap(({ head }) => (head > clause.predicate ? (targetAt(view, head, references) ?? []) : []))
  return targets.map((target) => plainReading(clause, 'positions/unbound', clause.predicate, 'accepts', target, holders))
}

/** The if-clause right under a clause, in the report's words. */
function conditionIf(view: View, clause: Clause): string | null {
  const found = view.tree.clauses.find(
    ({ parent, marker, relation }) =>
      parent === clause.index && relation === 'adverbial' && /^(?:if|once|unless|provided)$/.test(marker ?? ''),
  )
  return found ? quoteOf(view.resolved.report.text, found.whole) : null
}
