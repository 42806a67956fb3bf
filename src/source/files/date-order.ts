import type { Found } from './found.ts'

/** A date in figures with slashes, at the start of a cell. */
const SLASHED = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/.])/

/** Rows that wait at most for one that tells their order, and how many characters these may hold. */
const HELD_ROWS = 1_000
const HELD_CHARACTERS = 16_000_000

/**
 * The rows of one table, dates such as "4/5/2031" in the order of the table's others: where one row has "13/5/2031" the day comes first in all, where
 * one has "5/13/2031" the month. Rows wait for the first that tells, up to a thousand of them; where none does, or two disagree, a date that may be
 * two days stays as it is written.
 */
export async function* inDateOrder(rows: AsyncIterable<Found> | Iterable<Found>): AsyncGenerator<Found> {
  let order: 'day first' | 'month first' | 'unknown' | 'both' = 'unknown'
  let held: Found[] = []
  let size = 0
  let isDoubtful = false
  const release = function* () {
    const waiting = held
    held = []
    size = 0
    isDoubtful = false
    for (const one of waiting) yield order === 'day first' || order === 'month first' ? reordered(one, order === 'day first') : one
  }
  let failure: { readonly error: unknown } | null = null
  try {
    for await (const row of rows) {
      const [, first = 0, second = 0] = SLASHED.exec(publishedOf(row) ?? '')?.map(Number) ?? []
      if (first > 12 !== second > 12) {
        const told = first > 12 ? 'day first' : 'month first'
        // what waits goes by the first that tells; one that says otherwise speaks against all that follow
        order = order === 'unknown' || order === told ? told : 'both'
      }
      isDoubtful ||= first > 0 && first !== second
      held.push(row)
      size += row.outcome === 'report' ? row.content.length : 0
      if (!isDoubtful || order !== 'unknown' || held.length > HELD_ROWS || size > HELD_CHARACTERS) yield* release()
    }
  } catch (error) {
    // the rows before a table breaks off are read
    failure = { error }
  }
  yield* release()
  if (failure) throw failure.error
}

function publishedOf(row: Found): string | null {
  if (row.outcome === 'report') return row.hints.published
  return row.outcome === 'link' ? row.published : null
}

/** A row whose date, if it is in figures with slashes, begins as `YYYY-MM-DD`. */
function reordered(row: Found, isDayFirst: boolean): Found {
  const published = publishedOf(row)?.replace(SLASHED, (_, first: string, second: string, year: string) =>
    [year, ...(isDayFirst ? [second, first] : [first, second]).map((figure) => figure.padStart(2, '0'))].join('-'),
  )
  if (published === undefined) return row
  if (row.outcome === 'report') return { ...row, hints: { ...row.hints, published } }
  return row.outcome === 'link' ? { ...row, published } : row
}
