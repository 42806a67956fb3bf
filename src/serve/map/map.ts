import { newestRecords } from '../../store/queries/newest.ts'
import { listControl, type PrintedControl } from '../../store/queries/records.ts'
import { framed } from '../frame/frame.ts'
import { type Html, html } from '../html.ts'
import type { FilterName } from '../lists/asked.ts'
import { pointFeature } from '../lists/feature.ts'
import { addList, type List } from '../lists/list.ts'
import { filterForm, formLinks, listHead, pager, rangeLinks } from '../lists/list-parts.ts'
import { controlHeadline } from '../record/headline.ts'
import type { Desk, Visit } from '../visit.ts'
import { dayTag } from '../words/days.ts'
import { standingTag } from '../words/standing.ts'

const FILTERS: readonly FilterName[] = ['since', 'until', 'actor', 'place', 'status', 'state', 'asof']

/** Who holds which place, newest first; the events of the same filter are at `/timeline.geojson`. */
const CONTROL: List<PrintedControl> = {
  path: '/map',
  title: 'map.list',
  columns: [
    { heading: 'id', cell: ({ id }) => id },
    { heading: 'place', cell: ({ place }) => place.name },
    { heading: 'precision', cell: ({ place }) => place.precision },
    { heading: 'lat', cell: ({ place }) => place.lat },
    { heading: 'lon', cell: ({ place }) => place.lon },
    { heading: 'holder', cell: ({ holder }) => holder?.name ?? null },
    { heading: 'previous', cell: ({ previous }) => previous?.name ?? null },
    { heading: 'share', cell: ({ share }) => share },
    { heading: 'since', cell: ({ from }) => from },
    { heading: 'status', cell: ({ status }) => status },
    { heading: 'claimed by', cell: ({ claimedBy }) => claimedBy?.name ?? null },
    { heading: 'state', cell: ({ state }) => state },
    { heading: 'origins', cell: ({ origins }) => origins },
    { heading: 'quote', cell: ({ readings }) => readings[0]?.evidence[0]?.quote ?? null },
    { heading: 'publisher', cell: ({ readings }) => readings[0]?.publisher ?? null },
    { heading: 'published', cell: ({ readings }) => readings[0]?.published ?? null },
    { heading: 'decision', cell: () => null },
    { heading: 'link', cell: ({ id }, { url }) => `${url.origin}/control/${id}` },
  ],
  async load({ store }, { filter, after }, size) {
    const { items: ids, next } = await newestRecords(store.db, 'control', filter, { after, size })
    const entries = new Map((await listControl(store.db, { ids, asOf: filter.asOf })).map((entry) => [entry.id, entry]))
    return { items: ids.flatMap((id) => entries.get(id) ?? []), next }
  },
  features: (entry, { say, url }) => {
    const { id, place, holder, previous, share, status, state, origins, from, readings } = entry
    const [first] = readings
    return [
      pointFeature(id, place, {
        what: controlHeadline(say, entry),
        place: place.name,
        precision: place.precision,
        holder: holder?.name ?? null,
        previous: previous?.name ?? null,
        share,
        status,
        state,
        origins,
        since: from,
        quote: first?.evidence[0]?.quote ?? null,
        publisher: first?.publisher ?? null,
        published: first?.published ?? null,
        link: `${url.origin}/control/${id}`,
      }),
    ]
  },
  async page(visit, asked, found) {
    const { say } = visit
    return framed(visit, {
      screen: 'map',
      layout: 'wide',
      modules: ['map.js'],
      main: html`${listHead(
        say('frame.map'),
        formLinks(visit, CONTROL, asked),
        html`${await rangeLinks(visit, '/map', asked)}${filterForm(visit, '/map', asked, FILTERS)}`,
      )}
<div id="map-drawing" data-keys-scope="map"></div>
<h2>${say('map.list')}</h2>
${found.items.length > 0 ? controlTable(visit, found.items) : html`<p class="empty">${say('map.empty')}</p>`}
${pager(visit, '/map', asked, found)}`,
    })
  },
}

/** The map: who holds which place as a table, drawn by a script where there is one. */
export function mapScreen(desk: Desk): void {
  addList(desk, CONTROL)
}

/** Entries of control as a table. */
export function controlTable({ say }: Visit, entries: readonly PrintedControl[]): Html {
  return html`<table class="rows"><caption class="hidden">${say('map.list')}</caption>
<thead><tr><th scope="col">${say('map.since')}</th><th scope="col">${say('map.place')}</th><th scope="col">${say('map.holder')}</th><th scope="col">${say('timeline.standing')}</th></tr></thead>
<tbody>${entries.map(
    (entry) => html`<tr><td class="when">${dayTag(say, entry.from)}</td><td><bdi>${entry.place.name}</bdi></td>
<td><a class="row-title" href="/control/${entry.id}" dir="auto">${controlHeadline(say, entry)}</a>${entry.previous && entry.holder && html` <span class="quiet">${say('control.was', { previous: entry.previous.name })}</span>`}</td>
<td>${entry.status} · ${standingTag(say, entry)}</td></tr>`,
  )}</tbody></table>`
}
