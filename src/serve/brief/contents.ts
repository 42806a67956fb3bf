import { claimStretch, type ShownClaim } from '../../store/queries/claim-list.ts'
import { newestRecords } from '../../store/queries/newest.ts'
import { type DatedPlan, newestPlans } from '../../store/queries/plans.ts'
import { listControl, listEvents, type PrintedControl, type PrintedEvent } from '../../store/queries/records.ts'
import { countReports, newestDay } from '../../store/queries/report-kin.ts'
import type { Asked } from '../lists/asked.ts'
import { rangeWords } from '../lists/range-words.ts'
import type { Visit } from '../visit.ts'

/** The newest of each kind that a brief shows. */
export const MOST = 40
const MOST_PLANS = 8

/** What a brief is made of. */
export interface Brief {
  readonly asOf: string
  readonly reports: number
  readonly events: readonly PrintedEvent[]
  readonly hasMore: boolean
  readonly contested: readonly ShownClaim[]
  readonly control: readonly PrintedControl[]
  readonly plans: readonly DatedPlan[]
}

/** The brief of what is asked for: the newest events and entries of control, what is contested, and the plans that were spoken of last. */
export async function briefOf({ store, now }: Visit, { filter }: Asked): Promise<Brief> {
  const { db } = store
  const [{ items: ids, next }, { items: holdings }, { items: contested }, { items: plans }, newest, reports] = await Promise.all([
    newestRecords(db, 'event', filter, { after: null, size: MOST }),
    newestRecords(db, 'control', filter, { after: null, size: MOST }),
    claimStretch(db, { ...filter, state: 'contested' }, { after: null, size: MOST }),
    newestPlans(db, filter.until ?? null, { after: null, size: MOST_PLANS }),
    newestDay(db),
    countReports(db, filter),
  ])
  const [events, control] = await Promise.all([
    listEvents(db, { ids, asOf: filter.asOf }),
    listControl(db, { ids: holdings, asOf: filter.asOf }),
  ])
  const inOrder = <Of extends { readonly id: string }>(items: readonly Of[], order: readonly string[]) => {
    const byId = new Map(items.map((item) => [item.id, item]))
    return order.flatMap((id) => byId.get(id) ?? [])
  }
  const named = filter.actor?.toLowerCase()
  return {
    asOf: filter.until ?? newest ?? now.slice(0, 10),
    reports,
    events: inOrder(events, ids),
    hasMore: next !== null,
    contested,
    control: inOrder(control, holdings),
    plans: named
      ? plans.filter(({ plan }) =>
          plan.parties.some(({ party, name }) => party.toLowerCase() === named || name.toLowerCase().includes(named)),
        )
      : plans,
  }
}

/** What a brief is about, in words: its days, actor and place. */
export function scopeWords({ say }: Visit, { filter }: Asked): string {
  const days = filter.since || filter.until ? rangeWords(say, filter) : say('brief.scopeAll')
  return [
    days,
    filter.actor && say('brief.scopeActor', { actor: filter.actor }),
    filter.place && say('brief.scopePlace', { place: filter.place }),
  ]
    .filter(Boolean)
    .join(', ')
}
