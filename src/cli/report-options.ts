import type { Readable } from 'node:stream'
import { type Command, Option } from 'commander'
import type { ReportInput } from '../record/types.ts'
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
    .option('--encoding <name>', 'encoding of the file, as windows-1251; UTF-8 and marked UTF-16 need none')
    .addOption(new Option('--format <format>', 'how the file is written; told by its name or its start otherwise').choices(FORMATS))
}

/** The input of a reading: a file, or standard input for `-`, and what the options say of it. Throws a `ReadError`, or a `UsageError` for a date or an encoding that is none. */
export async function readInput(path: string, options: ReportOptions, stdin: Readable): Promise<ReportInput> {
  const { readReportFile } = await import('./report-file.ts')
  // a date that is none is told before a file is opened
  const published = await requireDate(options.date)
  requireEncoding(options.encoding)
  const content = await readReportFile(path, stdin, options.encoding ?? null, options.format ?? null)
  const { title = null, publisher = null, url = null } = options
  return { ...content, title, publisher, url, published }
}

/** The day that `--date` names, or null without one. Throws a `UsageError` for one that is none. */
export async function requireDate(date: string | undefined): Promise<string | null> {
  if (date === undefined) return null
  const { readDate } = await import('../read/published-date.ts')
  const day = readDate(date)
  if (day !== null) return day
  throw new UsageError(`--date takes a day as YYYY-MM-DD, as in 2025-03-13; "${date}" is no date.`)
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
