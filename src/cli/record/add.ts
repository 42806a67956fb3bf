import { Command } from 'commander'
import type { Intake } from '../../collect/collector.ts'
import { sumCounts } from '../../collect/counts.ts'
import type { SourceProgress } from '../../collect/run.ts'
import type { Store } from '../../store/store.ts'
import { EXIT, type ExitCode, type Io } from '../io.ts'
import { safeWords } from '../page/safe-words.ts'
import { addMapOption, addReportOptions, type MapOption, openOptions, type ReportOptions } from '../report-options.ts'
import { UsageError } from '../usage-error.ts'
import { type CollectOptions, type StartReaders, tellSource, withCollector } from './collecting.ts'
import { countWords } from './intake-words.ts'
import { addNetworkOptions } from './network-options.ts'
import { untilAborted } from './stop-signal.ts'
import { addStoreOption, type StoreOption, withStore } from './store-option.ts'

interface AddOptions extends ReportOptions, MapOption, StoreOption, CollectOptions {
  readonly fetch?: true
  readonly ndjson?: true
}

/** `onrecord add`: takes reports in from files, folders, archives, feeds and addresses, and keeps them. */
export function addCommand(io: Io, start: StartReaders, done: (code: ExitCode) => void): Command {
  const command = new Command('add')
    .summary('take reports in and keep them in the record')
    .description(
      'Takes in what is given and adds the reports in it to the record: files of any kind, folders, archives, feeds, and addresses of pages and feeds. What is there already changes nothing.',
    )
    .argument('[sources...]', 'files, folders, archives or addresses, or - for standard input')
  addNetworkOptions(addMapOption(addReportOptions(addStoreOption(command))))
    .option('--ndjson', 'standard input is a report a line (JSON), as for read; without sources that is all that is added')
    .option('--fetch', 'fetch the pages that feeds in files only link to')
    .option('--jobs <count>', 'how many reports to read at once; one a core otherwise')
  return command.action(async (sources: string[], options: AddOptions) => {
    const named = sources.length === 0 && options.ndjson ? ['-'] : sources
    done(await withStore(options, io, (store) => addSources(named, options, store, io, start), false))
  })
}

/** An address of any scheme: those that are not fetched are told so. */
const isAddress = (source: string) => /^[a-z][a-z\d+.-]+:\/\//i.test(source)

async function addSources(sources: readonly string[], options: AddOptions, store: Store, io: Io, start: StartReaders): Promise<ExitCode> {
  if (sources.length === 0) throw new UsageError('Name the files, folders or addresses to add, or - for standard input.')
  const opened = await openOptions(options)
  const isFetching = options.fetch === true || sources.some(isAddress)
  return withCollector(store, options, isFetching, io, start, async (collecting) => {
    const { collector, size, signal, tell } = collecting
    const begun: Promise<SourceProgress>[] = []
    const ended: SourceProgress[] = []
    let isWell = true
    /** Tells of the sources in the order in which they were given. */
    const tellNext = async () => {
      const progress = await (begun[ended.length] as Promise<SourceProgress>)
      isWell = (await tellSource(nameOf(sources[ended.length] ?? ''), progress, collecting)) && isWell
      ended.push(progress)
    }
    for (const source of sources) {
      if (signal.aborted) break
      const one = collector.add(intakeOf(source, io, signal), { signal, options: opened, links: options.fetch === true })
      // it is awaited in its turn, which may come after it has failed
      one.catch(() => {})
      begun.push(one)
      // files of one report each are read side by side
      if (begun.length - ended.length >= size * 2) await tellNext()
    }
    while (ended.length < begun.length) await tellNext()
    if (sources.length > 1) await tell(`In all: ${countWords(sumCounts(ended.map(({ counts }) => counts)))} in ${safeWords(options.db)}\n`)
    return isWell ? EXIT.read : EXIT.notRead
  })
}

const STDIN = 'standard input'
const nameOf = (source: string) => (source === '-' ? STDIN : source)

function intakeOf(source: string, io: Io, signal: AbortSignal): Intake {
  if (source === '-') return { name: STDIN, stream: untilAborted(io.stdin as AsyncIterable<Uint8Array>, signal) }
  return isAddress(source) ? { url: source } : { path: source }
}
