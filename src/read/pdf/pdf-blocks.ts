import { endsSentence } from '../headline-form.ts'
import type { PdfLine } from './pdf-lines.ts'

/** A paragraph or a heading of a PDF. */
export interface PdfBlock {
  readonly text: string
  /** Size of its type in points. */
  readonly size: number
  readonly page: number
}

/** Lines further apart than so many times the usual are two paragraphs. */
const WIDE = 1.3
/** Types of sizes that differ by more of the smaller are a heading and its text. */
const OTHER_SIZE = 0.12
/** A first line stands so far in, of the type's size. */
const INDENT = 0.8
/** A line that leaves so much of its column empty is the last of its paragraph. */
const SHORT = 0.15

/** How a line of a list begins. */
const BULLET = /^(?:[•·▪●○‣◦–—*-]\s|\(?(?:\d{1,2}|[a-z])[.)]\s)/

/** Lines as paragraphs: each goes on over lines, columns and pages until space, type or form end it. Words cut at a line's end are joined. */
export function findPdfBlocks(lines: readonly PdfLine[]): PdfBlock[] {
  const leading = usualLeading(lines)
  const right = rightEdges(lines)
  const words = wordsOf(lines)
  const blocks: { lines: PdfLine[]; size: number }[] = []
  let last: PdfLine | null = null
  for (const line of lines) {
    const open = blocks.at(-1)
    if (open && last && goesOn(last, line, { leading, right: right.get(columnOf(last)) ?? last.right })) open.lines.push(line)
    else blocks.push({ lines: [line], size: line.size })
    last = line
  }
  return blocks.map(({ lines, size }) => ({ text: joined(lines, words), size, page: lines[0]?.page ?? 1 }))
}

function goesOn(last: PdfLine, next: PdfLine, { leading, right }: { readonly leading: number; readonly right: number }): boolean {
  const size = Math.min(last.size, next.size)
  if (Math.abs(last.size - next.size) > size * OTHER_SIZE || BULLET.test(next.text)) return false
  const down = last.y - next.y
  const isBelow = last.page === next.page && down > 0 && next.x < last.right && next.right > last.x
  // the next column or page: what ends no sentence goes on there
  if (!isBelow) return !endsSentence(last.text) && /^[\p{Ll}\p{N}“"‘(]/u.test(next.text)
  if (down > Math.max(leading, size) * WIDE) return false
  const isShort = last.right < right - (right - last.x) * SHORT
  if (isShort && endsSentence(last.text)) return false
  return !(next.x - last.x > size * INDENT && endsSentence(last.text))
}

/** The distance between base lines that most lines have. */
function usualLeading(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>()
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    const down = next && next.page === line.page ? Math.round((line.y - next.y) * 2) / 2 : 0
    if (down > 0 && down < line.size * 3) counts.set(down, (counts.get(down) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}

/** A line's column by where it begins, to 20 points, on its page. */
function columnOf({ page, x }: PdfLine): string {
  return `${page}:${Math.round(x / 20)}`
}

function rightEdges(lines: readonly PdfLine[]): ReadonlyMap<string, number> {
  const edges = new Map<string, number>()
  for (const line of lines) edges.set(columnOf(line), Math.max(edges.get(columnOf(line)) ?? 0, line.right))
  return edges
}

/** The words of the document that have a hyphen within a line: "cease-fire", which at a line's end keeps it. */
function wordsOf(lines: readonly PdfLine[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap(
      ({ text }) =>
        text
          .slice(0, -1)
          .toLowerCase()
          .match(/\p{L}+-\p{L}+/gu) ?? [],
    ),
  )
}

function joined(lines: readonly PdfLine[], hyphened: ReadonlySet<string>): string {
  const pieces: string[] = []
  let before = ''
  for (const { text } of lines) {
    const start = /(\p{L}+)[-\u2010]$/u.exec(before)?.[1]
    const end = /^\p{Ll}[\p{L}]*/u.exec(text)?.[0]
    if (start && end) {
      const keeps = hyphened.has(`${start}-${end}`.toLowerCase())
      pieces[pieces.length - 1] = before.slice(0, keeps ? undefined : -1) + text
    } else pieces.push(text)
    before = pieces.at(-1) ?? ''
    // only its end is looked at again
    if (pieces.length > 1 && start === undefined) before = text
  }
  return pieces.join(' ')
}
