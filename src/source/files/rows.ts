import { type Columns, findColumns, hasReportColumn } from './columns.ts'
import { type Found, NO_HINTS } from './found.ts'
import type { Thing } from './opening.ts'

/** A row of a table or an object of JSON. */
export type Row = Readonly<Record<string, unknown>>

/**
 * What a row holds: a report, or where it has only an address a link. `place` tells rows apart: the row's or line's number. A value that is no
 * string where one is needed, or none at all, makes the row fail.
 */
export function foundInRow(row: Row, columns: Columns, thing: Thing, place: string | number): Found {
  const name = `${thing.name}:${place}`
  const value = (field: Parameters<Columns['get']>[0]): string | null => {
    const column = columns.get(field)
    return column === undefined ? null : wordsOf(row[column])
  }
  const ref = value('id')
  const { hints } = thing
  const known = {
    ...NO_HINTS,
    url: value('url') ?? hints.url,
    title: value('title') ?? hints.title,
    publisher: value('publisher') ?? hints.publisher,
    published: value('published') ?? hints.published,
    byline: value('byline') ?? hints.byline,
    language: value('language') ?? hints.language,
  }
  for (const kind of ['html', 'markdown', 'text'] as const) {
    const content = value(kind)
    if (content !== null) return { outcome: 'report', ref, name, kind, content, encoding: null, plain: null, hints: known }
  }
  const url = value('url')
  if (url !== null && /^https?:\/\/\S+$/i.test(url)) {
    return { outcome: 'link', ref, name, url, of: 'page', title: known.title, published: known.published }
  }
  const empty = (['text', 'html', 'markdown', 'url'] as const).flatMap((field) => columns.get(field) ?? [])
  return { outcome: 'failed', ref, name, reason: `There is no report in ${empty.map((column) => `"${column}"`).join(' or ')} of this row.` }
}

/** The columns of an object of JSON: its own keys. One that holds nothing speaks only where no other may hold the report. */
export function columnsOf(row: Row, given: Columns | null): Columns {
  const keys = Object.keys(row)
  const filled = keys.filter((key) => wordsOf(row[key]) !== null)
  return findColumns(given === null && hasReportColumn(filled) ? filled : keys, given)
}

/** A value as words; null for what is blank or no value. Lists of words, such as of authors, are joined. */
function wordsOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  return Array.isArray(value) && value.length > 0 && value.length < 50 && value.every((one) => typeof one === 'string')
    ? value.join(', ')
    : null
}
