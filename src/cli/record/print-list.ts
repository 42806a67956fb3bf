import type { Command } from 'commander'
import { toCsv } from '../../record/csv.ts'
import { type Io, screenOf, write } from '../io.ts'
import { displayWidth } from '../page/display-width.ts'
import { safeWords } from '../page/safe-words.ts'
import { paint, run, setRuns } from '../page/screen.ts'
import { UsageError } from '../usage-error.ts'

/** How a list is printed; a table when none is asked for. */
export interface ListFormat {
  readonly json?: true
  readonly ndjson?: true
  readonly csv?: true
}

/** One column of a table or of CSV. */
export interface Column<Of> {
  readonly heading: string
  readonly cell: (item: Of) => string | number | null
  /** In a table the last column may stand below its row, whole, where it says something: a reason that is cut off is none. */
  readonly isBelow?: true
}

/** Adds `--json`, `--ndjson` and `--csv`. */
export function addListFormat(command: Command): Command {
  return command
    .option('--json', 'print one array of JSON')
    .option('--ndjson', 'print a line of JSON each')
    .option('--csv', 'print CSV, safe to open in a spreadsheet')
}

/** Prints items in the format asked for. Throws a `UsageError` when two are. */
export async function printList<Of>(
  items: readonly Of[],
  format: ListFormat,
  columns: readonly Column<Of>[],
  io: Io,
  none: string,
): Promise<void> {
  if ([format.json, format.ndjson, format.csv].filter(Boolean).length > 1)
    throw new UsageError('Ask for one of --json, --ndjson and --csv.')
  if (format.json) return write(io.stdout, `${JSON.stringify(items, null, 2)}\n`)
  if (format.ndjson) {
    for (const item of items) await write(io.stdout, `${JSON.stringify(item)}\n`)
    return
  }
  const rows = items.map((item) => columns.map(({ cell }) => cell(item)))
  if (format.csv) return write(io.stdout, toCsv([columns.map(({ heading }) => heading), ...rows]))
  await write(io.stdout, items.length === 0 ? `${none}\n` : table(columns, rows, io))
}

/**
 * The last column takes what is left of the line, or stands below; the others are as wide as their widest cell, within a third of the line, or half
 * of it where only they stand there.
 */
function table(
  columns: readonly Pick<Column<never>, 'heading' | 'isBelow'>[],
  rows: readonly (readonly (string | number | null)[])[],
  io: Io,
): string {
  const screen = screenOf(io.stdout, io.env)
  const headings = columns.map(({ heading }) => heading)
  const isBelow = columns.at(-1)?.isBelow === true
  const cells = rows.map((row) => row.map((cell) => safeWords(String(cell ?? ''))))
  const widest = Math.floor(screen.width / (isBelow ? 2 : 3))
  const widths = headings.map((heading, column) =>
    Math.min(widest, Math.max(displayWidth(heading), ...cells.map((row) => displayWidth(row[column] ?? '')))),
  )
  const before = widths.slice(0, -1).reduce((sum, width) => sum + width + 2, 0)
  widths[widths.length - 1] = isBelow ? 0 : Math.max(12, screen.width - before)
  const line = (row: readonly string[]) =>
    row
      .slice(0, isBelow ? -1 : undefined)
      .map((cell, column) => fit(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  const below = (row: readonly string[]) => (isBelow && row.at(-1) ? setRuns([run(row.at(-1) ?? '')], screen, HANG, ' '.repeat(HANG)) : [])
  const head = [line(headings), ...below(headings)].map((words) => paint(words, 'bold', screen))
  return `${[...head, ...cells.flatMap((row) => [line(row), ...below(row)])].join('\n')}\n`
}

/** Columns by which what stands below its row is moved in. */
const HANG = 4

function fit(words: string, width: number): string {
  if (displayWidth(words) <= width) return words + ' '.repeat(width - displayWidth(words))
  let cut = ''
  for (const sign of words) {
    if (displayWidth(cut + sign) > width - 1) break
    cut += sign
  }
  return `${cut}…${' '.repeat(Math.max(0, width - displayWidth(cut) - 1))}`
}
