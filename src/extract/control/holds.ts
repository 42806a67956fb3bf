import type { Clause } from '../../parse/clause.ts'
import { childrenOf, tokenAt } from '../../parse/tree.ts'
import type { Actor } from '../../record/types.ts'
import { actorsAt, inRole, ownersOf } from '../events/participants.ts'
import { contentOf, type View } from '../events/view.ts'
import { actorOf } from '../status/report-index.ts'
import { flagHolds } from './flags.ts'
import { antecedent, type HeldPlace, isCountry, isPart } from './held-place.ts'
import { type Hold, ofActors, placesAt, type Sides, toHolds } from './hold.ts'
import { EXPELS, FALLS, HOLDS, HOLDS_ON, LEAVES_WITH, LOSES, LOSES_BY_FORCES, leaves, TAKES, TAKES_ONLY_FROM, VOTES } from './lexicon.ts'
import { nounHolds } from './noun-holds.ts'
import { stays } from './stays.ts'
import { isForce, isForceWord, takingSubjects } from './takers.ts'

type Ids = readonly Actor['id'][]

/** Everything one clause says about who holds what. */
export function holdsOf(view: View, clause: Clause): Hold[] {
  // "lost the state in Tuesday's election"
  const isVote = view.sentence.tokens.some(({ lemma }) => VOTES.has(lemma.toLowerCase()))
  return [...verbHolds(view, clause), ...nounHolds(view, clause), ...flagHolds(view, clause), ...stays(view, clause)].filter(
    ({ holder, previous }) => !isVote || isForce(view, holder) || isForce(view, previous),
  )
}

const PLAIN_ROLES = /^(?:rule|govern|dominate|administer|run)$/

