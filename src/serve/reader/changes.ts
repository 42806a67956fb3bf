import { diffSentences, diffWordsWithSpace } from 'diff'
import { notFound } from '../frame/failure.ts'
import { framed } from '../frame/frame.ts'
import { type Html, html } from '../html.ts'
import type { Desk } from '../visit.ts'
import { dayTag } from '../words/days.ts'
import { drawnSign } from '../words/signs.ts'

/** Code units up to which two texts are compared word by word; longer ones sentence by sentence, which takes less. */
const BY_WORDS = 20_000
/** Edits after which a comparison is given up: two texts so different are shown as wholly changed. */
const MOST_EDITS = 4_000

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
  const compare = older.length + newer.length <= BY_WORDS ? diffWordsWithSpace : diffSentences
  const pieces = compare(older, newer, { maxEditLength: MOST_EDITS }) ?? [
    { value: older, removed: true, added: false },
    { value: newer, removed: false, added: true },
  ]
  return html`${pieces.map((piece) =>
    piece.removed
      ? html`<del><span class="hidden">[${removed}: </span>${piece.value}<span class="hidden">]</span></del>`
      : piece.added
        ? html`<ins><span class="hidden">[${added}: </span>${piece.value}<span class="hidden">]</span></ins>`
        : piece.value,
  )}`
}
