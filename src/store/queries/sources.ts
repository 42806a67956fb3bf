import type { Kysely } from 'kysely'
import type { IntakeState, SourceKind, SourceTable, Tables } from '../tables.ts'

/** A source and its health, as `onrecord sources --json` prints it. */
export interface PrintedSource {
  readonly id: string
  readonly kind: SourceKind
  readonly address: string
  readonly title: string | null
  readonly followed: boolean
  readonly added: string
  readonly tried: string | null
  readonly succeeded: string | null
  readonly due: string | null
  /** Looks that failed since the last that went well, and why the last did. */
  readonly failures: number
  readonly reason: string | null
  /** How many of its things stand where. */
  readonly items: Readonly<Record<IntakeState, number>>
  /** The reasons why things failed, most frequent first, at most ten. */
  readonly failed: readonly { readonly reason: string; readonly count: number }[]
}

/** One thing that a source holds, as `onrecord sources ID --json` prints it. */
export interface PrintedItem {
  readonly source: string
  readonly name: string
  readonly ref: string | null
  readonly url: string | null
  readonly title: string | null
  readonly state: IntakeState
  readonly reason: string | null
  readonly attempts: number
  readonly report: string | null
  readonly at: string
}

/** Which sources are listed. */
export interface SourceFilter {
  readonly id?: string
  readonly followed?: boolean
}

/** The reasons of failure that are listed of a source. */
const REASONS = 10

/** All sources with their health, followed ones first, by address. */
export async function listSources(db: Kysely<Tables>, { id, followed }: SourceFilter = {}): Promise<PrintedSource[]> {
  let query = db.selectFrom('source').selectAll()
  if (id !== undefined) query = query.where('id', '=', id)
  if (followed !== undefined) query = query.where('followed', '=', followed ? 1 : 0)
  const rows = await query.orderBy('followed', 'desc').orderBy('address').execute()
  const printed: PrintedSource[] = []
  for (const row of rows) {
    const counts = await db
      .selectFrom('intake')
      .select(['state', (all) => all.fn.countAll<number>().as('count')])
      .where('source', '=', row.id)
      .groupBy('state')
      .execute()
    const failed = await db
      .selectFrom('intake')
      .select(['reason', (all) => all.fn.countAll<number>().as('count')])
      .where('source', '=', row.id)
      .where('state', '=', 'failed')
      .groupBy('reason')
      .orderBy('count', 'desc')
      .orderBy('reason')
      .limit(REASONS)
      .execute()
    printed.push(
      toPrinted(
        row,
        new Map(counts.map(({ state, count }) => [state, count])),
        failed.map(({ reason, count }) => ({ reason: reason ?? '', count })),
      ),
    )
  }
  return printed
}

function toPrinted(row: SourceTable, counts: ReadonlyMap<IntakeState, number>, failed: PrintedSource['failed']): PrintedSource {
  const { id, kind, address, title, added, tried, succeeded, due, failures, reason } = row
  const count = (state: IntakeState) => counts.get(state) ?? 0
  const items = { waiting: count('waiting'), merged: count('merged'), skipped: count('skipped'), failed: count('failed') }
  return { id, kind, address, title, followed: row.followed === 1, added, tried, succeeded, due, failures, reason, items, failed }
}

/** Which things of sources are listed. */
export interface ItemFilter {
  readonly source?: string
  readonly state?: IntakeState
  readonly limit?: number
}

/** Things that sources hold, newest first. */
export async function listIntake(db: Kysely<Tables>, { source, state, limit = 1_000 }: ItemFilter = {}): Promise<PrintedItem[]> {
  let query = db.selectFrom('intake').select(['source', 'name', 'ref', 'url', 'title', 'state', 'reason', 'attempts', 'report', 'at'])
  if (source !== undefined) query = query.where('source', '=', source)
  if (state !== undefined) query = query.where('state', '=', state)
  return query.orderBy('at', 'desc').orderBy('source').orderBy('name').limit(limit).execute()
}
