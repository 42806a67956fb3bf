import { type Kysely, sql } from 'kysely'
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
  readonly items: { readonly events: number; readonly statements: number; readonly positions: number; readonly control: number }
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
  const oldest = await oldestOf(db, [...new Set(ids.map(originOf))], filter)
  const versionsAt = await versionsOf(db, [...new Set(rows.flatMap(({ url }) => url ?? []))], filter)
  const told = await tellingCounts(db, ids)
  const [statements, positions] = [await counts(db, 'statement', ids), await counts(db, 'position', ids)]
  return rows.map((row) => {
    const origin = originOf(row.id)
    const versions = row.url === null ? [row.id] : (versionsAt.get(`${origin} ${row.url}`) ?? [])
    const first = oldest.get(origin)
    const copyOf = first !== undefined && !versions.includes(first) ? first : null
    return {
      ...row,
      origin,
      copyOf,
      version: Math.max(1, versions.indexOf(row.id) + 1),
      versions: versions.length > 0 ? versions : [row.id],
      items: {
        events: told.get(`${row.id} event`) ?? 0,
        statements: statements.get(row.id) ?? 0,
        positions: positions.get(row.id) ?? 0,
        control: told.get(`${row.id} control`) ?? 0,
      },
    }
  })
}

/** The oldest report of each origin that had come by a filter's moment. An origin may have thousands, so SQLite looks through them and hands over one. */
async function oldestOf(db: Kysely<Tables>, origins: readonly string[], { asOf }: Filter): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ origin: string; report: string }>`
    select record as origin, report, min(body ->> 'edition') from telling
    where record in ${listed(origins)} and at <= ${asOf ? momentOf(asOf) : '~'} group by record`.execute(db)
  return new Map(rows.map(({ origin, report }) => [origin, report]))
}

/** Reports of an origin at each of some addresses that had come by a filter's moment, oldest first, by origin and address. */
async function versionsOf(db: Kysely<Tables>, urls: readonly string[], { asOf }: Filter): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ origin: string; url: string; report: string }>`
    select telling.record as origin, report.url, report.id as report from report
    cross join telling on telling.report = report.id and telling.kind = 'report'
    where report.url in ${listed(urls)} and telling.at <= ${asOf ? momentOf(asOf) : '~'} order by telling.body ->> 'edition'`.execute(db)
  const found = Map.groupBy(rows, ({ origin, url }) => `${origin} ${url}`)
  return new Map([...found].map(([key, versions]) => [key, versions.map(({ report }) => report)]))
}

async function counts(db: Kysely<Tables>, table: 'position' | 'statement', ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom(table)
    .select(['report', (count) => count.fn.countAll<number>().as('count')])
    .where('report', 'in', listed(ids))
    .groupBy('report')
    .execute()
  return new Map(rows.map(({ report, count }) => [report, count]))
}

/** How many events and entries of control reports tell of, by report and kind: "0123456789abcdef event". */
async function tellingCounts(db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('telling')
    .select(['report', 'kind', (count) => count.fn.countAll<number>().as('count')])
    .where('report', 'in', listed(ids))
    .groupBy(['report', 'kind'])
    .execute()
  return new Map(rows.map(({ report, kind, count }) => [`${report} ${kind}`, count]))
}
