import { trimSpan } from '../record/span.ts'
import type { Span } from '../record/types.ts'

/** A line, or the lines of a hard-wrapped paragraph: what stands by itself on the page. Spans have no white space at their ends. */
export type Block = Span

/** The widest column that mail programs, wires and terminals break lines at. */
const WIDEST_WRAP = 100
/** The narrowest. */
const NARROWEST_WRAP = 45

/** How much of the longest line a broken line fills at least: the next word did not fit. */
const FULL = 0.7

/**
 * The blocks of a plain text, in order: one a line, or one a paragraph where the text's lines were broken to fit a column.
 *
 * A text counts as broken when blank lines part its paragraphs and nearly all lines inside a paragraph are about as long as the
 * longest, do not end a sentence, and often go on in small letters.
 */
export function findBlocks(text: string): Block[] {
  const paragraphs = linesByParagraph(text)
  const width = findWrap(text, paragraphs)
  return width === null ? paragraphs.flat() : paragraphs.flatMap((lines) => joinLines(lines, width * FULL))
}

function linesByParagraph(text: string): Block[][] {
  const paragraphs: Block[][] = []
  let isOpen = false
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const line = trimSpan(text, { start, end })
    const paragraph = isOpen ? paragraphs.at(-1) : undefined
    if (line.start === line.end) isOpen = false
    else if (paragraph) paragraph.push(line)
    else {
      paragraphs.push([line])
      isOpen = true
    }
    start = end + 1
  }
  return paragraphs
}

/** The column a text is broken at, or null when its lines are its paragraphs. */
function findWrap(text: string, paragraphs: readonly (readonly Block[])[]): number | null {
  if (paragraphs.length < 2) return null
  let longest = 0
  let inner = 0
  for (const lines of paragraphs) {
    for (const line of lines) longest = Math.max(longest, line.end - line.start)
    inner += lines.length - 1
  }
  if (inner < 3 || longest > WIDEST_WRAP || longest < NARROWEST_WRAP) return null
  let full = 0
  let open = 0
  let small = 0
  for (const lines of paragraphs) {
    for (const [index, line] of lines.slice(0, -1).entries()) {
      if (line.end - line.start >= longest * FULL) full++
      if (!/[.!?:]["'”’)]?$/.test(text.slice(line.end - 3, line.end))) open++
      if (/^\p{Ll}/u.test(text.slice(lines[index + 1]?.start, (lines[index + 1]?.start ?? 0) + 2))) small++
    }
  }
  return full >= inner * 0.6 && open >= inner * 0.6 && small >= inner * 0.3 ? longest : null
}

/** A paragraph's lines joined, but after a line that left room for the next word: a title, a byline, an address. */
function joinLines(lines: readonly Block[], least: number): Block[] {
  const blocks: Block[] = []
  let isFull = false
  for (const line of lines) {
    const last = blocks.at(-1)
    if (last && isFull) blocks[blocks.length - 1] = { start: last.start, end: line.end }
    else blocks.push(line)
    isFull = line.end - line.start >= least
  }
  return blocks
}
