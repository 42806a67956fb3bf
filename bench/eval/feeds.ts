import { readFeed } from '../../src/source/feeds/feed.ts'
import { FeedError } from '../../src/source/feeds/feed-error.ts'
import type { Score } from './gold-pairs.ts'
import { round } from './ranges.ts'

const FIELDS = ['title', 'link', 'id', 'published'] as const
type Item = Readonly<Record<(typeof FIELDS)[number], string | null>>

/** A feed of a parser's test suite; `expected` is what that parser's own tests expect, null where nobody says. */
export interface FeedsGold {
  readonly id: string
  /** The feed where it is UTF-8; otherwise its bytes are in `body_base64`. */
  readonly body?: string
  readonly body_base64?: string
  readonly expected?: { readonly items: readonly Item[] } | null
}

export interface FeedsFigures {
  readonly feeds: number
  readonly read: number
  /** Of the feeds whose items are expected, the share with as many. */
  readonly countRight: number
  /** Shares of the expected values that are equal. */
  readonly titles: number
  readonly links: number
  readonly ids: number
  readonly dates: number
}

/** Reads feeds and compares their items, one after the other, with those expected. */
export function scoreFeeds(golds: readonly FeedsGold[]): Score<FeedsFigures> {
  const misses: string[] = []
  const tally = { title: [0, 0], link: [0, 0], id: [0, 0], published: [0, 0] } satisfies Record<keyof Item, [number, number]>
  let read = 0
  let expected = 0
  let countRight = 0
  for (const gold of golds) {
    const items = itemsOf(gold, misses)
    if (items) read++
    if (!gold.expected) continue
    expected++
    if (items?.length === gold.expected.items.length) countRight++
    else misses.push(`${gold.id}: ${items?.length ?? 'no'} items, not ${gold.expected.items.length}`)
    for (const [index, wanted] of gold.expected.items.entries()) {
      for (const field of FIELDS) {
        const [want, got] = [wanted[field], items?.[index]?.[field] ?? null]
        if (want === null) continue
        tally[field][1]++
        if (isSame(field, want, got)) tally[field][0]++
        else misses.push(`${gold.id}: ${field} of item ${index + 1} is ${got}, not ${want}`)
      }
    }
  }
  const share = ([right, all]: readonly [number, number]) => round(all ? right / all : 1)
  const [titles, links, ids, dates] = FIELDS.map((field) => share(tally[field])) as [number, number, number, number]
  return { figures: { feeds: golds.length, read, countRight: share([countRight, expected]), titles, links, ids, dates }, misses }
}

function itemsOf({ id, body, body_base64 = '' }: FeedsGold, misses: string[]): readonly Item[] | null {
  try {
    return readFeed(body ?? Buffer.from(body_base64, 'base64')).items
  } catch (error) {
    if (!(error instanceof FeedError)) throw error
    misses.push(`${id}: not read: ${error.message}`)
    return null
  }
}

/** Dates are equal as instants: an offset and UTC say the same. */
function isSame(field: keyof Item, want: string, got: string | null): boolean {
  if (got === null) return false
  return field === 'published' ? Date.parse(want) === Date.parse(got) : want.trim() === got.trim()
}
