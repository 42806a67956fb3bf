import type { Event, PlacePrecision, PloverType, Span, Status } from '../record/types.ts'
import type { DayPart } from './same/days.ts'

/** Evidence beyond one reading: enough words to show it without the report. */
export interface Evidence extends Span {
  readonly quote: string
}

/** An actor as a telling names it: the key that holds across reports, or null, and how this report calls it. */
export interface Party {
  readonly key: string | null
  readonly name: string
  readonly country: string | null
  /** Key of the group it speaks or acts for, when the report says so. */
  readonly memberOf?: string | null
}

/** A place as a telling names it. */
export interface Site {
  readonly key: string
  readonly name: string
  readonly lat: number | null
  readonly lon: number | null
  readonly precision: PlacePrecision
  readonly country: string | null
  readonly admin1: string | null
}

/** What a telling says of the happening. */
export type Says = 'for' | 'against' | 'could not verify'

/** A number as one report tells it. `low` and `high` are its own bounds: "at least 7" is 7 to unbounded (null). */
export interface Figure {
  /** What is counted: "killed", "wounded", or the report's noun. */
  readonly of: string
  readonly value: number
  readonly low: number | null
  readonly high: number | null
}

/** What every telling carries. Ids are `report/item`, so that the same reading of the same report is the same telling. */
export interface Telling {
  readonly id: string
  readonly report: string
  readonly published: string | null
  /** Address of the report, which its later versions share. */
  readonly url: string | null
  /** Orders the versions of one address (`editionOf`). */
  readonly edition: string
  readonly says: Says
  /** Who says so, when a statement holds it; null when the report says it in its own voice. */
  readonly by: Party | null
  readonly status: Status
  readonly evidence: readonly Evidence[]
  /** The words that name the act, when the report has such. */
  readonly trigger: Evidence | null
}

/** One report's telling of an event. Days are ISO dates, both ends included; null when the report does not say. */
export interface EventTelling extends Telling {
  readonly type: PloverType
  readonly mode: readonly string[]
  readonly context: readonly string[]
  readonly cameo: Event['cameo']
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
  readonly places: readonly Site[]
  readonly start: string | null
  readonly end: string | null
  /** The part of the first day, when the report says so; a night ends on the next. */
  readonly part: DayPart | null
  /** The event's own words, folded, without names and common words: for comparing. */
  readonly words: readonly string[]
  /** Names in and around its words that may be of its site or of whom and what it struck, by their sound (`namesNear`). */
  readonly names: readonly string[]
  /** ISO code of the country it is in, else of the one that its report is about; null when neither is told. */
  readonly home: string | null
  readonly figures: readonly Figure[]
  /** The telling of the same report that this one denies or could not verify. */
  readonly about: string | null
  /** Whether it takes back what its own teller had told. */
  readonly retracts: boolean
  /** Whether it tells again, in order to take it back, what was told days before. */
  readonly recalls: boolean
}

/** One report's telling of who holds a place. */
export interface ControlTelling extends Telling {
  readonly place: Site
  readonly holder: Party | null
  /** Who holds it together with the holder. */
  readonly beside: readonly Party[]
  readonly previous: Party | null
  readonly share: number | null
  readonly claimedBy: Party | null
  readonly from: string | null
  /** Whether it is told as going on from before ("still hold"), so that the day it was told is not its beginning. */
  readonly isLasting: boolean
  /** Whether it is told as over ("had held for three years"). */
  readonly isOver: boolean
}
