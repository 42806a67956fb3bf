import type { Sleep } from '../source/fetch/pace.ts'
import { dueSources, nextDue } from '../store/queries/sources-kept.ts'
import type { Store } from '../store/store.ts'
import type { Collector } from './collector.ts'
import type { SourceProgress } from './run.ts'

/** What watching works with. */
export interface WatchWorld {
  readonly store: Store
  readonly collector: Collector
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly sleep: Sleep
  /** Told when a look has ended. */
  readonly onLook: (progress: SourceProgress) => void
}

/** Feeds that are looked at at the same time. */
const LOOKS = 8
/** The longest sleep: another command may have added a feed. */
const LONGEST_SLEEP = 30_000

/**
 * Looks at each followed feed when its time has come, until the signal is aborted; what was begun then is ended first. With `once` it ends when
 * all that was due has been looked at. A feed that fails is left alone for a while and stops no other. Rejects only for what ends all work.
 */
export async function watch(
  { store, collector, now, sleep, onLook }: WatchWorld,
  { once, signal }: { readonly once: boolean; readonly signal: AbortSignal },
): Promise<void> {
  const looking = new Map<string, Promise<void>>()
  const failed = new AbortController()
  const stop = AbortSignal.any([signal, failed.signal])
  const seen = new Set<string>()

  const start = (id: string) => {
    const look = collector
      .look(id, { signal: stop })
      .then(onLook)
      .catch((error: unknown) => failed.abort(error))
      .finally(() => looking.delete(id))
    looking.set(id, look)
    seen.add(id)
  }

  while (!stop.aborted) {
    const due = (await dueSources(store.db, new Date(now()).toISOString())).filter((id) => !looking.has(id) && !(once && seen.has(id)))
    for (const id of due.slice(0, LOOKS - looking.size)) start(id)
    if (looking.size >= LOOKS || (once && looking.size > 0)) {
      await Promise.race(looking.values())
      continue
    }
    if (once) break
    const next = await nextDue(store.db)
    const wait = next === null ? LONGEST_SLEEP : Math.min(LONGEST_SLEEP, Math.max(1_000, Date.parse(next) - now()))
    await Promise.race([...looking.values(), sleep(wait, stop).catch(() => {})])
  }
  await Promise.all(looking.values())
  if (failed.signal.aborted) throw failed.signal.reason
}
