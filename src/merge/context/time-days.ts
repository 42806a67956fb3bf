import { DAY_PART_WORDS } from '../../lang/en/day-part-words.ts'
import { NIGHT_BEFORE } from '../../lang/en/several-words.ts'
import { overlaps } from '../../record/span.ts'
import type { Span, Time } from '../../record/types.ts'
import { type DayPart, dayNumber, dayOf, partOfValue } from '../same/days.ts'

/** Days that words name, as ISO dates, and the part of the first. */
export interface NamedDays {
  readonly start: string
  readonly end: string
  readonly part: DayPart | null
}

/** Signs before a day within which words tell its part: "shortly before midnight on Monday". */
const BESIDE = 28

/** The part of the day that words around a date put it in, or null: "the night of May 5", "before dawn on Tuesday". */
export function partOf(span: Span, text: string, times: readonly Time[]): DayPart | null {
  const own = times.find((time) => overlaps(span, time))
  if (!own) return null
  const start = Math.min(own.start, span.start)
  const before = text.slice(Math.max(0, start - BESIDE), start).replace(/^.*[.,;:\n]/s, '')
  if (NIGHT_BEFORE.test(text.slice(Math.max(0, own.start - BESIDE), own.start))) return 'NI'
  const words = `${/\b(?:on|of|in the|that)? ?$/i.test(before) ? before : ''}${text.slice(start, own.end)}`
  return DAY_PART_WORDS.find(([form]) => form.test(words))?.[1] ?? partOfTime(own)
}

/** The part of the day of a time by itself; "ten o'clock" may be in the morning or at night. */
function partOfTime({ text, value }: Time): DayPart | null {
  return /\bo['’]clock$/i.test(text) ? null : partOfValue(value)
}

/** The days of a time expression where it stands: a day, a night (which ends on the next), a week; null for what is longer or is no date. */
export function daysOfTime(time: Time, text: string, times: readonly Time[]): NamedDays | null {
  const days = daysOfValue(time)
  if (!days || days.part !== null || days.start !== days.end) return days
  const part = partOf(time, text, times)
  return { ...days, part, end: part === 'NI' ? dayOf(dayNumber(days.start) + 1) : days.end }
}

function daysOfValue(time: Time): NamedDays | null {
  const { value } = time
  const [, date, part] = /^(\d{4}-\d\d-\d\d)(?:T(\w+))?/.exec(value ?? '') ?? []
  if (date) return { start: date, end: part === 'NI' ? dayOf(dayNumber(date) + 1) : date, part: partOfTime(time) }
  const [, year, week] = /^(\d{4})-W(\d\d)$/.exec(value ?? '') ?? []
  if (!year || !week) return null
  const fourth = dayNumber(`${year}-01-04`)
  const monday = fourth - ((fourth + 3) % 7) + (Number(week) - 1) * 7
  return { start: dayOf(monday), end: dayOf(monday + 6), part: null }
}
