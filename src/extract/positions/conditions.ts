import type { Clause } from '../../parse/clause.ts'
import { childrenOf } from '../../parse/tree.ts'
import { quoteOf } from '../../record/span.ts'
import type { View } from '../events/view.ts'
import { isCondition } from '../status/status-lexicon.ts'
import type { StanceReading } from './readings.ts'

/** Inside an if-clause: "if Lomia refused the offer". */
export function isSupposed(view: View, clause: Clause): boolean {
  // "accused of backing the plan"
  if (clause.form === 'participle' && clause.marker === 'of') return true
  // "wanted guarantees before signing"
  if (clause.marker !== null && /^(?:before|without|until|instead of|rather than|despite|by)$/.test(clause.marker)) return true
  let at: Clause | undefined = clause
  for (let steps = view.tree.clauses.length; at && steps > 0; steps--) {
    if (at.marker !== null && (isCondition(at.marker) || at.marker === 'if') && at.relation !== 'complement') return true
    if (at.marker !== null && /^(?:whether|if)$/.test(at.marker)) return true
    // "as long as a constitution is agreed"
    if (at.marker === 'as' && at.adverbs.some((index) => view.sentence.tokens[index]?.form === 'long')) return true
    at = at.parent === null ? undefined : view.tree.clauses[at.parent]
  }
  return false
}

/** "any deal that Lomia accepted": none has been. */
export function isAnyOf(view: View, { clause, target }: StanceReading): boolean {
  if (clause.relation !== 'relative' || !target) return false
  return childrenOf(view.sentence, target.token, 'det').some(({ form }) => /^(?:any|every|no|whatever|whichever)$/i.test(form))
}

/** "ready to discuss a truce only if …": the condition on the act that the stance is about. */
export function conditionUnder(view: View, clause: Clause): string | null {
  const acts = new Set(
    view.tree.clauses.filter(({ parent, form }) => parent === clause.index && form === 'infinitive').map(({ index }) => index),
  )
  const found = view.tree.clauses.find(
    ({ parent, marker }) => parent !== null && acts.has(parent) && marker !== null && isCondition(marker),
  )
  return found ? quoteOf(view.resolved.report.text, found.whole) : null
}

/** "on condition that …", "in exchange for …", "but only after …": the words themselves. */
export function proviso(view: View, clause: Clause): string | null {
  const { text } = view.resolved.report
  for (const { head, preposition } of clause.obliques) {
    const word = view.sentence.tokens[head]
    const phrase = view.tree.clauses.find(({ predicate }) => predicate === head)
    if (preposition === 'on' && word?.lemma === 'condition' && phrase) return quoteOf(text, phrase.whole)
    if (/^(?:in exchange for|in return for|subject to|pending)$/.test(preposition) && phrase)
      return `${preposition} ${quoteOf(text, phrase.whole)}`
  }
  return null
}
