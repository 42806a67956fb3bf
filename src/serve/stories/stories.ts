import type { Kysely } from 'kysely'
import { dayNumber, dayOf } from '../../merge/same/days.ts'
import type { Filter } from '../../store/queries/filter.ts'
import { newestDay } from '../../store/queries/report-kin.ts'
import { listReports, type PrintedReport } from '../../store/queries/reports.ts'
import type { PrintedStory } from '../../store/queries/stories.ts'
import type { Tables } from '../../store/tables.ts'
import { framed } from '../frame/frame.ts'
import { type Html, html } from '../html.ts'
import { addList, type List } from '../lists/list.ts'
import { filterForm, formLinks, listHead, pager } from '../lists/list-parts.ts'
import type { Desk, Visit } from '../visit.ts'
import { dayTag } from '../words/days.ts'
import { MOST, type StoryDays, storiesOf } from './worked-out.ts'

/** Days of reports that stories are made of unless others are asked for: the reports on one happening lie no further apart. */
const DAYS = 21
/** Reports of a story that are named in the list. */
const NAMED = 4

const STORIES: List<PrintedStory> = {
  path: '/stories',
  title: 'frame.stories',
  columns: [
    { heading: 'id', cell: ({ id }) => id },
    { heading: 'title', cell: ({ title }) => title },
    { heading: 'first', cell: ({ first }) => first },
    { heading: 'last', cell: ({ last }) => last },
    { heading: 'reports', cell: ({ reports }) => reports.length },
    { heading: 'report ids', cell: ({ reports }) => reports.map(({ id }) => id).join('; ') },
  ],
  unnaming: { reports: ({ reports }) => reports.map(({ id }) => id) },
  async load({ store }, { filter, after }, size) {
    const { stories } = await storiesOf(store.db, await daysOf(store.db, filter))
    const start = Math.max(0, Number(after ?? 0) || 0)
    return { items: stories.slice(start, start + size), next: stories.length > start + size ? String(start + size) : null }
  },
  async page(visit, asked, found) {
    const { say, store } = visit
    const { isCut } = found.failed ? { isCut: false } : await storiesOf(store.db, await daysOf(store.db, asked.filter))
    const ids = found.items.flatMap(({ reports }) => reports.slice(0, NAMED).map(({ id }) => id))
    const reports = new Map((await listReports(store.db, { ids })).map((report) => [report.id, report]))
    return framed(visit, {
      screen: 'stories',
      main: html`${listHead(
        say('frame.stories'),
        formLinks(visit, STORIES, asked),
        html`<p class="note">${say('stories.note')}${isCut && ` ${say('stories.cut', { count: MOST })}`}</p>${filterForm(visit, '/stories', asked, ['since', 'until'])}`,
      )}
${found.items.length > 0 ? html`<ol class="stories">${found.items.map((story) => storyRow(visit, story, reports))}</ol>` : (found.failed ?? html`<p class="empty">${say('stories.empty')}</p>`)}
${pager(visit, '/stories', asked, found, 'list.more')}`,
    })
  },
}

/** Stories: reports on one happening, the newest first. */
export function storiesScreen(desk: Desk): void {
  addList(desk, STORIES)
}

function storyRow({ say }: Visit, { id, title, first, last, reports }: PrintedStory, known: ReadonlyMap<string, PrintedReport>): Html {
  return html`<li class="story" id="${id}"><h2 dir="auto">${title}</h2>
<p class="row-facts"><span>${say('count.reports', { count: reports.length })}</span><span>${first !== null && last !== null && first !== last ? say.days(first, last) : dayTag(say, first)}</span></p>
<ul>${reports.slice(0, NAMED).map(({ id: report }) => {
    const one = known.get(report)
    return html`<li><a data-row href="/reports/${report}" dir="auto">${one?.title ?? say('reports.untitled')}</a> <span class="quiet"><bdi>${one?.publisher ?? say('reports.noPublisher')}</bdi>, ${dayTag(say, one?.published ?? null)}</span></li>`
  })}${reports.length > NAMED && html`<li class="quiet">${say('stories.more', { count: reports.length - NAMED })}</li>`}</ul></li>`
}

/** The days asked for; those of the record's last three weeks where none are. */
async function daysOf(db: Kysely<Tables>, { since, until }: Filter): Promise<StoryDays> {
  const newest = until ?? (await newestDay(db))
  return { since: since ?? (newest === null ? undefined : dayOf(dayNumber(newest) - DAYS)), until }
}
