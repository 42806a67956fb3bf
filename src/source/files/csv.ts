import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { parse as parseAtOnce } from 'csv-parse/sync'
import { LIMITS } from '../limits.ts'
import { SourceError } from '../source-error.ts'
import { asUtf8 } from './as-utf8.ts'
import { findColumns, hasUsualColumn } from './columns.ts'
import type { Opener } from './opening.ts'
import { foundInRow, type Row } from './rows.ts'

const DELIMITERS = [',', '\t', ';', '|'] as const

/** What a table's beginning tells of it. */
export interface TableForm {
  readonly delimiter: string
  readonly headers: readonly string[]
}

/** A header is a name, not a sentence. */
const LONGEST_HEADER = 60

/**
 * The form of a table in text with a row of names at its top: names that differ, and rows of as many cells. Null for a text that is none.
 * Prose with commas is none: its lines have each another number of them.
 */
export function tableForm(start: string, isWhole: boolean, isNamedTable: boolean): TableForm | null {
  const text = start.replace(/^\ufeff/, '')
  const firstLine = text.slice(0, 10_000).split('\n', 1)[0] ?? ''
  for (const delimiter of DELIMITERS) {
    if (!firstLine.includes(delimiter)) continue
    const rows = sampleRows(text, delimiter, isWhole)
    const [headers, ...others] = rows ?? []
    if (!headers || headers.length < 2 || headers.length > LIMITS.columns || others.length === 0) continue
    const names = headers.map((header) => header.trim())
    if (names.some((name) => name === '' || name.length > LONGEST_HEADER) || new Set(names).size < names.length) continue
    const even = others.filter((row) => row.length === headers.length).length
    if (even * 10 < others.length * 9) continue
    if (isNamedTable || hasUsualColumn(names)) return { delimiter, headers: names }
  }
  return null
}

/** The first rows of a text read with a delimiter; the last is left out where the text goes on, since it may be cut. */
function sampleRows(text: string, delimiter: string, isWhole: boolean): string[][] | null {
  try {
    const rows = parseAtOnce(text, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, to: 50 })
    return rows.length < 50 && !isWhole ? rows.slice(0, -1) : rows
  } catch {
    // a quotation that is open at the end of what is looked at
    return cutRows(text, delimiter)
  }
}

/** The rows before the one that is cut off. */
function cutRows(text: string, delimiter: string): string[][] | null {
  for (let end = text.lastIndexOf('\n'), tries = 0; end > 0 && tries < 20; end = text.lastIndexOf('\n', end - 1), tries++) {
    try {
      return parseAtOnce(text.slice(0, end), { delimiter, relax_column_count: true, skip_empty_lines: true, to: 50 })
    } catch {
      // still inside the quotation
    }
  }
  return null
}

/** The reports of a table whose form is known, a row each. Rows come as they are read; one with too few or too many cells is read as far as it goes. */
export function openTable({ delimiter, headers }: TableForm): Opener {
  return async function* (thing) {
    const columns = findColumns(headers, thing.options.columns ?? null)
    const parser = parse({
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      from: 2,
      max_record_size: LIMITS.lineBytes,
    })
    const source = Readable.from(asUtf8(thing), { objectMode: true, highWaterMark: 1 })
    source.on('error', (error) => parser.destroy(error))
    source.pipe(parser)
    let number = 0
    try {
      for await (const cells of parser as AsyncIterable<string[]>) {
        number++
        const row: Row = Object.fromEntries(headers.map((header, index) => [header, cells[index] ?? null]))
        yield foundInRow(row, columns, thing, number)
      }
    } catch (error) {
      if (!(error instanceof CsvError)) throw error
      throw new SourceError(`The table breaks off after its row ${number}: ${error.message.slice(0, 200).replace(/\.?$/, '.')}`)
    } finally {
      source.destroy()
      parser.destroy()
    }
  }
}
