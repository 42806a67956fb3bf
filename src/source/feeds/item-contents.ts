import { decodeReferences } from './character-references.ts'
import type { XmlAttribute } from './xml-tokens.ts'

/** The text that a feed carries of one item. */
export interface ItemContent {
  /** HTML, or plain words where the feed says so; null when there is none. */
  readonly content: string | null
  readonly isPlain: boolean
  /** Who signed it. */
  readonly author: string | null
}

/** Elements of an item that carry its text, the fullest first, and those that name who signed it. */
const CONTENTS = ['content:encoded', 'content', 'description', 'summary', 'itunes:summary']
const AUTHORS = ['dc:creator', 'author', 'creator']
const CAUGHT = new Set([...CONTENTS, ...AUTHORS])

interface Catching {
  readonly name: string
  readonly isPlain: boolean
  /** Elements of the same name that are open inside it. */
  depth: number
  readonly pieces: string[]
}

/** Catches the texts of a feed's items out of its tokens as they come by. What is not closed ends with its item. */
export class ItemContents {
  readonly #items: Map<string, Catching>[] = []
  #open: Catching | null = null

  /** A new item has begun. */
  begin(): void {
    this.#finish()
    this.#items.push(new Map())
  }

  open(name: string, attributes: readonly XmlAttribute[], isEmpty: boolean): void {
    const lower = name.toLowerCase()
    const item = this.#items.at(-1)
    if (this.#open) {
      if (lower === 'guid' || lower === 'pubdate') this.#finish()
      else {
        if (lower === this.#open.name && !isEmpty) this.#open.depth++
        this.#open.pieces.push(
          `<${name}${attributes.map(({ name, value }) => ` ${name}="${value.replaceAll('"', '&quot;')}"`).join('')}${isEmpty ? '/' : ''}>`,
        )
      }
      return
    }
    if (!item || isEmpty || !CAUGHT.has(lower) || item.has(lower)) return
    const type = attributes.find((attribute) => attribute.name.toLowerCase() === 'type')?.value.toLowerCase()
    // Atom's default is plain text, and it has no description; RSS knows only HTML
    const isPlain = type === 'text' || type === 'text/plain' || (type === undefined && lower === 'summary')
    this.#open = { name: lower, isPlain, depth: 0, pieces: [] }
  }

  close(name: string): void {
    if (!this.#open) return
    const lower = name.toLowerCase()
    if (lower === 'item' || lower === 'entry') this.#finish()
    else if (lower === this.#open.name && this.#open.depth-- === 0) this.#finish()
    else this.#open.pieces.push(`</${name}>`)
  }

  /** Text as it is written, with its references. */
  text(text: string): void {
    this.#open?.pieces.push(decodeReferences(text))
  }

  cdata(text: string): void {
    this.#open?.pieces.push(text)
  }

  /** What was caught, an item each. */
  finish(): ItemContent[] {
    this.#finish()
    return this.#items.map((item) => {
      const found = CONTENTS.map((name) => item.get(name)).find((one) => one && one.pieces.join('').trim() !== '')
      const author = AUTHORS.map((name) => item.get(name)).find((one) => one !== undefined)
      return {
        content: found?.pieces.join('') ?? null,
        isPlain: found?.isPlain ?? false,
        author: author ? nameIn(author.pieces.join('')) : null,
      }
    })
  }

  #finish(): void {
    if (this.#open) this.#items.at(-1)?.set(this.#open.name, this.#open)
    this.#open = null
  }
}

/** "mail@example.org (Mara Lindqvist)", "<name>Mara Lindqvist</name><uri>…</uri>", "Mara Lindqvist". */
function nameIn(words: string): string | null {
  const start = words.slice(0, 2_000)
  const name =
    /<name>([^<]{1,300})<\/name>/i.exec(start)?.[1] ??
    /^[^\s()]{1,200}@[^\s()]{1,200}\s+\(([^()]{1,300})\)\s*$/.exec(start)?.[1] ??
    start.replaceAll(/<[^<>]{0,500}>/g, ' ')
  const plain = name.replaceAll(/\s+/g, ' ').trim()
  return plain === '' || plain.includes('@') || plain.length > 200 ? null : plain
}
