import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import { MAX_PDF_PAGES, MAX_TEXT_LENGTH } from '../limits.ts'
import { ReadError } from '../read-error.ts'
import { linesOfPage, type PdfItem, type PdfLine } from './pdf-lines.ts'

/** What a PDF has, before its lines are put together. */
export interface ExtractedPdf {
  readonly lines: readonly PdfLine[]
  readonly pages: number
  /** What the file calls itself. */
  readonly title: string | null
}

/** The lines of a PDF. Throws a `ReadError` for a file that is damaged, locked, too long, or has only pictures of pages. */
export async function extractPdf(bytes: Uint8Array): Promise<ExtractedPdf> {
  const document = await openDocument(bytes)
  try {
    return { ...(await linesOf(document)), title: await titleOf(document) }
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
