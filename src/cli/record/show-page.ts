import type { VersionDiff } from '../../merge/origins/version-diff.ts'
import type { PrintedClaim } from '../../store/queries/claims.ts'
import type { PrintedControl, PrintedDoubt, PrintedEvent, PrintedMerge, PrintedReading } from '../../store/queries/records.ts'
import type { PrintedReport } from '../../store/queries/reports.ts'
import type { Shown } from '../../store/queries/show.ts'
import { safeWords } from '../page/safe-words.ts'
import { type Run, run, type Screen, setRuns } from '../page/screen.ts'
import { countOf, section } from '../page/section.ts'

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
  if (shown.kind === 'event')
    return [...eventHead(shown.item, screen), ...readingLines(shown.item.readings, screen), ...historyLines(shown.item, screen)]
  return [...controlHead(shown.item, screen), ...readingLines(shown.item.readings, screen), ...historyLines(shown.item, screen)]
}

const names = (list: readonly { readonly name: string }[]): string => list.map(({ name }) => name).join(', ')

/** A field of the head: its name dimmed, then its words. */
function field(name: string, words: string, screen: Screen): string[] {
  return words === '' ? [] : setRuns([run(`${name} `, 'dim'), run(safeWords(words))], screen, 2)
}

function title(words: string, id: string, screen: Screen): string[] {
  return setRuns([run(safeWords(words), 'title'), run(`  ${id}`, 'dim')], screen, 2)
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
    ...event.quantities.flatMap(({ of, low, high, tellings }) =>
      field(of, low === high ? `${low}` : `${low} to ${high} (${tellings.map(({ value }) => value).join(', ')})`, screen),
    ),
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
    ...readingLines(claim.readings, screen),
  ]
}

const SIDES = [
  ['Said', 'for'],
  ['Denied', 'against'],
  ['Could not be verified', 'could not verify'],
] as const

function readingLines(readings: readonly PrintedReading[], screen: Screen): string[] {
  return SIDES.flatMap(([heading, says]) => {
    const side = readings.filter((reading) => reading.says === says)
    const origins = new Set(side.map(({ origin }) => origin)).size
    return section(
      heading,
      `${countOf(side.length, 'reading')}, ${countOf(origins, 'origin')}`,
      side.flatMap((reading) => [
        ...setRuns(
          [
            run(`${reading.published ?? 'no date'}  `),
            run(safeWords(reading.publisher ?? reading.ref ?? reading.report)),
            ...(reading.by ? [run(`, by ${safeWords(reading.by.name)}`)] : []),
            run(`  ${reading.status}  ${reading.id}`, 'dim'),
          ],
          screen,
          4,
          '  ',
        ),
        ...reading.evidence.flatMap(({ quote }) => setRuns([run(`“${safeWords(quote)}”`, 'dim')], screen, 6, '    ')),
      ]),
      screen,
    )
  })
}

function historyLines(
  { merges, perhapsSame }: { readonly merges: readonly PrintedMerge[]; readonly perhapsSame: readonly PrintedDoubt[] },
  screen: Screen,
): string[] {
  const step = ({ at, why, score, undone, readings }: PrintedMerge): string[] => {
    const words: Run[] = [
      run(`${at.slice(0, 10)}  `),
      run(`${why}; ${score.toFixed(2)}`),
      run(`  ${readings.join(' with ')}`, 'dim'),
      ...(undone ? [run('  taken back', 'warn')] : []),
    ]
    return setRuns(words, screen, 4, '  ')
  }
  return [
    ...section('Why one', countOf(merges.length, 'step'), merges.flatMap(step), screen),
    ...section(
      'Perhaps the same',
      countOf(perhapsSame.length, 'other'),
      perhapsSame.flatMap(({ id, score, why }) => setRuns([run(`${id}  `), run(`${why}; ${score.toFixed(2)}`, 'dim')], screen, 4, '  ')),
      screen,
    ),
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
