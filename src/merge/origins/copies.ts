import type { Link } from '../partition.ts'
import { overlapOf } from './sketch.ts'

/** A whole report as a telling, for finding copies and versions. */
export interface ReportTelling {
  readonly id: string
  readonly report: string
  readonly url: string | null
  readonly publisher: string | null
  readonly published: string | null
  /** Orders versions (`editionOf`). */
  readonly edition: string
  readonly shingles: Uint32Array
  readonly keys: readonly string[]
  /** The text's last line and dateline, where wires are credited, folded. */
  readonly credits: string
}

/** Shared runs of words below this many prove nothing. */
const FEWEST_SHARED = 18
/** Share of the shorter text that must stand in the other. Unrelated reports of one event share under 0.05 of their runs of four words. */
const COPIED = 0.3
/** The same where one credits the other's publisher by name. */
const COPIED_WITH_CREDIT = 0.15

/**
 * Whether two reports are of one origin: one text carried by several outlets, lightly edited, cut or reordered; or versions of one address.
 * Reports that only quote the same words share nothing, since quotations are left out of the sketch.
 */
export function sameOrigin(a: ReportTelling, b: ReportTelling): Link | null {
  if (isVersion(a, b)) return { a: a.id, b: b.id, score: 1, why: 'versions of one address' }
  const { shared, containment, jaccard } = overlapOf(a.shingles, b.shingles)
  const short = Math.min(a.shingles.length, b.shingles.length)
  const credit = credits(a, b) || credits(b, a)
  const enough = shared >= FEWEST_SHARED || (short >= 8 && containment >= 0.8)
  if (!enough || containment < (credit ? COPIED_WITH_CREDIT : COPIED)) return null
  const share = `${Math.round(containment * 100)} % of the shorter text stands in the other`
  return {
    a: a.id,
    b: b.id,
    score: Math.round(Math.max(containment, jaccard) * 100) / 100,
    why: credit ? `${share}; credited to the other` : share,
  }
}

/** Whether two reports are versions of one: the same address, other words or another date. */
export function isVersion(a: ReportTelling, b: ReportTelling): boolean {
  return a.url !== null && a.url === b.url
}

function credits(a: ReportTelling, b: ReportTelling): boolean {
  const first = a.publisher?.toLowerCase().split(/\s+/)[0] ?? ''
  return first.length > 3 && a.publisher !== b.publisher && b.credits.includes(first)
}

/** Keys that copies and versions share. */
export function originKeys(telling: ReportTelling): string[] {
  return telling.url === null ? [...telling.keys] : [`u${telling.url}`, ...telling.keys]
}

/** The lines in which outlets credit agencies: the start of the text up to its first dash or bracket, and the last line. */
export function creditLines(text: string): string {
  const lines = text.trim().split('\n')
  const last = lines.at(-1) ?? ''
  return `${(lines[0] ?? '').slice(0, 80)}\n${last.length < 160 ? last : last.slice(-160)}`.toLowerCase()
}
