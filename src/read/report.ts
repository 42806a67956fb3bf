import { createHash } from 'node:crypto'
import { isRead } from '../record/is-read.ts'
import type { Report, ReportInput } from '../record/types.ts'
import { findLanguage, languageWords } from './language.ts'
import { MAX_PAGE_LENGTH, MAX_TEXT_LENGTH } from './limits.ts'
import { readMarkdown } from './markdown.ts'
import type { MarkupReport } from './markup-report.ts'
import { readPage } from './page/page.ts'
import { layOutText } from './plain-text.ts'
import { parsePublished, readInstant } from './published-date.ts'
import { ReadError } from './read-error.ts'

/**
 * The report in some text, Markdown or HTML: its canonical text, its parts, and what is known about it.
 *
 * Plain text stays as it is but for line ends, which become \n, and a byte order mark, which goes. What the caller knows (title, date,
 * publisher, address) stands before what the text says of itself. Without a date of either no date is guessed.
 *
 * Throws a `ReadError` when there is no text, too much of it, text with NUL characters, a date that is none, or a language other than English; the
 * error then carries the report as it was laid out.
 */
export function readReport(input: ReportInput): Report {
  return requireEnglish(layOutReport(input))
}

/** A report as it is when it is in English. Throws a `ReadError` for one in another language, which carries it. */
export function requireEnglish(report: Report): Report {
  if (!isRead(report)) throw new ReadError('language', `The text is ${languageWords(report.language)}; only English is read.`, report)
  return report
}

/** The same in whatever language the text is. */
export function layOutReport(input: ReportInput): Report {
  // a date that is none is told before anything is read
  const published = parsePublished(input.published)
  return toReport(readInput(input), { ...input, published, publishedAt: readInstant(input.published) })
}

/** What is known of a report beside what it says of itself. */
export type Known = Pick<ReportInput, 'id' | 'title' | 'published' | 'publisher' | 'url'> & {
  readonly byline?: string | null
  readonly publishedAt?: string | null
}

/** A report that was taken apart already, with what is known of it; `published` is `YYYY-MM-DD`. Throws a `ReadError` when there is no text in it, or too much. */
export function toReport(found: MarkupReport, input: Known): Report {
  requireText(found.text)
  const known = {
    url: given(input.url) ?? found.url,
    publisher: given(input.publisher) ?? found.publisher,
    title: given(input.title) ?? found.title,
    published: input.published ?? found.published,
  }
  const publishedAt = input.publishedAt ?? (found.published === known.published ? found.publishedAt : null)
  return {
    id: reportId(found.text, known),
    ref: input.id ?? null,
    url: known.url,
    publisher: known.publisher,
    byline: found.byline ?? given(input.byline),
    title: known.title,
    deck: found.deck,
    published: known.published,
    ...(publishedAt === null ? {} : { publishedAt }),
    modified: found.modified,
    language: findLanguage(found.text) ?? 'und',
    text: found.text,
    parts: found.parts,
    furniture: found.furniture,
  }
}

function readInput(input: ReportInput): MarkupReport {
  // browsers pass over the NUL characters of a page
  if (input.html !== undefined) return readPage(checked(input.html.replaceAll('\0', ''), MAX_PAGE_LENGTH, 'page'), given(input.url))
  if (input.markdown !== undefined) return readMarkdown(checked(input.markdown, MAX_TEXT_LENGTH, 'text'))
  if (input.text === undefined) throw new ReadError('input', 'There is no report: give its "text", its "markdown" or its "html".')
  const text = checked(input.text, MAX_TEXT_LENGTH, 'text')
  return { text, furniture: [], publishedAt: null, publisher: null, url: null, ...layOutText(text, given(input.title)) }
}

/** A text of bearable length without NUL characters, its line ends \n and without byte order mark. */
function checked(text: string, limit: number, what: 'page' | 'text'): string {
  if (text.length > limit) {
    const [has, most] = [text.length, limit].map((count) => count.toLocaleString('en'))
    throw new ReadError('length', `The ${what} has ${has} characters; at most ${most} are read. Cut it into reports.`)
  }
  const nul = text.indexOf('\0')
  if (nul >= 0) throw new ReadError('binary', `The ${what} has a NUL character at offset ${nul}. Take it out; no report has one.`)
  return text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n')
}

function requireText(text: string): void {
  if (text.trim() === '') throw new ReadError('empty', 'The text is empty: there is no report to read.')
  if (text.length > MAX_TEXT_LENGTH) {
    throw new ReadError('length', `The page has more text than the ${MAX_TEXT_LENGTH.toLocaleString('en')} characters that are read.`)
  }
}

/** What a caller gave, blank counting as nothing. */
function given(value: string | null | undefined): string | null {
  return value?.trim() || null
}

/** The content hash of `Report.id`. The fields are listed as JSON, so that no two lists run together into the same words. */
function reportId(text: string, known: Pick<Report, 'title' | 'published' | 'publisher' | 'url'>): string {
  const content = JSON.stringify([text, known.title, known.published, known.publisher, known.url])
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}
