import { type Kysely, sql } from 'kysely'
import { listed } from '../rows.ts'
import type { Tables } from '../tables.ts'
import { type ActorRecord, actorIdOf, actorsByKey, keysOfName } from './actors.ts'
import type { Filter, Stretch, Wanted } from './filter.ts'

/** Names looked at in one step through those used by most reports. */
const STEP = 200
/** Steps after which a stretch ends though it is not full. */
const STEPS = 10

/**
 * Actors of the record, those named in most reports first, along the index of names: an actor stands where the commonest of its names does. `filter.actor`
 * narrows it to those who go by a name.
 */
export async function actorStretch(db: Kysely<Tables>, filter: Filter, { after, size }: Wanted): Promise<Stretch<ActorRecord>> {
  if (filter.actor) return ofName(db, filter.actor, after, size)
  const found: ActorRecord[] = []
  let from = seatOf(after)
  for (let step = 0; step < STEPS && found.length < size; step++) {
    const where = from ? sql`reports < ${from.reports} or (reports = ${from.reports} and key > ${from.key})` : sql`true`
    // Rows of the index of reports and keys: one for each name, so that a key may come again further down.
    const { rows } = await sql<{ key: string; reports: number }>`
      select key, reports from actor_name where ${where} and reports > 0 order by reports desc, key limit ${STEP}`.execute(db)
    const actors = await actorsByKey(
      db,
      rows.map(({ key }) => key),
    )
    const seen = new Set<string>()
    let taken = 0
    for (const { key, reports } of rows) {
      if (found.length === size) break
      taken++
      from = { key, reports }
      const actor = actors.get(key)
      // Only where its commonest name stands; rarer names of it come further down.
      if (!actor || actor.reports !== reports || seen.has(actor.id) || (await hasEarlier(db, actor, from))) continue
      seen.add(actor.id)
      if (!found.some(({ id }) => id === actor.id)) found.push(actor)
    }
    if (taken === rows.length && rows.length < STEP) return { items: found, next: null }
  }
  return { items: found, next: from ? `${from.reports}_${from.key}` : null }
}

/** Whether one of an actor's other keys is named in as many reports and stands before this one. */
async function hasEarlier(db: Kysely<Tables>, { keys, reports }: ActorRecord, { key }: { readonly key: string }): Promise<boolean> {
  if (keys.length === 1) return false
  const first = await db
    .selectFrom('actor_name')
    .select('key')
    .where('key', 'in', listed(keys))
    .where('reports', '=', reports)
    .orderBy('key')
    .limit(1)
    .executeTakeFirst()
  return first !== undefined && first.key < key
}

async function ofName(db: Kysely<Tables>, name: string, after: string | null, size: number): Promise<Stretch<ActorRecord>> {
  const actors = await actorsByKey(db, (await keysOfName(db, name)).slice(0, 2_000))
  const distinct = [...new Map([...actors.values()].map((actor) => [actor.id, actor])).values()]
    .filter(({ reports }) => reports > 0)
    .sort((a, b) => b.reports - a.reports || (a.id < b.id ? -1 : 1))
  const start = Number(after ?? 0) || 0
  return { items: distinct.slice(start, start + size), next: distinct.length > start + size ? String(start + size) : null }
}

function seatOf(after: string | null): { readonly reports: number; readonly key: string } | null {
  const [, reports, key] = /^(\d+)_(.+)$/.exec(after ?? '') ?? []
  return reports === undefined || key === undefined ? null : { reports: Number(reports), key }
}

/** Keys of actors by the ids they lead to, as far as they were needed; one for each open store. */
const KEYS_OF_IDS = new WeakMap<Kysely<Tables>, Map<string, string>>()

/** The actor with an id, or null: of those without a key across reports ("an official") there is none. */
export async function actorOfId(db: Kysely<Tables>, id: string): Promise<ActorRecord | null> {
  const known = KEYS_OF_IDS.get(db) ?? new Map<string, string>()
  KEYS_OF_IDS.set(db, known)
  // An id is made of a key and does not tell it: all keys are gone through once, a tenth of a second for a hundred thousand.
  if (!known.has(id))
    for (const { key } of await db.selectFrom('actor_name').select('key').distinct().execute()) known.set(actorIdOf(key), key)
  const key = known.get(id)
  if (key === undefined) return null
  return (await actorsByKey(db, [key])).get(key) ?? null
}

/** What an actor's page shows besides the actor. */
export interface SpokenWord {
  readonly id: string
  readonly report: string
  readonly title: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly said: string | null
  readonly body: string
}

/** The newest statements of an actor, by its keys. */
export async function lastStatements(db: Kysely<Tables>, keys: readonly string[], size: number): Promise<readonly SpokenWord[]> {
  const found = await Promise.all(
    keys
      .slice(0, 50)
      .map((key) =>
        db
          .selectFrom('statement')
          .innerJoin('report', 'report.id', 'statement.report')
          .select([
            'statement.id',
            'statement.report',
            'report.title',
            'report.publisher',
            'statement.published',
            'statement.said',
            'statement.body',
          ])
          .where('statement.speaker_key', '=', key)
          .orderBy('statement.published', 'desc')
          .limit(size)
          .execute(),
      ),
  )
  return found
    .flat()
    .sort((a, b) => ((a.published ?? '') > (b.published ?? '') ? -1 : (a.published ?? '') < (b.published ?? '') ? 1 : a.id < b.id ? -1 : 1))
    .slice(0, size)
}
