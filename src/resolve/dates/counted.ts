import { type Anchor, compared, type Dated, dated, open } from './anchor.ts'
import { addMonths, type Day, partsOf } from './calendar.ts'
import { daysOf, monthsOf, unitLength } from './length.ts'
import type { Meaning } from './meaning.ts'
import { datePeriod, dayPeriod, monthPeriod, type NamedPeriod, type Period, quarterPeriod, shiftedPeriod, yearPeriod } from './period.ts'

/** Lengths: their TIMEX3 value, and the days meant where they reach back from publication or on from it. */
export function lengthOf(meaning: Extract<Meaning, { kind: 'length' }>, { published }: Anchor): Dated {
  const { amount, unit, side } = meaning
  const value = unitLength(amount, unit)
  if (side === null || published === null) return { type: 'DURATION', value, period: null, named: null }
  const days = daysOf(unit)
  const months = monthsOf(unit)
  const sign = side === 'past' ? -1 : 1
  let other: Day | null = null
  if (amount !== null) {
    if (days !== null) other = published + sign * Math.round(amount * days)
    else if (months !== null) other = addMonths(published, sign * Math.round(amount * months))
    else other = published + sign * Math.ceil(amount * (unit === 'hour' ? 1 / 24 : unit === 'minute' ? 1 / 1440 : 1 / 86400))
  }
  const period: Period =
    side === 'past' ? { start: other, end: published, granularity: 'range' } : { start: published, end: other, granularity: 'range' }
  return { type: 'DURATION', value, period, named: null }
}

/** What is counted from a day: "two weeks ago", "a year earlier", "ten days later". */
export function shifted(meaning: Extract<Meaning, { kind: 'shifted' }>, anchor: Anchor): Dated {
  const { amount, unit, sign, from } = meaning
  const origin = from === 'published' ? anchor.published : (anchor.reference?.start ?? null)
  // reports of figures compare a quarter with the same one "a year ago"
  if (unit === 'year' && amount === 1 && sign < 0 && anchor.quarter) return compared(sameSizeAfter(anchor.quarter, -12))
  if (amount === null) return open(sign < 0 ? 'PAST_REF' : 'FUTURE_REF')
  if (unit === 'hour' || unit === 'minute' || unit === 'second') {
    if (origin === null) return { type: 'TIME', value: null, period: null, named: null }
    // the hour of publication is not known: three hours ago may be the day before
    return {
      type: 'TIME',
      value: null,
      period: { start: sign < 0 ? origin - 1 : origin, end: sign < 0 ? origin : origin + 1, granularity: 'hour' },
      named: null,
    }
  }
  // "a year earlier" in a report of figures compares with the same quarter or month of the year before
  const like = from === 'reference' ? anchor.reference : null
  if (like && (unit === 'year' || unit === 'decade')) {
    const months = sign * amount * (unit === 'year' ? 12 : 120)
    return compared(sameSizeAfter(like, months))
  }
  if (origin === null) {
    if (from !== 'reference' || unit !== 'year' || anchor.published === null) return open(null)
    return dated(shiftedPeriod(anchor.published, sign * amount, unit))
  }
  return dated(shiftedPeriod(origin, sign * amount, unit))
}

/** A period of the same granularity so many months on. */
function sameSizeAfter(period: NamedPeriod, months: number): NamedPeriod {
  const start = addMonths(period.start, months)
  const { year, month, date } = partsOf(start)
  if (period.granularity === 'quarter') return quarterPeriod(year, Math.ceil(month / 3))
  if (period.granularity === 'month') return monthPeriod(year, month)
  if (period.granularity === 'day') return datePeriod(year, month, date) ?? dayPeriod(start)
  return yearPeriod(year)
}
