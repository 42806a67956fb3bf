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
 * are left out. Counted along the index: a million events take a few milliseconds, a lane about as many.
 */
export async function countsByDay(db: Kysely<Tables>, lane: Lane, days: Days, bucket = 1): Promise<DayCount[]> {
  const rows = await countsByType(db, lane, days, bucket)
  const counts = new Map<number, { events: number; quads: Record<Quad, number> }>()
  for (const { day, type, events } of rows) {
    const quad = QUADS[type]
    const known = counts.get(day)
    const count = known ?? {
      events: 0,
      quads: { 'verbal cooperation': 0, 'material cooperation': 0, 'verbal conflict': 0, 'material conflict': 0 },
    }
    if (!known) counts.set(day, count)
    count.events += events
    count.quads[quad] += events
  }
  return [...counts].sort(([a], [b]) => a - b).map(([day, count]) => ({ day: dayOf(day), ...count }))
}

/** How many events of a type began on a day, in days since 1970-01-01, or in the stretch of days from it on. */
export interface TypeCount {
  readonly day: number
  readonly type: PloverType
  readonly events: number
}

/**
 * Counts of a lane's events by type and day, or stretches of days as `countsByDay` has them, in no order; days and types without events are left
 * out. As quick as `countsByDay`.
 */
export async function countsByType(db: Kysely<Tables>, lane: Lane, days: Days, bucket = 1): Promise<TypeCount[]> {
  const groups = await facetGroups(db, lane)
  const { rows } = groups.length === 0 ? await allByDay(db, lane, days) : await filedByDay(db, groups, days)
  const counts = rows
    .map(({ day, type, events }) => ({ day, type: TYPES[type] as PloverType, events }))
    .filter((count) => !lane.type || count.type === lane.type.toUpperCase())
  if (bucket === 1) return counts
  const origin = days.since ? dayNumber(days.since) : counts.reduce((first, { day }) => Math.min(first, day), LAST_DAY)
  const stretches = new Map<string, { readonly day: number; readonly type: PloverType; events: number }>()
  for (const { day, type, events } of counts) {
    // No day lies before the first stretch.
    const first = day - ((day - origin) % bucket)
    const known = stretches.get(`${first} ${type}`)
    if (known) known.events += events
    else stretches.set(`${first} ${type}`, { day: first, type, events })
  }
  return [...stretches.values()]
}

interface Counted {
  readonly day: number
  readonly type: number
  readonly events: number
}

function allByDay(db: Kysely<Tables>, { type }: Lane, days: Days) {
  const types = type ? [TYPES.indexOf(type.toUpperCase() as PloverType)] : TYPES.map((_, i) => i)
  return sql<Counted>`select day, -1 - value as type, events from day_count indexed by day_count_types
    where value < 0 and value in ${listed(types.map((i) => -1 - i))} and ${between('day', days)}`.execute(db)
}

async function filedByDay(db: Kysely<Tables>, groups: readonly (readonly number[])[], days: Days) {
  const [first = [], ...others] = groups
  const also = others.map(
    (values) => sql<SqlBool>`exists (select 1 from json_each(${JSON.stringify(values)}) as asked
      cross join record_facet as other on other.value = asked.value and other.day = filed.day and other.record = filed.record)`,
  )
  const used = await sql<{ value: number }>`select value from json_each(${JSON.stringify(first)}) as asked
    where exists (select 1 from record_facet where record_facet.value = asked.value)`.execute(db)
  const values = used.rows.map(({ value }) => value)
  const [only] = values
  // A record filed under two of an actor's keys counts once; looking for such takes as long again as counting.
  const [count, where] =
    values.length === 1
      ? [sql`count(*)`, sql<SqlBool>`value = ${only}`]
      : [sql`count(distinct record)`, sql<SqlBool>`value in ${listed(values)}`]
  return sql<Counted>`select day, type, ${count} as events from record_facet as filed
    where ${where} and type >= 0 and ${sql.join([between('day', days), ...also], sql` and `)} group by 1, 2`.execute(db)
}

/** That a day lies in some days; what has no day does not. */
export function between(column: string, { since, until }: Days) {
  const day = sql.ref(column)
  // Two conditions and no third: of two lower bounds SQLite seeks by the first, which may be that of all days.
  return sql<SqlBool>`(${day} >= ${since ? dayNumber(since) : NO_DAY + 1} and ${day} <= ${until ? dayNumber(until) : LAST_DAY})`
}

/** A day after all others. */
const LAST_DAY = 10_000_000

/** The first and last day of which an event is known, ISO 8601; null when none has a day. */
export async function reachOfEvents(db: Kysely<Tables>): Promise<{ readonly first: string; readonly last: string } | null> {
  const dated = db.selectFrom('record').select('first_day').where('kind', '=', 'event').where('first_day', '>', NO_DAY)
  const first = await dated.orderBy('first_day').limit(1).executeTakeFirst()
  const last = await dated.orderBy('first_day', 'desc').limit(1).executeTakeFirst()
  return first && last ? { first: dayOf(first.first_day), last: dayOf(last.first_day) } : null
}
