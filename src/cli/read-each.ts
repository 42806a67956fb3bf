import { ReadError } from '../read/read-error.ts'
import { readFound } from '../read/read-found.ts'
import { requireEnglish } from '../read/report.ts'
import { withoutExplanations } from '../record/explanation.ts'
import type { Reading } from '../record/types.ts'
import { tellFailure } from './failure.ts'
import { foundReports } from './found-reports.ts'
import { EXIT, type ExitCode, type Io, screenOf, write } from './io.ts'
import { readingPage } from './page/page.ts'
import { ploverLines } from './plover-lines.ts'
import type { ReadOptions } from './read.ts'
import type { LoadReader, Reader } from './reader.ts'
import { UsageError } from './usage-error.ts'

/** Reads what is in a file, one report after another. What gives none is told on standard error, and the rest is read. */
export async function readEach(path: string, options: ReadOptions, io: Io, load: LoadReader): Promise<ExitCode> {
  const printer = new Printer(options, io)
  let reader: Reader | null = null
  let code: ExitCode = EXIT.read
  let others = 0
  for await (const found of await foundReports(path, options, io.stdin)) {
    if (found.outcome === 'link' || found.outcome === 'skipped') {
      others++
      continue
    }
    try {
      if (found.outcome !== 'report') throw new ReadError('input', found.reason)
      const report = requireEnglish(await readFound(found))
      reader ??= await load(io.env)
      await printer.print(reader.readLaidOut(report))
    } catch (error) {
      if (error instanceof UsageError) throw error
      code = await tellFailure(error, found.name === 'standard input' ? '-' : found.name, io)
    }
  }
  await printer.end()
  if (others > 0) {
    const what = others === 1 ? 'One thing in it gave' : `${others.toLocaleString('en')} things in it gave`
    await write(
      io.stderr,
      `onrecord: ${what} no report: links, pictures, records of an archive that are no pages. "onrecord add" lists each.\n`,
    )
    if (printer.count === 0) return EXIT.notRead
  }
  return code
}

/** Prints readings as the options ask: pages after each other, lines of PLOVER, or the one record as JSON. */
class Printer {
  readonly #options: ReadOptions
  readonly #io: Io
  /** A record waits until it is known to be the only one. */
  #json: string | null = null
  count = 0

  constructor(options: ReadOptions, io: Io) {
    this.#options = options
    this.#io = io
  }

  async print(reading: Reading): Promise<void> {
    const { stdout, env } = this.#io
    const { plover, explain, json } = this.#options
    this.count++
    if (plover) return write(stdout, ploverLines(reading))
    const shown = explain ? reading : withoutExplanations(reading)
    if (!json) return write(stdout, `${this.count > 1 ? '\n' : ''}${readingPage(shown, screenOf(stdout, env))}`)
    if (this.#json !== null) throw new UsageError('There is more than one report in it: take --ndjson, which prints a record a line.')
    this.#json = JSON.stringify(shown, null, 2)
  }

  async end(): Promise<void> {
    if (this.#json !== null) await write(this.#io.stdout, `${this.#json}\n`)
  }
}
