import { countryName } from '../../register/country-name.ts'
import { newestRecords } from '../../store/queries/newest.ts'
import { type PlaceRecord, placeOfKey } from '../../store/queries/places.ts'
import { listControl, listEvents } from '../../store/queries/records.ts'
import { commentButton, commentSection } from '../comments/section.ts'
import { notFound } from '../frame/failure.ts'
import { framed } from '../frame/frame.ts'
import { upLink } from '../frame/page-actions.ts'
import { partOf } from '../frame/part.ts'
import { type Content, type Html, html } from '../html.ts'
import { controlTable } from '../map/control-table.ts'
import { eventTable } from '../timeline/event-table.ts'
import type { Desk, Visit } from '../visit.ts'
import { placeAddress } from '../words/links.ts'

/** Events and entries of control on a place's page; the rest is a link away. */
const NEWEST = 12

/** A place's page: what it is, who held it, what happened there, what people say about it; `.json` behind it. */
export function placeScreen(desk: Desk): void {
  desk.get('/places/:key', async (context) => {
    const { visit } = context.var
    const asked = context.req.param('key')
    const isJson = asked.endsWith('.json')
    const place = await placeOfKey(visit.store.db, isJson ? asked.slice(0, -'.json'.length) : asked)
    if (!place) return notFound(asked.slice(0, 100))
    if (isJson) return context.json(place)
    const comments = await commentSection(context, { kind: 'place', id: place.id })
    return context.html(await placePage(visit, place, commentButton(context), comments))
  })
}

async function placePage(visit: Visit, place: PlaceRecord, button: Html, comments: Html): Promise<Html> {
  const { say } = visit
  const { id, name, names, precision, country, admin1, lat, lon } = place
  const query = encodeURIComponent(name)
  const row = (title: string, value: Content) => value && html`<dt>${title}</dt><dd>${value}</dd>`
  const part = async (title: string, make: () => Promise<Content>) =>
    html`<section class="block"><h2>${title}</h2>${await partOf(visit, title, make)}</section>`
  return framed(visit, {
    screen: 'map',
    title: name,
    main: html`<article class="place-page"><header class="page-head"><div class="title-line"><h1 dir="auto">${name}</h1><p class="actions">${button}<a class="button" href="${placeAddress(id)}.json">JSON</a>${upLink(say, '/map', 'frame.map')}</p></div>
<dl class="facts">${row(say('place.precision'), say(`map.precision.${precision}`))}
${row(say('place.region'), admin1 && html`<bdi>${admin1}</bdi>`)}
${row(say('place.country'), country && html`<bdi>${countryName(country)}</bdi>`)}
${row(say('place.at'), lat !== null && lon !== null && html`<span dir="ltr">${lat.toFixed(3)}, ${lon.toFixed(3)}</span>`)}
${row(say('actors.also'), names.length > 1 && html`<bdi>${names.slice(1).join(', ')}</bdi>`)}</dl>
<p class="row-facts"><a href="/timeline?place=${query}">${say('place.events', { name })}</a><a href="/map?place=${query}">${say('place.map', { name })}</a><a href="/claims?place=${query}">${say('actors.claims', { name })}</a></p></header>
${await part(say('map.legend'), () => heldBy(visit, id))}
${await part(say('actors.events'), () => happened(visit, id))}
${comments}</article>`,
  })
}

/** Entries of control, the newest first. */
async function heldBy(visit: Visit, place: string): Promise<Content> {
  const { db } = visit.store
  const { items: ids } = await newestRecords(db, 'control', { place }, { after: null, size: NEWEST })
  const entries = inOrder(await listControl(db, { ids }), ids)
  return entries.length > 0 ? controlTable(visit, entries) : html`<p class="quiet">${visit.say('place.noControl')}</p>`
}

async function happened(visit: Visit, place: string): Promise<Content> {
  const { db } = visit.store
  const { items: ids } = await newestRecords(db, 'event', { place }, { after: null, size: NEWEST })
  const events = inOrder(await listEvents(db, { ids }), ids)
  return events.length > 0 ? eventTable(visit, events) : html`<p class="quiet">${visit.say('place.noEvents')}</p>`
}

function inOrder<Of extends { readonly id: string }>(items: readonly Of[], order: readonly string[]): Of[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  return order.flatMap((id) => byId.get(id) ?? [])
}
