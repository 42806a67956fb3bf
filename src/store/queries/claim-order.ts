import { type Kysely, type SqlBool, sql } from 'kysely'
import { dayNumber } from '../../merge/same/days.ts'
import { idOfRow, PREFIXES, rowOfId } from '../ids.ts'
import type { Tables } from '../tables.ts'
import { type Met, thoseThatWere } from './as-it-was.ts'
import { type Condition, conditionsOf, facetGroups, hasFacet, LONG, rankOf, slackOf } from './conditions.ts'
import type { Filter, Stretch, Wanted } from './filter.ts'
import { fewRows } from './selection.ts'

/** Days of a range up to which its claims are looked up by day and sorted, not met on a walk along all claims. */
const NARROW = 92

/** Claims that one page looks at on a walk along all: a tenth of a second. */
export const LOOKED = 50_000

/** Claims that one page describes anew as they were at a moment, and how many at once. */
const DESCRIBED = 600
const DESCRIBED_AT_ONCE = 100

/** The limit of a list that has none. */
const EVERY = 1_000_000_000

/**
 * Ids of events and control that are claims and that a filter lets through: contested first, then retracted, corroborated, of a single origin; in one
 * state those of most origins first, ties by id. Of a moment in the past what was a claim then, in the order of today; of a state asked for, those that
 * have it to this day first. `looked` is how many claims are looked at where what is asked for may be seldom met: a stretch may then hold fewer than
 * were wanted, or none, before its end.
 */
export async function claimIds(
  db: Kysely<Tables>,
  filter: Filter,
  { after, size }: Wanted,
  looked: number = EVERY,
): Promise<Stretch<string>> {
  const given = placeOf(after)
  const passes: readonly Pass[] = filter.asOf && filter.state && !filter.ids ? ['still', 'since'] : ['still']
  const walks = await walksOf(db, filter, looked)
  const found: (Ranked & { readonly pass: Pass })[] = []
  for (const pass of passes.slice(given?.pass === 'since' ? 1 : 0)) {
    const from = given?.pass === pass ? given : null
    const { rows, reached } = await metIn(db, filter, walks, passes.length > 1 ? pass : null, from, size + 1 - found.length)
    found.push(...rows.map((row) => ({ ...row, pass })))
    if (found.length > size) break
    if (reached) return { items: found.map(idOf), next: keyOf({ ...reached, pass }) }
  }
  const shown = found.slice(0, size)
  const last = shown.at(-1)
  return { items: shown.map(idOf), next: found.length > size && last ? keyOf(last) : null }
}

/** Of the claims of a moment: those of which the state asked for is that of today, then those of which it is another since. All else is one pass. */
type Pass = 'still' | 'since'

interface Ranked extends Met {
  readonly claim: number
  readonly origins: number
}

/** Where a claim stands in the order. */
interface Place {
  readonly claim: number
  readonly origins: number
  readonly row: number
  readonly kind: 'event' | 'control'
  readonly pass: Pass
}

const idOf = ({ kind, row }: Met): string => idOfRow(PREFIXES[kind], row)

const keyOf = ({ pass, claim, origins, ...record }: Omit<Place, 'pass'> & { readonly pass: Pass }): string =>
  `${pass === 'since' ? 's' : ''}${claim}_${origins}_${idOfRow(PREFIXES[record.kind], record.row)}`

function placeOf(after: string | null): Omit<Place, 'kind'> | null {
  const [, since, claim, origins, id] = /^(s?)(\d)_(\d+)_(\w+)$/.exec(after ?? '') ?? []
  if (claim === undefined || origins === undefined || id === undefined) return null
  return { pass: since ? 'since' : 'still', claim: Number(claim), origins: Number(origins), row: rowOfId(id) }
}

/** Claims from a place on in their order, at most so many, and the place that was come to where no more were looked at. */
type Walks = (
  from: Omit<Place, 'kind'> | null,
  also: readonly Condition[],
  limit: number,
) => Promise<{ readonly rows: readonly Ranked[]; readonly reached: Ranked | null }>

