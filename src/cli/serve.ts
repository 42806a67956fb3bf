import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { embeddingSite } from '../serve/embed/sites.ts'
import type { IntakeWorld } from '../serve/sources/intake.ts'
import type { TilesFile } from '../serve/tiles/tiles-file.ts'
import type { Fetcher } from '../source/fetch/fetcher.ts'
import type { Store } from '../store/store.ts'
import { EXIT, type ExitCode, type Io, write } from './io.ts'
import { safeWords } from './page/safe-words.ts'
import type { LoadReader } from './reader.ts'
import { type StartReaders, startThreads } from './record/collecting.ts'
import { addNetworkOptions, type NetworkOptions, openFetcher, sleep } from './record/network-options.ts'
import { addStoreOption, type StoreOption, withStore } from './record/store-option.ts'
import { UsageError } from './usage-error.ts'

interface ServeOptions extends StoreOption, NetworkOptions {
  readonly host: string
  readonly port: string
  readonly name?: readonly string[]
  readonly private?: true
  readonly tiles?: string
  readonly embedOn?: readonly string[]
  readonly example?: true
  readonly watch: boolean
  readonly fetch: boolean
}

/** The port unless another is asked for: free in IANA's register. */
const PORT = '8377'
/** Milliseconds between two looks at a feed that is followed from the desk. */
const FOLLOW_EVERY = 30 * 60_000

/** What a test gives of its own. */
export interface ServeWorld {
  /** Ends the desk, as Ctrl-C does. */
  readonly stop?: AbortSignal | null
  readonly start?: StartReaders
}

/** `onrecord serve`: the desk in a browser, until it is stopped. */
export function serveCommand(
  io: Io,
  load: LoadReader,
  done: (code: ExitCode) => void,
  { stop = null, start = startThreads }: ServeWorld = {},
): Command {
  const command = new Command('serve')
    .summary('open the desk: the record in a browser')
    .description('Serves the desk on a record, to this machine only unless told otherwise, until it is stopped.')
  return addNetworkOptions(addStoreOption(command))
    .option('--host <address>', 'where to listen; on any address but loopback, changes need the token printed at start', '127.0.0.1')
    .option('--port <number>', 'the port; 0 takes one that is free', PORT)
    .option('--name <host...>', 'further names under which browsers may ask for the desk, as behind a proxy')
    .option('--private', 'who lacks the token reads nothing but the views that were shared with them')
    .option('--embed-on <site...>', 'sites whose pages may show items of this desk as cards: https://paper.example, or * for any')
    .option('--tiles <file>', 'a PMTiles file of streets for the map, served by the desk itself')
    .option('--no-watch', 'do not look at the feeds that are followed')
    .option('--no-fetch', 'fetch nothing from the network')
    .option('--example', 'a record of its own with the example reports, gone when the desk is stopped')
    .action(async (options: ServeOptions) => {
      const port = Number(options.port)
      if (!/^\d+$/.test(options.port) || port > 65_535) {
        await write(io.stderr, `onrecord: --port takes a number from 0 to 65535, not "${safeWords(options.port)}".\n`)
        return done(EXIT.usage)
      }
      const bad = (options.embedOn ?? []).find((site) => embeddingSite(site) === null)
      if (bad !== undefined) {
        await write(io.stderr, `onrecord: --embed-on takes a site as https://paper.example, or *, not "${safeWords(bad)}".\n`)
        return done(EXIT.usage)
      }
      const ended = stop ?? untilStopped()
      done(
        options.example
          ? await withExamples((db) => withStore({ db }, io, (store) => serveStore(store, options, port, io, load, start, ended), false))
          : await withStore(options, io, (store) => serveStore(store, options, port, io, load, start, ended), false),
      )
    })
}

