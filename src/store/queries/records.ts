import { type Kysely, sql } from 'kysely'
import { recordedControl } from '../../merge/claims/recorded-control.ts'
import { recordedEvent } from '../../merge/claims/recorded-event.ts'
import { type Rivalry, rivalries } from '../../merge/claims/rivals.ts'
import type { ControlTelling, EventTelling, Party } from '../../merge/telling.ts'
import { originsOf } from '../describing.ts'
import { idOfRow, PREFIXES, rowOfId } from '../ids.ts'
import { listed } from '../rows.ts'
import type { Tables } from '../tables.ts'
import { type ActorRecord, actorsByKey, namedParty } from './actors.ts'
import { type Filter, momentOf } from './filter.ts'
import { controlAtPlaces, recordIds } from './selection.ts'

interface TellingRow {
  readonly id: string
  readonly record: string
  readonly report: string
  readonly body: string
}

/** One telling as the commands print it. */
export interface PrintedReading {
  readonly id: string
  readonly report: string
  readonly ref: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly origin: string
  readonly status: string
  readonly says: string
  readonly by: { readonly id: string; readonly name: string } | null
  readonly evidence: readonly { readonly start: number; readonly end: number; readonly quote: string }[]
}

/** How records are printed. */
export interface Printing {
  /** Leaves `merges` and `perhapsSame` empty: of what many reports tell, the steps are more to read than all the rest. */
  readonly isBrief?: boolean
  /** Leaves out who held a place before, and why it is contested, where its ledger alone says so: to read the ledgers of two hundred places takes as long as all else of a map. */
  readonly isWithoutLedgers?: boolean
}

/** What every record prints besides its own fields. */
async function envelopes(
  db: Kysely<Tables>,
  kind: 'event' | 'control',
  ids: readonly string[],
  { asOf }: Filter,
  { isBrief = false }: Printing,
  parties: (body: EventTelling | ControlTelling) => readonly (Party | null)[],
) {
  const told = db.selectFrom('telling').select(['id', 'record', 'report', 'body']).where('record', 'in', listed(ids))
  const tellings: TellingRow[] = await (asOf ? told.where('at', '<=', momentOf(asOf)) : told).orderBy('id').execute()
  const bodies = new Map(tellings.map((row) => [row.id, JSON.parse(row.body) as EventTelling | ControlTelling]))
  const named = new Set(tellings.map(({ report }) => report))
  const rows = await db.selectFrom('report').select(['id', 'ref', 'publisher', 'published']).where('id', 'in', listed(named)).execute()
  const reports = new Map(rows.map((row) => [row.id, row]))
  const originOf = await originsOf(db, named)
  const keys = [...bodies.values()].flatMap((body) => [body.by, ...parties(body)].flatMap((party) => party?.key ?? []))
  const actors = await actorsByKey(db, keys)
  const recordOf = new Map(tellings.map(({ id, record }) => [id, record]))
  const { merges, doubts } = isBrief ? { merges: [], doubts: [] } : await stepsOf(db, kind, recordOf, asOf ? momentOf(asOf) : NEVER)
  const printed = (row: TellingRow): PrintedReading => {
    const body = bodies.get(row.id) as EventTelling | ControlTelling
    const report = reports.get(row.report)
    const by = body.by === null ? null : namedParty(body.by, actors)
    return {
      id: row.id,
      report: row.report,
      ref: report?.ref ?? null,
      publisher: report?.publisher ?? null,
      published: report?.published ?? null,
      origin: originOf(row.report),
      status: body.status,
      says: body.says,
      by: by && { id: by.id, name: by.name },
      evidence: body.evidence.map(({ start, end, quote }) => ({ start, end, quote })),
    }
  }
  return {
    actors,
    originOf,
    bodies: Map.groupBy(tellings, ({ record }) => record),
    told: (id: string) => bodies.get(id) as EventTelling | ControlTelling,
    readings: Map.groupBy(
      tellings.map((row) => ({ record: row.record, reading: printed(row) })),
      ({ record }) => record,
    ),
    merges: Map.groupBy(merges, ({ record }) => record),
    doubts: Map.groupBy(doubts, ({ record }) => record),
  }
}

/** Why readings stand in one record, or apart: a likeness that was found, or a person's word. */
export interface PrintedMerge {
  readonly at: string
  readonly why: string
  readonly score: number
  readonly undone: boolean
  readonly readings: readonly [string, string]
}

/** Another record that may be the same thing, for a person to decide. */
export interface PrintedDoubt {
  readonly id: string
  readonly score: number
  readonly why: string
}

/** A moment after all others. */
const NEVER = '~'

