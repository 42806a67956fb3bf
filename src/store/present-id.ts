import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/**
 * The id of the record that an id leads to now: its own, or that of the record in which its first telling, or what is left of a forgotten one's
 * company, stands. The id itself when it leads nowhere.
 */
export async function presentId(db: Kysely<Tables>, id: string): Promise<string> {
  if (await db.selectFrom('telling').select('id').where('record', '=', id).limit(1).executeTakeFirst()) return id
  for (const table of ['record_id', 'retired_id'] as const) {
    const named = await db
      .selectFrom(table)
      .innerJoin('telling', 'telling.id', `${table}.telling`)
      .select('telling.record')
      .where(`${table}.id`, '=', id)
      .executeTakeFirst()
    if (named) return named.record
  }
  return id
}
