import { type Kysely, sql } from 'kysely'
import { recordedControl } from '../merge/claims/recorded-control.ts'
import { recordedEvent } from '../merge/claims/recorded-event.ts'
import { type LedgerEntry, rivalries } from '../merge/claims/rivals.ts'
import type { State } from '../merge/claims/standing.ts'
import { dayNumber } from '../merge/same/days.ts'
import type { ControlTelling, EventTelling, Site } from '../merge/telling.ts'
import { QUADS } from '../record/quads.ts'
import { facetsOf } from './facets.ts'
import { idOfRow, rowOfId } from './ids.ts'
import { insertRows, listed } from './rows.ts'
import { NO_DAY, type RecordTable, type Tables, type TellingKind } from './tables.ts'

/** What is kept of a record as its tellings give it, before what it was is looked at. */
type Described = Omit<RecordTable, 'row' | 'kind' | 'added' | 'changed' | 'facets'> & { readonly facets: readonly number[] }

/** What is filed under facets and counted by day. */
interface Filing {
  readonly row: number
  readonly day: number
  readonly type: number
  readonly facets: readonly number[]
}

/** Writes records anew from their tellings; a record without tellings goes. Origins have no row of their own. `now` is the time of the change. */
export async function describeRecords(db: Kysely<Tables>, kind: TellingKind, ids: ReadonlySet<string>, now: string): Promise<void> {
  if (kind === 'report' || ids.size === 0) return
  const rows = [...ids].map(rowOfId)
  const before = await recordsOfRows(db, rows)
  const made = kind === 'event' ? await eventsOf(db, ids) : await controlOf(db, ids, before)
  // Entries of the same ledgers may have come along that stay as they were.
  for (const [row, record] of await recordsOfRows(
    db,
    made.map(({ row }) => row).filter((row) => !before.has(row)),
  ))
    before.set(row, record)
  const records = made.map(({ facets, ...record }): RecordTable => {
    const old = before.get(record.row)
    return { ...record, changed: old?.state === record.state ? old.changed : now, facets: JSON.stringify(facets) }
  })
  const changed = records.filter((record) => !isSame(record, before.get(record.row)))
  const kept = new Set(made.map(({ row }) => row))
  await replaceRecords(
    db,
    rows.filter((row) => !kept.has(row)),
    changed,
  )
  const touched = new Set([...rows.filter((row) => !kept.has(row)), ...changed.map(({ row }) => row)])
  await refile(db, [...before.values()].filter(({ row }) => touched.has(row)).map(filingOf), changed.map(filingOf), kind)
}

async function recordsOfRows(db: Kysely<Tables>, rows: readonly number[]): Promise<Map<number, RecordTable>> {
  if (rows.length === 0) return new Map()
  const records = await db.selectFrom('record').selectAll().where('row', 'in', listed(rows)).execute()
  return new Map(records.map((record) => [record.row, record]))
}

/** What is kept of some records, as their tellings give it. */
export type Made = Described & Pick<RecordTable, 'row' | 'kind' | 'added'>

/**
 * What records were at a moment (as `at` is compared with it): of the tellings that had come by then, in the groups and origins of today. Those that
 * none had come of are left out.
 */
export async function recordsAt(db: Kysely<Tables>, kind: 'event' | 'control', ids: ReadonlySet<string>, moment: string): Promise<Made[]> {
  if (ids.size === 0) return []
  if (kind === 'event') return eventsOf(db, ids, moment)
  return (await controlOf(db, ids, new Map(), moment)).filter(({ row }) => ids.has(idOfRow(CONTROL, row)))
}

async function eventsOf(db: Kysely<Tables>, ids: ReadonlySet<string>, moment?: string): Promise<Made[]> {
  const { byRecord, originOf } = await tellingsOf(db, ids, moment)
  return [...byRecord].map(([id, told]) => ({
    row: rowOfId(id),
    kind: 'event',
    added: firstOf(told),
    ...describedEvent(
      told.map(({ body }) => JSON.parse(body) as EventTelling),
      originOf,
    ),
  }))
}

