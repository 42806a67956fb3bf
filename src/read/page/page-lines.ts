import { asElement, type PageElement, type PageNode } from './page-node.ts'

/** A line of a page: the text of one block, and the element the block is. */
export interface PageLine {
  readonly text: string
  readonly element: PageElement
}

const BLOCKS: ReadonlySet<string> = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 ' +
    'HEADER HR LEGEND LI MAIN MENU NAV OL OPTION P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
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
 * A line break ends a line where a sentence ends before it, and is a space elsewhere: in "Mon 1 Jan<br>Tue 2 Jan" it breaks no paragraph.
 * Walks without recursion, since pages may nest deeper than a stack holds.
 */
export function findPageLines(root: PageElement, isSkipped: (element: PageElement) => boolean = () => false): PageLine[] {
  const lines: PageLine[] = []
  let words = ''
  let block = root
  const close = () => {
    const text = words.replaceAll(/[\s\u200b\ufeff\u00ad]+/g, (space) => (/\s/.test(space.replaceAll('\ufeff', '')) ? ' ' : '')).trim()
    if (text) lines.push({ text, element: block })
    words = ''
  }
  const open: PageElement[] = []
  let node: PageNode | null = root
  while (node) {
    let next: PageNode | null = null
    const element = asElement(node)
    if (node.nodeType === 3) words += node.nodeValue ?? ''
    else if (element) {
      const name = element.tagName.toUpperCase()
      if (name === 'BR') {
        if (/[.!?:]["'”’)]?\s*$/.test(words.slice(-40)) || nextIsBreak(element)) close()
        else words += ' '
      } else if (!UNSEEN.has(name) && !isSkipped(element)) {
        if (BLOCKS.has(name)) {
          close()
          open.push(block)
          block = element
        }
        next = element.firstChild
        if (!next && block === element) block = leave(element)
      }
    }
    // up and on
    while (!next && node && node !== root) {
      next = node.nextSibling
      if (next) break
      node = node.parentNode
      if (node && node === block) block = leave(block)
    }
    node = next
  }
  close()
  return lines

  function leave(element: PageElement): PageElement {
    close()
    return open.pop() ?? element
  }
}

function nextIsBreak(element: PageElement): boolean {
  let next = element.nextSibling
  while (next && next.nodeType === 3 && !next.nodeValue?.trim()) next = next.nextSibling
  return next?.nodeName.toUpperCase() === 'BR'
}
