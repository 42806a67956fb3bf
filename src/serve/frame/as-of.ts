import { type Content, html } from '../html.ts'
import { namedParams } from '../lists/filter-names.ts'
import type { Visit } from '../visit.ts'

/** Pages that can be shown as they were on record on a day, by their path. */
const KNOWS = /^\/(?:(?:reports|timeline|map|brief)$|(?:positions|claims)(?:\/|$)|(?:events|control)\/)/
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The day of the past that an address shows the record of, ISO 8601; null for now, and on pages that know no other. */
export function asOfDay(url: URL): string | null {
  const day = url.searchParams.get('asof') ?? ''
  return KNOWS.test(url.pathname) && DAY.test(day) ? day : null
}

/** The way to another screen, on the day of the past that this page shows, where that screen knows days of the past. */
export function onSameDay(path: string, url: URL): string {
  const day = asOfDay(url)
  return day !== null && KNOWS.test(path) ? `${path}?asof=${day}` : path
}

/** The top bar's "as of": the day shown and, opened, the form that chooses another. Pages that know no days of the past have none. */
export function asOfMenu(visit: Visit): Content {
  const { say, url } = visit
  if (!KNOWS.test(url.pathname)) return null
  const day = asOfDay(url)
  const words = day === null ? say('frame.asOfNow') : say('frame.asOf', { day: say.day(day) })
  return html`<details class="as-of${day !== null && ' is-past'}"><summary>${words} <kbd aria-hidden="true">d</kbd></summary>${asOfForm(visit)}</details>`
}

/** The form that chooses the day, for the menu of narrow screens too. All else of the address stays. */
export function asOfForm({ say, url }: Visit): Content {
  if (!KNOWS.test(url.pathname)) return null
  const day = asOfDay(url)
  const kept = [...namedParams(url)].filter(([name]) => name !== 'asof' && name !== 'after')
  const search = new URLSearchParams(kept).toString()
  const now = search ? `${url.pathname}?${search}` : url.pathname
  return html`<form class="as-of-form" action="${url.pathname}"><label><span>${say('frame.asOfDay')}</span> <input type="date" name="asof" value="${day ?? ''}" required></label>
${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<button>${say('frame.asOfShow')}</button>${day !== null && html`<a class="button" href="${now}">${say('frame.asOfBack')}</a>`}
<p class="note">${say('frame.asOfNote')}</p></form>`
}
