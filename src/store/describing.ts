import type { Kysely } from 'kysely'
import { recordedControl } from '../merge/claims/recorded-control.ts'
import { recordedEvent } from '../merge/claims/recorded-event.ts'
import type { ControlTelling, EventTelling, Party, Site } from '../merge/telling.ts'
import { foldName } from '../register/name-key.ts'
import { pieces } from './merging.ts'
import type { Facet, Tables, TellingKind } from './tables.ts'

/** Writes records anew from their tellings; a record without tellings goes. */
export async function describeRecords(db: Kysely<Tables>, kind: TellingKind, ids: ReadonlySet<string>): Promise<void> {
  for (const piece of pieces([...ids])) {
    await db.deleteFrom('record').where('id', 'in', piece).execute()
    await db.deleteFrom('record_facet').where('record', 'in', piece).execute()
    const rows = await db
      .selectFrom('telling')
      .select(['id', 'record', 'report', 'body'])
      .where('record', 'in', piece)
      .orderBy('id')
      .execute()
    const byRecord = Map.groupBy(rows, (row) => row.record)
    const originOf = kind === 'report' ? () => '' : await originsOf(db, [...new Set(rows.map(({ report }) => report))])
    const made = [...byRecord].map(([id, tellings]) => described(kind, id, tellings, originOf))
    for (const some of pieces(made.map(({ row }) => row))) await db.insertInto('record').values(some).execute()
    const facets = made.flatMap(({ row, facets }) => facets.map(({ facet, value }) => ({ facet, value, record: row.id })))
    for (const some of pieces(facets))
      await db
        .insertInto('record_facet')
        .values(some)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
  }
}

/** The origin of each of some reports. */
export async function originsOf(db: Kysely<Tables>, reports: readonly string[]): Promise<(report: string) => string> {
  const origins = new Map<string, string>()
  for (const piece of pieces(reports)) {
    const rows = await db
      .selectFrom('telling')
      .select(['report', 'record'])
      .where('kind', '=', 'report')
      .where('report', 'in', piece)
      .execute()
    for (const { report, record } of rows) origins.set(report, record)
  }
  return (report) => origins.get(report) ?? report
}

/** Records of events and control in which reports of some origins speak. */
export async function recordsOfReports(db: Kysely<Tables>, origins: ReadonlySet<string>): Promise<string[]> {
  const found = new Set<string>()
  for (const piece of pieces([...origins])) {
    const reports = await db.selectFrom('telling').select('report').where('record', 'in', piece).execute()
    for (const some of pieces(reports.map(({ report }) => report))) {
      const rows = await db
        .selectFrom('telling')
        .select('record')
        .distinct()
        .where('report', 'in', some)
        .where('kind', 'in', ['event', 'control'])
        .execute()
      for (const { record } of rows) found.add(record)
    }
  }
  return [...found]
}

type Row = { readonly id: string; readonly report: string; readonly body: string }
type FacetValue = { readonly facet: Facet; readonly value: string }

function described(
  kind: TellingKind,
  id: string,
  tellings: readonly Row[],
  originOf: (report: string) => string,
): { row: Tables['record']; facets: FacetValue[] } {
  if (kind === 'event') {
    const event = recordedEvent(
      tellings.map(({ body }) => JSON.parse(body) as EventTelling),
      originOf,
    )
    const { type, status, state, when, origins, reports } = event
    return {
      row: {
        id,
        kind,
        type,
        status,
        state,
        start: when?.start ?? null,
        end: when?.end ?? null,
        origins,
        reports,
        body: JSON.stringify(event),
      },
      facets: [...partyFacets([...event.actors, ...event.recipients]), ...siteFacets(event.places)],
    }
  }
  if (kind === 'control') {
    const control = recordedControl(
      tellings.map(({ body }) => JSON.parse(body) as ControlTelling),
      originOf,
    )
    const { status, state, from, origins, reports } = control
    return {
      row: { id, kind, type: null, status, state, start: from, end: null, origins, reports, body: JSON.stringify(control) },
      facets: [...partyFacets([control.holder, control.previous].filter((party) => party !== null)), ...siteFacets([control.place])],
    }
  }
  return {
    row: { id, kind, type: null, status: null, state: null, start: null, end: null, origins: 1, reports: tellings.length, body: '{}' },
    facets: [],
  }
}

function partyFacets(parties: readonly Party[]): FacetValue[] {
  return parties.flatMap(({ key, name, country }) => [
    { facet: 'actor name' as const, value: foldName(name) },
    ...(key === null ? [] : [{ facet: 'actor' as const, value: key }]),
    ...(country === null ? [] : [{ facet: 'country' as const, value: country }]),
  ])
}

function siteFacets(sites: readonly Site[]): FacetValue[] {
  return sites.flatMap(({ key, name, country }) => [
    { facet: 'place name' as const, value: foldName(name) },
    { facet: 'place' as const, value: key },
    ...(country === null ? [] : [{ facet: 'country' as const, value: country }]),
  ])
}
