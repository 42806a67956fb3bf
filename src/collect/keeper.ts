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
        const kept: Kept[] = []
        for (const { reading } of batch) kept.push(reading === null ? 'known' : await this.#add(reading))
        const rows = batch.map(({ row }, at) => row(kept[at] ?? 'known'))
        await this.#store.write((db) => keepIntake(db, rows))
        for (const [at, { done }] of batch.entries()) done(kept[at] ?? 'known')
      } catch (error) {
        for (const { fail } of batch) fail(error)
      }
    }
    this.#isRunning = false
  }

  async #add(reading: Reading): Promise<Kept> {
    try {
      return await this.#store.add(reading)
    } catch (error) {
      // a full disk or a locked file is nobody's fault but ends the run
      if (!(error instanceof Error) || 'code' in error) throw error
      return { fault: `Onrecord failed to merge this report, which is a bug: ${error.message}` }
    }
  }
}
