import { framed } from '../frame/frame.ts'
import { type Html, html } from '../html.ts'
import { type Asked, addressWith, readAsked } from '../lists/asked.ts'
import { filterForm, rangeLinks } from '../lists/list-parts.ts'
import type { Desk, Visit } from '../visit.ts'
import { drawnSign } from '../words/signs.ts'
import { briefBody, onlyReviewed, sparingly } from './body.ts'
import { briefOf, scopeWords } from './contents.ts'
import { briefMarkdown } from './markdown.ts'
import { unnamedWhereAsked } from './unnamed.ts'

/** The brief of a view: `/brief?…` to read and print, `/brief.md` and `/brief.json` to take along. */
export function briefScreen(desk: Desk): void {
  desk.get('/brief', async (context) => {
    const { visit } = context.var
    const asked = readAsked(visit.url)
    return context.html(await briefPage(visit, asked))
  })
  desk.get('/brief.json', async (context) => {
    const { visit } = context.var
    const asked = readAsked(visit.url)
    const made = await unnamedWhereAsked(visit, asked, await briefOf(visit, asked))
    const { plans, contested, hasMore: _more, ...brief } = made.brief
    return context.json({
      ...brief,
      ...(made.leftOut !== null && { peopleUnnamed: made.leftOut }),
      contested: contested.map(({ item: _item, ...claim }) => claim),
      positions: plans.map(({ plan }) => plan),
    })
  })
  desk.get('/brief.md', async (context) => {
    const { visit } = context.var
    const asked = readAsked(visit.url)
    return context.body(briefMarkdown(visit, asked, await unnamedWhereAsked(visit, asked, await briefOf(visit, asked))), 200, {
      'Content-Type': 'text/markdown; charset=utf-8',
      'Content-Disposition': 'attachment; filename="onrecord-brief.md"',
    })
  })
}

async function briefPage(visit: Visit, asked: Asked): Promise<Html> {
  const { say } = visit
  const { making, failed } = sparingly(visit)
  const { brief, leftOut } = await unnamedWhereAsked(visit, asked, await briefOf(visit, asked, making, { isBrief: true }))
  const isReviewedOnly = asked.params.has('reviewed')
  const lines = brief.events.length + brief.control.length + brief.contested.length
  const shown = isReviewedOnly ? onlyReviewed(brief) : brief
  return framed(visit, {
    screen: 'brief',
    main: html`<article class="brief"><header class="page-head"><div class="title-line"><h1>${say('brief.title')}</h1><p class="forms"><span>${say('list.take')}</span> <a href="${addressWith('/brief.json', asked.params, {})}">JSON</a> <a href="${addressWith('/brief.md', asked.params, {})}">MD</a></p></div>
<div class="no-print">${await rangeLinks(visit, '/brief', asked)}${filterForm(visit, '/brief', asked, ['since', 'until', 'actor', 'place', 'asof'])}
<p><a class="toggle" role="button" aria-pressed="${isReviewedOnly ? 'true' : 'false'}" href="${addressWith('/brief', asked.params, { reviewed: isReviewedOnly ? null : '1' })}">${say('brief.reviewedOnly')}</a>
<a class="toggle" role="button" aria-pressed="${leftOut === null ? 'false' : 'true'}" href="${addressWith('/brief', asked.params, { unnamed: leftOut === null ? '1' : null })}">${say('brief.leaveOut')}</a></p></div>
<p>${say('brief.scope', { scope: scopeWords(visit, asked), day: brief.asOf })}<br>${methodWords(say, brief.reports)}</p>
${leftOut !== null && html`<p class="note">${say('brief.leftOut', { count: leftOut })}</p>`}
${isReviewedOnly && html`<p class="note">${say('brief.reviewedDrops', { count: lines })}</p>`}</header>
${briefBody(visit, asked, shown, failed)}</article>`,
  })
}

/** How a brief was made; the sign in its words is drawn. */
export function methodWords(say: Visit['say'], reports: number): Html {
  const [before, ...after] = say('brief.method', { reports }).split('○')
  return html`${before}${after.map((words) => html`${drawnSign('undecided-line')}${words}`)}`
}
