import { type Kysely, sql } from 'kysely'
import { findDoubtfulActors } from '../../merge/doubtful-actors.ts'
import type { Tables } from '../tables.ts'
import { type ActorRecord, actorsByKey } from './actors.ts'

/** Two actors that may be one, and why: "a surname alone". The one in more reports comes first. */
export interface DoubtfulNames {
  readonly a: ActorRecord
  readonly b: ActorRecord
  readonly why: string
}

/** Names looked at: those of most reports. */
const MOST = 5_000

/** What was found last in each open store, and at which state of it. */
const FOUND = new WeakMap<Kysely<Tables>, { readonly state: string; readonly pairs: readonly DoubtfulNames[] }>()

/**
 * Actors that may be one and are kept apart until a person says so, those in most reports first; of the five thousand names in most reports. Worked
 * out when reports have come or gone since it was asked last.
 */
export async function doubtfulNames(db: Kysely<Tables>): Promise<readonly DoubtfulNames[]> {
  const state = await stateOf(db)
  const known = FOUND.get(db)
  if (known?.state === state) return known.pairs
  const { rows } = await sql<{
    key: string
  }>`select key from actor_name where reports > 0 order by reports desc, key limit ${MOST}`.execute(db)
  const actors = new Map(
    [
      ...(
        await actorsByKey(
          db,
          rows.map(({ key }) => key),
        )
      ).values(),
    ].map((actor) => [actor.id, actor]),
  )
  const listed = [...actors.values()].sort(byReports)
  const pairs = findDoubtfulActors(listed)
    .flatMap(({ a, b, why }) => {
      const [one, other] = [actors.get(a), actors.get(b)].filter((actor) => actor !== undefined).sort(byReports)
      return one && other ? [{ a: one, b: other, why }] : []
    })
    .sort((x, y) => byReports(x.a, y.a) || byReports(x.b, y.b))
  FOUND.set(db, { state, pairs })
  return pairs
}

function byReports(a: ActorRecord, b: ActorRecord): number {
  return b.reports - a.reports || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

async function stateOf(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ state: string }>`
    select (select max(row) from report) || ' ' || (select count(*) from tombstone) as state`.execute(db)
  return String(rows[0]?.state ?? '')
}
