import { readFeed } from '../source/feeds/feed.ts'
import { FeedError } from '../source/feeds/feed-error.ts'
import { feedText } from '../source/feeds/feed-text.ts'
import { feedsOfPage } from '../source/feeds/refusal.ts'
import type { Fetched, Fetcher } from '../source/fetch/fetcher.ts'
import { type Given, openReports } from '../source/files/open-reports.ts'
import { keepSource } from '../store/queries/sources-kept.ts'
import type { Store } from '../store/store.ts'
import { hasPassword, pageKey } from './page-key.ts'

/** A feed that is followed from now on. */
export interface Followed {
  readonly source: string
  readonly address: string
  readonly title: string | null
  /** Other feeds that the site names. */
  readonly others: readonly string[]
}

/** What following works with. */
export interface FollowWorld {
  readonly store: Store
  /** ISO 8601. */
  readonly time: () => string
  /** Milliseconds between two looks at each feed. */
  readonly every: number
}

/** Feeds of a site that are tried until one is a feed. */
const TRIED = 3

/**
 * Follows the feed at an address, or the first feed that a page there names. Its items are taken at the first look. Throws a `FetchError` or a
 * `FeedError` where there is none.
 */
export async function followAddress(address: string, fetcher: Fetcher, world: FollowWorld, signal?: AbortSignal): Promise<Followed> {
  const fetched = await got(address, fetcher, signal)
  try {
    return await keepFeed(address, titleOf(fetched), [], world)
  } catch (error) {
    if (!(error instanceof FeedError)) throw error
    const named = feedsOfPage(feedText(fetched.bytes, fetched.charset), fetched.url)
    for (const [at, feed] of named.slice(0, TRIED).entries()) {
      const title = await got(feed, fetcher, signal)
        .then(titleOf)
        .catch((failure: unknown) => {
          if (at === Math.min(named.length, TRIED) - 1) throw failure
          return undefined
        })
      if (title === undefined) continue
      return keepFeed(
        feed,
        title,
        named.filter((other) => other !== feed),
        world,
      )
    }
    throw error
  }
}

/** What came of a list of feeds. */
export interface FollowedList {
  readonly followed: readonly Followed[]
  /** Sentences on feeds of the list that cannot be followed. */
  readonly refused: readonly string[]
}

/** Follows the feeds of an OPML list, unseen: whether each is one shows at the first look. Throws a `FeedError` where none can be followed. */
export async function followList(given: Given, world: FollowWorld): Promise<FollowedList> {
  const followed: Followed[] = []
  const refused: string[] = []
  for await (const found of openReports(given)) {
    if (found.outcome === 'link' && found.of === 'feed') {
      if (hasPassword(found.url)) refused.push(`${found.name}: The address of this feed holds a name or a password, which would be kept.`)
      else followed.push(await keepFeed(found.url, found.title, [], world))
    } else if (found.outcome === 'failed') refused.push(`${found.name}: ${found.reason}`)
  }
  if (followed.length === 0)
    throw new FeedError(refused[0] ?? 'There is no list of feeds (OPML) in it. To take in the reports of a file, use "onrecord add".')
  return { followed, refused }
}

async function got(address: string, fetcher: Fetcher, signal: AbortSignal | undefined): Promise<Fetched> {
  const fetched = await fetcher.fetch(address, {}, signal)
  if (!fetched) throw new FeedError('The server says that nothing has changed, though it was asked for the first time.')
  return fetched
}

function titleOf({ bytes, url, charset }: Fetched): string | null {
  return readFeed(bytes, { baseUrl: url, encoding: charset }).title
}

async function keepFeed(
  feed: string,
  title: string | null,
  others: readonly string[],
  { store, time, every }: FollowWorld,
): Promise<Followed> {
  const address = pageKey(feed)
  const source = await store.write((db) => keepSource(db, { kind: 'feed', address, title, every, options: '{}' }, time()))
  return { source, address, title, others }
}
