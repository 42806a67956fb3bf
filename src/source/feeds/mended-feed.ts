import { FeedError } from './feed-error.ts'
import type { ItemContents } from './item-contents.ts'
import { MAX_ENTITY_CHARACTERS, MAX_FEED_DEPTH, MAX_FEED_ITEMS } from './limits.ts'
import { refusalOf } from './refusal.ts'
import { type XmlAttribute, xmlTokens } from './xml-tokens.ts'

/** A feed as XML that any parser takes. */
export interface MendedFeed {
  readonly format: 'rss' | 'rdf' | 'atom'
  readonly xml: string
  /** How many items or entries have begun. */
  readonly items: number
}

/** Elements that a feed may begin with, to its format and what then has to stand around them. */
const ROOTS: ReadonlyMap<string, readonly [MendedFeed['format'], ...string[]]> = new Map([
  ['rss', ['rss']],
  ['rdf', ['rdf']],
  ['feed', ['atom']],
  // a feed whose beginning was cut, and a single entry, which is a document of its own in Atom
  ['channel', ['rss', 'rss']],
  ['item', ['rss', 'rss', 'channel']],
  ['entry', ['atom', 'feed']],
])

/** What items stand in. */
const CONTAINERS = new Set(['rss', 'rdf', 'feed', 'channel'])
const ITEMS = new Set(['item', 'entry'])

/**
 * The elements of a feed or item that are kept, by their names without prefix. The others are left out with all that is in them: what
 * nobody asks for costs time, and "((((((" as an author's name costs the library hours.
 */
const FIELDS = new Set([
  ...['title', 'link', 'guid', 'pubdate', 'id', 'published', 'updated', 'content'],
  ...['date', 'issued', 'created', 'modified', 'identifier'],
])
/** Of these and others, those that hold no elements: one that is still open when another begins was not closed. */
const LEAVES = new Set(['title', 'link', 'guid', 'pubdate', 'id', 'published', 'updated', 'author', 'category', 'comments'])
const AFTER_LEAF = new Set([...LEAVES, 'description', 'summary', 'content', 'content:encoded', 'enclosure', 'dc:date', 'dc:creator'])
/** Elements that no text in HTML has: where one begins, an unclosed description has ended. */
const OF_ITEM = new Set(['guid', 'pubdate'])
/** Attributes that are kept, beside those that declare a namespace. */
const ATTRIBUTES = new Set(['version', 'xml:base', 'href', 'rel', 'type', 'ispermalink', 'about', 'rdf:about', 'src'])

/** The signs that XML has no place for. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** An `&` that begins no reference: "AT&T", "?a=1&b=2". */
const STRAY_AMPERSAND = /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,31});)/gi

/**
 * Mends the XML of a feed: leaves out what stands before its first element and after its last, closes what was left open and drops
 * ends without a beginning, quotes values, takes a stray `&` or `<` for itself, puts in the words of the entities it declares, and
 * starts an item where one begins even if the last was not closed. Only what `draftOf` reads is kept: titles, links, ids and dates.
 *
 * Throws a `FeedError` when there is no feed, but a web page, another kind of XML, plain text, and when its items are too many. `baseUrl`
 * is for its message. It checks no namespaces. `contents` gets the texts of the items, which are not in what comes out.
 */
export function mendFeed(source: string, baseUrl: string | null, contents: ItemContents | null = null): MendedFeed {
  const mending = new Mending(contents)
  const skipped: string[] = []
  for (const token of xmlTokens(source)) {
    if (token.kind === 'doctype') mending.declare(token.entities)
    else if (!mending.format) {
      if (token.kind !== 'open') continue
      const name = localName(token.name)
      const root = ROOTS.get(name)
      if (root) mending.begin(root, token.name)
      else if (skipped.push(name) && isOther(name)) break
    }
    if (!mending.format || mending.isOver) continue
    if (token.kind === 'open') mending.open(token.name, token.attributes, token.isEmpty)
    else if (token.kind === 'close') mending.close(token.name)
    else if (token.kind === 'text') mending.addText(token.text)
    else if (token.kind === 'cdata') mending.addCdata(token.text)
  }
  const mended = mending.finish()
  if (!mended) throw new FeedError(refusalOf(source, skipped, baseUrl))
  return mended
}

