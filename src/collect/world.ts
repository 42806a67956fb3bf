import type { Store } from '../store/store.ts'
import type { Keeper } from './keeper.ts'
import type { Readers } from './readers.ts'
import type { Slots } from './slots.ts'

/** What the taking in of all sources shares. */
export interface World {
  readonly store: Store
  readonly keeper: Keeper
  readonly readers: Readers
  /** Reports that are read, or read and waiting to be merged. */
  readonly reading: Slots
  /** Pages that are fetched, or fetched and waiting to be read. */
  readonly fetching: Slots
  /** Things that wait to be put on the list of what was taken in. */
  readonly noting: Slots
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** The same as ISO 8601. */
  readonly time: () => string
}
