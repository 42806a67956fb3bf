import { notFound } from '../frame/failure.ts'
import { framed } from '../frame/frame.ts'
import { type Content, type Html, html } from '../html.ts'
import type { Desk } from '../visit.ts'
import { dayTag } from '../words/days.ts'
import { drawnSign } from '../words/signs.ts'
import { compareTexts, type Piece } from './compared.ts'

/** What changed between two reports: `/reports/ID/changes?from=OTHER`. */
export function changesScreen(desk: Desk): void {
  desk.get('/reports/:id/changes', async (context) => {
    const { visit } = context.var
    const { say, store } = visit
    const [id, from] = [context.req.param('id'), context.req.query('from') ?? '']
    const [reading, older] = await Promise.all([store.reading(id), store.reading(from)])
    if (!reading) return notFound(id)
    if (!older) return notFound(from)
    return context.html(
      framed(visit, {
        screen: 'reports',
        title: reading.report.title ?? say('reports.untitled'),
        main: html`<header class="page-head"><h1 dir="auto">${reading.report.title ?? say('reports.untitled')}</h1>
<p class="row-facts"><bdi class="publisher">${older.report.publisher ?? say('reports.noPublisher')}</bdi> ${dayTag(say, older.report.published)}
${drawnSign('forward')} <bdi class="publisher">${reading.report.publisher ?? say('reports.noPublisher')}</bdi> ${dayTag(say, reading.report.published)}</p>
<p><a data-does="up" href="/reports/${id}">${say('reader.back')}</a></p></header>
<div class="changes" lang="${reading.report.language}" dir="auto">${changed(older.report.text, reading.report.text, say('reader.removed'), say('reader.added'))}</div>`,
      }),
    )
  })
}

function changed(older: string, newer: string, removed: string, added: string): Html {
  return html`${compareTexts(older, newer).map((pieces) => {
    const isSame = pieces.every(({ kind }) => kind === 'same')
    return html`<p dir="auto"${!isSame && html` class="changed-paragraph"`}>${pieces.map((piece) => pieceTag(piece, removed, added))}</p>`
  })}`
}

function pieceTag({ kind, words }: Piece, removed: string, added: string): Content {
  if (kind === 'same') return words
  if (kind === 'removed') return html`<del><span class="hidden">[${removed}: </span>${words}<span class="hidden">]</span></del>`
  return html`<ins><span class="hidden">[${added}: </span>${words}<span class="hidden">]</span></ins>`
}
