import type { PdfLine } from './pdf-lines.ts'

/** How near to the head or foot of its page a running line stands, of the page's height. */
const MARGIN = 0.12
/** A running line is on so many pages of a long document; of a short one on two. */
const SHARE = 0.3

/** A title is set larger than the running head that repeats it. */
const TITLE = 1.2

/** A page's number by itself: "3", "- 3 -", "Page 3 of 12", "iv". */
const NUMBER = /^(?:page\s+)?[-–—|\s]{0,4}(?:\d{1,4}|[ivxl]{1,6})[-–—|\s]{0,4}(?:(?:of|\/)\s*\d{1,4})?$/i

/** Tells which lines are the page's and not the report's: running heads and feet, and the numbers of pages. */
export function furnitureLines(lines: readonly PdfLine[], pages: number): ReadonlySet<PdfLine> {
  const margin = lines.filter(({ height }) => height > 1 - MARGIN || height < MARGIN)
  const seen = new Map<string, Set<number>>()
  for (const line of margin) {
    const key = keyOf(line)
    seen.set(key, (seen.get(key) ?? new Set()).add(line.page))
  }
  const smallest = new Map<string, number>()
  for (const line of margin) smallest.set(keyOf(line), Math.min(smallest.get(keyOf(line)) ?? line.size, line.size))
  // the title stands at the head of the first page, and small above every other
  const isTitle = (line: PdfLine) => line.size > (smallest.get(keyOf(line)) ?? line.size) * TITLE
  const least = Math.max(2, Math.ceil(pages * SHARE))
  return new Set(
    margin.filter((line) => NUMBER.test(line.text) || (pages > 1 && !isTitle(line) && (seen.get(keyOf(line))?.size ?? 0) >= least)),
  )
}

/** A line without its figures, which count the pages. */
function keyOf({ text }: PdfLine): string {
  return text.toLowerCase().replaceAll(/\d+/g, '#').replaceAll(/\s+/g, '')
}
