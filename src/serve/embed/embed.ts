import { presentId } from '../../store/present-id.ts'
import { listControl, listEvents, type PrintedControl, type PrintedEvent } from '../../store/queries/records.ts'
import { framed } from '../frame/frame.ts'
import { type Content, type Html, html } from '../html.ts'
import { claimHeadline } from '../record/headline.ts'
import type { Desk, Visit } from '../visit.ts'
import { dayTag } from '../words/days.ts'
import { recordAddress } from '../words/links.ts'
import { standingTag } from '../words/standing.ts'

const BRIEF = { isBrief: true }

/** `/embed/E…` and `/embed/K…`: an event or an entry of control as one card for a page elsewhere, without scripts, forms and cookies. */
export function embedScreen(desk: Desk): void {
  desk.get('/embed/:id', async (context) => {
    const { visit } = context.var
    const { db } = visit.store
    const id = await presentId(db, context.req.param('id'))
    const [item] = id.startsWith('E') ? await listEvents(db, { ids: [id] }, BRIEF) : await listControl(db, { ids: [id] }, BRIEF)
    return context.html(item ? cardPage(visit, item) : missing(visit), item ? 200 : 404)
  })
}

/** How an item's page is shown on another site: the code to copy; nothing where no site may show cards of this desk. */
export function embedCode({ say, url, embedsOn }: Visit, item: PrintedEvent | PrintedControl): Content {
  if (embedsOn.length === 0) return null
  const title = claimHeadline(say, item).replace(/["&<>]/g, ' ')
  const code = `<iframe src="${url.origin}/embed/${item.id}" title="${title}" width="480" height="260" loading="lazy"></iframe>`
  return html`<details class="embed-code"><summary>${say('embed.title')}</summary><label><span>${say('embed.code')}</span><textarea rows="3" readonly dir="ltr">${code}</textarea></label></details>`
}

/** One item: what, how firm, its quote, who published it when, and the way back. */
function cardPage(visit: Visit, item: PrintedEvent | PrintedControl): Html {
  const { say, url } = visit
  const reading = item.readings.find(({ evidence }) => evidence.length > 0) ?? item.readings[0]
  const title = claimHeadline(say, item)
  return card(
    visit,
    title,
    html`<h1 dir="auto">${title}</h1><p class="card-standing">${say(`status.${item.status}`)} · ${standingTag(say, item)}</p>
${
  reading &&
  html`<figure><blockquote dir="auto">“${reading.evidence.map(({ quote }) => quote).join(' … ')}”</blockquote><figcaption><bdi>${reading.publisher ?? say('reports.noPublisher')}</bdi>, ${dayTag(say, reading.published)}</figcaption></figure>`
}
<p class="card-back"><a href="${url.origin}${recordAddress(item.id)}" target="_blank" rel="noopener">${say('embed.back', { host: url.host })}</a></p>`,
  )
}

function missing(visit: Visit): Html {
  return card(visit, visit.say('error.notFoundTitle'), html`<p>${visit.say('embed.none')}</p>`)
}

function card(visit: Visit, title: string, inner: Html): Html {
  return framed(
    { ...visit, isGuest: true },
    { screen: 'claims', title, layout: 'card', main: html`<article class="card">${inner}</article>` },
  )
}
