import { backoffBefore } from './backoff.ts'
import { isWanted, parseContentType } from './content-type.ts'
import { FetchError } from './fetch-error.ts'
import { FETCH_LIMITS, type FetchLimits } from './limits.ts'
import { INTERNET, type Network } from './network.ts'
import { Pace, type Sleep } from './pace.ts'
import { proxySettings } from './proxies.ts'
import { type Answer, createRequester, statusError } from './request.ts'
import { Robots } from './robots.ts'
import { userAgent } from './user-agent.ts'
import { allowedHosts, hostOf, webAddress } from './web-address.ts'

/** What was fetched. */
export interface Fetched {
  /** Where it was found in the end, redirects followed. */
  readonly url: string
  readonly bytes: Uint8Array
  /** As `text/html`; null where the server does not say. */
  readonly type: string | null
  readonly charset: string | null
  /** To ask with the next time. */
  readonly etag: string | null
  readonly lastModified: string | null
}

/** What is known of an earlier fetch; with it an unchanged page is not sent again. */
export interface Earlier {
  readonly etag?: string | null
  readonly lastModified?: string | null
}

/** Fetches pages and feeds: politely, within limits, and from the public internet alone. */
export interface Fetcher {
  /** What is at an address; null where it has not changed since. Throws a `FetchError`, or the reason of an aborted signal. */
  fetch(address: string, earlier?: Earlier, signal?: AbortSignal): Promise<Fetched | null>
  /** Breaks off what is under way and closes all connections. */
  close(): Promise<void>
}

/** How a fetcher is made. All of the world comes in here. */
export interface FetcherOptions {
  /** Hosts, or `host:port`, that may be fetched from though they are not on the public internet. */
  readonly allowHosts?: readonly string[]
  /** A page or a mail address at which whoever runs a site can reach the person who fetches from it. */
  readonly contact?: string | null
  /** Names proxies. */
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly limits?: Partial<FetchLimits>
  readonly network?: Network
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly sleep: Sleep
}

const ACCEPT =
  'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/pdf;q=0.9,*/*;q=0.5'
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/**
 * Makes a fetcher. Each request waits for its turn with the host, asks robots.txt, follows redirects through the same checks, and is tried again
 * where that may help.
 *
 * @example
 * const fetcher = createFetcher({ now: Date.now, sleep })
 * const feed = await fetcher.fetch('https://port.example/rss', { etag: '"7"' }) // null: nothing new
 */
export function createFetcher({
  allowHosts = [],
  contact = null,
  env = {},
  limits: own = {},
  network = INTERNET,
  now,
  sleep,
}: FetcherOptions): Fetcher {
  const limits = { ...FETCH_LIMITS, ...own }
  const isAllowed = allowedHosts(allowHosts)
  const requester = createRequester({ limits, network, isAllowed, proxies: proxySettings(env) })
  const pace = new Pace(now, sleep)
  const robots = new Robots(async (address, signal) => (await follow(address, {}, null, signal)).bytes, now)
  const always = { 'user-agent': userAgent(contact), 'accept-encoding': 'gzip, br', accept: ACCEPT, 'accept-language': 'en,*;q=0.5' }

  /** Requests an address and where it redirects to. Without rules nobody is asked: that is how robots.txt itself is fetched. */
  async function follow(
    address: string,
    headers: Readonly<Record<string, string>>,
    rules: Robots | null,
    signal?: AbortSignal,
  ): Promise<Answer & { url: URL }> {
    let url = webAddress(address, isAllowed)
    for (let hop = 0; hop <= limits.redirects; hop++) {
      const here = url
      const asked = (await rules?.ask(here, signal))?.gap ?? 0
      const request = () => requester.get(here, { ...always, ...headers }, (answer) => isBodyWanted(answer, rules !== null), signal)
      // robots.txt comes right before what it speaks of and takes no turn
      const answer = rules ? await pace.run(hostOf(here), Math.max(limits.gap, asked), request, signal) : await request()
      if (!REDIRECTS.has(answer.status)) return { ...answer, url }
      const target = answer.header('location')
      if (target === null) throw new FetchError('redirects', `The server answered ${answer.status} and does not say where to go.`)
      url = webAddress(target, isAllowed, url)
    }
    throw new FetchError('redirects', `It leads from page to page more than ${limits.redirects} times.`)
  }

  function isBodyWanted(answer: Answer, isTyped: boolean): boolean {
    if (answer.status === 304 || REDIRECTS.has(answer.status)) return false
    if (answer.status < 200 || answer.status > 299) throw statusError(answer, now())
    const { type } = parseContentType(answer.header('content-type'))
    if (isTyped && !isWanted(type)) throw new FetchError('type', `It is ${type}, which holds no report.`)
    return true
  }

  async function attempt(address: string, headers: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<Answer & { url: URL }> {
    for (let number = 1; ; number++) {
      try {
        return await follow(address, headers, robots, signal)
      } catch (error) {
        if (!(error instanceof FetchError) || !error.isPassing || number >= limits.attempts) throw error
        const wait = Math.max(error.retryAfter ?? 0, backoffBefore(number + 1, limits.backoff, limits.longestWait))
        if (wait > limits.longestWait) throw error
        await sleep(wait, signal)
      }
    }
  }

  return {
    async fetch(address, { etag = null, lastModified = null } = {}, signal) {
      const headers = {
        ...(etag === null ? {} : { 'if-none-match': etag }),
        ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
      }
      const answer = await attempt(address, headers, signal)
      if (answer.status === 304) return null
      const { url, bytes, header } = answer
      return {
        url: url.href,
        bytes,
        ...parseContentType(header('content-type')),
        etag: header('etag'),
        lastModified: header('last-modified'),
      }
    },
    close: () => requester.close(),
  }
}
