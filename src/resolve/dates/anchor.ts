import type { TimeType } from '../../record/types.ts'
import { type Day, partsOf } from './calendar.ts'
import type { YearWords } from './meaning.ts'
import type { NamedPeriod, Period } from './period.ts'

/** Which way the clause looks: a past tense back, a future forward; null where it does not say. */
export type Direction = 'past' | 'future' | null

/** What a relative time is counted from. */
export interface Anchor {
  readonly published: Day | null
  /** The last dated time that the report spoke of. */
  readonly reference: NamedPeriod | null
  /** The last quarter that the report spoke of, for "the year-earlier period". */
  readonly quarter: NamedPeriod | null
  readonly direction: Direction
  /** Years that the report has given to days of the year ("10-7"), for when it names them again without. */
  readonly years: ReadonlyMap<string, number>
}

/** A meaning on the calendar: its TIMEX3 type and value, the days meant, and what later times may count from. */
export interface Dated {
  readonly type: TimeType
  readonly value: string | null
  readonly period: Period | null
  readonly named: NamedPeriod | null
}

/** A period as it is on the calendar. */
export function dated(period: NamedPeriod): Dated {
  return { type: 'DATE', value: period.value, period, named: period }
}

/** A time named only for comparison: what the report says next does not count from it. */
export function compared(period: NamedPeriod): Dated {
  return { ...dated(period), named: null }
}

/** A time whose days are not known. */
export function open(value: string | null): Dated {
  return { type: 'DATE', value, period: null, named: null }
}

/** The year that words say, counted from that of publication where they count. */
export function yearOf(words: YearWords, anchor: Anchor): number | null {
  if (words === null) return null
  if ('year' in words) return words.year
  return anchor.published === null ? null : partsOf(anchor.published).year + words.yearShift
}
