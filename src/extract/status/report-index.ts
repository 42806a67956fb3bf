import type { Sentence } from '../../parse/sentence.ts'
import { groupBy } from '../../record/group-by.ts'
import type { Actor, Place, Span, Statement } from '../../record/types.ts'
import type { ResolvedReport, TimeMention } from '../../resolve/resolved.ts'

/** What is looked up again and again in one report, made once: reports may hold tens of thousands of statements. */
interface ReportIndex {
  readonly actors: ReadonlyMap<string, Actor>
  readonly places: ReadonlyMap<string, Place>
  readonly times: ReadonlyMap<number, readonly TimeMention[]>
}

const INDICES = new WeakMap<ResolvedReport, ReportIndex>()

function indexOf(resolved: ResolvedReport): ReportIndex {
  const known = INDICES.get(resolved)
  if (known) return known
  const times = groupBy(resolved.timeMentions, ({ sentence }) => sentence)
  const made = {
    actors: new Map(resolved.actors.map((actor) => [actor.id, actor])),
    places: new Map(resolved.places.map((place) => [place.id, place])),
    times,
  }
  INDICES.set(resolved, made)
  return made
}

/** An actor of the report by id; null for an id that is none. */
export function actorOf(resolved: ResolvedReport, id: Actor['id']): Actor | null {
  return indexOf(resolved).actors.get(id) ?? null
}

/** A place of the report by id; null for null and for an id that is none. */
export function placeOf(resolved: ResolvedReport, id: Place['id'] | null): Place | null {
  return id === null ? null : (indexOf(resolved).places.get(id) ?? null)
}

/** The time mentions of one sentence, in text order. */
export function timesIn(resolved: ResolvedReport, sentence: number): readonly TimeMention[] {
  return indexOf(resolved).times.get(sentence) ?? []
}

/** Position of the first sentence that ends after an offset; the number of sentences when none does. */
function sentenceAfter(resolved: ResolvedReport, offset: number): number {
  let low = 0
  let high = resolved.sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((resolved.sentences[middle]?.span.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The sentence that a stretch of text lies in, or null. */
export function sentenceAround(resolved: ResolvedReport, { start, end }: Span): Sentence | null {
  const sentence = resolved.sentences[sentenceAfter(resolved, start)]
  return sentence && sentence.span.start <= start && end <= sentence.span.end ? sentence : null
}

const BY_SENTENCE = new WeakMap<readonly Statement[], ReadonlyMap<number, readonly Statement[]>>()

/** The statements whose content has words of a sentence, in their own order. */
export function statementsIn(resolved: ResolvedReport, sentence: number, statements: readonly Statement[]): readonly Statement[] {
  let index = BY_SENTENCE.get(statements)
  if (!index) {
    const made = new Map<number, Statement[]>()
    for (const statement of statements) {
      const held = new Set<number>()
      for (const { start, end } of statement.content) {
        for (let at = sentenceAfter(resolved, start); (resolved.sentences[at]?.span.start ?? end) < end; at++) held.add(at)
      }
      for (const at of held) {
        const list = made.get(at)
        if (list) list.push(statement)
        else made.set(at, [statement])
      }
    }
    BY_SENTENCE.set(statements, made)
    index = made
  }
  return index.get(sentence) ?? []
}
