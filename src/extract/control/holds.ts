import type { Clause } from '../../parse/clause.ts'
import { childrenOf, tokenAt } from '../../parse/tree.ts'
import type { Actor } from '../../record/types.ts'
import { actorsAt, inRole, ownersOf } from '../events/participants.ts'
import { contentOf, type View } from '../events/view.ts'
import { actorOf } from '../status/report-index.ts'
import { antecedent, type HeldPlace, heldPlace, isCountry, isPart } from './held-place.ts'
import {
  CONTROLS,
  changeOfControl,
  EXPELS,
  FALLS,
  HELD,
  HOLDS,
  LOSES,
  LOSSES,
  leaves,
  STRONGHOLDS,
  TAKES,
  TAKES_ONLY_FROM,
  TAKINGS,
} from './lexicon.ts'

type Ids = readonly Actor['id'][]

/** One clause's word on who holds a place. */
export interface Hold extends HeldPlace {
  readonly rule: string
  /** Token index of the word that says so. */
  readonly trigger: number
  /** The clause whose standing is the hold's. */
  readonly clause: Clause
  readonly change: 'hold' | 'take' | 'lose'
  readonly holder: Actor['id'] | null
  readonly previous: Actor['id'] | null
}

interface Sides {
  readonly holders: Ids
  readonly previous: Ids
}

/** Everything one clause says about who holds what. */
export function holdsOf(view: View, clause: Clause): Hold[] {
  return [
    ...verbHolds(view, clause),
    ...controlNoun(view, clause),
    ...actNoun(view, clause),
    ...stronghold(view, clause),
    ...heldBefore(view, clause),
  ]
}

const PLAIN_ROLES = /^(?:rule|govern|dominate|administer|run)$/

function verbHolds(view: View, clause: Clause): Hold[] {
  if (clause.kind !== 'verbal') return []
  // "Occupy Wall Street" in the midst of a sentence is a name
  if (!view.sentence.headline && clause.predicate > 1 && /^\p{Lu}/u.test(tokenAt(view.sentence, clause.predicate).form)) return []
  const { lemma } = clause
  const subjects = inRole(view, clause, 'subject', [])
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
    return make('control/verb', HOLDS.has(lemma) ? 'hold' : 'take', held, { holders: subjects, previous: from })
  }
  if (LOSES.has(lemma)) {
    const to = [...inRole(view, clause, 'to', []), ...inRole(view, clause, 'indirect', [])]
    return make('control/lose', 'lose', places, { holders: to, previous: subjects })
  }
  // "handed over the town": the tree may take "over" for a preposition
  const over = clause.obliques.filter(({ preposition }) => preposition === 'over').map(({ head }) => head)
  if (over.length > 0 && LOSES.has(`${lemma} over`)) {
    return make('control/lose', 'lose', placesAt(view, over), { holders: inRole(view, clause, 'to', []), previous: subjects })
  }
  if (EXPELS.has(lemma)) {
    const losers = inRole(view, clause, 'object', objects)
    const out = clause.obliques.filter(({ preposition }) => /^(?:from|out of|of)$/.test(preposition)).map(({ head }) => head)
    return losers.length > 0 && subjects.length > 0
      ? make('control/expel', 'take', placesAt(view, out), { holders: subjects, previous: losers })
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
    return holders.length > 0 ? make('control/fall', 'take', at, { holders, previous: [] }) : []
  }
  const left = clause.obliques.filter(({ preposition }) => leaves(lemma, preposition)).map(({ head }) => head)
  // troops leaving a foreign country held no country, and a person who leaves a town holds none
  const lost = placesAt(view, left).filter(({ place }) => !isCountry(view, place))
  const previous = subjects.filter((id) => kindOf(view, id) !== 'person')
  return make('control/leave', 'lose', lost, { holders: [], previous })
}

/** "took control of the town", "is in control of the town", "the town is under rebel control", "a province under their rule". */
function controlNoun(view: View, clause: Clause): Hold[] {
  const noun = tokenAt(view.sentence, clause.predicate)
  const lemma = noun.lemma.toLowerCase()
  const preposition = childrenOf(view.sentence, noun.index, 'case')[0]?.form.toLowerCase() ?? null
  if (noun.upos !== 'NOUN' || !(CONTROLS.has(lemma) || (lemma === 'hand' && preposition === 'in'))) return []
  const held = placesAt(
    view,
    clause.obliques.filter(({ preposition: of }) => /^(?:of|over|on)$/.test(of)).map(({ head }) => head),
  )
  const owners = [...ownersOf(view, noun.index), ...ofActors(view, noun.index)]
  const parent = clause.parent === null ? null : (view.tree.clauses[clause.parent] ?? null)
  if (clause.kind === 'adjectival') {
    const subjects = clause.subjects.map(({ head }) => head)
    if (preposition === 'in' && held.length > 0) {
      return toHolds('control/in-control', clause, 'hold', held, {
        holders: subjects.flatMap((head) => actorsAt(view, head)),
        previous: [],
      })
    }
    return /^(?:under|in)$/.test(preposition ?? '')
      ? toHolds('control/under-control', clause, 'hold', placesAt(view, subjects), { holders: owners, previous: [] })
      : []
  }
  if (!parent) return []
  if (preposition === 'under' || (lemma === 'hand' && preposition === 'in')) {
    if (parent.kind === 'nominal') {
      return toHolds('control/under-control', parent, 'hold', placesAt(view, [parent.predicate]), { holders: owners, previous: [] })
    }
    // "brought the town under its control", "the town came under rebel control"; "under Ottoman rule it was populated" is a time
    if (!/^(?:bring|come|fall|pass|remain|stay|be|place|put|keep|return|lie|live)$/.test(parent.lemma)) return []
    const at = placesAt(
      view,
      [...parent.objects, ...parent.subjects].map(({ head }) => head),
    )
    const holders = owners.length > 0 ? owners : inRole(view, parent, 'subject', [])
    return toHolds('control/under-control', parent, /^(?:bring|come|fall|pass)$/.test(parent.lemma) ? 'take' : 'hold', at, {
      holders,
      previous: [],
    })
  }
  const change = parent.kind === 'verbal' && clause.role === 'object' ? changeOfControl(parent.lemma) : null
  if (change !== null) {
    const subjects = inRole(view, parent, 'subject', [])
    const sides =
      change === 'lose'
        ? { holders: inRole(view, parent, 'to', []), previous: subjects }
        : { holders: subjects, previous: inRole(view, parent, 'from', []) }
    return toHolds('control/noun', parent, change, held, sides)
  }
  // "their control of the port", "the army's occupation of Bara"
  const possessors = inRole(view, clause, 'possessor', [])
  return lemma !== 'hand' && possessors.length > 0
    ? toHolds('control/possessed', clause, 'hold', held, { holders: possessors, previous: [] })
    : []
}

