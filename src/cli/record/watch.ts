import { Command } from 'commander'
import type { Store } from '../../store/store.ts'
import { EXIT, type ExitCode, type Io } from '../io.ts'
import { safeWords } from '../page/safe-words.ts'
import { UsageError } from '../usage-error.ts'
import { type CollectOptions, type StartReaders, withCollector } from './collecting.ts'
import { countWords } from './intake-words.ts'
import { addNetworkOptions, sleep } from './network-options.ts'
import { addStoreOption, type StoreOption, withStore } from './store-option.ts'

interface WatchOptions extends StoreOption, CollectOptions {
  readonly once?: true
}

/** `onrecord watch`: takes in what is new at the feeds that are followed, until it is stopped. */
export function watchCommand(io: Io, start: StartReaders, done: (code: ExitCode) => void): Command {
  const command = new Command('watch')
    .summary('take in what is new at the feeds that are followed')
    .description('Looks at each followed feed when its time has come and takes in what is new, until it is stopped (Ctrl-C).')
  return addNetworkOptions(addStoreOption(command))
    .option('--once', 'end when all feeds that are due have been looked at')
    .option('--jobs <count>', 'how many reports to read at once; one a core otherwise')
    .action(async (options: WatchOptions) => {
      done(await withStore(options, io, (store) => watchFeeds(options, store, io, start)))
    })
}

async function watchFeeds(options: WatchOptions, store: Store, io: Io, start: StartReaders): Promise<ExitCode> {
  const [{ watch }, { listSources }] = await Promise.all([import('../../collect/watch.ts'), import('../../store/queries/sources.ts')])
  if ((await listSources(store.db, { followed: true })).length === 0)
    throw new UsageError('No feed is followed yet. Begin with "onrecord follow ADDRESS".')
  return withCollector(store, options, true, io, start, async ({ collector, signal, itemsOf, tell }) => {
    let isWell = true
    const told = new Set<Promise<void>>()
    await watch(
      {
        store,
        collector,
        now: Date.now,
        sleep,
        onLook({ source, address, title, state, reason, counts }) {
          itemsOf(source)
          if (state === 'failed') isWell = false
          const news = counts.merged + counts.failed + counts.skipped
          if (state !== 'failed' && news === 0 && !options.once) return
          const words = state === 'failed' ? `failed: ${safeWords(reason ?? '')}` : countWords({ ...counts, known: 0 })
          const time = new Date().toISOString().slice(0, 19)
          const line = tell(`${time}Z  ${safeWords(title ?? address)}: ${words}\n`, state === 'failed' ? 'stderr' : 'stdout')
          told.add(line)
          void line.finally(() => told.delete(line))
        },
      },
      { once: options.once === true, signal },
    )
    await Promise.all(told)
    return isWell ? EXIT.read : EXIT.notRead
  })
}
