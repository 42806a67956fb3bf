import { type Kysely, type SqlBool, sql } from 'kysely'
import { dayNumber } from '../../merge/same/days.ts'
import { foldName } from '../../register/name-key.ts'
import { facetNumber } from '../facets.ts'
import { idOfRow, rowOfId } from '../ids.ts'
import { PREFIXES } from '../merging.ts'
import { listed } from '../rows.ts'
import { NO_DAY, type Tables } from '../tables.ts'
import { keysOfName } from './actors.ts'
import { type Filter, momentOf, type Stretch, type Wanted } from './filter.ts'
import { inBox, placesIn, placesOfName } from './places.ts'

/** Which way a list runs, and after which record it goes on. */
interface Walk {
  readonly isNewestFirst: boolean
  readonly after: Seat | null
  readonly limit: number
  /** The index to walk along where SQLite would take another: of what several origins tell, of what is long. */
  readonly index?: 'record_origins' | 'record_long'
}

/** Where a record stands in the order of days; records of one day are in the order of their rows, which is that of their ids. */
interface Seat {
  readonly row: number
  readonly day: number
}

/** A condition on a row. */
export type Condition = ReturnType<typeof sql<SqlBool>>

/** Days beyond which an event is long; as in the index of long ones. */
export const LONG = 31

/** Records of a facet up to which they are looked up and sorted, not met on a walk by day. */
const FEW = 3_000

/** Origins beyond which a record is so rare that a walk along those is shorter than one along an actor's or a place's. */
const RARE = 2

/** Places in a box up to which its records are looked for by place. */
const MOST_PLACES = 400

/** Ids of records of one kind that a filter lets through, by first day and id; those without a day come first. */
export async function recordIds(db: Kysely<Tables>, kind: 'event' | 'control', filter: Filter): Promise<string[]> {
  const seats = await walk(db, kind, filter, { isNewestFirst: false, after: null, limit: filter.limit ?? 1_000_000_000 })
  return seats.map(({ row }) => idOfRow(PREFIXES[kind], row))
}

/**
 * Ids of events or entries of control, those that began last first, those without a day last. Each stretch costs about the same, however far down
 * the list it lies. `few` is up to how many records of a place or an actor are looked up and sorted.
 */
export async function newestRecords(
  db: Kysely<Tables>,
  kind: 'event' | 'control',
  filter: Filter,
  wanted: Wanted,
  few: number = FEW,
): Promise<Stretch<string>> {
  const [, day, id] = /^(-?\d+)_(\w+)$/.exec(wanted.after ?? '') ?? []
  const after = day === undefined || id === undefined ? null : { day: Number(day), row: rowOfId(id) }
  const found = await walk(db, kind, filter, { isNewestFirst: true, after, limit: wanted.size + 1 }, few)
  const items = found.slice(0, wanted.size).map(({ row }) => idOfRow(PREFIXES[kind], row))
  const last = found[wanted.size - 1]
  return { items, next: found.length > wanted.size && last ? `${last.day}_${idOfRow(PREFIXES[kind], last.row)}` : null }
}

async function walk(db: Kysely<Tables>, kind: 'event' | 'control', filter: Filter, run: Walk, most: number = FEW): Promise<Seat[]> {
  const facets = await facetGroups(db, filter)
  const where = conditionsOf(kind, filter)
  const few = await fewRows(db, filter, facets, most)
  if (few) return inOrder(await seatsAmong(db, few.rows, [...where, ...few.others.map(hasFacet)], run), run)
  const [first, ...others] = facets
  const also = [...where, ...others.map(hasFacet)]
  const found: Seat[] = []
  // What began before the days asked for may reach into them: long events have an index of their own, so that the others need no walk.
  const earliest = filter.since ? dayNumber(filter.since) - LONG : null
  const isRare = (filter.minOrigins ?? 1) > RARE
  const along: Walk = isRare ? { ...run, index: 'record_origins' } : run
  if (first && !isRare) for (const value of first) found.push(...(await seatsUnder(db, value, also, earliest, filter, run)))
  else {
    const near = earliest === null ? [] : [sql<SqlBool>`first_day >= ${earliest}`]
    found.push(...(await seatsAlong(db, [...where, ...near, ...facets.map(hasFacet)], along)))
  }
  if (earliest !== null) {
    const long = [sql<SqlBool>`last_day - first_day > ${sql.lit(LONG)}`, sql<SqlBool>`first_day < ${earliest}`]
    found.push(...(await seatsAlong(db, [...where, ...long, ...facets.map(hasFacet)], { ...run, index: 'record_long' })))
  }
  return inOrder(found, run)
}