/** "the capture of Bara by the army", "the fall of Bara to the army". */
function actNoun(view: View, clause: Clause): Hold[] {
  if (clause.kind !== 'nominal') return []
  const takes = TAKINGS.has(clause.lemma)
  if (!takes && !LOSSES.has(clause.lemma)) return []
  const at = placesAt(
    view,
    clause.obliques.filter(({ preposition, via }) => preposition === 'of' && via !== 'light verb').map(({ head }) => head),
  )
  const owners = ownersOf(view, clause.predicate)
  const doers = [...inRole(view, clause, 'by', []), ...owners]
  if (takes) return toHolds('control/act-noun', clause, 'take', at, { holders: doers, previous: inRole(view, clause, 'from', []) })
  return toHolds('control/act-noun', clause, 'lose', at, { holders: inRole(view, clause, 'to', []), previous: owners })
}

/** "Bara is a stronghold of the rebels", "Bara, a rebel stronghold". */
function stronghold(view: View, clause: Clause): Hold[] {
  const noun = tokenAt(view.sentence, clause.predicate)
  if (!STRONGHOLDS.has(noun.lemma.toLowerCase())) return []
  if (view.sentence.tokens.some(({ head, form }) => head === noun.index && /^(?:former|once|ex)$/i.test(form))) return []
  const holders = [
    ...ownersOf(view, noun.index),
    ...clause.obliques.filter(({ preposition }) => /^(?:of|for)$/.test(preposition)).flatMap(({ head }) => actorsAt(view, head)),
  ]
  const appositive = noun.relation.startsWith('appos') ? [noun.head] : []
  const beside = childrenOf(view.sentence, noun.index, 'appos').map(({ index }) => index)
  const of = clause.obliques.filter(({ preposition }) => preposition === 'of').map(({ head }) => head)
  const at = placesAt(
    view,
    [...clause.subjects.map(({ head }) => head), ...appositive, ...beside, ...of].filter((token, i, all) => all.indexOf(token) === i),
  )
  return toHolds('control/stronghold', clause, 'hold', at, { holders, previous: [] })
}

/** "rebel-held areas", "the rebel-held town of Bara". */
function heldBefore(view: View, clause: Clause): Hold[] {
  if (clause.kind === 'verbal') return []
  return childrenOf(view.sentence, clause.predicate).flatMap((child) => {
    const participle = [child, ...childrenOf(view.sentence, child.index)].find(({ form }) => HELD.has(form.toLowerCase()))
    if (!participle || participle.index > clause.predicate || !/^(?:amod|compound)/.test(child.relation)) return []
    const before = view.sentence.tokens.filter(({ index }) => index < participle.index && index >= participle.index - 4)
    const hyphen = view.sentence.tokens[participle.index - 1]
    if (hyphen?.form !== '-') return []
    const holder = before.at(-2)
    const holders = holder ? actorsAt(view, holder.index) : []
    return toHolds('control/held', clause, 'hold', placesAt(view, [clause.predicate]), { holders, previous: [] }, participle.index)
  })
}

function placesAt(view: View, tokens: readonly number[]): HeldPlace[] {
  return tokens.flatMap((token) => heldPlace(view, token) ?? [])
}

function ofActors(view: View, token: number): Ids {
  return childrenOf(view.sentence, token, 'nmod')
    .filter((child) => childrenOf(view.sentence, child.index, 'case').some(({ form }) => form.toLowerCase() === 'of'))
    .flatMap((child) => actorsAt(view, child.index))
}

function kindOf(view: View, id: Actor['id']): Actor['kind'] | undefined {
  return actorOf(view.resolved, id)?.kind
}

/** One hold for each place; several holders take it together, each with a hold of its own. */
function toHolds(
  rule: string,
  clause: Clause,
  change: Hold['change'],
  at: readonly HeldPlace[],
  { holders, previous }: Sides,
  trigger = clause.predicate,
): Hold[] {
  if (holders.length === 0 && previous.length === 0) return []
  return at.flatMap((held) =>
    (holders.length > 0 ? holders : [null]).map((holder) => {
      const before = previous.find((id) => id !== holder) ?? null
      return { ...held, rule, trigger, clause, change, holder, previous: before }
    }),
  )
}