function verbHolds(view: View, clause: Clause): Hold[] {
  if (clause.kind !== 'verbal' || isAttempt(view, clause)) return []
  // "Occupy Wall Street" in the midst of a sentence is a name
  if (!view.sentence.headline && clause.predicate > 1 && /^\p{Lu}/u.test(tokenAt(view.sentence, clause.predicate).form)) return []
  const { lemma } = clause
  const subjects = subjectsOf(view, clause)
  const objects = clause.objects.map(({ head, via }) => (via === 'relative' || via === 'reduced' ? antecedent(view, head) : head))
  // "controls about a fifth of the valley": the tree may take "about" for a preposition
  const parts = clause.obliques.filter(
    ({ preposition, head }) => /^(?:about|around|over|almost|nearly|up to)$/.test(preposition) && isPart(view, head),
  )
  const places = placesAt(view, objects.length > 0 ? objects : parts.map(({ head }) => head))
  const from = inRole(view, clause, 'from', [])
  const make = (rule: string, change: Hold['change'], at: readonly HeldPlace[], sides: Sides) => toHolds(rule, clause, change, at, sides)

  if (HOLDS.has(lemma) || TAKES.has(lemma)) {
    // "held both cities accountable", "took the town by surprise"
    if (lemma === 'hold' && contentOf(view, clause) !== null) return []
    if (clause.obliques.some(({ preposition, head }) => preposition === 'by' && tokenAt(view.sentence, head).lemma === 'surprise'))
      return []
    if (TAKES_ONLY_FROM.has(lemma) && from.length === 0) return []
    // "took it in turns"
    if (lemma === 'take' && clause.objects.some(({ head }) => tokenAt(view.sentence, head).upos === 'PRON')) return []
    const held = PLAIN_ROLES.test(lemma) ? places.filter(({ place }) => !isCountry(view, place)) : places
    // "the town has not been captured": of interest where somebody denies it
    const rule = subjects.length === 0 && clause.voice === 'passive' && TAKES.has(lemma) ? 'control/fallen' : 'control/verb'
    if (rule === 'control/fallen') return make(rule, 'lose', held, { holders: [], previous: from })
    return make(rule, HOLDS.has(lemma) ? 'hold' : 'take', held, { holders: subjects, previous: from })
  }
  // "clings on to Bara", "held on to the town"
  const onto = clause.obliques.filter(({ preposition }) => /^(?:to|onto|on to)$/.test(preposition)).map(({ head }) => head)
  if (HOLDS_ON.has(lemma)) return make('control/verb', 'hold', placesAt(view, onto), { holders: subjects, previous: [] })
  if (LOSES.has(lemma) && (!LOSES_BY_FORCES.has(lemma) || isLeft(view, clause, subjects))) {
    const told = [...inRole(view, clause, 'to', []), ...inRole(view, clause, 'indirect', [])]
    // "lost Bara, its command in the north, to the Front": the tree hangs the winner on the town
    const to = told.length > 0 ? told : objects.flatMap((head) => nominalTo(view, head))
    const rule = subjects.length === 0 && to.length === 0 && clause.voice === 'passive' ? 'control/fallen' : 'control/lose'
    // troops leaving a foreign country held no country
    const lost = LOSES_BY_FORCES.has(lemma) ? places.filter(({ place }) => !isCountry(view, place)) : places
    return make(rule, 'lose', lost, { holders: to, previous: subjects })
  }
  // "handed over the town": the tree may take "over" for a preposition
  const over = clause.obliques.filter(({ preposition }) => preposition === 'over').map(({ head }) => head)
  if (over.length > 0 && LOSES.has(`${lemma} over`)) {
    return make('control/lose', 'lose', placesAt(view, over), { holders: inRole(view, clause, 'to', []), previous: subjects })
  }
  if (EXPELS.has(lemma)) {
    const losers = inRole(view, clause, 'object', objects)
    const out = clause.obliques.filter(({ preposition }) => /^(?:from|out of|of)$/.test(preposition)).map(({ head }) => head)
    // "evicted the armed gangs from the port"
    const isFought = objects.some((head) => isForceWord(tokenAt(view.sentence, head).lemma))
    if (losers.length === 0 && !(isFought && subjects.some((id) => isForce(view, id)))) return []
    if (subjects.length > 0) return make('control/expel', 'take', placesAt(view, out), { holders: subjects, previous: losers })
    // "were driven out of Bara", nobody says by whom
    const lost = placesAt(view, out).filter(({ place }) => !isCountry(view, place))
    return clause.voice === 'passive' && losers.some((id) => kindOf(view, id) !== 'person' && kindOf(view, id) !== 'population')
      ? make('control/expel', 'lose', lost, { holders: [], previous: losers })
      : []
  }
  if (FALLS.has(lemma)) {
    const at = placesAt(
      view,
      clause.subjects.map(({ head }) => head),
    )
    const hands = clause.obliques.filter(
      ({ preposition, head }) => preposition === 'into' && /^(?:hand|control)$/.test(tokenAt(view.sentence, head).lemma),
    )
    const holders = [...inRole(view, clause, 'to', []), ...hands.flatMap(({ head }) => [...ownersOf(view, head), ...ofActors(view, head)])]
    if (holders.length > 0) return make('control/fall', 'take', at, { holders, previous: [] })
    return lemma === 'fall' && clause.obliques.every(({ preposition }) => preposition === 'on' || preposition === '')
      ? make('control/fallen', 'lose', at, { holders: [], previous: [] })
      : []
  }
  if (ENTERS.has(lemma) || MOVES.has(lemma)) {
    const into = clause.obliques.filter(({ preposition }) => preposition === 'into').map(({ head }) => head)
    return entered(view, clause, MOVES.has(lemma) ? placesAt(view, into) : places, subjects)
  }
  const left = clause.obliques.filter(({ preposition }) => leaves(lemma, preposition)).map(({ head }) => head)
  // troops leaving a foreign country held no country, and a person who leaves a town holds none
  const lost = placesAt(view, left).filter(({ place }) => !isCountry(view, place))
  if (LEAVES_WITH.has(lemma)) {
    // "pulled its last soldiers out of the town": soldiers, not staff
    const leaving = clause.objects.map(({ head }) => head)
    if (leaving.length > 0 || clause.voice === 'passive') {
      const out = clause.obliques.filter(({ preposition }) => /^(?:from|of|out of)$/.test(preposition)).map(({ head }) => head)
      const gone = leaving.length > 0 ? leaving : clause.subjects.map(({ head }) => head)
      if (!gone.some((head) => isForceWord(tokenAt(view.sentence, head).lemma))) return []
      const own = [...subjects, ...gone.flatMap((head) => actorsAt(view, head))].filter((id) => isForce(view, id)).slice(0, 1)
      const at = placesAt(view, out).filter(({ place }) => !isCountry(view, place))
      return make('control/leave', 'lose', at, { holders: [], previous: own })
    }
  }
  const previous = subjects.filter((id) => kindOf(view, id) !== 'person')
  return make('control/leave', 'lose', lost, { holders: [], previous })
}

