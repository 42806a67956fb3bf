import { HOLIDAYS } from '../../lang/en/time-words.ts'
import type { TimeType } from '../../record/types.ts'
import { addMonths, type Day, easterOf, pad, partsOf, weekdayOf } from './calendar.ts'
import { daysOf, monthsOf, unitLength } from './length.ts'
import type { Meaning, YearWords } from './meaning.ts'
import {
  centuryPeriod,
  datePeriod,
  dayPeriod,
  decadePeriod,
  halfPeriod,
  monthPeriod,
  type NamedPeriod,
  type Period,
  periodAfter,
  quarterPeriod,
  seasonPeriod,
  shiftedPeriod,
  stretchOf,
  weekendPeriod,
  weekPeriod,
  yearPeriod,
} from './period.ts'

/** Which way the clause looks: a past tense back, a future forward; null where it does not say. */
export type Direction = 'past' | 'future' | null

/** What a relative time is counted from. */
export interface Anchor {
  readonly published: Day | null
  /** The last dated time that the report spoke of. */
  readonly reference: NamedPeriod | null
  /** The last quarter that the report spoke of, for "the year-earlier period". */
  readonly quarter: NamedPeriod | null
  readonly direction: Direction
  /** Years that the report has given to days of the year ("10-7"), for when it names them again without. */
  readonly years: ReadonlyMap<string, number>
}

/** A meaning on the calendar: its TIMEX3 type and value, the days meant, and what later times may count from. */
export interface Dated {
  readonly type: TimeType
  readonly value: string | null
  readonly period: Period | null
  readonly named: NamedPeriod | null
}

/** Finds the days that a meaning stands for. What the anchor does not tell stays null: no day is guessed. */
export function meetCalendar(meaning: Meaning, anchor: Anchor): Dated {
  switch (meaning.kind) {
    case 'set':
      return { type: 'SET', value: meaning.value, period: null, named: null }
    case 'vague':
      return { type: 'DATE', value: meaning.value, period: null, named: null }
    case 'open':
      return { type: 'DATE', value: null, period: null, named: null }
    case 'length':
      return lengthOf(meaning, anchor)
    case 'clock':
    case 'part':
    case 'overnight':
      return timeOfDay(meaning, anchor)
    case 'stretch': {
      const inner = meetCalendar(meaning.of, anchor)
      return { ...inner, period: inner.named ? stretchOf(inner.named, meaning.stretch, anchor.published) : null }
    }
    case 'fiscal': {
      const year = yearOf(meaning.year, anchor)
      // a business year begins in another month in every house: its name is known, its days are not
      return { type: 'DATE', value: year === null ? null : pad(year, 4), period: null, named: null }
    }
    case 'shifted':
      return shifted(meaning, anchor)
    case 'weekday': {
      const day = weekdayNear(meaning, anchor)
      return day === null ? open(`XXXX-WXX-${meaning.weekday}`) : dated(dayPeriod(day))
    }
    case 'date':
      return dateNear(meaning, anchor)
    case 'week': {
      const { named } = meetCalendar(meaning.of, anchor)
      return named ? dated(weekPeriod(named.start)) : open(null)
    }
    default: {
      const period = periodOf(meaning, anchor)
      if (!period) return open(unanchored(meaning))
      return meaning.kind === 'quarter' && meaning.shift === -4 ? compared(period) : dated(period)
    }
  }
}

function dated(period: NamedPeriod): Dated {
  return { type: 'DATE', value: period.value, period, named: period }
}

/** A time named only for comparison: what the report says next does not count from it. */
function compared(period: NamedPeriod): Dated {
  return { ...dated(period), named: null }
}

function open(value: string | null): Dated {
  return { type: 'DATE', value, period: null, named: null }
}

/** TIMEX3 value of a time that no publication date anchors, where the standard has one. */
function unanchored(meaning: Meaning): string | null {
  if (meaning.kind === 'quarter' && meaning.quarter !== null) return `XXXX-Q${meaning.quarter}`
  return meaning.kind === 'season' ? `XXXX-${meaning.season}` : null
}

/** Times that name a whole calendar period. */
function periodOf(meaning: Meaning, anchor: Anchor): NamedPeriod | null {
  const { published } = anchor
  switch (meaning.kind) {
    case 'year':
      return yearPeriod(meaning.year)
    case 'decade':
      return decadePeriod(meaning.start)
    case 'century':
      return centuryPeriod(meaning.century)
    case 'days':
      return published === null ? null : dayPeriod(published + meaning.offset)
    case 'unit':
      return unitNear(meaning, anchor)
    case 'half': {
      const year = yearOf(meaning.year, anchor)
      return year === null ? null : halfPeriod(year, meaning.half)
    }
    case 'quarter':
      return quarterNear(meaning, anchor)
    case 'season':
      return seasonNear(meaning, anchor)
    case 'holiday':
      return holidayNear(meaning, anchor)
    default:
      return null
  }
}

