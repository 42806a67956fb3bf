import { type Kysely, sql } from 'kysely'
import { dayNumber } from '../../merge/same/days.ts'
import { idOfRow, rowOfId } from '../ids.ts'
import { PREFIXES } from '../merging.ts'
import type { Tables } from '../tables.ts'
import type { Filter, Stretch, Wanted } from './filter.ts'
import { conditionsOf, facetGroups, fewRows, hasFacet, LONG } from './selection.ts'

/** Days of a range up to which its claims are looked up by day and sorted, not met on a walk along all claims. */
const NARROW = 92

/**
 * Ids of events and control that are claims and that a filter lets through: contested first, then retracted, corroborated, of a single origin; in one
 * state those of most origins first, ties by id.
 */
export async function claimIds(db: Kysely<Tables>, filter: Filter, { after, size }: Wanted): Promise<Stretch<string>> {
  const where = [sql`claim is not null`, ...conditionsOf(null, filter)]
  const [, rank, origins, id] = /^(\d)_(\d+)_(\w+)$/.exec(after ?? '') ?? []
  if (rank !== undefined && origins !== undefined && id !== undefined)
    where.push(
      sql`claim >= ${Number(rank)} and (claim > ${Number(rank)} or origins < ${Number(origins)} or (origins = ${Number(origins)} and row > ${rowOfId(id)}))`,
    )
  const facets = await facetGroups(db, filter)
  const few = await fewRows(db, filter, facets)
  where.push(...(few?.others ?? facets).map(hasFacet))
  const { since, until } = filter
  const isNarrow = since && until && dayNumber(until) - dayNumber(since) <= NARROW
  const among = few?.rows ?? (isNarrow ? await rowsOfDays(db, since, until) : null)
  const from = among
    ? sql`(select value as wanted from json_each(${JSON.stringify(among)})) cross join record on record.row = wanted`
    : sql`record`
  const { rows } = await sql<{ row: number; kind: 'event' | 'control'; claim: number; origins: number }>`
    select row, kind, claim, origins from ${from} where ${sql.join(where, sql` and `)} order by claim, origins desc, row limit ${size + 1}`.execute(
    db,
  )
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  return {
    items: shown.map(({ kind, row }) => idOfRow(PREFIXES[kind], row)),
    next: rows.length > size && last ? `${last.claim}_${last.origins}_${idOfRow(PREFIXES[last.kind], last.row)}` : null,
  }
}

/** Rows of claims that some days touch, found along the index by day, long ones by their own. */
async function rowsOfDays(db: Kysely<Tables>, since: string, until: string): Promise<number[]> {
  const [first, last] = [dayNumber(since), dayNumber(until)]
  const { rows } = await sql<{ row: number }>`
    select row from record where kind in ('event', 'control') and first_day between ${first - LONG} and ${last} and last_day >= ${first} and claim is not null
    union select row from record where kind in ('event', 'control') and first_day < ${first - LONG}
      and last_day - first_day > ${sql.lit(LONG)} and last_day >= ${first} and claim is not null`.execute(db)
  return rows.map(({ row }) => row)
}
