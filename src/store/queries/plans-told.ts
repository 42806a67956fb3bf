import type { Kysely } from 'kysely'
import type { PositionTelling } from '../../merge/position-tellings.ts'
import { groupProposals, ONE_PLAN_DAYS } from '../../merge/positions-over-time.ts'
import { dayNumber, dayOf } from '../../merge/same/days.ts'
import type { Tables } from '../tables.ts'
import { momentOf } from './filter.ts'

/** A plan and the day it was first told of. */
export interface ToldPlan {
  /** As `planOf` takes it. */
  readonly address: string
  readonly label: string
  readonly first: string
}

/** Positions looked at, the newest first. */
const MOST = 400

/** Plans first told of from one day to another, in order; of the newest four hundred positions up to then that had come by `asOf`. Days are ISO 8601, ends included. */
export async function plansFirstTold(db: Kysely<Tables>, since: string, until: string, asOf?: string): Promise<readonly ToldPlan[]> {
  const rows = await db
    .selectFrom('position')
    .select(['body', 'day'])
    .where('day', '>=', dayOf(dayNumber(since) - ONE_PLAN_DAYS))
    .where('day', '<=', `${until}~`)
    .where('at', '<=', asOf ? momentOf(asOf) : '~')
    .orderBy('day', 'desc')
    .orderBy('id')
    .limit(MOST)
    .execute()
  // Of what was told before the oldest position looked at nothing is known: a plan that begins with it may be older.
  const unknown = rows.length < MOST ? '' : (rows.at(-1)?.day?.slice(0, 10) ?? '')
  return groupProposals(rows.map(({ body }) => JSON.parse(body) as PositionTelling))
    .flatMap(({ id, label, first }) => (first ? [{ address: id.replace('/', '.'), label, first: first.slice(0, 10) }] : []))
    .filter(({ first }) => first >= since && first <= until && first > unknown)
    .sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : a.address < b.address ? -1 : 1))
}
