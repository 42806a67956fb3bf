import { type XmlAttribute, xmlTokens } from './xml-tokens.ts'

const FEED_TYPE = /^application\/(?:rss|atom|rdf|feed)\+(?:xml|json)/i

/** The most feeds of a page that are named. */
const NAMED = 3

/**
 * The sentence that says why something is no feed, by the elements it begins with. Of a web page it names the feeds that the page
 * itself names, in their `<link rel="alternate">`.
 */
export function refusalOf(source: string, elements: readonly string[], baseUrl: string | null): string {
  if (elements.some((name) => name === 'html' || name === 'head' || name === 'body') || /^\s{0,999}<!doctype html/i.test(source)) {
    const feeds = feedsOfPage(source, baseUrl)
    if (feeds.length === 0)
      return 'This is a web page, not a feed, and it names no feed. Look for a link called RSS, Atom or feed on the site.'
    return `This is a web page, not a feed. It names ${feeds.length === 1 ? 'this feed' : 'these feeds'}: ${feeds.join(', ')}`
  }
  if (elements.includes('opml')) return 'This is an OPML list of feeds, not a feed. Give the address of one of its feeds.'
  if (elements.includes('urlset') || elements.includes('sitemapindex')) return 'This is a sitemap, not a feed. Give the address of a feed.'
  if (source.trim() === '') return 'There is nothing in it. A feed is RSS, Atom, RDF or JSON Feed.'
  const [first] = elements
  if (first) return `This is no feed: it begins with the element "${first.slice(0, 40)}". A feed is RSS, Atom, RDF or JSON Feed.`
  return 'This is no feed. A feed is RSS, Atom, RDF or JSON Feed.'
}

/** The addresses of the feeds that a web page names, three at most; as it writes them where nothing says where it was fetched. */
export function feedsOfPage(page: string, baseUrl: string | null): string[] {
  const feeds = new Set<string>()
  for (const token of xmlTokens(page)) {
    if (token.kind !== 'open' || token.name.toLowerCase() !== 'link') continue
    const href = attributeOf(token.attributes, 'href').replaceAll('&amp;', '&').trim()
    const isAlternate = attributeOf(token.attributes, 'rel').toLowerCase().split(/\s+/).includes('alternate')
    if (href && isAlternate && FEED_TYPE.test(attributeOf(token.attributes, 'type').trim()))
      feeds.add(URL.parse(href, baseUrl ?? undefined)?.href ?? href)
    if (feeds.size === NAMED) break
  }
  return [...feeds]
}

function attributeOf(attributes: readonly XmlAttribute[], name: string): string {
  return attributes.find((attribute) => attribute.name.toLowerCase() === name)?.value ?? ''
}
