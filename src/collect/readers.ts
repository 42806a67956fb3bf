import type { Reading } from '../record/types.ts'
import type { FoundReport } from '../source/files/found.ts'

/** What reading a thing gave: a reading, without items where the report is in another language than English, or why there is none. */
export type ReadResult = { readonly reading: Reading } | { readonly failure: string }

/** Reads what was found, several at a time. */
export interface Readers {
  /** How many are read at the same time. */
  readonly size: number
  /**
   * Reads what was found; `published` is when what led to it says that it was published, for a page that does not say so itself. Rejects only
   * when nothing can be read at all.
   */
  read(found: FoundReport, published?: string | null): Promise<ReadResult>
  close(): Promise<void>
}