/** Rows that hold all that a filter asks for, where one of the things it asks for is in few, with the facets that are yet to be asked for; else null. */
export async function fewRows(
  db: Kysely<Tables>,
  filter: Filter,
  facets: readonly (readonly number[])[],
  most: number = FEW,
): Promise<{ readonly rows: readonly number[]; readonly others: readonly (readonly number[])[] } | null> {
  if (filter.ids) return { rows: filter.ids.map(rowOfId).filter((row) => !Number.isNaN(row)), others: facets }
  const inside = filter.box ? await placesIn(db, filter.box, MOST_PLACES + 1) : []
  const box = filter.box && inside.length <= MOST_PLACES ? [inside.map((key) => facetNumber('place', key))] : []
  const sized = await Promise.all([...facets, ...box].map(async (values) => ({ values, rows: await fewUnder(db, values, most) })))
  const least = sized
    .flatMap(({ values, rows }) => (rows === null ? [] : [{ values, rows }]))
    .sort((a, b) => a.rows.length - b.rows.length)[0]
  return least ? { rows: least.rows, others: facets.filter((values) => values !== least.values) } : null
}

/** The conditions of a filter that a record itself answers; null is either kind. */
export function conditionsOf(kind: 'event' | 'control' | null, filter: Filter): Condition[] {
  const { since, until, type, status, state, minOrigins, box, asOf } = filter
  return [
    ...(kind ? [sql<SqlBool>`kind = ${kind}`] : []),
    ...(until ? [sql<SqlBool>`first_day <= ${dayNumber(until)}`, sql<SqlBool>`first_day > ${NO_DAY}`] : []),
    ...(since ? [sql<SqlBool>`last_day >= ${dayNumber(since)}`] : []),
    ...(type ? [sql<SqlBool>`type = ${type.toUpperCase()}`] : []),
    ...(status ? [sql<SqlBool>`status = ${status}`] : []),
    ...(state ? [sql<SqlBool>`state = ${state}`] : []),
    ...(minOrigins ? [sql<SqlBool>`origins >= ${minOrigins}`] : []),
    // The index of what more than one origin tells serves only a condition that says so in words.
    ...(minOrigins && minOrigins > 1 ? [sql<SqlBool>`origins > 1`] : []),
    ...(box ? [inBox(box)] : []),
    ...(asOf ? [sql<SqlBool>`added <= ${momentOf(asOf)}`] : []),
  ]
}

/** Seats of records among some, in no order. */
async function seatsAmong(db: Kysely<Tables>, among: readonly number[], where: readonly Condition[], run: Walk): Promise<Seat[]> {
  // "cross join" keeps SQLite from walking through all records instead.
  const { rows } = await sql<Seat>`select row, first_day as day from (select value as wanted from json_each(${JSON.stringify(among)}))
    cross join record on record.row = wanted where ${sql.join([...where, ...beyond(run)], sql` and `)}`.execute(db)
  return rows
}

/** Seats of records, met along the index by day. */
async function seatsAlong(db: Kysely<Tables>, where: readonly Condition[], run: Walk): Promise<Seat[]> {
  const way = sql.raw(run.isNewestFirst ? 'desc' : 'asc')
  const records = run.index ? sql`record indexed by ${sql.ref(run.index)}` : sql`record`
  const { rows } = await sql<Seat>`select row, first_day as day from ${records} where ${sql.join([...where, ...beyond(run)], sql` and `)}
    order by first_day ${way}, row ${way} limit ${run.limit}`.execute(db)
  return rows
}

