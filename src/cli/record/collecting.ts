import type { Collector } from '../../collect/collector.ts'
import type { Readers } from '../../collect/readers.ts'
import type { EndedItem, SourceProgress } from '../../collect/run.ts'
import type { Fetcher } from '../../source/fetch/fetcher.ts'
import type { Store } from '../../store/store.ts'
import { EXIT, type ExitCode, type Io, write } from '../io.ts'
import { readOwnRegister } from '../own-register.ts'
import { safeWords } from '../page/safe-words.ts'
import { UsageError } from '../usage-error.ts'
import { IntakeProgress } from './intake-progress.ts'
import { countWords } from './intake-words.ts'
import { type NetworkOptions, openFetcher } from './network-options.ts'
import { untilStopped } from './stop-signal.ts'

/** Starts what reads reports; tests give readers of their own. */
export type StartReaders = (io: Io, jobs: number | null) => Promise<Readers>

/** Readers on threads, with the actors and places that the person has added. */
export const startThreads: StartReaders = async (io, jobs) => {
  const { startReaders } = await import('../../collect/thread-readers.ts')
  return startReaders({ additions: readOwnRegister(io.env), ...(jobs === null ? {} : { threads: jobs }) })
}

/** Options of commands that take in. */
export interface CollectOptions extends NetworkOptions {
  readonly jobs?: string
}

/** What work on a collector is given. */
export interface Collecting {
  readonly collector: Collector
  /** Null where nothing may be fetched. */
  readonly fetcher: Fetcher | null
  /** How many are read at the same time. */
  readonly size: number
  readonly signal: AbortSignal
  /** What became of things of a source, those that say something (failures, other languages) first; taken away by asking. */
  itemsOf(source: string): readonly EndedItem[]
  /** Writes lines between two showings of progress. */
  tell(words: string, output?: 'stdout' | 'stderr'): Promise<void>
}

/** Things of a source whose names are kept to be told: the rest is only counted, and "onrecord sources" lists all. */
const TOLD = 20

/** Runs work on a collector: readers are started, progress is shown on a terminal, and a stop ends it in order. */
export async function withCollector(
  store: Store,
  options: CollectOptions,
  isFetching: boolean,
  io: Io,
  start: StartReaders,
  work: (collecting: Collecting) => Promise<ExitCode>,
): Promise<ExitCode> {
  const jobs = jobsOf(options.jobs)
  const { createCollector } = await import('../../collect/collector.ts')
  const fetcher = isFetching ? await openFetcher(options, io) : null
  const readers = await start(io, jobs)
  const progress = new IntakeProgress(io.stderr, () => performance.now())
  const items = new Map<string, EndedItem[]>()
  const onItem = (item: EndedItem) => {
    const list = items.get(item.source) ?? []
    items.set(item.source, list)
    if (list.length < TOLD || (item.as === 'failed' && list.filter(({ as }) => as === 'failed').length < TOLD)) list.push(item)
  }
  try {
    return await untilStopped(io, async (signal) => {
      const collector = createCollector({ store, readers, fetcher, now: Date.now, onProgress: (one) => progress.show(one), onItem })
      const code = await work({
        collector,
        fetcher,
        size: readers.size,
        signal,
        itemsOf(source) {
          const list = items.get(source) ?? []
          items.delete(source)
          return list
        },
        async tell(words, output = 'stdout') {
          progress.clear()
          await write(io[output], words)
        },
      })
      return signal.aborted ? EXIT.stopped : code
    })
  } finally {
    progress.clear()
    await Promise.all([readers.close(), fetcher?.close()])
  }
}

/** Tells what became of a source, by the name it was given: one line, and one for each of the first things that failed. Gives whether all went well. */
export async function tellSource(
  name: string,
  { source, state, reason, counts }: SourceProgress,
  { itemsOf, tell }: Collecting,
): Promise<boolean> {
  const items = itemsOf(source)
  const [only] = items
  const failures = items.filter(({ as }) => as === 'failed').slice(0, TOLD)
  const shown = safeWords(name)
  if (counts.found === 1 && only && only.as !== 'failed') {
    const words = { merged: 'added', known: 'there already', skipped: 'skipped', failed: 'failed' }[only.as]
    const which = only.report === null ? '' : `, report ${only.report}`
    await tell(`${shown}: ${words}${which}${only.reason === null ? '' : `. ${safeWords(only.reason)}`}\n`)
  } else if (counts.found !== 1 || counts.failed === 0)
    await tell(`${shown}: ${countWords(counts)}${state === 'stopped' ? '; stopped, the rest is for the next time' : ''}\n`)
  const lines = failures.map((item) => `onrecord: ${counts.found === 1 ? shown : safeWords(item.name)}: ${safeWords(item.reason ?? '')}\n`)
  if (reason !== null && failures.length === 0) lines.push(`onrecord: ${shown}: ${safeWords(reason)}\n`)
  const more = counts.failed - failures.length
  if (more > 0 && failures.length > 0)
    lines.push(`onrecord: ${more.toLocaleString('en')} more failed; "onrecord sources ${source} --state failed" lists them.\n`)
  if (lines.length > 0) await tell(lines.join(''), 'stderr')
  return counts.failed === 0 && state !== 'failed'
}

function jobsOf(words: string | undefined): number | null {
  if (words === undefined) return null
  if (/^[1-9]\d{0,2}$/.test(words)) return Number(words)
  throw new UsageError(`--jobs takes a whole number from 1 to 999, not "${words}".`)
}
