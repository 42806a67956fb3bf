import { asElement, type PageElement, type PageNode } from './page-node.ts'

/** Elements whose end a page may leave out, or that have none: they say nothing about depth. */
const OPEN_ENDED: ReadonlySet<string> = new Set(
  'area base body br col colgroup dd dt embed head hr html img input li link meta option p param path rect source tbody td tfoot th thead tr track use wbr'.split(
    ' ',
  ),
)

/**
 * How deep a page's tags nest, told from its source: a page of a hundred thousand open tags takes its parser seconds. Only an estimate, since
 * pages leave ends out and have tags in their scripts.
 */
export function tagDepth(html: string): number {
  let depth = 0
  let deepest = 0
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})/gi)) {
    if (OPEN_ENDED.has(name.toLowerCase())) continue
    if (slash) depth = Math.max(0, depth - 1)
    else deepest = Math.max(deepest, ++depth)
  }
  return deepest
}

/** How many signs of its source start a tag or a character reference, or might: each makes the parser a node of its own. */
export function countMarks(html: string): number {
  let marks = 0
  for (let at = 0; at < html.length; at++) {
    const sign = html.charCodeAt(at)
    if (sign === 0x3c || sign === 0x26) marks++
  }
  return marks
}

/** How many elements a page has and how deep they stand. Walks without recursion. */
export function measurePage(root: PageElement): { elements: number; depth: number } {
  let elements = 0
  let depth = 1
  let deepest = 1
  let node: PageNode | null = root
  while (node) {
    if (asElement(node)) elements++
    if (node.firstChild) {
      node = node.firstChild
      deepest = Math.max(deepest, ++depth)
      continue
    }
    while (node !== root && !node.nextSibling && node.parentNode) {
      node = node.parentNode
      depth--
    }
    node = node === root ? null : node.nextSibling
  }
  return { elements, depth: deepest }
}
