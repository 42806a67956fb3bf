import { type Kysely, sql } from 'kysely'
import { idOfRow, rowOfId } from '../ids.ts'
import { PREFIXES } from '../merging.ts'
import type { Tables } from '../tables.ts'
import { listClaims, type PrintedClaim } from './claims.ts'
import type { Filter, Stretch, Wanted } from './filter.ts'
import { conditionsOf, facetGroups, hasFacet } from './selection.ts'

/** Claims that a filter lets through: contested first, then retracted, corroborated, of a single origin; of one state those of most origins first. */
export async function claimStretch(db: Kysely<Tables>, filter: Filter, { after, size }: Wanted): Promise<Stretch<PrintedClaim>> {
  const facets = (await facetGroups(db, filter)).map(hasFacet)
  const where = [sql`claim is not null`, ...conditionsOf(null, filter), ...facets]
  const [, rank, origins, id] = /^(\d)_(\d+)_(\w+)$/.exec(after ?? '') ?? []
  if (rank !== undefined && origins !== undefined && id !== undefined)
    where.push(
      sql`claim >= ${Number(rank)} and (claim > ${Number(rank)} or origins < ${Number(origins)} or (origins = ${Number(origins)} and row > ${rowOfId(id)}))`,
    )
  const { rows } = await sql<{ row: number; kind: 'event' | 'control'; claim: number; origins: number }>`
    select row, kind, claim, origins from record where ${sql.join(where, sql` and `)} order by claim, origins desc, row limit ${size + 1}`.execute(
    db,
  )
  const shown = rows.slice(0, size)
  const ids = shown.map(({ kind, row }) => idOfRow(PREFIXES[kind], row))
  const claims = new Map((await listClaims(db, { ids })).map((claim) => [claim.about, claim]))
  const last = shown.at(-1)
  return {
    items: ids.flatMap((about) => claims.get(about) ?? []),
    next: rows.length > size && last ? `${last.claim}_${last.origins}_${idOfRow(PREFIXES[last.kind], last.row)}` : null,
  }
}
