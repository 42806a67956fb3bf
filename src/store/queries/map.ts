import { type Kysely, sql } from 'kysely'
import { dayNumber } from '../../merge/same/days.ts'
import type { Site } from '../../merge/telling.ts'
import { listed } from '../rows.ts'
import type { Tables } from '../tables.ts'
import type { Box } from './filter.ts'
import { inBox } from './places.ts'
import { between, type Days, reachOfEvents } from './timeline.ts'

/** A place on the map and how many events of some days happened there. */
export interface PlaceCount extends Site {
  readonly events: number
}

/** Places whose events are counted for one map of a quarter of a year, and of more days, and how many spellings of theirs are looked at. */
const MOST_PLACES = { quarter: 1_000, more: 400 } as const
const SPELLINGS = 2
const QUARTER = 92

/**
 * Places in a box with events in some days, those of most events first, at most `limit` of the thousand (over more than a quarter of a year, the four
 * hundred) that most reports name. Regions and countries are among them with their `precision`; for the events of one place ask `newestRecords` by its
 * name, for all in the box by the box.
 */
export async function placesInBox(db: Kysely<Tables>, box: Box, days: Days, limit: number): Promise<PlaceCount[]> {
  const last = days.until ?? (await reachOfEvents(db))?.last ?? ''
  const isQuarter = days.since !== undefined && dayNumber(last) - dayNumber(days.since) <= QUARTER
  const most = isQuarter ? MOST_PLACES.quarter : MOST_PLACES.more
  const spelt = await sql<{ key: string; number: number }>`
    select key, number from place_name indexed by place_name_reports where ${inBox(box)} order by reports desc, number limit ${most * SPELLINGS}`.execute(
    db,
  )
  const keys = new Map([...spelt.rows].reverse().map(({ key, number }) => [number, key]))
  const numbers = [...new Set(spelt.rows.map(({ number }) => number))].slice(0, most)
  const { rows } = await sql<{ value: number; events: number }>`
    with counted as materialized (
      select wanted as value, (
        select count(*) from record_facet as filed where filed.value = wanted and filed.type >= 0 and ${between('day', days)}
      ) as events from (select value as wanted from json_each(${JSON.stringify(numbers)}))
    ) select value, events from counted where events > 0`.execute(db)
  const counts = new Map(rows.map(({ value, events }) => [keys.get(value) as string, events]))
  return withSites(db, counts, limit)
}

/** Some places with the sites that most reports give them, those of most events first, ties by key, at most `limit`. */
export async function withSites(db: Kysely<Tables>, counts: ReadonlyMap<string, number>, limit: number): Promise<PlaceCount[]> {
  const first = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, limit)
  const { rows } = await sql<{ key: string; site: string }>`
    select key, site from place_name where key in ${listed(first.map(([key]) => key))} order by reports, site desc`.execute(db)
  const sites = new Map(rows.map(({ key, site }) => [key, JSON.parse(site) as Omit<Site, 'key'>]))
  return first.flatMap(([key, events]) => {
    const site = sites.get(key)
    return site ? [{ ...site, key, events }] : []
  })
}
