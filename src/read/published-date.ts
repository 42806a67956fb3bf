import { MONTHS } from '../lang/en/months.ts'
import { feedDate } from '../source/feeds/feed-date.ts'
import { ReadError } from './read-error.ts'

const MONTH_NAMES = Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .join('|')
const MONTH_FIRST = new RegExp(`\\b(${MONTH_NAMES})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i')
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+(${MONTH_NAMES})\\.?,?[\\s-]+(\\d{4})\\b`, 'i')
const ISO = /(?<![\d.,/-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T\d{4,6}Z?)?$/
/** Dates in figures as tables have them, with a time behind them or not: "2025/3/13", "13.03.2025" (with dots the day comes first everywhere). */
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?![\d/.])/
const DOTTED = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?![\d/.])/
/** "3/13/2025" and "13/3/2025": a figure above 12 is the day; without one nobody can tell. */
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/.])/

/** A calendar date found in words, and where it stands in them. */
export interface FoundDate {
  /** ISO 8601, `YYYY-MM-DD`. */
  readonly date: string
  readonly start: number
  readonly end: number
}

/** The first whole date in some words: "13 March 2025", "Thursday, Mar. 13, 2025", "2025-03-13T09:00Z". A date without a year, in figures with slashes, or that is on no calendar is none. */
export function findWholeDate(words: string): FoundDate | null {
  const candidates = [
    [ISO, 1, 2, 3],
    [MONTH_FIRST, 3, 1, 2],
    [DAY_FIRST, 3, 2, 1],
  ] as const
  let first: FoundDate | null = null
  for (const [pattern, year, month, day] of candidates) {
    const match = pattern.exec(words)
    if (!match) continue
    const monthWord = match[month] ?? ''
    const number = MONTHS[monthWord.toLowerCase()] ?? Number(monthWord)
    const date = toDate(Number(match[year]), number, Number(match[day]))
    if (date && (!first || match.index < first.start)) first = { date, start: match.index, end: match.index + match[0].length }
  }
  return first
}

/**
 * The publication date that a caller or a page names, as `YYYY-MM-DD`; null when it names none or no real one.
 *
 * Takes ISO 8601 dates and times (the day as written, in the zone it is written in), `YYYYMMDD`, dates in English words, and dates in figures
 * whose day and month can be told apart or are the same: "03/04/2025" is none.
 */
export function readDate(value: string | null | undefined): string | null {
  const words = value?.trim().slice(0, 100) ?? ''
  const compact = COMPACT.exec(words)
  if (compact) return toDate(Number(compact[1]), Number(compact[2]), Number(compact[3]))
  return dateInFigures(words) ?? findWholeDate(words)?.date ?? null
}

function dateInFigures(words: string): string | null {
  const [, year, month, date] = YEAR_FIRST.exec(words) ?? []
  if (year) return toDate(Number(year), Number(month), Number(date))
  const [, first, second, last] = DOTTED.exec(words) ?? []
  if (last) return toDate(Number(last), Number(second), Number(first))
  const [a = 0, b = 0, slashed = 0] = SLASHED.exec(words)?.slice(1).map(Number) ?? []
  if (a !== b && a > 12 === b > 12) return null
  return a > 12 ? toDate(slashed, b, a) : toDate(slashed, a, b)
}

/** What "4/5/2031" is with the day first and with the month first; nulls for what is no such date. */
function slashedBothWays(value: string): readonly [string | null, string | null] {
  const [a = 0, b = 0, year = 0] = SLASHED.exec(value.trim())?.slice(1).map(Number) ?? []
  return [toDate(year, b, a), toDate(year, a, b)]
}

/** The time that a date has with it, in UTC, as `2025-03-13T09:30:00Z`; null for a day alone. A time without a zone is taken as UTC. */
export function readInstant(value: string | null | undefined): string | null {
  const instant = feedDate(value ?? '')
  return instant?.includes('T') ? instant : null
}

/** The publication date a caller gave. Throws a `ReadError` on one that is none: a wrong date would move every "on Thursday". */
export function parsePublished(value: string | null | undefined): string | null {
  if (value === null || value === undefined || value === '') return null
  const date = readDate(value)
  if (date) return date
  const [day, other] = slashedBothWays(value)
  if (day && other)
    throw new ReadError('date', `"${value.slice(0, 60)}" may be ${day} or ${other}: give the day of publication as YYYY-MM-DD.`)
  throw new ReadError('date', `"${value.slice(0, 60)}" is no date. Give the day of publication as YYYY-MM-DD, as in 2025-03-13.`)
}

function toDate(year: number, month: number, day: number): string | null {
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > 31) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null
}
