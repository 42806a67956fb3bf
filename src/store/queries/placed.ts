import { type Kysely, sql } from 'kysely'
import { dayNumber } from '../../merge/same/days.ts'
import type { Site } from '../../merge/telling.ts'
import { rowOfId } from '../ids.ts'
import { listed } from '../rows.ts'
import { NO_DAY, type Tables } from '../tables.ts'
import type { Box } from './filter.ts'
import type { PlaceCount } from './map.ts'
import { inBox } from './places.ts'
import type { Days } from './timeline.ts'

/** How many events no map can draw a pin for. */
export interface Unplaced {
  /** Events looked at: `MOST_LOOKED_AT` at most. */
  readonly events: number
  /** Of these, told of a region or a country only. */
  readonly wide: number
  /** Of these, told without a place. */
  readonly none: number
}

/** Events of some days that are looked at for their places, the newest first. */
export const MOST_LOOKED_AT = 2_000

/** How many of the newest events of some days, or of some events, have no place precise enough for a pin. Events without a day count only among some. */
export async function unplacedEvents(db: Kysely<Tables>, among: Days | { readonly ids: readonly string[] }): Promise<Unplaced> {
  const where =
    'ids' in among
      ? sql`row in ${listed(among.ids.map(rowOfId))}`
      : sql`first_day > ${NO_DAY} and first_day >= ${among.since ? dayNumber(among.since) : NO_DAY} and first_day <= ${among.until ? dayNumber(among.until) : 10_000_000}`
  const { rows } = await sql<{ events: number; bare: number; wide: number }>`
    with newest as (
      select row, lat, facets from record where kind = 'event' and ${where} order by first_day desc, row desc limit ${MOST_LOOKED_AT}
    )
    select count(*) as events, coalesce(sum(lat is null), 0) as bare, coalesce(sum(lat is null and exists (
      select 1 from json_each(facets) as filed cross join place_name as named on named.number = filed.value
    )), 0) as wide from newest`.execute(db)
  const { events, bare, wide } = rows[0] ?? { events: 0, bare: 0, wide: 0 }
  return { events, wide, none: bare - wide }
}

/** Places in a box that some events were at, those of most first, at most `limit`. As `placesInBox`, for filters that no index counts by. */
export async function placesOfEvents(db: Kysely<Tables>, ids: readonly string[], box: Box, limit: number): Promise<PlaceCount[]> {
  const { rows } = await sql<{ key: string; site: string; events: number }>`
    with filed as (
      select distinct record.row, facet.value from record cross join json_each(record.facets) as facet where record.row in ${listed(ids.map(rowOfId))}
    ), counted as (
      select value, count(*) as events from filed group by value
    )
    select key, site, events, max(reports) as most from counted cross join place_name on number = value where ${inBox(box)}
    group by key order by events desc, key limit ${limit}`.execute(db)
  return rows.map(({ key, site, events }) => ({ ...(JSON.parse(site) as Omit<Site, 'key'>), key, events }))
}
