import { TextDecoder } from 'node:util'
import { ReadError } from '../../read/read-error.ts'
import { withoutExplanations } from '../../record/explanation.ts'
import type { Report, ReportInput } from '../../record/types.ts'
import { findInvalidUtf8 } from '../../source/encoding/invalid-utf8.ts'
import type { ByteLine } from '../../source/files/lines.ts'
import { LIMITS } from '../../source/limits.ts'
import type { Reader } from '../reader.ts'

/** What a line of a batch became: a record or an error, as a line of JSON without its line end. */
export interface LineResult {
  readonly json: string
  readonly isRead: boolean
}

/** Reads the report on a line of a batch. Whatever is wrong with it becomes the line's error, so that the run goes on. */
export function readLine(line: ByteLine, reader: Reader, isExplained: boolean): LineResult {
  let ref: string | null = null
  try {
    const fields = parseLine(line)
    ref = refOf(fields)
    const reading = reader.read(toInput(fields, ref))
    return { json: JSON.stringify(isExplained ? reading : withoutExplanations(reading)), isRead: true }
  } catch (error) {
    const report = error instanceof ReadError ? error.report : null
    return unread(ref, `line ${line.number}: ${messageOf(error)}`, report)
  }
}

/** The line that stands for a report that was not read; with its text and parts where only its language kept it from being read. */
export function unread(ref: string | null, error: string, report: Report | null = null): LineResult {
  return { json: JSON.stringify({ report: report ?? { ref }, error }), isRead: false }
}

function messageOf(error: unknown): string {
  if (error instanceof ReadError) return error.message
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return `Onrecord failed on this report, which is a bug: ${words}`
}

function parseLine({ bytes }: ByteLine): Readonly<Record<string, unknown>> {
  if (bytes === null) throw new ReadError('length', `The line is longer than ${LIMITS.lineBytes / 1e6} MB. Cut it into reports.`)
  const invalid = findInvalidUtf8(bytes)
  if (invalid >= 0) throw new ReadError('encoding', `The line is not UTF-8 at byte ${invalid} of the line. A batch is JSON in UTF-8.`)
  let value: unknown
  try {
    // the decoder takes a byte order mark off
    value = JSON.parse(new TextDecoder().decode(bytes))
  } catch (error) {
    const reason = error instanceof Error ? ` (${error.message.slice(0, 120)})` : ''
    throw new ReadError('input', `The line is no JSON${reason}. Give an object a line, such as {"id":"1","text":"…"}.`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ReadError(
      'input',
      'The line is no JSON object. Give one with "text" or "html", and "id", "title", "published", "publisher", "url".',
    )
  }
  return value as Record<string, unknown>
}

/** The caller's id: `id`, or `ref` as our own records name it. */
function refOf({ id, ref }: Readonly<Record<string, unknown>>): string | null {
  const [name, value] = id === undefined || id === null ? ['ref', ref] : ['id', id]
  if (value === undefined || value === null) return null
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  throw new ReadError('input', `"${name}" is neither a string nor a number.`)
}

function toInput(fields: Readonly<Record<string, unknown>>, id: string | null): ReportInput {
  const words = (name: string): string | null => {
    const value = fields[name] ?? null
    if (value !== null && typeof value !== 'string') throw new ReadError('input', `"${name}" is no string.`)
    return value
  }
  const contents = (['html', 'markdown', 'text'] as const).flatMap((name) => {
    const value = words(name)
    return value === null ? [] : [[name, value] as const]
  })
  return {
    id,
    ...Object.fromEntries(contents.slice(0, 1)),
    title: words('title'),
    published: words('published') ?? words('date') ?? words('dct'),
    publisher: words('publisher'),
    url: words('url'),
  }
}
