import { dayOf } from '../../merge/same/days.ts'
import { plansFirstTold } from '../../store/queries/plans-told.ts'
import { listEvents, type PrintedEvent } from '../../store/queries/records.ts'
import { framed } from '../frame/frame.ts'
import { partOf } from '../frame/part.ts'
import { type Html, html } from '../html.ts'
import { type Asked, addressWith } from '../lists/asked.ts'
import type { List, ListPage } from '../lists/list.ts'
import { filterForm, formLinks, listHead, pager } from '../lists/list-parts.ts'
import { rangeWords } from '../lists/range-words.ts'
import { sameFilter } from '../lists/same-filter.ts'
import { eventHeadline } from '../record/headline.ts'
import type { Visit } from '../visit.ts'
import { drawing, laneChoice } from './drawing.ts'
import { EVENT_FILTERS, eventTable } from './event-table.ts'
import { laneKindOf, lanesOf } from './lanes.ts'
import { timelineRanges } from './range-links.ts'
import { scaleOf, widthOf } from './scale.ts'
import { type Window, windowOf } from './window.ts'

/** Marks that are named by what happened; beyond, by type and day. */
const NAMED = 150

/** The timeline's page: ranges and filters, the drawing, and the same events as a table. */
export async function timelinePage(
  visit: Visit,
  asked: Asked,
  found: ListPage<PrintedEvent>,
  list: Pick<List<PrintedEvent>, 'path' | 'features'>,
): Promise<Html> {
  const { say } = visit
  const window = await windowOf(visit, asked)
  const kind = laneKindOf(asked.params)
  const params = new URLSearchParams(asked.params)
  params.delete('width')
  const shown = { ...asked, params }
  const isEmpty = found.items.length === 0 && found.next === null && !found.failed
  // Downloads take the days that the page shows.
  const taken = new URLSearchParams(params)
  if (asked.filter.since) taken.set('since', asked.filter.since)
  return framed(visit, {
    screen: 'timeline',
    layout: 'wide',
    modules: ['timeline.js'],
    styles: ['timeline.css'],
    main: html`${listHead(
      say('frame.timeline'),
      formLinks(visit, list, { ...asked, params: taken }),
      html`${await timelineRanges(visit, shown, window)}${filterForm(visit, '/timeline', shown, EVENT_FILTERS)}${sameFilter(visit, 'timeline', isNarrowed(params) ? taken : params)}`,
    )}
${
  isEmpty && asked.after === null
    ? emptyWords(visit, shown, window)
    : html`<section class="timeline-part" aria-labelledby="drawn" data-keys-scope="timeline"><div class="part-head"><h2 id="drawn">${say('timeline.drawing')}</h2>${laneChoice(say, params, kind)}<a class="toggle" href="#table">${say('timeline.toTable')}</a></div>
${await partOf(visit, say('timeline.drawing'), () => drawnLanes(visit, asked, window))}</section>
<h2 id="table" tabindex="-1">${say('timeline.list')}</h2>${found.failed ?? eventTable(visit, found.items)}`
}
${pager(visit, '/timeline', shown, found)}`,
  })
}

async function drawnLanes(visit: Visit, asked: Asked, window: Window): Promise<Html> {
  const { store, say } = visit
  const kind = laneKindOf(asked.params)
  const params = new URLSearchParams(asked.params)
  params.delete('width')
  params.delete('after')
  const [lanes, plans] = await Promise.all([
    lanesOf(visit, asked.filter, window, kind, scaleOf(window, widthOf(asked.params)).bucket),
    plansFirstTold(store.db, dayOf(window.first), dayOf(window.last), asked.filter.asOf),
  ])
  const ids = [...new Set(lanes.flatMap(({ marks }) => marks.map(({ id }) => id)))].slice(0, NAMED)
  const events = ids.length > 0 ? await listEvents(store.db, { ids, asOf: asked.filter.asOf }, { isBrief: true }) : []
  return drawing({
    say,
    params,
    window,
    width: widthOf(asked.params),
    kind,
    lanes,
    plans,
    headlines: new Map(events.map((event) => [event.id, eventHeadline(say, event)])),
  })
}

const isNarrowed = (params: URLSearchParams) => EVENT_FILTERS.some((name) => params.get(name))

function emptyWords({ say }: Visit, { filter, params }: Asked, { reach }: Window): Html {
  if (!reach)
    return html`<p class="empty">${isNarrowed(params) ? say('timeline.empty', { range: rangeWords(say, filter) }) : say('timeline.emptyAll')}</p>`
  const words = say('timeline.emptyFirst', { range: rangeWords(say, filter), ...reach })
  return html`<p class="empty" data-keys-scope="timeline">${words} <a href="${addressWith('/timeline', params, { since: null, until: null, range: 'all' })}">${say('timeline.showAll')}</a></p>`
}
