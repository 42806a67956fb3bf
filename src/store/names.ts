import { type Kysely, sql } from 'kysely'
import { actorKey, aliasKeys, toSite } from '../merge/identity.ts'
import type { Reading } from '../record/types.ts'
import { foldName } from '../register/name-key.ts'
import { facetNumber } from './facets.ts'
import { insertRows } from './rows.ts'
import type { Tables } from './tables.ts'

type ActorRow = readonly [key: string, name: string, kind: string, country: string, number: number]
type TieRow = readonly [key: string, alias: string]
type PlaceRow = readonly [key: string, site: string, number: number, folded: string, lat: number | null, lon: number | null]

/** Keeps how readings name actors and places, and counts it. */
export async function insertNames(db: Kysely<Tables>, readings: readonly Reading[]): Promise<void> {
  const named = readings.map((reading) => ({ id: reading.report.id, ...namesOf(reading) }))
  await sql`insert into report_names (row, actors, ties, places)
    select report.row, value ->> 1, value ->> 2, value ->> 3
    from json_each(${JSON.stringify(
      named.map(({ id, actors, ties, places }) => [
        id,
        JSON.stringify(actors.map(([key, name, kind, country]) => [key, name, kind, country])),
        JSON.stringify(ties),
        JSON.stringify(places.map(([key, site]) => [key, site])),
      ]),
    )}) join report on report.id = value ->> 0`.execute(db)
  const more = (table: string) => sql`do update set reports = ${sql.ref(`${table}.reports`)} + excluded.reports`
  await insertRows(
    db,
    'actor_name',
    ['key', 'name', 'kind', 'country', 'number', 'reports'],
    counted(named.flatMap(({ actors }) => actors)),
    sql`on conflict (key, name, kind, country) ${more('actor_name')}`,
  )
  await insertRows(
    db,
    'actor_tie',
    ['key', 'alias', 'reports'],
    counted(named.flatMap(({ ties }) => ties)),
    sql`on conflict (key, alias) ${more('actor_tie')}`,
  )
  await insertRows(
    db,
    'place_name',
    ['key', 'site', 'number', 'folded', 'lat', 'lon', 'reports'],
    counted(named.flatMap(({ places }) => places)),
    sql`on conflict (key, site) ${more('place_name')}`,
  )
}

/** Rows without repeats, each with how often it stood there as a last cell. */
function counted(rows: readonly (readonly (string | number | null)[])[]): (string | number | null)[][] {
  const counts = new Map<string, { readonly row: readonly (string | number | null)[]; count: number }>()
  for (const row of rows) {
    const key = JSON.stringify(row)
    const known = counts.get(key)
    if (known) known.count++
    else counts.set(key, { row, count: 1 })
  }
  return [...counts.values()].map(({ row, count }) => [...row, count])
}

/** The names of a reading, each once. */
function namesOf(reading: Reading): { readonly actors: ActorRow[]; readonly ties: TieRow[]; readonly places: PlaceRow[] } {
  const actors = new Map<string, ActorRow>()
  const ties = new Map<string, TieRow>()
  for (const actor of reading.actors) {
    const key = actorKey(actor)
    if (key === null) continue
    const number = facetNumber('actor', key)
    for (const name of [actor.name, ...actor.names]) {
      const row: ActorRow = [key, name, actor.kind, actor.country ?? '', number]
      actors.set(row.join('\n'), row)
    }
    for (const alias of aliasKeys(actor)) if (alias !== key) ties.set(`${key}\n${alias}`, [key, alias])
  }
  const places = new Map<string, PlaceRow>()
  for (const place of reading.places) {
    const { key, ...site } = toSite(place)
    const body = JSON.stringify(site)
    places.set(`${key}\n${body}`, [key, body, facetNumber('place', key), foldName(site.name), site.lat, site.lon])
  }
  return { actors: [...actors.values()], ties: [...ties.values()], places: [...places.values()] }
}

/** Takes a report's names out, and out of the counts. */
export async function removeNames(db: Kysely<Tables>, report: string): Promise<void> {
  const row = await db
    .selectFrom('report_names')
    .innerJoin('report', 'report.row', 'report_names.row')
    .select(['report_names.row', 'actors', 'ties', 'places'])
    .where('report.id', '=', report)
    .executeTakeFirst()
  if (!row) return
  const counted = [
    ['actor_name', sql`(key, name, kind, country)`, sql`value ->> 0, value ->> 1, value ->> 2, value ->> 3`, row.actors],
    ['actor_tie', sql`(key, alias)`, sql`value ->> 0, value ->> 1`, row.ties],
    ['place_name', sql`(key, site)`, sql`value ->> 0, value ->> 1`, row.places],
  ] as const
  for (const [table, key, cells, rows] of counted) {
    const those = sql`${key} in (select ${cells} from json_each(${rows}))`
    await sql`update ${sql.table(table)} set reports = reports - 1 where ${those}`.execute(db)
    await sql`delete from ${sql.table(table)} where reports = 0 and ${those}`.execute(db)
  }
  await db.deleteFrom('report_names').where('row', '=', row.row).execute()
}
