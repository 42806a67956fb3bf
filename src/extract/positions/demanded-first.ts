import type { Clause } from '../../parse/clause.ts'
import { childrenOf, tokenAt } from '../../parse/tree.ts'
import { quoteOf } from '../../record/span.ts'
import { childrenOfClause, type View } from '../events/view.ts'
import { BARE, stancesOfVerb } from './lexicon.ts'
import { plainReading, type StanceReading } from './stance-reading.ts'
import { subjectsOf } from './subjects.ts'
import { type References, targetAt } from './targets.ts'

const DEMANDING = /^(?:demand|want|insist|require|seek|expect|ask|await|request)$/

/** "The Front is demanding that the planes leave before it signs": a yes that hangs on what is demanded first. */
export function demandedFirst(view: View, clause: Clause, references: References): StanceReading[] {
  if (!DEMANDING.test(clause.lemma) || clause.negation !== null) return []
  const holders = subjectsOf(view, clause)
  if (holders.length === 0) return []
  const later = view.tree.clauses.find(
    ({ marker, lemma, predicate }) =>
      marker === 'before' &&
      predicate > clause.predicate &&
      (BARE.get(lemma) === 'accepts' || stancesOfVerb(lemma).some(({ stance }) => stance === 'accepts')),
  )
  if (!later || !isOwnAct(view, later, holders)) return []
  const targets = [...later.objects, ...later.obliques.filter(({ preposition }) => /^(?:to|up to|on)$/.test(preposition))]
  const target = targets.flatMap(({ head }) => targetAt(view, head, references) ?? [])[0] ?? null
  const isAny = target !== null && childrenOf(view.sentence, target.token, 'det').some(({ form }) => /^any$/i.test(form))
  if ((target === null && targets.length > 0) || isAny) return []
  const demanded = childrenOfClause(view, clause).find(
    ({ relation, predicate }) => relation === 'complement' && predicate > clause.predicate,
  )
  const object = clause.objects.find(({ head }) => head > clause.predicate)
  const words = demanded?.whole ?? (object ? tokenAt(view.sentence, object.head) : null)
  const condition = words ? quoteOf(view.resolved.report.text, { start: words.start, end: Math.max(words.end, later.whole.end) }) : null
  return [{ ...plainReading(clause, 'positions/demanded-first', later.predicate, 'conditional', target, holders), condition }]
}

/** Whether the later act is that of who demands: "before it signs", "before signing". */
function isOwnAct(view: View, { subjects }: Clause, holders: readonly string[]): boolean {
  return subjects
    .filter(({ via }) => via === 'tree')
    .every(({ head }) => {
      const named = view.resolved.actorAt(view.index, head)
      return named === null ? /^(?:it|they|he|she)$/i.test(tokenAt(view.sentence, head).form) : holders.includes(named)
    })
}
