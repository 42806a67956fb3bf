import type { Sentence, Token } from '../../parse/sentence.ts'
import { baseRelation, childrenOf } from '../../parse/tree.ts'

/** The head of some words in a row: the one whose own head lies outside. */
export function headOf(sentence: Sentence, first: number, last: number): number {
  for (let index = first; index <= last; index++) {
    const head = sentence.tokens[index]?.head ?? -1
    if (head < first || head > last) return index
  }
  return last
}

/** A word's preposition in lower case ("according to" as one), or null. */
export function prepositionOf(sentence: Sentence, index: number): string | null {
  const cases = childrenOf(sentence, index, 'case').filter((token) => token.index < index)
  const [first] = cases
  if (!first) return null
  const fixed = childrenOf(sentence, first.index, 'fixed')
  return [first, ...cases.slice(1), ...fixed]
    .sort((a, b) => a.index - b.index)
    .map((token) => token.form.toLowerCase())
    .join(' ')
}

/** Relation, governor and preposition of a word, taken from the first conjunct when it is joined to others. */
export function placeInTree(
  sentence: Sentence,
  index: number,
): { readonly relation: string; readonly governor: Token | null; readonly preposition: string | null } {
  let at = index
  let preposition = prepositionOf(sentence, at)
  for (let steps = 0; steps < 20; steps++) {
    const token = sentence.tokens[at]
    if (!token) break
    const relation = baseRelation(token.relation)
    if (relation !== 'conj' && relation !== 'appos' && relation !== 'flat')
      return { relation: token.relation, governor: sentence.tokens[token.head] ?? null, preposition }
    if (token.head < 0) break
    at = token.head
    preposition ??= prepositionOf(sentence, at)
  }
  return { relation: sentence.tokens[index]?.relation ?? 'dep', governor: null, preposition }
}

/** Where a name begins with its article: "the Kremlin". */
export function withArticle(sentence: Sentence, first: number, head: number): number {
  const before = sentence.tokens[first - 1]
  return before && before.form.toLowerCase() === 'the' && before.head === head ? first - 1 : first
}