/** Roots that tell at once that no feed follows. Anything else may be a warning that a server printed before its feed. */
function isOther(name: string): boolean {
  return ['html', 'head', 'body', 'opml', 'urlset', 'sitemapindex'].includes(name)
}

/** What is said of a feed of more items than are read. */
export function tooMany(): FeedError {
  return new FeedError(`The feed has more than ${MAX_FEED_ITEMS.toLocaleString('en')} items. Cut it into several.`)
}

/** An element's name without its prefix, in small letters. */
function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1).toLowerCase()
}

/** Put into every item, since the library drops items of which it reads nothing: some have a description only, which is left out here. */
const FILLING = '<description>-</description><summary>-</summary>'

interface OpenElement {
  readonly name: string
  readonly local: string
  /** Whether it is in what comes out. */
  readonly isKept: boolean
  /** Whether it is a title or inside one. */
  readonly isTitle: boolean
}

/** What stands around a root. */
const NOTHING: OpenElement = { name: '', local: 'rss', isKept: true, isTitle: false }

class Mending {
  format: MendedFeed['format'] | null = null
  readonly #out: string[] = []
  readonly #open: OpenElement[] = []
  readonly #entities = new Map<string, string>()
  readonly #contents: ItemContents | null
  #entityCharacters = 0
  #items = 0

  constructor(contents: ItemContents | null) {
    this.#contents = contents
  }

  get isOver(): boolean {
    return this.#open.length === 0 && this.#out.length > 0
  }

