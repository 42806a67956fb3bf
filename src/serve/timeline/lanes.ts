import { dayOf } from '../../merge/same/days.ts'
import { QUADS, type Quad } from '../../record/quads.ts'
import type { PloverType } from '../../record/types.ts'
import { actorsByKey } from '../../store/queries/actors.ts'
import type { Filter } from '../../store/queries/filter.ts'
import { type EventMark, eventMarks, placeNames } from '../../store/queries/marks.ts'
import { countsByType, mostActive, type TypeCount } from '../../store/queries/timeline.ts'
import type { Visit } from '../visit.ts'
import type { Window } from './window.ts'

/** What lanes are made of. */
export const LANES = ['actor', 'place', 'type'] as const
export type LaneKind = (typeof LANES)[number]

/** One lane: its events one by one where they are few, else counts only. */
export interface Lane {
  readonly kind: LaneKind
  /** What the lane holds, as the filter of its kind takes it. */
  readonly name: string
  readonly events: number
  /** Events in order, those that reach into the window too; empty where there are more than are drawn one by one. */
  readonly marks: readonly EventMark[]
  /** Counts by the day that events began on, where there are no marks. */
  readonly counts: readonly TypeCount[]
  /** Whether counts stand for the newest events only: those of a filter that no index counts by. */
  readonly isPart: boolean
}

/** Lanes of actors and places. */
const MOST_LANES = 8
/** Events of a lane up to which they are fetched one by one. */
const SINGLE = 150
/** Events of a lane that are counted one by one, where a filter is on that no index counts by. */
const COUNTED = 600

/** What lanes an address asks for; those of actors unless it says. */
export function laneKindOf(params: URLSearchParams): LaneKind {
  const asked = params.get('lanes')
  return LANES.find((kind) => kind === asked) ?? 'actor'
}

/** The lanes of a window: its most active actors or places, or all types in the order of the quarters. Empty ones are left out. */
export async function lanesOf(visit: Visit, filter: Filter, window: Window, kind: LaneKind): Promise<readonly Lane[]> {
  const days = { since: dayOf(window.first), until: dayOf(window.last) }
  if (kind === 'type') return typeLanes(visit, { ...filter, ...days })
  const names = filter[kind] ? [filter[kind]] : await activeNames(visit, kind, days)
  const lanes = await Promise.all(names.map((name) => laneOf(visit, kind, name, { ...filter, ...days, [kind]: name })))
  return lanes.filter(({ events }) => events > 0)
}

async function activeNames({ store }: Visit, kind: 'actor' | 'place', days: { since: string; until: string }): Promise<readonly string[]> {
  const active = await mostActive(store.db, kind, days, MOST_LANES * 2)
  const keys = active.map(({ key }) => key)
  if (kind === 'place') {
    const names = await placeNames(store.db, keys)
    return [...new Set(keys.flatMap((key) => names.get(key) ?? []))].slice(0, MOST_LANES)
  }
  const actors = await actorsByKey(store.db, keys)
  return [...new Set(keys.flatMap((key) => actors.get(key)?.name ?? []))].slice(0, MOST_LANES)
}

async function laneOf(visit: Visit, kind: LaneKind, name: string, filter: Filter): Promise<Lane> {
  return laneFrom(visit, kind, name, filter, isCounted(filter) ? await countsByType(visit.store.db, filter, filter) : null)
}

/** Whether the index counts by all that a filter asks for. */
function isCounted({ status, state, minOrigins, asOf }: Filter): boolean {
  return !status && !state && !minOrigins && !asOf
}

async function laneFrom(
  { store }: Visit,
  kind: LaneKind,
  name: string,
  filter: Filter,
  counts: readonly TypeCount[] | null,
): Promise<Lane> {
  const total = counts ? sumOf(counts) : 0
  if (counts && total > SINGLE) return { kind, name, events: total, marks: [], counts, isPart: false }
  const { marks, whole } = await eventMarks(store.db, filter, counts ? SINGLE : COUNTED)
  if (marks.length <= SINGLE) return { kind, name, events: marks.length, marks, counts: [], isPart: !whole }
  return { kind, name, events: marks.length, marks: [], counts: asCounts(marks), isPart: !whole }
}

const sumOf = (counts: readonly TypeCount[]) => counts.reduce((sum, { events }) => sum + events, 0)

/** Events as counts of one each. */
export function asCounts(marks: readonly EventMark[]): readonly TypeCount[] {
  return marks.map(({ first, type }) => ({ day: first, type, events: 1 }))
}

async function typeLanes(visit: Visit, filter: Filter): Promise<readonly Lane[]> {
  const counts = isCounted(filter)
    ? await countsByType(visit.store.db, filter, filter)
    : asCounts((await eventMarks(visit.store.db, filter, COUNTED)).marks)
  const types = (Object.keys(QUADS) as PloverType[]).filter((type) => counts.some((count) => count.type === type))
  return Promise.all(
    types.map((type) =>
      laneFrom(
        visit,
        'type',
        type,
        { ...filter, type },
        counts.filter((count) => count.type === type),
      ),
    ),
  )
}

/** Counts of some days by quarter. */
export interface Column {
  readonly day: number
  readonly quads: Readonly<Record<Quad, number>>
  readonly events: number
}

/** Counts gathered into columns of some days, from the window's first on. */
export function columnsOf(counts: readonly TypeCount[], first: number, bucket: number): readonly Column[] {
  const columns = new Map<number, { day: number; events: number; quads: Record<Quad, number> }>()
  for (const { day, type, events } of counts) {
    const start = Math.max(first, first + Math.floor((day - first) / bucket) * bucket)
    const column = columns.get(start) ?? {
      day: start,
      events: 0,
      quads: { 'verbal cooperation': 0, 'material cooperation': 0, 'verbal conflict': 0, 'material conflict': 0 },
    }
    columns.set(start, column)
    column.events += events
    column.quads[QUADS[type]] += events
  }
  return [...columns.values()].sort((a, b) => a.day - b.day)
}
