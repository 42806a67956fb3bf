import { type Kysely, sql } from 'kysely'
import { dayNumber } from '../../merge/same/days.ts'
import type { Site } from '../../merge/telling.ts'
import { idOfRow } from '../ids.ts'
import { PREFIXES } from '../merging.ts'
import { NO_DAY, type Tables } from '../tables.ts'
import type { Box } from './filter.ts'
import { inBox } from './places.ts'
import type { Days } from './timeline.ts'

/** A place on the map and how many events of some days happened there. */
export interface PlaceCount extends Site {
  readonly events: number
}

/** Places whose events are counted for one map. */
const MOST_PLACES = 1_000

/**
 * Places in a box with events in some days, those of most events first, at most `limit` of the thousand that most reports name. Regions and countries are among them with their
 * `precision`; for the events of one place ask `newestRecords` by its name, for all in the box by the box.
 */
export async function placesInBox(db: Kysely<Tables>, box: Box, { since, until }: Days, limit: number): Promise<PlaceCount[]> {
  const days = sql`filed.day > ${NO_DAY} and filed.day >= ${since ? dayNumber(since) : NO_DAY} and filed.day <= ${until ? dayNumber(until) : 10_000_000}`
  // One name a place: the one that most reports use.
  const { rows } = await sql<{ key: string; site: string; events: number }>`
    with spelt as (
      select key, site, number, reports, row_number() over (partition by key order by reports desc, site) as rank from place_name where ${inBox(box)}
    ), named as (
      select key, site, number, rank from spelt where rank = 1 order by reports desc, key limit ${MOST_PLACES}
    ), counted as (
      select key, site, (select count(*) from record_facet as filed where filed.value = named.number and filed.type >= 0 and ${days}) as events
      from named
    )
    select key, site, events from counted where events > 0 order by events desc, key limit ${limit}`.execute(db)
  return rows.map(({ key, site, events }) => ({ ...(JSON.parse(site) as Omit<Site, 'key'>), key, events }))
}

/** Ids of the newest entries of control whose place lies in a box, begun by the end of a day, newest first; for `listControl`. */
export async function controlInBox(db: Kysely<Tables>, box: Box, until: string | undefined, limit: number): Promise<string[]> {
  const { rows } = await sql<{ row: number }>`select row from record
    where kind = 'control' and ${until ? sql`first_day <= ${dayNumber(until)}` : sql`true`} and ${inBox(box)}
    order by first_day desc, row desc limit ${limit}`.execute(db)
  return rows.map(({ row }) => idOfRow(PREFIXES.control, row))
}
