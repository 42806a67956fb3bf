import { dayOf } from '../../merge/same/days.ts'
import { QUADS, type Quad } from '../../record/quads.ts'
import type { PloverType } from '../../record/types.ts'
import { actorsByKey } from '../../store/queries/actors.ts'
import { facetGroups } from '../../store/queries/conditions.ts'
import type { Filter } from '../../store/queries/filter.ts'
import { type EventMark, eventMarks, mostFiled, placeNames } from '../../store/queries/marks.ts'
import { mostActive } from '../../store/queries/most-active.ts'
import { countsByQuad, countsByType, type QuadCount } from '../../store/queries/timeline.ts'
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
  readonly counts: readonly QuadCount[]
  /** Whether counts stand for the newest events only: those of a filter that no index counts by. */
  readonly isPart: boolean
}

/** Lanes of actors and places. */
const MOST_LANES = 8
/** Events of a lane up to which they are fetched one by one. */
const SINGLE = 150
/** Events that are counted one by one for all lanes, where a filter is on that no index counts by. */
const COUNTED = 2_000

/** What lanes an address asks for; those of actors unless it says. */
export function laneKindOf(params: URLSearchParams): LaneKind {
  const asked = params.get('lanes')
  return LANES.find((kind) => kind === asked) ?? 'actor'
}

/**
 * The lanes of a window: its most active actors or places, or all types in the order of the quarters. Empty ones are left out. Counts are those of
 * stretches of `bucket` days.
 */
export async function lanesOf(visit: Visit, filter: Filter, window: Window, kind: LaneKind, bucket: number): Promise<readonly Lane[]> {
  const wanted = { ...filter, since: dayOf(window.first), until: dayOf(window.last) }
  const lanes = isCounted(filter, kind) ? await countedLanes(visit, wanted, kind, bucket) : await markedLanes(visit, wanted, kind)
  return lanes.filter(({ events }) => events > 0)
}

/** Whether the index counts by all that a filter asks for; who is most active at a place it does not say. */
function isCounted({ status, state, minOrigins, asOf, actor, place }: Filter, kind: LaneKind): boolean {
  return !status && !state && !minOrigins && !asOf && !(kind === 'actor' && place && !actor) && !(kind === 'place' && actor && !place)
}

async function countedLanes({ store }: Visit, filter: Filter, kind: LaneKind, bucket: number): Promise<readonly Lane[]> {
  const laneFrom = async (name: string, counts: readonly QuadCount[]): Promise<Lane> => {
    const events = counts.reduce((sum, count) => sum + count.events, 0)
    if (events > SINGLE) return { kind, name, events, marks: [], counts, isPart: false }
    const { marks } = await eventMarks(store.db, { ...filter, [kind]: name }, SINGLE)
    return { kind, name, events: marks.length, marks, counts: [], isPart: false }
  }
  if (kind === 'type') {
    const counts = await countsByType(store.db, filter, filter, bucket)
    return Promise.all(
      TYPES.filter((type) => counts.some((count) => count.type === type)).map((type) =>
        laneFrom(
          type,
          counts.flatMap((count) => (count.type === type ? [{ ...count, quad: QUADS[type] }] : [])),
        ),
      ),
    )
  }
  const names = filter[kind]
    ? [filter[kind]]
    : await namesOf(
        store.db,
        kind,
        (await mostActive(store.db, kind, filter, MOST_LANES * 2)).map(({ key }) => key),
      )
  return Promise.all(names.map(async (name) => laneFrom(name, await countsByQuad(store.db, { ...filter, [kind]: name }, filter, bucket))))
}

/** Lanes of the newest events that a filter lets through, sorted into them one by one. */
async function markedLanes({ store }: Visit, filter: Filter, kind: LaneKind): Promise<readonly Lane[]> {
  const { marks, whole } = await eventMarks(store.db, filter, COUNTED)
  const laneOf = (name: string, own: readonly EventMark[]): Lane => ({
    kind,
    name,
    events: own.length,
    ...(own.length <= SINGLE ? { marks: own, counts: [] } : { marks: [], counts: asCounts(own) }),
    isPart: !whole,
  })
  if (kind === 'type')
    return TYPES.map((type) =>
      laneOf(
        type,
        marks.filter((mark) => mark.type === type),
      ),
    )
  if (filter[kind]) return [laneOf(filter[kind], marks)]
  const names = await namesOf(store.db, kind, await mostFiled(store.db, kind, marks, MOST_LANES * 2))
  return Promise.all(
    names.map(async (name) => {
      const [values = []] = await facetGroups(store.db, { [kind]: name })
      const wanted = new Set(values)
      return laneOf(
        name,
        marks.filter(({ facets }) => facets.some((value) => wanted.has(value))),
      )
    }),
  )
}

const TYPES = Object.keys(QUADS) as PloverType[]

/** The names of some actors or places, each once, as many as there are lanes. */
async function namesOf(db: Visit['store']['db'], kind: 'actor' | 'place', keys: readonly string[]): Promise<readonly string[]> {
  const names =
    kind === 'place' ? await placeNames(db, keys) : new Map([...(await actorsByKey(db, keys))].map(([key, { name }]) => [key, name]))
  return [...new Set(keys.flatMap((key) => names.get(key) ?? []))].slice(0, MOST_LANES)
}

/** Events as counts of one each. */
export function asCounts(marks: readonly EventMark[]): readonly QuadCount[] {
  return marks.map(({ first, type }) => ({ day: first, quad: QUADS[type], events: 1 }))
}

/** Counts of some days by quarter. */
export interface Column {
  readonly day: number
  readonly quads: Readonly<Record<Quad, number>>
  readonly events: number
}

/** Counts gathered into columns of some days, from the window's first on. */
export function columnsOf(counts: readonly QuadCount[], first: number, bucket: number): readonly Column[] {
  const columns = new Map<number, { day: number; events: number; quads: Record<Quad, number> }>()
  for (const { day, quad, events } of counts) {
    const start = Math.max(first, first + Math.floor((day - first) / bucket) * bucket)
    const column = columns.get(start) ?? {
      day: start,
      events: 0,
      quads: { 'verbal cooperation': 0, 'material cooperation': 0, 'verbal conflict': 0, 'material conflict': 0 },
    }
    columns.set(start, column)
    column.events += events
    column.quads[quad] += events
  }
  return [...columns.values()].sort((a, b) => a.day - b.day)
}
