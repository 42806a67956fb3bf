import { Command } from 'commander'
import { newestFirst } from '../../merge/claims/rivals.ts'
import type { Filter } from '../../store/queries/records.ts'
import type { Store } from '../../store/store.ts'
import { EXIT, type ExitCode, type Io } from '../io.ts'
import { addFilters, type FilterOptions, filterOf } from './filter-options.ts'
import { holdingNotes, stanceNotes, stanceThen, voicesOf } from './notes.ts'
import { addListFormat, type Column, type ListFormat, printList } from './print-list.ts'
import { names } from './show/parts.ts'
import { addStoreOption, type StoreOption, withStore } from './store-option.ts'

type Options = StoreOption & ListFormat & FilterOptions

/** One command that lists part of the record. Queries are loaded when it runs. */
interface Asking<Of, Row> {
  readonly name: string
  readonly argument?: readonly [name: string, words: string]
  readonly summary: string
  readonly none: string
  /** Options that do not go with it. */
  readonly barred?: readonly (keyof FilterOptions)[]
  /** Whether its `--status` is a stance. */
  readonly isOfStances?: true
  /** The rows that an item has in tables and CSV; itself where it is not said. */
  readonly rows?: (item: Of) => readonly Row[]
  readonly columns: readonly Column<Row>[]
  /** For spreadsheets, where it is not the table's. */
  readonly csvColumns?: readonly Column<Row>[]
  list(store: Store, filter: Filter, argument: string): Promise<readonly Of[]>
}

/** Keeps the types of a command's items and rows between its query and its columns. */
const asking = <Of, Row = Of>(one: Asking<Of, Row>): Asking<Of, Row> => one

const days = (when: { readonly start: string; readonly end: string } | null): string =>
  when === null ? '' : when.start === when.end ? when.start : `${when.start} – ${when.end}`

