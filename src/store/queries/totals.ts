import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'

/** How much a record holds. */
export interface Totals {
  readonly reports: number
  readonly events: number
  readonly control: number
  readonly statements: number
  readonly positions: number
  readonly contested: number
}

/** Counts of what a record holds, along the narrowest index of each; those of events are kept by day and type. Some tens of milliseconds for a million events. */
export async function totals(db: Kysely<Tables>): Promise<Totals> {
  const { rows } = await sql<Totals>`select
    (select count(*) from report) as reports,
    (select coalesce(sum(events), 0) from day_count where value < 0) as events,
    (select count(*) from record where kind = 'control') as control,
    (select count(*) from statement) as statements,
    (select count(*) from position) as positions,
    (select count(*) from record where state = 'contested') as contested`.execute(db)
  return rows[0] as Totals
}
