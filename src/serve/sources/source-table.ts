import type { PrintedSource } from '../../store/queries/sources.ts'
import { type Html, html } from '../html.ts'
import type { Visit } from '../visit.ts'
import { dayTag } from '../words/days.ts'
import type { Intake } from './intake.ts'

/** Sources with their health: when each was looked at, what became of its things, what is wrong, and what can be done. */
export function sourceTable(visit: Visit, sources: readonly PrintedSource[], intake: Intake | null): Html {
  const { say } = visit
  return html`<table class="rows"><caption class="hidden">${say('sources.health')}</caption><thead><tr><th scope="col">${say('sources.source')}</th><th scope="col">${say('sources.looked')}</th><th scope="col">${say('sources.items')}</th><th scope="col"><span class="hidden">${say('sources.retry')}</span></th></tr></thead>
<tbody>${sources.map(
    (
      source,
    ) => html`<tr><td><a class="row-title" href="/sources/${source.id}" dir="auto">${source.title ?? nameOf(source)}</a> <span class="code">${say(`sources.kind.${source.kind}`)}${source.followed && html`, ${say('sources.followed')}`}</span>${source.title && html`<br><span class="quiet address">${source.address}</span>`}</td>
<td>${source.tried === null ? say('sources.never') : dayTag(say, source.tried)}${source.due && html`<br><span class="quiet">${say('sources.due', { day: source.due, time: source.due.slice(11, 16) })}</span>`}</td>
<td>${itemCounts(say, source)}</td><td>${actions(visit, source, intake)}</td></tr>`,
  )}</tbody></table>`
}

/** What became of a source's things, and what is wrong with it. */
export function itemCounts(say: Visit['say'], { items, failed, failures, reason }: PrintedSource): Html {
  const parts = (['merged', 'waiting', 'skipped', 'failed'] as const).filter((state) => items[state] > 0)
  const why = reason ?? failed[0]?.reason ?? null
  return html`${parts.map((state, i) => html`${i > 0 && ', '}<span class="items-${state}">${say(`sources.${state}`, { count: items[state] })}</span>`)}
${failures > 0 && html`<br><span class="reason">${say('sources.failures', { count: failures })}</span>`}${why && html`<br><span class="reason">${why}</span>`}`
}

/** What the owner can do about a source. */
export function actions({ say, isOwner, formToken }: Visit, { id, followed, kind }: PrintedSource, intake: Intake | null): Html {
  if (!isOwner || !intake) return html``
  const button = (does: 'look' | 'end', words: string) =>
    html`<form method="post" action="/sources/${id}/${does}"><input type="hidden" name="form_token" value="${formToken}"><button>${words}</button></form>`
  return html`<div class="row-actions">${(kind === 'feed' || kind === 'page') && button('look', say('sources.retry'))}${followed && button('end', say('sources.end'))}</div>`
}

/** What a source goes by: of what was given once without the moment that tells it from others of its name, for that stands beside it. */
function nameOf({ kind, address }: PrintedSource): string {
  return kind === 'input' ? address.replace(/, \d{4}-\d{2}-\d{2}T[\d:.]+Z$/, '') : address
}
