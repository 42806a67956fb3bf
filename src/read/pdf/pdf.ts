import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import { assembleText, type TextLine } from '../assemble.ts'
import { isFurnitureLine } from '../furniture-line.ts'
import { bylineOf, changeOfLine, dateOfDateline, dateOfLine } from '../head-lines.ts'
import { isDeckForm } from '../headline-form.ts'
import { MAX_PDF_PAGES, MAX_TEXT_LENGTH } from '../limits.ts'
import type { MarkupReport } from '../markup-report.ts'
import { ReadError } from '../read-error.ts'
import { findPdfBlocks, type PdfBlock } from './pdf-blocks.ts'
import { refusePdfBombs } from './pdf-bombs.ts'
import { furnitureLines } from './pdf-furniture.ts'
import { linesOfPage, type PdfItem, type PdfLine } from './pdf-lines.ts'
import { withoutStrayRejections } from './stray-rejections.ts'

/** A title is set larger than the text by so much, or is what the file is called. */
const LARGER = 1.15
/** How many blocks before the first paragraph may be title, deck, byline and date. */
const HEAD_BLOCKS = 10

/**
 * Reads a report out of a PDF: its paragraphs put together out of the lines, a line of the text each; title by its type or the file's own
 * word; running heads and feet and page numbers as furniture. The date is that of the head or dateline; when the file was made is no date of
 * publication.
 *
 * Throws a `ReadError` for a file that is damaged, locked, too long, or has only pictures of pages. Tables come as their cells' words.
 */
export async function readPdf(bytes: Uint8Array): Promise<MarkupReport> {
  refusePdfBombs(bytes)
  return withoutStrayRejections(() => readSound(bytes))
}

async function readSound(bytes: Uint8Array): Promise<MarkupReport> {
  const document = await openDocument(bytes)
  try {
    const { lines, pages } = await linesOf(document)
    const furniture = furnitureLines(lines, pages)
    const blocks = findPdfBlocks(lines.filter((line) => !furniture.has(line)))
    return layOut(
      blocks,
      await titleOf(document),
      [...furniture].map(({ text }) => text),
    )
  } finally {
    await document.loadingTask.destroy()
  }
}

async function openDocument(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  // loaded when the first PDF comes: it is the largest of the libraries
  const { getDocumentProxy } = await import('unpdf')
  try {
    // the library takes the bytes for itself; errors only, since it writes its warnings to the terminal
    return await getDocumentProxy(new Uint8Array(bytes), { stopAtErrors: false, verbosity: 0, useSystemFonts: false })
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new ReadError('binary', 'The PDF is locked with a password. Save it without one.')
    }
    throw new ReadError('binary', `The PDF is damaged${error instanceof Error ? ` (${error.message.slice(0, 100)})` : ''}. Get it again.`)
  }
}

async function linesOf(document: PDFDocumentProxy): Promise<{ lines: PdfLine[]; pages: number }> {
  const pages = document.numPages
  if (pages > MAX_PDF_PAGES)
    throw new ReadError(
      'length',
      `The PDF has ${pages.toLocaleString('en')} pages; at most ${MAX_PDF_PAGES.toLocaleString('en')} are read. Cut it into reports.`,
    )
  const lines: PdfLine[] = []
  let length = 0
  for (let number = 1; number <= pages; number++) {
    const found = await linesOnPage(document, number)
    lines.push(...found)
    length += found.reduce((sum, { text }) => sum + text.length + 1, 0)
    if (length > MAX_TEXT_LENGTH)
      throw new ReadError(
        'length',
        `The PDF has more text than the ${MAX_TEXT_LENGTH.toLocaleString('en')} characters that are read. Cut it into reports.`,
      )
  }
  if (!lines.some(({ text }) => /\p{L}{2}/u.test(text))) {
    throw new ReadError(
      'empty',
      `The PDF has ${pages === 1 ? 'a page' : `${pages} pages`} but no text: it is a picture of paper. Have its text recognised (OCR) first.`,
    )
  }
  return { lines, pages }
}

async function linesOnPage(document: PDFDocumentProxy, number: number): Promise<PdfLine[]> {
  try {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const [, bottom = 0, , top = 0] = page.view
    const found = items.flatMap((item): PdfItem[] => {
      if (!('str' in item)) return []
      const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[]
      const size = Math.hypot(a, b) || item.height
      return [{ text: item.str, x, y: y - bottom, width: item.width, size, isRightToLeft: item.dir === 'rtl' }]
    })
    page.cleanup()
    return linesOfPage(found, number, top - bottom)
  } catch (error) {
    if (error instanceof ReadError) throw error
    // one page that is damaged loses no others
    return []
  }
}

/** What the file calls itself, unless a program made the name up: "Microsoft Word - draft3.docx". */
async function titleOf(document: PDFDocumentProxy): Promise<string | null> {
  try {
    const { info } = await document.getMetadata()
    const title = (info as { readonly Title?: unknown }).Title
    const words = typeof title === 'string' ? title.replaceAll(/[\s\0]+/g, ' ').trim() : ''
    const isMadeUp =
      words.length < 4 ||
      words.length > 300 ||
      !words.includes(' ') ||
      /\.(?:docx?|pdf|indd|html?|rtf|odt)$/i.test(words) ||
      /^(?:microsoft word|untitled)\b/i.test(words)
    return isMadeUp ? null : words
  } catch {
    return null
  }
}

function layOut(blocks: readonly PdfBlock[], named: string | null, furniture: readonly string[]): MarkupReport {
  const bodySize = usualSize(blocks)
  const titleAt = findTitle(blocks, named, bodySize)
  const lines: TextLine[] = []
  const beside = [...furniture]
  let deck: string | null = null
  let byline: string | null = null
  let published: string | null = null
  let modified: string | null = null
  let isHead = true
  for (const [index, { text, size }] of blocks.entries()) {
    isHead &&= index < HEAD_BLOCKS
    const signed = isHead ? bylineOf(text) : null
    const dated = isHead ? dateOfLine(text) : null
    if (index === titleAt) lines.push({ kind: 'title', text })
    else if (signed || dated || isFurnitureLine(text)) {
      byline ??= signed
      const changed = dated && changeOfLine(text)
      if (changed) modified ??= changed
      else published ??= dated
      beside.push(text)
    } else if (isHead && titleAt >= 0 && index > titleAt && deck === null && isDeckForm(text) && size >= bodySize) {
      deck = text
      lines.push({ kind: 'deck', text })
    } else {
      if (isHead) published ??= dateOfDateline(text)
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
    byline,
    published: published ?? modified,
    modified,
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
