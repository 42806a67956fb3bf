import type { Clause } from '../../parse/clause.ts'
import { childrenOf, tokenAt } from '../../parse/tree.ts'
import { actorsAt, inRole, ownersOf } from '../events/participants.ts'
import type { View } from '../events/view.ts'
import type { Reference } from '../proposals/references.ts'
import { ABOUTS, NOUN_STANCES, PRESSING, REVERSING, SIGNING, VOICING } from './lexicon.ts'
import { plainReading, type StanceReading } from './stance-reading.ts'
import { actOfNoun, type References } from './targets.ts'

/** Nouns of plans that are whose they are. */
const OWN = /^(?:plan|proposal|offer|initiative|blueprint|outline|paper|text|document|draft|idea|formula|framework|roadmap|package)$/

/** "Tavian objections to the conference", "support for the truce", "its rejection of the plan", "the acceptance by Lomia of the truce". */
export function nounStances(view: View, clause: Clause, references: References): StanceReading[] {
  const isOwn = OWN.test(clause.lemma)
  const stance = NOUN_STANCES.get(clause.lemma) ?? (isOwn ? 'proposes' : undefined)
  if (!stance) return []
  const parent = clause.parent === null ? null : (view.tree.clauses[clause.parent] ?? null)
  if (parent && parent.kind === 'verbal' && VOICING.has(parent.lemma)) return []
  const said = [...new Set([...ownersOf(view, clause.predicate), ...inRole(view, clause, 'by', []), ...inRole(view, clause, 'from', [])])]
  const holders = calledOn(view, clause, parent) ?? said
  if (holders.length === 0) return []
  const read = (target: Reference | null, rule = 'positions/noun') => plainReading(clause, rule, clause.predicate, stance, target, holders)
  // "Trump's plan", "the US proposal": whose it is
  const itself = references.get(clause.predicate)
  const one = tokenAt(view.sentence, clause.predicate).xpos === 'NN'
  if (isOwn && one && itself) return [read(itself, 'positions/owner')]
  if (!NOUN_STANCES.has(clause.lemma)) return []
  const act =
    stance === 'proposes' || clause.lemma === 'refusal' || clause.lemma === 'willingness' || clause.lemma === 'readiness'
      ? actOfNoun(view, clause, references)
      : null
  if (act) return [read(act)]
  const takenBack = parent !== null && REVERSING.has(parent.lemma)
  const about = aboutOf(view, clause, takenBack ? parent : null)
  const targets = about.flatMap(({ head }) => references.get(head) ?? [])
  // "urged the movement to reconsider its refusal": of what was spoken of
  if (about.length === 0 && ((takenBack && SIGNING.has(clause.lemma)) || /^(?:refusal|rejection|acceptance)$/.test(clause.lemma)))
    return [read(null)]
  return targets.map((target) => read(target))
}

/**
 * What a noun of answering is about, wherever the tree hangs it: on the noun, on who answers ("the acceptance by the Front of the truce"), or on
 * the verb that takes it back ("dropped its objections to the truce").
 */
function aboutOf(view: View, noun: Clause, verb: Clause | null): readonly { readonly head: number }[] {
  // "its participation in the talks"
  const opens = (preposition: string) => {
    if (noun.lemma === 'participation') return preposition === 'in'
    // "makes its signature conditional on a withdrawal"
    if (noun.lemma === 'signature' && preposition === 'on') return false
    if (noun.lemma === 'signature' && preposition === 'under') return true
    return ABOUTS.has(preposition) || (verb !== null && preposition === 'from')
  }
  const own = noun.obliques.filter(({ preposition, via }) => opens(preposition) && via !== 'light verb')
  if (own.some(({ preposition }) => preposition !== 'by' && preposition !== 'from')) return own
  const nested = noun.obliques
    .filter(({ preposition }) => preposition === 'by' || preposition === 'from')
    .flatMap(({ head }) => childrenOf(view.sentence, head, 'nmod'))
    .filter(({ index }) => childrenOf(view.sentence, index, 'case').some(({ form }) => opens(form.toLowerCase())))
    .map(({ index }) => ({ head: index }))
  if (nested.length > 0) return nested
  return (verb?.obliques ?? []).filter(({ preposition, head }) => opens(preposition) && head > noun.predicate)
}

/** "called upon the movement to reconsider its refusal": "its" is whoever is called upon, though another "it" may be nearer. */
function calledOn(view: View, noun: Clause, act: Clause | null): readonly string[] | null {
  const own = childrenOf(view.sentence, noun.predicate, 'nmod:poss')
  if (act?.form !== 'infinitive' || act.parent === null || !own.some(({ form }) => /^(?:its|their|his|her)$/i.test(form))) return null
  const call = view.tree.clauses[act.parent]
  if (!call || !(PRESSING.has(call.lemma) || call.lemma === 'call')) return null
  const upon = call.obliques.filter(({ preposition, head }) => /^(?:on|upon)$/.test(preposition) && head < act.predicate)
  const asked = call.lemma === 'call' ? upon : [...call.objects, ...call.indirects, ...upon]
  const called = asked.flatMap(({ head }) => actorsAt(view, head))
  return called.length > 0 ? called : null
}
