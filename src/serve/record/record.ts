import type { DeskMessage } from '../../lang/en/desk/messages.ts'
import { presentId } from '../../store/present-id.ts'
import { historyOf, listControl, listEvents, type PrintedControl, type PrintedEvent, type Printing } from '../../store/queries/records.ts'
import { commentButton, commentSection } from '../comments/section.ts'
import { embedCode } from '../embed/embed.ts'
import { notFound } from '../frame/failure.ts'
import { framed } from '../frame/frame.ts'
import { copyButton, upLink } from '../frame/page-actions.ts'
import { failedPart, partOf } from '../frame/part.ts'
import { type Content, type Html, html, joined, NOTHING } from '../html.ts'
import { requireDay } from '../lists/asked.ts'
import { asOfNote } from '../lists/list-parts.ts'
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
      const { visit } = context.var
      if (isJson) return context.json((await findRecord(visit, present))?.item ?? notFound(id))
      const found = await orFailed(visit, visit.say(`record.${kindOf(folder)}`), () => findRecord(visit, present, { isBrief: true }))
      if (!found) return notFound(id)
      const comments = await partOf(visit, visit.say('comments.title'), () =>
        commentSection(context, { kind: kindOf(folder), id: present }),
      )
      const parts = { button: commentButton(context), comments }
      return context.html(
        'failed' in found ? failedPage(visit, present, folder, found.failed, parts) : await recordPage(visit, found, folder, parts),
      )
    })
}

type Folder = 'events' | 'control' | 'claims'

const kindOf = (folder: Folder) => (folder === 'claims' ? 'claim' : folder === 'events' ? 'event' : 'control')

/** What every page of a record has besides the record. */
interface Beside {
  readonly button: Html
  readonly comments: Content
}

/** What is made, or the sentence in its place where it could not be. */
async function orFailed<Of>(visit: Visit, name: string, make: () => Promise<Of>): Promise<Of | { readonly failed: Html }> {
  try {
    return await make()
  } catch (error) {
    return { failed: failedPart(visit, name, error) }
  }
}

function askedId(context: DeskContext): { readonly id: string; readonly isJson: boolean } {
  const asked = context.req.param('id') ?? ''
  return asked.endsWith('.json') ? { id: asked.slice(0, -'.json'.length), isJson: true } : { id: asked, isJson: false }
}

const asOfOf = ({ url }: Visit): string | undefined => requireDay(url.searchParams.get('asof') || undefined)

async function findRecord(visit: Visit, id: string, printing: Printing = {}): Promise<Found | null> {
  const { store } = visit
  const asOf = asOfOf(visit)
  if (id.startsWith('E')) {
    const [item] = await listEvents(store.db, { ids: [id], asOf }, printing)
    return item ? { kind: 'event', item } : null
  }
  const [item] = await listControl(store.db, { ids: [id], asOf }, printing)
  return item ? { kind: 'control', item } : null
}

async function recordPage(visit: Visit, found: Found, folder: Folder, { button, comments }: Beside): Promise<Html> {
  const { say, url } = visit
  const { item } = found
  const title = found.kind === 'event' ? eventHeadline(say, found.item) : controlHeadline(say, found.item)
  const part = (name: DeskMessage, make: () => Content | Promise<Content>) => partOf(visit, say(name), async () => make())
  return framed(visit, {
    screen: folder === 'claims' ? 'claims' : 'timeline',
    title,
    main: html`<article class="record" data-record="${item.id}">
${movedNote(visit)}${asOfNote(visit, { asOf: asOfOf(visit) })}
<header class="record-head"><p class="record-kind">${say(folder === 'claims' ? 'record.claim' : `record.${found.kind}`)} <code>${item.id}</code> ${stateTag(say, item.state)}</p>
<div class="title-line"><h1 dir="auto">${title}</h1><p class="actions">${button}<a class="button" href="${url.pathname}.json">JSON</a>${copyButton(say)}${folder === 'claims' ? upLink(say, '/claims', 'frame.claims') : upLink(say, '/timeline', 'frame.timeline')}</p></div>
<p class="quiet">${item.stateWhy}</p>${embedCode(visit, item)}</header>
${await part('record.facts', () => facts(visit, found))}
${found.kind === 'event' && (await part('record.figures', () => figures(say, found.item.quantities)))}
${await part('record.sides', () => sidesOf(say, item.readings, item.sides))}
${await part('record.history', async () => history(visit, await historyOf(visit.store.db, found.kind, item.id, { asOf: asOfOf(visit) })))}
${comments}
</article>`,
  })
}

/** The page of a record that could not be made: its name, that it failed, and what people said of it. */
function failedPage(visit: Visit, id: string, folder: Folder, failed: Html, { button, comments }: Beside): Html {
  const name = visit.say(`record.${kindOf(folder)}`)
  return framed(visit, {
    screen: folder === 'claims' ? 'claims' : 'timeline',
    title: `${name} ${id}`,
    main: html`<article class="record" data-record="${id}">${movedNote(visit)}<header class="record-head"><div class="title-line"><h1>${name} <code>${id}</code></h1><p class="actions">${button}</p></div></header>
${failed}${comments}</article>`,
  })
}

/** That an id led here from another record. */
function movedNote({ say, url }: Visit): Content {
  const was = url.searchParams.get('was')
  return was && html`<p class="moved note">${say('record.moved', { old: was })}</p>`
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
function history({ say }: Visit, { merges, perhapsSame }: Awaited<ReturnType<typeof historyOf>>): Html {
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
