import { type Kysely, type SqlBool, sql } from 'kysely'
import { dayNumber } from '../../merge/same/days.ts'
import { facetNumber } from '../facets.ts'
import { idOfRow, PREFIXES, rowOfId } from '../ids.ts'
import { listed } from '../rows.ts'
import type { Tables } from '../tables.ts'
import { asksOfThen, thoseThatWere } from './as-it-was.ts'
import { type Condition, conditionsOf, facetGroups, hasFacet, LONG, slackOf, typeOfEntry } from './conditions.ts'
import type { Filter, Stretch, Wanted } from './filter.ts'
import { newestDayThen } from './newest-then.ts'
import { placesIn } from './places.ts'

/** Which way a list runs, and after which record it goes on. */
interface Walk {
  readonly isNewestFirst: boolean
  readonly after: Seat | null
  readonly limit: number
  /** How many entries of an actor's or a place's are looked at, where not all are. */
  readonly looked?: number
  /** The index to walk along where SQLite would take another. */
  readonly index?: 'record_day' | 'record_origins' | 'record_long' | 'record_type' | 'record_status' | 'record_state'
}

/** Where a record stands in the order of days; records of one day are in the order of their rows, which is that of their ids. */
interface Seat {
  readonly row: number
  readonly day: number
}

/** A record that a walk came to. */
interface Passed extends Seat {
  readonly reports: number
}

/** What a walk found, and the seat it came to where it looked at all it may before it found enough. */
interface Found {
  readonly seats: readonly Passed[]
  readonly reached: Seat | null
}

/** Records of a facet up to which they are looked up and sorted, not met on a walk by day. */
const FEW = 3_000

/** Origins beyond which a record is so rare that a walk along those is shorter than one along all. */
const RARE = 2

/** Places in a box up to which its records are looked for by place. */
const MOST_PLACES = 400

/** Entries of an actor or a place that one page looks at: a tenth of a second. */
const LOOKED = 20_000

/** Records that one page describes anew as they were at a moment, and how many at once. */
const DESCRIBED = 600
const DESCRIBED_AT_ONCE = 200

/** Ids of records of one kind that a filter lets through, by first day and id; those without a day come first. */
export async function recordIds(db: Kysely<Tables>, kind: 'event' | 'control', filter: Filter): Promise<string[]> {
  const { seats } = await walk(db, kind, filter, { isNewestFirst: false, after: null, limit: filter.limit ?? EVERY })
  return seats.map(({ row }) => idOfRow(PREFIXES[kind], row))
}

/** The limit of a list that has none. */
const EVERY = 1_000_000_000

/**
 * Ids of events or entries of control, those that began last first, those without a day last. Each stretch costs about the same, however far down
 * the list it lies: one of things that seldom meet looks at a part of the list only, and may hold fewer than were wanted, or none, before its end.
 * `few` is up to how many records of a place or an actor are looked up and sorted, `looked` how many of more are looked at.
 */
export async function newestRecords(
  db: Kysely<Tables>,
  kind: 'event' | 'control',
  filter: Filter,
  wanted: Wanted,
  few: number = FEW,
  looked: number = LOOKED,
): Promise<Stretch<string>> {
  const [, day, id] = /^(-?\d+)_(\w+)$/.exec(wanted.after ?? '') ?? []
  const after = day === undefined || id === undefined ? null : { day: Number(day), row: rowOfId(id) }
  const { seats, reached } = await walk(db, kind, filter, { isNewestFirst: true, after, limit: wanted.size + 1, looked }, few)
  const items = seats.slice(0, wanted.size).map(({ row }) => idOfRow(PREFIXES[kind], row))
  const last = seats.length > wanted.size ? seats[wanted.size - 1] : reached
  return { items, next: last ? `${last.day}_${idOfRow(PREFIXES[kind], last.row)}` : null }
}

