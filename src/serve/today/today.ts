import { getCookie, setCookie } from 'hono/cookie'
import { type Changes, changesSince } from '../../store/queries/changes.ts'
import { claimsOf } from '../../store/queries/claim-list.ts'
import { listEvents, type PrintedEvent } from '../../store/queries/records.ts'
import { countFollowed } from '../../store/queries/report-kin.ts'
import { listReports } from '../../store/queries/reports.ts'
import { claimRow } from '../claims/claims.ts'
import { framed } from '../frame/frame.ts'
import { partOf } from '../frame/part.ts'
import { type Content, type Html, html, NOTHING } from '../html.ts'
import { stanceTag } from '../positions/cell.ts'
import { reportRow } from '../reports/reports.ts'
import { eventTable } from '../timeline/event-table.ts'
import type { Desk, Visit } from '../visit.ts'
import { dayTag } from '../words/days.ts'
import { drawnSign } from '../words/signs.ts'
import { LOOK_COOKIE, lookAgain } from './last-look.ts'

/** Rows of each kind; the rest is behind the kind's own list. */
const ROWS = 8
const YEAR = 365 * 24 * 60 * 60

/** Today: what changed since this browser last looked; on a first look, and when nothing did, the newest there is. */
export function todayScreen(desk: Desk): void {
  desk.get('/', async (context) => {
    const { visit } = context.var
    const { since, cookie } = lookAgain(getCookie(context, LOOK_COOKIE), visit.now)
    setCookie(context, LOOK_COOKIE, cookie, { path: '/', httpOnly: true, sameSite: 'Strict', maxAge: YEAR })
    const { db } = visit.store
    const changes = await changesSince(db, since ?? '', ROWS)
    const isQuiet = since !== null && changes.reports.ids.length === 0
    const shown = isQuiet ? await changesSince(db, '', ROWS) : changes
    return context.html(await todayPage(visit, shown, await lead(visit, since, isQuiet)))
  })
}

/** The sentence at the head: since when all is new, or that nothing is. */
async function lead({ say, store }: Visit, since: string | null, isQuiet: boolean): Promise<Html> {
  const newest = html`<p class="note">${say('today.latest')}</p>`
  if (since === null) return newest
  const time = since.slice(11, 16)
  if (!isQuiet) return html`<p class="lead">${say('today.sinceTime', { day: since, time })}</p>`
  const count = await countFollowed(store.db)
  return html`<p class="lead">${say('today.nothing', { day: `${say.day(since)}, ${time}`, count })}</p>${newest}`
}

async function todayPage(visit: Visit, changes: Changes, lead: Html): Promise<Html> {
  const { say } = visit
  const isEmpty = changes.reports.ids.length === 0
  return framed(visit, {
    screen: 'today',
    main: html`<header class="page-head"><h1>${say('frame.today')}</h1>${!isEmpty && lead}</header>
${
  isEmpty
    ? html`<div class="empty"><p>${say('today.empty')}</p><p><a class="button" href="/sources">${say('reports.emptyAdd')}</a></p></div>`
    : html`<div class="today"><div>${await contested(visit, changes)}${moves(visit, changes)}${await events(visit, changes)}</div><div>${await reports(visit, changes)}</div></div>`
}`,
  })
}

/** A part of the page with its name and the way to all of its kind; nothing where there is nothing to show. */
function block({ say }: Visit, title: BlockTitle, path: string, hasMore: boolean, inner: Content): Html {
  if (!inner) return NOTHING
  return html`<section class="block"><h2>${say(title)}${hasMore && html` <a class="more" href="${path}">${say('today.all')}</a>`}</h2>${inner}</section>`
}

type BlockTitle = 'today.contested' | 'today.positions' | 'today.events' | 'today.reports'

async function contested(visit: Visit, { contested }: Changes): Promise<Html> {
  const inner = await partOf(visit, visit.say('today.contested'), async () => {
    const claims = await claimsOf(visit.store.db, contested.ids)
    return claims.length > 0 && html`<ol class="claims">${claims.map((claim) => claimRow(visit, claim))}</ol>`
  })
  return block(visit, 'today.contested', '/claims?state=contested', contested.more, inner)
}

function moves(visit: Visit, { moves }: Changes): Html {
  const inner = moves.length > 0 && html`<ul class="moves">${moves.slice(0, ROWS).map((move) => moveRow(visit, move))}</ul>`
  return block(visit, 'today.positions', '/positions', moves.length > ROWS, inner)
}

async function events(visit: Visit, { events }: Changes): Promise<Html> {
  const inner = await partOf(visit, visit.say('today.events'), async () => {
    const begun = ({ when }: PrintedEvent) => when?.start ?? ''
    const found = await listEvents(visit.store.db, { ids: events.ids })
    return (
      found.length > 0 &&
      eventTable(
        visit,
        found.sort((a, b) => (begun(a) > begun(b) ? -1 : begun(a) < begun(b) ? 1 : 0)),
      )
    )
  })
  return block(visit, 'today.events', '/timeline', events.more, inner)
}

async function reports(visit: Visit, { reports }: Changes): Promise<Html> {
  const inner = await partOf(visit, visit.say('today.reports'), async () => {
    const found = new Map((await listReports(visit.store.db, { ids: reports.ids })).map((report) => [report.id, report]))
    const rows = reports.ids.flatMap((id) => found.get(id) ?? [])
    return rows.length > 0 && html`<ol class="reports">${rows.map((report) => reportRow(visit, report))}</ol>`
  })
  return block(visit, 'today.reports', '/reports', reports.more, inner)
}

/** A party that stands elsewhere than before. */
function moveRow({ say }: Visit, { plan, party }: Changes['moves'][number]): Html {
  const was = party.was.at(-1)
  return html`<li><a class="row-title" href="/positions/${plan.address}" dir="auto">${party.name}: ${plan.plan.proposal.label}</a>
<p class="row-facts">${was && html`<span>${stanceTag(say, was.stance)} ${drawnSign('forward')}<span class="hidden">${say('today.to')}</span> ${stanceTag(say, party.stance)}</span>`}<span>${dayTag(say, party.since)}</span></p></li>`
}
