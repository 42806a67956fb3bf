import type { Clause } from '../../parse/clause.ts'
import { childrenOf, tokenAt } from '../../parse/tree.ts'
import type { Actor } from '../../record/types.ts'
import { actorsAt, inRole, ownersOf } from '../events/participants.ts'
import { childrenOfClause, type View } from '../events/view.ts'
import { BARE } from './lexicon.ts'
import { plainReading, type StanceReading } from './stance-reading.ts'
import { subjectsOf } from './subjects.ts'
import { type References, targetAt } from './targets.ts'

/** How far behind its verb "yes" or "no" may stand, in words. */
const NEAR = 5

/** "said yes to the plan", "our answer is no", "his answer remained no". */
export function replies(view: View, clause: Clause, references: References): StanceReading[] {
  const told = /^(?:say|tell|answer|reply|respond|vote)$/.test(clause.lemma)
  const linked = clause.kind === 'adjectival' || /^(?:be|remain|stay)$/.test(clause.lemma)
  if (!told && !linked) return []
  const reply = yesOrNo(view, clause, told)
  if (reply === null) return []
  const stance = reply.yes === null ? 'undecided' : reply.yes ? 'accepts' : 'rejects'
  const to = clause.obliques.filter(({ preposition }) => preposition === 'to')
  const named = to.flatMap(({ head }) => targetAt(view, head, references) ?? [])[0] ?? null
  if (told) {
    const holders = inRole(view, clause, 'subject', [])
    return [plainReading(clause, 'positions/reply', reply.token, stance, named, holders)]
  }
  const answer = view.sentence.tokens.findLast(
    ({ index, upos, lemma }) =>
      index < reply.token && reply.token - index < 2 * NEAR && upos === 'NOUN' && /^(?:answer|reply|response)$/.test(lemma),
  )
  if (!answer) return []
  const holders = ownersOfAnswer(view, answer.index, clause)
  const read = plainReading(unsaid(clause), 'positions/reply', reply.token, stance, named, holders)
  return [holders.length > 0 ? read : { ...read, verdict: true }]
}

/** The "no" is the answer, not what negates the verb. */
function unsaid(clause: Clause): Clause {
  return clause.negation === null ? clause : { ...clause, negation: null }
}

/** Whose answer it is; none for "our", which is the speaker's. */
function ownersOfAnswer(view: View, token: number, clause: Clause): readonly Actor['id'][] {
  const own = childrenOf(view.sentence, token, 'nmod:poss')
  if (own.some(({ form }) => /^(?:our|my)$/i.test(form))) return []
  // "Moscow has given its answer, and the answer is no"
  const above = clause.parent === null ? undefined : view.tree.clauses[clause.parent]
  const isGiven = above?.objects.some(({ head }) => tokenAt(view.sentence, head).lemma === tokenAt(view.sentence, token).lemma)
  if (own.length === 0 && above && isGiven && /^(?:give|deliver|send|hand|have)$/.test(above.lemma))
    return inRole(view, above, 'subject', [])
  return [...ownersOf(view, token), ...own.flatMap(({ index }) => actorsAt(view, index))]
}

/** Null for the yes where it is neither. */
function yesOrNo(view: View, clause: Clause, told: boolean): { readonly token: number; readonly yes: boolean | null } | null {
  for (const { index, form } of view.sentence.tokens.slice(clause.predicate, clause.predicate + NEAR)) {
    if (!/^(?:yes|no)$/i.test(form) || (told && index === clause.predicate)) continue
    // "said they would say yes": the yes of another verb
    const between = view.sentence.tokens.slice(clause.predicate + 1, index)
    if (told && between.some(({ upos }) => upos === 'VERB')) return null
    const next = view.sentence.tokens[index + 1]
    // "said no more", "is no threat": a determiner of what follows
    if (next && /^(?:NOUN|ADJ|PROPN|NUM)$/.test(next.upos)) return null
    if (next && /^(?:one|longer|more|such)$/i.test(next.form)) return null
    if (/^neither$/i.test(view.sentence.tokens[index - 1]?.form ?? '')) return { token: index, yes: null }
    return { token: index, yes: /^yes$/i.test(form) }
  }
  return null
}

/** "has not made up its mind", "has taken no decision": open still, of what was spoken of. */
export function mindNotMadeUp(view: View, clause: Clause): StanceReading[] {
  const isMind = clause.lemma === 'make up' && clause.objects.some(({ head }) => tokenAt(view.sentence, head).lemma === 'mind')
  const isDecision =
    /^(?:make|take|reach)$/.test(clause.lemma) &&
    clause.objects.some(({ head }) => tokenAt(view.sentence, head).lemma === 'decision') &&
    clause.obliques.every(({ preposition }) => preposition === '')
  if (clause.negation === null || !(isMind || isDecision) || clause.modal !== null) return []
  const asserted = { ...clause, negation: null }
  return [plainReading(asserted, 'positions/mind', clause.predicate, 'undecided', null, subjectsOf(view, clause))]
}

/** "The rebels would sign as soon as …", "The Front has agreed.": an answer to what was spoken of, which the clause does not name. */
export function bareAnswer(view: View, clause: Clause): StanceReading[] {
  const particle = clause.adverbs.find((index) => index === clause.predicate + 1)
  const lemma = particle === undefined ? clause.lemma : `${clause.lemma} ${tokenAt(view.sentence, particle).form.toLowerCase()}`
  const stance = BARE.get(lemma) ?? BARE.get(clause.lemma)
  if (!stance || clause.voice === 'passive' || clause.relation === 'relative' || clause.objects.length > 0 || clause.form === 'participle')
    return []
  // "signed on Thursday", "agreed in principle": a time and a manner are no object
  const objects = clause.obliques.filter(
    ({ preposition, head }) =>
      /^(?:to|on|with|for|about|up|upon|over|of|that|off|in|into)$/.test(preposition) &&
      view.resolved.timeAt(view.index, head) === null &&
      tokenAt(view.sentence, head).lemma !== 'principle',
  )
  if (objects.length > 0) return []
  // "analysts agree" has an opinion
  if (clause.lemma === 'agree' && clause.tense === 'present' && !clause.perfect && clause.modal === null) return []
  // "will sign it provided that …": the tree may take the proviso for a complement
  const next = tokenAt(view.sentence, Math.min(clause.predicate + 1, view.sentence.tokens.length - 1))
  const isProvided = /^(?:provided|providing)$/i.test(next.form)
  const governed =
    !isProvided &&
    childrenOfClause(view, clause).some(
      ({ relation, lemma }) => (relation === 'complement' && lemma !== 'provide') || relation === 'parataxis',
    )
  if (governed || /^(?:to|that|:)$/i.test(next.form)) return []
  const holders = subjectsOf(view, clause)
  return [plainReading(clause, 'positions/bare', clause.predicate, stance, null, holders)]
}
