import { type Kysely, type SqlBool, sql } from 'kysely'
import { dayNumber } from '../../merge/same/days.ts'
import { idOfRow, rowOfId } from '../ids.ts'
import { PREFIXES } from '../merging.ts'
import type { Tables } from '../tables.ts'
import type { Filter, Stretch, Wanted } from './filter.ts'
import { type Condition, conditionsOf, facetGroups, fewRows, hasFacet, LONG } from './selection.ts'

/** Days of a range up to which its claims are looked up by day and sorted, not met on a walk along all claims. */
const NARROW = 92

/**
 * Ids of events and control that are claims and that a filter lets through: contested first, then retracted, corroborated, of a single origin; in one
 * state those of most origins first, ties by id.
 */
export async function claimIds(db: Kysely<Tables>, filter: Filter, { after, size }: Wanted): Promise<Stretch<string>> {
  const where: Condition[] = [sql`claim is not null`, ...conditionsOf(null, filter)]
  const [, rank, origins, id] = /^(\d)_(\d+)_(\w+)$/.exec(after ?? '') ?? []
  if (rank !== undefined && origins !== undefined && id !== undefined)
    where.push(
      sql`claim >= ${Number(rank)} and (claim > ${Number(rank)} or origins < ${Number(origins)} or (origins = ${Number(origins)} and row > ${rowOfId(id)}))`,
    )
  const facets = await facetGroups(db, filter)
  const few = await fewRows(db, filter, facets)
  where.push(...(few?.others ?? facets).map(hasFacet))
  const { since, until } = filter
  const ranked = async (from: Condition, also: readonly Condition[] = []) => {
    const { rows } = await sql<RankedRow>`
      select row, kind, claim, origins from ${from} where ${sql.join([...where, ...also], sql` and `)}
      order by claim, origins desc, row limit ${size + 1}`.execute(db)
    return rows
  }
  const rows = few
    ? await ranked(sql`(select value as wanted from json_each(${JSON.stringify(few.rows)})) cross join record on record.row = wanted`)
    : since && until && dayNumber(until) - dayNumber(since) <= NARROW
      ? await ofDays(ranked, dayNumber(since), dayNumber(until), size)
      : await ranked(sql`record`)
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  return {
    items: shown.map(({ kind, row }) => idOfRow(PREFIXES[kind], row)),
    next: rows.length > size && last ? `${last.claim}_${last.origins}_${idOfRow(PREFIXES[last.kind], last.row)}` : null,
  }
}

interface RankedRow {
  readonly row: number
  readonly kind: 'event' | 'control'
  readonly claim: number
  readonly origins: number
}

/** The first claims of some days, which their index by day ranks by itself; long ones are found by their own. */
async function ofDays(
  ranked: (from: Condition, also: readonly Condition[]) => Promise<RankedRow[]>,
  first: number,
  last: number,
  size: number,
): Promise<RankedRow[]> {
  const kinds = sql<SqlBool>`kind in ('event', 'control')`
  const near = await ranked(sql`record indexed by record_claim_day`, [kinds, sql`first_day between ${first - LONG} and ${last}`])
  const long = await ranked(sql`record indexed by record_long`, [
    kinds,
    sql`first_day < ${first - LONG}`,
    sql`last_day - first_day > ${sql.lit(LONG)}`,
  ])
  return [...near, ...long].sort((a, b) => a.claim - b.claim || b.origins - a.origins || a.row - b.row).slice(0, size + 1)
}
