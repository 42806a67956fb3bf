import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { Reading, Report, ReportInput } from '../../src/record/types.ts'

const COMMAND = fileURLToPath(new URL('../../bin/onrecord', import.meta.url))

/** The figures are those of what is shipped, without what the machine's owner has added to the register. */
const ENV = { ...process.env, ONRECORD_HOME: 'no-such-folder' }

/**
 * What `onrecord read --ndjson` makes of the reports, by their ids: the figures are those of what users run, and every core is used.
 * Reports that could not be read are left out.
 */
export async function readReports(
  reports: Iterable<ReportInput & { readonly id: string }>,
  laidOut = new Map<string, Report>(),
): Promise<Map<string, Reading>> {
  const child = spawn(process.execPath, [COMMAND, 'read', '--ndjson'], { stdio: ['pipe', 'pipe', 'inherit'], env: ENV })
  const ended = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  Readable.from(toLines(reports)).pipe(child.stdin)
  const records = new Map<string, Reading>()
  for await (const line of createInterface({ input: child.stdout })) {
    const record: Reading | { error: string; report: Report } = JSON.parse(line)
    laidOut.set(String(record.report.ref), record.report)
    if (!('error' in record)) records.set(String(record.report.ref), record)
  }
  const code = await ended
  // 1 says that some report was not read, which the figures show
  if (code !== 0 && code !== 1) throw new Error(`onrecord read --ndjson ended with ${code}`)
  return records
}

function* toLines(reports: Iterable<unknown>): Generator<string> {
  for (const report of reports) yield `${JSON.stringify(report)}\n`
}

/** The trees of `onrecord parse --conllu FILE`, which keeps the file's words. */
export async function parseWords(conlluFile: string): Promise<string> {
  const child = spawn(process.execPath, [COMMAND, 'parse', '--conllu', conlluFile], { stdio: ['ignore', 'pipe', 'inherit'], env: ENV })
  const ended = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  const chunks: Buffer[] = []
  for await (const chunk of child.stdout) chunks.push(chunk)
  const code = await ended
  if (code !== 0) throw new Error(`onrecord parse --conllu ended with ${code}`)
  return Buffer.concat(chunks).toString('utf8')
}
