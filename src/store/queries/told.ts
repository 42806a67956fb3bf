import { type Kysely, sql } from 'kysely'
import { listed } from '../rows.ts'
import type { Tables } from '../tables.ts'
import type { Filter } from './filter.ts'
import { recordIds } from './selection.ts'

/**
 * Ids of the events and control that a filter of something else asks to be told: by their actor, place, type, status, state and origins; its days and
 * limit are those of what is listed. Null when it asks for none of these. Control has no type.
 */
export async function recordsAsked(
  db: Kysely<Tables>,
  { actor, place, type, status, state, minOrigins, asOf }: Filter,
): Promise<string[] | null> {
  if (!actor && !place && !type && !status && !state && !minOrigins) return null
  const asked = { actor, place, type, status, state, minOrigins, asOf }
  return [...(await recordIds(db, 'event', asked)), ...(type ? [] : await recordIds(db, 'control', asked))]
}

/** Ids of the reports that tell what a filter asks for; null when it asks for nothing that reports tell. */
export async function reportsTelling(db: Kysely<Tables>, filter: Filter): Promise<ReadonlySet<string> | null> {
  const records = await recordsAsked(db, filter)
  if (records === null) return null
  const rows = await db.selectFrom('telling').select('report').distinct().where('record', 'in', listed(records)).execute()
  return new Set(rows.map(({ report }) => report))
}

/**
 * Ids of the statements that hold what a filter asks for: whose words a telling of it lies in. Null when it asks for nothing of the kind. Its actor is
 * left aside: a statement's is its speaker.
 */
export async function statementsTelling(db: Kysely<Tables>, { actor: _speaker, ...filter }: Filter): Promise<ReadonlySet<string> | null> {
  const records = await recordsAsked(db, filter)
  if (records === null) return null
  const { rows } = await sql<{ id: string }>`
    select distinct statement.id from telling join statement on statement.report = telling.report
    where telling.record in ${listed(records)} and exists (
      select 1 from json_each(telling.body, '$.evidence') as told, json_each(statement.body, '$.content') as said
      where told.value ->> 'start' < said.value ->> 'end' and said.value ->> 'start' < told.value ->> 'end')`.execute(db)
  return new Set(rows.map(({ id }) => id))
}
