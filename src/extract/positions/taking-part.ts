import type { Clause } from '../../parse/clause.ts'
import type { View } from '../events/view.ts'
import { WILLING } from './lexicon.ts'
import { plainReading, type StanceReading } from './stance-reading.ts'
import { subjectsOf } from './subjects.ts'
import { type References, takenPartIn, targetAt } from './targets.ts'

/** Kinds of what is joined by accepting it: "would join the truce only if …". */
const JOINED = /^(?:ceasefire|deal|settlement)$/

/**
 * "would take part in the talks if …", "will not attend the conference", "will return to the talks": an answer to an invitation, as is
 * "will join the truce". Who attended has done so, which is an event.
 */
export function takingPart(view: View, clause: Clause, references: References): StanceReading[] {
  const above = clause.parent === null ? undefined : view.tree.clauses[clause.parent]
  // "is ready to join it"
  const isWilling =
    clause.form === 'infinitive' &&
    above !== undefined &&
    (WILLING.has(above.lemma) || (above.lemma === 'prepare' && above.voice === 'passive'))
  const ahead = clause.form === 'finite' && (clause.tense === 'future' || clause.modal !== null)
  if (!ahead && !isWilling) return []
  return takenPartIn(view, clause).flatMap((token) => {
    const target = targetAt(view, token, references)
    const isTalks = target?.kind === 'talks' || (target?.kind === null && target.label.toLowerCase() === 'them')
    // "could return to the truce if …", "will take part in the truce only if …"
    const joins = /^(?:take|participate|join|rejoin|return|come back|go back)$/.test(clause.lemma)
    const isJoined = JOINED.test(target?.kind ?? '') || (isWilling && target?.kind === null)
    if (!target || !((isTalks && ahead) || (joins && isJoined))) return []
    return [plainReading(clause, 'positions/taking-part', clause.predicate, 'accepts', target, subjectsOf(view, clause))]
  })
}
