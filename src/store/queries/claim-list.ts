import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import { claimIds, LOOKED } from './claim-order.ts'
import { type PrintedClaim, toClaims } from './claims.ts'
import type { Filter, Stretch, Wanted } from './filter.ts'
import { listControl, listEvents, type PrintedControl, type PrintedEvent } from './records.ts'

/** Claims that a filter lets through: contested first, then retracted, corroborated, of a single origin; of one state those of most origins first. */
export async function claimStretch(db: Kysely<Tables>, filter: Filter, wanted: Wanted): Promise<Stretch<ShownClaim>> {
  const { items, next } = await claimIds(db, filter, wanted, LOOKED)
  return { items: await claimsOf(db, items, filter.asOf), next }
}

const BRIEF = { isBrief: true }

/** A claim with the event or the entry of control it is about, without the steps by which that was merged. */
export interface ShownClaim extends PrintedClaim {
  readonly item: PrintedEvent | PrintedControl
}

/** The claims about some events and entries of control, in the order of their ids. What is no claim is passed over. */
export async function claimsOf(db: Kysely<Tables>, ids: readonly string[], asOf?: string): Promise<ShownClaim[]> {
  const [events, control] = [await listEvents(db, { ids, asOf }, BRIEF), await listControl(db, { ids, asOf }, BRIEF)]
  const items = new Map<string, PrintedEvent | PrintedControl>([...events, ...control].map((item) => [item.id, item]))
  const claims = new Map(toClaims(events, control).map((claim) => [claim.about, claim]))
  return ids.flatMap((id) => {
    const [item, claim] = [items.get(id), claims.get(id)]
    return item && claim ? [{ ...claim, item }] : []
  })
}
