import { type Kysely, type SqlBool, sql } from 'kysely'
import type { Site } from '../../merge/telling.ts'
import { foldName } from '../../register/name-key.ts'
import type { Tables } from '../tables.ts'
import type { Box } from './filter.ts'

/** The keys of the places that go by a name (case and accents aside), or of the place that has it for a key. */
export async function placesOfName(db: Kysely<Tables>, name: string): Promise<string[]> {
  const named = db.selectFrom('place_name').select('key').where('folded', '=', foldName(name))
  const rows = await named
    .union(db.selectFrom('place_name').select('key').where('key', '=', name))
    .orderBy('key')
    .execute()
  return rows.map(({ key }) => key)
}

/** A place of the record. */
export interface PlaceRecord extends Omit<Site, 'key'> {
  /** Its key: `geonames:216281`, `place:` with an id of the register, or `name:` where no list has it. */
  readonly id: string
  /** Every name that reports give it, the commonest first. */
  readonly names: readonly string[]
  /** Reports that name it by its commonest name. */
  readonly reports: number
}

/** The place that has a key, by the name most reports use; null when none is known. */
export async function placeOfKey(db: Kysely<Tables>, key: string): Promise<PlaceRecord | null> {
  const rows = await db
    .selectFrom('place_name')
    .select(['site', 'reports'])
    .where('key', '=', key)
    .orderBy('reports', 'desc')
    .orderBy('site')
    .execute()
  const sites = rows.map(({ site }) => JSON.parse(site) as Omit<Site, 'key'>)
  const [first] = sites
  return first ? { id: key, ...first, names: [...new Set(sites.map(({ name }) => name))], reports: rows[0]?.reports ?? 0 } : null
}

/** The condition that a row's `lat` and `lon` lie in a box. */
export function inBox({ west, south, east, north }: Box) {
  const between = west <= east ? sql<SqlBool>`lon between ${west} and ${east}` : sql<SqlBool>`(lon >= ${west} or lon <= ${east})`
  return sql<SqlBool>`(lat between ${south} and ${north} and ${between})`
}

/** Keys of places in a box, at most `limit` of them. */
export async function placesIn(db: Kysely<Tables>, box: Box, limit: number): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`select distinct key from place_name where ${inBox(box)} limit ${limit}`.execute(db)
  return rows.map(({ key }) => key)
}
