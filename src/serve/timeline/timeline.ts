import { newestRecords } from '../../store/queries/newest.ts'
import { listEvents, type PrintedEvent } from '../../store/queries/records.ts'
import { type Feature, pointFeature } from '../lists/feature.ts'
import { addList, type List } from '../lists/list.ts'
import { eventHeadline } from '../record/headline.ts'
import type { Desk, Visit } from '../visit.ts'
import { timelinePage } from './page.ts'
import { usualDays, windowOf } from './window.ts'

/** Events of the record, newest first. */
export const EVENTS: List<PrintedEvent> = {
  path: '/timeline',
  title: 'timeline.list',
  columns: [
    { heading: 'id', cell: ({ id }) => id },
    { heading: 'start', cell: ({ when }) => when?.start ?? null },
    { heading: 'end', cell: ({ when }) => when?.end ?? null },
    { heading: 'type', cell: ({ type }) => type },
    { heading: 'mode', cell: ({ mode }) => mode.join(', ') },
    { heading: 'what', cell: (event, { say }) => eventHeadline(say, event) },
    { heading: 'actors', cell: ({ actors }) => actors.map(({ name }) => name).join('; ') },
    { heading: 'recipients', cell: ({ recipients }) => recipients.map(({ name }) => name).join('; ') },
    { heading: 'places', cell: ({ places }) => places.map(({ name }) => name).join('; ') },
    { heading: 'precision', cell: ({ places }) => places.map(({ precision }) => precision).join('; ') },
    { heading: 'status', cell: ({ status }) => status },
    { heading: 'state', cell: ({ state }) => state },
    { heading: 'origins', cell: ({ origins }) => origins },
    { heading: 'reports', cell: ({ reports }) => reports },
    { heading: 'quote', cell: ({ readings }) => readings[0]?.evidence[0]?.quote ?? null },
    { heading: 'publisher', cell: ({ readings }) => readings[0]?.publisher ?? null },
    { heading: 'published', cell: ({ readings }) => readings[0]?.published ?? null },
    { heading: 'decision', cell: () => null },
    { heading: 'link', cell: ({ id }, { url }) => `${url.origin}/events/${id}` },
  ],
  async load({ store }, { filter, after }, size, isPage) {
    const { items: ids, next } = await newestRecords(store.db, 'event', filter, { after, size })
    const events = new Map((await listEvents(store.db, { ids, asOf: filter.asOf }, { isBrief: isPage })).map((event) => [event.id, event]))
    return { items: ids.flatMap((id) => events.get(id) ?? []), next }
  },
  features: eventFeatures,
  usual: async (visit, asked) => usualDays(asked, await windowOf(visit, asked)),
  page: (visit, asked, found) => timelinePage(visit, asked, found, EVENTS),
}

/** The timeline: events drawn in lanes, and the same newest first as a table. */
export function timelineScreen(desk: Desk): void {
  addList(desk, EVENTS)
}

/** Where an event was told to be: a feature for each place, with how precise it is known; one without geometry where none is known. */
export function eventFeatures(event: PrintedEvent, { say, url }: Visit): readonly Feature[] {
  const { id, type, mode, status, state, origins, reports, when, places, readings } = event
  const [first] = readings
  const properties = {
    what: eventHeadline(say, event),
    type,
    mode,
    status,
    state,
    origins,
    reports,
    start: when?.start ?? null,
    end: when?.end ?? null,
    quote: first?.evidence[0]?.quote ?? null,
    publisher: first?.publisher ?? null,
    published: first?.published ?? null,
    link: `${url.origin}/events/${id}`,
  }
  if (places.length === 0) return [pointFeature(id, null, { ...properties, place: null, precision: null })]
  return places.map((place) =>
    pointFeature(places.length === 1 ? id : `${id}@${place.id}`, place, { ...properties, place: place.name, precision: place.precision }),
  )
}