async function serveStore(
  store: Store,
  options: ServeOptions,
  port: number,
  io: Io,
  load: LoadReader,
  start: StartReaders,
  ended: AbortSignal,
): Promise<ExitCode> {
  const { host, name = [], example, embedOn = [] } = options
  const [{ createDesk }, { loadAssets }, { listen }, { allowedNames, isLoopback }, { newToken }, { createIntake }] = await Promise.all([
    import('../serve/desk.ts'),
    import('../serve/assets/assets.ts'),
    import('../serve/listen.ts'),
    import('../serve/security/hosts.ts'),
    import('../serve/security/owner.ts'),
    import('../serve/sources/intake.ts'),
  ])
  const tiles = options.tiles === undefined ? null : await openTilesOf(options.tiles)
  if (example) await readExamples(store, io, load)
  const ownerToken = isLoopback(host) && !options.private ? null : newToken()
  const now = () => new Date().toISOString()
  const tell = (words: string) => io.stderr.write(`onrecord: ${safeWords(words)}\n`)
  const taking = await openTaking(store, options, io, start)
  const desk = createDesk(store, {
    assets: await loadAssets(),
    now,
    names: allowedNames(host, name),
    ownerToken,
    isPrivate: options.private ?? false,
    tiles,
    embedsOn: embedOn.flatMap((site) => embeddingSite(site) ?? []),
    intake: createIntake({ ...taking, now, tell }),
    tell,
  })
  try {
    const listening = await openPort(() => listen(desk, { host, port }), host, port)
    await write(io.stdout, `The desk is open at ${listening.address}\n`)
    if (ownerToken !== null)
      await write(
        io.stdout,
        `Who opens ${listening.address}/owner?token=${ownerToken} may change things; ${options.private ? 'everybody else reads what was shared with them' : 'everybody else reads'}.\n`,
      )
    await write(io.stdout, 'Stop it with Ctrl-C.\n')
    const watching = options.watch ? taking.watch(ended, tell) : Promise.resolve()
    await new Promise<void>((resolve) => {
      if (ended.aborted) resolve()
      ended.addEventListener('abort', () => resolve(), { once: true })
    })
    await Promise.all([listening.close(), watching])
    return EXIT.read
  } finally {
    await Promise.all([taking.close(), tiles?.close()])
  }
}

/** The file of streets, or why it is none in a sentence, before anything is read or opened. */
async function openTilesOf(path: string): Promise<TilesFile> {
  const { openTiles, TilesError } = await import('../serve/tiles/tiles-file.ts')
  return openTiles(path).catch((error: unknown) => {
    throw error instanceof TilesError ? new UsageError(`--tiles: ${error.message}.`) : error
  })
}

/** Listens, or says in a sentence why that cannot be. */
async function openPort<Of>(open: () => Promise<Of>, host: string, port: number): Promise<Of> {
  try {
    return await open()
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') throw new UsageError(`Port ${port} is in use; name another with --port, or 0 for any.`)
    throw new UsageError(`The desk cannot listen on ${host}: ${message}.`)
  }
}

/** What the desk takes reports in with. Threads that read are started with the first report. */
async function openTaking(store: Store, options: ServeOptions, io: Io, start: StartReaders) {
  const [{ createCollector }, { followAddress }, { watch }] = await Promise.all([
    import('../collect/collector.ts'),
    import('../collect/follow.ts'),
    import('../collect/watch.ts'),
  ])
  const fetcher = options.fetch ? await openFetcher(options, io) : null
  const readers = await start(io, null)
  const collector: IntakeWorld['collector'] = (onProgress, onItem) =>
    createCollector({ store, readers, fetcher, now: Date.now, onProgress, onItem })
  const follow = (address: string) =>
    followAddress(address, fetcher as Fetcher, { store, time: () => new Date().toISOString(), every: FOLLOW_EVERY })
  return {
    collector,
    follow: fetcher ? follow : null,
    /** Looks at the followed feeds until the signal is aborted. */
    async watch(signal: AbortSignal, tell: (words: string) => void): Promise<void> {
      if (!fetcher) return
      const nothing = () => undefined
      await watch({ store, collector: collector(nothing, nothing), now: Date.now, sleep, onLook: nothing }, { once: false, signal }).catch(
        (error: unknown) => tell(`the followed feeds are no longer looked at: ${error instanceof Error ? error.message : error}`),
      )
    },
    async close() {
      await Promise.all([readers.close(), fetcher?.close()])
    },
  }
}

/** Reads the example reports into an empty record. */
async function readExamples(store: Store, io: Io, load: LoadReader): Promise<void> {
  const lines = readFileSync(new URL('../../examples/desk/march-2025.ndjson', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
  await write(io.stdout, `Reading ${lines.length} example reports …\n`)
  const reader = await load(io.env)
  for (const line of lines) {
    const { ref, published, ...report } = JSON.parse(line) as { ref: string; published: string }
    await store.add(reader.read({ ...report, id: ref, published }))
  }
}

/** Work on a record of its own, which is gone afterwards. */
async function withExamples(work: (db: string) => Promise<ExitCode>): Promise<ExitCode> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-example-'))
  try {
    return await work(join(folder, 'onrecord.db'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Aborted when the person stops the program. */
function untilStopped(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort())
  return controller.signal
}
