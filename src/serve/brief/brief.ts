import { claimStretch, type ShownClaim } from '../../store/queries/claim-list.ts'
import { newestRecords } from '../../store/queries/newest.ts'
import { type DatedPlan, newestPlans } from '../../store/queries/plans.ts'
import { listControl, listEvents, type PrintedControl, type PrintedEvent, type PrintedReading } from '../../store/queries/records.ts'
import { countReports, newestDay } from '../../store/queries/report-kin.ts'
import { framed } from '../frame/frame.ts'
import { type Content, type Html, html, NOTHING } from '../html.ts'
import { type Asked, addressWith, readAsked } from '../lists/asked.ts'
import { filterForm, rangeLinks } from '../lists/list-parts.ts'
import { plain } from '../lists/markdown.ts'
import { rangeWords } from '../lists/range-words.ts'
import { stanceTag } from '../positions/cell.ts'
import { claimHeadline, controlHeadline, eventHeadline, eventPlaces } from '../record/headline.ts'
import type { Desk, Visit } from '../visit.ts'
import { daysTag, daysWords, dayTag } from '../words/days.ts'
import { drawnSign } from '../words/signs.ts'
import { standingTag } from '../words/standing.ts'
import { SourceNotes } from './sources.ts'

/** The newest of each kind that a brief shows. */
const MOST = 40
const MOST_PLANS = 8

/** What a brief is made of. */
interface Brief {
  readonly asOf: string
  readonly reports: number
  readonly events: readonly PrintedEvent[]
  readonly hasMore: boolean
  readonly contested: readonly ShownClaim[]
  readonly control: readonly PrintedControl[]
  readonly plans: readonly DatedPlan[]
}

/** The brief of a view: `/brief?…` to read and print, `/brief.md` and `/brief.json` to take along. */
export function briefScreen(desk: Desk): void {
  desk.get('/brief', async (context) => {
    const { visit } = context.var
    const asked = readAsked(visit.url)
    return context.html(await briefPage(visit, asked, await briefOf(visit, asked)))
  })
  desk.get('/brief.json', async (context) => {
    const { visit } = context.var
    const { plans, contested, hasMore: _more, ...brief } = await briefOf(visit, readAsked(visit.url))
    return context.json({
      ...brief,
      contested: contested.map(({ item: _item, ...claim }) => claim),
      positions: plans.map(({ plan }) => plan),
    })
  })
  desk.get('/brief.md', async (context) => {
    const { visit } = context.var
    const asked = readAsked(visit.url)
    return context.body(briefMarkdown(visit, asked, await briefOf(visit, asked)), 200, {
      'Content-Type': 'text/markdown; charset=utf-8',
      'Content-Disposition': 'attachment; filename="onrecord-brief.md"',
    })
  })
}

async function briefOf({ store, now }: Visit, { filter }: Asked): Promise<Brief> {
  const { db } = store
  const [{ items: ids, next }, { items: holdings }, { items: contested }, { items: plans }, newest, reports] = await Promise.all([
    newestRecords(db, 'event', filter, { after: null, size: MOST }),
    newestRecords(db, 'control', filter, { after: null, size: MOST }),
    claimStretch(db, { ...filter, state: 'contested' }, { after: null, size: MOST }),
    newestPlans(db, filter.until ?? null, { after: null, size: MOST_PLANS }),
    newestDay(db),
    countReports(db, filter),
  ])
  const [events, control] = await Promise.all([
    listEvents(db, { ids, asOf: filter.asOf }),
    listControl(db, { ids: holdings, asOf: filter.asOf }),
  ])
  const inOrder = <Of extends { readonly id: string }>(items: readonly Of[], order: readonly string[]) => {
    const byId = new Map(items.map((item) => [item.id, item]))
    return order.flatMap((id) => byId.get(id) ?? [])
  }
  const named = filter.actor?.toLowerCase()
  return {
    asOf: filter.until ?? newest ?? now.slice(0, 10),
    reports,
    events: inOrder(events, ids),
    hasMore: next !== null,
    contested,
    control: inOrder(control, holdings),
    plans: named
      ? plans.filter(({ plan }) =>
          plan.parties.some(({ party, name }) => party.toLowerCase() === named || name.toLowerCase().includes(named)),
        )
      : plans,
  }
}

