/** A piece of XML as it is written. Comments and processing instructions give none. */
export type XmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'cdata'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: readonly XmlAttribute[]; readonly isEmpty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  /** The entities that a document type declares with plain words. */
  | { readonly kind: 'doctype'; readonly entities: ReadonlyMap<string, string> }

/** An attribute with its value as written, references not decoded. */
export interface XmlAttribute {
  readonly name: string
  readonly value: string
}

const NAME = /[\p{L}_][\p{L}\p{N}_:.-]*/uy
const ATTRIBUTE = /([\p{L}_:][\p{L}\p{N}_:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/gu
const ENTITY = /<!ENTITY\s+([\p{L}_][\p{L}\p{N}_.-]{0,40})\s+(?:"([^"<&%]{0,200})"|'([^'<&%]{0,200})')\s*>/gu

/**
 * Cuts XML into tokens and never fails: a `<` that starts no tag is text, what has no end runs to the end of the input, and a tag
 * that breaks off before the next `<` is left out. Takes time linear in the source's length, whatever is in it.
 */
export function* xmlTokens(source: string): Generator<XmlToken, void, undefined> {
  const scan = new Scan(source)
  let at = 0
  while (at < source.length) {
    const sign = source.indexOf('<', at)
    if (sign < 0) {
      yield { kind: 'text', text: source.slice(at) }
      return
    }
    if (sign > at) yield { kind: 'text', text: source.slice(at, sign) }
    if (source.startsWith('<!--', sign)) at = scan.after('-->', sign + 4)
    else if (source.startsWith('<![CDATA[', sign)) {
      at = scan.after(']]>', sign + 9)
      const text = source.slice(sign + 9, at)
      yield { kind: 'cdata', text: text.endsWith(']]>') ? text.slice(0, -3) : text }
    } else if (source.startsWith('<?', sign)) at = scan.after('>', sign)
    else if (source.startsWith('<!', sign)) {
      at = scan.afterDoctype(sign)
      yield { kind: 'doctype', entities: entitiesOf(source.slice(sign, at)) }
    } else {
      const name = nameAt(source, source[sign + 1] === '/' ? sign + 2 : sign + 1)
      if (!name) {
        yield { kind: 'text', text: '<' }
        at = sign + 1
        continue
      }
      const end = scan.endOfTag(sign)
      // the end of a feed that was cut: `</rss` closes what it names, `<item` begins nothing
      if (source[sign + 1] === '/') yield { kind: 'close', name }
      else if (source[end - 1] === '>') yield openTag(name, source.slice(sign + 1 + name.length, end - 1))
      at = end
    }
  }
}

function nameAt(source: string, at: number): string | null {
  NAME.lastIndex = at
  return NAME.exec(source)?.[0] ?? null
}

function openTag(name: string, inside: string): XmlToken {
  const isEmpty = inside.endsWith('/')
  const attributes = [...(isEmpty ? inside.slice(0, -1) : inside).matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => ({
    name,
    value: double ?? single ?? bare ?? '',
  }))
  return { kind: 'open', name, attributes, isEmpty }
}

function entitiesOf(doctype: string): ReadonlyMap<string, string> {
  return new Map([...doctype.matchAll(ENTITY)].map(([, name = '', double, single]) => [name, double ?? single ?? '']))
}

class Scan {
  readonly #source: string
  /** Ends that do not come any more, so that a thousand beginnings are not each searched to the end of the input. */
  readonly #missing = new Set<string>()

  constructor(source: string) {
    this.#source = source
  }

  /** Where the next `end` has ended; the input's end when there is none. */
  after(end: string, from: number): number {
    if (this.#missing.has(end)) return this.#source.length
    const at = this.#source.indexOf(end, from)
    if (at >= 0) return at + end.length
    this.#missing.add(end)
    return this.#source.length
  }

  /** Where a document type has ended, its declarations between brackets included. */
  afterDoctype(from: number): number {
    const end = this.after('>', from)
    const bracket = this.#source.slice(from, end).indexOf('[')
    if (bracket < 0) return end
    let close = from + bracket
    do {
      close = this.after(']', close)
    } while (close < this.#source.length && !/^\s{0,99}>/.test(this.#source.slice(close, close + 100)))
    return this.after('>', close)
  }

  /** Where a tag has ended: at its `>` outside quotes; before the next `<` when none came, since no value may hold one. */
  endOfTag(from: number): number {
    const source = this.#source
    let quote = ''
    let before = ''
    let close = -1
    for (let at = from + 1; at < source.length; at++) {
      const sign = source[at] ?? ''
      if (sign === '<') return close < 0 ? at : close + 1
      if (sign === '>') {
        if (!quote) return at + 1
        if (close < 0) close = at
      } else if (sign === quote) quote = ''
      else if (!quote && before === '=' && (sign === '"' || sign === "'")) quote = sign
      if (sign > ' ') before = sign
    }
    return close < 0 ? source.length : close + 1
  }
}
