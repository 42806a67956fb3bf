import type { DayPart, Season, Stretch, TimeUnit } from '../../lang/en/time-words.ts'
import type { Word } from './words.ts'

/** From where a relative time is counted: the day of publication, or the last time the report spoke of. */
export type Origin = 'published' | 'reference'

/** A year that is said, or counted from the present one ("last year's"), or left open. */
export type YearWords = { readonly year: number } | { readonly yearShift: number } | null

/** What a time expression says, before it meets a calendar. `shift` counts units: -1 last, 0 this, 1 next. */
export type Meaning =
  | { readonly kind: 'date'; readonly year: YearWords; readonly month: number; readonly day: number | null; readonly shift: number | null }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly shift: number | null; readonly from: Origin }
  | { readonly kind: 'days'; readonly offset: number }
  | { readonly kind: 'unit'; readonly unit: TimeUnit; readonly shift: number | null; readonly from: Origin; readonly finance: boolean }
  | { readonly kind: 'quarter'; readonly quarter: number | null; readonly year: YearWords; readonly shift: number | null }
  | { readonly kind: 'half'; readonly half: number; readonly year: YearWords }
  | { readonly kind: 'fiscal'; readonly year: YearWords }
  | { readonly kind: 'season'; readonly season: Season; readonly year: YearWords; readonly shift: number | null }
  | { readonly kind: 'decade'; readonly start: number }
  | { readonly kind: 'century'; readonly century: number }
  | { readonly kind: 'holiday'; readonly name: string; readonly year: YearWords; readonly shift: number | null }
  | { readonly kind: 'shifted'; readonly amount: number | null; readonly unit: TimeUnit; readonly sign: -1 | 1; readonly from: Origin }
  | { readonly kind: 'length'; readonly amount: number | null; readonly unit: TimeUnit; readonly side: 'past' | 'next' | null }
  | { readonly kind: 'set'; readonly value: string }
  | { readonly kind: 'vague'; readonly value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' }
  | {
      readonly kind: 'clock'
      readonly hour: number
      readonly minute: number | null
      readonly zone: string | null
      readonly of: Meaning | null
    }
  | { readonly kind: 'part'; readonly part: DayPart; readonly of: Meaning | null }
  /** The night that ends on the day named with it ("overnight to Tuesday"), or on that of publication. */
  | { readonly kind: 'overnight'; readonly into: Meaning | null }
  | { readonly kind: 'week'; readonly of: Meaning }
  | { readonly kind: 'stretch'; readonly stretch: Stretch; readonly of: Meaning }
  | { readonly kind: 'open' }

/** An expression found in the words: from `from` up to and without `to`. */
export interface Match {
  readonly from: number
  readonly to: number
  readonly meaning: Meaning
}

/** A rule of the grammar: reads at one place in the words, or gives null. It looks a bounded number of words ahead. */
export type Rule = (words: readonly Word[], at: number) => Match | null
