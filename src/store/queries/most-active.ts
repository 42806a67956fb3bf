import { type Kysely, sql } from 'kysely'
import { dayNumber } from '../../merge/same/days.ts'
import { listed } from '../rows.ts'
import type { Tables } from '../tables.ts'
import { between, type Days, reachOfEvents } from './timeline.ts'

/** Somebody or somewhere, and in how many events of some days. */
export interface Active {
  /** The key, as events name it. */
  readonly key: string
  readonly events: number
}

/** Names that are looked at as those of most reports. */
const NAMED_MOST = 200
/** Days of which what is told of most is looked at too, and how much of each: actors, places and countries. */
const LOOKED_AT = { days: 5, each: 120 } as const
/** Days of a range up to which all that are looked at are counted in it; of a longer one, this many sampled days say which are. */
const COUNTED_WHOLE = 31
const SAMPLED = 24
/** How many times as many as are asked for are counted where days were sampled. */
const SPARE = 3
/** Counted actors and places whose names are looked up at once. */
const NAMED_AT_ONCE = 100

/**
 * Actors, or places, of most events in some days, the most active first, ties by key. Actors that no key holds across reports are left out. They are
 * looked for among the two hundred that most reports name and those that most is told of on each of five days from the first to the last; of more than
 * a month of days those are counted that were the most active on twenty-four of them, or that most reports name.
 */
export async function mostActive(db: Kysely<Tables>, of: 'actor' | 'place', days: Days, limit: number): Promise<Active[]> {
  const names = of === 'actor' ? 'actor_name' : 'place_name'
  const reach = await reachOfEvents(db)
  if (!reach) return []
  const first = Math.max(dayNumber(days.since ?? reach.first), dayNumber(reach.first))
  const last = Math.min(dayNumber(days.until ?? reach.last), dayNumber(reach.last))
  const wanted = await candidates(db, names, first, last)
  const chosen = last - first < COUNTED_WHOLE ? wanted : await likeliest(db, wanted, sample(first, last, SAMPLED), limit * SPARE)
  const { rows } = await sql<{ value: number; events: number }>`
    with counted as materialized (
      select wanted as value, (
        select count(*) from record_facet as filed where filed.value = wanted and filed.type >= 0 and ${between('day', days)}
      ) as events from (select value as wanted from json_each(${JSON.stringify(chosen)}))
    ) select value, events from counted where events > 0 order by events desc, value`.execute(db)
  return named(db, names, rows, limit)
}

/** Days from one to another, evenly apart, both included. */
function sample(first: number, last: number, count: number): number[] {
  const steps = Math.min(count, last - first + 1) - 1
  return Array.from({ length: steps + 1 }, (_, i) => (steps === 0 ? last : Math.round(first + ((last - first) * i) / steps)))
}

/** Numbers that may be those of the most active, those that most reports name first. */
async function candidates(db: Kysely<Tables>, names: 'actor_name' | 'place_name', first: number, last: number): Promise<number[]> {
  const known = await sql<{ number: number }>`select number from ${sql.table(names)} order by reports desc limit ${NAMED_MOST}`.execute(db)
  const found = new Set(known.rows.map(({ number }) => number))
  for (const day of sample(first, last, LOOKED_AT.days)) {
    const { rows } = await sql<{ number: number }>`
      select value as number from (select value from day_count where day = ${day} and value >= 0 order by events desc, value limit ${LOOKED_AT.each})
      where exists (select 1 from ${sql.table(names)} where number = value)`.execute(db)
    for (const { number } of rows) found.add(number)
  }
  return [...found]
}

/** Those of some numbers with most events on sampled days, and the first of them, which most reports name. */
async function likeliest(db: Kysely<Tables>, numbers: readonly number[], days: readonly number[], count: number): Promise<number[]> {
  const { rows } = await sql<{ value: number }>`
    select asked.value, sum(events) as events from json_each(${JSON.stringify(numbers)}) as asked cross join json_each(${JSON.stringify(days)}) as sampled
    cross join day_count on day_count.day = sampled.value and day_count.value = asked.value
    group by asked.value order by events desc, asked.key limit ${count}`.execute(db)
  return [...new Set([...rows.map(({ value }) => value), ...numbers.slice(0, count)])]
}

/** The first of some counted numbers, most first, that are names of actors or places, by the smallest key of each. */
export async function named(
  db: Kysely<Tables>,
  names: 'actor_name' | 'place_name',
  rows: readonly { readonly value: number; readonly events: number }[],
  limit: number,
): Promise<Active[]> {
  // Names of the first only: looked up for all that was counted, they take twenty times as long as counting.
  const active: Active[] = []
  for (let at = 0; at < rows.length; at += NAMED_AT_ONCE) {
    const some = rows.slice(at, at + NAMED_AT_ONCE)
    if (active.length >= limit && (some[0]?.events ?? 0) < (active[limit - 1]?.events ?? 0)) break
    const found = await sql<{ number: number; key: string }>`
      select number, min(key) as key from ${sql.table(names)} where number in ${listed(some.map(({ value }) => value))} group by number`.execute(
      db,
    )
    const keys = new Map(found.rows.map(({ number, key }) => [number, key]))
    for (const { value, events } of some) {
      const key = keys.get(value)
      if (key !== undefined) active.push({ key, events })
    }
    active.sort((a, b) => b.events - a.events || (a.key < b.key ? -1 : 1))
  }
  return active.slice(0, limit)
}
