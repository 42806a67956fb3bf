import type { Readable } from 'node:stream'
import { ReadError } from '../read/read-error.ts'
import type { Report } from '../record/types.ts'
import type { Bytes } from '../source/files/bytes.ts'
import type { Found } from '../source/files/found.ts'
import { type MapOption, openOptions, type ReportOptions } from './report-options.ts'

/** What is in a file, a folder or standard input (`-`, or `stream` where it was begun already), in its order. Throws a `UsageError` for options that are none. */
export async function foundReports(
  path: string,
  options: ReportOptions & MapOption,
  stdin: Readable,
  stream: Bytes | null = null,
): Promise<AsyncGenerator<Found>> {
  // a date that is none is told before a file is opened
  const opened = await openOptions(options)
  const { openReports } = await import('../source/files/open-reports.ts')
  return openReports(path === '-' ? { name: 'standard input', stream: stream ?? (stdin as Bytes) } : { path, name: path }, opened)
}

/** The one report in a file or standard input. Throws a `ReadError` when there is none, more than one, or one in another language. */
export async function theReport(path: string, options: ReportOptions, stdin: Readable): Promise<Report> {
  const { readFound } = await import('../read/read-found.ts')
  const { requireEnglish } = await import('../read/report.ts')
  let report: Report | null = null
  let reason: string | null = null
  for await (const found of await foundReports(path, options, stdin)) {
    if (found.outcome === 'report') {
      if (report !== null) throw new ReadError('input', 'There is more than one report in it. Give one, or "onrecord read" it as it is.')
      report = requireEnglish(await readFound(found))
    } else if (found.outcome !== 'link') reason ??= found.reason
  }
  if (report === null)
    throw new ReadError('input', reason ?? 'There are only links in it. "onrecord add --fetch" fetches what they lead to.')
  return report
}
