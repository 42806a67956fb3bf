import type { PrintedEvent } from '../../store/queries/records.ts'
import { type Content, type Html, html, NOTHING } from '../html.ts'
import type { Asked } from '../lists/asked.ts'
import { stanceTag } from '../positions/cell.ts'
import { claimHeadline, controlHeadline, eventHeadline, eventPlaces } from '../record/headline.ts'
import type { Visit } from '../visit.ts'
import { daysTag, dayTag } from '../words/days.ts'
import { deskLink } from '../words/desk-link.ts'
import { drawnSign } from '../words/signs.ts'
import { standingTag } from '../words/standing.ts'
import type { Brief } from './contents.ts'
import type { SourceNotes } from './sources.ts'

/** A circle before a line that no person has looked at. */
function open(say: Visit['say']): Html {
  return html`<span class="open" role="img" aria-label="${say('brief.undecided')}">${drawnSign('undecided-line')}</span>`
}

/** Parties that came to stand elsewhere in the days asked for. */
export function changeLines(visit: Visit, { plans }: Brief, { filter: { since } }: Asked): Content {
  const { say } = visit
  const moved = plans.flatMap(({ address, plan }) =>
    plan.parties
      .filter((party) => party.was.length > 0 && (!since || (party.since ?? '') >= since))
      .map((party) => ({ address, label: plan.proposal.label, party })),
  )
  return (
    moved.length > 0 &&
    html`<ul class="lines">${moved.map(({ address, label, party }) => {
      const was = party.was.at(-1)
      return html`<li>${open(say)} ${dayTag(say, party.since)}: ${deskLink(visit, `/positions/${address}`, `${party.name}, ${label}`)}: ${was && stanceTag(say, was.stance)} ${drawnSign('forward')}<span class="hidden">${say('today.to')}</span> ${stanceTag(say, party.stance)}</li>`
    })}</ul>`
  )
}

/** Events, newest first. */
export function eventLines(visit: Visit, { events }: Brief, notes: SourceNotes): Content {
  const { say } = visit
  return (
    events.length > 0 &&
    html`<ul class="lines">${events.map((event) => {
      const places = eventPlaces(event)
      return html`<li>${open(say)} ${daysTag(say, event.when)}: ${deskLink(visit, `/events/${event.id}`, eventHeadline(say, event))}${places.length > 0 && html`, <bdi>${places.join(', ')}</bdi>`}. <span class="quiet">${event.status}, ${standingTag(say, event)}</span>${notes.cite(event.readings[0])}</li>`
    })}</ul>`
  )
}

/** Who came to hold which place, newest first. */
export function controlLines(visit: Visit, { control }: Brief, notes: SourceNotes): Content {
  const { say } = visit
  return (
    control.length > 0 &&
    html`<ul class="lines">${control.map(
      (entry) =>
        html`<li>${open(say)} ${dayTag(say, entry.from)}: ${deskLink(visit, `/control/${entry.id}`, controlHeadline(say, entry))}. <span class="quiet">${entry.status}, ${standingTag(say, entry)}</span>${notes.cite(entry.readings[0])}</li>`,
    )}</ul>`
  )
}

/** A table for each plan: where each party stands, and since when. */
export function positionTables(visit: Visit, { plans }: Brief, notes: SourceNotes): Content {
  const { say } = visit
  return (
    plans.length > 0 &&
    plans.map(
      ({
        address,
        plan,
      }) => html`<table class="brief-table"><caption>${deskLink(visit, `/positions/${address}`, plan.proposal.label)}</caption>
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

/** Contested claims, with a note for each side. */
export function claimLines(visit: Visit, { contested }: Brief, notes: SourceNotes): Content {
  const { say } = visit
  return (
    contested.length > 0 &&
    html`<ul class="lines">${contested.map((claim) => {
      const [pro, contra] = ['for', 'against'].map((side) => claim.readings.find(({ says }) => says === side))
      return html`<li>${open(say)} ${deskLink(visit, `/claims/${claim.id}`, claimHeadline(say, claim.item))}. <span class="quiet">${claim.stateWhy}</span>${notes.cite(pro)}${notes.cite(contra)}</li>`
    })}</ul>`
  )
}

/** What is not known: no town, no day, one origin only, no answer. */
export function gaps({ say }: Visit, { events, plans }: Brief): Content {
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
