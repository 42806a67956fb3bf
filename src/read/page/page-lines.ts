import { asElement, type PageElement, type PageNode } from './page-node.ts'

/** A line of a page: the text of one block, the element the block is, and how much of the text is links, in code units. */
export interface PageLine {
  readonly text: string
  readonly element: PageElement
  readonly linked: number
}

const BLOCKS: ReadonlySet<string> = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 ' +
    'HEADER HR LEGEND LI MAIN MENU NAV OL OPTION P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TIME TR UL'
  ).split(' '),
)

/** Elements whose text no reader sees as text of the page. */
const UNSEEN: ReadonlySet<string> = new Set(
  'AUDIO BUTTON CANVAS DATALIST EMBED HEAD IFRAME INPUT LINK MATH META NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO'.split(
    ' ',
  ),
)

/**
 * The lines of text under an element in page order, one a block, white space collapsed. `isSkipped` says which elements to leave out.
 *
 * A line break ends a line where a sentence ends before it or another break follows, and is a space elsewhere: "Mon 1 Jan<br>Tue 2 Jan".
 * Walks without recursion, since pages may nest deeper than a stack holds.
 */
export function findPageLines(root: PageElement, isSkipped: (element: PageElement) => boolean = () => false): PageLine[] {
  const lines: PageLine[] = []
  const blocks: PageElement[] = [root]
  let words = ''
  let linked = 0
  let links = 0
  const close = () => {
    const text = words
      .replaceAll(/[\u200b\u200c\ufeff\u00ad\0]+/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim()
    if (text) lines.push({ text, element: blocks.at(-1) ?? root, linked: Math.min(linked, text.length) })
    words = ''
    linked = 0
  }
  /** Whether to go into the element. */
  const enter = (element: PageElement): boolean => {
    const name = nameOf(element)
    if (name === 'BR') {
      if (/[.!?:]["'”’)]?\s*$/.test(words.slice(-40)) || nextIsBreak(element)) close()
      else words += ' '
      return false
    }
    if (UNSEEN.has(name) || (element !== root && isSkipped(element))) return false
    if (name === 'A') links++
    if (BLOCKS.has(name) && element !== root) {
      close()
      blocks.push(element)
    }
    return true
  }
  const leave = (element: PageElement) => {
    const name = nameOf(element)
    if (name === 'A') links--
    if (BLOCKS.has(name)) {
      close()
      if (element !== root) blocks.pop()
    }
  }

  let node: PageNode | null = root
  while (node) {
    const element = asElement(node)
    if (node.nodeType === 3) {
      words += node.nodeValue ?? ''
      if (links > 0) linked += node.nodeValue?.trim().length ?? 0
    }
    if (element && enter(element)) {
      if (element.firstChild) {
        node = element.firstChild
        continue
      }
      leave(element)
    }
    while (node !== root && !node.nextSibling && node.parentNode) {
      node = node.parentNode
      const parent = asElement(node)
      if (parent) leave(parent)
    }
    node = node === root ? null : node.nextSibling
  }
  return lines
}

/** An element's name in capitals, whatever the page writes. */
export function nameOf(element: PageElement): string {
  return element.tagName.toUpperCase()
}

function nextIsBreak(element: PageElement): boolean {
  let next = element.nextSibling
  while (next && next.nodeType === 3 && !next.nodeValue?.trim()) next = next.nextSibling
  return next?.nodeName.toUpperCase() === 'BR'
}
