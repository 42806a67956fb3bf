import type { Span } from '../../record/types.ts'
import type { Kind, SignName } from '../words/signs.ts'

/** An item as it is marked in a text. */
export interface Marked {
  readonly id: string
  readonly kind: Kind
  /** Of a position. */
  readonly stance: SignName | null
  /** Whether the text says that it did not happen. */
  readonly isNegated: boolean
  readonly spans: readonly Span[]
}

/** A piece of text that the same marks cover. */
export interface Segment extends Span {
  /** The marks over it, outermost first. */
  readonly marks: readonly { readonly item: Marked; readonly isStart: boolean; readonly isEnd: boolean }[]
  /** Spans of evidence that begin here, for links that lead to them. */
  readonly anchors: readonly Span[]
}

/**
 * Cuts a stretch of text where marks begin and end. Marks that overlap are cut; in each piece the one that began first is outside, the longer of two
 * that began together. Cost grows with the marks over each piece, not with their pairs.
 */
export function segmentsOf(stretch: Span, items: readonly Marked[]): Segment[] {
  const spans = items
    .flatMap((item) =>
      item.spans.map((span) => ({ item, start: Math.max(span.start, stretch.start), end: Math.min(span.end, stretch.end), span })),
    )
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const cuts = [...new Set([stretch.start, stretch.end, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  const segments: Segment[] = []
  let open: typeof spans = []
  let next = 0
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [start = 0, end = 0] = [cuts[i], cuts[i + 1]]
    open = open.filter((one) => one.end > start)
    for (let one = spans[next]; one && one.start === start; one = spans[++next]) open.push(one)
    segments.push({
      start,
      end,
      marks: open.map((one) => ({ item: one.item, isStart: one.span.start === start, isEnd: one.span.end === end })),
      anchors: open.filter((one) => one.span.start === start).map(({ span }) => span),
    })
  }
  return segments
}
