import type { Clause } from '../../parse/clause.ts'
import { childrenOf, tokenAt } from '../../parse/tree.ts'
import type { Actor } from '../../record/types.ts'
import { actorsAt, inRole } from '../events/participants.ts'
import { statementAround, type View } from '../events/view.ts'
import { actorOf } from '../status/report-index.ts'
import { bothSides, isBothSides } from './both-sides.ts'
import { COLLECTIVE } from './parties.ts'

/**
 * The actors that are the subject of an answering verb. Where the tree gives the verb none, the name right before it ("after Lomia announced");
 * where a pronoun was left open, who speaks of it, or else the subject of the sentence before ("The RSF said it was ready", "It has accepted").
 */
export function subjectsOf(view: View, clause: Clause): readonly Actor['id'][] {
  // "two of its committees opposed it": not the party itself
  if (clause.subjects.some(({ head }) => PARTS.test(tokenAt(view.sentence, head).lemma) || isNumber(view, head))) {
    return clause.subjects.flatMap(({ head }) => view.resolved.actorAt(view.index, head) ?? [])
  }
  const found = inRole(view, clause, 'subject', [])
  if (found.length > 0) return isUnknownSpeakers(view, clause) ? [] : found
  // "have both signed up to it": taken for a passive, though no "be" makes it one
  if (
    clause.voice === 'passive' &&
    clause.form === 'finite' &&
    childrenOf(view.sentence, clause.predicate, 'aux').every(({ lemma }) => lemma === 'have')
  ) {
    const doers = clause.objects.filter(({ head }) => head < clause.predicate).flatMap(({ head }) => actorsAt(view, head))
    if (doers.length > 0 && !childrenOf(view.sentence, clause.predicate, 'aux:pass').length) return [...new Set(doers)]
  }
  const own = clause.subjects.find(({ head }) => isOwnSide(view, head))
  if (own) return speakerOf(view, own.head)
  const both = clause.subjects.find(({ head }) => isBothSides(view, head))
  if (both) return bothSides(view)
  const pronoun = clause.subjects.find(({ head }) => /^(?:it|they)$/i.test(tokenAt(view.sentence, head).form))
  if (pronoun) return collective(view, clause, pronoun.head)
  if (clause.form !== 'finite' || clause.voice === 'passive') return []
  let at = clause.predicate - 1
  while (at > 0 && /^(?:AUX|ADV)$/.test(view.sentence.tokens[at]?.upos ?? '')) at--
  const before = view.sentence.tokens[at]?.upos === 'PROPN' ? view.resolved.actorAt(view.index, at) : null
  return before === null ? [] : [before]
}

/** "Oruland said on Sunday that it accepted the truce": of Oruland, of which nothing is known, and not of who was named before. */
function isUnknownSpeakers(view: View, { subjects, parent, relation }: Clause): boolean {
  const above = parent === null || relation !== 'complement' ? undefined : view.tree.clauses[parent]
  if (!above || !subjects.every(({ head }) => /^it$/i.test(tokenAt(view.sentence, head).form))) return false
  if (!/^(?:say|announce|declare|state)$/.test(above.lemma)) return false
  return above.subjects.some(({ head, via }) => {
    const word = tokenAt(view.sentence, head)
    return via === 'tree' && word.upos === 'PROPN' && actorsAt(view, head).length === 0
  })
}

/** "his country would join in", "our movement accepts": the side of who speaks. */
function isOwnSide(view: View, token: number): boolean {
  if (!/^(?:country|nation|side|government|movement|group|organi[sz]ation|people|army)$/.test(tokenAt(view.sentence, token).lemma))
    return false
  return childrenOf(view.sentence, token, 'nmod:poss').some(({ form }) => /^(?:his|her|its|their|our|my)$/i.test(form))
}

function speakerOf(view: View, token: number): readonly Actor['id'][] {
  const speaker = statementAround(view, tokenAt(view.sentence, token))?.speaker ?? null
  return speaker === null ? [] : [speaker]
}

/** Parts of a side that may think otherwise. */
const PARTS = /^(?:member|committee|deputy|lawmaker|faction|wing|branch|dissident|hardliner|some|many|several|few|part)$/

function isNumber(view: View, token: number): boolean {
  return tokenAt(view.sentence, token).upos === 'NUM'
}

/** Who an open "it" or "they" is, as the subject of an answer. */
function collective(view: View, clause: Clause, token: number): readonly Actor['id'][] {
  const isSide = (id: Actor['id']) => COLLECTIVE.test(actorOf(view.resolved, id)?.kind ?? '')
  const speaker = statementAround(view, tokenAt(view.sentence, token))?.speaker ?? null
  if (speaker !== null && isSide(speaker)) return [speaker]
  // "The government gave a conditional yes: it would accept the draft"
  const above = clause.relation === 'parataxis' && clause.parent !== null ? view.tree.clauses[clause.parent] : undefined
  const same = above ? inRole(view, above, 'subject', []).filter(isSide) : []
  if (same.length === 1) return same
  // "Turkey pressed both sides to sign a truce that it presented on Monday": the side at work above goes before one of another sentence
  for (let at = clause.parent, steps = view.tree.clauses.length; at !== null && steps > 0; steps--) {
    const outer: Clause | undefined = view.tree.clauses[at]
    if (!outer) break
    const acting = outer.kind === 'verbal' ? inRole(view, outer, 'subject', []).filter(isSide) : []
    if (acting.length > 0) return acting.length === 1 ? acting : []
    at = outer.parent
  }
  const before = view.resolved.sentences[view.index - 1]
  const tree = view.resolved.clauses[view.index - 1]
  if (!before || !tree || before.headline) return []
  const root = tree.clauses.find(({ parent, kind }) => parent === null && kind !== 'nominal')
  const earlier: View = { ...view, index: view.index - 1, sentence: before, tree }
  const sides = root ? inRole(earlier, root, 'subject', []).filter(isSide) : []
  return sides.length === 1 ? sides : []
}
