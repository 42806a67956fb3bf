import { AIRCRAFT_NOUNS, BLAST_WORDS, BOMBARDING_WORDS, DOWNING_WORDS, FIRING_WORDS, TARGET_NOUNS } from '../../lang/en/target-words.ts'
import type { EventTelling } from '../telling.ts'
import { disagree } from './figures.ts'
import { stemOf } from './words.ts'

const TARGETS = new Map(
  TARGET_NOUNS.flatMap((nouns, kind) => nouns.flatMap((noun) => [noun, `${noun}s`].map((form) => [stemOf(form), kind] as const))),
)

/** The kind of what is brought down. */
const AIRCRAFT = TARGET_NOUNS.length
const IS_AIRCRAFT = new Set(AIRCRAFT_NOUNS.flatMap((noun) => [stemOf(noun), stemOf(`${noun}s`)]))

/** Weapons that one report names for another's: a drone is an aircraft, and its bombs explode. */
const WEAPONS: Readonly<Record<string, string>> = {
  drone: 'air',
  aerial: 'air',
  explosives: 'bomb',
  'suicide-attack': 'bomb',
  'heavy-weapons': 'guns',
  firearms: 'firearms',
}

/**
 * What tells two attacks on one town in one night apart, 0 to 3: what was hit, what it was hit with, and counts that do not fit. One alone may be how
 * two reports tell of one; two of them are two attacks.
 */
export function differences(a: EventTelling, b: EventTelling): number {
  if (isAmbush(a) ? isFromAfar(b) : isAmbush(b) && isFromAfar(a)) return 2
  if (a.type !== 'ASSAULT' || b.type !== 'ASSAULT' || a.says !== 'for' || b.says !== 'for') return 0
  return Number(areApart(targetsOf(a), targetsOf(b))) + Number(areApart(weaponsOf(a), weaponsOf(b))) + Number(areFar(a, b))
}

/** Who lies in ambush fires no rockets from across a river. */
function isAmbush({ type, trigger }: EventTelling): boolean {
  return type === 'ASSAULT' && trigger !== null && /^ambush/i.test(trigger.quote)
}

function isFromAfar({ type, mode, trigger }: EventTelling): boolean {
  return (
    type === 'ASSAULT' &&
    mode.some((one) => one === 'heavy-weapons' || one === 'aerial' || one === 'drone') &&
    !/^(?:attack|ambush)/i.test(trigger?.quote ?? 'attack')
  )
}

/** The kinds of things that a telling says were hit, as numbers of their lines in the list of such words. */
export function targetsOf({ words, trigger = null }: Pick<EventTelling, 'words'> & Partial<Pick<EventTelling, 'trigger'>>): number[] {
  const struck = words.flatMap((word) => TARGETS.get(word) ?? [])
  if (trigger !== null && DOWNING_WORDS.test(trigger.quote) && words.some((word) => IS_AIRCRAFT.has(word))) struck.push(AIRCRAFT)
  return [...new Set(struck)]
}

/** Whether one tells of what was brought down and the other of what was struck on the ground. */
export function isDowningOfOne(a: EventTelling, b: EventTelling): boolean {
  if (a.type !== 'ASSAULT' || b.type !== 'ASSAULT') return false
  const [x, y] = [targetsOf(a), targetsOf(b)]
  return x.length > 0 && y.length > 0 && x.includes(AIRCRAFT) !== y.includes(AIRCRAFT)
}

function weaponsOf({ mode, trigger }: EventTelling): (string | number)[] {
  // What is brought down is brought down by whatever.
  if (trigger !== null && /^(?:down|shot|shoot|br[io])/i.test(trigger.quote)) return []
  const isSound = trigger !== null && BLAST_WORDS.test(trigger.quote)
  const isFire = trigger !== null && FIRING_WORDS.test(trigger.quote)
  return mode.flatMap((one) =>
    (isSound && one === 'explosives') || (isFire && (one === 'firearms' || BOMBARDING_WORDS.test(trigger?.quote ?? '')))
      ? []
      : (WEAPONS[one] ?? []),
  )
}

function areApart(a: readonly (string | number)[], b: readonly (string | number)[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((one) => b.includes(one))
}

/** Counts of one kind that neither's bounds cover, one more than twice the other. */
function areFar({ figures: a }: EventTelling, { figures: b }: EventTelling): boolean {
  return (
    disagree(a, b) &&
    a.some((x) => b.some((y) => x.of === y.of && Math.max(x.value, y.value) > 2 * Math.min(x.value, y.value) && !fits(x, y) && !fits(y, x)))
  )
}

function fits(x: EventTelling['figures'][number], y: EventTelling['figures'][number]): boolean {
  return (x.low === null || y.value >= x.low) && (x.high === null || y.value <= x.high)
}
