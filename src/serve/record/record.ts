import { presentId } from '../../store/present-id.ts'
import { listControl, listEvents, type PrintedControl, type PrintedEvent } from '../../store/queries/records.ts'
import { commentButton, commentSection } from '../comments/section.ts'
import { notFound } from '../frame/failure.ts'
import { framed } from '../frame/frame.ts'
import { type Content, type Html, html, joined, NOTHING } from '../html.ts'
import { requireDay } from '../lists/asked.ts'
import type { Desk, DeskContext, Visit } from '../visit.ts'
import { daysTag, dayTag } from '../words/days.ts'
import { actorLink, placeAddress, recordAddress } from '../words/links.ts'
import { stateTag } from '../words/standing.ts'
import { figures } from './figures.ts'
import { controlHeadline, eventHeadline } from './headline.ts'
import { sidesOf } from './sides.ts'

/** What one of the three addresses of a record shows. */
type Found = { readonly kind: 'event'; readonly item: PrintedEvent } | { readonly kind: 'control'; readonly item: PrintedControl }

/** The page of one event (`/events/E…`), one entry of control (`/control/K…`), and either as a claim (`/claims/C…`); `.json` behind each. */
export function recordScreen(desk: Desk): void {
  for (const folder of ['events', 'control', 'claims'] as const)
    desk.get(`/${folder}/:id`, async (context) => {
      const { id, isJson } = askedId(context)
      const { store } = context.var.visit
      const own = folder === 'claims' && id.startsWith('C') ? id.slice(1) : id
      const present = await presentId(store.db, own)
      // A person may part again what was joined, so no browser is to remember where an id led.
      if (present !== own)
        return context.redirect(
          `/${folder}/${folder === 'claims' ? 'C' : ''}${present}${isJson ? '.json' : ''}?was=${encodeURIComponent(id)}`,
          302,
        )
      const found = await findRecord(context.var.visit, present)
      if (!found) return notFound(id)
      if (isJson) return context.json(found.item)
      const kind = folder === 'claims' ? 'claim' : found.kind
      const comments = await commentSection(context, { kind, id: present })
      return context.html(recordPage(context.var.visit, found, folder, commentButton(context), comments))
    })
}

function askedId(context: DeskContext): { readonly id: string; readonly isJson: boolean } {
  const asked = context.req.param('id') ?? ''
  return asked.endsWith('.json') ? { id: asked.slice(0, -'.json'.length), isJson: true } : { id: asked, isJson: false }
}

async function findRecord({ store, url }: Visit, id: string): Promise<Found | null> {
  const asOf = requireDay(url.searchParams.get('asof') || undefined)
  if (id.startsWith('E')) {
    const [item] = await listEvents(store.db, { ids: [id], asOf })
    return item ? { kind: 'event', item } : null
  }
  const [item] = await listControl(store.db, { ids: [id], asOf })
  return item ? { kind: 'control', item } : null
}

function recordPage(visit: Visit, found: Found, folder: 'events' | 'control' | 'claims', button: Html, comments: Html): Html {
  const { say, url } = visit
  const { item } = found
  const title = found.kind === 'event' ? eventHeadline(say, found.item) : controlHeadline(say, found.item)
  const was = url.searchParams.get('was')
  return framed(visit, {
    screen: folder === 'claims' ? 'claims' : 'timeline',
    title,
    main: html`<article class="record" data-record="${item.id}">
${was && html`<p class="moved note">${say('record.moved', { old: was })}</p>`}
<header class="record-head"><p class="record-kind">${say(folder === 'claims' ? 'record.claim' : `record.${found.kind}`)} <code>${item.id}</code> ${stateTag(say, item.state)}</p>
<div class="title-line"><h1 dir="auto">${title}</h1><p class="actions">${button}<a class="button" href="${url.pathname}.json">JSON</a><a class="hidden" data-does="up" href="/${folder === 'claims' ? 'claims' : 'timeline'}">${say(folder === 'claims' ? 'frame.claims' : 'frame.timeline')}</a></p></div>
<p class="quiet">${item.stateWhy}</p></header>
${facts(visit, found)}
${found.kind === 'event' && figures(say, found.item.quantities)}
${sidesOf(say, item.readings, item.sides)}
${history(visit, item)}
${comments}
</article>`,
  })
}

function facts({ say }: Visit, found: Found): Html {
  const row = (name: Content, value: Content) => value && html`<dt>${name}</dt><dd>${value}</dd>`
  const parties = (list: readonly ({ readonly id: string; readonly name: string } | null)[]) => {
    const named = list.filter((one) => one !== null)
    return named.length > 0 && joined(named.map(actorLink), ', ')
  }
  if (found.kind === 'event') {
    const { item } = found
    return html`<dl class="facts">${row(say('record.type'), html`${[item.type, ...item.mode].join(' ')}${item.context.length > 0 && html` <span class="quiet">${item.context.join(', ').replaceAll('_', ' ')}</span>`}`)}
${row(say('record.who'), parties(item.actors))}
${row(say('record.whom'), parties(item.recipients))}
${row(say('record.when'), daysTag(say, item.when))}
${row(
  say('record.where'),
  item.places.length > 0 &&
    joined(
      item.places.map((place) => placeTag(say, place)),
      ', ',
    ),
)}
${row(say('record.standing'), item.status)}</dl>`
  }
  const { item } = found
  return html`<dl class="facts">${row(say('record.where'), placeTag(say, item.place))}
${row(say('record.holder'), parties([item.holder]))}
${row(say('record.before'), parties([item.previous]))}
${row(say('record.when'), dayTag(say, item.from))}
${row(say('record.standing'), item.status)}
${row(say('record.claimedBy'), parties([item.claimedBy]))}</dl>`
}

function placeTag(say: Visit['say'], { id, name, precision }: PrintedEvent['places'][number]): Html {
  const isCoarse = precision === 'district' || precision === 'region' || precision === 'country'
  return html`<a href="${placeAddress(id)}"><bdi>${name}</bdi></a>${isCoarse && html` <span class="quiet">(${say(`record.precision.${precision}`)})</span>`}`
}

/** Why its readings stand together, and what may be the same. */
function history({ say }: Visit, { merges, perhapsSame }: PrintedEvent | PrintedControl): Html {
  return html`<section class="history"><h2>${say('record.history')}</h2>${
    merges.length > 0
      ? html`<ol>${merges.map(
          ({ at, why, score, undone }) =>
            html`<li>${say('record.step', { day: at, why, score: score.toFixed(2) })}${undone && html` <span class="tag">${say('record.stepUndone')}</span>`}</li>`,
        )}</ol>`
      : html`<p class="quiet">${say('record.none')}</p>`
  }${
    perhapsSame.length > 0
      ? html`<h2>${say('record.perhaps')}</h2><p class="note">${say('record.perhapsNote')}</p><ul>${perhapsSame.map(
          ({ id, why, score }) =>
            html`<li><a href="${recordAddress(id)}">${id}</a> <span class="quiet">${why} (${score.toFixed(2)})</span></li>`,
        )}</ul>`
      : NOTHING
  }</section>`
}
