import { eventSummary } from '../../../store/queries/claims.ts'
import type { PrintedPlan } from '../../../store/queries/positions.ts'
import type { PrintedEvent } from '../../../store/queries/records.ts'
import type { PrintedReport } from '../../../store/queries/reports.ts'
import type { Shown, ShownActor, ShownPlace } from '../../../store/queries/show.ts'
import { safeWords } from '../../page/safe-words.ts'
import { type Run, run, type Screen, setRuns } from '../../page/screen.ts'
import { countOf, section } from '../../page/section.ts'
import { holdingNotes, stanceNotes } from '../notes.ts'
import { field, title } from './parts.ts'

type Item<Kind extends Shown['kind']> = Extract<Shown, { readonly kind: Kind }>['item']

/** What there is to say of an item in a line, and its id. */
function line(facts: readonly (string | null)[], id: string, screen: Screen): string[] {
  const words = facts.filter((fact) => fact !== null && fact !== '').map((fact) => safeWords(fact ?? ''))
  return setRuns([run(words.join(' · ')), run(`  ${id}`, 'dim')], screen, 4, '  ')
}

function quoteLines(quote: string, screen: Screen): string[] {
  return setRuns([run(`“${safeWords(quote)}”`, 'dim')], screen, 6, '    ')
}

const reportLine = ({ published, publisher, title: words, id }: PrintedReport, screen: Screen) =>
  line([published ?? 'no date', publisher, words], id, screen)

/** An origin: the reports that carry its words. */
export function originLines({ id, reports }: Item<'origin'>, screen: Screen): string[] {
  return [
    ...title('Origin', id, screen),
    ...section(
      'Carried by',
      countOf(reports.length, 'report'),
      reports.flatMap((report) => reportLine(report, screen)),
      screen,
    ),
  ]
}

/** A statement: who says it, where, and its words. */
export function statementLines(statement: Item<'statement'>, screen: Screen): string[] {
  const { id, speaker, published, publisher, ref, report, mode, quotes } = statement
  return [
    ...title(speaker?.name ?? 'Speaker not named', id, screen),
    ...field('mode', mode, screen),
    ...field('told by', [published, publisher ?? ref].filter(Boolean).join(', '), screen),
    ...field('report', report, screen),
    ...section(
      'Words',
      countOf(quotes.length, 'piece'),
      quotes.flatMap((quote) => quoteLines(quote, screen)),
      screen,
    ),
  ]
}

/** A plan: where each party stands, what it held before, and the words of each of its voices. */
export function planLines({ proposal, parties }: PrintedPlan, screen: Screen): string[] {
  return [
    ...title(proposal.label, proposal.id, screen),
    ...field('proposed by', proposal.proposers.join(', '), screen),
    ...field('first told', proposal.first ?? '', screen),
    ...field('lasts', proposal.duration ?? '', screen),
    ...parties.flatMap((party) =>
      section(
        safeWords(`${party.name} ${party.stance}${party.since ? ` since ${party.since.slice(0, 10)}` : ''}`),
        countOf(party.origins, 'origin'),
        [
          ...(stanceNotes(party) === '' ? [] : setRuns([run(safeWords(stanceNotes(party)), 'dim')], screen, 4, '  ')),
          ...party.voices.flatMap(({ actor, readings }) =>
            readings.flatMap(({ day, stance, publisher, ref, condition, id, evidence }) => [
              ...line([day?.slice(0, 10) ?? 'no day', `${actor.name} ${stance}`, condition, publisher ?? ref ?? null], id, screen),
              ...evidence.flatMap(({ quote }) => quoteLines(quote, screen)),
            ]),
          ),
        ],
        screen,
      ),
    ),
  ]
}

/** An actor: its names, who else it may be, and the newest of what it takes part in and says. */
export function actorLines(actor: ShownActor, screen: Screen): string[] {
  const { id, name, names, kind, country, reports, perhapsSame, events, statements } = actor
  return [
    ...title(name, id, screen),
    ...field('kind', [kind, country].filter(Boolean).join(', '), screen),
    ...field('also', names.slice(1).join(', '), screen),
    ...field('named in', countOf(reports, 'report'), screen),
    ...section(
      'Perhaps the same',
      countOf(perhapsSame.length, 'other'),
      perhapsSame.flatMap((other) => line([other.name, other.why], other.id, screen)),
      screen,
    ),
    ...eventSection(events, screen),
    ...section(
      'Newest statements',
      countOf(statements.length, 'statement'),
      statements.flatMap((statement) => [
        ...line([statement.published ?? 'no date', statement.publisher ?? statement.ref], statement.id, screen),
        ...(statement.said === null ? [] : quoteLines(statement.said, screen)),
      ]),
      screen,
    ),
  ]
}

/** A place: its names and point (WGS 84), who holds it, newest first, and the newest of what happened there. */
export function placeLines(
  { id, name, names, country, precision, lat, lon, reports, ledger, events }: ShownPlace,
  screen: Screen,
): string[] {
  return [
    ...title(name, id, screen),
    ...field('known to', [precision, country].filter(Boolean).join(', '), screen),
    ...field('point', lat === null || lon === null ? '' : `${lat}, ${lon}`, screen),
    ...field('also', names.filter((other) => other !== name).join(', '), screen),
    ...field('named in', countOf(reports, 'report'), screen),
    ...section(
      'Held by',
      countOf(ledger.length, 'entry', 'entries'),
      ledger.flatMap((entry) =>
        line(
          [entry.from ?? 'no day', entry.holder?.name ?? 'someone', `${entry.status}, ${entry.state}`, holdingNotes(entry)],
          entry.id,
          screen,
        ),
      ),
      screen,
    ),
    ...eventSection(events, screen),
  ]
}

function eventSection(events: readonly PrintedEvent[], screen: Screen): string[] {
  return section(
    'Newest events',
    countOf(events.length, 'event'),
    events.flatMap((event) => line([`${event.status}, ${event.state}`, eventSummary(event)], event.id, screen)),
    screen,
  )
}

/** A story: its days and its reports. */
export function storyLines({ id, title: words, first, last, told }: Item<'story'>, screen: Screen): string[] {
  const days: Run[] = [run([first, last].filter(Boolean).join(' to '))]
  return [
    ...title(words ?? 'Untitled', id, screen),
    ...(first === null ? [] : setRuns(days, screen, 2)),
    ...section(
      'Told by',
      countOf(told.length, 'report'),
      told.flatMap((report) => reportLine(report, screen)),
      screen,
    ),
  ]
}
