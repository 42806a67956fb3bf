/** Days since 1970-01-01 of an ISO date (its first ten characters). */
export function dayNumber(date: string): number {
  return Math.floor(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / 86_400_000)
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
