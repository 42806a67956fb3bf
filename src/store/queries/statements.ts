import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Statement } from '../../record/types.ts'
import { listed } from '../rows.ts'
import type { Tables } from '../tables.ts'
import { actorsByKey, keysOfName } from './actors.ts'
import { type Filter, momentOf, type Stretch, type Wanted } from './filter.ts'
import { statementsTelling } from './told.ts'

/** A statement across reports, as `onrecord statements --json` prints it. */
export interface PrintedStatement {
  readonly id: string
  readonly report: string
  readonly ref: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly speaker: { readonly id: string | null; readonly name: string } | null
  readonly mode: string
  readonly said: string | null
  readonly content: Statement['content']
}

/**
 * Statements that a filter lets through, by date and id: its days are those of the reports, its actor the speaker; its place, type, status, state and
 * origins are those of something that the statement tells.
 */
export async function listStatements(db: Kysely<Tables>, filter: Filter = {}): Promise<PrintedStatement[]> {
  const limit = filter.limit ?? 1_000_000_000
  return printStatements(db, await statementRows(db, filter, { isNewestFirst: false, after: null, limit }))
}

/** Statements that a filter lets through, those of the newest reports first, reports without a day last. */
export async function newestStatements(db: Kysely<Tables>, filter: Filter, { after, size }: Wanted): Promise<Stretch<PrintedStatement>> {
  const [, published, id] = /^([^_]*)_(.+)$/.exec(after ?? '') ?? []
  const seat = published === undefined || id === undefined ? null : { published, id }
  const rows = await statementRows(db, filter, { isNewestFirst: true, after: seat, limit: size + 1 })
  const last = rows[size - 1]
  return {
    items: await printStatements(db, rows.slice(0, size)),
    next: rows.length > size && last ? `${last.published ?? ''}_${last.id}` : null,
  }
}

/** Which way a list runs, and after which statement it goes on. */
interface Walk {
  readonly isNewestFirst: boolean
  readonly after: { readonly published: string; readonly id: string } | null
  readonly limit: number
}

type StatementRow = Omit<Tables['statement'], 'row'>

async function statementRows(db: Kysely<Tables>, filter: Filter, walk: Walk): Promise<StatementRow[]> {
  const telling = await statementsTelling(db, filter)
  const where = telling ? [sql<SqlBool>`id in ${listed(telling)}`] : []
  if (!filter.actor) return rowsWhere(db, where, filter, walk)
  // One walk for each key, and one for speakers that no key holds across reports, each along its index.
  const speakers = [
    ...(await keysOfName(db, filter.actor)).slice(0, 500).map((key) => sql<SqlBool>`speaker_key = ${key}`),
    sql<SqlBool>`(speaker_key is null and speaker = ${filter.actor} collate nocase)`,
  ]
  const found: StatementRow[] = []
  for (const speaker of speakers) found.push(...(await rowsWhere(db, [speaker, ...where], filter, walk)))
  const sign = walk.isNewestFirst ? -1 : 1
  return found.sort((a, b) => sign * (compare(a.published ?? '', b.published ?? '') || compare(a.id, b.id))).slice(0, walk.limit)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

async function rowsWhere(
  db: Kysely<Tables>,
  conditions: readonly RawBuilder<SqlBool>[],
  { since, until, ids, asOf }: Filter,
  { isNewestFirst, after, limit }: Walk,
): Promise<StatementRow[]> {
  let query = db.selectFrom('statement').select(['id', 'report', 'speaker_key', 'speaker', 'mode', 'said', 'published', 'body'])
  for (const condition of conditions) query = query.where(condition)
  if (since) query = query.where('published', '>=', since)
  if (until) query = query.where('published', '<=', `${until}~`)
  if (ids) query = query.where('id', 'in', listed(ids))
  if (asOf)
    query = query.where(
      sql<SqlBool>`exists (select 1 from report where report.id = statement.report and report.added <= ${momentOf(asOf)})`,
    )
  if (after)
    query = query.where(
      after.published === ''
        ? sql<SqlBool>`published is null and id < ${after.id}`
        : sql<SqlBool>`((published, id) < (${after.published}, ${after.id}) or published is null)`,
    )
  const way = isNewestFirst ? 'desc' : 'asc'
  return query.orderBy('published', way).orderBy('id', way).limit(limit).execute()
}

async function printStatements(db: Kysely<Tables>, rows: readonly StatementRow[]): Promise<PrintedStatement[]> {
  const actors = await actorsByKey(db, new Set(rows.flatMap(({ speaker_key }) => speaker_key ?? [])))
  const named = listed(new Set(rows.map(({ report }) => report)))
  const reports = new Map(
    (await db.selectFrom('report').select(['id', 'ref', 'publisher']).where('id', 'in', named).execute()).map(({ id, ...row }) => [
      id,
      row,
    ]),
  )
  return rows.map((row) => {
    const actor = row.speaker_key === null ? undefined : actors.get(row.speaker_key)
    const name = actor?.name ?? row.speaker
    return {
      id: row.id,
      report: row.report,
      ref: reports.get(row.report)?.ref ?? null,
      publisher: reports.get(row.report)?.publisher ?? null,
      published: row.published,
      speaker: name === null ? null : { id: actor?.id ?? null, name },
      mode: row.mode,
      said: row.said,
      content: (JSON.parse(row.body) as Statement).content,
    }
  })
}
