import { Command } from 'commander'
import type { Reading } from '../record/types.ts'
import type { Io } from './io.ts'
import { EXIT, type ExitCode, screenOf, write } from './io.ts'
import type { LoadReader } from './reader.ts'
import { addReportOptions, REPORT_OPTIONS, type ReportOptions, readInput } from './report-options.ts'
import { UsageError } from './usage-error.ts'

interface ReadOptions extends ReportOptions {
  readonly json?: true
  readonly ndjson?: true
  readonly plover?: true
  readonly explain?: true
  readonly jobs?: string
}

/** `onrecord read`: a report, or a stream of them, into records. */
export function readCommand(io: Io, load: LoadReader, done: (code: ExitCode) => void): Command {
  const command = new Command('read')
    .summary('read a report into its record')
    .description(
      'Reads a report (plain text, Markdown or HTML) and prints what it says: events, statements, positions and control, each with its words.',
    )
    .argument('[file]', 'the report, or - for standard input')
  return addReportOptions(command)
    .option('--json', 'print the record as JSON')
    .option('--ndjson', 'read a report a line (JSON) and print a record a line, in order')
    .option('--plover', 'print the events as PLOVER has them, one a line (JSON)')
    .option('--explain', 'say of every item which rule made it, what set it off, and what was inferred')
    .option('--jobs <count>', 'with --ndjson: how many reports to read at once; one a core otherwise')
    .action(async (file: string | undefined, options: ReadOptions) => {
      done(await runRead(file, options, io, load))
    })
}

async function runRead(file: string | undefined, options: ReadOptions, io: Io, load: LoadReader): Promise<ExitCode> {
  const { runOn } = await import('./failure.ts')
  return runOn(file, io, async (path) => {
    if (options.plover && (options.json || options.explain)) throw new UsageError('--plover goes with neither --json nor --explain.')
    if (options.ndjson) return readStream(path, options, io)
    if (options.jobs !== undefined) throw new UsageError('--jobs goes with --ndjson.')
    await readOne(path, options, io, load)
    return EXIT.read
  })
}

async function readOne(path: string, options: ReadOptions, io: Io, load: LoadReader): Promise<void> {
  const { withoutExplanations } = await import('../record/explanation.ts')
  const input = await readInput(path, options, io.stdin)
  const reader = await load(io.env)
  const reading = reader.read(input)
  if (options.plover) return write(io.stdout, await ploverLines(reading))
  const shown = options.explain ? reading : withoutExplanations(reading)
  if (options.json) return write(io.stdout, `${JSON.stringify(shown, null, 2)}\n`)
  const { readingPage } = await import('./page/page.ts')
  await write(io.stdout, readingPage(shown, screenOf(io.stdout, io.env)))
}

async function readStream(path: string, options: ReadOptions, io: Io): Promise<ExitCode> {
  for (const name of [...REPORT_OPTIONS, 'json'] as const) {
    if (options[name] !== undefined)
      throw new UsageError(`--${name} does not go with --ndjson: each line says it of its own report, in UTF-8.`)
  }
  const jobs = options.jobs === undefined ? null : Number(options.jobs)
  if (jobs !== null && !(Number.isInteger(jobs) && jobs >= 1 && jobs <= 256)) {
    throw new UsageError(`--jobs takes a whole number from 1 to 256, not "${options.jobs}".`)
  }
  const { readBatch } = await import('./batch/batch.ts')
  const batch = { jobs, isExplained: options.explain ?? false }
  if (!options.plover) return readBatch(path, batch, io)
  const { safeWords } = await import('./page/safe-words.ts')
  return readBatch(path, batch, io, async (results) => {
    for (const { json, isRead } of results) {
      if (isRead) await write(io.stdout, await ploverLines(JSON.parse(json) as Reading))
      // a line that is no event would spoil the output
      else await write(io.stderr, `onrecord: ${safeWords((JSON.parse(json) as { error: string }).error)}\n`)
    }
  })
}

async function ploverLines(reading: Reading): Promise<string> {
  const { toPloverEvents } = await import('../record/plover-export.ts')
  return toPloverEvents(reading)
    .map((event) => `${JSON.stringify(event)}\n`)
    .join('')
}
