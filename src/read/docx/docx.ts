import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { assembleText, type TextLine } from '../assemble.ts'
import { HeadNotes } from '../head-notes.ts'
import { isDeckForm, isTitleForm } from '../headline-form.ts'
import { MAX_DOCX_PART_BYTES, MAX_TEXT_LENGTH } from '../limits.ts'
import type { MarkupReport } from '../markup-report.ts'
import { ReadError } from '../read-error.ts'
import { coreProperties, docxParagraphs } from './docx-paragraphs.ts'

/** How many paragraphs may be title, deck, byline and date. */
const HEAD_PARAGRAPHS = 8

/**
 * Reads a report out of a Word document (DOCX): a line of the text for each paragraph as the document stands, with tracked insertions and
 * without what was struck out; title by its style or its form. Headers, footers, notes, comments and pictures are not read.
 *
 * Throws a `ReadError` for a document that is damaged, made to fill memory, or empty.
 */
export async function readDocx(bytes: Uint8Array): Promise<MarkupReport> {
  const parts = await readParts(bytes, ['word/document.xml', 'docProps/core.xml'])
  const source = parts.get('word/document.xml')
  if (source === undefined) throw damaged('it has no text part')
  const paragraphs = docxParagraphs(source)
  const core = coreProperties(parts.get('docProps/core.xml') ?? '')
  const lines: TextLine[] = []
  const furniture: string[] = []
  let title: string | null = null
  let deck: string | null = null
  const notes = new HeadNotes()
  let isHead = true
  for (const [index, { text, style }] of paragraphs.entries()) {
    isHead &&= index < HEAD_PARAGRAPHS
    const isHeading = /^(?:title|heading ?[1-3])$/i.test(style)
    if (notes.isFurniture(text, isHead)) furniture.push(text)
    else if (isHead && title === null && paragraphs.length > 1 && (isHeading || isTitleForm(text))) {
      title = text
      lines.push({ kind: 'title', text })
    } else if (isHead && title !== null && deck === null && (/^subtitle$/i.test(style) || isDeckForm(text))) {
      deck = text
      lines.push({ kind: 'deck', text })
    } else {
      if (isHead) notes.paragraph(text)
      isHead = false
      lines.push({ kind: 'paragraph', text })
    }
  }
  const assembled = assembleText(lines)
  if (assembled.text.length > MAX_TEXT_LENGTH)
    throw new ReadError('length', `The document has more text than the ${MAX_TEXT_LENGTH.toLocaleString('en')} characters that are read.`)
  return {
    ...assembled,
    furniture,
    title: title ?? core.title,
    deck,
    ...notes.facts,
    publishedAt: null,
    publisher: null,
    url: null,
  }
}

/** Parts of the document as text, those that it has. Sizes are checked before and while they are unpacked. */
async function readParts(bytes: Uint8Array, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>()
  let archive: ZipFile
  try {
    archive = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
      decodeStrings: false,
      lazyEntries: true,
    })
    for await (const entry of archive.eachEntry()) {
      const name = entry.fileNameRaw.toString('utf8')
      if (names.includes(name) && !parts.has(name)) parts.set(name, await partText(archive, entry))
    }
  } catch (error) {
    throw error instanceof ReadError ? error : damaged(error instanceof Error ? error.message.slice(0, 100) : 'it is no archive')
  }
  return parts
}

async function partText(archive: ZipFile, entry: Entry): Promise<string> {
  const tooLarge = () =>
    new ReadError('length', `The document's text takes more than ${MAX_DOCX_PART_BYTES / 1e6} MB. Cut it into reports.`)
  if (entry.isEncrypted()) throw new ReadError('binary', 'The document is locked with a password. Save it without one.')
  if (entry.uncompressedSize > MAX_DOCX_PART_BYTES) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of await archive.openReadStreamPromise(entry)) {
    chunks.push(chunk as Uint8Array)
    size += (chunk as Uint8Array).length
    if (size > MAX_DOCX_PART_BYTES) throw tooLarge()
  }
  return Buffer.concat(chunks).toString('utf8')
}

function damaged(why: string): ReadError {
  return new ReadError('binary', `The document is damaged (${why}). Save it again.`)
}