/** Seats of records with a facet, met along the index of facets. */
async function seatsUnder(
  db: Kysely<Tables>,
  value: number,
  where: readonly Condition[],
  since: number | null,
  { until }: Filter,
  run: Walk,
): Promise<Seat[]> {
  const way = sql.raw(run.isNewestFirst ? 'desc' : 'asc')
  const bounds = [
    sql<SqlBool>`filed.value = ${value}`,
    ...(since === null ? [] : [sql<SqlBool>`filed.day >= ${since}`]),
    ...(until ? [sql<SqlBool>`filed.day <= ${dayNumber(until)}`] : []),
    ...(run.after
      ? [sql<SqlBool>`(filed.day, filed.filed_record) ${sql.raw(run.isNewestFirst ? '<' : '>')} (${run.after.day}, ${run.after.row})`]
      : []),
  ]
  // "cross join" keeps SQLite from beginning with the records.
  const { rows } =
    await sql<Seat>`select row, first_day as day from (select value, day, record as filed_record from record_facet) as filed cross join record on record.row = filed.filed_record
    where ${sql.join([...bounds, ...where], sql` and `)} order by filed.day ${way}, filed.filed_record ${way} limit ${run.limit}`.execute(
      db,
    )
  return rows
}

function beyond({ after, isNewestFirst }: Walk): Condition[] {
  return after ? [sql<SqlBool>`(first_day, row) ${sql.raw(isNewestFirst ? '<' : '>')} (${after.day}, ${after.row})`] : []
}

/** Records in the order of a walk, each once. */
function inOrder(seats: readonly Seat[], { isNewestFirst, limit }: Walk): Seat[] {
  const distinct = [...new Map(seats.map((seat) => [seat.row, seat])).values()]
  distinct.sort((a, b) => a.day - b.day || a.row - b.row)
  return (isNewestFirst ? distinct.reverse() : distinct).slice(0, limit)
}

/** For each thing that a record must have one of, the numbers it may be filed under. */
export async function facetGroups(db: Kysely<Tables>, { actor, place }: Filter): Promise<number[][]> {
  const groups: number[][] = []
  if (place) groups.push((await placesOfName(db, place)).map((key) => facetNumber('place', key)))
  if (actor) {
    const keys = await keysOfName(db, actor)
    groups.push([
      ...keys.map((key) => facetNumber('actor', key)),
      facetNumber('actor name', foldName(actor)),
      facetNumber('country', actor.toUpperCase()),
    ])
  }
  return groups
}

/** Ids of all entries of control at some places, given by their keys, by place. */
export async function controlAtPlaces(db: Kysely<Tables>, keys: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const placeOf = new Map(keys.map((key) => [facetNumber('place', key), key]))
  const { rows } = await sql<{ value: number; record: number }>`
    select filed.value, record from (select value as place from json_each(${JSON.stringify([...placeOf.keys()])}))
    cross join record_facet as filed indexed by record_facet_control on filed.value = place where filed.type = -1`.execute(db)
  const found = new Map<string, string[]>()
  for (const { value, record } of rows) {
    const key = placeOf.get(value) as string
    const id = idOfRow(PREFIXES.control, record)
    const known = found.get(key)
    if (known) known.push(id)
    else found.set(key, [id])
  }
  return found
}

/** That a record is filed under one of some numbers. */
export function hasFacet(values: readonly number[]): Condition {
  return sql<SqlBool>`exists (select 1 from (select value as asked from json_each(${JSON.stringify(values)}))
    cross join record_facet as other on other.value = asked and other.day = first_day and other.record = row)`
}

/** The records under some facets when they are few, else null. */
async function fewUnder(db: Kysely<Tables>, values: readonly number[], most: number): Promise<number[] | null> {
  const rows = await db
    .selectFrom('record_facet')
    .select('record')
    .where('value', 'in', listed(values))
    .limit(most + 1)
    .execute()
  return rows.length > most ? null : [...new Set(rows.map(({ record }) => record))]
}
