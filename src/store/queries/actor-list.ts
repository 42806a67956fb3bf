import type { Kysely } from 'kysely'
import { findDoubtfulActors } from '../../merge/doubtful-actors.ts'
import type { ControlTelling, EventTelling } from '../../merge/telling.ts'
import { listed as listOf } from '../rows.ts'
import type { Tables } from '../tables.ts'
import { type ActorRecord, actorsByKey, actorsThen, keysOfName } from './actors.ts'
import { type Filter, momentOf } from './filter.ts'
import { recordIds } from './selection.ts'

/** An actor with those that may be the same and are kept apart. */
export interface ListedActor extends ActorRecord {
  readonly perhapsSame: readonly { readonly id: string; readonly name: string; readonly why: string }[]
}

/**
 * Actors of the record, those in most reports first. Those without a name ("an official") are of their reports alone and not listed. A filter's days, place
 * and the like are those of something the actor takes part in; `perhapsSame` is looked for among all who go by the name asked for.
 * `asOf` counts the names of the reports that were on record then.
 */
export async function listActors(db: Kysely<Tables>, filter: Filter = {}): Promise<ListedActor[]> {
  const actors = filter.asOf ? await actorsThen(db, momentOf(filter.asOf)) : await actorsByKey(db, await keysOf(db, filter))
  const named = filter.asOf && filter.actor ? new Set(await keysOfName(db, filter.actor)) : null
  const distinct = [...new Map([...actors.values()].map((actor) => [actor.id, actor])).values()]
  const listed = distinct
    .filter(({ keys, reports }) => reports > 0 && (!named || keys.some((key) => named.has(key))))
    .sort((a, b) => b.reports - a.reports || (a.id < b.id ? -1 : 1))
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
  const acting = await keysActing(db, filter)
  const shown = acting ? listed.filter(({ keys }) => keys.some((key) => acting.has(key))) : listed
  return shown.slice(0, filter.limit).map((actor) => ({ ...actor, perhapsSame: doubts.get(actor.id) ?? [] }))
}

async function keysOf(db: Kysely<Tables>, { actor }: Filter): Promise<readonly string[]> {
  if (actor) return keysOfName(db, actor)
  return (await db.selectFrom('actor_name').select('key').distinct().execute()).map(({ key }) => key)
}

/** The keys of those who take part in what a filter lets through besides its actor; null when it asks for nothing else. */
async function keysActing(
  db: Kysely<Tables>,
  { actor: _actor, limit: _limit, ids: _ids, ...filter }: Filter,
): Promise<ReadonlySet<string> | null> {
  if (Object.entries(filter).every(([name, value]) => name === 'asOf' || value === undefined)) return null
  const records = [...(await recordIds(db, 'event', filter)), ...(filter.type ? [] : await recordIds(db, 'control', filter))]
  const rows = await db.selectFrom('telling').select('body').where('record', 'in', listOf(records)).execute()
  const keys = new Set<string>()
  for (const { body } of rows) {
    const telling = JSON.parse(body) as EventTelling | ControlTelling
    const parties =
      'actors' in telling
        ? [...telling.actors, ...telling.recipients]
        : [telling.holder, ...telling.beside, telling.previous, telling.claimedBy]
    for (const party of [telling.by, ...parties]) if (party?.key) keys.add(party.key)
  }
  return keys
}
