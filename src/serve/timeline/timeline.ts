import { newestRecords } from '../../store/queries/newest.ts'
import { listEvents, type PrintedEvent } from '../../store/queries/records.ts'
import { framed } from '../frame/frame.ts'
import { type Html, html, joined } from '../html.ts'
import type { FilterName } from '../lists/asked.ts'
import { type Feature, pointFeature } from '../lists/feature.ts'
import { addList, type List } from '../lists/list.ts'
import { filterForm, formLinks, listHead, pager, rangeLinks } from '../lists/list-parts.ts'
import { rangeWords } from '../lists/range-words.ts'
import { eventHeadline, eventPlaces } from '../record/headline.ts'
import type { Desk, Visit } from '../visit.ts'
import { daysTag } from '../words/days.ts'
import { standingTag } from '../words/standing.ts'

/** Filters that the timeline takes. */
export const EVENT_FILTERS: readonly FilterName[] = ['since', 'until', 'actor', 'place', 'type', 'status', 'state', 'origins']

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
  async load({ store }, { filter, after }, size) {
    const { items: ids, next } = await newestRecords(store.db, 'event', filter, { after, size })
    const events = new Map((await listEvents(store.db, { ids })).map((event) => [event.id, event]))
    return { items: ids.flatMap((id) => events.get(id) ?? []), next }
  },
  features: eventFeatures,
  async page(visit, asked, found) {
    const { say } = visit
    const isNarrowed = EVENT_FILTERS.some((name) => asked.params.get(name))
    return framed(visit, {
      screen: 'timeline',
      layout: 'wide',
      modules: ['timeline.js'],
      main: html`${listHead(
        say('frame.timeline'),
        formLinks(visit, EVENTS, asked),
        html`${await rangeLinks(visit, '/timeline', asked)}${filterForm(visit, '/timeline', asked, EVENT_FILTERS)}`,
      )}
<div id="timeline-drawing" data-keys-scope="timeline"></div>
${
  found.items.length > 0
    ? eventTable(visit, found.items)
    : html`<p class="empty">${isNarrowed ? say('timeline.empty', { range: rangeWords(say, asked.filter) }) : say('timeline.emptyAll')}</p>`
}
${pager(visit, '/timeline', asked, found)}`,
    })
  },
}

/** The timeline: events newest first as a table, drawn by a script where there is one. */
export function timelineScreen(desk: Desk): void {
  addList(desk, EVENTS)
}

/** Events as a table. */
export function eventTable({ say }: Visit, events: readonly PrintedEvent[]): Html {
  return html`<table class="rows"><caption class="hidden">${say('timeline.table')}</caption>
<thead><tr><th scope="col">${say('timeline.when')}</th><th scope="col">${say('timeline.what')}</th><th scope="col">${say('timeline.where')}</th><th scope="col">${say('timeline.standing')}</th></tr></thead>
<tbody>${events.map((event) => {
    const places = eventPlaces(event)
    return html`<tr><td class="when">${daysTag(say, event.when)}</td>
<td><a class="row-title" href="/events/${event.id}" dir="auto">${eventHeadline(say, event)}</a> <span class="code">${[event.type, ...event.mode].join(' ')}</span></td>
<td>${joined(
      places.map((place) => html`<bdi>${place}</bdi>`),
      ', ',
    )}</td>
<td>${event.status} · ${standingTag(say, event)}</td></tr>`
  })}</tbody></table>`
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
