import type { PrintedControl } from '../../store/queries/records.ts'
import { type Html, html } from '../html.ts'
import { controlHeadline } from '../record/headline.ts'
import type { Visit } from '../visit.ts'
import { dayTag } from '../words/days.ts'
import { placeAddress } from '../words/links.ts'
import { standingTag } from '../words/standing.ts'

/** Entries of control as a table. */
export function controlTable({ say }: Visit, entries: readonly PrintedControl[]): Html {
  return html`<table class="rows"><caption class="hidden">${say('map.list')}</caption>
<thead><tr><th scope="col">${say('map.since')}</th><th scope="col">${say('map.place')}</th><th scope="col">${say('map.holder')}</th><th scope="col">${say('timeline.standing')}</th></tr></thead>
<tbody>${entries.map(
    (
      entry,
    ) => html`<tr><td class="when">${dayTag(say, entry.from)}</td><td><a href="${placeAddress(entry.place.id)}"><bdi>${entry.place.name}</bdi></a></td>
<td><a class="row-title" href="/control/${entry.id}" dir="auto">${controlHeadline(say, entry)}</a>${entry.previous && entry.holder && html` <span class="quiet">${say('control.was', { previous: entry.previous.name })}</span>`}</td>
<td>${entry.status} · ${standingTag(say, entry)}</td></tr>`,
  )}</tbody></table>`
}
