import type { Kysely } from 'kysely'
import { diffVersions, type VersionDiff } from '../../merge/origins/version-diff.ts'
import { unpackText } from '../pack.ts'
import { presentId } from '../present-id.ts'
import { StoreError } from '../store-error.ts'
import type { Tables } from '../tables.ts'
import { listClaims, type PrintedClaim } from './claims.ts'
import { listControl, listEvents, type PrintedControl, type PrintedEvent } from './records.ts'
import { listReports, type PrintedReport } from './reports.ts'

/** What an id stands for. */
export type Shown =
  | { readonly kind: 'event'; readonly item: PrintedEvent }
  | { readonly kind: 'control'; readonly item: PrintedControl }
  | { readonly kind: 'claim'; readonly item: PrintedClaim }
  | { readonly kind: 'report'; readonly item: PrintedReport; readonly changes: VersionDiff | null }

/**
 * What an id stands for: an event, a control entry, a claim or a report. An id that a record once had leads to the record its first telling
 * stands in now. Throws a `StoreError` for one that is not known.
 */
export async function show(db: Kysely<Tables>, id: string): Promise<Shown> {
  if (id.startsWith('C')) {
    const about = await presentId(db, id.slice(1))
    const [item] = await listClaims(db, { ids: [about] })
    if (item) return { kind: 'claim', item }
  }
  const [report] = await listReports(db, { ids: [id] })
  if (report) return { kind: 'report', item: report, changes: await changesOf(db, report) }
  const record = await presentId(db, id)
  const [event] = await listEvents(db, { ids: [record] })
  if (event) return { kind: 'event', item: event }
  const [control] = await listControl(db, { ids: [record] })
  if (control) return { kind: 'control', item: control }
  throw new StoreError(`nothing in this store has the id ${id}`)
}

/** What a later version changed; null for a first one. */
async function changesOf(db: Kysely<Tables>, { id, versions }: PrintedReport): Promise<VersionDiff | null> {
  const before = versions[versions.indexOf(id) - 1]
  if (before === undefined) return null
  const rows = await db.selectFrom('report').select(['id', 'text']).where('id', 'in', [before, id]).execute()
  const textOf = (wanted: string) => {
    const row = rows.find((one) => one.id === wanted)
    return row ? unpackText(row.text) : ''
  }
  return diffVersions(textOf(before), textOf(id))
}
