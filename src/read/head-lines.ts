import { findWholeDate } from './published-date.ts'

/** What may stand beside the date on a line that gives nothing else: labels, weekdays, times of day, zones, signs. */
const BESIDE_DATE =
  /\b(?:first|published|posted|updated|last|on|at|date|dated|issued|release|released|modified|created|written|mon|tues?|wed|weds|thurs?|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|a\.?m|p\.?m|gmt|utc|bst|cet|cest|e[sd]t|p[sd]t|et|local time|\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)\b|[^\p{L}\p{N}]+|\b[tz]\b|\d{1,2}h\d{2}/giu

/** The date of a line that gives a date and nothing else: "Published: Thursday, 13 March 2025, 10:45 GMT". */
export function dateOfLine(line: string): string | null {
  if (line.length > 100) return null
  const found = findWholeDate(line)
  if (!found) return null
  const rest = `${line.slice(0, found.start)} ${line.slice(found.end)}`.replaceAll(BESIDE_DATE, '')
  // "2025-03-13T10:45:00+01:00" leaves the digits of its time and zone
  return /^\d{0,12}$/.test(rest) ? found.date : null
}

const BYLINE = /^by\s+((?:\p{Lu}|(?:de|van|von|al|el|bin|and|in|of|the|our)\b)[^.!?:;"“”]*)$/iu

/** Who signed, on a line that says only that: "By Mara Lindqvist and Oke Adeyemi in Geneva". */
export function bylineOf(line: string): string | null {
  if (line.length > 150) return null
  const names = BYLINE.exec(line)?.[1]?.trim()
  if (!names) return null
  const words = names.split(/[\s,]+/)
  const capital = words.filter((word) => /^\p{Lu}/u.test(word))
  return words.length <= 16 && capital.length * 2 >= words.length && /^\p{Lu}/u.test(names) ? names : null
}

/** Where a dateline ends: the dash before the first words of the report. */
const DATELINE_END = /\s?[—–]\s?|\s-{1,3}\s/

/** The publication date in a dateline, the start of a first paragraph: "KYIV, Ukraine, March 13, 2025 (Agency) — The talks ...". A date without its year is none. */
export function dateOfDateline(paragraph: string): string | null {
  const start = paragraph.slice(0, 140)
  const end = DATELINE_END.exec(start)
  if (!end) return null
  const dateline = start.slice(0, end.index)
  const found = findWholeDate(dateline)
  if (!found || !/^\p{Lu}/u.test(dateline)) return null
  // "The attack of 13 March 2025 — the third — ..." is a sentence: it has words in small letters besides "of", "and"
  const small = dateline.slice(0, found.start).match(/(?<![\p{L}\p{N}.])\p{Ll}+/gu) ?? []
  return small.every((word) => SMALL_IN_DATELINE.has(word)) ? found.date : null
}

const SMALL_IN_DATELINE: ReadonlySet<string> = new Set([
  'of',
  'and',
  'the',
  'on',
  'near',
  'in',
  'de',
  'al',
  'la',
  'el',
  'st',
  'nd',
  'rd',
  'th',
])
