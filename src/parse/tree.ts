import type { Span } from '../record/types.ts'
import type { Sentence, Token } from './sentence.ts'

/** The token at an index. Throws when the index is outside the sentence: the caller's tree is broken. */
export function tokenAt(sentence: Sentence, index: number): Token {
  const token = sentence.tokens[index]
  if (!token) throw new RangeError(`no word ${index} in a sentence of ${sentence.tokens.length}`)
  return token
}

/** A relation without its subtype: `nsubj:pass` gives `nsubj`. */
export function baseRelation(relation: string): string {
  const colon = relation.indexOf(':')
  return colon < 0 ? relation : relation.slice(0, colon)
}

/** The words that depend on a word, in order; with a relation given, those of that relation, subtypes included. */
export function childrenOf(sentence: Sentence, index: number, relation?: string): Token[] {
  const found: Token[] = []
  for (const child of sentence.children[index] ?? []) {
    const token = tokenAt(sentence, child)
    if (relation === undefined || token.relation === relation || baseRelation(token.relation) === relation) found.push(token)
  }
  return found
}

/** A word and everything below it, in order of the text. */
export function subtreeOf(sentence: Sentence, index: number, enter: (token: Token) => boolean = () => true): number[] {
  const found: number[] = []
  const open = [index]
  while (open.length > 0) {
    const at = open.pop() as number
    found.push(at)
    for (const child of sentence.children[at] ?? []) if (enter(tokenAt(sentence, child))) open.push(child)
  }
  return found.sort((a, b) => a - b)
}

/** The characters from the first to the last of some words; punctuation at the ends is left out unless there is nothing else. */
export function wordsSpan(sentence: Sentence, indices: readonly number[]): Span {
  const words = indices.filter((index) => tokenAt(sentence, index).upos !== 'PUNCT')
  const [first = 0] = words.length > 0 ? words : indices
  const last = (words.length > 0 ? words : indices).at(-1) ?? first
  return { start: tokenAt(sentence, first).start, end: tokenAt(sentence, last).end }
}

/**
 * The phrase of a noun: its subtree without clauses and appositions that hang on it, and without its own preposition.
 * "the town of Bara, which fell on Monday" gives "the town of Bara".
 */
export function phraseOf(sentence: Sentence, head: number): number[] {
  const skipped = /^(acl|advcl|parataxis|appos|conj|cc|case|punct|cop|nsubj|csubj|aux|mark|ccomp|expl|dep|discourse|obl:unmarked)/
  return subtreeOf(sentence, head, (token) => token.head !== head || !skipped.test(token.relation))
}
