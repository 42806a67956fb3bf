import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import type { Store } from '../store/store.ts'
import { EXIT, type ExitCode, type Io, write } from './io.ts'
import { safeWords } from './page/safe-words.ts'
import type { LoadReader } from './reader.ts'
import { addStoreOption, type StoreOption, withStore } from './record/store-option.ts'
import { UsageError } from './usage-error.ts'

interface ServeOptions extends StoreOption {
  readonly host: string
  readonly port: string
  readonly name?: readonly string[]
  readonly example?: true
}

/** The port unless another is asked for: free in IANA's register. */
const PORT = '8377'

/** `onrecord serve`: the desk in a browser, until it is stopped. `stop` ends it, for tests; the person does by Ctrl-C. */
export function serveCommand(io: Io, load: LoadReader, done: (code: ExitCode) => void, stop: AbortSignal | null = null): Command {
  const command = new Command('serve')
    .summary('open the desk: the record in a browser')
    .description('Serves the desk on a record, to this machine only unless told otherwise, until it is stopped.')
  return addStoreOption(command)
    .option('--host <address>', 'where to listen; on any address but loopback, changes need the token printed at start', '127.0.0.1')
    .option('--port <number>', 'the port; 0 takes one that is free', PORT)
    .option('--name <host...>', 'further names under which browsers may ask for the desk, as behind a proxy')
    .option('--example', 'a record of its own with the example reports, gone when the desk is stopped')
    .action(async (options: ServeOptions) => {
      const port = Number(options.port)
      if (!/^\d+$/.test(options.port) || port > 65_535) {
        await write(io.stderr, `onrecord: --port takes a number from 0 to 65535, not "${safeWords(options.port)}".\n`)
        return done(EXIT.usage)
      }
      const ended = stop ?? untilStopped()
      done(
        options.example
          ? await withExamples((db) => withStore({ db }, io, (store) => serveStore(store, options, port, io, load, ended), false))
          : await withStore(options, io, (store) => serveStore(store, options, port, io, load, ended), false),
      )
    })
}

async function serveStore(
  store: Store,
  { host, name = [], example }: ServeOptions,
  port: number,
  io: Io,
  load: LoadReader,
  ended: AbortSignal,
): Promise<ExitCode> {
  const [{ createDesk }, { loadAssets }, { listen }, { allowedNames, isLoopback }, { newToken }] = await Promise.all([
    import('../serve/desk.ts'),
    import('../serve/assets/assets.ts'),
    import('../serve/listen.ts'),
    import('../serve/security/hosts.ts'),
    import('../serve/security/owner.ts'),
  ])
  if (example) await readExamples(store, io, load)
  const ownerToken = isLoopback(host) ? null : newToken()
  const desk = createDesk(store, {
    assets: await loadAssets(),
    now: () => new Date().toISOString(),
    names: allowedNames(host, name),
    ownerToken,
    tell: (words) => io.stderr.write(`onrecord: ${words}\n`),
  })
  let listening: Awaited<ReturnType<typeof listen>>
  try {
    listening = await listen(desk, { host, port })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') throw new UsageError(`Port ${port} is in use; name another with --port, or 0 for any.`)
    throw new UsageError(`The desk cannot listen on ${host}: ${message}.`)
  }
  await write(io.stdout, `The desk is open at ${listening.address}\n`)
  if (ownerToken !== null) {
    await write(io.stdout, `Who opens ${listening.address}/owner?token=${ownerToken} may change things; everybody else reads.\n`)
  }
  await write(io.stdout, 'Stop it with Ctrl-C.\n')
  await new Promise<void>((resolve) => {
    if (ended.aborted) resolve()
    ended.addEventListener('abort', () => resolve(), { once: true })
  })
  await listening.close()
  return EXIT.read
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
