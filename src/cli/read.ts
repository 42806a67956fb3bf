import { Command } from 'commander'
import type { ExitCode, Io } from './io.ts'
import type { LoadReader } from './reader.ts'
import { addMapOption, addReportOptions, type MapOption, type ReportOptions } from './report-options.ts'
import { UsageError } from './usage-error.ts'

/** The options of `onrecord read`. */
export interface ReadOptions extends ReportOptions, MapOption {
  readonly json?: true
  readonly ndjson?: true
  readonly plover?: true
  readonly explain?: true
  readonly jobs?: string
}

/** `onrecord read`: a report, or many, into records. */
export function readCommand(io: Io, load: LoadReader, done: (code: ExitCode) => void): Command {
  const command = new Command('read')
    .summary('read a report into its record')
    .description(
      'Reads a report, or every report in an archive, a table, a feed or a folder, and prints what it says: events, statements, positions and control, each with its words. Keeps nothing and fetches nothing.',
    )
    .argument('[file]', 'the report, or what it is in, or - for standard input')
  return addMapOption(addReportOptions(command))
    .option('--json', 'print the record as JSON')
    .option('--ndjson', 'print a record a line (JSON), in order; given as a report a line, many are read at once')
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
    if (options.ndjson) {
      const { readStream } = await import('./read-stream.ts')
      return readStream(path, options, io)
    }
    if (options.jobs !== undefined) throw new UsageError('--jobs goes with --ndjson.')
    const { readEach } = await import('./read-each.ts')
    return readEach(path, options, io, load)
  })
}
