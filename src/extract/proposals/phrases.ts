import type { Token } from '../../parse/sentence.ts'
import { childrenOf, tokenAt } from '../../parse/tree.ts'
import { cover, quoteOf } from '../../record/span.ts'
import type { Span } from '../../record/types.ts'
import type { View } from '../events/view.ts'
import { actorOf, placeOf } from '../status/report-index.ts'
import { EMPTY, kindOfNoun, type ProposalKind } from './lexicon.ts'

/** Kinds that are told apart by what they are of: "the removal of Assad", "withdrawal from Kura". */
const WITH_OBJECT: ReadonlySet<string> = new Set([
  'withdrawal',
  'removal',
  'release',
  'creation',
  'recognition',
  'exchange',
  'deployment',
  'disarmament',
  'investigation',
  'membership',
  'concession',
])

/** Longest label in words. */
export const LONGEST_LABEL = 10

/** What tells a phrase from others of its kind: its actors and places (by country where they have one), compounds and adjectives. */
export function traitsOf(view: View, token: Token, before: readonly Token[]): Set<string> {
  const traits = new Set<string>()
  const add = (index: number) => {
    const id = view.resolved.actorAt(view.index, index) ?? view.resolved.placeAt(view.index, index)
    const word = tokenAt(view.sentence, index)
    if (id !== null) traits.add(countryOf(view, id) ?? id)
    else if (/^(?:NOUN|ADJ|PROPN)$/.test(word.upos) && kindOfNoun(word.lemma.toLowerCase()) === null) {
      const lemma = word.lemma.toLowerCase()
      if (!EMPTY.has(lemma) && !/^\d/.test(lemma)) traits.add(lemma)
    }
  }
  for (const word of before) add(word.index)
  for (const child of childrenOf(view.sentence, token.index)) {
    if (child.relation === 'nmod:poss') add(child.index)
    const preposition = childrenOf(view.sentence, child.index, 'case')[0]?.form.toLowerCase()
    if (child.relation === 'nmod' && preposition && /^(?:of|from|on|for|in|to)$/.test(preposition)) add(child.index)
  }
  return traits
}

/** The country of an actor or place by id. */
export function countryOf(view: View, id: string): string | null {
  return actorOf(view.resolved, id)?.country ?? placeOf(view.resolved, id)?.country ?? null
}

/** A noun with its modifiers; for acts also with whom and what they concern. */
export function phraseSpan(view: View, token: Token, before: readonly Token[], kind: ProposalKind | null): Span {
  // "a 30,000-strong border force": what stands under the modifiers is part of the phrase
  const near = before.filter(({ index }) => token.index - index < LONGEST_LABEL)
  let span: Span = cover(token, ...near.map(({ index }) => subtree(view, index)))
  if (kind !== null && WITH_OBJECT.has(kind)) {
    for (const child of childrenOf(view.sentence, token.index)) {
      if (child.relation === 'nmod:poss') span = cover(span, subtree(view, child.index))
      const preposition = childrenOf(view.sentence, child.index, 'case')[0]?.form.toLowerCase()
      const of = child.relation === 'nmod' && preposition !== undefined && /^(?:of|from|to)$/.test(preposition)
      if (of && child.index - token.index < LONGEST_LABEL) span = cover(span, subtree(view, child.index))
    }
  }
  return span
}

/** The words under a word, its clauses left out. */
export function subtree(view: View, token: number, depth = 0): Span {
  const word = tokenAt(view.sentence, token)
  if (depth > 6) return { start: word.start, end: word.end }
  const under = childrenOf(view.sentence, token).filter(({ relation }) => !/^(?:acl|punct|conj|cc|parataxis|appos)/.test(relation))
  return cover(word, ...under.map((child) => subtree(view, child.index, depth + 1)))
}

/** The words at a span as a label. */
export function labelOf(view: View, span: Span): string {
  return quoteOf(view.resolved.report.text, span)
    .replace(/\s+/g, ' ')
    .replace(/^(?:proposed|possible|so-called) /i, '')
}
