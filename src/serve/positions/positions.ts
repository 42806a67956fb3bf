import { countryName } from '../../register/country-name.ts'
import { addressOfPlan, type DatedPlan, newestPlans, planOf } from '../../store/queries/plans.ts'
import { newestDay } from '../../store/queries/report-kin.ts'
import { commentButton, planCommentSection } from '../comments/section.ts'
import { notFound } from '../frame/failure.ts'
import { framed } from '../frame/frame.ts'
import { upLink } from '../frame/page-actions.ts'
import { type Content, type Html, html, joined, NOTHING } from '../html.ts'
import { addressWith, readAsked, requireDay } from '../lists/asked.ts'
import { addList, type List, leftOutWords } from '../lists/list.ts'
import { formLinks, listHead, pager } from '../lists/list-parts.ts'
import { NamesLeftOut } from '../lists/names-left-out.ts'
import { isolated } from '../messages/isolated.ts'
import type { Desk, DeskContext, Visit } from '../visit.ts'
import { dayTag } from '../words/days.ts'
import { durationWords } from '../words/duration.ts'
import { drawnSign, SHOWN_STANCES, stanceSign } from '../words/signs.ts'
import { lastHeard, type PrintedParty, stanceCell, stanceTag } from './cell.ts'
import { matrix, rowId } from './matrix.ts'
import { planCsv, planMarkdown } from './plan-forms.ts'

/** Plans of one page: each may hold many positions. */
const PLANS = 20

const PLANS_LIST: List<DatedPlan> = {
  path: '/positions',
  title: 'frame.positions',
  columns: [
    { heading: 'plan', cell: ({ plan }) => plan.proposal.label },
    { heading: 'kind', cell: ({ plan }) => plan.proposal.kind },
    { heading: 'first told', cell: ({ plan }) => plan.proposal.first },
    {
      heading: 'parties',
      cell: ({ plan }) =>
        plan.parties
          .map((party) => `${party.name} ${party.stance}${party.since ? ` since ${party.since}` : ''}${party.split ? ' (split)' : ''}`)
          .join('; '),
    },
    { heading: 'link', cell: ({ address }, { url }) => `${url.origin}/positions/${address}` },
  ],
  print: ({ plan }) => plan,
  load: ({ store }, asked, size) => newestPlans(store.db, asOfOf(asked.params), { after: asked.after, size: Math.min(size, PLANS) }),
  async page(visit, asked, found) {
    const { say } = visit
    const day = await shownDay(visit)
    return framed(visit, {
      screen: 'positions',
      layout: 'wide',
      main: html`${listHead(say('frame.positions'), formLinks(visit, PLANS_LIST, asked), asOfForm(visit, '/positions', asked.params, []))}
${found.items.length > 0 ? matrix({ say, params: asked.params, asOf: asOfOf(asked.params), day }, found.items) : (found.failed ?? html`<p class="empty">${say('positions.empty')} <a href="/help#stances">${say('positions.what')}</a></p>`)}
${pager(visit, '/positions', asked, found)}
${legend(visit)}`,
    })
  },
}

/** Positions: plans and where their parties stand, as of any day; a plan's own page with every voice behind each answer. */
export function positionsScreen(desk: Desk): void {
  addList(desk, PLANS_LIST)
  desk.get('/positions/:plan', async (context) => {
    const { visit } = context.var
    const [, address = '', ending = ''] = /^(.*?)(\.(?:json|csv|md))?$/s.exec(context.req.param('plan')) ?? []
    const found = await planOf(visit.store.db, address, asOfOf(visit.url.searchParams))
    const file = `onrecord-positions-${address}${ending}`
    if (found && ending !== '') {
      const names = visit.url.searchParams.has('unnamed') ? new NamesLeftOut(visit) : null
      const plan = names ? await names.leaveOut(found.plan) : found.plan
      const said = names && leftOutWords(visit, names)
      if (ending === '.json') return context.json(names ? { ...plan, peopleUnnamed: names.count } : plan)
      if (ending === '.csv') return download(context, planCsv(plan, visit.url.origin, said), 'text/csv', file)
      return download(context, planMarkdown(plan, visit.url.origin, said), 'text/markdown', file)
    }
    if (found) {
      const asOf = asOfOf(visit.url.searchParams)
      // Comments stand on the plan as it is now, whatever day is shown.
      const whole = asOf === null ? found : ((await planOf(visit.store.db, address, null)) ?? found)
      const comments = await planCommentSection(context, whole, visit.url.searchParams.get('about'))
      return context.html(planPage(visit, found, await shownDay(visit), commentButton(context), comments))
    }
    // By the id that commands and programs are given.
    const known = await addressOfPlan(visit.store.db, address)
    return known === null ? notFound(address) : context.redirect(`/positions/${known}${ending}${visit.url.search}`)
  })
}

function download(context: DeskContext, body: string, type: string, file: string): Response {
  return context.body(body, 200, { 'Content-Type': `${type}; charset=utf-8`, 'Content-Disposition': `attachment; filename="${file}"` })
}

function asOfOf(params: URLSearchParams): string | null {
  return requireDay(params.get('asof') || undefined) ?? null
}

/** The day at whose end positions are shown: the one asked for, else that of the newest report. */
async function shownDay({ store, url }: Visit): Promise<string | null> {
  return asOfOf(url.searchParams) ?? (await newestDay(store.db))
}

