import { type Kysely, sql } from 'kysely'
import { recordIdOf } from '../ids.ts'
import { StoreError } from '../store-error.ts'
import type { IntakeState, IntakeTable, SourceKind, SourceTable, Tables } from '../tables.ts'

/** What the list of what was taken in says of a report that was forgotten. */
export const FORGOTTEN = 'The report was forgotten and is not taken again.'

/** The id of the source at an address. */
export function sourceIdOf(kind: SourceKind, address: string): string {
  // a feed that is read once and one that is followed are one
  return recordIdOf('S', `${kind === 'page' ? 'feed' : kind} ${address}`)
}

/** What is said of a source when it is given. */
export interface GivenSource {
  readonly kind: SourceKind
  readonly address: string
  readonly title?: string | null
  /** Milliseconds between two looks, for what is followed. */
  readonly every?: number | null
  /** JSON. */
  readonly options: string
}

/** Keeps a source, or what is new of it, and gives its id. What was followed stays so. */
export async function keepSource(
  db: Kysely<Tables>,
  { kind, address, title = null, every = null, options }: GivenSource,
  at: string,
): Promise<string> {
  const id = sourceIdOf(kind, address)
  const followed = every === null ? 0 : 1
  const row = { id, kind, address, title, followed, added: at, due: followed ? at : null, every, failures: 0, options }
  await db
    .insertInto('source')
    .values({ ...row, tried: null, succeeded: null, reason: null, etag: null, last_modified: null })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((before) => ({
        options,
        ...(title === null ? {} : { title }),
        ...(followed ? { kind, followed, every, due: before.ref('excluded.due') } : {}),
      })),
    )
    .execute()
  return id
}

/** A source. Throws a `StoreError` when there is none of that id. */
export async function sourceOf(db: Kysely<Tables>, id: string): Promise<SourceTable> {
  const row = await db.selectFrom('source').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new StoreError(`there is no source ${id}; "onrecord sources" lists them`)
  return row
}

/** Keeps what a look at a source showed. */
export async function keepLook(db: Kysely<Tables>, id: string, look: Partial<Omit<SourceTable, 'id'>>): Promise<void> {
  await db.updateTable('source').set(look).where('id', '=', id).execute()
}

/** Ends the following of a source; what was taken from it stays. */
export async function endFollowing(db: Kysely<Tables>, id: string): Promise<void> {
  await sourceOf(db, id)
  await keepLook(db, id, { followed: 0, due: null, every: null })
}