/** The steps by which readings had come into their records by a moment, people's rulings included, and the pairs left open. */
async function stepsOf(db: Kysely<Tables>, kind: 'event' | 'control', recordOf: ReadonlyMap<string, string>, moment: string) {
  const merges: (PrintedMerge & { readonly record: string })[] = []
  const open: { readonly here: string; readonly there: string; readonly score: number; readonly why: string }[] = []
  const ruled = new Map<number, Tables['ruling'] & { readonly seq: unknown }>()
  const tellings = listed(recordOf.keys())
  const links = db.selectFrom('link').select(['a', 'b', 'at', 'why', 'score', 'sure']).where('kind', '=', kind).where('at', '<=', moment)
  for (const { a, b, at, why, score, sure } of await links.where('a', 'in', tellings).execute()) {
    const record = recordOf.get(a) as string
    if (sure === 0) open.push({ here: a, there: b, score, why })
    else if (recordOf.get(b) === record) merges.push({ record, at, why, score, undone: false, readings: [a, b] })
  }
  for (const { a, b, score, why } of await doubtfulInto(db, kind, [...recordOf.keys()], moment))
    open.push({ here: b, there: a, score, why })
  const rulings = db.selectFrom('ruling').selectAll().where('kind', '=', kind).where('at', '<=', moment)
  for (const end of ['a', 'b'] as const)
    for (const ruling of await rulings.where(end, 'in', tellings).execute()) ruled.set(ruling.seq, ruling as never)
  for (const [, { a, b, at, verdict, undone }] of [...ruled].sort(([x], [y]) => x - y))
    for (const record of new Set([a, b].flatMap((id) => recordOf.get(id) ?? [])))
      merges.push({
        record,
        at,
        why: verdict === 'together' ? 'joined by hand' : 'kept apart by hand',
        score: 1,
        undone: undone === 1,
        readings: [a, b],
      })
  return { merges, doubts: await doubtsOf(db, recordOf, open) }
}

/** The steps by which the readings of one record came together, and the records that may be the same. */
export async function historyOf(
  db: Kysely<Tables>,
  kind: 'event' | 'control',
  id: string,
  { asOf }: Filter = {},
): Promise<{ readonly merges: readonly PrintedMerge[]; readonly perhapsSame: readonly PrintedDoubt[] }> {
  const moment = asOf ? momentOf(asOf) : NEVER
  const tellings = await db.selectFrom('telling').select('id').where('record', '=', id).where('at', '<=', moment).execute()
  const { merges, doubts } = await stepsOf(db, kind, new Map(tellings.map((telling) => [telling.id, id])), moment)
  return { merges: merges.map(printedStep), perhapsSame: doubts.map(printedStep) }
}

const printedStep = <Step>({ record: _record, ...step }: Step & { readonly record: string }) => step

/** Open pairs whose larger telling is one of some. */
async function doubtfulInto(db: Kysely<Tables>, kind: 'event' | 'control', tellings: readonly string[], moment: string) {
  // Left to itself SQLite reads all links of the kind.
  const { rows } = await sql<Pick<Tables['link'], 'a' | 'b' | 'score' | 'why'>>`
    select a, b, score, why from (select value as wanted from json_each(${JSON.stringify(tellings)}))
    cross join link indexed by link_b on kind = ${kind} and b = wanted where sure = 0 and at <= ${moment}`.execute(db)
  return rows
}

