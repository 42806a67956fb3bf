import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { WorkerPool } from '../../collect/pool/worker-pool.ts'
import { ReadError } from '../../read/read-error.ts'
import type { Bytes } from '../../source/files/bytes.ts'
import { type ByteLine, byteLines } from '../../source/files/lines.ts'
import { EXIT, type ExitCode, type Io, write } from '../io.ts'
import { readOwnRegister } from '../own-register.ts'
import { Progress } from './progress.ts'
import { type LineResult, unread } from './read-line.ts'

/** How a batch is run. */
export interface BatchOptions {
  /** Threads; null for one a core. */
  readonly jobs: number | null
  readonly isExplained: boolean
}

/** What a batch is read from. */
export interface BatchInput {
  readonly stream: Bytes
  /** Ends it at once, even while it waits for more. */
  stop(): void
}

/** What a thread is started with. */
export interface WorkerSettings {
  readonly isExplained: boolean
}

/** Lines and bytes that are handed to a thread at once: enough to outweigh the handing, few enough to keep all threads busy at the end. */
const BATCH_LINES = 8
const BATCH_BYTES = 100_000
/** Batches held per thread, being read, waiting to be read, or read and waiting for an earlier one to be written. */
const HELD_PER_THREAD = 3

/**
 * Reads a report a line and writes a record a line in the same order, on all cores, in memory that does not grow with their number:
 * when the output is slow or one report is long, no more lines are taken in. `deliver` gets the results in order; it writes them out unless
 * a command has another use for them.
 */
export async function readBatch(
  input: BatchInput,
  { jobs, isExplained }: BatchOptions,
  io: Io,
  deliver: (results: readonly LineResult[]) => Promise<void> = (results) =>
    write(io.stdout, results.map(({ json }) => `${json}\n`).join('')),
): Promise<ExitCode> {
  // told here once, and not by every thread
  readOwnRegister(io.env)
  const threads = jobs ?? availableParallelism()
  const pool = new WorkerPool<readonly ByteLine[], readonly LineResult[]>({
    size: threads,
    // dist/ holds .js where src/ holds .ts
    program: new URL(`./worker${extname(import.meta.url)}`, import.meta.url),
    settings: { isExplained } satisfies WorkerSettings,
    timeLimit: null,
    lost: (lines, reason) =>
      lines.map(({ number }) => unread(null, `line ${number}: Onrecord stopped while reading, which is a bug: ${reason}`)),
  })
  const progress = new Progress(io.stderr, () => performance.now())
  const waiting: Promise<readonly LineResult[]>[] = []
  const counts = { read: 0, notRead: 0 }
  let isStopped = false
  const stop = () => {
    isStopped = true
    input.stop()
  }
  process.once('SIGINT', stop)

  const writeFirst = async () => {
    const results = (await waiting.shift()) ?? []
    for (const { isRead } of results) counts[isRead ? 'read' : 'notRead']++
    if (!isStopped) await deliver(results)
    progress.show(counts.read, counts.notRead)
  }
  try {
    for await (const lines of batches(byteLines(input.stream))) {
      if (isStopped) break
      waiting.push(pool.run(lines))
      if (waiting.length >= threads * HELD_PER_THREAD) await writeFirst()
    }
    while (waiting.length && !isStopped) await writeFirst()
  } catch (error) {
    if (isStopped) return EXIT.stopped
    throw isInputError(error) ? new ReadError('missing', `Reading stopped: ${error.message}`) : error
  } finally {
    process.off('SIGINT', stop)
    progress.end(counts.read, counts.notRead)
    await pool.close()
  }
  if (isStopped) return EXIT.stopped
  return counts.notRead ? EXIT.notRead : EXIT.read
}

function isInputError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error
}

/** Lines in batches. */
async function* batches(lines: AsyncIterable<ByteLine>): AsyncGenerator<ByteLine[]> {
  let batch: ByteLine[] = []
  let bytes = 0
  for await (const line of lines) {
    batch.push(line)
    bytes += line.bytes?.length ?? 0
    if (batch.length < BATCH_LINES && bytes < BATCH_BYTES) continue
    yield batch
    batch = []
    bytes = 0
  }
  if (batch.length) yield batch
}
