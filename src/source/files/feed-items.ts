import { readFeedContents } from '../feeds/feed.ts'
import { FeedError } from '../feeds/feed-error.ts'
import { MAX_FEED_BYTES } from '../feeds/limits.ts'
import { SourceError } from '../source-error.ts'
import { collect } from './bytes.ts'
import type { Found } from './found.ts'
import type { Opener, Thing } from './opening.ts'

/** An item's text of so many words is its report; of fewer it is the line or two that lead to the report, which is elsewhere. */
const REPORT_WORDS = 80
/** So many make a report of an item that leads nowhere. */
const FEWEST_WORDS = 5

/** The items of a feed: reports where the feed carries their text, links where it does not. */
export const openFeed: Opener = async function* (thing) {
  yield* foundInFeed(await collect(thing.stream, MAX_FEED_BYTES, 'The feed'), thing)
}

/** The same of a feed that is held already. */
export function* foundInFeed(input: Uint8Array | string, thing: Thing): Generator<Found> {
  const { feed, contents, dates } = read(input, thing)
  if (feed.items.length === 0) throw new SourceError('There are no items in the feed.')
  for (const [index, { title, link, id }] of feed.items.entries()) {
    const published = dates[index] ?? null
    const { content = null, isPlain = false, author = null } = contents[index] ?? {}
    const named = { ref: id, name: `${thing.name}:${index + 1}` }
    const words = content === null ? 0 : wordCount(isPlain ? content : content.replaceAll(/<[^<>]{0,2000}>/g, ' '))
    const url = link !== null && /^https?:\/\//i.test(link) ? link : null
    if (content !== null && words >= (url === null ? FEWEST_WORDS : REPORT_WORDS)) {
      const hints = {
        ...thing.hints,
        url,
        title,
        publisher: thing.hints.publisher ?? feed.title,
        published,
        byline: author,
        contentType: null,
      }
      yield isPlain
        ? {
            outcome: 'report',
            ...named,
            kind: 'text',
            content: [title, content].filter(Boolean).join('\n\n'),
            encoding: null,
            plain: null,
            hints,
          }
        : { outcome: 'report', ...named, kind: 'html', content: page(title, content), encoding: null, plain: null, hints }
    } else if (url !== null) yield { outcome: 'link', ...named, url, of: 'page', title, published }
    else yield { outcome: 'skipped', ...named, reason: 'The item has neither text nor a link that can be followed.' }
  }
}

function read(input: Uint8Array | string, thing: Thing): ReturnType<typeof readFeedContents> {
  try {
    return readFeedContents(input, { baseUrl: thing.hints.url, encoding: thing.encoding })
  } catch (error) {
    throw error instanceof FeedError ? new SourceError(error.message) : error
  }
}

/** An item's text as a page with its title above it, as the publisher's page has it. */
function page(title: string | null, content: string): string {
  const words = title?.replaceAll('&', '&amp;').replaceAll('<', '&lt;') ?? ''
  const head = title === null ? '' : `<title>${words}</title>`
  return `<html><head>${head}</head><body><article>${title === null ? '' : `<h1>${words}</h1>`}<div>${content}</div></article></body></html>`
}

function wordCount(words: string): number {
  return words.match(/\p{L}[\p{L}\p{M}'’-]*/gu)?.length ?? 0
}
