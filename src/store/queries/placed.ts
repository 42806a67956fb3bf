import { type Kysely, sql } from 'kysely'
import { rowOfId } from '../ids.ts'
import { listed } from '../rows.ts'
import type { Tables } from '../tables.ts'
import type { Box } from './filter.ts'
import { type PlaceCount, withSites } from './map.ts'
import { inBox } from './places.ts'
import { between, type Days } from './timeline.ts'

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

/** An event by where it is filed. */
interface Filed {
  /** Whether no place of it is known to the town or better. */
  readonly bare: boolean
  readonly facets: readonly number[]
}

/** How many of the newest events of some days have no place precise enough for a pin. */
export async function unplacedEvents(db: Kysely<Tables>, days: Days): Promise<Unplaced> {
  const { rows } = await sql<FiledRow>`select lat is null as bare, facets from record
    where kind = 'event' and ${between('first_day', days)} order by first_day desc, row desc limit ${MOST_LOOKED_AT}`.execute(db)
  return unplacedAmong(db, rows.map(filedOf))
}

interface FiledRow {
  readonly bare: number
  readonly facets: string
}

const filedOf = ({ bare, facets }: FiledRow): Filed => ({ bare: bare === 1, facets: JSON.parse(facets) as number[] })

/**
 * Of some events: places in a box that they were at, those of most first, at most `limit`, and how many of them have no place precise enough for a pin.
 * As `placesInBox` and `unplacedEvents`, for filters that no index counts by; events without a day count too.
 */
export async function placesOfEvents(
  db: Kysely<Tables>,
  ids: readonly string[],
  box: Box,
  limit: number,
): Promise<{ readonly places: PlaceCount[]; readonly unplaced: Unplaced }> {
  const { rows } = await sql<FiledRow>`select lat is null as bare, facets from record where row in ${listed(ids.map(rowOfId))}`.execute(db)
  const events = rows.map(filedOf)
  const filed = new Map<number, number>()
  for (const { facets } of events) for (const value of facets) filed.set(value, (filed.get(value) ?? 0) + 1)
  const named = await sql<{ key: string; number: number }>`
    select distinct key, number from place_name where number in ${listed(filed.keys())} and ${inBox(box)}`.execute(db)
  const counts = new Map(named.rows.map(({ key, number }) => [key, filed.get(number) ?? 0]))
  return { places: await withSites(db, counts, limit), unplaced: await unplacedAmong(db, events) }
}

async function unplacedAmong(db: Kysely<Tables>, events: readonly Filed[]): Promise<Unplaced> {
  const bare = events.filter((event) => event.bare)
  const values = new Set(bare.flatMap(({ facets }) => facets))
  const { rows } = await sql<{ number: number }>`select distinct number from place_name where number in ${listed(values)}`.execute(db)
  const places = new Set(rows.map(({ number }) => number))
  const wide = bare.filter(({ facets }) => facets.some((value) => places.has(value))).length
  return { events: events.length, wide, none: bare.length - wide }
}
