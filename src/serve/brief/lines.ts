import type { PrintedEvent } from '../../store/queries/records.ts'
import { type Content, type Html, html, NOTHING } from '../html.ts'
import type { Asked } from '../lists/asked.ts'
import { stanceTag } from '../positions/cell.ts'
import { claimHeadline, controlHeadline, eventHeadline, eventPlaces } from '../record/headline.ts'
import type { Visit } from '../visit.ts'
import { daysTag, dayTag } from '../words/days.ts'
import { drawnSign } from '../words/signs.ts'
import { standingTag } from '../words/standing.ts'
import type { Brief } from './contents.ts'
import type { SourceNotes } from './sources.ts'

/** A circle before a line that no person has looked at. */
function open(say: Visit['say']): Html {
  return html`<span class="open" role="img" aria-label="${say('brief.undecided')}">${drawnSign('undecided-line')}</span>`
}

/** Parties that came to stand elsewhere in the days asked for. */
export function changeLines({ say }: Visit, { plans }: Brief, { filter: { since } }: Asked): Content {
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

/** Events, newest first. */
export function eventLines({ say }: Visit, { events }: Brief, notes: SourceNotes): Content {
  return (
    events.length > 0 &&
    html`<ul class="lines">${events.map((event) => {
      const places = eventPlaces(event)
      return html`<li>${open(say)} ${daysTag(say, event.when)}: <a href="/events/${event.id}" dir="auto">${eventHeadline(say, event)}</a>${places.length > 0 && html`, <bdi>${places.join(', ')}</bdi>`}. <span class="quiet">${event.status}, ${standingTag(say, event)}</span>${notes.cite(event.readings[0])}</li>`
    })}</ul>`
  )
}

/** Who came to hold which place, newest first. */
export function controlLines({ say }: Visit, { control }: Brief, notes: SourceNotes): Content {
  return (
    control.length > 0 &&
    html`<ul class="lines">${control.map(
      (entry) =>
        html`<li>${open(say)} ${dayTag(say, entry.from)}: <a href="/control/${entry.id}" dir="auto">${controlHeadline(say, entry)}</a>. <span class="quiet">${entry.status}, ${standingTag(say, entry)}</span>${notes.cite(entry.readings[0])}</li>`,
    )}</ul>`
  )
}

/** A table for each plan: where each party stands, and since when. */
export function positionTables({ say }: Visit, { plans }: Brief, notes: SourceNotes): Content {
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

/** Contested claims, with a note for each side. */
export function claimLines({ say }: Visit, { contested }: Brief, notes: SourceNotes): Content {
  return (
    contested.length > 0 &&
    html`<ul class="lines">${contested.map((claim) => {
      const [pro, contra] = ['for', 'against'].map((side) => claim.readings.find(({ says }) => says === side))
      return html`<li>${open(say)} <a href="/claims/${claim.id}" dir="auto">${claimHeadline(say, claim.item)}</a>. <span class="quiet">${claim.stateWhy}</span>${notes.cite(pro)}${notes.cite(contra)}</li>`
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
