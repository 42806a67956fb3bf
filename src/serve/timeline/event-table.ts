import type { PrintedEvent } from '../../store/queries/records.ts'
import { type Html, html, joined } from '../html.ts'
import type { FilterName } from '../lists/filter-names.ts'
import { eventHeadline, eventPlaces } from '../record/headline.ts'
import type { Visit } from '../visit.ts'
import { daysTag } from '../words/days.ts'
import { standingTag } from '../words/standing.ts'

/** Filters that the timeline takes. */
export const EVENT_FILTERS: readonly FilterName[] = ['since', 'until', 'actor', 'place', 'type', 'status', 'state', 'origins', 'asof']

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
