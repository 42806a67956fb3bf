import type { Collector, Intake as Given } from '../../collect/collector.ts'
import type { Followed } from '../../collect/follow.ts'
import type { EndedItem, SourceProgress } from '../../collect/run.ts'

/** Something that is being taken in, or was a while ago. */
export interface Job {
  readonly id: number
  /** What the person gave: an address, a file's name. */
  readonly name: string
  readonly began: string
  readonly progress: SourceProgress | null
  /** Of its things those that failed or were skipped, and the first others. */
  readonly items: readonly EndedItem[]
  readonly isRunning: boolean
  /** Why it ended badly, when the desk itself failed at it. */
  readonly failure: string | null
}

/** Takes reports in while people watch. */
export interface Intake {
  /** Whether addresses can be fetched. */
  readonly canFetch: boolean
  /** Begins to take something in and gives the job's number. Throws a `TooMuch` when too many are running. */
  add(name: string, given: Given, options?: Parameters<Collector['add']>[1]): number
  /** Looks at a source again, trying what failed before. */
  look(name: string, source: string): number
  /** Follows the feed at an address, or of a site, and looks at it at once. */
  follow(address: string): Promise<Followed>
  /** Newest first. */
  jobs(): readonly Job[]
  /** Tells of every change until the returned function is called. */
  watch(changed: () => void): () => void
}

/** Too many things are being taken in at once. */
export class TooMuch extends Error {}

/** Jobs that run at once, and jobs that are remembered. */
const RUNNING = 16
const REMEMBERED = 40
/** Things of a job that are told by name; all are in the store. */
const TOLD = 30

/** What taking in works with. */
export interface IntakeWorld {
  /** Makes the collector, which tells of its progress and of each thing. */
  readonly collector: (onProgress: (progress: SourceProgress) => void, onItem: (item: EndedItem) => void) => Collector
  /** Null where nothing may be fetched. */
  readonly follow: ((address: string) => Promise<Followed>) | null
  /** ISO 8601. */
  readonly now: () => string
  readonly tell: (words: string) => void
}

/** Makes what takes reports in for a desk. Jobs are known by their number until forty newer ones have come. */
export function createIntake({ collector: make, follow, now, tell }: IntakeWorld): Intake {
  const jobs = new Map<number, Job>()
  const watching = new Set<() => void>()
  let last = 0
  const changed = () => {
    for (const one of watching) one()
  }
  const update = (id: number, change: Partial<Job>) => {
    const job = jobs.get(id)
    if (!job) return
    jobs.set(id, { ...job, ...change })
    changed()
  }
  /** A collector of the job's own, so that what it tells is the job's. */
  const collectorOf = (id: number) =>
    make(
      (progress) => update(id, { progress }),
      (item) => {
        const items = jobs.get(id)?.items ?? []
        const isTold = items.length < TOLD || (item.as === 'failed' && items.filter(({ as }) => as === 'failed').length < TOLD)
        if (isTold) update(id, { items: [...items, item] })
      },
    )
  const begin = (name: string, work: (collector: Collector) => Promise<SourceProgress>): number => {
    if ([...jobs.values()].filter(({ isRunning }) => isRunning).length >= RUNNING) throw new TooMuch()
    const id = ++last
    jobs.set(id, { id, name, began: now(), progress: null, items: [], isRunning: true, failure: null })
    for (const [old, { isRunning }] of jobs) if (jobs.size > REMEMBERED && !isRunning) jobs.delete(old)
    changed()
    work(collectorOf(id)).then(
      (progress) => update(id, { progress, isRunning: false }),
      (error: unknown) => {
        const words = error instanceof Error ? error.message : String(error)
        tell(`taking in ${name}: ${words}`)
        update(id, { isRunning: false, failure: words })
      },
    )
    return id
  }
  return {
    canFetch: follow !== null,
    add: (name, given, options) => begin(name, (collector) => collector.add(given, options)),
    look: (name, source) => begin(name, (collector) => collector.look(source, { retry: true })),
    async follow(address) {
      if (!follow) throw new Error('nothing may be fetched here')
      const followed = await follow(address)
      begin(followed.title ?? followed.address, (collector) => collector.look(followed.source))
      return followed
    },
    jobs: () => [...jobs.values()].reverse(),
    watch(one) {
      watching.add(one)
      return () => watching.delete(one)
    },
  }
}
