import { type Kysely, type SqlBool, sql } from 'kysely'
import { foldName } from '../../register/name-key.ts'
import type { Tables } from '../tables.ts'
import type { Box } from './filter.ts'

/** The keys of the places that go by a name (case and accents aside). */
export async function placesOfName(db: Kysely<Tables>, name: string): Promise<string[]> {
  const rows = await db.selectFrom('place_name').select('key').distinct().where('folded', '=', foldName(name)).orderBy('key').execute()
  return rows.map(({ key }) => key)
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
