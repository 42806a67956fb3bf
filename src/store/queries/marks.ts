import type { Kysely } from 'kysely'
import type { PloverType } from '../../record/types.ts'
import { idOfRow, PREFIXES, rowOfId } from '../ids.ts'
import { listed } from '../rows.ts'
import { NO_DAY, type Tables } from '../tables.ts'
import type { Filter } from './filter.ts'
import { named } from './most-active.ts'
import { newestRecords } from './newest.ts'

/** An event as the timeline draws it: when, and of which type. Days are numbers since 1970-01-01. */
export interface EventMark {
  readonly id: string
  readonly type: PloverType
  readonly first: number
  readonly last: number
}

/** An event as the timeline draws it, and the numbers that its actors and places are filed under. */
export interface FiledMark extends EventMark {
  readonly facets: readonly number[]
}

/** The newest events that a filter lets through, oldest first, at most `limit`; those without a day are left out. `whole` is whether that is all of them. */
export async function eventMarks(
  db: Kysely<Tables>,
  filter: Filter,
  limit: number,
): Promise<{ readonly marks: readonly FiledMark[]; readonly whole: boolean }> {
  const { items, next } = await newestRecords(db, 'event', filter, { after: null, size: limit })
  const rows = await db
    .selectFrom('record')
    .select(['row', 'type', 'first_day as first', 'last_day as last', 'facets'])
    .where('row', 'in', listed(items.map(rowOfId)))
    .where('first_day', '>', NO_DAY)
    .execute()
  const marks = rows
    .map(({ row, type, first, last, facets }) => ({
      id: idOfRow(PREFIXES.event, row),
      type: type as PloverType,
      first,
      last,
      facets: JSON.parse(facets) as number[],
    }))
    .sort((a, b) => a.first - b.first || (a.id < b.id ? -1 : 1))
  return { marks, whole: next === null }
}

/** Keys of the actors, or places, that most of some events are filed under, the most first. */
export async function mostFiled(db: Kysely<Tables>, of: 'actor' | 'place', marks: readonly FiledMark[], limit: number): Promise<string[]> {
  const counts = new Map<number, number>()
  for (const { facets } of marks) for (const value of facets) counts.set(value, (counts.get(value) ?? 0) + 1)
  const rows = [...counts].map(([value, events]) => ({ value, events })).sort((a, b) => b.events - a.events || a.value - b.value)
  return (await named(db, of === 'actor' ? 'actor_name' : 'place_name', rows, limit)).map(({ key }) => key)
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
