import robotsModule from 'robots-parser'
import { FetchError } from './fetch-error.ts'
import { ROBOT_NAME } from './user-agent.ts'

/** Milliseconds for which a robots.txt is believed: a day, as RFC 9309 has it. */
const BELIEVED = 24 * 3_600_000
/** Milliseconds after which a server that could not give its robots.txt is asked again. */
const RETRIED = 10 * 60_000
/** Sites whose robots.txt is remembered. */
const MOST_SITES = 1_000
/** The most characters of a robots.txt that are read: RFC 9309 asks for 500 KiB at least. */
const LONGEST = 512_000
/** The longest gap that a site may ask for, in milliseconds. */
const LONGEST_GAP = 300_000

// Its types speak of an ES module, and it is none: what is imported is the function itself.
const robotsParser = robotsModule as unknown as typeof robotsModule.default
type Rules = ReturnType<typeof robotsParser>

interface Known {
  readonly until: number
  readonly rules: Promise<Rules>
}

/** What a site's robots.txt says of an address. */
export interface RobotsAnswer {
  /** Milliseconds between two requests that the site asks for (`Crawl-delay`), at most five minutes. */
  readonly gap: number
}

/** The robots.txt of each site, fetched once a day. */
export class Robots {
  readonly #load: (address: string, signal: AbortSignal | undefined) => Promise<Uint8Array>
  readonly #now: () => number
  readonly #sites = new Map<string, Known>()

  /** `load` gives the bytes at an address or throws a `FetchError`; `now` is in milliseconds. */
  constructor(load: (address: string, signal: AbortSignal | undefined) => Promise<Uint8Array>, now: () => number) {
    this.#load = load
    this.#now = now
  }

  /**
   * What the site says of an address. Throws a `FetchError` where it asks programs to stay away, or where its robots.txt cannot be had now: a
   * server in trouble is left alone. A site without a robots.txt (any answer of 400 to 499) allows all.
   */
  async ask(url: URL, signal?: AbortSignal): Promise<RobotsAnswer> {
    const rules = await this.#rulesOf(url.origin, signal)
    if (rules.isAllowed(url.href, ROBOT_NAME) === false)
      throw new FetchError('robots', "The site's robots.txt asks programs not to fetch this. Save the page in a browser and add the file.")
    return { gap: Math.min(LONGEST_GAP, Math.max(0, (rules.getCrawlDelay(ROBOT_NAME) ?? 0) * 1_000) || 0) }
  }

  async #rulesOf(origin: string, signal: AbortSignal | undefined): Promise<Rules> {
    const known = this.#sites.get(origin)
    if (known && known.until > this.#now()) return known.rules
    const address = `${origin}/robots.txt`
    const rules = this.#load(address, signal).then(
      (bytes) => robotsParser(address, new TextDecoder().decode(bytes.subarray(0, LONGEST))),
      (error: unknown) => {
        if (!(error instanceof FetchError)) throw error
        if (error.status !== null && error.status >= 400 && error.status < 500 && error.status !== 429) return robotsParser(address, '')
        if (error.status === null) throw error
        throw new FetchError('robots', `The site's robots.txt cannot be had now (status ${error.status}), so the site is left alone.`, {
          isPassing: true,
          retryAfter: error.retryAfter ?? RETRIED,
        })
      },
    )
    this.#sites.delete(origin)
    this.#sites.set(origin, { until: this.#now() + BELIEVED, rules })
    if (this.#sites.size > MOST_SITES) this.#sites.delete(this.#sites.keys().next().value as string)
    try {
      return await rules
    } catch (error) {
      // the failure is not believed for a day
      this.#sites.delete(origin)
      throw error
    }
  }
}
