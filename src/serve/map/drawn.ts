import type { PlacePrecision } from '../../record/types.ts'
import type { Filter } from '../../store/queries/filter.ts'
import { type PlaceCount, placesInBox } from '../../store/queries/map.ts'
import { newestRecords } from '../../store/queries/newest.ts'
import { placesOfEvents, type Unplaced, unplacedEvents } from '../../store/queries/placed.ts'
import { listControl, type PrintedControl } from '../../store/queries/records.ts'
import { newestDay } from '../../store/queries/report-kin.ts'
import type { Asked } from '../lists/asked.ts'
import type { Visit } from '../visit.ts'
import { boxOf, WORLD } from './box.ts'
import { chosenHolders, type Held, heldPlaces, holdersOf } from './holders.ts'

/** A place on the map: what happened there, who holds it. */
export interface DrawnPlace {
  readonly key: string
  readonly name: string
  readonly precision: PlacePrecision
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly events: number
  readonly held: Held | null
}

/** Everything that the map draws and its list says. */
export interface DrawnMap {
  /** Places with control first (newest first), then those of most events. */
  readonly places: readonly DrawnPlace[]
  readonly unplaced: Unplaced
  readonly holders: readonly string[]
  /** Holders that are told apart by colour and hatching. */
  readonly chosen: readonly string[]
  /** The day that "thirty days without news" is counted back from. */
  readonly today: string
}

/** Places with events, entries of control, and events looked at where a filter is on that no index counts by. */
const PLACES = 200
const ENTRIES = 200
const EVENTS = 2_000

/** What is drawn of a part of the map (or of all of it) for a filter. Who holds a place is told up to the filter's last day, however long ago it began. */
export async function drawnMap({ store, now }: Visit, asked: Asked): Promise<DrawnMap> {
  const { filter, params } = asked
  const box = boxOf(params)
  const [events, { entries, anywhere }, newest] = await Promise.all([
    eventPlaces(store.db, filter, box ?? WORLD),
    heldEntries(store.db, { ...filter, since: undefined, type: undefined, minOrigins: undefined }, box),
    newestDay(store.db),
  ])
  const held = heldPlaces(entries)
  // Whoever leads anywhere keeps the colour as the map is moved.
  const holders = [...new Set([...holdersOf(heldPlaces(anywhere).values()), ...holdersOf(held.values())])]
  const counts = new Map(events.places.map((place) => [place.key, place]))
  const places = [
    ...[...held].map(([key, one]): DrawnPlace => {
      const { id: _, key: __, ...site } = one.entry.place
      return { ...site, key, events: counts.get(key)?.events ?? 0, held: one }
    }),
    ...events.places.filter(({ key }) => !held.has(key)).map(({ admin1: _, ...place }): DrawnPlace => ({ ...place, held: null })),
  ]
  return {
    places,
    unplaced: events.unplaced,
    holders,
    chosen: chosenHolders(holders, params),
    today: filter.until ?? newest ?? now.slice(0, 10),
  }
}

type Database = Visit['store']['db']
type Box = typeof WORLD

async function eventPlaces(db: Database, filter: Filter, box: Box): Promise<{ places: PlaceCount[]; unplaced: Unplaced }> {
  const { actor, place, type, status, state, minOrigins, asOf } = filter
  if (!actor && !place && !type && !status && !state && !minOrigins && !asOf)
    return { places: await placesInBox(db, box, filter, PLACES), unplaced: await unplacedEvents(db, filter) }
  const { items: ids } = await newestRecords(db, 'event', filter, { after: null, size: EVENTS })
  return placesOfEvents(db, ids, box, PLACES)
}

/** The newest entries of control anywhere, and what is drawn of a box: the newest in it, and of regions, which lie in no box, those from anywhere. */
async function heldEntries(
  db: Database,
  filter: Filter,
  box: Box | null,
): Promise<{ readonly entries: readonly PrintedControl[]; readonly anywhere: readonly PrintedControl[] }> {
  const stretch = { after: null, size: ENTRIES }
  const idsOf = async (wanted: Filter) => (await newestRecords(db, 'control', wanted, stretch)).items
  const everywhere = await idsOf(filter)
  const inBox = box ? await idsOf({ ...filter, box }) : []
  // What lies in a large box is mostly among the newest anywhere, and described once.
  const entries = await described(db, [...new Set([...everywhere, ...inBox])], filter)
  const listed = (ids: readonly string[]) => ids.flatMap((id) => entries.get(id) ?? [])
  const anywhere = listed(everywhere)
  if (!box) return { entries: anywhere, anywhere }
  const regions = anywhere.filter(({ place }) => place.precision !== 'town' && place.precision !== 'point')
  return { entries: [...listed(inBox), ...regions], anywhere }
}

/** Entries by their ids. */
async function described(db: Database, ids: readonly string[], { asOf }: Filter): Promise<ReadonlyMap<string, PrintedControl>> {
  if (ids.length === 0) return new Map()
  return new Map((await listControl(db, { ids, asOf }, { isBrief: true, isWithoutLedgers: true })).map((entry) => [entry.id, entry]))
}
