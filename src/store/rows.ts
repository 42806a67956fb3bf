import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from './tables.ts'

/**
 * A list as the right side of `in`. It travels as one parameter, so that a statement is the same, and stays prepared, however long the list is.
 */
export function listed<Of extends string | number>(values: Iterable<Of>): RawBuilder<Of> {
  return sql<Of>`(select value from json_each(${JSON.stringify([...values])}))`
}

/** Inserts rows through one parameter, for the same reason. `conflict` is what to do with a row that is there. No blobs. */
export async function insertRows<Table extends keyof Tables & string>(
  db: Kysely<Tables>,
  table: Table,
  columns: readonly (keyof Tables[Table] & string)[],
  rows: readonly (readonly (string | number | null)[])[],
  conflict: RawBuilder<unknown> = sql``,
): Promise<void> {
  if (rows.length === 0) return
  const cells = columns.map((_, i) => sql`value ->> ${sql.lit(i)}`)
  // "where true" keeps SQLite from reading "on conflict" as a join's condition.
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    select ${sql.join(cells)} from json_each(${JSON.stringify(rows)}) where true ${conflict}`.execute(db)
}
