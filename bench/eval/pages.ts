import type { Reading, Report } from '../../src/record/types.ts'
import type { Score } from './gold-pairs.ts'
import { round } from './ranges.ts'

/** The article's text by page id. */
export type PagesGold = Readonly<Record<string, { readonly articleBody: string }>>

export interface PagesFigures {
  readonly pages: number
  readonly missing: number
  /** Means over the pages, of runs of four words. */
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/**
 * Compares the paragraphs read out of HTML with the article's text, by runs of four words. Pages in other languages than English are laid out
 * but have no record: they count as missing and are compared all the same.
 */
export function scorePages(
  gold: PagesGold,
  records: ReadonlyMap<string, Reading>,
  laidOut: ReadonlyMap<string, Report> = new Map(),
): Score<PagesFigures> {
  const precisions: number[] = []
  const recalls: number[] = []
  const pages: { id: string; f1: number }[] = []
  for (const [id, { articleBody }] of Object.entries(gold)) {
    const want = shingles(articleBody)
    const got = shingles(bodyOf(records.get(id)?.report ?? laidOut.get(id)))
    let both = 0
    for (const [run, times] of got) both += Math.min(times, want.get(run) ?? 0)
    const size = (runs: Map<string, number>) => runs.values().reduce((sum, times) => sum + times, 0)
    if (size(got) > 0) precisions.push(both / size(got))
    if (size(want) > 0) recalls.push(both / size(want))
    pages.push({ id, f1: both ? (2 * both) / (size(got) + size(want)) : 0 })
  }
  const mean = (values: number[]) => (values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : 0)
  const p = mean(precisions)
  const r = mean(recalls)
  return {
    figures: {
      pages: pages.length,
      missing: pages.filter(({ id }) => !records.has(id)).length,
      precision: round(p),
      recall: round(r),
      f1: round(p + r ? (2 * p * r) / (p + r) : 0),
    },
    misses: pages.sort((a, b) => a.f1 - b.f1).map(({ id, f1 }) => `${f1.toFixed(2)} ${id}`),
  }
}

function bodyOf(report: Report | undefined): string {
  // an unread report that is not laid out either has a ref and nothing else
  if (!report?.parts) return ''
  const { parts, text } = report
  if (parts.length === 0) return text
  return parts
    .filter(({ kind }) => kind === 'paragraph')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n')
}

/** How often each run of four words stands in a text; a shorter text is one run. */
function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const runs = new Map<string, number>()
  if (words.length === 0) return runs
  for (let i = 0; i < Math.max(1, words.length - 3); i++) {
    const run = words.slice(i, i + 4).join(' ')
    runs.set(run, (runs.get(run) ?? 0) + 1)
  }
  return runs
}
