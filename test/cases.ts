import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/**
 * The rows of a YAML case table that stands beside a test: `loadCases<Row>(import.meta.url, 'control.cases.yaml')`.
 *
 * Row is what the test expects a row to be; it is not checked. An empty table throws, since a loop over nothing would pass.
 */
export function loadCases<Row>(beside: string, file: string): Row[] {
  const rows: unknown = parse(readFileSync(new URL(file, beside), 'utf8'))
  if (!Array.isArray(rows) || rows.length === 0) throw new Error(`${file} is no list of cases`)
  return rows as Row[]
}
