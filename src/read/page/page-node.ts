/** What of a page's tree is used here. The DOM's own types would bring a browser's globals into a program that has none. */
export interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly parentNode: PageNode | null
  readonly firstChild: PageNode | null
  readonly nextSibling: PageNode | null
  readonly textContent: string | null
}

export interface PageElement extends PageNode {
  readonly tagName: string
  readonly id: string
  readonly className: string
  readonly parentElement: PageElement | null
  readonly children: ArrayLike<PageElement> & Iterable<PageElement>
  getAttribute(name: string): string | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): ArrayLike<PageElement> & Iterable<PageElement>
  remove(): void
}

/** The element a node is, or null for text and comments. */
export function asElement(node: PageNode | null): PageElement | null {
  return node?.nodeType === 1 ? (node as PageElement) : null
}
