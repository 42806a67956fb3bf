import { Command } from 'commander'
import { newestFirst } from '../../merge/claims/rivals.ts'
import type { Filter } from '../../store/queries/records.ts'
import type { Store } from '../../store/store.ts'
import { EXIT, type ExitCode, type Io } from '../io.ts'
import { UsageError } from '../usage-error.ts'
import { addFilters, type FilterOptions, filterOf } from './filter-options.ts'
import { addListFormat, type Column, type ListFormat, printList } from './print-list.ts'
import { addStoreOption, type StoreOption, withStore } from './store-option.ts'

type Options = StoreOption & ListFormat & FilterOptions

/** One command that lists part of the record. Queries are loaded when it runs. */
interface Asking<Of> {
  readonly name: string
  readonly argument?: readonly [name: string, words: string]
  readonly summary: string
  readonly none: string
  readonly columns: readonly Column<Of>[]
  list(store: Store, filter: Filter, argument: string): Promise<readonly Of[]>
}

/** Keeps the type of a command's items between its query and its columns. */
const asking = <Of>(one: Asking<Of>): Asking<Of> => one

const days = (when: { readonly start: string; readonly end: string } | null): string =>
  when === null ? '' : when.start === when.end ? when.start : `${when.start} – ${when.end}`
const names = (list: readonly { readonly name: string }[]): string => list.map(({ name }) => name).join(', ')

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
      { heading: 'Title', cell: (report) => report.title },
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
        cell: (event) => [names(event.actors) || '?', names(event.recipients), names(event.places)].filter(Boolean).join(' · '),
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
      { heading: 'Words', cell: (statement) => statement.said },
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
      { heading: 'What', cell: (claim) => claim.summary },
    ],
  }),
  asking({
    name: 'positions',
    argument: ['[proposal]', 'words of the plan, as "30-day ceasefire"; all plans without'],
    summary: 'show where each party stands on a plan, and since when',
    none: 'No such plan.',
    list: async (store, filter, words) => {
      const { place, type, minOrigins, status, ...rest } = filter
      const [barred] = [place && '--place', type && '--type', minOrigins && '--origin-count'].filter(Boolean)
      if (barred)
        throw new UsageError(`${barred} does not go with positions; --since, --until, --actor, --status (a stance) and --limit do.`)
      const { listPositions } = await import('../../store/queries/positions.ts')
      return listPositions(store.db, words || null, { ...rest, stance: status, ...(words ? { limit: 1 } : null) })
    },
    columns: [
      { heading: 'Plan', cell: ({ proposal }) => proposal.label },
      { heading: 'First told', cell: ({ proposal }) => proposal.first },
      {
        heading: 'Parties',
        cell: ({ parties }) =>
          parties
            .map(
              (party) =>
                `${party.name} ${party.stance}${party.since ? ` since ${party.since}` : ''}${party.reversed ? ` (turned from ${party.reversed.from})` : ''}${party.split ? ' (split)' : ''}`,
            )
            .join('; '),
      },
    ],
  }),
  asking({
    name: 'control',
    argument: ['[place]', 'name of the place; all places without'],
    summary: 'show who holds a place, newest first',
    none: 'Nothing is told of who holds it.',
    list: async (store, filter, place) => {
      const { listControl } = await import('../../store/queries/records.ts')
      const entries = await listControl(store.db, place ? { ...filter, place } : filter)
      const ledgers = Map.groupBy(entries, (entry) => entry.place.id)
      return [...ledgers.values()].map((ledger) => ({
        place: { id: ledger[0]?.place.id ?? '', name: ledger[0]?.place.name ?? '' },
        ledger: ledger.sort(newestFirst),
      }))
    },
    columns: [
      { heading: 'Place', cell: ({ place }) => place.name },
      {
        heading: 'Holders, newest first',
        cell: ({ ledger }) =>
          ledger
            .map((entry) => `${entry.holder?.name ?? '?'} (${entry.status}, ${entry.state}${entry.from ? `, ${entry.from}` : ''})`)
            .join('; '),
      },
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
      { heading: 'Also', cell: (actor) => actor.names.slice(1).join(', ') },
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
      { heading: 'Title', cell: (story) => story.title },
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
      { heading: 'Words', cell: (hit) => hit.snippet },
    ],
  }),
]

/** The commands that list parts of the record: reports, events, statements, claims, positions, control, actors, stories, search. */
export function askCommands(io: Io, done: (code: ExitCode) => void): Command[] {
  return ASKINGS.map((one) => askCommand(one as Asking<unknown>, io, done))
}

function askCommand(one: Asking<unknown>, io: Io, done: (code: ExitCode) => void): Command {
  const command = new Command(one.name).summary(one.summary).description(`${one.summary[0]?.toUpperCase()}${one.summary.slice(1)}.`)
  if (one.argument) command.argument(...one.argument)
  addFilters(addListFormat(addStoreOption(command)))
  return command.action(async (...given: unknown[]) => {
    const options = (one.argument ? given[1] : given[0]) as Options
    const argument = one.argument ? String(given[0] ?? '') : ''
    done(
      await withStore(options, io, async (store) => {
        await printList(await one.list(store, await filterOf(options), argument), options, one.columns, io, one.none)
        return EXIT.read
      }),
    )
  })
}
