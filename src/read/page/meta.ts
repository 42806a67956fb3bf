import { readDate, readInstant } from '../published-date.ts'
import { readLinkedData } from './json-ld.ts'
import type { PageElement } from './page-node.ts'

/** What a page says about its report outside of its text. */
export interface PageMeta {
  /** Titles as the page gives them, the surest first; some carry the publisher's name at the end. */
  readonly titles: readonly string[]
  readonly description: string | null
  readonly byline: string | null
  readonly published: string | null
  /** The time of it in UTC, where one is given; ISO 8601. */
  readonly publishedAt: string | null
  /** When the publisher last changed it. */
  readonly modified: string | null
  readonly publisher: string | null
  /** The canonical address. */
  readonly url: string | null
}

/** Names of meta elements that give the day of publication, as publishers and their tools write them, the surest first. */
const DATE_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'article.published',
  'datepublished',
  'og:published_time',
  'parsely-pub-date',
  'sailthru.date',
  'publish-date',
  'publish_date',
  'publication_date',
  'publicationdate',
  'pubdate',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'displaydate',
  'datecreated',
  'date',
] as const

/** The same of the day of the last change. */
const CHANGE_NAMES = [
  'article:modified_time',
  'og:article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
  'dcterms.modified',
  'dc.date.modified',
  'revised',
] as const

/** Reads what a page's head, JSON-LD and `<time>` say of its report. `given` is the address the caller knows; relative ones start from it. */
export function readMeta(document: PageElement, given: string | null): PageMeta {
  const linked = readLinkedData(document)
  const meta = readMetaElements(document)
  const dates = [linked?.published ?? null, ...DATE_NAMES.map((name) => meta.get(name) ?? null), timeOf(document)]
  const published = dates.find((date) => readDate(date) !== null) ?? null
  const author = meta.get('author') ?? meta.get('article:author') ?? meta.get('parsely-author') ?? null
  return {
    titles: [linked?.title, meta.get('og:title'), meta.get('twitter:title'), document.querySelector('title')?.textContent]
      .map((title) => title?.replaceAll(/\s+/g, ' ').trim())
      .filter((title): title is string => title !== undefined && title !== ''),
    description: linked?.deck ?? meta.get('og:description') ?? meta.get('description') ?? null,
    byline: bylineFrom(linked?.authors.join(', ') || author || null),
    published: readDate(published),
    publishedAt: readInstant(published),
    modified:
      [linked?.modified, ...CHANGE_NAMES.map((name) => meta.get(name))].map((date) => readDate(date)).find((date) => date !== null) ?? null,
    publisher: [meta.get('og:site_name'), linked?.publisher, meta.get('application-name')].find((name) => name && !isAddress(name)) ?? null,
    url: addressOf(document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta.get('og:url') ?? null, given),
  }
}

/** Who signed, without the "By" before it; addresses and account names are no names. */
function bylineFrom(author: string | null): string | null {
  return author === null || isAddress(author) || author.startsWith('@') ? null : author.replace(/^by\s+/i, '')
}

function isAddress(name: string): boolean {
  return /^https?:|^www\./i.test(name)
}

/** Meta elements by name, property or itemprop, in small letters; the first of a name counts. */
function readMetaElements(document: PageElement): ReadonlyMap<string, string> {
  const meta = new Map<string, string>()
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = element.getAttribute('content')?.replaceAll(/\s+/g, ' ').trim()
    if (!content) continue
    // an attribute may hold several names: itemprop="datePublished dateCreated"
    for (const attribute of ['property', 'name', 'itemprop']) {
      for (const name of element.getAttribute(attribute)?.toLowerCase().split(/\s+/, 5) ?? []) {
        if (name && !meta.has(name)) meta.set(name, content.slice(0, 2_000))
      }
    }
  }
  return meta
}

/** The day in the page's time elements: that of publication where one says so, the first one of the report otherwise. */
function timeOf(document: PageElement): string | null {
  const time =
    document.querySelector('time[itemprop="datePublished"], time[pubdate], [itemprop="datePublished"]') ??
    document.querySelector('article time[datetime], main time[datetime], header time[datetime]')
  return time?.getAttribute('datetime') ?? time?.getAttribute('content') ?? time?.textContent?.trim() ?? onlyDay(document)
}

/** The most time elements that are looked at. */
const MOST_TIMES = 50

/** The day of all time elements of a page, where they agree: those of teasers name other days. */
function onlyDay(document: PageElement): string | null {
  const times = [...document.querySelectorAll('time[datetime]')].slice(0, MOST_TIMES)
  const days = new Set(times.map((time) => readDate(time.getAttribute('datetime'))))
  const [day = null] = days
  return days.size === 1 ? day : null
}

function addressOf(address: string | null, base: string | null): string | null {
  if (!address) return null
  try {
    const url = new URL(address, base ?? undefined)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
  } catch {
    return null
  }
}
