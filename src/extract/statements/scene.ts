import type { ClauseTree } from '../../parse/clause.ts'
import type { Sentence } from '../../parse/sentence.ts'
import type { Scene } from './draft.ts'
import type { Quotation } from './quotation.ts'

const NO_CLAUSES: ClauseTree = { clauses: [], byPredicate: [] }

/** Lays the quotations over the sentences. */
export function toScenes(sentences: readonly Sentence[], clauses: readonly ClauseTree[], quotations: readonly Quotation[]): Scene[] {
  const outer = quotations.filter(({ parent }) => parent === null)
  let from = 0
  return sentences.map((sentence, index) => {
    while (from < outer.length && (outer[from]?.span.end ?? 0) <= sentence.span.start) from++
    const here: Quotation[] = []
    for (let at = from; at < outer.length; at++) {
      const quotation = outer[at]
      if (!quotation || quotation.span.start >= sentence.span.end) break
      here.push(quotation)
    }
    const quoted = sentence.tokens.map((token) => here.find(({ span }) => token.start >= span.start && token.end <= span.end) ?? null)
    return {
      sentence,
      clauses: clauses[index] ?? NO_CLAUSES,
      quotations: here,
      quoted,
      first: sentences[index - 1]?.partIndex !== sentence.partIndex,
    }
  })
}
