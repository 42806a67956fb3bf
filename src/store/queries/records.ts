import { type Kysely, sql } from 'kysely'
import type { RecordedControl } from '../../merge/claims/recorded-control.ts'
import type { RecordedEvent } from '../../merge/claims/recorded-event.ts'
import { dayNumber, dayOf } from '../../merge/same/days.ts'
import type { ControlTelling, EventTelling, Party } from '../../merge/telling.ts'
import { foldName } from '../../register/name-key.ts'
import { originsOf } from '../describing.ts'
import { pieces } from '../merging.ts'
import type { Facet, Tables } from '../tables.ts'
import { type ActorRecord, actorsByKey, keysOfName, namedParty } from './actors.ts'

/** What a list is narrowed by. Dates are ISO 8601, ends included. */
export interface Filter {
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly actor?: string | undefined
  readonly place?: string | undefined
  readonly type?: string | undefined
  readonly status?: string | undefined
  readonly state?: string | undefined
  readonly minOrigins?: number | undefined
  readonly limit?: number | undefined
  readonly ids?: readonly string[] | undefined
}

/** The number of records up to which those of a place or an actor are looked up one by one, not met on a walk through all by date. */
const FEW = 5_000

/** Rows of records of one kind that a filter lets through, by date and id. */
async function recordRows(db: Kysely<Tables>, kind: 'event' | 'control', filter: Filter): Promise<Tables['record'][]> {
  const wanted = [...(filter.place ? [placeFacets(filter.place)] : []), ...(filter.actor ? [await actorFacets(db, filter.actor)] : [])]
  let few: readonly string[] | null = filter.ids ?? null
  const many: FacetValues[] = []
  for (const facets of wanted) {
    const found = await recordsWith(db, facets, FEW + 1)
    if (found.length > FEW) many.push(facets)
    else few = few === null ? found : few.filter((id) => found.includes(id))
  }
  const limit = filter.limit ?? 1_000_000_000
  const narrowed = (among: readonly string[] | null) => {
    let query = db.selectFrom('record').selectAll()
    // The planner would rather walk all records of the kind by date than look up a few.
    query = among ? query.where('id', 'in', among).where(sql`+kind`, '=', kind) : query.where('kind', '=', kind)
    if (filter.until) query = query.where('start', '<=', `${filter.until}~`)
    if (filter.type) query = query.where('type', '=', filter.type.toUpperCase())
    if (filter.status) query = query.where('status', '=', filter.status)
    if (filter.state) query = query.where('state', '=', filter.state)
    if (filter.minOrigins) query = query.where('origins', '>=', filter.minOrigins)
    for (const facets of many) query = query.where('id', 'in', () => withFacets(db, facets))
    return query.orderBy('start').orderBy('id').limit(limit)
  }
  const rows: Tables['record'][] = []
  for (const among of few === null ? [null] : pieces(few)) {
    if (!filter.since) {
      rows.push(...(await narrowed(among).execute()))
      continue
    }
    // What began before the days asked for may reach into them: long events have an index of their own, so that the others need no walk.
    const { since } = filter
    const before = dayOf(dayNumber(since) - LONG)
    const reaches = narrowed(among).where(sql<string>`coalesce("end", "start")`, '>=', since)
    const long = reaches.where('start', '<', before).where(sql<number>`julianday("end") - julianday("start")`, '>', sql.lit(LONG))
    rows.push(...(await long.execute()), ...(await reaches.where('start', '>=', before).execute()))
  }
  return few === null
    ? rows.slice(0, limit)
    : rows.sort((a, b) => compare(a.start ?? '', b.start ?? '') || compare(a.id, b.id)).slice(0, limit)
}

/** Days from which an event is long; as in the index of long ones. */
const LONG = 31

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Values of facets, of which a record has one. */
type FacetValues = readonly { readonly facet: Facet; readonly values: readonly string[] }[]

function placeFacets(place: string): FacetValues {
  return [{ facet: 'place name', values: [foldName(place)] }]
}

async function actorFacets(db: Kysely<Tables>, actor: string): Promise<FacetValues> {
  return [
    { facet: 'actor', values: (await keysOfName(db, actor)).slice(0, 500) },
    { facet: 'actor name', values: [foldName(actor)] },
    { facet: 'country', values: [actor.toUpperCase()] },
  ]
}

function withFacets(db: Kysely<Tables>, facets: FacetValues) {
  return db
    .selectFrom('record_facet')
    .select('record')
    .where((either) =>
      either.or(
        facets.map(({ facet, values }) =>
          either.and([either('facet', '=', facet), either('value', 'in', values.length > 0 ? values : [''])]),
        ),
      ),
    )
}

async function recordsWith(db: Kysely<Tables>, facets: FacetValues, limit: number): Promise<string[]> {
  const rows = await withFacets(db, facets).distinct().limit(limit).execute()
  return rows.map(({ record }) => record)
}

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

