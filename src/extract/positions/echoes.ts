import { tokenAt } from '../../parse/tree.ts'
import type { Actor, Span, Statement } from '../../record/types.ts'
import type { ResolvedReport } from '../../resolve/resolved.ts'
import { inRole } from '../events/participants.ts'
import type { View } from '../events/view.ts'
import { ECHOED, ECHOING } from './lexicon.ts'

/** Someone repeating the stance told before. */
export interface Echo {
  readonly actor: Actor['id']
  readonly at: Span
  /** The stance meant was told at or after this offset. */
  readonly since: number
  readonly evidence: readonly Span[]
  readonly basis: readonly string[]
  readonly rule: string
  readonly trigger: string
  readonly inferred: readonly string[]
}

/** How many sentences back an echo reaches. */
const REACH = 2

/** Those who take a stance by repeating another's: "The minister reinforced this stance". Which stance that is, is for the caller to say. */
export function findEchoes(resolved: ResolvedReport, statements: readonly Statement[]): Echo[] {
  return resolved.sentences.flatMap((sentence, index) => {
    const tree = resolved.clauses[index]
    if (!tree) return []
    const view: View = { resolved, statements, index, sentence, tree }
    return tree.clauses.flatMap((clause) => {
      if (!ECHOING.has(clause.lemma) || clause.negation !== null || clause.modal !== null) return []
      const echoed = clause.objects.map(({ head }) => tokenAt(sentence, head)).find(({ lemma }) => ECHOED.has(lemma.toLowerCase()))
      if (
        !echoed ||
        !sentence.children[echoed.index]?.some((child) => /^(?:this|that|the|these|those)$/i.test(tokenAt(sentence, child).form))
      )
        return []
      const trigger = tokenAt(sentence, clause.predicate)
      return inRole(view, clause, 'subject', []).map((actor) => ({
        actor,
        at: { start: trigger.start, end: trigger.end },
        since: resolved.sentences[Math.max(0, index - REACH)]?.span.start ?? 0,
        evidence: [clause.span],
        basis: [],
        rule: 'positions/echo',
        trigger: trigger.form,
        inferred: [`stance: "${echoed.form}" is the one told just before`],
      }))
    })
  })
}