/** Entries of control, and with them the others of the same places: whether an entry is contested depends on its whole ledger. */
async function controlOf(
  db: Kysely<Tables>,
  ids: ReadonlySet<string>,
  before: ReadonlyMap<number, RecordTable>,
  moment?: string,
): Promise<Made[]> {
  const placeOf = ({ facets }: { readonly facets: readonly number[] }) => facets[0] as number
  const own = await entriesOf(db, ids, moment)
  const places = new Set([
    ...own.map(({ made }) => placeOf(made)),
    ...[...before.values()].map(({ facets }) => placeOf({ facets: JSON.parse(facets) as number[] })),
  ])
  const { rows } = await sql<{ record: number }>`
    select record from (select value as place from json_each(${JSON.stringify([...places])})) cross join record_facet indexed by record_facet_control on value = place
    where type = -1`.execute(db)
  const others = rows.map(({ record }) => idOfRow(CONTROL, record)).filter((id) => !ids.has(id))
  const ledgers = Map.groupBy([...own, ...(await entriesOf(db, new Set(others), moment))], ({ made }) => placeOf(made))
  return [...ledgers.values()].flatMap((ledger) => {
    const rivals = rivalries(ledger.map(({ entry }) => entry))
    return ledger.map(({ entry, made }) =>
      rivals.get(entry.id)?.rival && made.state !== 'retracted' ? { ...made, state: 'contested', claim: CLAIM_RANKS.contested } : made,
    )
  })
}

/** The letter of ids of control. */
const CONTROL = 'H'

async function entriesOf(
  db: Kysely<Tables>,
  ids: ReadonlySet<string>,
  moment?: string,
): Promise<{ readonly entry: LedgerEntry; readonly made: Made }[]> {
  if (ids.size === 0) return []
  const { byRecord, originOf } = await tellingsOf(db, ids, moment)
  return [...byRecord].map(([id, told]) => {
    const tellings = told.map(({ body }) => JSON.parse(body) as ControlTelling)
    const { holder, from } = recordedControl(tellings, originOf)
    const made: Made = { row: rowOfId(id), kind: 'control', added: firstOf(told), ...describedControl(tellings, originOf) }
    return { entry: { id, holder, from, tellings }, made }
  })
}

async function tellingsOf(db: Kysely<Tables>, ids: ReadonlySet<string>, moment?: string) {
  const told = db.selectFrom('telling').select(['record', 'report', 'at', 'body']).where('record', 'in', listed(ids))
  const tellings = await (moment === undefined ? told : told.where('at', '<=', moment)).orderBy('id').execute()
  const originOf = await originsOf(db, new Set(tellings.map(({ report }) => report)))
  return { byRecord: Map.groupBy(tellings, ({ record }) => record), originOf }
}

/** When the first of some tellings came. */
function firstOf(told: readonly { readonly at: string }[]): string {
  return told.map(({ at }) => at).sort()[0] as string
}

function isSame(record: RecordTable, before: RecordTable | undefined): boolean {
  return before !== undefined && COLUMNS.every((column) => record[column] === before[column])
}

const COLUMNS = [
  'row',
  'kind',
  'type',
  'status',
  'state',
  'first_day',
  'last_day',
  'origins',
  'reports',
  'claim',
  'lat',
  'lon',
  'added',
  'changed',
  'facets',
] as const satisfies readonly (keyof RecordTable)[]

