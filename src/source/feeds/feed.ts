import { feedDate, writtenDate } from './feed-date.ts'
import { draftOf, type FeedDraft, type ItemDraft, type JsonFeedLike, jsonDraft } from './feed-drafts.ts'
import { FeedError } from './feed-error.ts'
import { feedText } from './feed-text.ts'
import { type ItemContent, ItemContents } from './item-contents.ts'
import { MAX_FEED_BYTES, MAX_FEED_ITEMS } from './limits.ts'
import { mendFeed, tooMany } from './mended-feed.ts'

/** What a feed offers. What it does not say is null. */
export interface Feed {
  readonly title: string | null
  /** The address of the site that the feed is of. */
  readonly link: string | null
  /** In the feed's order, doubles included. */
  readonly items: readonly FeedItem[]
}

export interface FeedItem {
  /** Plain words on one line. */
  readonly title: string | null
  /** Absolute where anything says against what; otherwise as written. Never anything but http or https. */
  readonly link: string | null
  /** As the publisher gives it, `guid` or `id`; none is made up. */
  readonly id: string | null
  /** In UTC, `2031-05-14T09:30:00Z`, or a day where the feed gives only that. */
  readonly published: string | null
}

/** What is known of a feed beside its bytes. */
export interface FeedContext {
  /** Where it was fetched from. */
  readonly baseUrl?: string | null
  /** What whoever gave it says it is encoded in. */
  readonly encoding?: string | null
}

/**
 * Reads RSS, Atom, RDF or JSON Feed, told apart by content. Malformed feeds give what is in them; items come before the place where a
 * feed was cut off. Entities are never fetched and their growth is bounded, as are depth and size.
 *
 * Throws a `FeedError`, whose message is for people, where there is no feed: a web page, another kind of file, nothing.
 *
 * @example
 * readFeed('<rss><channel><title>Port news</title><item><title>Ships & trucks</title><link>/7</link></item>', {
 *   baseUrl: 'https://port.example/rss',
 * }).items // [{ title: 'Ships & trucks', link: 'https://port.example/7', id: null, published: null }]
 */
export function readFeed(input: Uint8Array | string, context: FeedContext = {}): Feed {
  return feedOf(readDraft(input, context, null), context)
}

/** What a feed carries of its items besides: one of each for each item. */
export interface FeedContents {
  readonly feed: Feed
  /** The texts: most feeds carry a line or two, some the whole report. */
  readonly contents: readonly ItemContent[]
  /** The dates as they were where they were written (`writtenDate`): what is published at half past midnight is of that day for its readers. */
  readonly dates: readonly (string | null)[]
}

/** The same with the texts of the items. */
export function readFeedContents(input: Uint8Array | string, context: FeedContext = {}): FeedContents {
  const caught = new ItemContents()
  const draft = readDraft(input, context, caught)
  const contents = draft.contents ?? caught.finish()
  const feed = feedOf(draft, context)
  return {
    feed,
    // a text must never go under another item's title
    contents: contents.length === feed.items.length ? contents : feed.items.map(() => NO_CONTENT),
    dates: draft.items.map(({ dates }) => firstDate(dates, writtenDate)),
  }
}

const NO_CONTENT: ItemContent = { content: null, isPlain: false, author: null }

function readDraft(input: Uint8Array | string, { baseUrl = null, encoding = null }: FeedContext, contents: ItemContents | null): FeedDraft {
  const text = typeof input === 'string' ? input : feedText(input, encoding)
  if (text.length > MAX_FEED_BYTES) throw new FeedError(`The feed is longer than ${MAX_FEED_BYTES.toLocaleString('en')} characters.`)
  return /^[\ufeff\s]*\{/.test(text) ? draftOfJson(text) : draftOfXml(text, baseUrl, contents)
}

function feedOf(draft: FeedDraft, { baseUrl = null }: FeedContext): Feed {
  const base = resolveBases([...draft.bases, baseUrl])
  return {
    title: draft.title,
    link: resolveLink(draft.link, resolveBases([...draft.bases.slice(1), baseUrl])),
    items: draft.items.map((item) => toItem(item, base)),
  }
}

function draftOfXml(text: string, baseUrl: string | null, contents: ItemContents | null): FeedDraft {
  const mended = mendFeed(text, baseUrl, contents)
  try {
    return draftOf(mended)
  } catch {
    // the library throws where a feed has neither title nor link and no item has anything in it
    if (mended.items === 0) throw new FeedError('This begins like a feed, but there is no title and no item in it.')
    return { title: null, link: undefined, bases: [], items: [] }
  }
}

function draftOfJson(text: string): FeedDraft {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^[\ufeff\s]+/, ''))
  } catch {
    throw new FeedError('This is JSON that is broken or cut off. Fetch it again.')
  }
  if (!isFeedLike(json)) throw new FeedError('This is JSON, but no JSON Feed: it has no list of items.')
  if (json.items.length > MAX_FEED_ITEMS) throw tooMany()
  try {
    return jsonDraft(json)
  } catch {
    return { title: null, link: undefined, bases: [], items: [] }
  }
}

function isFeedLike(json: unknown): json is JsonFeedLike {
  return typeof json === 'object' && json !== null && 'items' in json && Array.isArray(json.items)
}

function toItem({ title, link, base: own, id, dates }: ItemDraft, base: string | null): FeedItem {
  return {
    title,
    link: resolveLink(link, own === undefined ? base : resolveBases([own, base])),
    id: id ?? null,
    published: firstDate(dates, feedDate),
  }
}

function firstDate(dates: ItemDraft['dates'], read: (words: string) => string | null): string | null {
  return dates.map((words) => (words === undefined ? null : read(words))).find((date) => date !== null) ?? null
}

/** The first of some bases, made absolute by those after it; null when none is absolute. */
function resolveBases(bases: readonly (string | null | undefined)[]): string | null {
  let base: string | null = null
  for (const one of bases.toReversed()) if (one) base = URL.parse(one.trim(), base ?? undefined)?.href ?? base
  return base
}

/** A link as it is when it is absolute, otherwise against its base. Schemes that no reader may follow, such as `javascript:`, give null. */
function resolveLink(link: string | undefined, base: string | null): string | null {
  const words = link?.replaceAll(/[\t\n\r]/g, '').trim()
  if (!words) return null
  if (/^https?:\/\//i.test(words)) return words
  if (/^[a-z][a-z\d+.-]*:/i.test(words)) return null
  return base === null ? words : (URL.parse(words, base)?.href ?? words)
}
