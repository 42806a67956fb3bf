import { claimStretch, type ShownClaim } from '../../store/queries/claim-list.ts'
import { momentOf } from '../../store/queries/filter.ts'
import { newestRecords } from '../../store/queries/newest.ts'
import { type DatedPlan, newestPlans } from '../../store/queries/plans.ts'
import { listControl, listEvents, type PrintedControl, type PrintedEvent, type Printing } from '../../store/queries/records.ts'
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

/** Parts of a brief that are each made on its own. */
export type BriefPart = 'events' | 'control' | 'positions' | 'contested'

/** Makes a part, or gives what stands for one that could not be made. */
export type Making = <Of>(part: BriefPart, make: () => Promise<Of>, none: Of) => Promise<Of>

/**
 * The brief of what is asked for: the newest events and entries of control, what is contested, and the plans that were spoken of last. A part that
 * fails fails it as a whole, unless `making` says what stands in its place.
 */
export async function briefOf(
  { store, now }: Visit,
  { filter }: Asked,
  making: Making = (_part, make) => make(),
  printing: Printing = {},
): Promise<Brief> {
  const { db } = store
  const stretch = { after: null, size: MOST }
  const [{ events, hasMore }, control, contested, plans, newest, reports] = await Promise.all([
    making(
      'events',
      async () => {
        const { items: ids, next } = await newestRecords(db, 'event', filter, stretch)
        return { events: inOrder(await listEvents(db, { ids, asOf: filter.asOf }, printing), ids), hasMore: next !== null }
      },
      { events: [], hasMore: false },
    ),
    making('control', async () => {
      const { items: ids } = await newestRecords(db, 'control', filter, stretch)
      return inOrder(await listControl(db, { ids, asOf: filter.asOf }, printing), ids)
    }, []),
    making('contested', async () => (await claimStretch(db, { ...filter, state: 'contested' }, stretch)).items, []),
    making(
      'positions',
      async () =>
        (await newestPlans(db, filter.until ?? null, { after: null, size: MOST_PLANS }, filter.asOf && momentOf(filter.asOf))).items,
      [],
    ),
    newestDay(db),
    countReports(db, filter),
  ])
  const named = filter.actor?.toLowerCase()
  const ofActor = ({ plan }: DatedPlan) =>
    plan.parties.some(({ party, name }) => party.toLowerCase() === named || name.toLowerCase().includes(named ?? ''))
  return {
    asOf: filter.until ?? newest ?? now.slice(0, 10),
    reports,
    events,
    hasMore,
    contested,
    control,
    plans: named ? plans.filter(ofActor) : plans,
  }
}

function inOrder<Of extends { readonly id: string }>(items: readonly Of[], order: readonly string[]): Of[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  return order.flatMap((id) => byId.get(id) ?? [])
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
