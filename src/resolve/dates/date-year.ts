import { type Anchor, type Dated, dated, yearOf } from './anchor.ts'
import { pad, partsOf } from './calendar.ts'
import type { Meaning } from './meaning.ts'
import { datePeriod, monthPeriod } from './period.ts'

/** How near publication a date without a year is a new one, in days, though the report named it with another year. */
const NEAR = 60

/** Days and months by name; the year is found where none is said. */
export function dateNear(meaning: Extract<Meaning, { kind: 'date' }>, anchor: Anchor): Dated {
  const { month, day } = meaning
  const stated = yearOf(meaning.year, anchor)
  const open = { type: 'DATE', value: `XXXX-${pad(month, 2)}${day === null ? '' : `-${pad(day, 2)}`}`, period: null, named: null } as const
  const year = stated ?? (meaning.year === null ? (saidBefore(month, day, anchor) ?? yearNear(month, day, meaning.shift, anchor)) : null)
  if (year === null) return open
  const period = day === null ? monthPeriod(year, month) : datePeriod(year, month, day)
  // a date that cannot be keeps its words; a notice says so
  return period ? dated(period) : { ...open, value: null }
}

/** The year that the report gave this day before: "since October 7" after "on October 7, 2023". */
function saidBefore(month: number, day: number | null, { years, published }: Anchor): number | null {
  const year = years.get(`${month}-${day}`)
  if (year === undefined || day === null) return null
  if (published === null) return year
  const now = partsOf(published).year
  const near = [now - 1, now, now + 1].some((y) => Math.abs((datePeriod(y, month, day)?.start ?? Infinity) - published) <= NEAR)
  return near ? null : year
}

/** The year of a date without one: the last such date after a past tense, the coming one after a future, else the nearest. */
function yearNear(month: number, day: number | null, shift: number | null, { published, direction }: Anchor): number | null {
  if (published === null) return null
  const now = partsOf(published)
  const position = month * 32 + (day ?? 0)
  const today = now.month * 32 + (day === null ? 0 : now.date)
  if (shift === -1) return position < today ? now.year : now.year - 1
  if (shift === 1) return position > today ? now.year : now.year + 1
  if (shift === 0) return now.year
  const apart = position - today
  // a day of the month without a year is a near one whatever the tense: "payable Dec. 7" in October, "until Jan. 14" in December
  if (day === null || Math.abs(apart) > 4 * 32) {
    if (direction === 'past' && (day === null || apart < 10 * 32)) return position <= today ? now.year : now.year - 1
    if (direction === 'future' && (day === null || apart > -10 * 32)) return position >= today ? now.year : now.year + 1
  }
  if (apart > 6 * 32) return now.year - 1
  return apart < -6 * 32 ? now.year + 1 : now.year
}
