import type { Reading } from '../record/types.ts'
import { keepIntake } from '../store/queries/sources-kept.ts'
import type { Added, Store } from '../store/store.ts'
import type { IntakeTable } from '../store/tables.ts'

/** What became of a reading: what the store said, or a fault that this one reading met. */
export type Kept = Added | { readonly fault: string }

interface Pending {
  readonly reading: Reading
  readonly done: (kept: Kept) => void
  readonly fail: (error: unknown) => void
}

/** The most readings that are merged as one step: other writers wait meanwhile. */
const READINGS = 32
/** The longest that a reading waits for others to be merged with, in milliseconds: each by itself costs more than twice as much. */
const GATHERING = 500
/** Lines of the list that are written as one step. */
const LINES = 64
/** The longest that a line waits for others, in milliseconds. */
const PATIENCE = 200

/**
 * Puts readings into the store, and what became of each thing on the list of what was taken in. First the readings, then the list, many at a
 * time: a kill in between leaves things to be read again, which changes nothing.
 */
export class Keeper {
  readonly #store: Store
  readonly #pending: Pending[] = []
  #lines: { readonly row: IntakeTable; readonly done: () => void; readonly fail: (error: unknown) => void }[] = []
  #timer: NodeJS.Timeout | null = null
  #isRunning = false
  /** Readings that are under way. */
  #expected = 0
  #gathering: NodeJS.Timeout | null = null

  constructor(store: Store) {
    this.#store = store
  }

  /** Tells that a reading is under way, which others may wait for; gives the function that tells that it has ended, to be called once. */
  expect(): () => void {
    this.#expected++
    return () => {
      this.#expected--
      this.#consider()
    }
  }

  /** Adds a reading. Rejects when the store cannot be written. */
  keep(reading: Reading): Promise<Kept> {
    return new Promise((done, fail) => {
      this.#pending.push({ reading, done, fail })
      this.#consider()
    })
  }

  /** Puts a thing on the list; ends when it is written. */
  note(row: IntakeTable): Promise<void> {
    return new Promise((done, fail) => {
      this.#lines.push({ row, done, fail })
      if (this.#lines.length >= LINES) void this.flush()
      else this.#timer ??= setTimeout(() => void this.flush(), PATIENCE)
    })
  }

  /** Writes what waits for the list. */
  async flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    const lines = this.#lines
    this.#lines = []
    if (lines.length === 0) return
    try {
      const rows = lines.map(({ row }) => row)
      await this.#store.write((db) => keepIntake(db, rows))
      for (const { done } of lines) done()
    } catch (error) {
      for (const { fail } of lines) fail(error)
    }
  }

  /** Begins to merge when enough readings wait, or no other is under way; otherwise in a while. */
  #consider(): void {
    if (this.#isRunning || this.#pending.length === 0) return
    if (this.#isDue()) void this.#run()
    else this.#gathering ??= setTimeout(() => void this.#run(), GATHERING)
  }

  #isDue(): boolean {
    return this.#pending.length >= READINGS || (this.#pending.length > 0 && this.#expected === 0)
  }

  async #run(): Promise<void> {
    if (this.#gathering) clearTimeout(this.#gathering)
    this.#gathering = null
    this.#isRunning = true
    // what comes in the same turn is merged together
    await Promise.resolve()
    do {
      const batch = this.#pending.splice(0, READINGS)
      try {
        const kept = await this.#addAll(batch.map(({ reading }) => reading))
        for (const [at, { done }] of batch.entries()) done(kept[at] ?? 'known')
      } catch (error) {
        for (const { fail } of batch) fail(error)
      }
    } while (this.#isDue())
    this.#isRunning = false
    this.#consider()
  }

  async #addAll(readings: readonly Reading[]): Promise<Kept[]> {
    return (await this.#together(readings)) ?? this.#oneByOne(readings)
  }

  /** Adds readings as one transaction; null when one of them cannot be merged. */
  async #together(readings: readonly Reading[]): Promise<Kept[] | null> {
    try {
      return await this.#store.addAll(readings)
    } catch (error) {
      if (isStoreFailure(error)) throw error
      return null
    }
  }

  /** Adds each reading by itself, so that the one that cannot be merged is found. */
  async #oneByOne(readings: readonly Reading[]): Promise<Kept[]> {
    const kept: Kept[] = []
    for (const reading of readings) {
      try {
        kept.push(await this.#store.add(reading))
      } catch (error) {
        if (isStoreFailure(error)) throw error
        const words = error instanceof Error ? error.message : String(error)
        kept.push({ fault: `Onrecord failed to merge this report, which is a bug: ${words}` })
      }
    }
    return kept
  }
}

/** A full disk or a locked file: no report's fault, and the end of the run. */
function isStoreFailure(error: unknown): boolean {
  return error instanceof Error && 'code' in error
}
