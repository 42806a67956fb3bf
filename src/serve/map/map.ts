import { newestRecords } from '../../store/queries/newest.ts'
import { listControl, type PrintedControl } from '../../store/queries/records.ts'
import { pointFeature } from '../lists/feature.ts'
import { addList, type List } from '../lists/list.ts'
import { controlHeadline } from '../record/headline.ts'
import type { Desk } from '../visit.ts'
import { boxOf } from './box.ts'
import { mapPage } from './page.ts'

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
  async load({ store }, { filter, after, params }, size, isPage) {
    const box = boxOf(params) ?? undefined
    const { items: ids, next } = await newestRecords(store.db, 'control', { ...filter, box, ...NOT_OF_CONTROL }, { after, size })
    const entries = new Map(
      (await listControl(store.db, { ids, asOf: filter.asOf }, { isBrief: isPage })).map((entry) => [entry.id, entry]),
    )
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
  page: (visit, asked, found) => mapPage(visit, asked, found, CONTROL),
}

/** What narrows the events of the map only: control has no type, and mostly one origin. */
const NOT_OF_CONTROL = { type: undefined, minOrigins: undefined }

/** The map: what happened where and who holds which place, drawn by a script over a list that says the same. */
export function mapScreen(desk: Desk): void {
  addList(desk, CONTROL)
}
