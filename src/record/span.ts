import type { Span, Spans } from './types.ts'

/** The smallest span that holds all the given ones. */
export function cover(first: Span, ...others: readonly Span[]): Span {
  let { start, end } = first
  for (const other of others) {
    if (other.start < start) start = other.start
    if (other.end > end) end = other.end
  }
  return { start, end }
}

/** Whether `inner` lies wholly in `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}

/** How many code units two spans share. */
export function sharedLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return sharedLength(a, b) > 0
}

/** The words at a span. */
export function quoteOf(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/** The span without white space at either end. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  return { start, end }
}

/** Spans in text order, those that touch or overlap joined. Throws on an empty list, since evidence is never empty. */
export function joinSpans(spans: readonly Span[]): Spans {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end)
  const joined: Span[] = []
  for (const span of sorted) {
    const last = joined.at(-1)
    if (last && span.start <= last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else joined.push(span)
  }
  const [first, ...rest] = joined
  if (!first) throw new Error('evidence needs at least one span')
  return [first, ...rest]
}