/** Takes records out by their rows, and writes others. */
async function replaceRecords(db: Kysely<Tables>, gone: readonly number[], made: readonly RecordTable[]): Promise<void> {
  if (gone.length > 0) await db.deleteFrom('record').where('row', 'in', listed(gone)).execute()
  const [, ...others] = COLUMNS
  await insertRows(
    db,
    'record',
    COLUMNS,
    made.map((record) => COLUMNS.map((column) => record[column])),
    sql`on conflict (row) do update set ${sql.join(others.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`))}`,
  )
}

const TYPES = Object.keys(QUADS)

function filingOf({ row, first_day, type, facets }: RecordTable): Filing {
  return { row, day: first_day, type: type === null ? -1 : TYPES.indexOf(type), facets: JSON.parse(facets) as number[] }
}

/** Brings the index of facets and the counts by day from what records were to what they are. */
async function refile(db: Kysely<Tables>, before: readonly Filing[], after: readonly Filing[], kind: TellingKind): Promise<void> {
  const entries = (filings: readonly Filing[]) =>
    new Map(
      filings.flatMap(({ row, day, type, facets }) =>
        facets.map((value) => [`${value} ${day} ${row} ${type}`, [value, day, row, type] as const] as const),
      ),
    )
  const [old, fresh] = [entries(before), entries(after)]
  const out = [...old].flatMap(([entry, cells]) => (fresh.has(entry) ? [] : [cells]))
  const into = [...fresh].flatMap(([entry, cells]) => (old.has(entry) ? [] : [cells]))
  if (out.length > 0)
    await sql`delete from record_facet where (value, day, record) in (
      select value ->> 0, value ->> 1, value ->> 2 from json_each(${JSON.stringify(out)}))`.execute(db)
  await insertRows(db, 'record_facet', ['value', 'day', 'record', 'type'], into)
  if (kind !== 'event') return
  const counts = new Map<string, [day: number, value: number, events: number]>()
  for (const [list, step] of [
    [out, -1],
    [into, 1],
  ] as const)
    for (const [value, day] of list) {
      const count = counts.get(`${day} ${value}`)
      if (count) count[2] += step
      else counts.set(`${day} ${value}`, [day, value, step])
    }
  // Types are counted too, under numbers below zero, that no facet has.
  for (const [list, step] of [
    [before, -1],
    [after, 1],
  ] as const)
    for (const { day, type } of list) {
      const count = counts.get(`${day} ${-1 - type}`)
      if (count) count[2] += step
      else counts.set(`${day} ${-1 - type}`, [day, -1 - type, step])
    }
  const changes = [...counts.values()].filter(([, , events]) => events !== 0)
  await insertRows(
    db,
    'day_count',
    ['day', 'value', 'events'],
    changes,
    sql`on conflict (day, value) do update set events = day_count.events + excluded.events`,
  )
  const fewer = changes.filter(([, , events]) => events < 0)
  if (fewer.length > 0)
    await sql`delete from day_count where events <= 0 and (day, value) in (
      select value ->> 0, value ->> 1 from json_each(${JSON.stringify(fewer)}))`.execute(db)
}

/** The origin of each of some reports. */
export async function originsOf(db: Kysely<Tables>, reports: Iterable<string>): Promise<(report: string) => string> {
  const rows = await db
    .selectFrom('telling')
    .select(['report', 'record'])
    .where('kind', '=', 'report')
    .where('report', 'in', listed(reports))
    .execute()
  const origins = new Map(rows.map(({ report, record }) => [report, record]))
  return (report) => origins.get(report) ?? report
}

/** Records of events and control in which reports of some origins speak. */
export async function recordsOfReports(db: Kysely<Tables>, origins: ReadonlySet<string>): Promise<string[]> {
  if (origins.size === 0) return []
  const reports = await db.selectFrom('telling').select('report').where('record', 'in', listed(origins)).execute()
  const rows = await db
    .selectFrom('telling')
    .select('record')
    .distinct()
    .where('report', 'in', listed(reports.map(({ report }) => report)))
    .where('kind', 'in', ['event', 'control'])
    .execute()
  return rows.map(({ record }) => record)
}

function describedEvent(tellings: readonly EventTelling[], originOf: (report: string) => string): Described {
  const { type, status, state, when, origins, reports, actors, recipients, places } = recordedEvent(tellings, originOf)
  return {
    type,
    status,
    state,
    first_day: dayOrNone(when?.start ?? null),
    last_day: dayOrNone(when?.end ?? when?.start ?? null),
    origins,
    reports,
    claim: claimRank(tellings, state),
    ...pointOf(places),
    facets: facetsOf([...actors, ...recipients], places),
  }
}

function describedControl(tellings: readonly ControlTelling[], originOf: (report: string) => string): Described {
  const { status, state, from, origins, reports, holder, previous, place } = recordedControl(tellings, originOf)
  return {
    type: null,
    status,
    state,
    first_day: dayOrNone(from),
    last_day: dayOrNone(from),
    origins,
    reports,
    claim: claimRank(tellings, state),
    ...pointOf([place]),
    facets: facetsOf(
      [holder, previous].filter((party) => party !== null),
      [place],
    ),
  }
}

/** The place of each state in the order of claims. */
export const CLAIM_RANKS: Readonly<Record<State, number>> = { contested: 1, retracted: 2, corroborated: 3, 'single origin': 4 }

/** What one report alone says in its own voice is no claim; what a party says or denies, or several speak of, is. */
function claimRank(tellings: readonly (EventTelling | ControlTelling)[], state: State): number | null {
  const isClaim =
    state !== 'single origin' || tellings.some(({ says, status }) => says !== 'for' || status === 'claimed' || status === 'reported')
  return isClaim ? CLAIM_RANKS[state] : null
}

function dayOrNone(date: string | null): number {
  const day = date === null ? Number.NaN : dayNumber(date)
  return Number.isFinite(day) ? day : NO_DAY
}

function pointOf(places: readonly Site[]): { readonly lat: number | null; readonly lon: number | null } {
  const known = places.find(({ lat, precision }) => lat !== null && (precision === 'point' || precision === 'town'))
  return { lat: known?.lat ?? null, lon: known?.lon ?? null }
}
