import { MONTHS } from '../lang/en/months.ts'
import { ReadError } from './read-error.ts'

const MONTH_NAMES = Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .join('|')
const MONTH_FIRST = new RegExp(`\\b(${MONTH_NAMES})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i')
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+(${MONTH_NAMES})\\.?,?[\\s-]+(\\d{4})\\b`, 'i')
const ISO = /(?<![\d.,/-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T\d{4,6}Z?)?$/

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
 * Takes ISO 8601 dates and times (the day as written, in the zone it is written in), `YYYYMMDD`, and dates in English words.
 */
export function readDate(value: string | null | undefined): string | null {
  const words = value?.trim().slice(0, 100) ?? ''
  const compact = COMPACT.exec(words)
  if (compact) return toDate(Number(compact[1]), Number(compact[2]), Number(compact[3]))
  return findWholeDate(words)?.date ?? null
}

/** The publication date a caller gave. Throws a `ReadError` on one that is none: a wrong date would move every "on Thursday". */
export function parsePublished(value: string | null | undefined): string | null {
  if (value === null || value === undefined || value === '') return null
  const date = readDate(value)
  if (date) return date
  throw new ReadError('date', `"${value.slice(0, 60)}" is no date. Give the day of publication as YYYY-MM-DD, as in 2025-03-13.`)
}

function toDate(year: number, month: number, day: number): string | null {
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > 31) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null
}
