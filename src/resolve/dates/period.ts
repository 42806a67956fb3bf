import type { Granularity } from '../../record/types.ts'
import { addMonths, type Day, dayOf, isoWeek, monthSpan, pad, partsOf, toIso, weekdayOf } from './calendar.ts'

/** A stretch of days, both ends included; an end is null where the words leave it open. */
export interface Period {
  readonly start: Day | null
  readonly end: Day | null
  readonly granularity: Granularity
}

/** A period with the TIMEX3 value that names it. */
export interface NamedPeriod extends Period {
  readonly start: Day
  readonly end: Day
  readonly value: string
}

/** One day. */
export function dayPeriod(day: Day): NamedPeriod {
  return { start: day, end: day, granularity: 'day', value: toIso(day) }
}

/** The week of a day, Monday to Sunday. */
export function weekPeriod(day: Day): NamedPeriod {
  const monday = day - weekdayOf(day) + 1
  return { start: monday, end: monday + 6, granularity: 'week', value: isoWeek(day) }
}

/** The Saturday and Sunday of a day's week. */
export function weekendPeriod(day: Day): NamedPeriod {
  const saturday = day - weekdayOf(day) + 6
  return { start: saturday, end: saturday + 1, granularity: 'range', value: `${isoWeek(saturday)}-WE` }
}

/** A month; months beyond 1–12 run into the years beside. */
export function monthPeriod(year: number, month: number): NamedPeriod {
  const index = year * 12 + month - 1
  const y = Math.floor(index / 12)
  const m = index - y * 12 + 1
  const [start, end] = monthSpan(y, m)
  return { start, end, granularity: 'month', value: `${pad(y, 4)}-${pad(m, 2)}` }
}

/** A calendar quarter; quarters beyond 1–4 run into the years beside. */
export function quarterPeriod(year: number, quarter: number): NamedPeriod {
  const index = year * 4 + quarter - 1
  const y = Math.floor(index / 4)
  const q = index - y * 4 + 1
  return { start: monthSpan(y, q * 3 - 2)[0], end: monthSpan(y, q * 3)[1], granularity: 'quarter', value: `${pad(y, 4)}-Q${q}` }
}

/** A half year. */
export function halfPeriod(year: number, half: number): NamedPeriod {
  return {
    start: monthSpan(year, half * 6 - 5)[0],
    end: monthSpan(year, half * 6)[1],
    granularity: 'range',
    value: `${pad(year, 4)}-H${half}`,
  }
}

/** A year. */
export function yearPeriod(year: number): NamedPeriod {
  return { start: monthSpan(year, 1)[0], end: monthSpan(year, 12)[1], granularity: 'year', value: pad(year, 4) }
}

/** Ten years from a year that ends in 0; TIMEX3 names them by three digits. */
export function decadePeriod(start: number): NamedPeriod {
  return { start: monthSpan(start, 1)[0], end: monthSpan(start + 9, 12)[1], granularity: 'decade', value: pad(Math.floor(start / 10), 3) }
}

/** The 20th century is 1901 to 2000; TIMEX3 names it 19. */
export function centuryPeriod(century: number): NamedPeriod {
  const first = century * 100 - 99
  return { start: monthSpan(first, 1)[0], end: monthSpan(first + 99, 12)[1], granularity: 'century', value: pad(century - 1, 2) }
}

/** First month of each season of the northern hemisphere, where the agencies write. */
const SEASON_STARTS = { SP: 3, SU: 6, FA: 9, WI: 12 } as const

/** A season by the year it begins in: the winter of 2022 is December 2022 to February 2023. */
export function seasonPeriod(year: number, season: keyof typeof SEASON_STARTS): NamedPeriod {
  const first = monthPeriod(year, SEASON_STARTS[season])
  const last = monthPeriod(year, SEASON_STARTS[season] + 2)
  return { start: first.start, end: last.end, granularity: 'season', value: `${pad(year, 4)}-${season}` }
}

/** The early, middle or late part of a period, or its part before or after a day: "mid-March" is the 10th to the 20th. */
export function stretchOf(
  period: NamedPeriod,
  stretch: 'early' | 'mid' | 'late' | 'start' | 'end' | 'so far' | 'from now',
  today: Day | null,
): Period {
  const { start, end, granularity } = period
  if (stretch === 'so far') return today !== null && today >= start && today <= end ? { start, end: today, granularity } : period
  if (stretch === 'from now') return today !== null && today >= start && today <= end ? { start: today, end, granularity } : period
  const length = end - start + 1
  if (length <= 2) return { start, end, granularity: 'part of day' }
  if (granularity === 'month') {
    if (stretch === 'mid') return { start: start + 9, end: start + 19, granularity: 'range' }
    return stretch === 'early' || stretch === 'start'
      ? { start, end: start + 9, granularity: 'range' }
      : { start: start + 20, end, granularity: 'range' }
  }
  const third = Math.floor(length / 3)
  if (stretch === 'early' || stretch === 'start') return { start, end: start + third, granularity: 'range' }
  if (stretch === 'mid') return { start: start + third, end: end - third, granularity: 'range' }
  return { start: end - third, end, granularity: 'range' }
}

/** The day so many months or days away, as the period of that unit: "five months ago" is a month, "ten days ago" a day. */
export function shiftedPeriod(from: Day, amount: number, unit: string): NamedPeriod {
  if (unit === 'day') return dayPeriod(from + Math.round(amount))
  if (unit === 'week' || unit === 'fortnight') return weekPeriod(from + Math.round(amount * (unit === 'week' ? 7 : 14)))
  if (unit === 'weekend') return weekendPeriod(from + Math.round(amount * 7))
  const months = Math.round(
    amount * (unit === 'month' ? 1 : unit === 'quarter' ? 3 : unit === 'year' ? 12 : unit === 'decade' ? 120 : 1200),
  )
  const { year, month } = partsOf(addMonths(from, months))
  if (unit === 'month') return monthPeriod(year, month)
  return unit === 'quarter' ? quarterPeriod(year, Math.ceil(month / 3)) : yearPeriod(year)
}

/** The period of the same size so many units on from another: the year, month, week or day after it. */
export function periodAfter(from: Day, shift: number, unit: string): NamedPeriod | null {
  const { year, month } = partsOf(from)
  if (unit === 'day') return dayPeriod(from + shift)
  if (unit === 'week') return weekPeriod(from + shift * 7)
  if (unit === 'fortnight') return null
  if (unit === 'weekend') return weekendPeriod(from + shift * 7)
  if (unit === 'month') return monthPeriod(year, month + shift)
  if (unit === 'quarter') return quarterPeriod(year, Math.ceil(month / 3) + shift)
  if (unit === 'year') return yearPeriod(year + shift)
  if (unit === 'decade') return decadePeriod(Math.floor(year / 10) * 10 + shift * 10)
  return unit === 'century' ? centuryPeriod(Math.ceil(year / 100) + shift) : null
}

/** A day of a month in a year; null where the month has no such day. */
export function datePeriod(year: number, month: number, day: number): NamedPeriod | null {
  const found = dayOf(year, month, day)
  return found === null ? null : dayPeriod(found)
}