/** Records that open pairs lead to, the likeliest pair of each. */
async function doubtsOf(
  db: Kysely<Tables>,
  recordOf: ReadonlyMap<string, string>,
  open: readonly { readonly here: string; readonly there: string; readonly score: number; readonly why: string }[],
) {
  const elsewhere = new Map(recordOf)
  const others = new Set(open.map(({ there }) => there).filter((id) => !recordOf.has(id)))
  if (others.size > 0)
    for (const { id, record } of await db.selectFrom('telling').select(['id', 'record']).where('id', 'in', listed(others)).execute())
      elsewhere.set(id, record)
  const best = new Map<string, PrintedDoubt & { readonly record: string }>()
  for (const { here, there, score, why } of open) {
    const [record, id] = [recordOf.get(here), elsewhere.get(there)]
    if (record === undefined || id === undefined || record === id) continue
    const known = best.get(`${record} ${id}`)
    if (!known || known.score < score) best.set(`${record} ${id}`, { record, id, score, why })
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

/** Events as `onrecord events --json` prints them. */
export async function listEvents(db: Kysely<Tables>, filter: Filter = {}, printing: Printing = {}) {
  const ids = await recordIds(db, 'event', filter)
  const envelope = await envelopes(db, 'event', ids, filter, printing, (body) =>
    'actors' in body ? [...body.actors, ...body.recipients] : [],
  )
  return ids.map((id) => {
    const tellings = (envelope.bodies.get(id) ?? []).map((row) => envelope.told(row.id) as EventTelling)
    const { stateWhy, sides, origins, reports, ...event } = recordedEvent(tellings, envelope.originOf)
    return {
      id,
      ...event,
      actors: event.actors.map((party) => namedParty(party, envelope.actors)),
      recipients: event.recipients.map((party) => namedParty(party, envelope.actors)),
      places: event.places.map(({ key, ...site }) => ({ id: key, ...site })),
      stateWhy,
      sides,
      origins,
      reports,
      ...common(id, envelope),
    }
  })
}

/** Entries of the ledgers of control, as `onrecord control` groups them by place. */
export async function listControl(db: Kysely<Tables>, filter: Filter = {}, printing: Printing = {}) {
  const ids = await recordIds(db, 'control', filter)
  const envelope = await envelopes(db, 'control', ids, filter, printing, (body) =>
    'holder' in body ? [body.holder, ...body.beside, body.previous, body.claimedBy] : [],
  )
  const named = (party: Party | null) => (party === null ? null : namedParty(party, envelope.actors))
  const tellingsOf = (id: string) => (envelope.bodies.get(id) ?? []).map((row) => envelope.told(row.id) as ControlTelling)
  const ledgers =
    printing.isWithoutLedgers && filter.asOf === undefined
      ? await rivalsKept(db, ids)
      : await rivalriesAmong(db, new Map(ids.map((id) => [id, tellingsOf(id)])), filter)
  return ids.map((id) => {
    const { place, holder, beside, previous, claimedBy, ...control } = recordedControl(tellingsOf(id), envelope.originOf)
    const { rival, before } = ledgers.get(id) ?? { rival: null, before: null }
    const isContested = rival !== null && control.state !== 'retracted'
    return {
      id,
      place: { id: place.key, ...place },
      ...control,
      ...(isContested ? { state: 'contested' as const, stateWhy: 'another is said to hold the place' } : null),
      holder: named(holder),
      beside: beside.map((party) => namedParty(party, envelope.actors)),
      previous: named(previous ?? before),
      claimedBy: named(claimedBy),
      ...common(id, envelope),
    }
  })
}

/** Which entries have a rival, as it is kept of each. Who held the place before is not. */
async function rivalsKept(db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, Pick<Rivalry, 'rival' | 'before'>>> {
  const contested = db
    .selectFrom('record')
    .select('row')
    .where('row', 'in', listed(ids.map(rowOfId)))
    .where('state', '=', 'contested')
  return new Map((await contested.execute()).map(({ row }) => [idOfRow(PREFIXES.control, row), { rival: '', before: null }]))
}

/** What the ledgers of the places of some entries, given by their tellings, say of each; entries that a filter left out count too. */
async function rivalriesAmong(
  db: Kysely<Tables>,
  entries: ReadonlyMap<string, readonly ControlTelling[]>,
  { asOf }: Filter,
): Promise<Map<string, Rivalry>> {
  const places = new Set([...entries.values()].flatMap(([first]) => first?.place.key ?? []))
  const entriesAt = await controlAtPlaces(db, [...places])
  const rows = await db
    .selectFrom('telling')
    .select(['record', 'body'])
    .where('record', 'in', listed(new Set([...entriesAt.values()].flat().filter((id) => !entries.has(id)))))
    .where('at', '<=', asOf ? momentOf(asOf) : NEVER)
    .orderBy('id')
    .execute()
  const told = Map.groupBy(rows, ({ record }) => record)
  const found = new Map<string, Rivalry>()
  for (const ids of entriesAt.values()) {
    const ledger = ids.flatMap((id) => {
      const tellings = entries.get(id) ?? (told.get(id) ?? []).map(({ body }) => JSON.parse(body) as ControlTelling)
      if (tellings.length === 0) return []
      const { holder, from } = recordedControl(tellings, (report) => report)
      return [{ id, holder, from, tellings }]
    })
    for (const [id, rivalry] of rivalries(ledger)) found.set(id, rivalry)
  }
  return found
}

function common(id: string, { readings, merges, doubts }: Awaited<ReturnType<typeof envelopes>>) {
  return {
    readings: (readings.get(id) ?? []).map(({ reading }) => reading),
    merges: (merges.get(id) ?? []).map(printedStep),
    perhapsSame: (doubts.get(id) ?? []).map(printedStep),
    decision: null,
  }
}

export type PrintedEvent = Awaited<ReturnType<typeof listEvents>>[number]
export type PrintedControl = Awaited<ReturnType<typeof listControl>>[number]
export type { ActorRecord, Filter }
