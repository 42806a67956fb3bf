import { groupBy } from '../../record/group-by.ts'
import { cover, overlaps } from '../../record/span.ts'
import type { Span, Statement } from '../../record/types.ts'
import type { ResolvedReport } from '../../resolve/resolved.ts'
import type { View } from '../events/view.ts'
import type { Reference } from '../proposals/references.ts'
import { sentenceAround } from '../status/report-index.ts'
import type { Answer } from './answers.ts'

/** Reported silences by the sentence of their cue. */
export function silencesBySentence(resolved: ResolvedReport, statements: readonly Statement[]): ReadonlyMap<number, readonly Statement[]> {
  const silent = statements.filter(({ mode, speaker }) => mode === 'none' && speaker !== null)
  return groupBy(silent, (statement) => sentenceAround(resolved, statement.cue ?? statement.evidence[0])?.index ?? -1)
}

/** "Karim has yet to comment on the truce": a silence in whose words, or right after them, a proposal stands. */
export function silentAnswers(view: View, silences: readonly Statement[], references: readonly Reference[]): Answer[] {
  return silences.flatMap((statement) => {
    const span = cover(...statement.evidence, ...statement.content)
    const cue = statement.cue ?? span
    const about = references.find(
      (reference) => overlaps(span, reference.span) || (reference.span.start > span.start && isJustAfter(view, span, reference.span)),
    )
    const clause = view.tree.clauses.find(({ predicate }) => {
      const token = view.sentence.tokens[predicate]
      return token !== undefined && token.start >= cue.start && token.end <= cue.end
    })
    if (!about || !clause || statement.speaker === null) return []
    return {
      sentence: view.index,
      clause,
      actor: statement.speaker,
      stance: 'silent',
      target: about,
      condition: null,
      earlier: false,
      rule: 'positions/silence',
      trigger: clause.predicate,
      cue,
      inferred: [],
      told: cover(span, about.span),
      statement: statement.id,
    }
  })
}

/** Only a preposition and an article between the silence and the proposal. */
function isJustAfter({ resolved: { report } }: View, span: Span, next: Span): boolean {
  return next.start - span.end < 16 && /^\s*(?:on|to|about)?\s*(?:the|this|that|its|any)?\s*$/.test(report.text.slice(span.end, next.start))
}
