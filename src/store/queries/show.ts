import type { Kysely } from 'kysely'
import { diffVersions, type VersionDiff } from '../../merge/origins/version-diff.ts'
import { unpackText } from '../pack.ts'
import { presentId } from '../present-id.ts'
import { StoreError } from '../store-error.ts'
import type { Tables } from '../tables.ts'
import { type ListedActor, listActors } from './actor-list.ts'
import { actorOfId } from './actor-pages.ts'
import type { ActorRecord } from './actors.ts'
import { listClaims, type PrintedClaim } from './claims.ts'
import type { Filter } from './filter.ts'
import { type PlaceRecord, placeOfKey } from './places.ts'
import { addressOfPlan, planOf } from './plans.ts'
import type { PrintedPlan } from './positions.ts'
import { listControl, listEvents, type PrintedControl, type PrintedEvent } from './records.ts'
import { listReports, type PrintedReport } from './reports.ts'
import { newestRecords } from './selection.ts'
import { listStatements, newestStatements, type PrintedStatement } from './statements.ts'
import { listStories, type PrintedStory } from './stories.ts'

/** What an id stands for. */
export type Shown =
  | { readonly kind: 'event'; readonly item: PrintedEvent }
  | { readonly kind: 'control'; readonly item: PrintedControl }
  | { readonly kind: 'claim'; readonly item: PrintedClaim }
  | { readonly kind: 'report'; readonly item: PrintedReport; readonly changes: VersionDiff | null }
  | { readonly kind: 'origin'; readonly item: { readonly id: string; readonly reports: readonly PrintedReport[] } }
  | { readonly kind: 'statement'; readonly item: PrintedStatement & { readonly quotes: readonly string[] } }
  | { readonly kind: 'plan'; readonly item: PrintedPlan }
  | { readonly kind: 'actor'; readonly item: ShownActor }
  | { readonly kind: 'place'; readonly item: ShownPlace }
  | { readonly kind: 'story'; readonly item: PrintedStory & { readonly told: readonly PrintedReport[] } }

/** An actor with the newest of what it takes part in and says. */
export interface ShownActor extends ListedActor {
  readonly events: readonly PrintedEvent[]
  readonly statements: readonly PrintedStatement[]
}

/** A place with who holds it, newest first, and the newest of what happened there. */
export interface ShownPlace extends PlaceRecord {
  readonly ledger: readonly PrintedControl[]
  readonly events: readonly PrintedEvent[]
}

/** Reports up to which a story is looked for by its id. */
const MOST_REPORTS = 20_000

/** Events and statements of an actor, entries and events of a place, that are shown with it. */
const NEWEST = 10

/**
 * What an id stands for: an event, a control entry, a claim, a report, an origin, a statement, a plan, an actor, a place or a story. The id of a reading leads to
 * the record it stands in, and an id that a record once had to the record in which its first telling stands now. Throws a `StoreError` for one that is
 * not known.
 */
export async function show(db: Kysely<Tables>, id: string): Promise<Shown> {
  if (id.startsWith('C')) {
    const about = await presentId(db, id.slice(1))
    const [item] = await listClaims(db, { ids: [about] })
    if (item) return { kind: 'claim', item }
  }
  const [report] = await listReports(db, { ids: [id] })
  if (report) return { kind: 'report', item: report, changes: await changesOf(db, report) }
  const [statement] = id.includes('/') ? await listStatements(db, { ids: [id] }) : []
  if (statement) return { kind: 'statement', item: { ...statement, quotes: await wordsOf(db, statement) } }
  const record = await recordOf(db, id)
  const [event] = await listEvents(db, { ids: [record] })
  if (event) return { kind: 'event', item: event }
  const [control] = await listControl(db, { ids: [record] })
  if (control) return { kind: 'control', item: control }
  const place = id.includes(':') ? await placeOfKey(db, id) : null
  if (place) return { kind: 'place', item: await shownPlace(db, place) }
  const other = await shownByPrefix(db, id)
  if (other) return other
  throw new StoreError(`nothing in this store has the id ${id}`)
}

/** The record that an id, of its own or of one of its readings, leads to. */
async function recordOf(db: Kysely<Tables>, id: string): Promise<string> {
  const telling = await db.selectFrom('telling').select('record').where('id', '=', id).executeTakeFirst()
  return telling?.record ?? (await presentId(db, id))
}

/** What is known by the letter its id begins with, and stands in no table under it. */
async function shownByPrefix(db: Kysely<Tables>, id: string): Promise<Shown | null> {
  if (id.startsWith('o')) {
    const tellings = await db.selectFrom('telling').select('report').where('record', '=', id).execute()
    const reports = tellings.length > 0 ? await listReports(db, { ids: tellings.map(({ report }) => report) }) : []
    if (reports.length > 0) return { kind: 'origin', item: { id, reports } }
  }
  if (id.startsWith('R')) {
    const address = await addressOfPlan(db, id)
    const found = address === null ? null : await planOf(db, address, null)
    if (found) return { kind: 'plan', item: found.plan }
  }
  if (id.startsWith('A')) {
    const actor = await actorOfId(db, id)
    if (actor) return { kind: 'actor', item: await shownActor(db, actor) }
  }
  if (id.startsWith('t')) {
    const { count } = await db
      .selectFrom('report')
      .select((one) => one.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    // Every text is read for it: seconds for thousands, and more memory than there is for a million.
    if (count > MOST_REPORTS)
      throw new StoreError(`${id} cannot be looked up among ${count} reports; "onrecord stories" with --since and --until lists it`)
    const story = (await listStories(db)).find((one) => one.id === id)
    if (story)
      return { kind: 'story', item: { ...story, told: await listReports(db, { ids: story.reports.map(({ id: report }) => report) }) } }
  }
  return null
}

async function shownActor(db: Kysely<Tables>, { id, name }: ActorRecord): Promise<ShownActor> {
  const listed = (await listActors(db, { actor: name })).find((one) => one.id === id)
  if (!listed) throw new StoreError(`nothing in this store has the id ${id}`)
  const { items: statements } = await newestStatements(db, { actor: name }, { after: null, size: NEWEST })
  return { ...listed, events: await newestEvents(db, { actor: name }), statements }
}

async function shownPlace(db: Kysely<Tables>, place: PlaceRecord): Promise<ShownPlace> {
  const { items } = await newestRecords(db, 'control', { place: place.id }, { after: null, size: NEWEST })
  const ledger = inOrder(items, await listControl(db, { ids: items }, { isBrief: true }))
  return { ...place, ledger, events: await newestEvents(db, { place: place.id }) }
}

async function newestEvents(db: Kysely<Tables>, filter: Filter): Promise<PrintedEvent[]> {
  const { items } = await newestRecords(db, 'event', filter, { after: null, size: NEWEST })
  return inOrder(items, await listEvents(db, { ids: items }, { isBrief: true }))
}

function inOrder<Of extends { readonly id: string }>(ids: readonly string[], items: readonly Of[]): Of[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The words of a statement, as its report has them. */
async function wordsOf(db: Kysely<Tables>, { report, content }: PrintedStatement): Promise<string[]> {
  const row = await db.selectFrom('report').select('text').where('id', '=', report).executeTakeFirst()
  const text = row ? unpackText(row.text) : ''
  return content.map(({ start, end }) => text.slice(start, end))
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
