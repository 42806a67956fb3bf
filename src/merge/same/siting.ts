import { SEVERAL_ACTS } from '../../lang/en/several-words.ts'
import type { EventTelling } from '../telling.ts'
import { bestRelation, soundOf } from './sites.ts'

const INSIDE = 'one place inside the other'

/** What it costs two tellings that each has names of its own, or that one is of several acts nowhere in particular. */
const APART = 0.15

/** How well the places of two tellings agree, with the reason in words. */
export interface Siting {
  /** What it adds to their likeness, −0.15 to 0.3. */
  readonly score: number
  readonly why: string | null
  /** Whether their names and places tell whether it is one site. */
  readonly isKnown: boolean
}

/**
 * How well the places of two tellings agree. Where a reading gives one no town, the names beside it stand in: a town of the other among them, or a name
 * that both have ("the al-Rumaylah site").
 */
export function sitingOf(a: EventTelling, b: EventTelling): Siting {
  const relation = bestRelation(a.places, b.places)
  // "Two attacks on the town", in one breath with all that was reported of it, is not the one of last night.
  if ((relation === 'same' || relation === 'near') && isSeveral(a) !== isSeveral(b))
    return { score: 0.15, why: 'same place', isKnown: true }
  if (relation === 'same') return { score: 0.3, why: 'same place', isKnown: true }
  if (relation === 'near') return { score: 0.3, why: 'places near each other', isKnown: true }
  const inside = relation === 'inside' ? 0.15 : 0
  // "Air strikes that killed 26 in one week" are no one's strike.
  if (isSeveral(a) || isSeveral(b))
    return inside > 0 ? { score: inside, why: INSIDE, isKnown: false } : { score: -APART, why: null, isKnown: true }
  if (names(a, b) || names(b, a)) return { score: 0.25, why: 'the place named beside it', isKnown: true }
  if (a.names.some((name) => b.names.includes(name))) return { score: inside + 0.15, why: 'a name in common', isKnown: false }
  // Two ships at sea, each by its name.
  if (!hasTown(a) && !hasTown(b) && relation === 'unknown' && a.names.length > 0 && b.names.length > 0)
    return { score: -APART, why: null, isKnown: true }
  return { score: inside, why: inside > 0 ? INSIDE : null, isKnown: false }
}

function isSeveral({ type, trigger }: EventTelling): boolean {
  return type === 'ASSAULT' && trigger !== null && SEVERAL_ACTS.test(trigger.quote)
}

/** Whether a telling has the name of the other's town beside it. */
function names(a: EventTelling, b: EventTelling): boolean {
  return b.places.some((place) => isTown(place) && a.names.includes(soundOf(place.name)))
}

const isTown = ({ precision }: EventTelling['places'][number]): boolean => precision !== 'country' && precision !== 'region'
const hasTown = ({ places }: EventTelling): boolean => places.some(isTown)
