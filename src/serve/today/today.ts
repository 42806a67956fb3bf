import { getCookie, setCookie } from 'hono/cookie'
import { type Changes, changesSince } from '../../store/queries/changes.ts'
import { claimsOf, type ShownClaim } from '../../store/queries/claim-list.ts'
import { listEvents, type PrintedEvent } from '../../store/queries/records.ts'
import { countFollowed } from '../../store/queries/report-kin.ts'
import { listReports, type PrintedReport } from '../../store/queries/reports.ts'
import { claimRow } from '../claims/claims.ts'
import { framed } from '../frame/frame.ts'
import { type Content, type Html, html, NOTHING } from '../html.ts'
import { stanceTag } from '../positions/cell.ts'
import { reportRow } from '../reports/reports.ts'
import { eventTable } from '../timeline/timeline.ts'
import type { Desk, Visit } from '../visit.ts'
import { dayTag } from '../words/days.ts'
import { LOOK_COOKIE, lookAgain } from './last-look.ts'

/** Rows of each kind; the rest is behind the kind's own list. */
const ROWS = 8
const YEAR = 365 * 24 * 60 * 60

/** Everything Today shows. */
interface News {
  readonly changes: Changes
  readonly claims: readonly ShownClaim[]
  readonly events: readonly PrintedEvent[]
  readonly reports: readonly PrintedReport[]
}

/** Today: what changed since this browser last looked; on a first look the newest there is. */
export function todayScreen(desk: Desk): void {
  desk.get('/', async (context) => {
    const { visit } = context.var
    const { since, cookie } = lookAgain(getCookie(context, LOOK_COOKIE), visit.now)
    setCookie(context, LOOK_COOKIE, cookie, { path: '/', httpOnly: true, sameSite: 'Strict', maxAge: YEAR })
    const news = await newsSince(visit, since ?? '')
    const isQuiet = since !== null && news.reports.length === 0
    const shown = isQuiet ? await newsSince(visit, '') : news
    const followed = isQuiet ? await countFollowed(visit.store.db) : 0
    return context.html(todayPage(visit, shown, isQuiet ? null : since, isQuiet && since !== null ? { since, followed } : null))
  })
}

async function newsSince({ store }: Visit, since: string): Promise<News> {
  const changes = await changesSince(store.db, since, ROWS)
  const [claims, events, reports] = await Promise.all([
    claimsOf(store.db, changes.contested.ids),
    listEvents(store.db, { ids: changes.events.ids }),
    listReports(store.db, { ids: changes.reports.ids }),
  ])
  const newest = <Of extends { readonly id: string }>(items: readonly Of[], ids: readonly string[]) => {
    const byId = new Map(items.map((item) => [item.id, item]))
    return ids.flatMap((id) => byId.get(id) ?? [])
  }
  const lastDay = ({ when }: PrintedEvent) => when?.start ?? ''
  return {
    changes,
    claims,
    events: newest(events, changes.events.ids).sort((a, b) => (lastDay(a) > lastDay(b) ? -1 : lastDay(a) < lastDay(b) ? 1 : 0)),
    reports: newest(reports, changes.reports.ids),
  }
}

function todayPage(
  visit: Visit,
  news: News,
  since: string | null,
  quiet: { readonly since: string; readonly followed: number } | null,
): Html {
  const { say } = visit
  const { changes, claims, events, reports } = news
  return framed(visit, {
    screen: 'today',
    main: html`<header class="page-head"><h1>${say('frame.today')}</h1>
${
  quiet
    ? html`<p class="lead">${say('today.nothing', { day: `${say.day(quiet.since)}, ${quiet.since.slice(11, 16)}`, count: quiet.followed })}</p>`
    : since && html`<p class="lead">${say('today.sinceTime', { day: since, time: since.slice(11, 16) })}</p>`
}
${(quiet || since === null) && reports.length > 0 && html`<p class="note">${say('today.latest')}</p>`}</header>
${
  reports.length === 0 && !quiet
    ? html`<div class="empty"><p>${say('today.empty')}</p><p><a class="button" href="/sources">${say('reports.emptyAdd')}</a></p></div>`
    : html`<div class="today"><div>
${part(visit, 'today.contested', '/claims?state=contested', changes.contested.more, claims.length > 0 && html`<ol class="claims">${claims.map((claim) => claimRow(visit, claim))}</ol>`)}
${part(visit, 'today.positions', '/positions', false, changes.moves.length > 0 && html`<ul class="moves">${changes.moves.slice(0, ROWS).map((move) => moveRow(visit, move))}</ul>`)}
${part(visit, 'today.events', '/timeline', changes.events.more, events.length > 0 && eventTable(visit, events))}</div>
<div>${part(visit, 'today.reports', '/reports', changes.reports.more, reports.length > 0 && html`<ol class="reports">${reports.map((report) => reportRow(visit, report))}</ol>`)}</div></div>`
}`,
  })
}

function part(
  { say }: Visit,
  title: 'today.contested' | 'today.positions' | 'today.events' | 'today.reports',
  path: string,
  hasMore: boolean,
  inner: Content,
): Html {
  if (!inner) return NOTHING
  return html`<section class="block"><h2>${say(title)}${hasMore && html` <a class="more" href="${path}">${say('today.all')}</a>`}</h2>${inner}</section>`
}

/** A party that stands elsewhere than before. */
function moveRow({ say }: Visit, { plan, party }: Changes['moves'][number]): Html {
  const was = party.was.at(-1)
  return html`<li><a class="row-title" href="/positions/${plan.address}" dir="auto">${party.name}: ${plan.plan.proposal.label}</a>
<p class="row-facts">${was && html`<span>${stanceTag(say, was.stance)} <span aria-hidden="true">→</span><span class="hidden">${say('today.to')}</span> ${stanceTag(say, party.stance)}</span>`}<span>${dayTag(say, party.since)}</span></p></li>`
}
