import { tokenAt } from '../../parse/tree.ts'
import { overlaps } from '../../record/span.ts'
import type { Actor, Span, Stance, Statement, When } from '../../record/types.ts'
import type { ResolvedReport } from '../../resolve/resolved.ts'
import { inRole } from '../events/participants.ts'
import type { View } from '../events/view.ts'
import type { ProposalGroup } from '../proposals/groups.ts'
import { ECHOED, ECHOING } from './lexicon.ts'

/** A stance as told, as far as an echo repeats it. */
interface Told {
  readonly actor: Actor['id']
  readonly stance: Stance
  readonly at: Span
}

/** How many sentences back an echo reaches. */
const REACH = 2

/**
 * Stances taken by repeating another's: "The minister reinforced this stance". The stance is that of the last one told before on the same
 * proposal, by someone else.
 */
export function findEchoes(resolved: ResolvedReport, group: ProposalGroup, told: readonly Told[], statements: readonly Statement[]) {
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
      const last = told.filter(({ at }) => at.start < sentence.span.start || at.end <= tokenAt(sentence, clause.predicate).start).at(-1)
      if (!last || last.at.start < (resolved.sentences[Math.max(0, index - REACH)]?.span.start ?? 0)) return []
      if (!group.references.some(({ sentence: where }) => where >= index - REACH && where <= index)) return []
      const trigger = tokenAt(sentence, clause.predicate)
      return inRole(view, clause, 'subject', [])
        .filter((actor) => actor !== last.actor)
        .map((actor) => ({
          actor,
          stance: last.stance,
          condition: null,
          earlier: false,
          at: { start: trigger.start, end: trigger.end },
          evidence: [clause.span],
          basis: statements
            .filter((statement) => statement.speaker === actor && statement.evidence.some((span) => overlaps(span, sentence.span)))
            .map(({ id }) => id),
          when: null as When | null,
          rule: 'positions/echo',
          trigger: trigger.form,
          inferred: [`stance: "${echoed.form}" is the one told just before`],
        }))
    })
  })
}
