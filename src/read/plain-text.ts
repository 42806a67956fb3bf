import type { Part, PartKind } from '../record/types.ts'
import { type Block, findBlocks } from './blocks.ts'
import { type HeadFacts, HeadNotes } from './head-notes.ts'
import { endsSentence, isDeckForm, isTitleForm } from './headline-form.ts'

/** What a plain text says about itself besides its words. */
export interface TextLayout extends HeadFacts {
  readonly parts: readonly Part[]
  readonly title: string | null
  readonly deck: string | null
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
  const notes = new HeadNotes()
  let isHead = blocks.length > 1
  let hasParagraph = false

  for (const [index, block] of blocks.entries()) {
    const line = words(block)
    isHead &&= index < HEAD_BLOCKS
    const hasBody = index < lastParagraph
    if (notes.isFurniture(line, isHead && hasBody)) kinds.push('furniture')
    else if (isHead && title === null && (sameTitle(line, givenTitle) || (hasBody && isTitleForm(line)))) {
      title = line
      kinds.push('title')
    } else if (isHead && title !== null && deck === null && hasBody && isDeckForm(line)) {
      deck = line
      kinds.push('deck')
    } else {
      if (!hasParagraph) notes.paragraph(line)
      isHead = false
      hasParagraph = true
      kinds.push('paragraph')
    }
  }
  const parts = blocks.map(({ start, end }, index): Part => ({ kind: kinds[index] ?? 'paragraph', start, end }))
  return { parts, title, deck, ...notes.facts }
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
