import type { DeskMessage } from '../../lang/en/desk/messages.ts'
import { failedPart } from '../frame/part.ts'
import { type Content, type Html, html } from '../html.ts'
import type { Asked } from '../lists/asked.ts'
import type { Visit } from '../visit.ts'
import { type Brief, type BriefPart, type Making, MOST } from './contents.ts'
import { changeLines, claimLines, controlLines, eventLines, gaps, positionTables } from './lines.ts'
import { SourceNotes } from './sources.ts'

/** What makes the parts of a brief's page one by one: a sentence stands in the place of one that fails. */
export function sparingly(visit: Visit): { readonly making: Making; readonly failed: ReadonlyMap<BriefPart, Html> } {
  const failed = new Map<BriefPart, Html>()
  const making: Making = async (part, make, none) => {
    try {
      return await make()
    } catch (error) {
      failed.set(part, failedPart(visit, visit.say(`brief.${part}`), error))
      return none
    }
  }
  return { making, failed }
}

/** What of a brief a person has accepted. Nobody can accept anything yet, so that nothing is left of it. */
export function onlyReviewed(brief: Brief): Brief {
  return { ...brief, events: [], control: [], contested: [], plans: [] }
}

/** The sections of a brief, its numbered quotes at the end. */
export function briefBody(visit: Visit, asked: Asked, brief: Brief, failed: ReadonlyMap<BriefPart, Html>): Html {
  const { say } = visit
  const notes = new SourceNotes()
  const section = (title: DeskMessage, inner: Content, none: DeskMessage): Html =>
    html`<section class="block"><h2>${say(title)}</h2>${inner || html`<p class="quiet">${say(none)}</p>`}</section>`
  const lines = html`
${section('brief.changed', failed.get('positions') ?? changeLines(visit, brief, asked), 'brief.noneChanged')}
${section('brief.events', failed.get('events') ?? eventLines(visit, brief, notes), 'brief.noneEvents')}
${brief.hasMore && html`<p class="note">${say('brief.more', { count: MOST })}</p>`}
${section('brief.control', failed.get('control') ?? controlLines(visit, brief, notes), 'brief.noneControl')}
${section('brief.positions', failed.get('positions') ?? positionTables(visit, brief, notes), 'brief.nonePositions')}
${section('brief.contested', failed.get('contested') ?? claimLines(visit, brief, notes), 'brief.noneContested')}
${section('brief.gaps', gaps(visit, brief), 'brief.noneGaps')}`
  return html`${lines}
<section class="block"><h2>${say('brief.sources')}</h2>${notes.list(visit)}</section>`
}
