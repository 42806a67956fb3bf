import type { Reading } from '../record/types.ts'
import { type Bytes, inBytes, peek } from '../source/files/bytes.ts'
import type { Found } from '../source/files/found.ts'
import { HEAD, kindOf } from '../source/files/kind.ts'
import { readBatch } from './batch/batch.ts'
import { type LineResult, unread } from './batch/read-line.ts'
import { foundReports } from './found-reports.ts'
import { isFolder, openInput } from './input-file.ts'
import { EXIT, type ExitCode, type Io, write } from './io.ts'
import { readOwnRegister } from './own-register.ts'
import { safeWords } from './page/safe-words.ts'
import { ploverLines } from './plover-lines.ts'
import type { ReadOptions } from './read.ts'
import { REPORT_OPTIONS } from './report-options.ts'
import { UsageError } from './usage-error.ts'

/**
 * `onrecord read --ndjson`: a record a line. Of a report a line the lines are read on all cores as they come; what is in anything else, an
 * archive, a table, a feed, a folder, is read on all cores too.
 */
export async function readStream(path: string, options: ReadOptions, io: Io): Promise<ExitCode> {
  if (options.json !== undefined) throw new UsageError('--json does not go with --ndjson, which prints JSON a line.')
  const jobs = options.jobs === undefined ? null : Number(options.jobs)
  if (jobs !== null && !(Number.isInteger(jobs) && jobs >= 1 && jobs <= 256)) {
    throw new UsageError(`--jobs takes a whole number from 1 to 256, not "${options.jobs}".`)
  }
  const deliver = options.plover ? deliverPlover(io) : deliverLines(io)
  if (await isFolder(path)) return readFoundOnes(path, null, options, jobs, io, deliver)
  const input = await openInput(path, io.stdin)
  // of a pipe no more is waited for than it takes: whoever writes it may wait for the first record
  const size = path === '-' ? 512 : HEAD
  const { head, stream } = await peek(inBytes(input), size)
  const kind = kindOf({ head, isWhole: head.length < size, name: path, encoding: null, format: null, isTable: false })
  if (!['nothing', 'ndjson', 'text', 'markdown', 'foreign'].includes(kind.is)) {
    if (path !== '-') input.destroy()
    return readFoundOnes(path, path === '-' ? stream : null, options, jobs, io, deliver)
  }
  for (const name of [...REPORT_OPTIONS, 'map'] as const) {
    if (options[name] !== undefined)
      throw new UsageError(`--${name} does not go with --ndjson: each line says it of its own report, in UTF-8.`)
  }
  return readBatch({ stream, stop: () => input.destroy() }, { jobs, isExplained: options.explain ?? false }, io, deliver)
}

type Deliver = (results: readonly LineResult[]) => Promise<void>

function deliverLines(io: Io): Deliver {
  return (results) => write(io.stdout, results.map(({ json }) => `${json}\n`).join(''))
}

function deliverPlover(io: Io): Deliver {
  return async (results) => {
    for (const { json, isRead } of results) {
      if (isRead) await write(io.stdout, ploverLines(JSON.parse(json) as Reading))
      // a line that is no event would spoil the output
      else await write(io.stderr, `onrecord: ${safeWords((JSON.parse(json) as { error: string }).error)}\n`)
    }
  }
}

/** Reports read ahead of the one that is written next, for each thread. */
const AHEAD = 4

async function readFoundOnes(
  path: string,
  stream: Bytes | null,
  options: ReadOptions,
  jobs: number | null,
  io: Io,
  deliver: Deliver,
): Promise<ExitCode> {
  if (options.explain) throw new UsageError('--explain goes with a report a line, or without --ndjson.')
  const { startReaders } = await import('../collect/thread-readers.ts')
  const readers = startReaders({ additions: readOwnRegister(io.env), ...(jobs === null ? {} : { threads: jobs }) })
  const waiting: Promise<LineResult | null>[] = []
  let code: ExitCode = EXIT.read
  const next = async () => {
    const result = await waiting.shift()
    if (result && !result.isRead) code = EXIT.notRead
    if (result) await deliver([result])
  }
  const resultOf = async (found: Found): Promise<LineResult | null> => {
    if (found.outcome === 'link' || found.outcome === 'skipped') return null
    if (found.outcome !== 'report') return unread(found.ref, `${found.name}: ${found.reason}`)
    const read = await readers.read(found)
    if ('failure' in read) return unread(found.ref, `${found.name}: ${read.failure}`)
    const { report, notices } = read.reading
    // as with a report a line: what is in another language is given as it lies, with the reason
    return report.language === 'en'
      ? { json: JSON.stringify(read.reading), isRead: true }
      : unread(found.ref, `${found.name}: ${notices[0]?.message}`, report)
  }
  try {
    for await (const found of await foundReports(path, options, io.stdin, stream)) {
      const result = resultOf(found)
      // it is awaited in its turn, which may come after it has failed
      result.catch(() => {})
      waiting.push(result)
      if (waiting.length >= readers.size * AHEAD) await next()
    }
    while (waiting.length > 0) await next()
  } finally {
    await readers.close()
  }
  return code
}
