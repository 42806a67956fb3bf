import { type Kysely, type SqlBool, sql } from 'kysely'
import { dayNumber, dayOf } from '../../merge/same/days.ts'
import { QUADS, type Quad } from '../../record/quads.ts'
import type { PloverType } from '../../record/types.ts'
import { listed } from '../rows.ts'
import { NO_DAY, type Tables } from '../tables.ts'
import { type Condition, facetGroups } from './conditions.ts'

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
  const rows = await countsByQuad(db, lane, days, bucket)
  const counts = new Map<number, { events: number; quads: Record<Quad, number> }>()
  for (const { day, quad, events } of rows) {
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

/** How many events began on a day, in days since 1970-01-01, or in the stretch of days from it on. */
interface Counted {
  readonly day: number
  readonly events: number
}

/** Such a count of the events of one type. */
export interface TypeCount extends Counted {
  readonly type: PloverType
}

/** Such a count of the events of one quarter. */
export interface QuadCount extends Counted {
  readonly quad: Quad
}

/** Counts of a lane's events by type and day, or stretches of days as `countsByDay` has them, in no order; days and types without events are left out. */
export async function countsByType(db: Kysely<Tables>, lane: Lane, days: Days, bucket = 1): Promise<TypeCount[]> {
  const groups = await facetGroups(db, lane)
  const rows = groups.length === 0 ? await allByDay(db, lane, days) : await filedByType(db, await filedUnder(db, groups, lane), days)
  const counts = rows.map(({ day, type, events }) => ({ day, type: TYPES[type] as PloverType, events }))
  return inStretches(counts, ({ type }) => type, days, bucket)
}

/** The same by quarter, which is quicker: a lane of a hundred thousand events takes a third of the time. */
export async function countsByQuad(db: Kysely<Tables>, lane: Lane, days: Days, bucket = 1): Promise<QuadCount[]> {
  const groups = await facetGroups(db, lane)
  const filed = groups.length === 0 ? null : await filedUnder(db, groups, lane)
  if (filed?.values.length === 1) return inStretches(await filedByQuad(db, filed, days), ({ quad }) => quad, days, bucket)
  const rows = filed === null ? await allByDay(db, lane, days) : await filedByType(db, filed, days)
  const counts = rows.map(({ day, type, events }) => ({ day, quad: QUADS[TYPES[type] as PloverType], events }))
  return inStretches(counts, ({ quad }) => quad, days, bucket)
}

/** Counts of days gathered into stretches of some. */
function inStretches<Of extends Counted>(counts: readonly Of[], kindOf: (count: Of) => string, { since }: Days, bucket: number): Of[] {
  const origin = since ? dayNumber(since) : counts.reduce((first, { day }) => Math.min(first, day), LAST_DAY)
  const stretches = new Map<string, Of>()
  for (const count of counts) {
    // No day lies before the first stretch.
    const day = count.day - ((count.day - origin) % bucket)
    const key = `${day} ${kindOf(count)}`
    stretches.set(key, { ...count, day, events: (stretches.get(key)?.events ?? 0) + count.events })
  }
  return [...stretches.values()]
}

interface NumberedCount extends Counted {
  /** The type's place in the manual's order. */
  readonly type: number
}

async function allByDay(db: Kysely<Tables>, { type }: Lane, days: Days): Promise<NumberedCount[]> {
  const types = type ? [numberOf(type)] : TYPES.map((_, i) => i)
  const { rows } = await sql<NumberedCount>`select day, -1 - value as type, events from day_count indexed by day_count_types
    where value < 0 and value in ${listed(types.map((i) => -1 - i))} and ${between('day', days)}`.execute(db)
  return rows
}

const numberOf = (type: string): number => TYPES.indexOf(type.toUpperCase() as PloverType)

/** Where a lane's events are filed: under one of `values`, and as the conditions say. */
interface Filed {
  readonly values: readonly number[]
  readonly where: readonly Condition[]
}

async function filedUnder(db: Kysely<Tables>, groups: readonly (readonly number[])[], { type }: Lane): Promise<Filed> {
  const [first = [], ...others] = groups
  const also = others.map(
    (values) => sql<SqlBool>`exists (select 1 from json_each(${JSON.stringify(values)}) as asked
      cross join record_facet as other on other.value = asked.value and other.day = filed.day and other.record = filed.record)`,
  )
  const used = await sql<{ value: number }>`select value from json_each(${JSON.stringify(first)}) as asked
    where exists (select 1 from record_facet where record_facet.value = asked.value)`.execute(db)
  return {
    values: used.rows.map(({ value }) => value),
    where: [type ? sql<SqlBool>`type = ${numberOf(type)}` : sql<SqlBool>`type >= 0`, ...also],
  }
}

async function filedByType(db: Kysely<Tables>, { values, where }: Filed, days: Days): Promise<NumberedCount[]> {
  const [only] = values
  // A record filed under two of an actor's keys counts once; looking for such takes as long again as counting.
  const [count, under] =
    values.length === 1
      ? [sql`count(*)`, sql<SqlBool>`value = ${only}`]
      : [sql`count(distinct record)`, sql<SqlBool>`value in ${listed(values)}`]
  const { rows } = await sql<NumberedCount>`select day, type, ${count} as events from record_facet as filed
    where ${sql.join([under, ...where, between('day', days)], sql` and `)} group by 1, 2`.execute(db)
  return rows
}

/** Where each quarter's types end in the manual's order, which goes through the quarters one after another. */
const ENDS = [...new Set(Object.values(QUADS))].map((quad) => ({ quad, end: TYPES.findLastIndex((type) => QUADS[type] === quad) + 1 }))

/** Counts under one number: its entries lie in the order of days, so that nothing is sorted, as it would be by day and type. */
async function filedByQuad(db: Kysely<Tables>, { values: [value], where }: Filed, days: Days): Promise<QuadCount[]> {
  const upTo = ENDS.map(({ end }, i) => sql`count(*) filter (where type < ${sql.lit(end)}) as ${sql.ref(`upTo${i}`)}`)
  const { rows } = await sql<Readonly<Record<string, number>>>`select day, ${sql.join(upTo)} from record_facet as filed
    where ${sql.join([sql<SqlBool>`value = ${value}`, ...where, between('day', days)], sql` and `)} group by day`.execute(db)
  return rows.flatMap((row) =>
    ENDS.flatMap(({ quad }, i) => {
      const events = (row[`upTo${i}`] ?? 0) - (row[`upTo${i - 1}`] ?? 0)
      return events > 0 ? [{ day: row.day ?? 0, quad, events }] : []
    }),
  )
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
