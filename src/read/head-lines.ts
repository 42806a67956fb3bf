import {
  BYLINE_WORDS,
  CHANGE_WORDS,
  CREDIT_WORDS,
  DATE_LINE_WORDS,
  DATELINE_WORDS,
  PUBLISHING_WORDS,
  SIGNING_WORDS,
} from '../lang/en/head-words.ts'
import { SHORT_WEEKDAYS, WEEKDAYS } from '../lang/en/time-words.ts'
import { findWholeDate } from './published-date.ts'

const BESIDE_DATE: ReadonlySet<string> = new Set([...DATE_LINE_WORDS, ...Object.keys(WEEKDAYS), ...Object.keys(SHORT_WEEKDAYS)])
const IN_BYLINE: ReadonlySet<string> = new Set(BYLINE_WORDS)
const IN_CREDITS: ReadonlySet<string> = new Set([...BYLINE_WORDS, ...CREDIT_WORDS])
const IN_DATELINE: ReadonlySet<string> = new Set(DATELINE_WORDS)

/** The date of a line that gives a date and nothing else: "Published: Thursday, 13 March 2025, 10:45 GMT". */
export function dateOfLine(line: string): string | null {
  if (line.length > 100) return null
  const found = findWholeDate(line)
  if (!found) return null
  const rest = `${line.slice(0, found.start)} ${line.slice(found.end)}`.toLowerCase()
  // hours, minutes and zones leave figures: "2025-03-13T10:45:00+01:00"
  const words = rest.match(/\p{L}+(?:\.\p{L}\b)?/gu) ?? []
  const figures = rest.match(/\p{N}/gu) ?? []
  return figures.length <= 12 && words.every((word) => BESIDE_DATE.has(word)) ? found.date : null
}

/** The date of a line that says when the report was last changed and nothing else: "Last updated 14 March 2025 at 10:45 GMT". */
export function changeOfLine(line: string): string | null {
  const words: ReadonlySet<string> = new Set(
    line
      .slice(0, 100)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [],
  )
  const isChange = CHANGE_WORDS.some((word) => words.has(word)) && !PUBLISHING_WORDS.some((word) => words.has(word))
  return isChange ? dateOfLine(line) : null
}

/** Who signed, on a line that says only that: "By Mara Lindqvist and Oke Adeyemi in Geneva". */
export function bylineOf(line: string): string | null {
  if (line.length > 150) return null
  const names = /^by\s+([^.!?:;"“”]*)$/i.exec(line)?.[1]?.trim() ?? ''
  if (!/^\p{Lu}/u.test(names)) return null
  const words = names.split(/[\s,]+/)
  return words.length <= 16 && words.every((word) => /^\p{Lu}/u.test(word) || IN_BYLINE.has(word)) ? names : null
}

const SIGNED = new RegExp(`^(?:(?:${SIGNING_WORDS.join('|')})\\s+)?by\\s+`, 'i')

/** Who signed and when, on a line that says both and nothing else: "By Mara Lindqvist, Thursday, 13 March 2025, 10:45". */
export function signedAndDated(line: string): { readonly byline: string; readonly date: string } | null {
  if (line.length > 200 || !SIGNED.test(line)) return null
  const found = findWholeDate(line)
  if (!found) return null
  const words = line.slice(0, found.start).replace(SIGNED, 'By ').split(/\s+/)
  // "Thursday,", "on", "|", "Published:" lead from the name to the date
  while (words.length > 0 && isBesideDate(words.at(-1) ?? '')) words.pop()
  const byline = bylineOf(words.join(' ').replace(/[,|·–—-]+$/, ''))
  const after =
    line
      .slice(found.end)
      .toLowerCase()
      .match(/\p{L}+(?:\.\p{L}\b)?/gu) ?? []
  return byline !== null && after.every((word) => BESIDE_DATE.has(word)) ? { byline, date: found.date } : null
}

function isBesideDate(word: string): boolean {
  const letters = word
    .toLowerCase()
    .replaceAll(/[^\p{L}.]+/gu, '')
    .replace(/\.$/, '')
  return letters === '' || BESIDE_DATE.has(letters)
}

/** Whether a line says who worked on the report and nothing else: "(Reporting by Oke Adeyemi in Geneva; editing by Mara Lindqvist)". */
export function isCredits(line: string): boolean {
  if (line.length > 400) return false
  const words = line.match(/[\p{L}’'-]+/gu) ?? []
  const small = words.map((word) => word.toLowerCase())
  const work = small.filter((word, index) => IN_CREDITS.has(word) && small[index + 1] === 'by').length
  return (
    work > 0 && IN_CREDITS.has(small[0] ?? '') && words.every((word, index) => /^\p{Lu}/u.test(word) || IN_CREDITS.has(small[index] ?? ''))
  )
}

/** Where a dateline ends: the dash, or what follows the agency's brackets, before the first words of the report. */
const DATELINE_END = /\s?[—–]\s?|\s-{1,3}\s|(?<=\))[:.]\s/

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
  return small.every((word) => IN_DATELINE.has(word)) ? found.date : null
}
