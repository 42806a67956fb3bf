/** A piece of text as a PDF places it. Units are points, the origin is the page's lower left corner. */
export interface PdfItem {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Size of the type. */
  readonly size: number
  readonly isRightToLeft: boolean
}

/** A line of a page. */
export interface PdfLine {
  readonly text: string
  /** From 1. */
  readonly page: number
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  /** Where it stands between the page's foot (0) and head (1). */
  readonly height: number
}

/** A gap of so much of the type's size is a space. */
const SPACE = 0.18
/** Pieces whose base lines differ by less of the type's size are on one line: exponents, marks. */
const SAME_LINE = 0.5

/** The lines of a page in the order in which it was written, which in columns is column by column. */
export function linesOfPage(items: readonly PdfItem[], page: number, pageHeight: number): PdfLine[] {
  const lines: PdfLine[] = []
  let open: PdfItem[] = []
  const close = () => {
    const line = toLine(open, page, pageHeight)
    if (line) lines.push(line)
    open = []
  }
  for (const item of items) {
    const last = open.at(-1)
    if (last && !isSameLine(last, item)) close()
    open.push(item)
  }
  close()
  return lines
}

function isSameLine(last: PdfItem, next: PdfItem): boolean {
  const size = Math.max(last.size, next.size)
  if (Math.abs(last.y - next.y) > size * SAME_LINE) return false
  // the same height in the next column, or again from the left: another line
  const gap = next.isRightToLeft && last.isRightToLeft ? last.x - (next.x + next.width) : next.x - (last.x + last.width)
  return gap > -size * 3 && gap < size * 3
}

function toLine(items: readonly PdfItem[], page: number, pageHeight: number): PdfLine | null {
  const isRightToLeft = items.filter((item) => item.isRightToLeft).length * 2 > items.length
  const ordered = isRightToLeft ? [...items].sort((a, b) => b.x - a.x) : items
  let text = ''
  let last: PdfItem | null = null
  for (const item of ordered) {
    const gap = last === null ? 0 : isRightToLeft ? last.x - (item.x + item.width) : item.x - (last.x + last.width)
    if (last !== null && gap > item.size * SPACE && !text.endsWith(' ') && !item.text.startsWith(' ')) text += ' '
    text += item.text
    last = item
  }
  const words = plainLetters(text).replaceAll(/\s+/g, ' ').trim()
  const [first] = items
  if (words === '' || !first) return null
  const inked = items.filter(({ text }) => text.trim() !== '')
  return {
    text: words,
    page,
    x: Math.min(...inked.map(({ x }) => x)),
    right: Math.max(...inked.map(({ x, width }) => x + width)),
    y: first.y,
    size: Math.max(...inked.map(({ size }) => size)),
    height: pageHeight > 0 ? first.y / pageHeight : 0,
  }
}

/** The letters that ligatures ("ﬁ") and the shapes of Arabic letters stand for; other signs as they are. */
function plainLetters(text: string): string {
  return text
    .replaceAll(/[\ufb00-\ufdff\ufe70-\ufefc]+/g, (shapes) => shapes.normalize('NFKC'))
    .replaceAll(/[\u00ad\u200b\ufeff\p{Co}]+/gu, '')
    .replaceAll(/[\p{Cc}\ufffd]+/gu, ' ')
}