async function walk(db: Kysely<Tables>, kind: 'event' | 'control', filter: Filter, run: Walk, few: number = FEW): Promise<Found> {
  const facets = await facetGroups(db, filter)
  if (!asksOfThen(filter)) return walkNow(db, kind, filter, facets, run, few)
  // What was otherwise then is met too, and left out once it is described as it was.
  const found: Passed[] = []
  const step = run.limit === EVERY ? EVERY : Math.max(run.limit, DESCRIBED_AT_ONCE)
  for (let after = run.after, described = 0; ; ) {
    const { seats, reached } = await walkNow(db, kind, filter, facets, { ...run, after, limit: step }, few)
    for (let at = 0; at < seats.length; at += DESCRIBED_AT_ONCE) {
      const some = seats.slice(at, at + DESCRIBED_AT_ONCE).map((seat) => ({ ...seat, kind }))
      found.push(...(await thoseThatWere(db, some, filter, facets)))
      if (found.length >= run.limit) return { seats: found.slice(0, run.limit), reached: null }
    }
    described += seats.length
    after = reached ?? (seats.length === step ? (seats.at(-1) ?? null) : null)
    if (after === null || (run.looked !== undefined && described >= DESCRIBED)) return { seats: found, reached: after }
  }
}

async function walkNow(
  db: Kysely<Tables>,
  kind: 'event' | 'control',
  filter: Filter,
  facets: readonly (readonly number[])[],
  run: Walk,
  most: number,
): Promise<Found> {
  const where = [...(await notAfterThen(db, kind, filter, run)), ...conditionsOf(kind, filter)]
  const few = await fewRows(db, filter, facets, most)
  if (few) return { seats: inOrder(await seatsAmong(db, few.rows, [...where, ...few.others.map(hasFacet)], run), run), reached: null }
  const [first, ...others] = facets
  // What began before the days asked for may reach into them: long events have an index of their own, so that the others need no walk.
  const earliest = filter.since ? dayNumber(filter.since) - LONG - slackOf(filter) : null
  const found: Passed[] = []
  let reached: Seat | null = null
  if (first) {
    const also = [...where, ...others.map(hasFacet), ...typeOfEntry(kind, filter)]
    for (const value of first) {
      const under = await seatsUnder(db, value, also, earliest, filter, run)
      found.push(...under.seats)
      if (under.reached && (reached === null || isBefore(under.reached, reached, run))) reached = under.reached
    }
  } else {
    const near = earliest === null ? [] : [sql<SqlBool>`first_day >= ${earliest}`]
    const index = await indexFor(db, kind, filter)
    found.push(...(await seatsAlong(db, [...where, ...near], index ? { ...run, index } : run)))
  }
  if (earliest !== null) {
    const long = [sql<SqlBool>`last_day - first_day > ${sql.lit(LONG)}`, sql<SqlBool>`first_day < ${earliest}`]
    found.push(...(await seatsAlong(db, [...where, ...long, ...facets.map(hasFacet)], { ...run, index: 'record_long' })))
  }
  const end = reached
  const seats = inOrder(end === null ? found : found.filter((seat) => !isBefore(end, seat, run)), run)
  return { seats, reached: seats.length === run.limit ? null : end }
}

/** Where a walk back from today to what had come by a moment begins: what came since is passed over at once. */
async function notAfterThen(db: Kysely<Tables>, kind: 'event' | 'control', { asOf, ids, until }: Filter, run: Walk): Promise<Condition[]> {
  if (asOf === undefined || ids || !run.isNewestFirst || run.after) return []
  const day = await newestDayThen(db, kind, asOf)
  // Of two bounds SQLite begins at the first it is told.
  if (day !== null && until && dayNumber(until) <= day) return []
  return [day === null ? sql<SqlBool>`false` : sql<SqlBool>`first_day <= ${day}`]
}

/** Whether a walk comes to one seat before another. */
function isBefore(a: Seat, b: Seat, { isNewestFirst }: Walk): boolean {
  const order = a.day - b.day || a.row - b.row
  return isNewestFirst ? order > 0 : order < 0
}

