import type { PrintedReading } from '../../store/queries/records.ts'
import type { Asked } from '../lists/asked.ts'
import { plain } from '../lists/markdown.ts'
import { claimHeadline, controlHeadline, eventHeadline } from '../record/headline.ts'
import type { Visit } from '../visit.ts'
import { daysWords } from '../words/days.ts'
import { scopeWords } from './contents.ts'
import type { UnnamedBrief } from './unnamed.ts'

/** A brief as Markdown, each line with its quote, publisher, day and link. */
export function briefMarkdown(visit: Visit, asked: Asked, { brief, leftOut }: UnnamedBrief): string {
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
    ...(leftOut === null ? [] : [plain(say('brief.leftOut', { count: leftOut }))]),
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