/** The day at whose end the positions are shown, with steps to the changes before and after it. */
function asOfForm({ say, url }: Visit, path: string, params: URLSearchParams, days: readonly string[]): Html {
  const asOf = asOfOf(params)
  const before = days.filter((day) => asOf === null || day < asOf).at(asOf === null ? -2 : -1)
  const after = asOf === null ? undefined : days.find((day) => day > asOf)
  const step = (day: string | undefined, does: string, key: string, words: Content) =>
    day &&
    html`<a class="button" data-does="${does}" href="${addressWith(path, url.searchParams, { asof: day })}">${words} <kbd aria-hidden="true">${key}</kbd></a>`
  return html`<form class="filters" action="${path}"><label class="date"><span>${say('positions.asOf')}</span><input type="date" name="asof" value="${asOf ?? ''}"></label><button>${say('positions.replay')}</button>
${step(before, 'previous change', '[', html`${drawnSign('back')} ${before && say.day(before)}`)}${step(after, 'next change', ']', html`${after && say.day(after)} ${drawnSign('forward')}`)}
${asOf !== null && html`<a class="button" href="${addressWith(path, url.searchParams, { asof: null })}">${say('positions.now')}</a>`}</form>`
}

function planPage(visit: Visit, { address, plan, days }: DatedPlan, day: string | null, button: Html, comments: Html): Html {
  const { say, url } = visit
  const { proposal, parties } = plan
  const path = `/positions/${address}`
  const asOf = asOfOf(url.searchParams)
  return framed(visit, {
    screen: 'positions',
    title: proposal.label,
    layout: 'wide',
    main: html`<header class="page-head"><div class="title-line"><h1 dir="auto">${proposal.label}</h1><p class="actions">${button}<a class="button" href="${addressWith('/brief', new URLSearchParams(), { until: asOf })}">${say('positions.brief')}</a>${upLink(say, '/positions', 'frame.positions')}</p></div>
${formLinks(visit, { path }, readAsked(url))}
<p class="row-facts"><span>${proposal.kind}</span>${proposal.duration && html`<span>${durationWords(say, proposal.duration)}</span>`}
${proposal.first && html`<span>${say('positions.first', { day: proposal.first })}</span>`}
${proposal.proposers.length > 0 && html`<span>${say('reader.proposedBy', { by: proposal.proposers.map(countryName).join(', ') })}</span>`}</p>
${asOfForm(visit, path, url.searchParams, days)}</header>
${
  parties.length > 0
    ? html`<table class="positions turned" data-keys-scope="positions"><caption class="hidden">${say('positions.caption')}</caption>
<thead><tr><th scope="col">${say('positions.party')}</th><th scope="col">${say('positions.stands')}</th><th scope="col">${say('positions.voices')}</th></tr></thead>
<tbody>${[...parties].sort(byLastHeard).map((party) => html`<tr id="${rowId(party)}"><th scope="row"><bdi>${party.name}</bdi></th><td>${stanceCell(say, party, day)}${history(say, party)}${commentLink(visit, path, party)}</td><td>${voices(say, party)}</td></tr>`)}</tbody></table>`
    : html`<p class="empty">${say('positions.notYet', { day: asOf ?? '' })}</p>`
}
${legend(visit)}
${comments}`,
  })
}

/** The way to the form for a comment on a party's position. */
function commentLink({ say, url }: Visit, path: string, { party, name }: PrintedParty): Html {
  const address = addressWith(path, url.searchParams, { about: party })
  return html`<p class="cell-comment"><a href="${address}#leave-comment">${say('reader.comment')}<span class="hidden">: ${say('comments.onPosition', { party: isolated(name) })}</span></a></p>`
}

/** What a party's answer was before, oldest first. */
function history(say: Visit['say'], { was }: PrintedParty): Html {
  if (was.length === 0) return NOTHING
  return html`<ol class="was">${was.map(({ stance, from, to }) => html`<li>${stanceTag(say, stance)} <span class="quiet">${dayTag(say, from)}${to !== from && html` – ${dayTag(say, to)}`}</span></li>`)}</ol>`
}

/** Every voice of a party with its quotes, the newest first. */
function voices(say: Visit['say'], { voices }: PrintedParty): Html {
  const told = voices
    .flatMap(({ actor, readings }) => readings.map((reading) => ({ actor, reading })))
    .sort((a, b) => ((a.reading.day ?? '') > (b.reading.day ?? '') ? -1 : 1))
  return html`<ol class="voice-list">${told.map(({ actor, reading }) => {
    const [span] = reading.evidence
    const words = span ? `?at=${span.start}-${span.end}#${span.start}-${span.end}` : ''
    return html`<li><p>${stanceTag(say, reading.stance)} <bdi>${actor.name}</bdi> <span class="quiet">${dayTag(say, reading.day)} · <bdi>${reading.publisher ?? say('reports.noPublisher')}</bdi></span></p>
<blockquote dir="auto"><a data-row href="/reports/${reading.report}${words}">“${reading.evidence.map(({ quote }) => quote).join(' … ')}”</a>${reading.condition && html` <span class="quiet">${reading.condition}</span>`}</blockquote></li>`
  })}</ol>`
}

/** What the signs mean, in one line. */
function legend({ say }: Visit): Html {
  return html`<p class="legend">${joined(
    SHOWN_STANCES.map((stance) => html`<span class="stance ${stance}">${stanceSign(stance)} ${say(`stanceWord.${stance}`)}</span>`),
    ' ',
  )}</p>`
}

function byLastHeard(a: PrintedParty, b: PrintedParty): number {
  const [last, other] = [lastHeard(a) ?? '', lastHeard(b) ?? '']
  return last > other ? -1 : last < other ? 1 : a.party < b.party ? -1 : 1
}
