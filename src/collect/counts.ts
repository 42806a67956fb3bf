/** How far the taking in of something is. Each thing found ends as exactly one of merged, known, skipped or failed, unless it still waits. */
export interface Counts {
  /** Things met: reports, links, and what is neither. */
  found: number
  /** Links that are still to be fetched. */
  waiting: number
  /** Pages that came. */
  fetched: number
  /** Reports read, in whatever language. */
  read: number
  /** Reports new to the record. */
  merged: number
  /** Of these, reports in another language than English: kept, not read. */
  unread: number
  /** Things that were taken before. */
  known: number
  /** Things left out for a reason that will not change. */
  skipped: number
  /** Things that could not be had or not be read. */
  failed: number
  /** Bytes taken from files and servers. */
  bytes: number
}

/** Counts of nothing. */
export function noCounts(): Counts {
  return { found: 0, waiting: 0, fetched: 0, read: 0, merged: 0, unread: 0, known: 0, skipped: 0, failed: 0, bytes: 0 }
}

/** The sum of counts. */
export function sumCounts(all: Iterable<Readonly<Counts>>): Counts {
  const sum = noCounts()
  for (const counts of all) for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += counts[key]
  return sum
}
