import type { Part, PartKind } from '../record/types.ts'

/** A line of a report that is being put together out of markup. */
export interface TextLine {
  readonly kind: Exclude<PartKind, 'furniture'>
  readonly text: string
}

/** The canonical text of a report that came as markup, a line for each of its lines, and the parts it consists of. */
export function assembleText(lines: readonly TextLine[]): { text: string; parts: Part[] } {
  const parts: Part[] = []
  let at = 0
  for (const { kind, text } of lines) {
    parts.push({ kind, start: at, end: at + text.length })
    at += text.length + 1
  }
  return { text: lines.map(({ text }) => text).join('\n'), parts }
}
