import type { Link } from '../partition.ts'
import type { ControlTelling, Party } from '../telling.ts'
import { dayNumber } from './days.ts'

/** Tellings of one holding further apart than this are two entries of the ledger: the place may have changed hands between. */
const SAME_SPELL_DAYS = 30

/** Whether two tellings of different reports speak of one party's hold on one place, at about one time; null when they do not. */
export function sameHolding(a: ControlTelling, b: ControlTelling): Link | null {
  if (a.report === b.report || holdingsExclude(a, b)) return null
  const apart = Math.abs((dayOfTelling(a) ?? 0) - (dayOfTelling(b) ?? 0))
  return {
    a: a.id,
    b: b.id,
    score: apart <= 3 ? 0.95 : 0.8,
    why: `same place and holder${a.from !== null && a.from === b.from ? ', same day' : ''}`,
  }
}

/** Whether two tellings are of different holdings: another place, another holder, or too far apart in time. */
export function holdingsExclude(a: ControlTelling, b: ControlTelling): boolean {
  if (a.place.key !== b.place.key || partyKey(a.holder ?? a.previous) !== partyKey(b.holder ?? b.previous)) return true
  if ((a.holder === null) !== (b.holder === null)) return true
  const x = dayOfTelling(a)
  const y = dayOfTelling(b)
  return x !== null && y !== null && Math.abs(x - y) > SAME_SPELL_DAYS
}

/** Keys under which tellings of one holding meet. */
export function holdingKeys(telling: ControlTelling): string[] {
  return [`${telling.place.key}|${partyKey(telling.holder ?? telling.previous)}`]
}

/** The day a holding began where told, else the day it was told of. */
export function dayOfTelling(telling: ControlTelling): number | null {
  const date = telling.from ?? telling.published
  return date === null ? null : dayNumber(date)
}

function partyKey(party: Party | null): string {
  return party === null ? 'unknown' : (party.key ?? `name ${party.name}`)
}
