import type { Kysely } from 'kysely'
import { idOfRow, PREFIXES } from '../ids.ts'
import type { Tables } from '../tables.ts'
import { type DatedPlan, planOf } from './plans.ts'

/** What came into a record since a time. Ids, newest first, for `listEvents`, `listControl`, `listReports` and `listClaims`; `more` says that there are others. */
export interface Changes {
  readonly reports: Some
  readonly events: Some
  readonly control: Some
  /** Events and control that became contested. */
  readonly contested: Some
  /** Positions by which a party moved from where it stood before. */
  readonly moves: readonly Move[]
}

interface Some {
  readonly ids: readonly string[]
  readonly more: boolean
}

/** A party that stands elsewhere than before. */
export interface Move {
  readonly plan: DatedPlan
  readonly party: DatedPlan['plan']['parties'][number]
}

/** Plans looked at for moves: each is grouped anew. */
const MOST_PLANS = 8

/**
 * What came since a time (ISO 8601, exclusive), at most `limit` of each kind. Times are those at which the store took a report in or a state
 * changed, not those of which reports tell.
 */
export async function changesSince(db: Kysely<Tables>, time: string, limit: number): Promise<Changes> {
  const records = (kind: 'event' | 'control') =>
    db
      .selectFrom('record')
      .select(['row', 'kind'])
      .where('kind', '=', kind)
      .where('added', '>', time)
      .orderBy('added', 'desc')
      .orderBy('row', 'desc')
      .limit(limit + 1)
      .execute()
  const contested = db
    .selectFrom('record')
    .select(['row', 'kind'])
    .where('state', '=', 'contested')
    .where('changed', '>', time)
    .orderBy('changed', 'desc')
    .orderBy('row', 'desc')
    .limit(limit + 1)
    .execute()
  const { last } = await db
    .selectFrom('report')
    .select((all) => all.fn.max('row').as('last'))
    .executeTakeFirstOrThrow()
  return {
    reports: some(await newReports(db, time, last ?? 0, limit), limit),
    events: some((await records('event')).map(idOf), limit),
    control: some((await records('control')).map(idOf), limit),
    contested: some((await contested).map(idOf), limit),
    moves: await movesSince(db, time),
  }
}

/** Reports are kept in the order of their coming, so the newest rows are the newest reports. */
async function newReports(db: Kysely<Tables>, time: string, last: number, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('report')
    .select(['id', 'added'])
    .where('row', '<=', last)
    .orderBy('row', 'desc')
    .limit(limit + 1)
    .execute()
  return rows.filter(({ added }) => added > time).map(({ id }) => id)
}

async function movesSince(db: Kysely<Tables>, time: string): Promise<Move[]> {
  const fresh = await db
    .selectFrom('position')
    .select(['id', 'kind', 'duration'])
    .where('at', '>', time)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(500)
    .execute()
  const ids = new Set(fresh.map(({ id }) => id))
  const first = [...Map.groupBy(fresh, ({ kind, duration }) => `${kind} ${duration}`).values()].slice(0, MOST_PLANS)
  const plans = await Promise.all(first.map(([position]) => planOf(db, (position as { id: string }).id.replace('/', '.'), null)))
  // Positions told with and without a length of time ("a truce", "a 30-day truce") may lead to one plan.
  const distinct = new Map(plans.flatMap((plan) => (plan ? [[plan.plan.proposal.id, plan] as const] : [])))
  return [...distinct.values()].flatMap((plan) => {
    const moved = plan.plan.parties.filter(
      ({ was, voices, stance }) =>
        was.length > 0 && voices.some((voice) => voice.readings.some((reading) => ids.has(reading.id) && reading.stance === stance)),
    )
    return moved.map((party) => ({ plan, party }))
  })
}

const idOf = ({ row, kind }: { readonly row: number; readonly kind: 'event' | 'control' }): string => idOfRow(PREFIXES[kind], row)

function some(ids: readonly string[], limit: number): Some {
  return { ids: ids.slice(0, limit), more: ids.length > limit }
}
