import type { Clause } from '../../parse/clause.ts'
import { tokenAt } from '../../parse/tree.ts'
import type { View } from '../events/view.ts'
import { TURNING } from './lexicon.ts'
import { plainReading, type StanceReading } from './stance-reading.ts'
import { subjectsOf } from './subjects.ts'

/** Rule of answers that only say that the one before no longer holds. */
export const TURN = 'positions/turn'

/** "The council backtracked", "the Front reversed course", "changed its mind": against what the actor said before, whatever it was. */
export function turning(view: View, clause: Clause): StanceReading[] {
  const nouns = TURNING.get(clause.lemma)
  if (!nouns || clause.negation !== null || clause.modal !== null || clause.form !== 'finite') return []
  const words = [...clause.objects, ...clause.obliques.filter(({ preposition }) => preposition === '')].map(
    ({ head }) => tokenAt(view.sentence, head).lemma,
  )
  const alone =
    nouns.size === 0 &&
    clause.objects.length === 0 &&
    clause.obliques.every(({ preposition }) => preposition === 'on' || preposition === '')
  if (!alone && !words.some((word) => nouns.has(word))) return []
  return [plainReading(clause, TURN, clause.predicate, 'rejects', null, subjectsOf(view, clause))]
}
