import type { Clause } from '../../parse/clause.ts'
import { childrenOf, tokenAt } from '../../parse/tree.ts'
import { statementAround, type View } from '../events/view.ts'
import { actorOf } from '../status/report-index.ts'
import { isCountry } from './held-place.ts'
import { type Hold, placesAt, toHolds } from './hold.ts'
import { EXPELS, GROUND, LOSES } from './lexicon.ts'
import { pointBack } from './point-back.ts'
import { isForce, takersAt } from './takers.ts'

const LEAVING = /^(?:leave|withdraw|retreat|flee|quit|abandon|pull out|pull back|fall back|give up|surrender)$/

/**
 * What somebody says who still has a place: "its troops were still in Bara", and, of a place told before, "it never left", "it was not driven out",
 * "we have not lost a single street". Only as somebody's word: who is where says by itself nothing of who holds it.
 */
export function stays(view: View, clause: Clause): Hold[] {
  const trigger = tokenAt(view.sentence, clause.predicate)
  if (statementAround(view, trigger) === null) return []
  return [...present(view, clause), ...neverLeft(view, clause)]
}

/** "Its troops were still in Bara", "our units remain in the town". */
function present(view: View, clause: Clause): Hold[] {
  // "fighters who remained in the city", "ordered to stay in the town": no word on who holds it
  if (clause.negation !== null || clause.modal !== null || clause.form !== 'finite' || clause.relation === 'relative') return []
  const isStill = childrenOf(view.sentence, clause.predicate, 'advmod').some(({ form }) => /^still$/i.test(form))
  const inside = /^(?:in|inside)$/
  const isIn = childrenOf(view.sentence, clause.predicate, 'case').some(({ form }) => inside.test(form))
  const here =
    clause.kind === 'adjectival' && isIn && isStill
      ? [clause.predicate]
      : clause.kind === 'verbal' && /^(?:remain|stay|be)$/.test(clause.lemma) && (isStill || clause.lemma !== 'be')
        ? clause.obliques.filter(({ preposition }) => inside.test(preposition)).map(({ head }) => head)
        : []
  const holders = forcesAt(view, clause).filter((id) =>
    /^(?:military|armed group|organization)$/.test(actorOf(view.resolved, id)?.kind ?? ''),
  )
  const at = placesAt(view, here).filter(({ place }) => !isCountry(view, place))
  return toHolds('control/present', clause, 'hold', at, { holders: holders.slice(0, 1), previous: [] })
}

/** "It never left", "it has not been driven out", "denies that it was expelled", "not a single street was lost". */
function neverLeft(view: View, clause: Clause): Hold[] {
  if (clause.kind !== 'verbal') return []
  const above = clause.parent === null ? null : (view.tree.clauses[clause.parent] ?? null)
  const isDenied = clause.negation !== null || above?.lemma === 'deny'
  const lost = [...clause.objects, ...(clause.voice === 'passive' ? clause.subjects : [])]
  const isGround = LOSES.has(clause.lemma) && lost.some(({ head }) => GROUND.has(tokenAt(view.sentence, head).lemma.toLowerCase()))
  const isNone = isGround && lost.some(({ head }) => childrenOf(view.sentence, head, 'det').some(({ form }) => /^no$/i.test(form)))
  if (!isDenied && !isNone) return []
  const own = clause.voice === 'passive' && EXPELS.has(clause.lemma) ? [...clause.objects, ...clause.subjects] : clause.subjects
  const isOut = EXPELS.has(clause.lemma) && clause.voice === 'passive'
  const isLeaving = LEAVING.test(clause.lemma) && clause.voice === 'active' && clause.objects.length === 0
  if (!isGround && !isOut && !isLeaving) return []
  // "did not leave for the capital", "was not driven out of the league"
  if (clause.obliques.some(({ preposition }) => /^(?:from|of|out of|for|to|with)$/.test(preposition))) return []
  const previous = isGround && clause.subjects.length === 0 ? [] : forcesAt(view, clause, own)
  if (previous.length === 0) return []
  const word = tokenAt(view.sentence, clause.predicate)
  const place = pointBack(view, word.index, { ...word, lemma: 'town', upos: 'NOUN' })
  return place === null ? [] : toHolds('control/fallen', clause, 'lose', [place], { holders: [], previous: previous.slice(0, 1) })
}

function forcesAt(view: View, clause: Clause, subjects = clause.subjects) {
  return takersAt(
    view,
    clause,
    subjects.map(({ head }) => head),
  ).filter((id) => isForce(view, id) || actorOf(view.resolved, id)?.kind === 'person')
}
