import { type Command, Option } from 'commander'
import type { OpenOptions } from '../source/files/opening.ts'
import { FORMATS, type Format } from './formats.ts'
import { UsageError } from './usage-error.ts'

/** The options that say what a caller knows of a report. */
export interface ReportOptions {
  readonly date?: string
  readonly title?: string
  readonly publisher?: string
  readonly url?: string
  readonly encoding?: string
  readonly format?: Format
}

/** Their names. */
export const REPORT_OPTIONS = ['date', 'title', 'publisher', 'url', 'encoding', 'format'] as const

/** Adds the options to a command. */
export function addReportOptions(command: Command): Command {
  return command
    .option('--date <day>', 'day of publication, as 2025-03-13; without one, "on Thursday" stays without a date')
    .option('--title <words>', 'title, where the text has none of its own')
    .option('--publisher <name>', 'who published it')
    .option('--url <address>', 'where it was published')
    .option('--encoding <name>', 'encoding of the file, as windows-1251, where it cannot be told from the file')
    .addOption(new Option('--format <format>', 'how a text is written; told by its content otherwise').choices(FORMATS))
}

/** The option that says what the columns of a table are. */
export interface MapOption {
  readonly map?: string
}

/** Adds it to a command. */
export function addMapOption(command: Command): Command {
  return command.option('--map <columns>', 'which columns of a table, or keys of JSON, hold what: text=body,published=date')
}

/** How something is opened, as the options say. Throws a `UsageError` for a date, an encoding or columns that are none. */
export async function openOptions(options: ReportOptions & MapOption): Promise<OpenOptions> {
  const { date, title = null, publisher = null, url = null, encoding, format, map } = options
  const published = await requireDate(date)
  requireEncoding(encoding)
  return {
    hints: { title, publisher, url, published },
    ...(encoding === undefined ? {} : { encoding }),
    ...(format === undefined ? {} : { format }),
    ...(map === undefined ? {} : { columns: await columnsOf(map) }),
  }
}

async function columnsOf(map: string): Promise<NonNullable<OpenOptions['columns']>> {
  const [{ parseColumns }, { SourceError }] = await Promise.all([import('../source/files/columns.ts'), import('../source/source-error.ts')])
  try {
    return parseColumns(map)
  } catch (error) {
    throw error instanceof SourceError ? new UsageError(`--map: ${error.message}`) : error
  }
}

/** The day that an option names, or null without one. Throws a `UsageError` for one that is none. */
export async function requireDate(date: string | undefined, option = '--date'): Promise<string | null> {
  if (date === undefined) return null
  const { readDate } = await import('../read/published-date.ts')
  const day = readDate(date)
  if (day !== null) return day
  throw new UsageError(`${option} takes a day as YYYY-MM-DD, as in 2025-03-13; "${date}" is no date.`)
}

/** Throws a `UsageError` for a name that is no encoding. */
export function requireEncoding(name: string | undefined): void {
  if (name === undefined) return
  try {
    new TextDecoder(name)
  } catch {
    throw new UsageError(
      `--encoding takes a name such as windows-1251, iso-8859-5 or utf-16le; "${name}" is no encoding that is known here.`,
    )
  }
}