/** Ids of followed sources whose time has come, or which hold things whose time has come; the longest due first. */
export async function dueSources(db: Kysely<Tables>, now: string): Promise<string[]> {
  const rows = await db
    .selectFrom('source')
    .select('id')
    .where('followed', '=', 1)
    .where((where) =>
      where.or([
        where('due', '<=', now),
        where.exists(
          where
            .selectFrom('intake')
            .select('name')
            .whereRef('intake.source', '=', 'source.id')
            .where('state', '=', 'failed')
            .where('intake.due', '<=', now),
        ),
        where.exists(where.selectFrom('intake').select('name').whereRef('intake.source', '=', 'source.id').where('state', '=', 'waiting')),
      ]),
    )
    .orderBy('due')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** When the next followed source, or thing of one, is due; null when nothing is followed. */
export async function nextDue(db: Kysely<Tables>): Promise<string | null> {
  const { due } = await db
    .selectFrom('source')
    .select((all) => all.fn.min('due').as('due'))
    .where('followed', '=', 1)
    .executeTakeFirstOrThrow()
  const { again } = await db
    .selectFrom('intake')
    .innerJoin('source', 'source.id', 'intake.source')
    .select((all) => all.fn.min('intake.due').as('again'))
    .where('intake.state', '=', 'failed')
    .where('source.followed', '=', 1)
    .executeTakeFirstOrThrow()
  return [due, again].filter((time) => time !== null).sort()[0] ?? null
}

/** Ids of sources of which something failed. */
export async function failedSources(db: Kysely<Tables>): Promise<string[]> {
  const rows = await db.selectFrom('intake').select('source').distinct().where('state', '=', 'failed').orderBy('source').execute()
  const looks = await db.selectFrom('source').select('id').where('failures', '>', 0).orderBy('id').execute()
  return [...new Set([...rows.map(({ source }) => source), ...looks.map(({ id }) => id)])]
}

/** What became of a thing, or null when it was not met before. */
export async function intakeOf(db: Kysely<Tables>, source: string, name: string): Promise<IntakeTable | null> {
  return (await db.selectFrom('intake').selectAll().where('source', '=', source).where('name', '=', name).executeTakeFirst()) ?? null
}

/** A thing with the same content that is in the record, or was forgotten, of any source. */
export async function sameContent(db: Kysely<Tables>, content: string): Promise<IntakeTable | null> {
  const query = db.selectFrom('intake').selectAll().where('content', '=', content).where('report', 'is not', null)
  return (await query.orderBy('at').executeTakeFirst()) ?? null
}

/**
 * A page that another source led to and that is in the record, was left out for good, or is about to be fetched. What waits in a file that was
 * added without fetching may wait for ever, and keeps nobody else from fetching it.
 */
export async function sameAddress(db: Kysely<Tables>, source: string, url: string): Promise<IntakeTable | null> {
  const query = db.selectFrom('intake').selectAll('intake').innerJoin('source', 'source.id', 'intake.source')
  const isWaiting = sql<boolean>`intake.state = 'waiting' and source.followed = 1`
  return (
    (await query
      .where('intake.url', '=', url)
      .where('intake.source', '!=', source)
      .where((where) => where.or([where('intake.state', 'in', ['merged', 'skipped']), isWaiting]))
      .orderBy('intake.at')
      .executeTakeFirst()) ?? null
  )
}

/**
 * Ends what failed of a file and was not met when all of it was gone through again, since an earlier moment: an archive that was cut off and is
 * whole now, a line that is mended. Links are not met by going through a file, and stay.
 */
export async function endFailuresBefore(db: Kysely<Tables>, source: string, began: string): Promise<void> {
  await db
    .updateTable('intake')
    .set((all) => ({ state: 'skipped', reason: sql<string>`'It is not there any more. Before: ' || coalesce(${all.ref('reason')}, '')` }))
    .where('source', '=', source)
    .where('state', '=', 'failed')
    .where('url', 'is', null)
    .where('at', '<', began)
    .execute()
}

/** Keeps what became of things. */
export async function keepIntake(db: Kysely<Tables>, rows: readonly IntakeTable[]): Promise<void> {
  for (const row of rows) {
    const { source: _source, name: _name, ...found } = row
    await db
      .insertInto('intake')
      .values(row)
      .onConflict((conflict) => conflict.columns(['source', 'name']).doUpdateSet(found))
      .execute()
  }
}

/** Things of a source that are to be fetched: those that wait, and those that failed for now and whose time has come; behind a name, some at a time. */
export async function thingsToFetch(
  db: Kysely<Tables>,
  source: string,
  { after, now, retry, limit }: { readonly after: string; readonly now: string; readonly retry: boolean; readonly limit: number },
): Promise<IntakeTable[]> {
  return db
    .selectFrom('intake')
    .selectAll()
    .where('source', '=', source)
    .where('name', '>', after)
    .where('url', 'is not', null)
    .where((where) =>
      where.or([
        where('state', '=', 'waiting'),
        retry ? where('state', '=', 'failed') : where.and([where('state', '=', 'failed'), where('due', '<=', now)]),
      ]),
    )
    .orderBy('name')
    .limit(limit)
    .execute()
}

/** How many things of a source stand in a state. */
export async function countIntake(db: Kysely<Tables>, source: string, state: IntakeState): Promise<number> {
  const { count } = await db
    .selectFrom('intake')
    .select((all) => all.fn.countAll<number>().as('count'))
    .where('source', '=', source)
    .where('state', '=', state)
    .executeTakeFirstOrThrow()
  return count
}
