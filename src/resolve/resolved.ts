import type { ClauseTree } from '../parse/clause.ts'
import type { ParsedReport } from '../parse/sentence.ts'
import type { Actor, Place, Span, Time, When } from '../record/types.ts'

/** Where in the sentences something is mentioned. Token indices are inclusive. */
export interface MentionSite extends Span {
  readonly sentence: number
  readonly first: number
  readonly last: number
  /** Token index of the head word. */
  readonly head: number
}

/** A mention of an actor: "Vladimir Putin", "the Kremlin aide", "he", "its" (possessive). */
export interface ActorMention extends MentionSite {
  readonly actor: Actor['id']
  readonly form: 'name' | 'description' | 'pronoun'
}

export interface PlaceMention extends MentionSite {
  readonly place: Place['id']
}

export interface TimeMention extends MentionSite {
  readonly time: Time['id']
  /** The calendar interval meant; null without a publication date or for durations and sets. */
  readonly when: When | null
}

/** A report whose actors, places and times are known: what `extract/` works on. */
export interface ResolvedReport extends ParsedReport {
  /** One tree of clauses a sentence, same order as `sentences`. */
  readonly clauses: readonly ClauseTree[]
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
  readonly times: readonly Time[]
  readonly actorMentions: readonly ActorMention[]
  readonly placeMentions: readonly PlaceMention[]
  readonly timeMentions: readonly TimeMention[]
  /** The actor whose mention has this head word, or covers this word as a name; null when there is none. */
  actorAt(sentence: number, token: number): Actor['id'] | null
  placeAt(sentence: number, token: number): Place['id'] | null
  timeAt(sentence: number, token: number): TimeMention | null
}
