import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'
import { type Filter, momentOf } from './filter.ts'

/** A report that shares its words with another: of one origin. */
export interface KinReport {
  readonly id: string
  readonly title: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly url: string | null
}

/** How a report came into the store and what read it. */
export interface StoredAs {
  /** ISO 8601. */
  readonly added: string
  readonly engine: string | null
  readonly register: string | null
  readonly readAt: string | null
}

/** The most reports of one origin that are given. */
const MOST = 200

/** Other reports of the same origin, oldest first: later versions and copies. */
export async function reportsOfOrigin(db: Kysely<Tables>, origin: string): Promise<readonly KinReport[]> {
  return (
    db
      .selectFrom('telling')
      .innerJoin('report', 'report.id', 'telling.report')
      .select(['report.id', 'report.title', 'report.publisher', 'report.published', 'report.url'])
      .where('telling.record', '=', origin)
      .where('telling.kind', '=', 'report')
      // the order of versions that `reports` gives
      .orderBy(sql`telling.body ->> 'edition'`)
      .orderBy('report.id')
      .limit(MOST)
      .execute()
  )
}

/** When a report was taken in, and what made its current reading. */
export async function storedAs(db: Kysely<Tables>, id: string): Promise<StoredAs | null> {
  const row = await db
    .selectFrom('report')
    .leftJoin('reading', (join) => join.onRef('reading.report', '=', 'report.id').on('reading.current', '=', 1))
    .select(['report.added', 'reading.engine', 'reading.register', 'reading.at as readAt'])
    .where('report.id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** The day of the newest report that has one, or null. */
export async function newestDay(db: Kysely<Tables>): Promise<string | null> {
  const row = await db
    .selectFrom('report')
    .select('published')
    .where('published', 'is not', null)
    .orderBy('published', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.published?.slice(0, 10) ?? null
}

/** How many sources are looked at again and again. */
export async function countFollowed(db: Kysely<Tables>): Promise<number> {
  const { count } = await db
    .selectFrom('source')
    .select((all) => all.fn.countAll<number>().as('count'))
    .where('followed', '=', 1)
    .executeTakeFirstOrThrow()
  return count
}

/** How many reports were published in some days, all without, and had come by a moment. */
export async function countReports(db: Kysely<Tables>, { since, until, asOf }: Pick<Filter, 'since' | 'until' | 'asOf'>): Promise<number> {
  let query = db.selectFrom('report').select((all) => all.fn.countAll<number>().as('count'))
  if (since) query = query.where('published', '>=', since)
  if (until) query = query.where('published', '<=', `${until}~`)
  if (asOf) query = query.where('added', '<=', momentOf(asOf))
  return (await query.executeTakeFirstOrThrow()).count
}
