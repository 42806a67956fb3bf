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

/** An interval of days, both ends included. */
export interface Days {
  readonly first: number
  readonly last: number
}

/** Days between two intervals: 0 when they share a day. */
export function daysApart(a: Days, b: Days): number {
  return Math.max(0, a.first - b.last, b.first - a.last)
}
