/** Days since 1970-01-01 of an ISO date (its first ten characters), by the proleptic Gregorian calendar (Hinnant's days_from_civil). */
export function dayNumber(date: string): number {
  const month = Number(date.slice(5, 7))
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(date.slice(8, 10)) - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

/** The ISO date of a day number. */
export function dayOf(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10)
}

/** Part of the day of a TIMEX3 value: morning, afternoon, evening, night. */
export type DayPart = 'MO' | 'AF' | 'EV' | 'NI'

/**
 * Where the parts of a day lie, in days from its beginning. They reach into each other as words do: what was "late on Monday" to one was "early on
 * Tuesday" to another; the nights of Monday and of Tuesday stay apart.
 */
const PARTS: Readonly<Record<DayPart, readonly [number, number]>> = { MO: [-0.05, 0.5], AF: [0.45, 0.8], EV: [0.6, 1.05], NI: [0.7, 1.35] }

/** The stretch of time from a first to a last day, or of a part of the first. */
export function stretchOf(first: number, last: number, part: DayPart | null): Days {
  if (part === null || last - first > 1) return { first, last: last + 0.999 }
  return { first: first + PARTS[part][0], last: first + PARTS[part][1] }
}

/** A stretch of time, in days since 1970-01-01 and parts of days. */
export interface Days {
  readonly first: number
  readonly last: number
}

/** Days between two stretches: 0 when they overlap. */
export function daysApart(a: Days, b: Days): number {
  return Math.max(0, a.first - b.last, b.first - a.last)
}

/** The part of the day that a TIMEX3 value names ("2025-07-14TNI", "2025-07-15T04:30"), or null. */
export function partOfValue(value: string | null): DayPart | null {
  const [, part, hour] = /T(?:(MO|MI|AF|EV|NI)|(\d\d))/.exec(value ?? '') ?? []
  if (part === 'MI') return 'AF'
  if (part) return part as DayPart
  if (!hour) return null
  return Number(hour) < 12 ? 'MO' : Number(hour) < 18 ? 'AF' : 'EV'
}
