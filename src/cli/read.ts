import { Command, Option } from 'commander'
import type { Io } from './io.ts'
import { EXIT, type ExitCode, screenOf, write } from './io.ts'
import type { LoadReader } from './reader.ts'
import { FORMATS, type Format } from './report-file.ts'
import { UsageError } from './usage-error.ts'

interface ReadOptions {
  readonly date?: string
  readonly title?: string
  readonly publisher?: string
  readonly url?: string
  readonly encoding?: string
  readonly format?: Format
  readonly json?: true
  readonly ndjson?: true
  readonly explain?: true
  readonly jobs?: string
}

/** `onrecord read`: a report, or a stream of them, into records. */
export function readCommand(io: Io, load: LoadReader, done: (code: ExitCode) => void): Command {
  return new Command('read')
    .summary('read a report into its record')
    .description(
      'Reads a report (plain text, Markdown or HTML) and prints what it says: events, statements, positions and control, each with its words.',
    )
    .argument('[file]', 'the report, or - for standard input')
    .option('--date <day>', 'day of publication, as 2025-03-13; without one, "on Thursday" stays without a date')
    .option('--title <words>', 'title, where the text has none of its own')
    .option('--publisher <name>', 'who published it')
    .option('--url <address>', 'where it was published')
    .option('--encoding <name>', 'encoding of the file, as windows-1251; UTF-8 and marked UTF-16 need none')
    .addOption(new Option('--format <format>', 'how the file is written; told by its name or its start otherwise').choices(FORMATS))
    .option('--json', 'print the record as JSON')
    .option('--ndjson', 'read a report a line (JSON) and print a record a line, in order')
    .option('--explain', 'say of every item which rule made it, what set it off, and what was inferred')
    .option('--jobs <count>', 'with --ndjson: how many reports to read at once; one a core otherwise')
    .action(async (file: string | undefined, options: ReadOptions) => {
      done(await runRead(file, options, io, load))
    })
}

async function runRead(file: string | undefined, options: ReadOptions, io: Io, load: LoadReader): Promise<ExitCode> {
  const { tellFailure } = await import('./failure.ts')
  const path = file ?? '-'
  try {
    if (file === undefined && io.stdin.isTTY) throw new UsageError('Name a file to read, or - for standard input.')
    if (options.ndjson) return await readStream(path, options, io)
    if (options.jobs !== undefined) throw new UsageError('--jobs goes with --ndjson.')
  } catch (error) {
    return tellFailure(error, error instanceof UsageError ? null : path, io)
  }
  try {
    await readOne(path, options, io, load)
    return EXIT.read
  } catch (error) {
    return tellFailure(error, path, io)
  }
}

async function readOne(path: string, options: ReadOptions, io: Io, load: LoadReader): Promise<void> {
  const { readReportFile } = await import('./report-file.ts')
  const { parsePublished } = await import('../read/published-date.ts')
  const { withoutExplanations } = await import('../record/explanation.ts')
  // a date that is none is told before a file is opened
  const published = parsePublished(options.date)
  const content = await readReportFile(path, io.stdin, options.encoding ?? null, options.format ?? null)
  const reader = await load()
  const { title = null, publisher = null, url = null } = options
  const reading = reader.read({ ...content, title, publisher, url, published })
  const shown = options.explain ? reading : withoutExplanations(reading)
  if (options.json) return write(io.stdout, `${JSON.stringify(shown, null, 2)}\n`)
  const { readingPage } = await import('./page/page.ts')
  await write(io.stdout, readingPage(shown, screenOf(io.stdout, io.env)))
}

async function readStream(path: string, options: ReadOptions, io: Io): Promise<ExitCode> {
  for (const name of ['date', 'title', 'publisher', 'url', 'encoding', 'format', 'json'] as const) {
    if (options[name] !== undefined)
      throw new UsageError(`--${name} does not go with --ndjson: each line says it of its own report, in UTF-8.`)
  }
  const jobs = options.jobs === undefined ? null : Number(options.jobs)
  if (jobs !== null && !(Number.isInteger(jobs) && jobs >= 1 && jobs <= 256)) {
    throw new UsageError(`--jobs takes a whole number from 1 to 256, not "${options.jobs}".`)
  }
  const { readBatch } = await import('./batch/batch.ts')
  return readBatch(path, { jobs, isExplained: options.explain ?? false }, io)
}
