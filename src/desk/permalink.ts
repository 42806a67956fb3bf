/** A stretch of a report's text that an address leads to: `#120-142`. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/** Shows the characters that the address leads to, also where no record begins there. Marks are left as they are. */
export function highlightFragment(): void {
  if (!('highlights' in CSS)) return
  CSS.highlights.delete('target')
  const [, start, end] = /^#(\d+)-(\d+)$/.exec(location.hash) ?? []
  if (start === undefined || end === undefined) return
  const ranges = rangesOf({ start: Number(start), end: Number(end) })
  const [first] = ranges
  if (!first) return
  CSS.highlights.set('target', new Highlight(...ranges))
  const place = first.startContainer.parentElement
  unfold(place)
  place?.scrollIntoView({ block: 'center' })
}

/** Opens what is folded around a place of the text, so that it can be shown. */
export function unfold(place: Element | null | undefined): void {
  for (let fold = place?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true
}

/** Where a stretch of the report's text stands on the page, a range for each part that it reaches into. */
export function rangesOf({ start, end }: Stretch): Range[] {
  const ranges: Range[] = []
  for (const part of document.querySelectorAll<HTMLElement>('.part[data-start]')) {
    const [from, to] = [Number(part.dataset.start), Number(part.dataset.end)]
    if (to <= start || from >= end) continue
    const [first, last] = [pointIn(part, Math.max(0, start - from)), pointIn(part, Math.min(to, end) - from)]
    if (!first || !last) continue
    const range = document.createRange()
    range.setStart(first.node, first.offset)
    range.setEnd(last.node, last.offset)
    ranges.push(range)
  }
  return ranges
}

/** The stretch of the report's text that a selection covers; null when it is empty or reaches outside the text. */
export function stretchOf(selection: Selection | null): Stretch | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const [start, end] = [offsetOf(range.startContainer, range.startOffset), offsetOf(range.endContainer, range.endOffset)]
  return start === null || end === null || start >= end ? null : { start, end }
}

function pointIn(part: HTMLElement, offset: number): { node: Text; offset: number } | null {
  let left = offset
  let last: Text | null = null
  for (const node of textsOf(part)) {
    if (left <= node.data.length) return { node, offset: left }
    left -= node.data.length
    last = node
  }
  return last && { node: last, offset: last.data.length }
}

function offsetOf(node: Node, offset: number): number | null {
  const part = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('.part[data-start]')
  if (!part) return null
  const range = document.createRange()
  range.setStart(part, 0)
  range.setEnd(node, offset)
  const hidden = [...part.querySelectorAll('.label')].filter((label) => range.intersectsNode(label))
  const extra = hidden.reduce((sum, label) => sum + (label.textContent?.length ?? 0), 0)
  return Number(part.dataset.start) + range.toString().length - extra
}

/** Text nodes that hold the report's own characters, in order. */
function* textsOf(part: HTMLElement): Generator<Text> {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (!node.parentElement?.closest('.label')) yield node as Text
}
