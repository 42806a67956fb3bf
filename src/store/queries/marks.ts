import type { Kysely } from 'kysely'
import type { PloverType } from '../../record/types.ts'
import { idOfRow, rowOfId } from '../ids.ts'
import { PREFIXES } from '../merging.ts'
import { listed } from '../rows.ts'
import { NO_DAY, type Tables } from '../tables.ts'
import type { Filter } from './filter.ts'
import { newestRecords } from './newest.ts'

/** An event as the timeline draws it: when, and of which type. Days are numbers since 1970-01-01. */
export interface EventMark {
  readonly id: string
  readonly type: PloverType
  readonly first: number
  readonly last: number
}

/** The newest events that a filter lets through, oldest first, at most `limit`; those without a day are left out. `whole` is whether that is all of them. */
export async function eventMarks(
  db: Kysely<Tables>,
  filter: Filter,
  limit: number,
): Promise<{ readonly marks: readonly EventMark[]; readonly whole: boolean }> {
  const { items, next } = await newestRecords(db, 'event', filter, { after: null, size: limit })
  const rows = await db
    .selectFrom('record')
    .select(['row', 'type', 'first_day as first', 'last_day as last'])
    .where('row', 'in', listed(items.map(rowOfId)))
    .where('first_day', '>', NO_DAY)
    .orderBy('first_day')
    .orderBy('row')
    .execute()
  const marks = rows.map(({ row, type, first, last }) => ({ id: idOfRow(PREFIXES.event, row), type: type as PloverType, first, last }))
  return { marks, whole: next === null }
}

/** Names of places by their keys: of each the one that most reports use. */
export async function placeNames(db: Kysely<Tables>, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('place_name')
    .select(['key', 'site'])
    .where('key', 'in', listed(keys))
    .orderBy('reports')
    .orderBy('site', 'desc')
    .execute()
  return new Map(rows.map(({ key, site }) => [key, (JSON.parse(site) as { name: string }).name]))
}
