import { type AtomFeed, parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } from 'feedsmith'
import type { ItemContent } from './item-contents.ts'
import type { MendedFeed } from './mended-feed.ts'
import { oneLine, plainTitle } from './plain-title.ts'

type Words = string | undefined

/** A feed as it is written: titles are plain words already, links not yet absolute, dates not yet read. */
export interface FeedDraft {
  readonly title: string | null
  /** The address of the site that the feed is of. */
  readonly link: Words
  /** What relative links may be meant against, the likeliest first; each may be relative to those after it. */
  readonly bases: readonly Words[]
  readonly items: readonly ItemDraft[]
  /** The texts of the items, in their order, where the format has them beside the rest (JSON). */
  readonly contents?: readonly ItemContent[]
}

export interface ItemDraft {
  readonly title: string | null
  readonly link: Words
  /** The item's own `xml:base`. */
  readonly base: Words
  readonly id: Words
  /** When it was published, the likeliest first. */
  readonly dates: readonly Words[]
}

/** What a mended feed says. Throws feedsmith's `ParseError` where there is nothing in it. */
export function draftOf({ format, xml }: MendedFeed): FeedDraft {
  return format === 'rss' ? rssDraft(xml) : format === 'rdf' ? rdfDraft(xml) : atomDraft(xml)
}

function rssDraft(xml: string): FeedDraft {
  const feed = parseRssFeed(xml)
  const link = feed.link ?? siteOf(feed.atom?.links)
  return {
    title: plainTitle(feed.title ?? feed.dc?.titles?.[0]),
    link,
    bases: [feed.xml?.base, link, selfOf(feed.atom?.links)],
    items: (feed.items ?? []).map(({ title, link, guid, pubDate, atom, dc, dcterms, xml }) => ({
      title: plainTitle(title ?? dc?.titles?.[0]) ?? atomTitle(atom?.title),
      link: link ?? siteOf(atom?.links) ?? (guid?.isPermaLink !== false && isAddress(guid?.value) ? guid?.value : undefined),
      base: xml?.base,
      id: guid?.value ?? atom?.id,
      dates: [pubDate, dc?.dates?.[0], dcterms?.issued?.[0], dcterms?.created?.[0], atom?.published, atom?.updated],
    })),
  }
}

function rdfDraft(xml: string): FeedDraft {
  const feed = parseRdfFeed(xml)
  const link = feed.link ?? siteOf(feed.atom?.links)
  return {
    title: plainTitle(feed.title ?? feed.dc?.titles?.[0]),
    link,
    bases: [feed.xml?.base, link, selfOf(feed.atom?.links)],
    items: (feed.items ?? []).map(({ title, link, rdf, atom, dc, dcterms, xml }) => ({
      title: plainTitle(title ?? dc?.titles?.[0]) ?? atomTitle(atom?.title),
      link: link ?? (isAddress(rdf?.about) ? rdf?.about : undefined),
      base: xml?.base,
      id: rdf?.about ?? dc?.identifiers?.[0],
      dates: [dc?.dates?.[0], dcterms?.issued?.[0], dcterms?.created?.[0], atom?.published, atom?.updated],
    })),
  }
}

function atomDraft(xml: string): FeedDraft {
  const feed = parseAtomFeed(xml)
  const link = siteOf(feed.links)
  return {
    title: atomTitle(feed.title),
    link,
    bases: [feed.xml?.base, selfOf(feed.links), link],
    items: (feed.entries ?? []).map(({ title, links, id, published, updated, content, dc, xml }) => ({
      title: atomTitle(title),
      link: siteOf(links) ?? content?.src ?? selfOf(links),
      base: xml?.base,
      id,
      dates: [published, dc?.dates?.[0], updated],
    })),
  }
}

/** A JSON object whose `items` are a list; nothing else of it is known. */
export interface JsonFeedLike {
  readonly [key: string]: unknown
  readonly items: readonly unknown[]
}

const JSON_FIELDS = ['id', 'url', 'external_url', 'title', 'date_published', 'date_modified']

/** What a JSON Feed says; its `version` is not looked at. */
export function jsonDraft({ title, home_page_url, feed_url, items }: JsonFeedLike): FeedDraft {
  const version = 'https://jsonfeed.org/version/1.1'
  const feed = parseJsonFeed({ version, title, home_page_url, feed_url, items: items.map(kept) })
  return {
    title: oneLine(feed.title),
    link: feed.home_page_url,
    bases: [feed.home_page_url, feed.feed_url],
    items: (feed.items ?? []).map(({ title, url, external_url, id, date_published, date_modified }) => ({
      title: oneLine(title),
      link: url ?? external_url ?? (isAddress(id) ? id : undefined),
      base: undefined,
      id,
      dates: [date_published, date_modified],
    })),
    contents: items.map(jsonContent),
  }
}

function jsonContent(item: unknown): ItemContent {
  const { content_html, content_text, summary, author, authors } = (typeof item === 'object' && item !== null ? item : {}) as Record<
    string,
    unknown
  >
  const html = typeof content_html === 'string' ? content_html : null
  const plain = [content_text, summary].find((words) => typeof words === 'string') ?? null
  const [first] = [authors, author].flat() as unknown[]
  const name = typeof first === 'object' && first !== null && 'name' in first ? first.name : null
  return { content: html ?? plain, isPlain: html === null, author: typeof name === 'string' ? name : null }
}

/** Only the fields that are read: the rest of an item costs time and may be anything. */
function kept(item: unknown): unknown {
  return typeof item !== 'object' || item === null
    ? null
    : Object.fromEntries(Object.entries(item).filter(([key, value]) => JSON_FIELDS.includes(key) && typeof value !== 'object'))
}

/** Only a title that says so is HTML: "How <b> came to HTML" of type text has no markup. */
function atomTitle(title: AtomFeed.Text | undefined): string | null {
  return title && /html/i.test(title.type ?? '') ? plainTitle(title.value) : oneLine(title?.value)
}

type Links = readonly AtomFeed.Link<string>[] | undefined

/** The page that an element of Atom is about: `rel="alternate"` or no `rel`, a web page before other forms of it. */
function siteOf(links: Links): Words {
  const pages = links?.filter(({ href, rel }) => href && /^(?:|alternate)$/i.test(rel ?? ''))
  return (pages?.find(({ type }) => /^(?:|text\/html|application\/xhtml\+xml)$/i.test(type ?? '')) ?? pages?.[0])?.href
}

function selfOf(links: Links): Words {
  return links?.find(({ rel }) => rel?.toLowerCase() === 'self')?.href
}

function isAddress(words: Words): boolean {
  return /^https?:\/\/\S+$/i.test(words ?? '')
}
