import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import type { Addition } from '../register/additions.ts'
import type { FoundReport } from '../source/files/found.ts'
import { WorkerPool } from './pool/worker-pool.ts'
import type { Readers, ReadResult } from './readers.ts'

/** What a reading thread is started with. */
export interface ReaderSettings {
  /** A person's own actors and places. */
  readonly additions: readonly Addition[]
}

/** What a reading thread is given. */
export interface ReadWork {
  readonly found: FoundReport
  readonly published: string | null
}

/** The longest that the reading of one report may take, in milliseconds. The longest that is read, of 330,000 words, takes a minute. */
const TIME_LIMIT = 300_000

/** Readers on threads of their own, one a core unless told otherwise. A thread is started when there is something to read. */
export function startReaders({
  threads = availableParallelism(),
  additions = [],
}: Partial<ReaderSettings> & { readonly threads?: number } = {}): Readers {
  const pool = new WorkerPool<ReadWork, ReadResult>({
    size: threads,
    // dist/ holds .js where src/ holds .ts
    program: new URL(`./read-worker${extname(import.meta.url)}`, import.meta.url),
    settings: { additions } satisfies ReaderSettings,
    timeLimit: TIME_LIMIT,
    lost: (_work, reason) => ({ failure: `Onrecord stopped while reading, which is a bug: ${reason}.` }),
  })
  return { size: threads, read: (found, published = null) => pool.run({ found, published }), close: () => pool.close() }
}
