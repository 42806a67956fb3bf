import { Command } from 'commander'
import type { Followed, FollowWorld } from '../../collect/follow.ts'
import { USUAL_INTERVAL } from '../../collect/schedule.ts'
import type { Store } from '../../store/store.ts'
import { EXIT, type ExitCode, type Io, write } from '../io.ts'
import { safeWords } from '../page/safe-words.ts'
import { UsageError } from '../usage-error.ts'
import { addNetworkOptions, type NetworkOptions, openFetcher } from './network-options.ts'
import { untilStopped } from './stop-signal.ts'
import { addStoreOption, type StoreOption, withStore } from './store-option.ts'

interface FollowOptions extends StoreOption, NetworkOptions {
  readonly every: string
  readonly end?: true
}

/** `onrecord follow`: feeds that `onrecord watch` looks at from then on. */
export function followCommand(io: Io, done: (code: ExitCode) => void): Command {
  const command = new Command('follow')
    .summary('follow a feed, or the feed of a site')
    .description('Follows feeds, the feeds that sites name, or the feeds of an OPML list. "onrecord watch" takes their reports in.')
    .argument('<addresses...>', 'addresses of feeds or sites, or files with lists of feeds (OPML)')
  return addNetworkOptions(addStoreOption(command))
    .option('--every <minutes>', 'minutes between two looks at each', String(USUAL_INTERVAL / 60_000))
    .option('--end', 'stop following instead; give addresses, or ids as "onrecord sources" prints them')
    .action(async (addresses: string[], options: FollowOptions) => {
      done(
        await withStore(
          options,
          io,
          (store) => (options.end ? end(addresses, store, io) : follow(addresses, options, store, io)),
          options.end === true,
        ),
      )
    })
}

async function follow(addresses: readonly string[], options: FollowOptions, store: Store, io: Io): Promise<ExitCode> {
  const world: FollowWorld = { store, time: () => new Date().toISOString(), every: minutesOf(options.every) * 60_000 }
  const [{ followAddress, followList }, { tellFailure }] = await Promise.all([import('../../collect/follow.ts'), import('../failure.ts')])
  const fetcher = await openFetcher(options, io)
  let code: ExitCode = EXIT.read
  try {
    return await untilStopped(io, async (signal) => {
      for (const address of addresses) {
        if (signal.aborted) return EXIT.stopped
        try {
          const isAddress = /^https?:\/\//i.test(address)
          const { followed, refused } = isAddress
            ? { followed: [await followAddress(address, fetcher, world, signal)], refused: [] }
            : await followList({ path: address }, world)
          await write(io.stdout, followed.map(line).join(''))
          await write(io.stderr, refused.map((reason) => `onrecord: ${safeWords(reason)}\n`).join(''))
          if (refused.length > 0) code = EXIT.notRead
        } catch (error) {
          if (signal.aborted) return EXIT.stopped
          code = await tellFailure(error, address, io)
        }
      }
      return code
    })
  } finally {
    await fetcher.close()
  }
}

function line({ source, address, title, others }: Followed): string {
  const more = others.length > 0 ? `  The site also has ${others.map(safeWords).join(', ')}\n` : ''
  return `Following ${title === null ? '' : `${safeWords(title)}, `}${safeWords(address)} (${source})\n${more}`
}

async function end(addresses: readonly string[], store: Store, io: Io): Promise<ExitCode> {
  const [{ endFollowing, sourceIdOf }, { pageKey }] = await Promise.all([
    import('../../store/queries/sources-kept.ts'),
    import('../../collect/page-key.ts'),
  ])
  for (const address of addresses) {
    const id = /^https?:\/\//i.test(address) ? sourceIdOf('feed', pageKey(address)) : address
    await store.write((db) => endFollowing(db, id))
    await write(io.stdout, `No longer following ${safeWords(address)}; what was taken from it stays.\n`)
  }
  return EXIT.read
}

function minutesOf(words: string): number {
  if (/^[1-9]\d{0,5}$/.test(words)) return Number(words)
  throw new UsageError(`--every takes minutes, a whole number from 1, not "${words}".`)
}
