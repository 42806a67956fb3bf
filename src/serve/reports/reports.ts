import { newestReports } from '../../store/queries/newest.ts'
import { listReports, type PrintedReport } from '../../store/queries/reports.ts'
import { framed } from '../frame/frame.ts'
import { type Html, html } from '../html.ts'
import { addList, type List } from '../lists/list.ts'
import { filterForm, formLinks, listHead, pager } from '../lists/list-parts.ts'
import { rangeWords } from '../lists/range-words.ts'
import type { Desk, Visit } from '../visit.ts'
import { countTag, dayTag } from '../words/days.ts'

const REPORTS: List<PrintedReport> = {
  path: '/reports',
  title: 'frame.reports',
  columns: [
    { heading: 'id', cell: ({ id }) => id },
    { heading: 'published', cell: ({ published }) => published },
    { heading: 'publisher', cell: ({ publisher }) => publisher },
    { heading: 'title', cell: ({ title }) => title },
    { heading: 'url', cell: ({ url }) => url },
    { heading: 'origin', cell: ({ origin }) => origin },
    { heading: 'copy of', cell: ({ copyOf }) => copyOf },
    { heading: 'version', cell: ({ version }) => version },
    { heading: 'events', cell: ({ items }) => items.events },
    { heading: 'statements', cell: ({ items }) => items.statements },
    { heading: 'positions', cell: ({ items }) => items.positions },
    { heading: 'control', cell: ({ items }) => items.control },
    { heading: 'language', cell: ({ language }) => language },
    { heading: 'link', cell: ({ id }, { url }) => `${url.origin}/reports/${id}` },
  ],
  unnaming: { reports: ({ id }) => [id] },
  async load({ store }, { filter, after }, size) {
    const { items: ids, next } = await newestReports(store.db, filter, { after, size })
    const reports = new Map((await listReports(store.db, { ids, asOf: filter.asOf })).map((report) => [report.id, report]))
    return { items: ids.flatMap((id) => reports.get(id) ?? []), next }
  },
  page(visit, asked, found) {
    const { say } = visit
    const isNarrowed = asked.filter.since !== undefined || asked.filter.until !== undefined
    return framed(visit, {
      screen: 'reports',
      main: html`${listHead(
        say('frame.reports'),
        formLinks(visit, REPORTS, asked),
        filterForm(visit, '/reports', asked, ['since', 'until', 'asof']),
      )}
${
  found.items.length > 0
    ? html`<ol class="reports">${found.items.map((report) => reportRow(visit, report))}</ol>`
    : (found.failed ??
      html`<div class="empty"><p>${isNarrowed ? say('reports.emptyFilter', { range: rangeWords(say, asked.filter) }) : say('reports.empty')}</p>
<p><a class="button" href="${isNarrowed ? '/reports' : '/sources'}">${isNarrowed ? say('list.clear') : say('reports.emptyAdd')}</a></p>${!isNarrowed && html`<p class="note">${say('reports.emptyExample')} <code>onrecord serve --example</code></p>`}</div>`)
}
${pager(visit, '/reports', asked, found)}`,
    })
  },
}

/** The list of reports, newest first. */
export function reportsScreen(desk: Desk): void {
  addList(desk, REPORTS)
}

/** A report in a list: title, publisher, day, what was recorded of it, and whether its words are its own. */
export function reportRow({ say }: Visit, report: PrintedReport): Html {
  const { id, title, publisher, published, items, copyOf, version, language } = report
  return html`<li class="report-row" id="${id}">
<a class="row-title" href="/reports/${id}" dir="auto">${title ?? say('reports.untitled')}</a>
<span class="row-facts"><span class="publisher" dir="auto">${publisher ?? say('reports.noPublisher')}</span> ${dayTag(say, published)}
${countTag(say, 'events', items.events)} ${countTag(say, 'statements', items.statements)} ${countTag(say, 'positions', items.positions)} ${countTag(say, 'control', items.control)}
${language !== 'en' && html`<span class="tag">${say('reports.unread')}</span>`}
${copyOf !== null && html`<a class="tag" href="/reports/${copyOf}" title="${say('reports.copyOf')}">${say('reports.copy')}</a>`}
${version > 1 && html`<span class="tag">${say('reports.version', { version })}</span>`}</span></li>`
}
