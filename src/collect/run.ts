import type { OpenOptions } from '../source/files/opening.ts'
import type { IntakeTable } from '../store/tables.ts'
import type { Counts } from './counts.ts'
import type { World } from './world.ts'

/** How far a source is; `onProgress` gets one at each change. */
export interface SourceProgress {
  /** Id of the source in the store. */
  readonly source: string
  readonly address: string
  readonly title: string | null
  /** `stopped` when it was asked to end before all was taken; `failed` when the source itself could not be had. */
  readonly state: 'running' | 'done' | 'stopped' | 'failed'
  /** A sentence, for `failed`. */
  readonly reason: string | null
  readonly counts: Readonly<Counts>
}

/** What became of one thing. */
export interface EndedItem {
  readonly source: string
  readonly name: string
  /** `merged` when it is new to the record, `known` when it was taken before. */
  readonly as: 'merged' | 'known' | 'skipped' | 'failed'
  readonly report: string | null
  /** A sentence: why it was skipped or failed, or that it is kept but not read. */
  readonly reason: string | null
}

/** One source being taken in. */
export interface Run {
  readonly world: World
  readonly source: string
  readonly address: string
  /** How what is fetched or opened is read. */
  readonly options: OpenOptions
  readonly counts: Counts
  /** Whether things that failed are tried again whatever the reason and the time. */
  readonly isRetry: boolean
  /** Ends the taking of new things. */
  readonly signal: AbortSignal
  /** To be called when counts have changed. */
  changed(): void
  /** Counts and tells what became of a thing. */
  end(item: Omit<EndedItem, 'source'>): void
  /** Puts a thing on the list of what was taken in, and tells what became of it when it is there. Waits while too many wait. */
  note(row: IntakeTable, ended: Omit<EndedItem, 'source'> | null): Promise<void>
  /** Lets work go on beside; its failure ends the run. */
  start(work: () => Promise<void>): void
  /** Waits until all work that was started has ended. Throws what made it fail. */
  settled(): Promise<void>
}

/** A thing of a source as it is listed when nothing is known of it yet. */
export function blankThing(run: Run, name: string): IntakeTable {
  const at = run.world.time()
  return {
    source: run.source,
    name,
    ref: null,
    url: null,
    title: null,
    published: null,
    content: null,
    state: 'waiting',
    reason: null,
    attempts: 0,
    due: null,
    report: null,
    at,
  }
}

/** Work that goes on beside, until it has ended or some of it has failed. */
export function workBeside(stop: (error: unknown) => void): Pick<Run, 'start' | 'settled'> {
  const working = new Set<Promise<void>>()
  let failure: { readonly error: unknown } | null = null
  return {
    start(work) {
      const one: Promise<void> = work()
        .catch((error: unknown) => {
          failure ??= { error }
          stop(error)
        })
        .finally(() => working.delete(one))
      working.add(one)
    },
    async settled() {
      while (working.size > 0) await Promise.all(working)
      if (failure) throw failure.error
    },
  }
}