/** Claims of one pass that were, at the filter's moment where it has one, what it asks for. */
async function metIn(db: Kysely<Tables>, filter: Filter, walks: Walks, pass: Pass | null, from: Omit<Place, 'kind'> | null, limit: number) {
  const rank = sql.lit(rankOf(filter.state ?? ''))
  const also = pass === 'still' ? [sql<SqlBool>`claim = ${rank}`] : pass === 'since' ? [sql<SqlBool>`claim <> ${rank}`] : []
  if (filter.asOf === undefined || filter.ids) return walks(from, also, limit)
  const facets = await facetGroups(db, filter)
  const rows: Ranked[] = []
  const step = limit >= EVERY ? EVERY : Math.max(limit, DESCRIBED_AT_ONCE)
  for (let after = from, described = 0; ; ) {
    const met = await walks(after, also, step)
    for (let at = 0; at < met.rows.length; at += DESCRIBED_AT_ONCE) {
      rows.push(...(await thoseThatWere(db, met.rows.slice(at, at + DESCRIBED_AT_ONCE), filter, facets, true)))
      if (rows.length >= limit) return { rows: rows.slice(0, limit), reached: null }
    }
    described += met.rows.length
    const reached = met.reached ?? (met.rows.length === step ? (met.rows.at(-1) ?? null) : null)
    if (reached === null || described >= DESCRIBED) return { rows, reached }
    after = { ...reached, pass: pass ?? 'still' }
  }
}

/** The way along the claims that a filter may let through: among few records, those of some days, or all. */
async function walksOf(db: Kysely<Tables>, filter: Filter, looked: number): Promise<Walks> {
  const facets = await facetGroups(db, filter)
  const few = await fewRows(db, filter, facets)
  const { since, until } = filter
  const where = [sql<SqlBool>`claim is not null`, ...conditionsOf(null, filter), ...(few?.others ?? facets).map(hasFacet)]
  const ranked = async (source: Condition, conditions: readonly Condition[], limit: number): Promise<Ranked[]> => {
    const { rows } = await sql<Ranked>`select row, kind, claim, origins, reports from ${source} where ${sql.join(conditions, sql` and `)}
      order by claim, origins desc, row limit ${limit}`.execute(db)
    return rows
  }
  if (few) {
    const among = sql<SqlBool>`(select value as wanted from json_each(${JSON.stringify(few.rows)})) cross join record on record.row = wanted`
    return async (from, also, limit) => ({ rows: await ranked(among, [...where, ...beyond(from), ...also], limit), reached: null })
  }
  if (since && until && dayNumber(until) - dayNumber(since) <= NARROW)
    return async (from, also, limit) => ({
      rows: await ofDays((source, days) => ranked(source, [...where, ...beyond(from), ...also, ...days], limit), filter, limit),
      reached: null,
    })
  return async (from, also, limit) => {
    // Days, types and the like are asked of what the index holds of each claim, in its order.
    const state = filter.state && !filter.asOf ? [sql<SqlBool>`claim = ${sql.lit(rankOf(filter.state))}`] : []
    const entries = sql`from record indexed by record_claim where ${sql.join([sql`claim is not null`, ...state, ...beyond(from), ...also], sql` and `)}
      order by claim, origins desc, row`
    const columns = sql.raw(`row, kind, claim, origins, reports, first_day, last_day, status, added${filter.type ? ', type' : ''}`)
    const { rows } = await sql<Ranked>`select row, kind, claim, origins, reports from (select ${columns} ${entries} limit ${looked})
      where ${sql.join(where, sql` and `)} limit ${limit}`.execute(db)
    if (looked === EVERY || rows.length === limit) return { rows, reached: null }
    const last = await sql<Ranked>`select row, kind, claim, origins, reports ${entries} limit 1 offset ${looked - 1}`.execute(db)
    return { rows, reached: last.rows[0] ?? null }
  }
}

function beyond(from: Omit<Place, 'kind'> | null): Condition[] {
  if (!from) return []
  const { claim, origins, row } = from
  return [sql<SqlBool>`claim >= ${claim} and (claim > ${claim} or origins < ${origins} or (origins = ${origins} and row > ${row}))`]
}

/** The first claims of some days, which their index by day ranks by itself; long ones are found by their own. */
async function ofDays(
  ranked: (source: Condition, days: readonly Condition[]) => Promise<Ranked[]>,
  filter: Filter,
  limit: number,
): Promise<Ranked[]> {
  const [first, last] = [dayNumber(filter.since ?? '') - slackOf(filter), dayNumber(filter.until ?? '') + slackOf(filter)]
  const kinds = sql<SqlBool>`kind in ('event', 'control')`
  const near = await ranked(sql`record indexed by record_claim_day`, [kinds, sql`first_day between ${first - LONG} and ${last}`])
  const long = await ranked(sql`record indexed by record_long`, [
    kinds,
    sql`first_day < ${first - LONG}`,
    sql`last_day - first_day > ${sql.lit(LONG)}`,
  ])
  return [...near, ...long].sort((a, b) => a.claim - b.claim || b.origins - a.origins || a.row - b.row).slice(0, limit)
}
