import type { Clause } from '../../parse/clause.ts'
import type { View } from '../events/view.ts'
import { plainReading, type StanceReading } from './stance-reading.ts'
import { subjectsOf } from './subjects.ts'
import { type References, takenPartIn, targetAt } from './targets.ts'

/**
 * "would take part in the talks if …", "will not attend the conference", "will return to the talks": an answer to an invitation. Who attended
 * has done so, which is an event.
 */
export function takingPart(view: View, clause: Clause, references: References): StanceReading[] {
  const ahead = clause.tense === 'future' || clause.modal !== null
  if (clause.form !== 'finite' || !ahead) return []
  return takenPartIn(view, clause).flatMap((token) => {
    const target = targetAt(view, token, references)
    if (target?.kind !== 'talks') return []
    return [plainReading(clause, 'positions/taking-part', clause.predicate, 'accepts', target, subjectsOf(view, clause))]
  })
}
