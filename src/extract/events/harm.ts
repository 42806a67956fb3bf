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
 * The attack that did the harm or the blow a verb tells of, when the verb's subject or its "in" names one: "two waves of airstrikes killed nine",
 * "the attack that killed 87", "nine died in a raid", "the raid hit the market".
 */
export function attackBehind(view: View, harm: ActReading, readings: readonly ActReading[]): ActReading | null {
  const blow = BLOWS.test(harm.clause.lemma)
  if (harm.clause.kind === 'nominal' || (!blow && !isHarm(harm.act))) return null
  for (const token of blow ? harm.clause.subjects.map(({ head }) => head) : causesOf(view, harm.clause)) {
    const attack = readings.find(({ clause, noun, act }) => noun === clause && clause.predicate === token && ACTS[act].type === 'ASSAULT')
    if (attack) return attack
  }
  return null
}

/** "The raid hit the market": what a raid does is the raid. */
const BLOWS =
  /^(?:strike|hit|rock|shake|pound|target|damage|destroy|flatten|level|wreck|devastate|tear|rip|drive|push|force|oust|displace|dislodge)$/

function causesOf(view: View, clause: Clause): number[] {
  const heads = [
    ...clause.subjects.map(({ head }) => head),
    ...clause.obliques.filter(({ preposition }) => /^(?:in|by|during|from)$/.test(preposition)).map(({ head }) => head),
  ]
  return heads
    .flatMap((head) => [head, ...(isTransparent(tokenAt(view.sentence, head).lemma) ? heldBy(view, head) : [])])
    .filter((head) => clauseAt(view, head) !== null)
}
