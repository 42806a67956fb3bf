import { Command, Option } from 'commander'
import type { PrintedItem, PrintedSource } from '../../store/queries/sources.ts'
import type { Store } from '../../store/store.ts'
import type { IntakeState } from '../../store/tables.ts'
import { EXIT, type ExitCode, type Io } from '../io.ts'
import { UsageError } from '../usage-error.ts'
import { type CollectOptions, type StartReaders, tellSource, withCollector } from './collecting.ts'
import { addNetworkOptions } from './network-options.ts'
import { addListFormat, type Column, type ListFormat, printList } from './print-list.ts'
import { addStoreOption, type StoreOption, withStore } from './store-option.ts'

interface SourcesOptions extends StoreOption, ListFormat, CollectOptions {
  readonly state?: IntakeState
  readonly retry?: true
}

const STATES = ['waiting', 'merged', 'skipped', 'failed'] as const satisfies readonly IntakeState[]

/** `onrecord sources`: where reports were taken from, how that goes, and what became of each thing. */
export function sourcesCommand(io: Io, start: StartReaders, done: (code: ExitCode) => void): Command {
  const command = new Command('sources')
    .summary('list where reports were taken from, and how that goes')
    .description('Lists sources with their last success, how many things stand where, and what failed; or, of one source, each thing.')
    .argument('[source]', 'id of a source: list what it holds, or with --retry try again what failed of it')
  return addListFormat(addNetworkOptions(addStoreOption(command)))
    .addOption(new Option('--state <state>', 'only things that stand there').choices(STATES))
    .option('--retry', 'try again what failed, of one source or of all')
    .option('--jobs <count>', 'with --retry: how many reports to read at once; one a core otherwise')
    .action(async (source: string | undefined, options: SourcesOptions) => {
      done(
        await withStore(options, io, (store) =>
          options.retry ? retry(source, options, store, io, start) : list(source, options, store, io),
        ),
      )
    })
}

async function list(source: string | undefined, options: SourcesOptions, store: Store, io: Io): Promise<ExitCode> {
  const { listIntake, listSources } = await import('../../store/queries/sources.ts')
  if (source === undefined && options.state === undefined) {
    await printList(
      await listSources(store.db),
      options,
      options.csv ? CSV_COLUMNS : SOURCE_COLUMNS,
      io,
      'Nothing was taken in yet. Begin with "onrecord add" or "onrecord follow".',
    )
    return EXIT.read
  }
  if (source !== undefined) await (await import('../../store/queries/sources-kept.ts')).sourceOf(store.db, source)
  const filter = { ...(source === undefined ? {} : { source }), ...(options.state === undefined ? {} : { state: options.state }) }
  await printList(await listIntake(store.db, { ...filter, limit: ALL }), options, ITEM_COLUMNS, io, 'There is nothing of that kind.')
  return EXIT.read
}

/** More things than a record can hold. */
const ALL = 1_000_000_000

const SOURCE_COLUMNS: readonly Column<PrintedSource>[] = [
  { heading: 'Id', cell: ({ id }) => id },
  { heading: 'Last success', cell: ({ succeeded }) => succeeded?.slice(0, 16).replace('T', ' ') ?? 'never' },
  { heading: 'Things', cell: ({ items }) => STATES.flatMap((state) => (items[state] > 0 ? [`${items[state]} ${state}`] : [])).join(', ') },
  {
    heading: 'Source, and what is wrong',
    isBelow: true,
    cell: ({ address, title, followed, reason, failed }) =>
      [`${title ?? address}${followed ? ' (followed)' : ''}`, reason ?? failed[0]?.reason].filter(Boolean).join(': '),
  },
]

/** For spreadsheets: a column for each thing that can be counted. */
const CSV_COLUMNS: readonly Column<PrintedSource>[] = [
  { heading: 'Id', cell: ({ id }) => id },
  { heading: 'Kind', cell: ({ kind }) => kind },
  { heading: 'Address', cell: ({ address }) => address },
  { heading: 'Title', cell: ({ title }) => title },
  { heading: 'Followed', cell: ({ followed }) => (followed ? 'yes' : 'no') },
  { heading: 'Added', cell: ({ added }) => added },
  { heading: 'Last tried', cell: ({ tried }) => tried },
  { heading: 'Last success', cell: ({ succeeded }) => succeeded },
  { heading: 'Next look', cell: ({ due }) => due },
  { heading: 'Failures in a row', cell: ({ failures }) => failures },
  { heading: 'Why', cell: ({ reason }) => reason },
  ...STATES.map((state) => ({ heading: `Things ${state}`, cell: ({ items }: PrintedSource) => items[state] })),
  { heading: 'Things failed, most frequent reason', cell: ({ failed }) => failed[0]?.reason ?? null },
]

const ITEM_COLUMNS: readonly Column<PrintedItem>[] = [
  { heading: 'State', cell: ({ state }) => state },
  { heading: 'Report', cell: ({ report }) => report },
  { heading: 'Tried', cell: ({ attempts }) => attempts },
  {
    heading: 'What, and why',
    isBelow: true,
    cell: ({ name, title, reason }) => [title === null ? name : `${title} (${name})`, reason].filter(Boolean).join(': '),
  },
]

async function retry(source: string | undefined, options: SourcesOptions, store: Store, io: Io, start: StartReaders): Promise<ExitCode> {
  if (options.state !== undefined || options.json || options.ndjson || options.csv)
    throw new UsageError('--retry goes with neither --state nor a form of list.')
  const { failedSources, sourceOf } = await import('../../store/queries/sources-kept.ts')
  const ids = source === undefined ? await failedSources(store.db) : [source]
  const sources = await Promise.all(ids.map((id) => sourceOf(store.db, id)))
  const { optionsOf } = await import('../../collect/open-options.ts')
  // nothing is fetched for files, but where that was asked for before
  const isFetching = sources.some(({ kind, options }) => kind === 'page' || kind === 'feed' || optionsOf(options).links)
  return withCollector(store, options, isFetching, io, start, async (collecting) => {
    const { collector, signal, tell } = collecting
    if (sources.length === 0) await tell('Nothing failed.\n')
    let isWell = true
    for (const { id, address } of sources) {
      if (signal.aborted) break
      isWell = (await tellSource(address, await collector.look(id, { signal, retry: true }), collecting)) && isWell
    }
    return isWell ? EXIT.read : EXIT.notRead
  })
}
