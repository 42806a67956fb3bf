import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import { claimIds } from './claim-order.ts'
import type { Filter } from './filter.ts'
import { listControl, listEvents, type PrintedControl, type PrintedEvent, type PrintedReading } from './records.ts'

/** Something that reports speak of, with its sides, as `onrecord claims --json` prints it. */
export interface PrintedClaim {
  readonly id: string
  /** The event or control entry it is about. */
  readonly about: string
  readonly summary: string
  readonly state: string
  readonly stateWhy: string
  readonly for: { readonly origins: number; readonly reports: number }
  readonly against: { readonly origins: number; readonly reports: number }
  readonly unverified: { readonly origins: number; readonly reports: number }
  readonly readings: readonly PrintedReading[]
}

/**
 * Claims: events and control that a party says or denies, that reports contest, take back or bear out. What one report alone says in its own
 * voice is no claim. Contested first, then by number of origins.
 */
export async function listClaims(db: Kysely<Tables>, filter: Filter = {}): Promise<PrintedClaim[]> {
  const { asOf } = filter
  const { items: ids } = await claimIds(db, filter, { after: null, size: filter.limit ?? 1_000_000_000 })
  const claims = new Map(
    toClaims(await listEvents(db, { ids, asOf }, { isBrief: true }), await listControl(db, { ids, asOf }, { isBrief: true })).map(
      (claim) => [claim.about, claim],
    ),
  )
  return ids.flatMap((id) => claims.get(id) ?? [])
}

/** What some events and entries of control are as claims, in no order. */
export function toClaims(events: readonly PrintedEvent[], control: readonly PrintedControl[]): PrintedClaim[] {
  return [...events.map((event) => claimOf(event, eventSummary(event))), ...control.map((entry) => claimOf(entry, controlSummary(entry)))]
}

function claimOf(item: PrintedEvent | PrintedControl, summary: string): PrintedClaim {
  const { id, state, stateWhy, sides, readings } = item
  return {
    id: `C${id}`,
    about: id,
    summary,
    state,
    stateWhy,
    for: sides.for,
    against: sides.against,
    unverified: sides.unverified,
    readings,
  }
}

/** An event in a few words: who, what, whom, where, when. */
export function eventSummary(event: PrintedEvent): string {
  const who = event.actors.map(({ name }) => name).join(', ') || 'someone'
  const whom = event.recipients.map(({ name }) => name).join(', ')
  const where = event.places.map(({ name }) => name).join(', ')
  const day = event.when === null ? '' : event.when.start === event.when.end ? event.when.start : `${event.when.start}–${event.when.end}`
  const what = [event.type, ...event.mode].join(' ').toLowerCase()
  return [`${who}: ${what}`, whom && `against or with ${whom}`, where && `at ${where}`, day].filter(Boolean).join(', ')
}

/** A ledger entry in a few words. */
export function controlSummary(entry: PrintedControl): string {
  const share = entry.share === null ? '' : `${Math.round(entry.share * 100)} % of `
  return `${entry.holder?.name ?? 'someone'} holds ${share}${entry.place.name}${entry.previous ? `, before it ${entry.previous.name}` : ''}${entry.from ? ` (${entry.from})` : ''}`
}
