import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { groupActors } from '../../merge/actor-groups.ts'
import type { Party } from '../../merge/telling.ts'
import { listed } from '../rows.ts'
import type { Tables } from '../tables.ts'

/** An actor across reports, as the commands print it. */
export interface ActorRecord {
  readonly id: string
  readonly name: string
  readonly names: readonly string[]
  readonly kind: string
  readonly country: string | null
  readonly keys: readonly string[]
  readonly reports: number
}

/** An actor where an event or a claim names it. */
export interface NamedParty {
  readonly id: string
  readonly name: string
  readonly country: string | null
}

/** The id of the actor that a key leads. */
export const actorIdOf = (key: string): string => `A${createHash('sha256').update(key).digest('hex').slice(0, 10)}`

/** The actors behind some keys, by key. Keys that other readings' aliases tie to these come along. */
export async function actorsByKey(db: Kysely<Tables>, wanted: Iterable<string>): Promise<ReadonlyMap<string, ActorRecord>> {
  const keys = new Set(wanted)
  const aliases: { key: string; alias: string }[] = []
  let frontier = [...keys]
  while (frontier.length > 0) {
    const next = new Set<string>()
    const ties = db.selectFrom('actor_tie').select(['key', 'alias'])
    const some = listed(frontier)
    for (const row of [...(await ties.where('key', 'in', some).execute()), ...(await ties.where('alias', 'in', some).execute())]) {
      aliases.push(row)
      for (const key of [row.key, row.alias]) if (!keys.has(key)) next.add(key)
    }
    for (const key of next) keys.add(key)
    frontier = [...next]
  }
  const names = await db
    .selectFrom('actor_name')
    .select(['key', 'name', 'kind', 'country', 'reports'])
    .where('key', 'in', listed(keys))
    .execute()
  return groupedActors([...keys], aliases, names)
}

/** A name that reports give an actor; '' is no country. */
interface NameRow {
  readonly key: string
  readonly name: string
  readonly kind: string
  readonly country: string
  readonly reports: number
}

/** The actors as the reports told them that were on record at a moment (ISO 8601, UTC), by key. Every report's names are gone through. */
export async function actorsThen(db: Kysely<Tables>, moment: string): Promise<ReadonlyMap<string, ActorRecord>> {
  const then = sql`report_names join report on report.row = report_names.row and report.added <= ${moment}`
  const { rows: names } = await sql<NameRow>`select value ->> 0 as key, value ->> 1 as name, value ->> 2 as kind, value ->> 3 as country,
    count(*) as reports from ${then} cross join json_each(report_names.actors) group by 1, 2, 3, 4`.execute(db)
  const { rows: ties } = await sql<{ key: string; alias: string }>`select distinct value ->> 0 as key, value ->> 1 as alias
    from ${then} cross join json_each(report_names.ties)`.execute(db)
  return groupedActors([...new Set([...names, ...ties].map(({ key }) => key)), ...new Set(ties.map(({ alias }) => alias))], ties, names)
}

function groupedActors(
  every: readonly string[],
  ties: readonly { readonly key: string; readonly alias: string }[],
  names: readonly NameRow[],
): ReadonlyMap<string, ActorRecord> {
  const keys = [...new Set(every)]
  const byKey = Map.groupBy(ties, ({ key }) => key)
  const leaders = groupActors(keys.map((key) => ({ key, aliases: (byKey.get(key) ?? []).map(({ alias }) => alias) })))
  const namesByLeader = Map.groupBy(names, ({ key }) => leaders.get(key) ?? key)
  const membersByLeader = Map.groupBy(keys, (key) => leaders.get(key) ?? key)
  const records = new Map<string, ActorRecord>()
  for (const [leader, members] of membersByLeader) {
    const told = (namesByLeader.get(leader) ?? []).sort(
      (a, b) => b.reports - a.reports || b.name.length - a.name.length || (a.name < b.name ? -1 : 1),
    )
    const [first] = told
    const distinct = [...new Set(told.map(({ name }) => name))]
    const record = {
      id: actorIdOf(leader),
      name: first?.name ?? leader.replace(/^\w+:/, ''),
      names: distinct,
      kind: first?.kind ?? 'organization',
      country: told.find(({ country }) => country !== '')?.country ?? null,
      keys: members.sort(),
      reports: Math.max(0, ...told.map(({ reports }) => reports)),
    }
    for (const member of members) records.set(member, record)
  }
  return records
}

/** A party as the commands print it: by its actor across reports, or, where no key holds across reports, by its name in its report. */
export function namedParty(party: Party, actors: ReadonlyMap<string, ActorRecord>): NamedParty {
  const actor = party.key === null ? undefined : actors.get(party.key)
  return actor
    ? { id: actor.id, name: actor.name, country: actor.country ?? party.country }
    : { id: actorIdOf(`name ${party.name} ${party.country}`), name: party.name, country: party.country }
}

/** The keys of the actors that go by a name: exactly, else with the name among their words. A country's code stands for its state. */
export async function keysOfName(db: Kysely<Tables>, name: string): Promise<string[]> {
  if (/^[A-Z]{3}$/.test(name)) return [`state:${name}`]
  const exact = await db.selectFrom('actor_name').select('key').distinct().where('name', 'like', name).execute()
  const found =
    exact.length > 0
      ? exact
      : await db
          .selectFrom('actor_name')
          .select('key')
          .distinct()
          .where('name', 'like', `%${name.replace(/[%_]/g, '')}%`)
          .execute()
  const actors = await actorsByKey(
    db,
    found.map(({ key }) => key),
  )
  return [...new Set([...actors.values()].flatMap(({ keys }) => keys))]
}
