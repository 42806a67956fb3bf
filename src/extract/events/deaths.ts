import { childrenOf } from '../../parse/tree.ts'
import { ACTS } from '../../record/acts.ts'
import type { ActReading } from './act-reading.ts'
import { sensesOf } from './lexicon.ts'
import type { View } from './view.ts'

/** Prepositions of where and when; '' stands before "last week". Others say of what somebody died: "of cholera", "from cold", "after surgery". */
const SETTING = /^(?:|on|in|at|near|during|last)$/

/**
 * Deaths that a sentence on an attack recalls by their place: "tore the roof off a bakery, 600 metres from the house where at least eight mourners died
 * on Sunday", or the sentence after it (`isAfterAttack`):
 * "The building in which six died on Monday is near." They were killed, in another attack than the one told, unless the clause says of what they died or counts nobody.
 */
export function deathsRecalled(view: View, readings: readonly ActReading[], isAfterAttack: boolean): ActReading[] {
  const [sense] = sensesOf('die')
  const isOnAttack = isAfterAttack || readings.some(({ act }) => ACTS[act].type === 'ASSAULT')
  if (!sense || !isOnAttack) return []
  return view.tree.clauses
    .filter(
      (clause) =>
        /^(?:die|perish)$/.test(clause.lemma) &&
        clause.relation === 'relative' &&
        (clause.marker === 'where' || clause.marker === 'which') &&
        clause.tense === 'past' &&
        clause.negation === null &&
        clause.modal === null &&
        clause.obliques.every(({ preposition }) => SETTING.test(preposition)) &&
        clause.subjects.some(({ head }) => childrenOf(view.sentence, head, 'nummod').length > 0) &&
        readings.every((reading) => reading.clause !== clause),
    )
    .map((clause) => ({
      act: 'kill',
      clause,
      trigger: clause.predicate,
      sense,
      noun: null,
      event: null,
      objects: [],
      content: null,
      folded: false,
      suspension: false,
      rule: 'events/deaths-recalled',
    }))
}
