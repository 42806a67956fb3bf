import type { FetchError } from '../source/fetch/fetch-error.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** How often a feed is looked at unless told otherwise: what most feeds ask for that ask for anything. */
export const USUAL_INTERVAL = 30 * MINUTE

/** The longest that a feed in trouble is left alone. */
const LONGEST_REST = DAY

/** Times that a page is asked for before it counts as not to be had. */
const MOST_ATTEMPTS = 6
/** Rest after the first failure of a page; each further one rests four times as long: 10 minutes, 40, 3 hours, 11, 24. */
const FIRST_REST = 10 * MINUTE

/** When a feed is looked at next, in milliseconds: after its interval, and after failures later each time, at most after a day. */
export function nextLook(now: number, every: number, failures: number, error: FetchError | null): number {
  const rest = failures === 0 ? every : Math.max(every, Math.min(LONGEST_REST, every * 2 ** Math.min(failures, 20)))
  return now + Math.max(rest, error?.retryAfter ?? 0)
}

/** When a page that could not be had is asked for again, in milliseconds; null when it never is by itself. `attempts` counts the failed one. */
export function nextAttempt(now: number, attempts: number, error: FetchError): number | null {
  if (!error.isPassing || attempts >= MOST_ATTEMPTS) return null
  return now + Math.max(error.retryAfter ?? 0, Math.min(DAY, FIRST_REST * 4 ** (attempts - 1)))
}
