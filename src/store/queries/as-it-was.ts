import { type Kysely, sql } from 'kysely'
import { dayNumber } from '../../merge/same/days.ts'
import { type Made, recordsAt } from '../describing.ts'
import { idOfRow, PREFIXES } from '../ids.ts'
import { NO_DAY, type RecordTable, type Tables } from '../tables.ts'
import { type Filter, momentOf } from './filter.ts'

/** A record that a walk met. */
export interface Met {
  readonly row: number
  readonly kind: 'event' | 'control'
  readonly reports: number
}

/** Whether a filter asks for something that may have been otherwise at its moment. */
export function asksOfThen({ asOf, ids: _ids, limit: _limit, ...others }: Filter): boolean {
  return asOf !== undefined && Object.values(others).some((value) => value !== undefined)
}

/** Whether a record is now what it was when it came: what one report tells. A town's ledger may bring another's claim into one of control. */
const isSettled = ({ kind, reports }: Met): boolean => kind === 'event' && reports === 1

/**
 * Those of some records that were at a filter's moment what it asks for, in their order. `facets` are the numbers of which a record must have one in
 * each list; `isClaim` asks that it was a claim then.
 */
export async function thoseThatWere<Of extends Met>(
  db: Kysely<Tables>,
  met: readonly Of[],
  filter: Filter,
  facets: readonly (readonly number[])[],
  isClaim = false,
): Promise<Of[]> {
  const open = met.filter((record) => !isSettled(record))
  if (open.length === 0) return [...met]
  const moment = momentOf(filter.asOf ?? '')
  const then = await unchanged(
    db,
    open.flatMap(({ kind, row }) => (kind === 'event' ? [row] : [])),
    moment,
  )
  for (const kind of ['event', 'control'] as const) {
    const ids = new Set(
      open.filter(({ row, ...record }) => record.kind === kind && !then.has(row)).map(({ row }) => idOfRow(PREFIXES[kind], row)),
    )
    for (const made of await recordsAt(db, kind, ids, moment)) then.set(made.row, made)
  }
  return met.filter((record) => {
    if (isSettled(record)) return true
    const made = then.get(record.row)
    return made !== undefined && passes(made, filter, facets) && (!isClaim || made.claim !== null)
  })
}

/** Those of some events of which nothing was told after a moment, by their rows: they are today what they were then, and need no describing. */
async function unchanged(db: Kysely<Tables>, rows: readonly number[], moment: string): Promise<Map<number, Made>> {
  const asked = rows.map((row) => [row, idOfRow(PREFIXES.event, row)])
  const found = await sql<RecordTable>`select record.* from json_each(${JSON.stringify(asked)}) as asked
    cross join record on record.row = asked.value ->> 0
    where not exists (select 1 from telling where telling.record = asked.value ->> 1 and telling.at > ${moment})`.execute(db)
  return new Map(found.rows.map((record) => [record.row, { ...record, facets: JSON.parse(record.facets) as number[] }]))
}

function passes(made: Made, filter: Filter, facets: readonly (readonly number[])[]): boolean {
  const { since, until, type, status, state, minOrigins, box } = filter
  const { first_day: first, last_day: last, lat, lon } = made
  return (
    (!until || (first > NO_DAY && first <= dayNumber(until))) &&
    (!since || last >= dayNumber(since)) &&
    (!type || made.type === type.toUpperCase()) &&
    (!status || made.status === status) &&
    (!state || made.state === state) &&
    (!minOrigins || made.origins >= minOrigins) &&
    (!box || (lat !== null && lon !== null && isIn(box, lat, lon))) &&
    facets.every((values) => values.some((value) => made.facets.includes(value)))
  )
}

function isIn({ west, south, east, north }: NonNullable<Filter['box']>, lat: number, lon: number): boolean {
  return lat >= south && lat <= north && (west <= east ? lon >= west && lon <= east : lon >= west || lon <= east)
}
