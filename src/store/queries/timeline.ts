import { type Kysely, type SqlBool, sql } from 'kysely'
import { dayNumber, dayOf } from '../../merge/same/days.ts'
import { QUADS, type Quad } from '../../record/quads.ts'
import type { PloverType } from '../../record/types.ts'
import { listed } from '../rows.ts'
import { NO_DAY, type Tables } from '../tables.ts'
import { facetGroups } from './conditions.ts'

/** A stretch of days, ISO 8601, ends included. Left out, it is open on that side. */
export interface Days {
  readonly since?: string | undefined
  readonly until?: string | undefined
}

/** What a lane of the timeline holds; everything when all are left out. */
export interface Lane {
  readonly actor?: string | undefined
  readonly place?: string | undefined
  readonly type?: string | undefined
}

/** How many events began on a day or in the days from it on, by PLOVER quarter. Quarters without any are 0. */
export interface DayCount {
  readonly day: string
  readonly events: number
  readonly quads: Readonly<Record<Quad, number>>
}

const TYPES = Object.keys(QUADS) as PloverType[]

/**
 * Counts of a lane's events by day, or by stretches of `bucket` days that begin at `since` (or at the first event), in order; days without events
 * are left out. Counted along the index: a million events take a tenth of a second, a lane a few milliseconds.
 */
export async function countsByDay(db: Kysely<Tables>, lane: Lane, days: Days, bucket = 1): Promise<DayCount[]> {
  const rows = await countsByType(db, lane, days)
  const origin = days.since ? dayNumber(days.since) : Math.min(...rows.map(({ day }) => day))
  const counts = new Map<number, { events: number; quads: Record<Quad, number> }>()
  for (const { day, type, events } of rows) {
    const from = origin + Math.floor((day - origin) / bucket) * bucket
    const quad = QUADS[type]
    const known = counts.get(from)
    const count = known ?? {
      events: 0,
      quads: { 'verbal cooperation': 0, 'material cooperation': 0, 'verbal conflict': 0, 'material conflict': 0 },
    }
    if (!known) counts.set(from, count)
    count.events += events
    count.quads[quad] += events
  }
  return [...counts].sort(([a], [b]) => a - b).map(([day, count]) => ({ day: dayOf(day), ...count }))
}

/** How many events of a type began on a day, in days since 1970-01-01. */
export interface TypeCount {
  readonly day: number
  readonly type: PloverType
  readonly events: number
}

/** Counts of a lane's events by day and type, in no order; days and types without events are left out. As quick as `countsByDay`. */
export async function countsByType(db: Kysely<Tables>, lane: Lane, days: Days): Promise<TypeCount[]> {
  const groups = await facetGroups(db, lane)
  return groups.length === 0 ? allByDay(db, lane, days) : filedByDay(db, groups, lane, days)
}

async function allByDay(db: Kysely<Tables>, { type }: Lane, days: Days): Promise<TypeCount[]> {
  const types = type ? [TYPES.indexOf(type.toUpperCase() as PloverType)] : TYPES.map((_, i) => i)
  const { rows } = await sql<{ day: number; value: number; events: number }>`
    select day, value, events from day_count where value < 0 and value in ${listed(types.map((i) => -1 - i))} and ${between('day', days)}`.execute(
    db,
  )
  return rows.map(({ day, value, events }) => ({ day, type: TYPES[-1 - value] as PloverType, events }))
}

async function filedByDay(db: Kysely<Tables>, groups: readonly (readonly number[])[], { type }: Lane, days: Days): Promise<TypeCount[]> {
  const [first = [], ...others] = groups
  const also = others.map(
    (values) => sql<SqlBool>`exists (select 1 from json_each(${JSON.stringify(values)}) as asked
      cross join record_facet as other on other.value = asked.value and other.day = filed.day and other.record = filed.record)`,
  )
  // A record filed under two of an actor's keys counts once.
  const { rows } = await sql<{ day: number; type: number; events: number }>`
    select day, type, count(distinct record) as events from record_facet as filed
    where value in ${listed(first)} and type >= 0 and ${sql.join([between('day', days), ...also], sql` and `)} group by day, type`.execute(
    db,
  )
  return rows
    .map(({ day, type, events }) => ({ day, type: TYPES[type] as PloverType, events }))
    .filter((count) => !type || count.type === type.toUpperCase())
}

function between(column: string, { since, until }: Days) {
  const day = sql.ref(column)
  return sql<SqlBool>`(${day} > ${NO_DAY} and ${day} >= ${since ? dayNumber(since) : NO_DAY} and ${day} <= ${until ? dayNumber(until) : 10_000_000})`
}

/** The first and last day of which an event is known, ISO 8601; null when none has a day. */
export async function reachOfEvents(db: Kysely<Tables>): Promise<{ readonly first: string; readonly last: string } | null> {
  const dated = db.selectFrom('record').select('first_day').where('kind', '=', 'event').where('first_day', '>', NO_DAY)
  const first = await dated.orderBy('first_day').limit(1).executeTakeFirst()
  const last = await dated.orderBy('first_day', 'desc').limit(1).executeTakeFirst()
  return first && last ? { first: dayOf(first.first_day), last: dayOf(last.first_day) } : null
}

/** Somebody or somewhere, and in how many events of some days. */
export interface Active {
  /** The key, as events name it. */
  readonly key: string
  readonly events: number
}

/** Days of a range up to which all are counted; of longer ones only those that most reports name. */
const COUNTED_WHOLE = 92
/** How many of those. */
const NAMED_MOST = 200
/** Counted actors and places whose names are looked up at once. */
const NAMED_AT_ONCE = 100

/**
 * Actors, or places, of most events in some days, the most active first, ties by key. Actors that no key holds across reports are left out. Over
 * more than a quarter of a year only the two hundred that most reports name are counted.
 */
export async function mostActive(db: Kysely<Tables>, of: 'actor' | 'place', days: Days, limit: number): Promise<Active[]> {
  const names = sql.table(of === 'actor' ? 'actor_name' : 'place_name')
  const reach = await reachOfEvents(db)
  const span = dayNumber(days.until ?? reach?.last ?? '2000-01-01') - dayNumber(days.since ?? reach?.first ?? '2000-01-01')
  const counted =
    span <= COUNTED_WHOLE
      ? sql`select value, sum(events) as events from day_count where ${between('day', days)} group by value`
      : sql`select number as value, (
            select count(*) from record_facet as filed where filed.value = number and filed.type >= 0 and ${between('day', days)}
          ) as events
          from (select distinct number from (select number from ${names} order by reports desc limit ${NAMED_MOST}))`
  const { rows } = await sql<{ value: number; events: number }>`
    with counted as (${counted}) select value, events from counted where events > 0 order by events desc, value`.execute(db)
  // Names of the first only: looked up for all that was counted, they take twenty times as long as counting.
  const active: Active[] = []
  for (let at = 0; at < rows.length; at += NAMED_AT_ONCE) {
    const some = rows.slice(at, at + NAMED_AT_ONCE)
    if (active.length >= limit && (some[0]?.events ?? 0) < (active[limit - 1]?.events ?? 0)) break
    const { rows: named } = await sql<{ number: number; key: string }>`
      select number, min(key) as key from ${names} where number in ${listed(some.map(({ value }) => value))} group by number`.execute(db)
    const keys = new Map(named.map(({ number, key }) => [number, key]))
    for (const { value, events } of some) {
      const key = keys.get(value)
      if (key !== undefined) active.push({ key, events })
    }
    active.sort((a, b) => b.events - a.events || (a.key < b.key ? -1 : 1))
  }
  return active.slice(0, limit)
}
