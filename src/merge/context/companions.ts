import { HARM_LEMMA } from '../../lang/en/harm-words.ts'
import type { EventTelling } from '../telling.ts'
import { isTown } from './surroundings.ts'

/** A telling on its way, with the sentence it stands in. */
export interface Draft extends EventTelling {
  readonly sentence: number
}

/** Tellings before and after harm among which its attack is looked for: a text may be one endless sentence. */
const NEAR = 8

/** Whether a telling says only who was hurt. */
export function isHarm({ type, trigger }: EventTelling): boolean {
  return type === 'ASSAULT' && trigger !== null && HARM_LEMMA.test(trigger.quote)
}

/**
 * Joins what a report tells of harm to the attack that it came of, in the same sentence ("seven people were killed when drones struck the
 * market") or the one before ("Six civilians died in their houses"). Harm without an attack stays a telling of its own.
 */
export function joinCompanions(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = []
  const folded = new Map<Draft, Draft[]>()
  drafts.forEach((draft, index) => {
    const attack = isHarm(draft) ? attackOf(draft, drafts.slice(Math.max(0, index - NEAR), index + NEAR + 1)) : null
    if (!attack) kept.push(draft)
    else folded.set(attack, [...(folded.get(attack) ?? []), draft])
  })
  return kept.map((draft) => (folded.get(draft) ?? []).reduce(join, draft))
}

function attackOf(harm: Draft, drafts: readonly Draft[]): Draft | null {
  const at = (draft: Draft) => draft.trigger?.start ?? 0
  const attacks = drafts.filter((draft) => draft.type === 'ASSAULT' && !isHarm(draft) && draft.says === harm.says && !clash(draft, harm))
  const [here] = attacks
    .filter(({ sentence }) => sentence === harm.sentence)
    .sort((a, b) => Math.abs(at(a) - at(harm)) - Math.abs(at(b) - at(harm)))
  if (here) return here
  if (harm.places.some(isTown) || harm.start !== null) return null
  return attacks.findLast(({ sentence }) => sentence === harm.sentence - 1) ?? null
}

/** Days or towns that differ: "hit houses beside the market where seven were killed on Monday" tells of two attacks. */
function clash(a: Draft, b: Draft): boolean {
  if (a.start !== null && b.start !== null && (a.start > (b.end ?? b.start) || b.start > (a.end ?? a.start))) return true
  const [x, y] = [a.places.filter(isTown), b.places.filter(isTown)]
  return x.length > 0 && y.length > 0 && !x.some(({ key }) => y.some((other) => other.key === key))
}

function join(attack: Draft, harm: Draft): Draft {
  const places = attack.places.some(isTown) ? attack.places : [...attack.places, ...harm.places]
  const known = new Set(attack.figures.map(({ of, value }) => `${of} ${value}`))
  return {
    ...attack,
    by: attack.by ?? harm.by,
    evidence: [...attack.evidence, ...harm.evidence].sort((a, b) => a.start - b.start),
    actors: attack.actors.length > 0 ? attack.actors : harm.actors,
    recipients: [...attack.recipients, ...harm.recipients],
    places,
    start: attack.start ?? harm.start,
    end: attack.start === null ? harm.end : attack.end,
    part: attack.start === null ? harm.part : attack.part,
    words: [...new Set([...attack.words, ...harm.words])].sort(),
    figures: [...attack.figures, ...harm.figures.filter(({ of, value }) => !known.has(`${of} ${value}`))],
  }
}
