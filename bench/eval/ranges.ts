import type { Span } from '../../src/record/types.ts'

/** A half-open range of characters, as the gold sets write spans. */
export type Range = readonly [number, number]

/** Precision, recall and their harmonic mean, 0 to 1, rounded to four digits. */
export interface Rates {
  readonly p: number
  readonly r: number
  readonly f1: number
}

export const round = (share: number): number => Math.round(share * 1e4) / 1e4

/** `part / whole`, or 0 of nothing. */
export const shareOf = (part: number, whole: number): number => round(whole ? part / whole : 0)

/** Rates of `right` out of `got` items found and `want` items in the gold. */
export function ratesOf(right: number, got: number, want: number): Rates {
  const p = got ? right / got : 0
  const r = want ? right / want : 0
  return { p: round(p), r: round(r), f1: round(p + r ? (2 * p * r) / (p + r) : 0) }
}

export const toRange = (span: Span): Range => [span.start, span.end]

export const toRanges = (spans: readonly Span[]): Range[] => spans.map(toRange)

export const overlapOf = (a: Range, b: Range): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]))

export const lengthOf = (ranges: readonly Range[]): number => ranges.reduce((sum, [start, end]) => sum + end - start, 0)

/** Characters that two lists share; a character in two ranges of one list counts twice. */
export const sharedOf = (as: readonly Range[], bs: readonly Range[]): number =>
  as.reduce((sum, a) => sum + bs.reduce((inner, b) => inner + overlapOf(a, b), 0), 0)

/** F1 of two lists by characters, 0 to 1. */
export function characterF1(as: readonly Range[], bs: readonly Range[]): number {
  const total = lengthOf(as) + lengthOf(bs)
  return total ? (2 * sharedOf(as, bs)) / total : 0
}

/** Ranges in order, those that touch or overlap joined. */
export function joinRanges(ranges: readonly Range[]): Range[] {
  const joined: [number, number][] = []
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else joined.push([start, end])
  }
  return joined
}
