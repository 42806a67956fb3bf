import { LIMITS } from '../limits.ts'
import { SourceError } from '../source-error.ts'
import { asUtf8 } from './as-utf8.ts'
import { collect } from './bytes.ts'
import { foundInFeed } from './feed-items.ts'
import type { Opener } from './opening.ts'
import { columnsOf, foundInRow, type Row } from './rows.ts'

/** The most that are looked at for a list of reports, in keys of one object. */
const MOST_KEYS = 1_000

/** The reports in one value of JSON: a list of objects, an object with such a list in it, a single object, or a JSON Feed. */
export const openJson: Opener = async function* (thing) {
  const text = Buffer.from(await collect(asUtf8(thing), LIMITS.jsonBytes, 'The JSON')).toString('utf8')
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    throw new SourceError(`This is JSON that is broken or cut off${error instanceof Error ? ` (${error.message.slice(0, 120)})` : ''}.`)
  }
  if (isJsonFeed(value)) {
    yield* foundInFeed(text, thing)
    return
  }
  const rows = rowsOf(value)
  if (rows === null)
    throw new SourceError('This is JSON, but no list of reports. Give objects with "text" or "html", or name the keys with --map.')
  for (const [index, row] of rows.entries()) {
    try {
      yield foundInRow(row, columnsOf(row, thing.options.columns ?? null), thing, index + 1)
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      yield { outcome: 'failed', ref: null, name: `${thing.name}:${index + 1}`, reason: error.message }
    }
  }
}

/** The objects in a value: itself, its members, or those of the first list of objects in it. Null when there are none. */
export function rowsOf(value: unknown): readonly Row[] | null {
  if (Array.isArray(value)) return value.length > 0 && value.every(isRow) ? value : null
  if (!isRow(value)) return null
  const list = Object.values(value)
    .slice(0, MOST_KEYS)
    .find((one) => Array.isArray(one) && one.length > 0 && one.every(isRow) && one.some(hasWords))
  // an article may have a list of objects too, such as its pictures
  return hasWords(value) || list === undefined ? [value] : (list as readonly Row[])
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether an object has words long enough to be a report, or an address of one. */
function hasWords(row: Row): boolean {
  return Object.values(row).some((one) => typeof one === 'string' && (one.length > 80 || /^https?:\/\//.test(one)))
}

function isJsonFeed(value: unknown): boolean {
  return isRow(value) && Array.isArray(value.items) && typeof value.version === 'string' && value.version.includes('jsonfeed.org/')
}
