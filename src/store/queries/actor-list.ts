import type { Kysely } from 'kysely'
import { findDoubtfulActors } from '../../merge/doubtful-actors.ts'
import type { Tables } from '../tables.ts'
import { type ActorRecord, actorsByKey, keysOfName } from './actors.ts'
import type { Filter } from './filter.ts'

/** An actor with those that may be the same and are kept apart. */
export interface ListedActor extends ActorRecord {
  readonly perhapsSame: readonly { readonly id: string; readonly name: string; readonly why: string }[]
}

/** Actors of the record, those in most reports first. Those without a name ("an official") are of their reports alone and not listed. */
export async function listActors(db: Kysely<Tables>, filter: Filter = {}): Promise<ListedActor[]> {
  const keys = filter.actor
    ? await keysOfName(db, filter.actor)
    : (await db.selectFrom('actor_name').select('key').distinct().execute()).map(({ key }) => key)
  const actors = await actorsByKey(db, keys)
  const distinct = [...new Map([...actors.values()].map((actor) => [actor.id, actor])).values()]
  const listed = distinct.filter(({ reports }) => reports > 0).sort((a, b) => b.reports - a.reports || (a.id < b.id ? -1 : 1))
  const byId = new Map(listed.map((actor) => [actor.id, actor]))
  const doubts = new Map<string, { id: string; name: string; why: string }[]>()
  for (const { a, b, why } of findDoubtfulActors(listed))
    for (const [here, there] of [
      [a, b],
      [b, a],
    ] as const) {
      const doubt = { id: there, name: byId.get(there)?.name ?? there, why }
      doubts.set(here, [...(doubts.get(here) ?? []), doubt])
    }
  return listed.slice(0, filter.limit).map((actor) => ({ ...actor, perhapsSame: doubts.get(actor.id) ?? [] }))
}