/** What every record prints besides its own fields. */
async function envelopes(
  db: Kysely<Tables>,
  kind: 'event' | 'control',
  ids: readonly string[],
  parties: (body: EventTelling | ControlTelling) => readonly (Party | null)[],
) {
  const tellings: TellingRow[] = []
  for (const piece of pieces(ids))
    tellings.push(
      ...(await db.selectFrom('telling').select(['id', 'record', 'report', 'body']).where('record', 'in', piece).orderBy('id').execute()),
    )
  const bodies = new Map(tellings.map((row) => [row.id, JSON.parse(row.body) as EventTelling | ControlTelling]))
  const reports = new Map<string, { ref: string | null; publisher: string | null; published: string | null }>()
  const named = [...new Set(tellings.map(({ report }) => report))]
  for (const piece of pieces(named))
    for (const { id, ...row } of await db
      .selectFrom('report')
      .select(['id', 'ref', 'publisher', 'published'])
      .where('id', 'in', piece)
      .execute())
      reports.set(id, row)
  const originOf = await originsOf(db, named)
  const keys = [...bodies.values()].flatMap((body) => [body.by, ...parties(body)].flatMap((party) => party?.key ?? []))
  const actors = await actorsByKey(db, keys)
  const recordOf = new Map(tellings.map(({ id, record }) => [id, record]))
  const { merges, doubts } = await stepsOf(db, kind, recordOf)
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

/** The steps by which readings came into their records, people's rulings included, and the pairs left open. */
async function stepsOf(db: Kysely<Tables>, kind: 'event' | 'control', recordOf: ReadonlyMap<string, string>) {
  const merges: (PrintedMerge & { readonly record: string })[] = []
  const open: { readonly here: string; readonly there: string; readonly score: number; readonly why: string }[] = []
  const ruled = new Map<number, Tables['ruling'] & { readonly seq: unknown }>()
  for (const piece of pieces([...recordOf.keys()])) {
    const links = db.selectFrom('link').select(['a', 'b', 'at', 'why', 'score', 'sure']).where('kind', '=', kind)
    for (const { a, b, at, why, score, sure } of await links.where('a', 'in', piece).execute()) {
      const record = recordOf.get(a) as string
      if (sure === 0) open.push({ here: a, there: b, score, why })
      else if (recordOf.get(b) === record) merges.push({ record, at, why, score, undone: false, readings: [a, b] })
    }
    for (const { a, b, score, why } of await links.where('sure', '=', 0).where('b', 'in', piece).execute())
      open.push({ here: b, there: a, score, why })
    const rulings = db.selectFrom('ruling').selectAll().where('kind', '=', kind)
    for (const end of ['a', 'b'] as const)
      for (const ruling of await rulings.where(end, 'in', piece).execute()) ruled.set(ruling.seq, ruling as never)
  }
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

/** Records that open pairs lead to, the likeliest pair of each. */
async function doubtsOf(
  db: Kysely<Tables>,
  recordOf: ReadonlyMap<string, string>,
  open: readonly { readonly here: string; readonly there: string; readonly score: number; readonly why: string }[],
) {
  const elsewhere = new Map(recordOf)
  for (const piece of pieces([...new Set(open.map(({ there }) => there))].filter((id) => !recordOf.has(id))))
    for (const { id, record } of await db.selectFrom('telling').select(['id', 'record']).where('id', 'in', piece).execute())
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
export async function listEvents(db: Kysely<Tables>, filter: Filter = {}) {
  const rows = await recordRows(db, 'event', filter)
  const envelope = await envelopes(
    db,
    'event',
    rows.map(({ id }) => id),
    (body) => ('actors' in body ? [...body.actors, ...body.recipients] : []),
  )
  return rows.map((row) => {
    const { stateWhy, sides, origins, reports, ...event } = JSON.parse(row.body) as RecordedEvent
    return {
      id: row.id,
      ...event,
      actors: event.actors.map((party) => namedParty(party, envelope.actors)),
      recipients: event.recipients.map((party) => namedParty(party, envelope.actors)),
      places: event.places.map(({ key, ...site }) => ({ id: key, ...site })),
      stateWhy,
      sides,
      origins,
      reports,
      ...common(row.id, envelope),
    }
  })
}

/** Entries of the ledgers of control, as `onrecord control` groups them by place. */
export async function listControl(db: Kysely<Tables>, filter: Filter = {}) {
  const rows = await recordRows(db, 'control', filter)
  const envelope = await envelopes(
    db,
    'control',
    rows.map(({ id }) => id),
    (body) => ('holder' in body ? [body.holder, body.previous, body.claimedBy] : []),
  )
  const named = (party: Party | null) => (party === null ? null : namedParty(party, envelope.actors))
  return rows.map((row) => {
    const { place, holder, previous, claimedBy, ...control } = JSON.parse(row.body) as RecordedControl
    return {
      id: row.id,
      place: { id: place.key, ...place },
      ...control,
      holder: named(holder),
      previous: named(previous),
      claimedBy: named(claimedBy),
      ...common(row.id, envelope),
    }
  })
}

function common(id: string, { readings, merges, doubts }: Awaited<ReturnType<typeof envelopes>>) {
  return {
    readings: (readings.get(id) ?? []).map(({ reading }) => reading),
    merges: (merges.get(id) ?? []).map(({ record: _record, ...merge }): PrintedMerge => merge),
    perhapsSame: (doubts.get(id) ?? []).map(({ record: _record, ...doubt }): PrintedDoubt => doubt),
    decision: null,
  }
}

export type PrintedEvent = Awaited<ReturnType<typeof listEvents>>[number]
export type PrintedControl = Awaited<ReturnType<typeof listControl>>[number]
export type { ActorRecord }