function yearOf(words: YearWords, anchor: Anchor): number | null {
  if (words === null) return null
  if ('year' in words) return words.year
  return anchor.published === null ? null : partsOf(anchor.published).year + words.yearShift
}

function lengthOf(meaning: Extract<Meaning, { kind: 'length' }>, { published }: Anchor): Dated {
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

function shifted(meaning: Extract<Meaning, { kind: 'shifted' }>, anchor: Anchor): Dated {
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

function weekdayNear(meaning: Extract<Meaning, { kind: 'weekday' }>, anchor: Anchor): Day | null {
  const { weekday, shift, from } = meaning
  const origin = from === 'reference' ? (anchor.reference?.start ?? null) : anchor.published
  if (origin === null) return null
  const behind = (weekdayOf(origin) - weekday + 7) % 7
  if (from === 'reference') return shift === 0 ? origin - behind : (shift ?? 0) < 0 ? origin - (behind || 7) : origin + (7 - behind)
  if (shift === -1) return origin - (behind || 7)
  // "next Friday" in a Thursday's report is not tomorrow
  if (shift === 1) return origin + (7 - behind <= 2 ? 14 : 7) - behind
  if (shift === 0) return origin - weekdayOf(origin) + weekday
  if (anchor.direction === 'future') return behind === 0 ? origin : origin + 7 - behind
  return origin - behind
}

function dateNear(meaning: Extract<Meaning, { kind: 'date' }>, anchor: Anchor): Dated {
  const { month, day } = meaning
  const stated = yearOf(meaning.year, anchor)
  const open = { type: 'DATE', value: `XXXX-${pad(month, 2)}${day === null ? '' : `-${pad(day, 2)}`}`, period: null, named: null } as const
  const year = stated ?? (meaning.year === null ? (saidBefore(month, day, anchor) ?? yearNear(month, day, meaning.shift, anchor)) : null)
  if (year === null) return open
  const period = day === null ? monthPeriod(year, month) : datePeriod(year, month, day)
  // a date that cannot be keeps its words; a notice says so
  return period ? dated(period) : { ...open, value: null }
}

/** How near publication a date without a year is a new one, in days, though the report named it with another year. */
const NEAR = 60

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

function unitNear(meaning: Extract<Meaning, { kind: 'unit' }>, anchor: Anchor): NamedPeriod | null {
  const { unit, shift, from, finance } = meaning
  const { published, reference, direction } = anchor
  if (finance && shift === null) return anchor.quarter ?? (published === null ? null : periodAfter(published, -1, 'quarter'))
  const origin = from === 'reference' ? (reference?.start ?? null) : published
  if (origin === null) return null
  if (unit === 'weekend') {
    const inWeekend = weekdayOf(origin) >= 6
    if (shift === null || shift === 0)
      return weekendPeriod(direction === 'future' || inWeekend || (shift === 0 && direction !== 'past') ? origin : origin - 7)
    return weekendPeriod(origin + (shift < 0 || inWeekend ? 7 * shift : 7 * shift))
  }
  return periodAfter(origin, shift ?? 0, unit)
}

function quarterNear(meaning: Extract<Meaning, { kind: 'quarter' }>, anchor: Anchor): NamedPeriod | null {
  const { published, direction, quarter: last } = anchor
  const year = yearOf(meaning.year, anchor)
  if (meaning.shift !== null) {
    // "the latest quarter" is the one spoken of; "the year-ago quarter" four before it
    const base = last ?? (published === null ? null : periodAfter(published, -1, 'quarter'))
    if (!base) return null
    const { year: y, month } = partsOf(base.start)
    if (meaning.quarter !== null) return quarterPeriod(y + meaning.shift / 4, meaning.quarter)
    return quarterPeriod(y, Math.ceil(month / 3) + meaning.shift)
  }
  if (meaning.quarter === null) {
    const base = last ?? (published === null ? null : periodAfter(published, -1, 'quarter'))
    return base && year !== null ? quarterPeriod(year, Math.ceil(partsOf(base.start).month / 3)) : null
  }
  if (year !== null) return quarterPeriod(year, meaning.quarter)
  if (published === null) return null
  const now = partsOf(published)
  const current = Math.ceil(now.month / 3)
  // in spring "the fourth quarter" is last year's
  if (meaning.quarter > current + 1) return quarterPeriod(now.year - 1, meaning.quarter)
  if (direction === 'past' && meaning.quarter > current) return quarterPeriod(now.year - 1, meaning.quarter)
  return quarterPeriod(now.year, meaning.quarter)
}

function seasonNear(meaning: Extract<Meaning, { kind: 'season' }>, anchor: Anchor): NamedPeriod | null {
  const { season, shift } = meaning
  const year = yearOf(meaning.year, anchor)
  if (year !== null) return seasonPeriod(year, season)
  const { published, direction } = anchor
  if (published === null) return null
  const now = partsOf(published).year
  const around = [now - 2, now - 1, now, now + 1, now + 2].map((y) => seasonPeriod(y, season))
  const ended = around.filter((s) => s.end < published)
  const coming = around.filter((s) => s.start > published)
  const present = around.find((s) => s.start <= published && s.end >= published)
  if (shift === -1) return ended.at(-1) ?? null
  if (shift === 1) return coming[0] ?? null
  if (present) return present
  if (shift === 0) return direction === 'past' ? (ended.at(-1) ?? null) : seasonPeriod(now, season)
  return (direction === 'future' ? coming[0] : ended.at(-1)) ?? null
}

function holidayNear(meaning: Extract<Meaning, { kind: 'holiday' }>, anchor: Anchor): NamedPeriod | null {
  const stated = yearOf(meaning.year, anchor)
  if (stated !== null) return holidayIn(meaning.name, stated)
  const { published, direction } = anchor
  if (published === null) return null
  const now = partsOf(published).year
  const around = [now - 1, now, now + 1].flatMap((year) => holidayIn(meaning.name, year) ?? [])
  const past = around.filter((day) => (meaning.shift === -1 ? day.start < published : day.start <= published)).at(-1) ?? null
  const coming = around.find((day) => (meaning.shift === 1 ? day.start > published : day.start >= published)) ?? null
  if (meaning.shift === -1 || (meaning.shift === null && direction === 'past')) return past
  if (meaning.shift === 1 || direction === 'future') return coming
  if (meaning.shift === 0) return holidayIn(meaning.name, now)
  return past && coming ? (published - past.start <= coming.start - published ? past : coming) : (past ?? coming)
}

function holidayIn(name: string, year: number): NamedPeriod | null {
  const holiday = HOLIDAYS[name]
  if (!holiday) return null
  if (holiday.month > 0) return datePeriod(year, holiday.month, holiday.day)
  // Thanksgiving as the United States keep it: the fourth Thursday of November
  if (name.startsWith('thanksgiving')) {
    const first = monthPeriod(year, 11).start
    return dayPeriod(first + ((4 - weekdayOf(first) + 7) % 7) + 21)
  }
  if (name.startsWith('easter')) return dayPeriod(easterOf(year) + holiday.day - 1)
  return name === 'good friday' ? dayPeriod(easterOf(year) - 2) : null
}

function timeOfDay(meaning: Extract<Meaning, { kind: 'clock' | 'part' | 'overnight' }>, anchor: Anchor): Dated {
  if (meaning.kind === 'overnight') {
    if (anchor.published === null) return { type: 'TIME', value: null, period: null, named: null }
    // the night that ends on the day of publication
    const day = dayPeriod(anchor.published - 1)
    return {
      type: 'TIME',
      value: `${day.value}TNI`,
      period: { start: day.start, end: day.end + 1, granularity: 'part of day' },
      named: day,
    }
  }
  const inner = meaning.of === null ? null : meetCalendar(meaning.of, anchor)
  // a time of day without a day belongs to the day spoken of, else to the day of publication
  const day = inner
    ? inner.named
    : anchor.reference?.granularity === 'day'
      ? anchor.reference
      : anchor.published === null
        ? null
        : dayPeriod(anchor.published)
  const date = day?.value ?? inner?.value ?? 'XXXX-XX-XX'
  if (meaning.kind === 'part') {
    const value = meaning.part === 'MI' ? `${date}T12:00` : `${date}T${meaning.part}`
    const night = meaning.part === 'NI'
    return {
      type: 'TIME',
      value,
      period: day && { start: day.start, end: day.end + (night ? 1 : 0), granularity: 'part of day' },
      named: day,
    }
  }
  const { hour, minute, zone } = meaning
  const suffix = zone === 'gmt' || zone === 'utc' ? 'Z' : ''
  const value = `${date}T${pad(hour, 2)}:${pad(minute ?? 0, 2)}${suffix}`
  return {
    type: 'TIME',
    value,
    period: day && { start: day.start, end: day.end, granularity: minute === null ? 'hour' : 'minute' },
    named: day,
  }
}