  declare(entities: ReadonlyMap<string, string>): void {
    for (const [name, words] of entities) if (!this.#entities.has(name)) this.#entities.set(name, words)
  }

  begin([format, ...around]: readonly [MendedFeed['format'], ...string[]], root: string): void {
    this.format = format
    const prefix = root.slice(0, root.lastIndexOf(':') + 1)
    for (const name of around) this.#push(prefix + name, '', true)
  }

  open(name: string, attributes: readonly XmlAttribute[], isEmpty: boolean): void {
    const local = localName(name)
    const lower = name.toLowerCase()
    if (ITEMS.has(local) && this.#isItem(name)) {
      while (this.#open.length > 1 && !CONTAINERS.has(this.#top.local)) this.#pop()
      if (++this.#items > MAX_FEED_ITEMS) throw tooMany()
      this.#contents?.begin()
    } else {
      this.#contents?.open(name, attributes, isEmpty)
      this.#endBefore(lower)
    }
    if (this.#open.length >= MAX_FEED_DEPTH) return
    const isKept = this.#keeps(local)
    if (this.#open.length === 0) attributes = withNamespace(name, this.format, attributes)
    if (!isEmpty) {
      this.#push(name, isKept ? written(attributes) : '', isKept)
      if (isKept && ITEMS.has(local)) this.#out.push(FILLING)
    } else if (isKept) this.#out.push(`<${name}${written(attributes)}/>`)
  }

  /** Ends what was not closed before an element that cannot stand in it. */
  #endBefore(lower: string): void {
    if (OF_ITEM.has(lower)) {
      const item = this.#open.findLastIndex((open) => ITEMS.has(open.local))
      while (item >= 0 && this.#open.length > item + 1) this.#pop()
    } else if (AFTER_LEAF.has(lower) && LEAVES.has(this.#top.name.toLowerCase())) this.#pop()
  }

  close(name: string): void {
    this.#contents?.close(name)
    const sought = name.toLowerCase()
    const at = this.#open.findLastIndex((open) => open.name.toLowerCase() === sought)
    if (at < 0) return
    while (this.#open.length > at) this.#pop()
  }

  addText(text: string): void {
    this.#contents?.text(text)
    if (!this.#takesText) return
    const clean = text.replaceAll(CONTROLS, '').replaceAll(STRAY_AMPERSAND, '&amp;').replaceAll('<', '&lt;')
    this.#out.push(this.#entities.size === 0 ? clean : clean.replaceAll(/&([\p{L}_][\p{L}\p{N}_.-]*);/gu, this.#expanded))
  }

  addCdata(text: string): void {
    this.#contents?.cdata(text)
    if (this.#takesText) this.#out.push(`<![CDATA[${text.replaceAll(CONTROLS, '')}]]>`)
  }

  finish(): MendedFeed | null {
    if (!this.format) return null
    while (this.#open.length > 0) this.#pop()
    return { format: this.format, xml: this.#out.join(''), items: this.#items }
  }

  get #top(): OpenElement {
    return this.#open.at(-1) ?? NOTHING
  }

  get #takesText(): boolean {
    const { isKept, isTitle, local } = this.#top
    // of Atom's `content` only the address is read
    return isKept && (isTitle || (!CONTAINERS.has(local) && !ITEMS.has(local) && local !== 'content'))
  }

  /** Of containers and items the fields and what has more of them, of a title its markup. */
  #keeps(local: string): boolean {
    const { isKept, isTitle, local: around } = this.#top
    if (!CONTAINERS.has(around) && !ITEMS.has(around)) return isKept && isTitle
    return isKept && (FIELDS.has(local) || CONTAINERS.has(local) || ITEMS.has(local))
  }

  #push(name: string, attributes: string, isKept: boolean): void {
    const local = localName(name)
    this.#open.push({ name, local, isKept, isTitle: local === 'title' || this.#top.isTitle })
    if (isKept) this.#out.push(`<${name}${attributes}>`)
  }

  #pop(): void {
    const closed = this.#open.pop()
    if (closed?.isKept) this.#out.push(`</${closed.name}>`)
  }

  /** An item of the feed, not another vocabulary's: it has no prefix, or that of an item or a container around it. */
  #isItem(name: string): boolean {
    const prefix = name.slice(0, name.lastIndexOf(':') + 1)
    return prefix === '' || this.#open.some((open) => open.name === name || (CONTAINERS.has(open.local) && open.name.startsWith(prefix)))
  }

  readonly #expanded = (whole: string, name: string): string => {
    const words = this.#entities.get(name)
    if (words === undefined || this.#entityCharacters + words.length > MAX_ENTITY_CHARACTERS) return whole
    this.#entityCharacters += words.length
    return words
  }
}

/** The attributes of a root whose prefix nothing declares, with what it must mean: the library knows elements by their namespace. */
function withNamespace(root: string, format: MendedFeed['format'] | null, attributes: readonly XmlAttribute[]): readonly XmlAttribute[] {
  const prefix = root.slice(0, Math.max(0, root.lastIndexOf(':')))
  const uri = format === 'rdf' ? 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' : format === 'atom' ? 'http://www.w3.org/2005/Atom' : ''
  const name = `xmlns:${prefix}`
  if (!prefix || !uri || attributes.some((attribute) => attribute.name.toLowerCase() === name.toLowerCase())) return attributes
  return [...attributes, { name, value: uri }]
}

function written(attributes: readonly XmlAttribute[]): string {
  const seen = new Set<string>()
  return attributes
    .filter(({ name }) => {
      const lower = name.toLowerCase()
      return (ATTRIBUTES.has(lower) || lower === 'xmlns' || lower.startsWith('xmlns:')) && seen.size < seen.add(lower).size
    })
    .map(({ name, value }) => {
      const clean = value.replaceAll(CONTROLS, '').replaceAll(STRAY_AMPERSAND, '&amp;').replaceAll('"', '&quot;')
      return ` ${name}="${clean}"`
    })
    .join('')
}
