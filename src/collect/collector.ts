import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Fetcher } from '../source/fetch/fetcher.ts'
import type { Given } from '../source/files/open-reports.ts'
import type { OpenOptions } from '../source/files/opening.ts'
import { countIntake, type GivenSource, keepLook, keepSource, sourceOf } from '../store/queries/sources-kept.ts'
import type { Store } from '../store/store.ts'
import type { SourceTable } from '../store/tables.ts'
import { noCounts } from './counts.ts'
import { Keeper } from './keeper.ts'
import { optionsOf, type SourceOptions, storedOptions } from './open-options.ts'
import { hasPassword, pageKey } from './page-key.ts'
import type { Readers } from './readers.ts'
import { type EndedItem, type Run, type SourceProgress, workBeside } from './run.ts'
import { Slots } from './slots.ts'
import { takeAddress, takeFeed, takeGiven } from './take-source.ts'
import type { World } from './world.ts'

/** What is to be taken in: a file, folder or archive; a page or feed on the web, once; a stream; bytes that were uploaded or pasted. */
export type Intake = { readonly path: string } | { readonly url: string } | Exclude<Given, { readonly path: string }>

/** What a collector works with. */
export interface CollectorWorld {
  readonly store: Store
  readonly readers: Readers
  /** Null where nothing may be fetched. */
  readonly fetcher: Fetcher | null
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Told at each change, hundreds of times a second: show it less often. */
  readonly onProgress?: (progress: SourceProgress) => void
  /** Told when something has ended, in no particular order. */
  readonly onItem?: (item: EndedItem) => void
}

/** How one source is taken in. */
export interface TakeOptions {
  /** When aborted, nothing new is begun, what was begun is ended, and the rest stays for the next time. */
  readonly signal?: AbortSignal
  readonly options?: OpenOptions
  /** Whether pages that a file only links to are fetched; unless they are, they wait. */
  readonly links?: boolean
}

/** Takes in sources: finds what is in them, fetches what they link to, has all read on all cores, and merges it; each thing is accounted for in the store. */
export interface Collector {
  /** Takes in a source to its end. What was taken before is passed over, what failed before is tried again. Throws only for what ends all work, such as a full disk. */
  add(intake: Intake, options?: TakeOptions): Promise<SourceProgress>
  /** Looks at a source of the store again: a feed for what is new, or, with `retry`, anything for what failed. Throws a `StoreError` for one that is not there. */
  look(source: string, options?: Pick<TakeOptions, 'signal'> & { readonly retry?: boolean }): Promise<SourceProgress>
}

/** Reports held per reader, being read or waiting to be merged together: enough to keep all busy, few enough that memory does not grow. */
const HELD_PER_READER = 16
/** Lines of the list of what was taken in that wait to be written. */
const NOTES = 256
/** Pages that are fetched at once, from all hosts together. */
const FETCHES = 8

/** Makes a collector. Many sources may be taken in at the same time; they share readers and limits. */
export function createCollector(given: CollectorWorld): Collector {
  const { store, readers, fetcher, now } = given
  const world: World = {
    store,
    keeper: new Keeper(store),
    readers,
    reading: new Slots(readers.size * HELD_PER_READER),
    fetching: new Slots(FETCHES),
    noting: new Slots(NOTES),
    now,
    time: () => new Date(now()).toISOString(),
  }

  async function add(intake: Intake, { signal, options = {}, links = false }: TakeOptions = {}): Promise<SourceProgress> {
    const what = sourceFor(intake, { open: options, links }, world.time())
    if ('path' in intake && !existsSync(intake.path))
      return nothing(what, 'There is no such file. Check its name, or give - to read standard input.')
    if ('url' in intake && hasPassword(intake.url)) return nothing(what, PASSWORD)
    const id = await store.write((db) => keepSource(db, what, world.time()))
    const source = await sourceOf(store.db, id)
    return take(source, signal, true, options, async (run) => {
      if (!('url' in intake)) return takeGiven(run, 'path' in intake ? { path: resolve(intake.path) } : intake, links ? fetcher : null)
      if (!fetcher) return NO_NETWORK
      return source.kind === 'feed' ? takeFeed(run, source, fetcher) : takeAddress(run, fetcher)
    })
  }

  async function look(id: string, { signal, retry = false }: Parameters<Collector['look']>[1] = {}): Promise<SourceProgress> {
    const source = await sourceOf(store.db, id)
    const { open, links } = optionsOf(source.options)
    return take(source, signal, retry, open, async (run) => {
      if (source.kind === 'file') return takeGiven(run, { path: source.address }, links ? fetcher : null)
      if (source.kind === 'input') return `It came from ${source.address}, which is gone: give it again.`
      if (!fetcher) return NO_NETWORK
      if (source.kind === 'feed') return takeFeed(run, source, fetcher)
      return takeAddress(run, fetcher)
    })
  }

  /** Runs the taking in of a source, which gives why the source itself failed, or null. */
  async function take(
    source: SourceTable,
    signal: AbortSignal | undefined,
    isRetry: boolean,
    options: OpenOptions,
    work: (run: Run) => Promise<string | null>,
  ): Promise<SourceProgress> {
    const stopped = new AbortController()
    const beside = workBeside((error) => stopped.abort(error))
    const counts = noCounts()
    const { id, address, title } = source
    const progress = (state: SourceProgress['state'], reason: string | null): SourceProgress => ({
      source: id,
      address,
      title,
      state,
      reason,
      counts: { ...counts },
    })
    const changed = () => given.onProgress?.(progress('running', null))
    const run: Run = {
      world,
      source: id,
      address,
      options,
      counts,
      isRetry,
      signal: signal ? AbortSignal.any([signal, stopped.signal]) : stopped.signal,
      changed,
      end(item) {
        counts[item.as]++
        changed()
        given.onItem?.({ source: id, ...item })
      },
      async note(row, ended) {
        const free = await world.noting.take()
        beside.start(async () => {
          try {
            await world.keeper.note(row)
            if (ended) run.end(ended)
          } finally {
            free()
          }
        })
      },
      ...beside,
    }
    changed()
    const began = world.time()
    let reason: string | null
    try {
      reason = await work(run)
    } finally {
      await run.settled()
    }
    counts.waiting = await countIntake(store.db, id, 'waiting')
    if (source.kind !== 'feed') {
      const done = signal?.aborted ? {} : { succeeded: began, failures: 0, reason }
      const look = reason === null ? done : { failures: source.failures + 1, reason }
      await store.write((db) => keepLook(db, id, { tried: began, ...look }))
    }
    const ended = progress(reason !== null ? 'failed' : signal?.aborted ? 'stopped' : 'done', reason)
    given.onProgress?.(ended)
    return ended
  }

  return { add, look }
}

const PASSWORD = 'The address holds a name or a password, which would be kept in the record. Fetch the page yourself and add the file.'
const NO_NETWORK = 'Nothing may be fetched here.'

/** A stream has no address: each is a source of its own, told apart by its time. */
function sourceFor(intake: Intake, options: SourceOptions, at: string): GivenSource {
  const stored = storedOptions(options)
  if ('path' in intake) return { kind: 'file', address: resolve(intake.path), options: stored }
  if ('url' in intake) return { kind: 'page', address: pageKey(intake.url), options: stored }
  return { kind: 'input', address: `${intake.name}, ${at}`, options: stored }
}

function nothing({ address, title = null }: GivenSource, reason: string): SourceProgress {
  return { source: '', address, title, state: 'failed', reason, counts: { ...noCounts(), found: 1, failed: 1 } }
}
