import type { Span } from '../record/types.ts'
import type { Clause } from './clause.ts'
import type { Sentence } from './sentence.ts'
import { baseRelation, tokenAt, wordsSpan } from './tree.ts'

/** First and last word of a stretch; first > last while it is empty. */
interface Range {
  first: number
  last: number
}

/** Own words and whole words of each clause, as `Clause.span` and `Clause.whole` describe them. Linear in the sentence. */
export function clauseSpans(
  sentence: Sentence,
  clauses: readonly Pick<Clause, 'predicate' | 'kind' | 'form'>[],
): { span: Span; whole: Span }[] {
  const count = sentence.tokens.length
  const boundary = new Array<boolean>(count).fill(false)
  for (const { predicate, kind, form } of clauses) {
    const token = tokenAt(sentence, predicate)
    const relation = baseRelation(token.relation)
    if (kind === 'nominal' || token.head < 0) continue
    boundary[predicate] =
      (form === 'finite' && relation !== 'xcomp') || relation === 'parataxis' || relation === 'acl' || relation === 'advcl'
  }
  const own: Range[] = []
  const whole: Range[] = []
  for (let index = 0; index < count; index++) {
    const empty = tokenAt(sentence, index).upos === 'PUNCT'
    own.push(empty ? { first: count, last: -1 } : { first: index, last: index })
    whole.push(empty ? { first: count, last: -1 } : { first: index, last: index })
  }
  for (const index of deepestFirst(sentence)) {
    const { head } = tokenAt(sentence, index)
    if (head < 0) continue
    widen(whole[head] as Range, whole[index] as Range)
    if (!boundary[index]) widen(own[head] as Range, own[index] as Range)
  }
  const spanOf = (range: Range, predicate: number): Span => wordsSpan(sentence, range.last < 0 ? [predicate] : [range.first, range.last])
  return clauses.map(({ predicate }) => ({
    span: spanOf(own[predicate] as Range, predicate),
    whole: spanOf(whole[predicate] as Range, predicate),
  }))
}

function widen(range: Range, by: Range): void {
  range.first = Math.min(range.first, by.first)
  range.last = Math.max(range.last, by.last)
}

function deepestFirst(sentence: Sentence): number[] {
  const order = sentence.tokens.filter((token) => token.head < 0).map((token) => token.index)
  for (let at = 0; at < order.length; at++) order.push(...(sentence.children[order[at] as number] ?? []))
  return order.reverse()
}
