import type { Clause } from '../../parse/clause.ts'
import { childrenOf, tokenAt } from '../../parse/tree.ts'
import { quoteOf } from '../../record/span.ts'
import type { View } from '../events/view.ts'
import { isCondition } from '../status/status-lexicon.ts'
import type { StanceReading } from './stance-reading.ts'

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

/** "Lomia will sign if the siege ends, the minister said": the tree may hang the condition on the verb of saying behind it. */
export function conditionBeside(view: View, clause: Clause): string | null {
  const inserted = afterInsertion(view, clause)
  if (inserted) return quoteOf(view.resolved.report.text, inserted.whole)
  const saying = clause.parent === null || clause.relation !== 'complement' ? null : view.tree.clauses[clause.parent]
  const ahead = clause.tense === 'future' || clause.modal !== null
  if (!saying || !ahead || saying.predicate < clause.predicate) return null
  const found = view.tree.clauses.find(
    ({ parent, relation, marker, predicate }) =>
      parent === saying.index && relation === 'adverbial' && marker !== null && isCondition(marker) && predicate < saying.predicate,
  )
  return found ? quoteOf(view.resolved.report.text, found.whole) : null
}

const SAYING = /^(?:say|declare|add|announce|insist|write|tell)$/

/** The saying that is put in between, behind the verb: "it would accept the draft, the minister said, only once …". */
function insertedSaying(view: View, clause: Clause): Clause | undefined {
  return view.tree.clauses.find(
    ({ relation, parent, predicate, lemma }) =>
      relation === 'parataxis' &&
      (parent === clause.index || parent === clause.parent) &&
      predicate > clause.predicate &&
      SAYING.test(lemma),
  )
}

/** "it would accept the draft, the minister said, only once the airport was open": hung on the saying put in between. */
function afterInsertion(view: View, clause: Clause): Clause | null {
  if (clause.tense !== 'future' && clause.modal === null) return null
  const saying = insertedSaying(view, clause)
  if (!saying) return null
  return (
    view.tree.clauses.find(
      ({ parent, marker, predicate }) => parent === saying.index && marker !== null && isCondition(marker) && predicate > saying.predicate,
    ) ?? null
  )
}

/** "was ready to sign, the minister said, on condition that the rebels left": a proviso behind the saying put in between. */
export function provisoAfterInsertion(view: View, clause: Clause): string | null {
  const saying = insertedSaying(view, clause)
  return saying ? proviso(view, { ...saying, modal: 'would' }) : null
}

/** "conditionally accepted the truce", "provisionally agreed": the adverb. */
export function withReserve(view: View, { adverbs }: Clause): string | null {
  const word = adverbs.map((index) => tokenAt(view.sentence, index)).find(({ form }) => /^(?:conditionally|provisionally)$/i.test(form))
  return word?.form ?? null
}

/** What hangs a yes on something, wherever the tree puts it. */
const PROVISO =
  /\b(?:provided(?: that)?|providing(?: that)?|on (?:(?:the|one|a single|two|three|certain) )?conditions?(?: (?:that|of)|(?=:))|(?:as|so) long as|but only (?:if|when|after|once)|in (?:exchange|return) for|subject to|pending|in principle|(?:but )?with (?:\w+ )?(?:reservations|conditions|caveats)|conditionally)\b/

/** What does so only where the answer is still to come: "will sign as soon as …"; with "signed" it is a time. */
const PROVISO_AHEAD =
  /\b(?:as soon as|on the (?:very )?day (?!(?:of|after|before|on|in|at)\b)|the (?:moment|minute|day) (?=(?:the|its|their|all|that|every|[A-Z]))|only (?:if|when|after|once)|not (?:before|until)|once)\b/

/** "on condition that …", "in exchange for …", "as soon as …", "in principle": the words themselves, to the end of the clause. */
export function proviso(view: View, clause: Clause): string | null {
  const { text } = view.resolved.report
  const from = tokenAt(view.sentence, clause.predicate).end
  // "agreed to the truce and will leave in return for aid": what is coordinated has conditions of its own
  const ends = view.tree.clauses
    .filter(
      ({ relation, whole, parent, marker }) =>
        parent === clause.index && /^(?:coordinate|parataxis)$/.test(relation) && marker !== 'that' && whole.start > from,
    )
    .map(({ whole }) => whole.start)
  const rest = text.slice(from, Math.min(clause.whole.end, ...ends))
  const ahead = clause.tense === 'future' || clause.modal !== null || clause.form === 'infinitive'
  const found = PROVISO.exec(rest) ?? (ahead ? (PROVISO_AHEAD.exec(rest) ?? whenOthers(view, clause, rest)) : null)
  if (!found || /(?:without|no)\s+$/.test(rest.slice(0, found.index))) return null
  // "rejected the plan, which he had accepted in principle"
  const at = from + found.index
  const inside = view.tree.clauses.some(
    ({ relation, form, whole, predicate }) =>
      // "will agree to the truce proposed by Oru on condition that …": the condition is not of the proposing
      relation === 'relative' &&
      form !== 'participle' &&
      predicate > clause.predicate &&
      whole.start < at &&
      whole.end >= at + found[0].length,
  )
  if (inside) return null
  return rest
    .slice(found.index)
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:.”"’)]+(?:and|but)?\s*$/, '')
}

/** "would sign when the prisoners were freed": what others are to do first; "when they meet on Monday" is a time. */
function whenOthers(view: View, clause: Clause, rest: string): RegExpExecArray | null {
  const found = /\bwhen\b/.exec(rest)
  if (!found) return null
  const at = tokenAt(view.sentence, clause.predicate).end + found.index
  const act = view.tree.clauses.find(
    ({ parent, whole }) => parent === clause.index && whole.start >= at && whole.start <= at + 'when '.length,
  )
  const others = [...(act?.subjects ?? []), ...(act?.objects ?? [])].some(
    ({ head, via }) => via === 'tree' && /^(?:NOUN|PROPN)$/.test(tokenAt(view.sentence, head).upos),
  )
  return act && others && act.obliques.every(({ preposition }) => preposition !== 'on') ? found : null
}
