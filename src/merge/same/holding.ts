import type { Link } from '../partition.ts'
import type { ControlTelling, Party } from '../telling.ts'
import { dayNumber } from './days.ts'

/** Tellings of one holding between which nothing is told for longer than this are two entries of the ledger: the place may have changed hands. */
const SAME_SPELL_DAYS = 30

/** Days by which the beginning of a holding may be told wrongly. */
const LOOSE_DAYS = 3

/** Whether two tellings speak of one party's hold on one place, at about one time; null when they do not. */
export function sameHolding(a: ControlTelling, b: ControlTelling): Link | null {
  if (holdingsExclude(a, b)) return null
  return {
    a: a.id,
    b: b.id,
    score: gap(a, b) <= LOOSE_DAYS ? 0.95 : 0.8,
    why: `same place and holder${a.from !== null && a.from === b.from ? ', same day' : ''}`,
  }
}

/**
 * Whether two tellings are of different holdings: another place, another holder, too far apart in time, or one told before the other began ("retook
 * the town on Monday" is not the hold that was told of the week before).
 */
export function holdingsExclude(a: ControlTelling, b: ControlTelling): boolean {
  if (a.place.key !== b.place.key || partyKey(a.holder ?? a.previous) !== partyKey(b.holder ?? b.previous)) return true
  if ((a.holder === null) !== (b.holder === null)) return true
  return gap(a, b) > SAME_SPELL_DAYS || beganAfter(a, b) || beganAfter(b, a)
}

/** Keys under which tellings of one holding meet. */
export function holdingKeys(telling: ControlTelling): string[] {
  return [`${telling.place.key}|${partyKey(telling.holder ?? telling.previous)}`]
}

/** The days from a holding's beginning, where told, to the day it was told of. */
function spell({ from, published }: ControlTelling): { readonly first: number; readonly last: number } | null {
  const first = from ?? published
  if (first === null) return null
  const start = dayNumber(first)
  return { first: start, last: published === null ? start : Math.max(start, dayNumber(published)) }
}

function gap(a: ControlTelling, b: ControlTelling): number {
  const x = spell(a)
  const y = spell(b)
  return x && y ? Math.max(0, x.first - y.last, y.first - x.last) : 0
}

function beganAfter(a: ControlTelling, b: ControlTelling): boolean {
  return a.from !== null && b.published !== null && dayNumber(a.from) - dayNumber(b.published) > LOOSE_DAYS
}

/**
 * What tells holders apart: the key that holds across reports, else the name in the report. A state, its army and its ministries are one holder of a
 * place: who holds a town for a country is not told by the word that a report uses.
 */
export function partyKey(party: Party | null): string {
  const key = party === null ? 'unknown' : (party.memberOf ?? party.key ?? `name ${party.name}`)
  return key.replace(/^(?:forces|organ):([A-Z]{3})\b.*$/, 'state:$1')
}
