import type { Clause } from '../../parse/clause.ts'
import { tokenAt } from '../../parse/tree.ts'
import { quoteOf } from '../../record/span.ts'
import { clauseAt, type View } from '../events/view.ts'
import type { Reference } from './references.ts'

/** What a report says a proposal provides for. */
export interface Contents {
  readonly whole: Reference
  /** Points that are proposals themselves: "a ceasefire", "the release of all hostages". */
  readonly parts: readonly Reference[]
  /** The rest, in the report's words. */
  readonly terms: readonly string[]
}

/** Verbs whose subject, a proposal, provides for their object. */
const PROVIDING =
  /^(?:include|contain|envisage|envision|foresee|stipulate|require|comprise|involve|entail|specify|oblige|call|provide|demand)$/

/** Longest term in characters; longer ones are no term. */
const LONGEST_TERM = 120

/**
 * What the subjects of a clause provide for: "the plan calls for a ceasefire and elections", "the deal requires the army to leave".
 * Only subjects that refer to proposals are read.
 */
export function findContents(view: View, clause: Clause, references: ReadonlyMap<number, Reference>): Contents[] {
  if (clause.kind !== 'verbal' || !PROVIDING.test(clause.lemma) || clause.negation !== null) return []
  const wholes = clause.subjects.flatMap(({ head }) => references.get(head) ?? [])
  const [whole] = wholes
  if (!whole) return []
  const wants = /^(?:call|provide)$/.test(clause.lemma)
  const heads = wants
    ? clause.obliques.filter(({ preposition }) => preposition === 'for').map(({ head }) => head)
    : clause.objects.map(({ head }) => head)
  const points = heads.filter((head) => head > clause.predicate)
  const parts = points.flatMap((head) => references.get(head) ?? [])
  const terms = points.flatMap((head) => {
    if (references.has(head)) return []
    const noun = clauseAt(view, head)
    const words = quoteOf(view.resolved.report.text, noun?.whole ?? tokenAt(view.sentence, head)).replace(/\s+/g, ' ')
    return words.length <= LONGEST_TERM ? [words] : []
  })
  return parts.length + terms.length > 0 ? [{ whole, parts, terms }] : []
}