/** The index along which what a filter asks for is met soonest; undefined leaves it to SQLite. */
async function indexFor(db: Kysely<Tables>, kind: 'event' | 'control', filter: Filter): Promise<Walk['index']> {
  if (filter.asOf && !filter.ids) return 'record_day'
  if ((filter.minOrigins ?? 1) > RARE) return 'record_origins'
  const asked = (['type', 'status', 'state'] as const).filter((name) => filter[name])
  if (asked.length === 0) return undefined
  for (const name of asked) {
    const value = name === 'type' ? filter[name]?.toUpperCase() : filter[name]
    const { rows } = await sql<{ count: number }>`select count(*) as count from (
      select 1 from record indexed by ${sql.ref(`record_${name}`)} where kind = ${kind} and ${sql.ref(name)} = ${value} limit ${FEW + 1})`.execute(
      db,
    )
    if ((rows[0]?.count ?? 0) <= FEW) return `record_${name}`
  }
  // Things that many records have may seldom meet: the index by day says all of them.
  return 'record_day'
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

/** Seats of records among some, in no order. */
async function seatsAmong(db: Kysely<Tables>, among: readonly number[], where: readonly Condition[], run: Walk): Promise<Passed[]> {
  // "cross join" keeps SQLite from walking through all records instead.
  const { rows } =
    await sql<Passed>`select row, first_day as day, reports from (select value as wanted from json_each(${JSON.stringify(among)}))
    cross join record on record.row = wanted where ${sql.join([...where, ...beyond(run)], sql` and `)}`.execute(db)
  return rows
}

/** Seats of records, met along the index by day. */
async function seatsAlong(db: Kysely<Tables>, where: readonly Condition[], run: Walk): Promise<Passed[]> {
  const way = sql.raw(run.isNewestFirst ? 'desc' : 'asc')
  const records = run.index ? sql`record indexed by ${sql.ref(run.index)}` : sql`record`
  const { rows } =
    await sql<Passed>`select row, first_day as day, reports from ${records} where ${sql.join([...where, ...beyond(run)], sql` and `)}
    order by first_day ${way}, row ${way} limit ${run.limit}`.execute(db)
  return rows
}

/** Seats of records with a facet, met along the index of facets, of which `looked` entries are looked at. */
async function seatsUnder(
  db: Kysely<Tables>,
  value: number,
  where: readonly Condition[],
  since: number | null,
  filter: Filter,
  run: Walk,
): Promise<Found> {
  const way = sql.raw(run.isNewestFirst ? 'desc' : 'asc')
  const bounds = [
    sql<SqlBool>`value = ${value}`,
    ...(since === null ? [] : [sql<SqlBool>`day >= ${since}`]),
    ...(filter.until ? [sql<SqlBool>`day <= ${dayNumber(filter.until) + slackOf(filter)}`] : []),
    ...(run.after ? [sql<SqlBool>`(day, record) ${sql.raw(run.isNewestFirst ? '<' : '>')} (${run.after.day}, ${run.after.row})`] : []),
  ]
  const entries = sql`from record_facet where ${sql.join(bounds, sql` and `)} order by day ${way}, record ${way}`
  const looked = run.looked ?? EVERY
  // "cross join" keeps SQLite from beginning with the records; it hands on the entries in their order, so that the first to pass are the first there are.
  const { rows } = await sql<Passed>`
    select row, first_day as day, reports from (select record as filed_record, type as filed_type ${entries} limit ${looked}) as filed
    cross join record on record.row = filed.filed_record where ${sql.join([...where], sql` and `)} limit ${run.limit}`.execute(db)
  if (run.looked === undefined || rows.length === run.limit) return { seats: rows, reached: null }
  const last = await sql<Seat>`select record as row, day ${entries} limit 1 offset ${looked - 1}`.execute(db)
  return { seats: rows, reached: last.rows[0] ?? null }
}

function beyond({ after, isNewestFirst }: Walk): Condition[] {
  return after ? [sql<SqlBool>`(first_day, row) ${sql.raw(isNewestFirst ? '<' : '>')} (${after.day}, ${after.row})`] : []
}

/** Records in the order of a walk, each once. */
function inOrder(seats: readonly Passed[], { isNewestFirst, limit }: Walk): Passed[] {
  const distinct = [...new Map(seats.map((seat) => [seat.row, seat])).values()]
  distinct.sort((a, b) => a.day - b.day || a.row - b.row)
  return (isNewestFirst ? distinct.reverse() : distinct).slice(0, limit)
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