async function briefPage(visit: Visit, asked: Asked, brief: Brief): Promise<Html> {
  const { say } = visit
  const notes = new SourceNotes()
  const isReviewedOnly = asked.params.has('reviewed')
  const lines = brief.events.length + brief.control.length + brief.contested.length
  const shown = isReviewedOnly ? { ...brief, events: [], control: [], contested: [], plans: [] } : brief
  const body = html`
${section(say('brief.changed'), changeLines(visit, shown, asked), say('brief.noneChanged'))}
${section(say('brief.events'), eventLines(visit, shown, notes), say('brief.noneEvents'))}
${brief.hasMore && html`<p class="note">${say('brief.more', { count: MOST })}</p>`}
${section(say('brief.control'), controlLines(visit, shown, notes), say('brief.noneControl'))}
${section(say('brief.positions'), positionTables(visit, shown, notes), say('brief.nonePositions'))}
${section(say('brief.contested'), claimLines(visit, shown, notes), say('brief.noneContested'))}
${section(say('brief.gaps'), gaps(visit, shown), say('brief.noneGaps'))}`
  return framed(visit, {
    screen: 'brief',
    main: html`<article class="brief"><header class="page-head"><div class="title-line"><h1>${say('brief.title')}</h1><p class="forms"><span>${say('list.take')}</span> <a href="${addressWith('/brief.json', asked.params, {})}">JSON</a> <a href="${addressWith('/brief.md', asked.params, {})}">MD</a></p></div>
<div class="no-print">${await rangeLinks(visit, '/brief', asked)}${filterForm(visit, '/brief', asked, ['since', 'until', 'actor', 'place', 'asof'])}
<p><a class="toggle" role="button" aria-pressed="${isReviewedOnly ? 'true' : 'false'}" href="${addressWith('/brief', asked.params, { reviewed: isReviewedOnly ? null : '1' })}">${say('brief.reviewedOnly')}</a></p></div>
<p>${say('brief.scope', { scope: scopeWords(visit, asked), day: brief.asOf })}<br>${methodWords(say, brief.reports)}</p>
${isReviewedOnly && html`<p class="note">${say('brief.reviewedDrops', { count: lines })}</p>`}</header>
${body}
<section class="block"><h2>${say('brief.sources')}</h2>${notes.list(visit)}</section></article>`,
  })
}

function section(title: string, inner: Content, none: string): Html {
  return html`<section class="block"><h2>${title}</h2>${inner || html`<p class="quiet">${none}</p>`}</section>`
}

function scopeWords({ say }: Visit, { filter }: Asked): string {
  const days = filter.since || filter.until ? rangeWords(say, filter) : say('brief.scopeAll')
  return [
    days,
    filter.actor && say('brief.scopeActor', { actor: filter.actor }),
    filter.place && say('brief.scopePlace', { place: filter.place }),
  ]
    .filter(Boolean)
    .join(', ')
}

/** How the brief was made; the sign in its words is drawn. */
function methodWords(say: Visit['say'], reports: number): Html {
  const [before, ...after] = say('brief.method', { reports }).split('○')
  return html`${before}${after.map((words) => html`${drawnSign('undecided-line')}${words}`)}`
}

/** A circle before a line that no person has looked at. */
function open(say: Visit['say']): Html {
  return html`<span class="open" role="img" aria-label="${say('brief.undecided')}">${drawnSign('undecided-line')}</span>`
}

/** Parties that came to stand elsewhere in the days asked for. */
function changeLines({ say }: Visit, { plans }: Brief, { filter: { since } }: Asked): Content {
  const moved = plans.flatMap(({ address, plan }) =>
    plan.parties
      .filter((party) => party.was.length > 0 && (!since || (party.since ?? '') >= since))
      .map((party) => ({ address, label: plan.proposal.label, party })),
  )
  return (
    moved.length > 0 &&
    html`<ul class="lines">${moved.map(({ address, label, party }) => {
      const was = party.was.at(-1)
      return html`<li>${open(say)} ${dayTag(say, party.since)}: <a href="/positions/${address}" dir="auto">${party.name}, ${label}</a>: ${was && stanceTag(say, was.stance)} ${drawnSign('forward')}<span class="hidden">${say('today.to')}</span> ${stanceTag(say, party.stance)}</li>`
    })}</ul>`
  )
}

function eventLines({ say }: Visit, { events }: Brief, notes: SourceNotes): Content {
  return (
    events.length > 0 &&
    html`<ul class="lines">${events.map((event) => {
      const places = eventPlaces(event)
      return html`<li>${open(say)} ${daysTag(say, event.when)}: <a href="/events/${event.id}" dir="auto">${eventHeadline(say, event)}</a>${places.length > 0 && html`, <bdi>${places.join(', ')}</bdi>`}. <span class="quiet">${event.status}, ${standingTag(say, event)}</span>${notes.cite(event.readings[0])}</li>`
    })}</ul>`
  )
}

function controlLines({ say }: Visit, { control }: Brief, notes: SourceNotes): Content {
  return (
    control.length > 0 &&
    html`<ul class="lines">${control.map(
      (entry) =>
        html`<li>${open(say)} ${dayTag(say, entry.from)}: <a href="/control/${entry.id}" dir="auto">${controlHeadline(say, entry)}</a>. <span class="quiet">${entry.status}, ${standingTag(say, entry)}</span>${notes.cite(entry.readings[0])}</li>`,
    )}</ul>`
  )
}

