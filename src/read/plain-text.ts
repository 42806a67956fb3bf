import type { Part, PartKind } from '../record/types.ts'
import { type Block, findBlocks } from './blocks.ts'
import { isFurnitureLine } from './furniture-line.ts'
import { bylineOf, changeOfLine, dateOfDateline, dateOfLine } from './head-lines.ts'
import { endsSentence, isDeckForm, isTitleForm } from './headline-form.ts'

/** What a plain text says about itself besides its words. */
export interface TextLayout {
  readonly parts: readonly Part[]
  readonly title: string | null
  readonly deck: string | null
  readonly byline: string | null
  /** The date on a line of its own at the head, or in the dateline; `YYYY-MM-DD`. */
  readonly published: string | null
  /** The date of a line at the head that tells of a change; `YYYY-MM-DD`. */
  readonly modified: string | null
}

/** How many blocks a head may have before the first paragraph: title, deck, byline, date, place for an advertisement. */
const HEAD_BLOCKS = 8
/** A block of this many words is a paragraph, whatever it ends in. */
const PARAGRAPH_WORDS = 35

/**
 * The parts of a plain text: title, deck, paragraphs and furniture, each a block of the text; white space between them is in none.
 *
 * A text that is one block, or that starts with a sentence, has no title. A crosshead inside the report is a paragraph. `givenTitle` is the
 * title the caller knows: the first block that says the same is the title, whatever its form.
 */
export function layOutText(text: string, givenTitle: string | null = null): TextLayout {
  const blocks = findBlocks(text)
  const words = (block: Block) => text.slice(block.start, block.end)
  const isParagraph = (block: Block) => endsSentence(words(block)) || hasWords(words(block), PARAGRAPH_WORDS)
  const lastParagraph = blocks.findLastIndex(isParagraph)

  const kinds: PartKind[] = []
  let title: string | null = null
  let deck: string | null = null
  let byline: string | null = null
  let published: string | null = null
  let modified: string | null = null
  let isHead = blocks.length > 1
  let hasParagraph = false

  for (const [index, block] of blocks.entries()) {
    const line = words(block)
    isHead &&= index < HEAD_BLOCKS
    const hasBody = index < lastParagraph
    const signed = isHead && hasBody ? bylineOf(line) : null
    const dated = isHead && hasBody ? dateOfLine(line) : null
    if (signed || dated || isFurnitureLine(line)) {
      byline ??= signed
      const changed = dated && changeOfLine(line)
      if (changed) modified ??= changed
      else published ??= dated
      kinds.push('furniture')
    } else if (isHead && title === null && (sameTitle(line, givenTitle) || (hasBody && isTitleForm(line)))) {
      title = line
      kinds.push('title')
    } else if (isHead && title !== null && deck === null && hasBody && isDeckForm(line)) {
      deck = line
      kinds.push('deck')
    } else {
      if (!hasParagraph) published ??= dateOfDateline(line)
      isHead = false
      hasParagraph = true
      kinds.push('paragraph')
    }
  }
  const parts = blocks.map(({ start, end }, index): Part => ({ kind: kinds[index] ?? 'paragraph', start, end }))
  // a report that tells only of its last change was published by then, and most often on that day
  return { parts, title, deck, byline, published: published ?? modified, modified }
}

function sameTitle(line: string, title: string | null): boolean {
  return title !== null && line.length < 400 && plain(line) === plain(title)
}

/** A title without case, signs and spaces, since feeds and pages set them differently. */
function plain(title: string): string {
  return title
    .slice(0, 400)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
}

function hasWords(line: string, count: number): boolean {
  let words = 0
  for (const _ of line.matchAll(/\S+/g)) if (++words >= count) return true
  return false
}
