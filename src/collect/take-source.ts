import { readFeed } from '../source/feeds/feed.ts'
import { FeedError } from '../source/feeds/feed-error.ts'
import { FetchError } from '../source/fetch/fetch-error.ts'
import type { Fetched, Fetcher } from '../source/fetch/fetcher.ts'
import { type Given, openReports } from '../source/files/open-reports.ts'
import { endFailuresBefore, intakeOf, keepLook } from '../store/queries/sources-kept.ts'
import type { SourceTable } from '../store/tables.ts'
import { blankThing, type Run } from './run.ts'
import { nextLook } from './schedule.ts'
import { takeFound } from './take-found.ts'
import { openFetched, stableName, takePages } from './take-pages.ts'

/** Takes in what is in a file, an archive, a folder or a stream, and then, with a fetcher, the pages that it only links to. Gives why there is nothing, or null. */
export async function takeGiven(run: Run, given: Given, fetcher: Fetcher | null): Promise<string | null> {
  const { world } = run
  const began = world.time()
  let count = 0
  let only: string | null = null
  for await (const found of openReports(given, { ...run.options, onBytes: (bytes) => counted(run, bytes) })) {
    // what a stopped stream ends with may be half of something
    if (run.signal.aborted) break
    count++
    only = found.outcome === 'failed' ? found.reason : null
    await takeFound(run, found, found.name)
  }
  await run.settled()
  if (run.isRetry && !run.signal.aborted) await world.store.write((db) => endFailuresBefore(db, run.source, began))
  if (fetcher && !run.signal.aborted) await takePages(run, fetcher)
  return count === 1 ? only : null
}

function counted(run: Run, bytes: number): void {
  run.counts.bytes += bytes
  run.changed()
}

/** Fetches a page that was given by its address and takes it in; where a feed or an archive is there, what that holds. Gives why it could not be had, or null. */
export async function takeAddress(run: Run, fetcher: Fetcher): Promise<string | null> {
  const name = run.address
  run.counts.found++
  run.changed()
  const before = await intakeOf(run.world.store.db, run.source, name)
  await run.world.keeper.note({ ...(before ?? blankThing(run, name)), url: name, state: 'waiting' })
  await takePages(run, fetcher)
  await run.settled()
  // what a feed at the address led to
  await takePages({ ...run, isRetry: false }, fetcher)
  await run.settled()
  const ended = await intakeOf(run.world.store.db, run.source, name)
  return ended?.state === 'failed' ? ended.reason : null
}

/** Looks whether a feed has something new and takes it in. Gives why the feed could not be had, or null. */
export async function takeFeed(run: Run, source: SourceTable, fetcher: Fetcher): Promise<string | null> {
  const { world } = run
  const tried = world.time()
  const every = source.every
  const dueAfter = (failures: number, error: FetchError | null) =>
    every === null ? null : new Date(nextLook(world.now(), every, failures, error)).toISOString()
  const fail = async (reason: string, error: FetchError | null) => {
    const failures = source.failures + 1
    const look = { tried, failures, reason, due: dueAfter(failures, error) }
    await world.store.write((db) => keepLook(db, source.id, look))
    await takePages(run, fetcher)
    return reason
  }

  let fetched: Fetched | null
  try {
    const earlier = run.isRetry ? {} : { etag: source.etag, lastModified: source.last_modified }
    fetched = await fetcher.fetch(source.address, earlier, run.signal)
  } catch (error) {
    if (run.signal.aborted) return null
    if (!(error instanceof FetchError)) throw error
    return fail(error.message, error)
  }
  if (fetched) {
    run.counts.fetched++
    run.counts.bytes += fetched.bytes.length
    for await (const found of openFetched(run, source.address, fetched)) {
      // the things of a feed have names of their own
      if (found.name === source.address) {
        const reason = whyNoFeed(fetched)
        if (reason === null) break
        return fail(reason, null)
      }
      await takeFound(run, found, stableName(found))
      if (run.signal.aborted) break
    }
  }
  await run.settled()
  await takePages(run, fetcher)
  await run.settled()
  // Only now: had the program been killed before, the feed must be sent again.
  const marks = fetched && !run.signal.aborted ? { etag: fetched.etag, last_modified: fetched.lastModified } : {}
  const look = { tried, succeeded: tried, failures: 0, reason: null, ...marks, ...(run.signal.aborted ? {} : { due: dueAfter(0, null) }) }
  await world.store.write((db) => keepLook(db, source.id, look))
  return null
}

/** Why what was fetched is no feed; null for one, be it a feed without items on a quiet day. */
function whyNoFeed({ bytes, url, charset }: Fetched): string | null {
  try {
    readFeed(bytes, { baseUrl: url, encoding: charset })
    return null
  } catch (error) {
    if (error instanceof FeedError) return error.message
    throw error
  }
}
