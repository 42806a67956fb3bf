import { type Kysely, type SqlBool, sql } from 'kysely'
import { dayNumber, dayOf } from '../../merge/same/days.ts'
import { foldName } from '../../register/name-key.ts'
import type { Tables } from '../tables.ts'
import { keysOfName } from './actors.ts'
import type { Filter } from './records.ts'

/** A stretch of a list, and the key at which the next one begins; null at its end. */
export interface Stretch<Of> {
  readonly items: readonly Of[]
  readonly next: string | null
}

/** Where a stretch begins and how many it holds. Keys are those that an earlier stretch gave. */
export interface Wanted {
  readonly after: string | null
  readonly size: number
}

/** Ids of reports, the newest first, those without a day last. Days are those of publication. */
export async function newestReports(db: Kysely<Tables>, filter: Filter, wanted: Wanted): Promise<Stretch<string>> {
  const { since, until } = filter
  const key = keyOf(wanted.after)
  const found: { id: string; day: string | null }[] = []
  if (key === null || key.day !== '') {
    let dated = db.selectFrom('report').select(['id', 'published as day']).where('published', 'is not', null)
    if (since) dated = dated.where('published', '>=', since)
    if (until) dated = dated.where('published', '<=', `${until}~`)
    if (key) dated = dated.where(before('published', 'id', key))
    found.push(
      ...(await dated
        .orderBy('published', 'desc')
        .orderBy('id', 'desc')
        .limit(wanted.size + 1)
        .execute()),
    )
  }
  if (found.length <= wanted.size && !since && !until) {
    let undated = db.selectFrom('report').select(['id', 'published as day']).where('published', 'is', null)
    if (key?.day === '') undated = undated.where('id', '<', key.id)
    found.push(
      ...(await undated
        .orderBy('id', 'desc')
        .limit(wanted.size + 1 - found.length)
        .execute()),
    )
  }
  return stretchOf(found, wanted.size)
}

/** Days from which an event is long; as in the index of long ones. */
const LONG = 31
/** Records of a place or an actor up to which they are looked up one by one, not met on a walk by date. */
const FEW = 2_000

/**
 * Ids of events or entries of control, those that began last first, those without a day last. A walk along the index by day from the key on, in four
 * parts: what began in the days asked for, what reaches into them from the month before, what reaches in from long before, what has no day.
 */
export async function newestRecords(
  db: Kysely<Tables>,
  kind: 'event' | 'control',
  filter: Filter,
  wanted: Wanted,
): Promise<Stretch<string>> {
  const { since, until } = filter
  const key = keyOf(wanted.after)
  const narrow = await narrowing(db, kind, filter)
  const monthBefore = since ? dayOf(dayNumber(since) - LONG) : null
  const reaches = sql<SqlBool>`coalesce("end", "start") >= ${since ?? ''}`
  const parts: (SqlBoolean | null)[] = since
    ? [
        sql<SqlBool>`"start" >= ${since}`,
        sql<SqlBool>`"start" < ${since} and "start" >= ${monthBefore} and ${reaches}`,
        sql<SqlBool>`"start" < ${monthBefore} and julianday("end") - julianday("start") > ${sql.lit(LONG)} and ${reaches}`,
      ]
    : [sql<SqlBool>`"start" is not null`, ...(until ? [] : [null])]
  const found: { id: string; day: string | null }[] = []
  for (const part of parts) {
    const left = wanted.size + 1 - found.length
    if (left <= 0) break
    if (part !== null && key?.day === '') continue
    let query = db.selectFrom('record').select(['id', 'start as day']).where(narrow)
    query = query.where(part ?? sql<SqlBool>`"start" is null`)
    if (until && part !== null) query = query.where('start', '<=', `${until}~`)
    if (key)
      query = query.where(part === null ? (key.day === '' ? sql<SqlBool>`id < ${key.id}` : sql<SqlBool>`true`) : before('start', 'id', key))
    found.push(...(await query.orderBy('start', 'desc').orderBy('id', 'desc').limit(left).execute()))
  }
  return stretchOf(found, wanted.size)
}

type SqlBoolean = ReturnType<typeof sql<SqlBool>>

/** The conditions of a filter but its days. */
async function narrowing(db: Kysely<Tables>, kind: 'event' | 'control', filter: Filter): Promise<SqlBoolean> {
  const conditions: SqlBoolean[] = [sql<SqlBool>`kind = ${kind}`]
  if (filter.type) conditions.push(sql<SqlBool>`type = ${filter.type}`)
  if (filter.status) conditions.push(sql<SqlBool>`status = ${filter.status}`)
  if (filter.state) conditions.push(sql<SqlBool>`state = ${filter.state}`)
  if (filter.minOrigins) conditions.push(sql<SqlBool>`origins >= ${filter.minOrigins}`)
  if (filter.place) conditions.push(await withFacet(db, sql<SqlBool>`facet = 'place name' and value = ${foldName(filter.place)}`))
  if (filter.actor) {
    const keys = (await keysOfName(db, filter.actor)).slice(0, 500)
    const byKey = keys.length > 0 ? sql<SqlBool>`(facet = 'actor' and value in (${sql.join(keys)})) or ` : sql<SqlBool>``
    conditions.push(
      await withFacet(
        db,
        sql<SqlBool>`(${byKey}(facet = 'actor name' and value = ${foldName(filter.actor)}) or (facet = 'country' and value = ${filter.actor.toUpperCase()}))`,
      ),
    )
  }
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`
}

/** Records that have a facet: by their ids where they are few, else asked for at each record met. */
async function withFacet(db: Kysely<Tables>, facet: SqlBoolean): Promise<SqlBoolean> {
  const some = await sql<{ record: string }>`select distinct record from record_facet where ${facet} limit ${FEW + 1}`.execute(db)
  const ids = some.rows.map(({ record }) => record)
  if (ids.length > FEW) return sql<SqlBool>`exists (select 1 from record_facet where record_facet.record = record.id and ${facet})`
  return ids.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`id in (${sql.join(ids)})`
}

/** What comes after a key in a list with the newest first. */
function before(day: string, id: string, key: Key): SqlBoolean {
  return sql<SqlBool>`(${sql.ref(day)}, ${sql.ref(id)}) < (${key.day}, ${key.id})`
}

interface Key {
  /** '' for what has no day. */
  readonly day: string
  readonly id: string
}

function keyOf(after: string | null): Key | null {
  const [, day, id] = /^([^_]*)_(.+)$/.exec(after ?? '') ?? []
  return day === undefined || id === undefined ? null : { day, id }
}

function stretchOf(found: readonly { readonly id: string; readonly day: string | null }[], size: number): Stretch<string> {
  const last = found[size - 1]
  const items = found.slice(0, size).map(({ id }) => id)
  return { items, next: found.length > size && last ? `${last.day ?? ''}_${last.id}` : null }
}
