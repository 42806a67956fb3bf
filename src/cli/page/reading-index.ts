import { quoteOf } from '../../record/span.ts'
import type { Actor, Place, Proposal, Reading, Span, Statement } from '../../record/types.ts'
import { safeWords } from './safe-words.ts'

/** A reading whose items are found by id, and its text by span, as a terminal may show them. */
export interface ReadingIndex {
  readonly reading: Reading
  actorName(id: Actor['id'] | null): string | null
  placeName(id: Place['id'] | null): string | null
  actor(id: Actor['id'] | null): Actor | null
  statement(id: Statement['id']): Statement | null
  proposal(id: Proposal['id']): Proposal | null
  /** The words of spans, " … " between those that do not touch. */
  words(spans: readonly Span[]): string
}

/** Indexes a reading for the page. */
export function indexReading(reading: Reading): ReadingIndex {
  const actors = byId(reading.actors)
  const places = byId(reading.places)
  const statements = byId(reading.statements)
  const proposals = byId(reading.proposals)
  const nameOf = (item: { readonly name: string } | null) => (item ? safeWords(item.name) : null)
  return {
    reading,
    actor: (id) => actors.get(id ?? '') ?? null,
    actorName: (id) => nameOf(actors.get(id ?? '') ?? null),
    placeName: (id) => nameOf(places.get(id ?? '') ?? null),
    statement: (id) => statements.get(id) ?? null,
    proposal: (id) => proposals.get(id) ?? null,
    words: (spans) => spans.map((span) => safeWords(quoteOf(reading.report.text, span))).join(' … '),
  }
}

function byId<Of extends { readonly id: string }>(items: readonly Of[]): ReadonlyMap<string, Of> {
  return new Map(items.map((item) => [item.id, item]))
}

/** "A", "A and B", "A, B and C". */
export function listWords(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** Words cut to a length at a word's end, with a sign that there is more. */
export function cutWords(words: string, length: number): string {
  if (words.length <= length) return words
  const cut = words.slice(0, length)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length - 30))} …`
}
