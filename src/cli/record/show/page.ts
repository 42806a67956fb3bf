import type { VersionDiff } from '../../../merge/origins/version-diff.ts'
import type { PrintedClaim } from '../../../store/queries/claims.ts'
import type { PrintedControl, PrintedEvent } from '../../../store/queries/records.ts'
import type { PrintedReport } from '../../../store/queries/reports.ts'
import type { Shown } from '../../../store/queries/show.ts'
import { safeWords } from '../../page/safe-words.ts'
import { run, type Screen, setRuns } from '../../page/screen.ts'
import { countOf, section } from '../../page/section.ts'
import { figureWords } from './figures.ts'
import { historyLines } from './history.ts'
import { actorLines, originLines, placeLines, planLines, statementLines, storyLines } from './others.ts'
import { field, names, readingLines, title } from './parts.ts'

/**
 * One item of the record as a page for a terminal: what it is, the sides of what is said of it, every quote behind it, and how its readings came
 * together. Ends with a line end.
 */
export function shownPage(shown: Shown, screen: Screen): string {
  return `${linesOf(shown, screen).join('\n')}\n`
}

function linesOf(shown: Shown, screen: Screen): string[] {
  if (shown.kind === 'report') return reportLines(shown.item, shown.changes, screen)
  if (shown.kind === 'claim') return claimLines(shown.item, screen)
  if (shown.kind === 'origin') return originLines(shown.item, screen)
  if (shown.kind === 'statement') return statementLines(shown.item, screen)
  if (shown.kind === 'plan') return planLines(shown.item, screen)
  if (shown.kind === 'actor') return actorLines(shown.item, screen)
  if (shown.kind === 'place') return placeLines(shown.item, screen)
  if (shown.kind === 'story') return storyLines(shown.item, screen)
  if (shown.kind === 'event')
    return [
      ...eventHead(shown.item, screen),
      ...readingLines(shown.item.readings, shown.item.sides, screen),
      ...historyLines(shown.item, screen),
    ]
  return [
    ...controlHead(shown.item, screen),
    ...readingLines(shown.item.readings, shown.item.sides, screen),
    ...historyLines(shown.item, screen),
  ]
}

function eventHead(event: PrintedEvent, screen: Screen): string[] {
  const { when } = event
  return [
    ...title([event.type, ...event.mode].join(' '), event.id, screen),
    ...field('state', `${event.status}, ${event.state}: ${event.stateWhy}`, screen),
    ...field('when', when === null ? '' : when.start === when.end ? when.start : `${when.start} to ${when.end}`, screen),
    ...field('where', names(event.places), screen),
    ...field('who', names(event.actors), screen),
    ...field('whom', names(event.recipients), screen),
    ...event.quantities.flatMap((figure) => field(figure.of, figureWords(figure, event.readings), screen)),
    ...field('told by', `${countOf(event.origins, 'origin')}, ${countOf(event.reports, 'report')}`, screen),
  ]
}

function controlHead(entry: PrintedControl, screen: Screen): string[] {
  return [
    ...title(`${entry.holder?.name ?? 'Someone'} holds ${entry.place.name}`, entry.id, screen),
    ...field('state', `${entry.status}, ${entry.state}: ${entry.stateWhy}`, screen),
    ...field('from', entry.from ?? '', screen),
    ...field('before', entry.previous?.name ?? '', screen),
    ...field('claimed by', entry.claimedBy?.name ?? '', screen),
    ...field('told by', `${countOf(entry.origins, 'origin')}, ${countOf(entry.reports, 'report')}`, screen),
  ]
}

function claimLines(claim: PrintedClaim, screen: Screen): string[] {
  return [
    ...title(claim.summary, claim.id, screen),
    ...field('state', `${claim.state}: ${claim.stateWhy}`, screen),
    ...field('about', claim.about, screen),
    ...readingLines(claim.readings, claim, screen),
  ]
}

function reportLines(report: PrintedReport, changes: VersionDiff | null, screen: Screen): string[] {
  const change = (sign: string, sentence: string, style: 'good' | 'bad') =>
    setRuns([run(`${sign} `, style), run(safeWords(sentence))], screen, 4, '  ')
  return [
    ...title(report.title ?? 'Untitled', report.id, screen),
    ...field('published', [report.published, report.publisher].filter(Boolean).join(', '), screen),
    ...field('address', report.url ?? '', screen),
    ...field('origin', report.origin, screen),
    ...field('copy of', report.copyOf ?? '', screen),
    ...field(
      'version',
      report.versions.length > 1 ? `${report.version} of ${report.versions.length}: ${report.versions.join(', ')}` : '',
      screen,
    ),
    ...field('told', `${countOf(report.items.events, 'event')}, ${countOf(report.items.statements, 'statement')}`, screen),
    ...(changes
      ? section(
          'Changed since the version before',
          countOf(changes.removed.length + changes.added.length, 'sentence'),
          [
            ...changes.removed.flatMap((sentence) => change('−', sentence, 'bad')),
            ...changes.added.flatMap((sentence) => change('+', sentence, 'good')),
          ],
          screen,
        )
      : []),
  ]
}
