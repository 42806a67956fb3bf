import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import { type ActorRecord, actorsByKey, keysOfName } from './actors.ts'
import type { Filter } from './filter.ts'

/** Actors of the record, those in most reports first. Uncertain ones ("an official") are of their reports alone and not listed. */
export async function listActors(db: Kysely<Tables>, filter: Filter = {}): Promise<ActorRecord[]> {
  const keys = filter.actor
    ? await keysOfName(db, filter.actor)
    : (await db.selectFrom('actor_name').select('key').distinct().execute()).map(({ key }) => key)
  const actors = await actorsByKey(db, keys)
  const distinct = [...new Map([...actors.values()].map((actor) => [actor.id, actor])).values()]
  return distinct
    .filter(({ reports }) => reports > 0)
    .sort((a, b) => b.reports - a.reports || (a.id < b.id ? -1 : 1))
    .slice(0, filter.limit)
}
