import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import { claimIds } from './claim-order.ts'
import { listClaims, type PrintedClaim } from './claims.ts'
import type { Filter, Stretch, Wanted } from './filter.ts'

/** Claims that a filter lets through: contested first, then retracted, corroborated, of a single origin; of one state those of most origins first. */
export async function claimStretch(db: Kysely<Tables>, filter: Filter, wanted: Wanted): Promise<Stretch<PrintedClaim>> {
  const { items, next } = await claimIds(db, filter, wanted)
  return { items: await listClaims(db, { ids: items }), next }
}
