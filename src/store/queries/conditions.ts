import { type Kysely, type SqlBool, sql } from 'kysely'
import { dayNumber } from '../../merge/same/days.ts'
import { QUADS } from '../../record/quads.ts'
import { foldName } from '../../register/name-key.ts'
import { CLAIM_RANKS } from '../describing.ts'
import { facetNumber } from '../facets.ts'
import { NO_DAY, type Tables } from '../tables.ts'
import { keysOfName } from './actors.ts'
import { type Filter, momentOf } from './filter.ts'
import { inBox, placesOfName } from './places.ts'

/** A condition on a row. */
export type Condition = ReturnType<typeof sql<SqlBool>>

/** Days beyond which an event is long; as in the index of long ones. */
export const LONG = 31

/**
 * The conditions of a filter that a record itself answers; null is either kind. Of a moment in the past they let through whatever may have been so then:
 * `thoseThatWere` says of which it was.
 */
export function conditionsOf(kind: 'event' | 'control' | null, filter: Filter): Condition[] {
  const { since, until, type, status, state, minOrigins, box, asOf } = filter
  const then = (condition: Condition) =>
    asOf === undefined || filter.ids
      ? condition
      : sql<SqlBool>`(${condition} or reports > 1 ${kind === 'event' ? sql`` : sql`or kind = 'control'`})`
  return [
    ...(kind ? [sql<SqlBool>`kind = ${kind}`] : []),
    ...(until ? [then(sql<SqlBool>`first_day <= ${dayNumber(until)}`)] : []),
    ...(until ? [sql<SqlBool>`first_day <= ${dayNumber(until) + slackOf(filter)}`, sql<SqlBool>`first_day > ${NO_DAY}`] : []),
    ...(since
      ? [then(sql<SqlBool>`last_day >= ${dayNumber(since)}`), sql<SqlBool>`last_day >= ${dayNumber(since) - slackOf(filter)}`]
      : []),
    ...(type ? [sql<SqlBool>`type = ${type.toUpperCase()}`] : []),
    ...(status ? [then(sql<SqlBool>`status = ${status}`)] : []),
    ...(state ? [then(kind === null ? sql<SqlBool>`claim = ${rankOf(state)}` : sql<SqlBool>`state = ${state}`)] : []),
    ...(minOrigins ? [sql<SqlBool>`origins >= ${minOrigins}`] : []),
    // The index of what more than one origin tells serves only a condition that says so in words.
    ...(minOrigins && minOrigins > 1 ? [sql<SqlBool>`origins > 1`] : []),
    ...(box ? [inBox(box)] : []),
    ...(asOf ? [sql<SqlBool>`added <= ${momentOf(asOf)}`] : []),
  ]
}

/** Days by which a record may have lain elsewhere at a filter's moment. */
export function slackOf({ asOf, ids }: Filter): number {
  return asOf === undefined || ids ? 0 : LONG
}

/** The rank of claims of a state, 0 for what is none. */
export function rankOf(state: string): number {
  return (CLAIM_RANKS as Readonly<Record<string, number>>)[state] ?? 0
}

const TYPES = Object.keys(QUADS)

/** What the entries of an index of facets say themselves of the type asked for, so that records of other types are not looked up. */
export function typeOfEntry(kind: 'event' | 'control', { type }: Filter): Condition[] {
  if (kind === 'control') return [sql<SqlBool>`filed.filed_type = -1`]
  return [type ? sql<SqlBool>`filed.filed_type = ${TYPES.indexOf(type.toUpperCase())}` : sql<SqlBool>`filed.filed_type >= 0`]
}

/** For each thing that a record must have one of, the numbers it may be filed under. */
export async function facetGroups(db: Kysely<Tables>, { actor, place }: Filter): Promise<number[][]> {
  const groups: number[][] = []
  if (place) groups.push((await placesOfName(db, place)).map((key) => facetNumber('place', key)))
  if (actor) {
    const keys = await keysOfName(db, actor)
    groups.push([
      ...keys.map((key) => facetNumber('actor', key)),
      facetNumber('actor name', foldName(actor)),
      facetNumber('country', actor.toUpperCase()),
    ])
  }
  return groups
}

/** That a record is filed under one of some numbers. */
export function hasFacet(values: readonly number[]): Condition {
  return sql<SqlBool>`exists (select 1 from (select value as asked from json_each(${JSON.stringify(values)}))
    cross join record_facet as other on other.value = asked and other.day = first_day and other.record = row)`
}
