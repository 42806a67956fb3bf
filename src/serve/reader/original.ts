import { createHash } from 'node:crypto'
import { storedAs } from '../../store/queries/report-kin.ts'
import { notFound } from '../frame/failure.ts'
import { framed } from '../frame/frame.ts'
import { html } from '../html.ts'
import type { Desk } from '../visit.ts'
import { dayTag } from '../words/days.ts'
import { outwardLink } from '../words/links.ts'

/** A report's original: where it was published, and the stored text with its time and checksum. Nothing is fetched. */
export function originalScreen(desk: Desk): void {
  desk.get('/reports/:id/original', async (context) => {
    const { visit } = context.var
    const { say, store } = visit
    const id = context.req.param('id')
    const [reading, stored] = await Promise.all([store.reading(id), storedAs(store.db, id)])
    if (!reading || !stored) return notFound(id)
    const { report, engine, register } = reading
    return context.html(
      framed(visit, {
        screen: 'reports',
        title: say('reader.originalTitle'),
        main: html`<header class="page-head"><h1>${say('reader.originalTitle')}</h1>
<p><a data-does="up" href="/reports/${id}">${say('reader.back')}</a></p></header>
<dl class="facts"><dt>${say('reader.originalAddress')}</dt><dd>${
          report.url === null
            ? say('reader.originalNone')
            : html`${outwardLink(report.url)} <span class="note">${say('reader.originalOpen')}</span>`
        }</dd>
<dt>${say('reader.stored')}</dt><dd>${dayTag(say, stored.added)}</dd>
<dt>${say('reader.checksum')}</dt><dd><code>${createHash('sha256').update(report.text).digest('hex')}</code></dd>
<dt>${say('reader.engine')}</dt><dd>onrecord ${engine}, ${register}</dd></dl>
<h2>${say('reader.storedText')}</h2>
<pre class="stored" lang="${report.language}" dir="auto">${report.text}</pre>`,
      }),
    )
  })
}
