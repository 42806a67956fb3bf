import type { ClauseTree } from '../parse/clause.ts'
import type { ParsedReport } from '../parse/sentence.ts'
import type { Actor, Place, Time } from '../record/types.ts'
import type { ActorMention, MentionSite, PlaceMention, ResolvedReport, TimeMention } from './resolved.ts'

/** What the three resolvers found in a report. */
export interface Found {
  readonly clauses: readonly ClauseTree[]
  readonly actors: readonly Actor[]
  readonly actorMentions: readonly ActorMention[]
  readonly places: readonly Place[]
  readonly placeMentions: readonly PlaceMention[]
  readonly times: readonly Time[]
  readonly timeMentions: readonly TimeMention[]
}

/**
 * Puts actors, places and times beside the sentences, with look-ups by word. A word belongs to the mention it heads; failing that, to the
 * shortest mention that covers it.
 */
export function resolved(parsed: ParsedReport, found: Found): ResolvedReport {
  const actors = indexByWord(found.actorMentions)
  const places = indexByWord(found.placeMentions)
  const times = indexByWord(found.timeMentions)
  return {
    ...parsed,
    ...found,
    actorAt: (sentence, token) => actors(sentence, token)?.actor ?? null,
    placeAt: (sentence, token) => places(sentence, token)?.place ?? null,
    timeAt: (sentence, token) => times(sentence, token),
  }
}

function indexByWord<Mention extends MentionSite>(mentions: readonly Mention[]): (sentence: number, token: number) => Mention | null {
  const heads = new Map<number, Map<number, Mention>>()
  const covered = new Map<number, Map<number, Mention>>()
  const wordsOf = (index: typeof heads, sentence: number): Map<number, Mention> => {
    const known = index.get(sentence)
    if (known) return known
    const made = new Map<number, Mention>()
    index.set(sentence, made)
    return made
  }
  const shorter = (a: Mention, b: Mention | undefined): boolean => b === undefined || a.last - a.first < b.last - b.first
  for (const mention of mentions) {
    const words = wordsOf(covered, mention.sentence)
    for (let token = mention.first; token <= mention.last; token++) if (shorter(mention, words.get(token))) words.set(token, mention)
    const byHead = wordsOf(heads, mention.sentence)
    if (shorter(mention, byHead.get(mention.head))) byHead.set(mention.head, mention)
  }
  return (sentence, token) => heads.get(sentence)?.get(token) ?? covered.get(sentence)?.get(token) ?? null
}
