import type { Reading } from '../record/types.ts'
import { keepIntake } from '../store/queries/sources-kept.ts'
import type { Added, Store } from '../store/store.ts'
import type { IntakeTable } from '../store/tables.ts'

/** What became of a reading: what the store said, or a fault that this one reading met. */
export type Kept = Added | { readonly fault: string }

interface Pending {
  readonly reading: Reading | null
  readonly row: (kept: Kept) => IntakeTable
  readonly done: (kept: Kept) => void
  readonly fail: (error: unknown) => void
}

/** The most readings that are merged before the list of what was taken in is brought up to date. */
const AT_ONCE = 32

/**
 * Puts readings into the store, and beside each what became of the thing it was read from. First the reading, then the list: a kill in between
 * leaves a thing to be read again, which changes nothing.
 */
export class Keeper {
  readonly #store: Store
  readonly #pending: Pending[] = []
  #isRunning = false

  constructor(store: Store) {
    this.#store = store
  }

  /** Adds a reading; `row` makes its line in the list. Rejects when the store cannot be written. */
  keep(reading: Reading, row: (kept: Kept) => IntakeTable): Promise<Kept> {
    return this.#queue(reading, row)
  }

  /** Puts a thing without a reading on the list. */
  async note(row: IntakeTable): Promise<void> {
    await this.#queue(null, () => row)
  }

  #queue(reading: Reading | null, row: (kept: Kept) => IntakeTable): Promise<Kept> {
    return new Promise((done, fail) => {
      this.#pending.push({ reading, row, done, fail })
      if (!this.#isRunning) void this.#run()
    })
  }

  async #run(): Promise<void> {
    this.#isRunning = true
    // what comes in the same turn is written together
    await Promise.resolve()
    while (this.#pending.length > 0) {
      const batch = this.#pending.splice(0, AT_ONCE)
      try {
        const kept = await this.#addAll(batch)
        const rows = batch.map(({ row }, at) => row(kept[at] ?? 'known'))
        await this.#store.write((db) => keepIntake(db, rows))
        for (const [at, { done }] of batch.entries()) done(kept[at] ?? 'known')
      } catch (error) {
        for (const { fail } of batch) fail(error)
      }
    }
    this.#isRunning = false
  }

  /** What became of each of a batch; what has no reading is as good as known. */
  async #addAll(batch: readonly Pending[]): Promise<Kept[]> {
    const readings = batch.flatMap(({ reading }) => (reading === null ? [] : [reading]))
    const kept = (await this.#together(readings)) ?? (await this.#oneByOne(readings))
    let at = 0
    return batch.map(({ reading }) => (reading === null ? 'known' : (kept[at++] ?? 'known')))
  }

  /** Adds readings as one transaction; null when one of them cannot be merged. */
  async #together(readings: readonly Reading[]): Promise<Kept[] | null> {
    if (readings.length === 0) return []
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
