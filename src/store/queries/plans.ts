import type { Kysely } from 'kysely'
import type { PositionTelling } from '../../merge/position-tellings.ts'
import { groupProposals, kindsLike, ONE_PLAN_DAYS, type ProposalRecord } from '../../merge/positions-over-time.ts'
import { dayNumber, dayOf } from '../../merge/same/days.ts'
import { recordIdOf } from '../ids.ts'
import type { Tables } from '../tables.ts'
import type { Stretch, Wanted } from './filter.ts'
import { type PrintedPlan, printPlans } from './positions.ts'

/** A plan with the telling that its address is made of, and the days on which a position on it was told. */
export interface DatedPlan {
  readonly address: string
  readonly plan: PrintedPlan
  readonly days: readonly string[]
}

/** Positions met at most for one answer; what lies beyond is older. */
const MOST = 2_000

/**
 * Plans that were spoken of last first, as they stood at the end of a day (now, when none is given). Each stretch looks at the newest two thousand
 * positions from its key on, so an old plan's earliest days may lie beyond it; `planOf` has them. With a `moment` only what had come by it counts.
 */
export async function newestPlans(
  db: Kysely<Tables>,
  asOf: string | null,
  { after, size }: Wanted,
  moment?: string,
): Promise<Stretch<DatedPlan>> {
  const before = after !== null && /^\d{4}-\d{2}-\d{2}$/.test(after) ? after : null
  let query = db.selectFrom('position').select(['body', 'day']).where('day', 'is not', null)
  if (asOf !== null) query = query.where('day', '<=', `${asOf}~`)
  if (before !== null) query = query.where('day', '<', before)
  if (moment !== undefined) query = query.where('at', '<=', moment)
  const rows = await query.orderBy('day', 'desc').orderBy('id').limit(MOST).execute()
  const tellings = rows.map(({ body }) => JSON.parse(body) as PositionTelling)
  const records = groupProposals(tellings)
    .map((record) => ({ record, last: daysOf(record).at(-1) ?? '' }))
    .sort((a, b) => (a.last > b.last ? -1 : a.last < b.last ? 1 : a.record.id < b.record.id ? -1 : 1))
  const shown = records.slice(0, size)
  const plans = await dated(
    db,
    shown.map(({ record }) => record),
  )
  const lowest = shown.at(-1)?.last
  return { items: plans, next: records.length > size && lowest ? lowest : null }
}

/** The plan that a telling of a position is on, as it stood at the end of a day; null when no such telling is known. */
export async function planOf(db: Kysely<Tables>, address: string, asOf: string | null): Promise<DatedPlan | null> {
  const id = address.replace('.', '/')
  const row = await db.selectFrom('position').select(['kind', 'duration', 'day']).where('id', '=', id).executeTakeFirst()
  if (!row) return null
  let query = db
    .selectFrom('position')
    .select('body')
    .where('kind', 'in', kindsLike(row.kind))
    .where((either) =>
      either.or([
        either('duration', 'is', null),
        ...(row.duration === null ? [either('duration', 'is not', null)] : [either('duration', '=', row.duration)]),
      ]),
    )
  if (row.day !== null) {
    const at = dayNumber(row.day)
    query = query.where('day', '>=', dayOf(at - 2 * ONE_PLAN_DAYS)).where('day', '<=', `${dayOf(at + 2 * ONE_PLAN_DAYS)}~`)
  }
  const rows = await query.orderBy('day').orderBy('id').limit(MOST).execute()
  const tellings = rows.map(({ body }) => JSON.parse(body) as PositionTelling)
  const whole = groupProposals(tellings).find((record) => tellingsOf(record).some((telling) => telling.id === id))
  if (!whole) return null
  const known = tellingsOf(whole).filter(({ day }) => asOf === null || day === null || day <= `${asOf}~`)
  // The plan as a whole says which tellings are on it; what was known by then says where everybody stood.
  const then = asOf === null ? [whole] : groupProposals(known)
  const [plan] = await dated(db, then.slice(0, 1))
  return plan
    ? {
        address,
        days: daysOf(whole),
        plan: { ...plan.plan, proposal: { ...plan.plan.proposal, id: recordIdOf('R', whole.id), label: whole.label } },
      }
    : { address, days: daysOf(whole), plan: { ...((await printPlans(db, [whole]))[0] as PrintedPlan), parties: [] } }
}

/** Ids of tellings by the ids of the plans they may lead, as far as they were needed; one for each open store. */
const TELLINGS_OF_IDS = new WeakMap<Kysely<Tables>, Map<string, string>>()

/** The address of the plan with an id (`R` and thirteen hexadecimal digits, as `PrintedPlan` gives it); null when there is none. */
export async function addressOfPlan(db: Kysely<Tables>, id: string): Promise<string | null> {
  if (!/^R[0-9a-f]{13}$/.test(id)) return null
  const known = TELLINGS_OF_IDS.get(db) ?? new Map<string, string>()
  TELLINGS_OF_IDS.set(db, known)
  // An id is made of a telling's and does not tell it: all are gone through once, a tenth of a second for thirty thousand.
  if (!known.has(id)) {
    const rows = await db.selectFrom('position').select('id').execute()
    for (const { id: telling } of rows) known.set(recordIdOf('R', telling), telling)
  }
  return known.get(id)?.replace('/', '.') ?? null
}

/** Addresses of all tellings of a plan, or of one party's answers to it: each leads to the same plan. */
export function addressesOn({ plan }: DatedPlan, party: string | null = null): string[] {
  return plan.parties
    .filter((one) => party === null || one.party === party)
    .flatMap(({ voices }) => voices.flatMap(({ readings }) => readings.map(({ id }) => id.replace('/', '.'))))
    .sort()
}

async function dated(db: Kysely<Tables>, records: readonly ProposalRecord[]): Promise<DatedPlan[]> {
  const plans = await printPlans(db, records)
  return plans.map((plan, i) => {
    const record = records[i] as ProposalRecord
    return { address: record.id.replace('/', '.'), plan, days: daysOf(record) }
  })
}

function tellingsOf(record: ProposalRecord): PositionTelling[] {
  return record.parties.flatMap(({ voices }) => voices.flatMap(({ readings }) => readings))
}

/** Days on which something was told of a plan, in order. */
function daysOf(record: ProposalRecord): string[] {
  return [...new Set(tellingsOf(record).flatMap(({ day }) => day?.slice(0, 10) ?? []))].sort()
}
