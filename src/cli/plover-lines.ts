import { toPloverEvents } from '../record/plover-export.ts'
import type { Reading } from '../record/types.ts'

/** The events of a reading as PLOVER has them, a line of JSON each. */
export function ploverLines(reading: Reading): string {
  return toPloverEvents(reading)
    .map((event) => `${JSON.stringify(event)}\n`)
    .join('')
}
