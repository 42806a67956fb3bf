import { assembleText, type TextLine } from '../assemble.ts'
import { HeadNotes } from '../head-notes.ts'
import { isDeckForm } from '../headline-form.ts'
import type { MarkupReport } from '../markup-report.ts'
import { findPdfBlocks, type PdfBlock } from './pdf-blocks.ts'
import { refusePdfBombs } from './pdf-bombs.ts'
import { furnitureLines } from './pdf-furniture.ts'
import { extractOnThread } from './pdf-thread.ts'

/** A title is set larger than the text by so much, or is what the file is called. */
const LARGER = 1.15
/** How many blocks before the first paragraph may be title, deck, byline and date. */
const HEAD_BLOCKS = 10

/**
 * Reads a report out of a PDF: its paragraphs put together out of the lines, a line of the text each; title by its type or the file's own
 * word; running heads and feet and page numbers as furniture. The date is that of the head or dateline; when the file was made is no date of
 * publication.
 *
 * Throws a `ReadError` for a file that is damaged, locked, too long, too slow, or has only pictures of pages. Tables come as their cells' words.
 */
export async function readPdf(bytes: Uint8Array): Promise<MarkupReport> {
  refusePdfBombs(bytes)
  const { lines, pages, title } = await extractOnThread(bytes)
  const furniture = furnitureLines(lines, pages)
  const blocks = findPdfBlocks(lines.filter((line) => !furniture.has(line)))
  return layOut(
    blocks,
    title,
    [...furniture].map(({ text }) => text),
  )
}

function layOut(blocks: readonly PdfBlock[], named: string | null, furniture: readonly string[]): MarkupReport {
  const bodySize = usualSize(blocks)
  const titleAt = findTitle(blocks, named, bodySize)
  const lines: TextLine[] = []
  const beside = [...furniture]
  let deck: string | null = null
  const notes = new HeadNotes()
  let isHead = true
  for (const [index, { text, size }] of blocks.entries()) {
    isHead &&= index < HEAD_BLOCKS
    if (index === titleAt) lines.push({ kind: 'title', text })
    else if (notes.isFurniture(text, isHead)) beside.push(text)
    else if (isHead && titleAt >= 0 && index > titleAt && deck === null && isDeckForm(text) && size >= bodySize) {
      deck = text
      lines.push({ kind: 'deck', text })
    } else {
      if (isHead) notes.paragraph(text)
      // what stands above the title is the letterhead
      if (titleAt < 0 || index > titleAt) isHead = false
      lines.push({ kind: 'paragraph', text })
    }
  }
  // a title stands first in a report, whatever stands above it on the page
  const title = lines.find(({ kind }) => kind === 'title')?.text ?? null
  return {
    ...assembleText(lines),
    furniture: beside,
    title: title ?? named,
    deck,
    ...notes.facts,
    publishedAt: null,
    publisher: null,
    url: null,
  }
}

/** The size that most of the letters are set in. */
function usualSize(blocks: readonly PdfBlock[]): number {
  const counts = new Map<number, number>()
  for (const { text, size } of blocks) {
    const rounded = Math.round(size * 2) / 2
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** The block on the first page that is the title: what the file is called, or the largest type if it is larger than the text's. -1 for none. */
function findTitle(blocks: readonly PdfBlock[], named: string | null, bodySize: number): number {
  const first = blocks.slice(0, HEAD_BLOCKS).filter(({ page, text }) => page === 1 && text.length <= 300)
  const same = named === null ? undefined : first.find(({ text }) => lettersOf(text) === lettersOf(named))
  const largest = first.reduce<PdfBlock | undefined>((most, block) => (most && most.size >= block.size ? most : block), undefined)
  const title = same ?? (largest && largest.size >= bodySize * LARGER ? largest : undefined)
  return title ? blocks.indexOf(title) : -1
}

function lettersOf(words: string): string {
  return words.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
}