/**
 * "Entered Bara after the rebels withdrew from it" takes it, and who denies that an enemy entered a town denies that it was taken. Entering alone is
 * an event.
 */
function entered(view: View, clause: Clause, at: readonly HeldPlace[], subjects: Ids): Hold[] {
  const above = clause.parent === null ? null : (view.tree.clauses[clause.parent] ?? null)
  if (above?.lemma === 'deny' && above.negation === null)
    return toHolds('control/fallen', clause, 'lose', at, { holders: [], previous: [] })
  const leaving = view.tree.clauses.find(
    ({ parent, marker, lemma, obliques }) =>
      parent === clause.index && marker === 'after' && obliques.some(({ preposition }) => leaves(lemma, preposition)),
  )
  if (!leaving || !subjects.some((id) => isForce(view, id))) return []
  const previous = inRole(view, leaving, 'subject', []).filter((id) => isForce(view, id))
  return previous.length > 0 ? toHolds('control/verb', clause, 'take', at, { holders: subjects, previous }) : []
}

const ENTERS: ReadonlySet<string> = new Set(['enter', 're-enter', 'reenter', 'reach'])
const MOVES: ReadonlySet<string> = new Set(['move', 'march', 'sweep', 'roll', 'walk', 'return', 'advance'])

/** "The army left Bara", "leaving the city to the rebels": by forces, and not on the way to somewhere else. */
function isLeft(view: View, clause: Clause, subjects: Ids): boolean {
  // "left Bara hungry", "left the city without power"
  if (childrenOf(view.sentence, clause.predicate, 'xcomp').length > 0) return false
  if (clause.lemma === 'leave' && clause.obliques.some(({ preposition }) => /^(?:without|in|with|as)$/.test(preposition))) return false
  return subjects.some((id) => isForce(view, id)) && !clause.obliques.some(({ preposition }) => preposition === 'for')
}

/** The actors of "to …" under a word. */
function nominalTo(view: View, token: number): Ids {
  return childrenOf(view.sentence, token, 'nmod')
    .filter(({ index }) => childrenOf(view.sentence, index, 'case').some(({ form }) => form.toLowerCase() === 'to'))
    .flatMap(({ index }) => actorsAt(view, index))
}

/** "tried to seize Bara", "helped to take it", "the largest town ever to fall": not, or not they, or told of no one town. */
function isAttempt(view: View, clause: Clause): boolean {
  if (clause.form !== 'infinitive' || clause.parent === null) return false
  const above = view.tree.clauses[clause.parent]
  if (!above) return false
  if (FALLS.has(clause.lemma) && clause.role === 'noun') return true
  // "the battle to reclaim Bara"
  if (above.kind === 'nominal')
    return /^(?:battle|fight|operation|offensive|campaign|bid|effort|attempt|push|drive|mission|assault)$/.test(above.lemma)
  // "helped the army to take it": the army took it
  const others = /^(?:help|assist)$/.test(above.lemma) && above.objects.length + above.indirects.length > 0
  return above.kind === 'verbal' && !others && /^(?:try|attempt|seek|struggle|fight|battle|help|assist|aim|want)$/.test(above.lemma)
}

/** The subject; of "Lomian claims to have taken Bara" Lomia. */
function subjectsOf(view: View, clause: Clause): Ids {
  const named = takingSubjects(view, clause)
  const found = named.length === 1 ? withThoseJoined(view, clause, named) : named
  const noun = clause.parent === null ? null : (view.tree.clauses[clause.parent] ?? null)
  if (found.length > 0 || clause.form !== 'infinitive' || noun?.kind !== 'nominal') return found
  return /^(?:claim|announcement|boast|assertion)$/.test(noun.lemma) ? ownersOf(view, noun.predicate) : []
}

/** "Both the army and the Front say they hold Bara": "they" are all who say so. */
function withThoseJoined(view: View, clause: Clause, named: Ids): Ids {
  const above = clause.parent === null ? null : (view.tree.clauses[clause.parent] ?? null)
  const isThey = clause.subjects.length === 1 && clause.subjects.every(({ head }) => /^they$/i.test(tokenAt(view.sentence, head).form))
  if (!isThey || clause.relation !== 'complement' || above?.kind !== 'verbal') return named
  const tellers = inRole(view, above, 'subject', [])
  return tellers.length > 1 && tellers.some((id) => named.includes(id)) ? tellers : named
}

function kindOf(view: View, id: Actor['id']): Actor['kind'] | undefined {
  return actorOf(view.resolved, id)?.kind
}
