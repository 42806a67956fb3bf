import type { Kysely } from 'kysely'
import type { ReportTelling } from '../../merge/origins/copies.ts'
import { originsOf } from '../describing.ts'
import { listed } from '../rows.ts'
import type { Tables } from '../tables.ts'
import { type Filter, momentOf } from './filter.ts'
import { reportsTelling } from './told.ts'

/** A report as `onrecord reports --json` prints it. */
export interface PrintedReport {
  readonly id: string
  readonly ref: string | null
  readonly url: string | null
  readonly publisher: string | null
  readonly title: string | null
  readonly published: string | null
  readonly language: string
  readonly origin: string
  /** The oldest report of its origin, when that is another one and this is no later version of it. */
  readonly copyOf: string | null
  readonly version: number
  /** All versions of its address, oldest first; itself alone when there is one. */
  readonly versions: readonly string[]
  readonly items: { readonly events: number; readonly statements: number }
}

/**
 * Reports with what merging says of them: origin, copies, versions. By date and time, then id. A filter's days are those of publication; its actor, place
 * and the like are those of something the report tells.
 */
export async function listReports(db: Kysely<Tables>, filter: Filter = {}): Promise<PrintedReport[]> {
  let query = db.selectFrom('report').select(['id', 'ref', 'url', 'publisher', 'title', 'published', 'language'])
  if (filter.since) query = query.where('published', '>=', filter.since)
  if (filter.until) query = query.where('published', '<=', `${filter.until}~`)
  if (filter.ids) query = query.where('id', 'in', listed(filter.ids))
  if (filter.asOf) query = query.where('added', '<=', momentOf(filter.asOf))
  const telling = await reportsTelling(db, filter)
  if (telling) query = query.where('id', 'in', listed(telling))
  const rows = await query
    .orderBy('published')
    .orderBy('published_at')
    .orderBy('id')
    .limit(filter.limit ?? 1_000_000_000)
    .execute()
  const ids = rows.map(({ id }) => id)
  const originOf = await originsOf(db, ids)
  const kin = await reportsOfOrigins(db, [...new Set(ids.map(originOf))])
  const events = await counts(db, 'telling', ids)
  const statements = await counts(db, 'statement', ids)
  return rows.map((row) => {
    const origin = originOf(row.id)
    const sharing = kin.get(origin) ?? []
    const versions = row.url === null ? [row.id] : sharing.filter(({ url }) => url === row.url).map(({ report }) => report)
    const oldest = sharing[0]
    const copyOf = oldest && !versions.includes(oldest.report) ? oldest.report : null
    return {
      ...row,
      origin,
      copyOf,
      version: Math.max(1, versions.indexOf(row.id) + 1),
      versions: versions.length > 0 ? versions : [row.id],
      items: { events: events.get(row.id) ?? 0, statements: statements.get(row.id) ?? 0 },
    }
  })
}

/** Reports of each origin, oldest first. */
async function reportsOfOrigins(
  db: Kysely<Tables>,
  origins: readonly string[],
): Promise<Map<string, { origin: string; report: string; url: string | null; edition: string }[]>> {
  const rows = await db.selectFrom('telling').select(['record', 'body']).where('record', 'in', listed(origins)).execute()
  const found = rows.map(({ record, body }) => {
    const { report, url, edition } = JSON.parse(body) as ReportTelling
    return { origin: record, report, url, edition }
  })
  found.sort((a, b) => (a.edition < b.edition ? -1 : 1))
  return Map.groupBy(found, ({ origin }) => origin)
}

async function counts(db: Kysely<Tables>, table: 'telling' | 'statement', ids: readonly string[]): Promise<Map<string, number>> {
  let query = db
    .selectFrom(table)
    .select(['report', (count) => count.fn.countAll<number>().as('count')])
    .where('report', 'in', listed(ids))
  if (table === 'telling') query = query.where('kind', '=', 'event')
  return new Map((await query.groupBy('report').execute()).map(({ report, count }) => [report, count]))
}
