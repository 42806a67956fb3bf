import type { Kysely } from 'kysely'
import type { Statement } from '../../record/types.ts'
import { listed } from '../rows.ts'
import type { Tables } from '../tables.ts'
import { actorsByKey, keysOfName } from './actors.ts'
import type { Filter } from './filter.ts'

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

/** Statements that a filter lets through (its dates are those of the reports, its actor the speaker), by date and id. */
export async function listStatements(db: Kysely<Tables>, filter: Filter = {}): Promise<PrintedStatement[]> {
  let query = db.selectFrom('statement').select(['id', 'report', 'speaker_key', 'speaker', 'mode', 'said', 'published', 'body'])
  if (filter.since) query = query.where('published', '>=', filter.since)
  if (filter.until) query = query.where('published', '<=', filter.until)
  if (filter.ids) query = query.where('id', 'in', listed(filter.ids))
  if (filter.actor) {
    const keys = (await keysOfName(db, filter.actor)).slice(0, 500)
    const name = filter.actor
    query = query.where((either) =>
      either.or([...(keys.length > 0 ? [either('speaker_key', 'in', keys)] : []), either('speaker', 'like', name)]),
    )
  }
  const rows = await query
    .orderBy('published')
    .orderBy('id')
    .limit(filter.limit ?? 1_000_000_000)
    .execute()
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