const ASKINGS = [
  asking({
    name: 'reports',
    summary: 'list the reports, with copies and versions',
    none: 'No report.',
    list: async (store, filter) => (await import('../../store/queries/reports.ts')).listReports(store.db, filter),
    columns: [
      { heading: 'Published', cell: (report) => report.published },
      { heading: 'Publisher', cell: (report) => report.publisher },
      { heading: 'Origin', cell: (report) => report.origin },
      { heading: 'Id', cell: (report) => report.id },
      { heading: 'Title', isBelow: true, cell: (report) => report.title },
    ],
  }),
  asking({
    name: 'events',
    summary: 'list what happened, or is said to have',
    none: 'No event.',
    list: async (store, filter) => (await import('../../store/queries/records.ts')).listEvents(store.db, filter),
    columns: [
      { heading: 'When', cell: (event) => days(event.when) },
      { heading: 'Type', cell: (event) => [event.type, ...event.mode].join(' ') },
      { heading: 'Status', cell: (event) => event.status },
      { heading: 'State', cell: (event) => event.state },
      { heading: 'Origins', cell: (event) => event.origins },
      { heading: 'Id', cell: (event) => event.id },
      {
        heading: 'Who, whom, where',
        isBelow: true,
        cell: ({ actors, recipients, places }) =>
          [names(actors) || '?', recipients.length > 0 && `→ ${names(recipients)}`, places.length > 0 && `at ${names(places)}`]
            .filter(Boolean)
            .join(' '),
      },
    ],
  }),
  asking({
    name: 'statements',
    summary: 'list who said what; --actor is the speaker',
    none: 'No statement.',
    list: async (store, filter) => (await import('../../store/queries/statements.ts')).listStatements(store.db, filter),
    columns: [
      { heading: 'Published', cell: (statement) => statement.published },
      { heading: 'Speaker', cell: (statement) => statement.speaker?.name ?? 'not named' },
      { heading: 'Mode', cell: (statement) => statement.mode },
      { heading: 'Id', cell: (statement) => statement.id },
      { heading: 'Words', isBelow: true, cell: (statement) => statement.said },
    ],
  }),
  asking({
    name: 'claims',
    summary: 'list what is claimed, contested, borne out or taken back',
    none: 'No claim.',
    list: async (store, filter) => (await import('../../store/queries/claims.ts')).listClaims(store.db, filter),
    columns: [
      { heading: 'State', cell: (claim) => claim.state },
      { heading: 'For', cell: (claim) => claim.for.origins },
      { heading: 'Against', cell: (claim) => claim.against.origins },
      { heading: 'Unverified', cell: (claim) => claim.unverified.origins },
      { heading: 'Id', cell: (claim) => claim.id },
      { heading: 'What', isBelow: true, cell: (claim) => claim.summary },
    ],
  }),
  asking({
    name: 'positions',
    argument: ['[proposal]', 'words of the plan, as "30-day ceasefire"; all plans without'],
    summary: 'show where each party stands on a plan, and since when',
    none: 'No such plan.',
    barred: ['place', 'type', 'state'],
    isOfStances: true,
    list: async (store, { status, ...filter }, words) => {
      const { listPositions } = await import('../../store/queries/positions.ts')
      return listPositions(store.db, words || null, { ...filter, stance: status, ...(words ? { limit: 1 } : null) })
    },
    rows: (plan) => plan.parties.map((party) => ({ plan, party })),
    columns: [
      { heading: 'Plan', cell: ({ plan }) => plan.proposal.label },
      { heading: 'Party', cell: ({ party }) => party.name },
      { heading: 'Stance', cell: ({ party }) => party.stance },
      { heading: 'Since', cell: ({ party }) => party.since },
      { heading: 'Origins', cell: ({ party }) => party.origins },
      { heading: 'Before, and voices that differ', isBelow: true, cell: ({ party }) => stanceNotes(party) },
    ],
    csvColumns: [
      { heading: 'Plan', cell: ({ plan }) => plan.proposal.label },
      { heading: 'Plan id', cell: ({ plan }) => plan.proposal.id },
      { heading: 'First told', cell: ({ plan }) => plan.proposal.first },
      { heading: 'Party', cell: ({ party }) => party.name },
      { heading: 'Party id', cell: ({ party }) => party.party },
      { heading: 'Stance', cell: ({ party }) => party.stance },
      { heading: 'Since', cell: ({ party }) => party.since },
      { heading: 'Origins', cell: ({ party }) => party.origins },
      { heading: 'Before', cell: ({ party }) => party.was.map(stanceThen).join('; ') },
      { heading: 'Turned from', cell: ({ party }) => party.reversed?.from ?? null },
      { heading: 'Split', cell: ({ party }) => (party.split ? 'yes' : 'no') },
      { heading: 'Silent since', cell: ({ party }) => party.silentSince },
      { heading: 'Voices', cell: ({ party }) => voicesOf(party) },
    ],
  }),
  asking({
    name: 'control',
    argument: ['[place]', 'name of the place; all places without'],
    summary: 'show who holds a place, newest first',
    none: 'Nothing is told of who holds it.',
    barred: ['type'],
    list: async (store, filter, place) => {
      const { listControl } = await import('../../store/queries/records.ts')
      const entries = await listControl(store.db, place ? { ...filter, place } : filter)
      const ledgers = Map.groupBy(entries, (entry) => entry.place.id)
      return [...ledgers.values()].map((ledger) => ({
        place: { id: ledger[0]?.place.id ?? '', name: ledger[0]?.place.name ?? '' },
        ledger: ledger.sort(newestFirst),
      }))
    },
    rows: ({ ledger }) => ledger,
    columns: [
      { heading: 'Place', cell: ({ place }) => place.name },
      { heading: 'From', cell: ({ from }) => from },
      { heading: 'Holder', cell: ({ holder }) => holder?.name ?? 'not said' },
      { heading: 'Status', cell: ({ status }) => status },
      { heading: 'State', cell: ({ state }) => state },
      { heading: 'Id', cell: ({ id }) => id },
      { heading: 'How it is told', isBelow: true, cell: (entry) => holdingNotes(entry) },
    ],
    csvColumns: [
      { heading: 'Place', cell: ({ place }) => place.name },
      { heading: 'From', cell: ({ from }) => from },
      { heading: 'Holder', cell: ({ holder }) => holder?.name ?? null },
      { heading: 'Together with', cell: ({ beside }) => names(beside) },
      { heading: 'Before it', cell: ({ previous }) => previous?.name ?? null },
      { heading: 'Share', cell: ({ share }) => share },
      { heading: 'Status', cell: ({ status }) => status },
      { heading: 'Claimed by', cell: ({ claimedBy }) => claimedBy?.name ?? null },
      { heading: 'State', cell: ({ state }) => state },
      { heading: 'Origins', cell: ({ origins }) => origins },
      { heading: 'Id', cell: ({ id }) => id },
    ],
  }),
  asking({
    name: 'actors',
    summary: 'list who acts and speaks',
    none: 'No actor.',
    list: async (store, filter) => (await import('../../store/queries/actor-list.ts')).listActors(store.db, filter),
    columns: [
      { heading: 'Name', cell: (actor) => actor.name },
      { heading: 'Kind', cell: (actor) => actor.kind },
      { heading: 'Country', cell: (actor) => actor.country },
      { heading: 'Reports', cell: (actor) => actor.reports },
      { heading: 'Perhaps', cell: (actor) => actor.perhapsSame.map(({ name }) => name).join(', ') },
      { heading: 'Also', isBelow: true, cell: (actor) => actor.names.slice(1).join(', ') },
    ],
  }),
  asking({
    name: 'stories',
    summary: 'group reports on the same happening',
    none: 'No story.',
    list: async (store, filter) => (await import('../../store/queries/stories.ts')).listStories(store.db, filter),
    columns: [
      { heading: 'First', cell: (story) => story.first },
      { heading: 'Last', cell: (story) => story.last },
      { heading: 'Reports', cell: (story) => story.reports.length },
      { heading: 'Id', cell: (story) => story.id },
      { heading: 'Title', isBelow: true, cell: (story) => story.title },
    ],
  }),
  asking({
    name: 'search',
    argument: ['<words>', 'words that must all occur; "in quotes" they stand together'],
    summary: 'search reports and what was said',
    none: 'Nothing found.',
    list: async (store, filter, words) => (await import('../../store/queries/search.ts')).search(store.db, words, filter),
    columns: [
      { heading: 'Published', cell: (hit) => hit.published },
      { heading: 'Found in', cell: (hit) => (hit.kind === 'report' ? (hit.title ?? 'report') : (hit.speaker ?? 'statement')) },
      { heading: 'Id', cell: (hit) => hit.id },
      { heading: 'Words', isBelow: true, cell: (hit) => hit.snippet },
    ],
  }),
]

/** The commands that list parts of the record: reports, events, statements, claims, positions, control, actors, stories, search. */
export function askCommands(io: Io, done: (code: ExitCode) => void): Command[] {
  return ASKINGS.map((one) => askCommand(one as Asking<unknown, unknown>, io, done))
}

function askCommand(one: Asking<unknown, unknown>, io: Io, done: (code: ExitCode) => void): Command {
  const command = new Command(one.name).summary(one.summary).description(`${one.summary[0]?.toUpperCase()}${one.summary.slice(1)}.`)
  if (one.argument) command.argument(...one.argument)
  addFilters(addListFormat(addStoreOption(command)))
  return command.action(async (...given: unknown[]) => {
    const options = (one.argument ? given[1] : given[0]) as Options
    const argument = one.argument ? String(given[0] ?? '') : ''
    done(
      await withStore(options, io, async (store) => {
        const items = await one.list(store, await filterOf(options, one.name, one.barred, one.isOfStances), argument)
        const isJson = options.json || options.ndjson
        const rows = isJson || !one.rows ? items : items.flatMap(one.rows)
        await printList(rows, options, (options.csv && one.csvColumns) || one.columns, io, one.none)
        return EXIT.read
      }),
    )
  })
}
