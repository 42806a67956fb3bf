import type { Clause } from '../../parse/clause.ts'
import { tokenAt } from '../../parse/tree.ts'
import { ACTS, type ActName } from '../../record/acts.ts'
import { type ActReading, heldBy } from './act-reading.ts'
import { isTransparent } from './lexicon.ts'
import { clauseAt, type View } from './view.ts'

/** Acts that say what came of force, not what force it was. */
const HARM: ReadonlySet<ActName> = new Set<ActName>(['kill', 'wound'])

/** Whether an act says only who was hurt. */
export function isHarm(act: ActName): boolean {
  return HARM.has(act)
}

/**
 * The attack that did the harm a verb tells of, when the verb's subject or its "in" names one: "two waves of airstrikes killed nine",
 * "the attack that killed 87", "nine died in a raid".
 */
export function attackBehind(view: View, harm: ActReading, readings: readonly ActReading[]): ActReading | null {
  if (harm.clause.kind === 'nominal') return null
  for (const token of causesOf(view, harm.clause)) {
    const attack = readings.find(({ clause, noun, act }) => noun === clause && clause.predicate === token && ACTS[act].type === 'ASSAULT')
    if (attack) return attack
  }
  return null
}

function causesOf(view: View, clause: Clause): number[] {
  const heads = [
    ...clause.subjects.map(({ head }) => head),
    ...clause.obliques.filter(({ preposition }) => /^(?:in|by|during|from)$/.test(preposition)).map(({ head }) => head),
  ]
  return heads
    .flatMap((head) => [head, ...(isTransparent(tokenAt(view.sentence, head).lemma) ? heldBy(view, head) : [])])
    .filter((head) => clauseAt(view, head) !== null)
}
