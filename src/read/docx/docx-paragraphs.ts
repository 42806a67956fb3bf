import { SaxesParser } from 'saxes'
import { ReadError } from '../read-error.ts'

/** A paragraph of a Word document. */
export interface DocxParagraph {
  readonly text: string
  /** The id of its style: "Title", "Heading1"; empty for plain text. */
  readonly style: string
}

/** Elements whose text is not the document's as it stands: struck out, moved away, fields' instructions, what a text box says to older programs. */
const LEFT_OUT: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'mc:Fallback', 'w:pict'])

/** The paragraphs of `word/document.xml` that have words, in order; cells of tables are paragraphs. Throws a `ReadError` for broken XML. */
export function docxParagraphs(xml: string): DocxParagraph[] {
  const paragraphs: DocxParagraph[] = []
  let words = ''
  let style = ''
  let left = 0
  let isText = false
  const close = () => {
    const text = words.replaceAll(/\s+/g, ' ').trim()
    if (text !== '') paragraphs.push({ text, style })
    words = ''
    style = ''
  }
  parse(xml, {
    open: (name, attributes) => {
      if (LEFT_OUT.has(name)) left++
      else if (name === 'w:p') close()
      else if (name === 'w:pStyle') style = attributes['w:val'] ?? ''
      else if (name === 'w:t') isText = true
      else if (name === 'w:tab' || name === 'w:br' || name === 'w:cr') words += ' '
      else if (name === 'w:noBreakHyphen') words += '-'
    },
    close: (name) => {
      if (LEFT_OUT.has(name)) left--
      else if (name === 'w:p') close()
      else if (name === 'w:t') isText = false
    },
    text: (text) => {
      if (isText && left === 0) words += text
    },
  })
  close()
  return paragraphs
}

/** What a document says of itself in `docProps/core.xml`; nothing where it is broken. */
export function coreProperties(xml: string): { readonly title: string | null } {
  const title = /<dc:title>([^<]{1,500})<\/dc:title>/.exec(xml.slice(0, 20_000))?.[1]?.trim()
  return { title: title?.includes(' ') && !title.includes('&') ? title : null }
}

interface Handler {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  text(text: string): void
}

/** Elements deeper than these are in no document that a person wrote. */
const DEEPEST = 500

function parse(xml: string, handler: Handler): void {
  // entities that a document declares itself are never put in: the parser does not know them and calls them errors
  const parser = new SaxesParser({ xmlns: false })
  let depth = 0
  parser.on('error', (error) => {
    throw new ReadError('binary', `The document's text is broken XML (${error.message.slice(0, 100)}). Save it again.`)
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST) throw new ReadError('binary', `The document's elements stand more than ${DEEPEST} deep inside each other.`)
    handler.open(name, attributes as Record<string, string>)
  })
  parser.on('closetag', ({ name }) => {
    depth--
    handler.close(name)
  })
  parser.on('text', (text) => handler.text(text))
  parser.write(xml.replace(/^\ufeff/, '')).close()
}
