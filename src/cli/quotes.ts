import { Command } from 'commander'
import { EXIT, type ExitCode, type Io, screenOf, write } from './io.ts'
import type { LoadReader } from './reader.ts'
import { addReportOptions, type ReportOptions } from './report-options.ts'
import { UsageError } from './usage-error.ts'

interface QuotesOptions extends ReportOptions {
  readonly csv?: true
  readonly json?: true
  readonly all?: true
}

/** `onrecord quotes`: the quotation ledger of a report. */
export function quotesCommand(io: Io, load: LoadReader, done: (code: ExitCode) => void): Command {
  const command = new Command('quotes')
    .summary('list who is quoted in a report')
    .description('Prints the quotations of a report: where they stand, who said them, when, the word that reports them, and the words.')
    .argument('[file]', 'the report, or - for standard input')
  return addReportOptions(command)
    .option('--all', 'reported speech without quotation marks as well')
    .option('--csv', 'print the ledger as CSV; cells that a spreadsheet would run get an apostrophe')
    .option('--json', 'print the ledger as JSON')
    .action(async (file: string | undefined, options: QuotesOptions) => {
      const { runOn } = await import('./failure.ts')
      done(await runOn(file, io, (path) => listQuotes(path, options, io, load)))
    })
}

async function listQuotes(path: string, options: QuotesOptions, io: Io, load: LoadReader): Promise<ExitCode> {
  if (options.csv && options.json) throw new UsageError('--csv does not go with --json: take one of them.')
  const { theReport } = await import('./found-reports.ts')
  const { findLedger } = await import('./ledger/ledger.ts')
  const report = await theReport(path, options, io.stdin)
  const reader = await load(io.env)
  const reading = reader.readLaidOut(report)
  const entries = findLedger(reading, options.all ?? false)
  if (options.json) await write(io.stdout, `${JSON.stringify(entries, null, 2)}\n`)
  else if (options.csv) {
    const { ledgerCsv } = await import('./ledger/ledger-csv.ts')
    await write(io.stdout, ledgerCsv(entries, reading.report))
  } else {
    const { ledgerTable } = await import('./ledger/ledger-table.ts')
    await write(io.stdout, ledgerTable(entries, screenOf(io.stdout, io.env)))
  }
  return EXIT.read
}