function positionTables({ say }: Visit, { plans }: Brief, notes: SourceNotes): Content {
  return (
    plans.length > 0 &&
    plans.map(
      ({
        address,
        plan,
      }) => html`<table class="brief-table"><caption><a href="/positions/${address}" dir="auto">${plan.proposal.label}</a></caption>
<thead><tr><th scope="col">${say('positions.party')}</th><th scope="col">${say('positions.stands')}</th><th scope="col">${say('map.since')}</th></tr></thead>
<tbody>${plan.parties.map((party) => {
        const newest = party.voices.flatMap(({ readings }) => readings).sort((a, b) => ((a.day ?? '') > (b.day ?? '') ? -1 : 1))
        const reading = newest.find(({ stance }) => stance === party.stance) ?? newest[0]
        const source = reading && {
          report: reading.report,
          publisher: reading.publisher ?? null,
          published: reading.published ?? null,
          evidence: reading.evidence,
        }
        return html`<tr><th scope="row"><bdi>${party.name}</bdi></th><td>${stanceTag(say, party.stance)}${notes.cite(source)}</td><td>${dayTag(say, party.since)}</td></tr>`
      })}</tbody></table>`,
    )
  )
}

function claimLines({ say }: Visit, { contested }: Brief, notes: SourceNotes): Content {
  return (
    contested.length > 0 &&
    html`<ul class="lines">${contested.map((claim) => {
      const [pro, contra] = ['for', 'against'].map((side) => claim.readings.find(({ says }) => says === side))
      return html`<li>${open(say)} <a href="/claims/${claim.id}" dir="auto">${claimHeadline(say, claim.item)}</a>. <span class="quiet">${claim.stateWhy}</span>${notes.cite(pro)}${notes.cite(contra)}</li>`
    })}</ul>`
  )
}

/** What is not known: no town, no day, one origin only, no answer. */
function gaps({ say }: Visit, { events, plans }: Brief): Content {
  const isTown = ({ precision }: PrintedEvent['places'][number]) => precision === 'town' || precision === 'point'
  const counts = [
    ['brief.gapPlace', events.filter(({ places }) => !places.some(isTown)).length],
    ['brief.gapDay', events.filter(({ when }) => when === null).length],
    ['brief.gapSingle', events.filter(({ origins }) => origins === 1).length],
  ] as const
  const silent = plans.flatMap(({ plan }) =>
    plan.parties
      .filter(({ stance }) => stance === 'silent')
      .map(({ name }) => say('brief.gapSilent', { party: name, plan: plan.proposal.label })),
  )
  const lines = [...counts.filter(([, count]) => count > 0).map(([key, count]) => say(key, { count })), ...silent]
  return lines.length > 0 ? html`<ul class="lines">${lines.map((line) => html`<li dir="auto">${line}</li>`)}</ul>` : NOTHING
}

function briefMarkdown(visit: Visit, asked: Asked, brief: Brief): string {
  const { say, url } = visit
  const source = (item: { readonly readings: readonly PrintedReading[] }) => {
    const [reading] = item.readings
    if (!reading) return ''
    const quote = reading.evidence.map((one) => one.quote).join(' … ')
    return `\n  > “${plain(quote)}” — ${plain(reading.publisher ?? say('reports.noPublisher'))}, ${reading.published ?? say('list.noDate')}, <${url.origin}/reports/${reading.report}>`
  }
  const lines = [
    `# ${say('brief.title')}`,
    `${plain(say('brief.scope', { scope: scopeWords(visit, asked), day: brief.asOf }))}\n${plain(say('brief.method', { reports: brief.reports }))}`,
    `## ${say('brief.events')}`,
    ...brief.events.map(
      (event) => `- ○ ${daysWords(say, event.when)}: ${plain(eventHeadline(say, event))} (${event.status}, ${event.state})${source(event)}`,
    ),
    `## ${say('brief.control')}`,
    ...brief.control.map(
      (entry) =>
        `- ○ ${entry.from ?? say('list.noDate')}: ${plain(controlHeadline(say, entry))} (${entry.status}, ${entry.state})${source(entry)}`,
    ),
    `## ${say('brief.positions')}`,
    ...brief.plans.map(
      ({ plan }) =>
        `- ${plain(plan.proposal.label)}: ${plan.parties.map((party) => `${plain(party.name)} ${party.stance}${party.since ? ` (${party.since})` : ''}`).join('; ')}`,
    ),
    `## ${say('brief.contested')}`,
    ...brief.contested.map((claim) => `- ○ ${plain(claimHeadline(say, claim.item))}: ${plain(claim.stateWhy)}${source(claim)}`),
  ]
  return `${lines.join('\n\n').replaceAll('\n\n- ', '\n- ')}\n`
}
