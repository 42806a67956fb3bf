import { type Kysely, type SqlBool, sql } from 'kysely'
import { rowOfId } from '../ids.ts'
import { listed } from '../rows.ts'
import type { Tables } from '../tables.ts'
import { type Filter, momentOf, type Stretch, type Wanted } from './filter.ts'

export type { Stretch, Wanted } from './filter.ts'
export { newestRecords } from './selection.ts'

/** Ids of reports, the newest first, those without a day last. Days are those of publication. */
export async function newestReports(db: Kysely<Tables>, filter: Filter, wanted: Wanted): Promise<Stretch<string>> {
  const { since, until, asOf } = filter
  const key = keyOf(wanted.after)
  const found: { id: string; day: string | null }[] = []
  if (key === null || key.day !== '') {
    let dated = db.selectFrom('report').select(['id', 'published as day']).where('published', 'is not', null)
    if (since) dated = dated.where('published', '>=', since)
    if (until) dated = dated.where('published', '<=', `${until}~`)
    if (asOf) dated = dated.where('added', '<=', momentOf(asOf))
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
    if (asOf) undated = undated.where('added', '<=', momentOf(asOf))
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

/** What comes after a key in a list with the newest first. */
function before(day: string, id: string, key: Key) {
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

/** The record a telling of a report stands in, as far as the report's page shows it. */
export interface RecordOfTelling {
  readonly record: string
  readonly state: string
  readonly origins: number
  readonly reports: number
}

/** The records that a report's events and control stand in, by the id of the telling. */
export async function recordsOfReport(db: Kysely<Tables>, report: string): Promise<ReadonlyMap<string, RecordOfTelling>> {
  const tellings = await db
    .selectFrom('telling')
    .select(['id', 'record'])
    .where('report', '=', report)
    .where('kind', 'in', ['event', 'control'])
    .execute()
  const rows = listed(new Set(tellings.map(({ record }) => rowOfId(record))))
  const records = new Map(
    (await db.selectFrom('record').select(['row', 'state', 'origins', 'reports']).where('row', 'in', rows).execute()).map(
      ({ row, ...record }) => [row, record],
    ),
  )
  return new Map(
    tellings.flatMap(({ id, record }) => {
      const found = records.get(rowOfId(record))
      return found ? [[id, { record, ...found }] as const] : []
    }),
  )
}
