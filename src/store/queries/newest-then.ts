import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'
import { momentOf } from './filter.ts'

/** What was found for each open store, as long as nothing is written to its file. */
const FOUND = new WeakMap<Kysely<Tables>, { readonly version: string; readonly days: Map<string, number | null> }>()
/** Days that are kept. */
const KEPT = 100

/**
 * The first day of the newest record that had come by a moment; null when none had. A walk along all that came since finds it, a tenth of a second for
 * a million: it is made once for all that asks of that moment until something is written.
 */
export async function newestDayThen(db: Kysely<Tables>, kind: 'event' | 'control', asOf: string): Promise<number | null> {
  const { rows } = await sql<{ version: string }>`
    select data_version || ' ' || total_changes() as version from pragma_data_version`.execute(db)
  const version = rows[0]?.version ?? ''
  let found = FOUND.get(db)
  if (found?.version !== version || found.days.size > KEPT) {
    found = { version, days: new Map() }
    FOUND.set(db, found)
  }
  const key = `${kind} ${asOf}`
  const known = found.days.get(key)
  if (known !== undefined) return known
  const newest = await sql<{ day: number }>`select first_day as day from record indexed by record_day
    where kind = ${kind} and added <= ${momentOf(asOf)} order by first_day desc, row desc limit 1`.execute(db)
  const day = newest.rows[0]?.day ?? null
  found.days.set(key, day)
  return day
}
