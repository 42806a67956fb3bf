import { dayNumber, dayOf } from '../../merge/same/days.ts'
import { newestDay } from '../../store/queries/report-kin.ts'
import { reachOfEvents } from '../../store/queries/timeline.ts'
import type { Asked } from '../lists/asked.ts'
import type { Visit } from '../visit.ts'

/** The days that a timeline shows, as numbers since 1970-01-01, both included, and the first and last that the record has events of. */
export interface Window {
  readonly first: number
  readonly last: number
  readonly reach: { readonly first: string; readonly last: string } | null
}

/** Days shown when an address names none. */
const USUAL = 30
/** How far past the newest report the end reaches for what is planned. */
const AHEAD = 7

/**
 * The days an address asks for: its own; all with `?range=all`; else the last thirty up to the newest report, for an archive's last month is not
 * this month. What is planned for the week after is shown too.
 */
export async function windowOf({ store, now }: Visit, { filter, params }: Asked): Promise<Window> {
  const reach = await reachOfEvents(store.db)
  const newest = dayNumber((await newestDay(store.db)) ?? reach?.last ?? now)
  const { since, until } = filter
  const planned = reach ? Math.min(dayNumber(reach.last), newest + AHEAD) : newest
  if (!since && !until && isAll(params) && reach) return { first: dayNumber(reach.first), last: dayNumber(reach.last), reach }
  const last = until ? dayNumber(until) : Math.max(newest, planned, since ? dayNumber(since) : 0)
  const first = since ? dayNumber(since) : until ? Math.min(last, reach ? dayNumber(reach.first) : last - USUAL + 1) : newest - USUAL + 1
  return first <= last ? { first, last, reach } : { first: last, last: first, reach }
}

/** Whether all days are asked for. */
export function isAll(params: URLSearchParams): boolean {
  return params.get('range') === 'all'
}

/** The list's filter with the days that the drawing shows, where the address names none. */
export function usualDays(asked: Asked, { first }: Window): Asked {
  const { since, until } = asked.filter
  if (since || until || isAll(asked.params)) return asked
  return { ...asked, filter: { ...asked.filter, since: dayOf(first) } }
}
