import { FetchError } from '../source/fetch/fetch-error.ts'
import type { Fetched, Fetcher } from '../source/fetch/fetcher.ts'
import { NO_HINTS } from '../source/files/found.ts'
import { openReports } from '../source/files/open-reports.ts'
import { thingsToFetch } from '../store/queries/sources-kept.ts'
import type { IntakeTable } from '../store/tables.ts'
import { pageBytes } from './page-bytes.ts'
import type { Run } from './run.ts'
import { nextAttempt } from './schedule.ts'
import { noteEnd, takeFound } from './take-found.ts'
import { takeLink } from './take-link.ts'
import { takeReport } from './take-report.ts'

/** Links that are looked up at once. */
const PAGE = 100

/** What fetching refuses for reasons that lie in the page or its site, and that trying again does not change. */
const LASTING: ReadonlySet<string> = new Set(['robots', 'type'])

/** Fetches the links of a source that wait and takes in what is there. Gives when all have been begun. */
export async function takePages(run: Run, fetcher: Fetcher): Promise<void> {
  const { world } = run
  let after = ''
  while (!run.signal.aborted) {
    const things = await thingsToFetch(world.store.db, run.source, { after, now: world.time(), retry: run.isRetry, limit: PAGE })
    const last = things.at(-1)
    if (!last) return
    after = last.name
    for (const thing of things) {
      const free = await world.fetching.take()
      if (run.signal.aborted) return free()
      run.start(async () => {
        try {
          await takePage(run, fetcher, thing)
        } finally {
          free()
        }
      })
    }
  }
}

async function takePage(run: Run, fetcher: Fetcher, thing: IntakeTable): Promise<void> {
  const fetched = await fetchThing(run, fetcher, thing)
  if (!fetched) return
  run.counts.fetched++
  run.counts.bytes += fetched.bytes.length
  run.changed()
  let own = false
  let others = 0
  for await (const found of openFetched(run, thing.url ?? thing.name, fetched)) {
    // a page gives one report, under the name of its link; a feed or an archive gives things of their own
    if (found.name === thing.url && found.outcome !== 'link') {
      own = true
      if (found.outcome === 'report') await takeReport(run, found, thing.name, thing)
      else await noteEnd(run, thing, found.outcome, found.reason)
    } else {
      others++
      if (found.outcome === 'link' && thing.name !== run.address) continue
      if (found.outcome === 'link') {
        run.counts.found++
        await takeLink(run, found)
      } else await takeFound(run, found, stableName(found))
    }
  }
  if (own) return
  const isFeed = thing.name !== run.address && others > 0
  await noteEnd(
    run,
    thing,
    'skipped',
    isFeed ? 'It leads to a list of other pages, which are not taken.' : `It holds ${others} things, listed by themselves.`,
  )
}

/** What is at a link; null when that is told in the list, or when it still waits since the run was asked to end. */
async function fetchThing(run: Run, fetcher: Fetcher, thing: IntakeTable): Promise<Fetched | null> {
  try {
    return await fetcher.fetch(thing.url ?? thing.name, {}, run.signal)
  } catch (error) {
    if (run.signal.aborted) return null
    if (!(error instanceof FetchError)) throw error
    const due = nextAttempt(run.world.now(), thing.attempts + 1, error)
    await noteEnd(
      run,
      thing,
      LASTING.has(error.problem) && !error.isPassing ? 'skipped' : 'failed',
      error.message,
      due === null ? null : new Date(due).toISOString(),
    )
    return null
  }
}

/** The things in what was fetched. */
export function openFetched(run: Run, name: string, { url, bytes, type, charset }: Fetched): ReturnType<typeof openReports> {
  const { encoding, hints, ...options } = run.options
  const known = { ...NO_HINTS, ...hints, url: hints?.url ?? url, contentType: type }
  const page = encoding ? { bytes, encoding } : pageBytes(bytes, type, charset)
  return openReports({ name, bytes: page.bytes }, { ...options, encoding: page.encoding, hints: known })
}

/** A name for a thing of a feed that does not change when newer ones come before it: its own id, else its address, else its place. */
export function stableName({
  ref,
  name,
  ...found
}: {
  readonly ref: string | null
  readonly name: string
  readonly hints?: { readonly url: string | null }
}): string {
  return ref ?? found.hints?.url ?? name
}
