import { TextDecoder } from 'node:util'
import { findInvalidUtf8 } from '../encoding/invalid-utf8.ts'
import { LIMITS } from '../limits.ts'
import { SourceError } from '../source-error.ts'
import { asUtf8 } from './as-utf8.ts'
import { inMegabytes } from './bytes.ts'
import type { Found } from './found.ts'
import { rowsOf } from './json.ts'
import { type ByteLine, byteLines } from './lines.ts'
import type { Opener, Thing } from './opening.ts'
import { columnsOf, foundInRow } from './rows.ts'

/** The reports of a text with a JSON object a line. A line that is none fails alone. Holds one line at a time. */
export const openNdjson: Opener = async function* (thing) {
  for await (const line of byteLines(asUtf8(thing))) yield* foundOnLine(line, thing)
}

function* foundOnLine({ bytes, number }: ByteLine, thing: Thing): Generator<Found> {
  const failed = (reason: string): Found => ({ outcome: 'failed', ref: null, name: `${thing.name}:${number}`, reason })
  if (bytes === null) {
    yield failed(`The line is longer than ${inMegabytes(LIMITS.lineBytes)}. Cut it into reports.`)
    return
  }
  const invalid = findInvalidUtf8(bytes)
  if (invalid >= 0) {
    yield failed(`The line is not UTF-8 at its byte ${invalid}.`)
    return
  }
  let rows: ReturnType<typeof rowsOf>
  try {
    rows = rowsOf(JSON.parse(new TextDecoder().decode(bytes)))
  } catch (error) {
    yield failed(`The line is no JSON${error instanceof Error ? ` (${error.message.slice(0, 120)})` : ''}.`)
    return
  }
  if (rows === null) yield failed('The line is no JSON object with a report in it.')
  for (const [index, row] of rows?.entries() ?? []) {
    try {
      yield foundInRow(row, columnsOf(row, thing.options.columns ?? null), thing, rows?.length === 1 ? number : `${number}.${index + 1}`)
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      yield failed(error.message)
    }
  }
}
