import type { Part } from '../record/types.ts'

/** What a page or a Markdown text says about its report, before the caller's own knowledge is added. */
export interface MarkupReport {
  /** The canonical text: title, deck and paragraphs, a line each. */
  readonly text: string
  readonly parts: readonly Part[]
  /** What the page shows besides the report, a line each. */
  readonly furniture: readonly string[]
  readonly title: string | null
  readonly deck: string | null
  readonly byline: string | null
  /** `YYYY-MM-DD`. */
  readonly published: string | null
  /** The time of `published` in UTC, where the page gives one; ISO 8601. */
  readonly publishedAt: string | null
  /** When it was last changed, as `published`. */
  readonly modified: string | null
  readonly publisher: string | null
  readonly url: string | null
}
