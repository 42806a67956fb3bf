import type { Clause } from '../../parse/clause.ts'
import { childrenOf, tokenAt } from '../../parse/tree.ts'
import { contains } from '../../record/span.ts'
import type { Actor } from '../../record/types.ts'
import { actorsAt, inRole, ownersOf } from '../events/participants.ts'
import { statementAround, type View } from '../events/view.ts'
import { actorOf } from '../status/report-index.ts'
import { type Hold, ofActors, placesAt, toHolds } from './hold.ts'
import { CONTROLS, CONTROLS_UNDER, changeOfControl, HELD, LOSSES, MASTERS, STRONGHOLDS, TAKINGS } from './lexicon.ts'
import { sideCalled, sidesNamed } from './sides.ts'
import { isForce, takersAt, takingSubjects } from './takers.ts'

/** What nouns and participles say of who holds what. */
export function nounHolds(view: View, clause: Clause): Hold[] {
  return [
    ...controlNoun(view, clause),
    ...master(view, clause),
    ...ours(view, clause),
    ...underActor(view, clause),
    ...actNoun(view, clause),
    ...stronghold(view, clause),
    ...heldBefore(view, clause),
  ]
}

/** "took control of the town", "is in control of the town", "the town is under rebel control", "a province under their rule". */
function controlNoun(view: View, clause: Clause): Hold[] {
  const noun = tokenAt(view.sentence, clause.predicate)
  const lemma = noun.lemma.toLowerCase()
  const preposition = childrenOf(view.sentence, noun.index, 'case')[0]?.form.toLowerCase() ?? null
  const isUnder = preposition === 'under' && CONTROLS_UNDER.has(lemma)
  if (noun.upos !== 'NOUN' || !(CONTROLS.has(lemma) || isUnder || (lemma === 'hand' && /^(?:in|into|to)$/.test(preposition ?? ''))))
    return []
  const held = placesAt(
    view,
    clause.obliques.filter(({ preposition: of }) => /^(?:of|over|on)$/.test(of)).map(({ head }) => head),
  )
  const possessors = childrenOf(view.sentence, noun.index, 'nmod:poss').map(({ index }) => index)
  const named = [...new Set([...takersAt(view, clause, possessors), ...ownersOf(view, noun.index), ...ofActors(view, noun.index)])]
  const owners = named.length > 0 ? named : sidesNamed(view, noun.index)
  const parent = clause.parent === null ? null : (view.tree.clauses[clause.parent] ?? null)
  if (clause.kind === 'adjectival') {
    const subjects = clause.subjects.map(({ head }) => head)
    if (preposition === 'in' && held.length > 0) {
      return toHolds('control/in-control', clause, 'hold', held, {
        holders: takersAt(view, clause, subjects),
        previous: [],
      })
    }
    return /^(?:under|in)$/.test(preposition ?? '')
      ? toHolds('control/under-control', clause, 'hold', placesAt(view, subjects), { holders: owners, previous: [] })
      : []
  }
  if (!parent) return []
  if (preposition === 'under' || lemma === 'hand') {
    if (parent.kind === 'nominal') {
      return toHolds('control/under-control', parent, 'hold', placesAt(view, [parent.predicate]), { holders: owners, previous: [] })
    }
    // "is back in the hands of the clans"
    if (parent.kind === 'adjectival') {
      const back = placesAt(
        view,
        parent.subjects.map(({ head }) => head),
      )
      return parent.lemma === 'back' ? toHolds('control/under-control', parent, 'hold', back, { holders: owners, previous: [] }) : []
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
    const subjects = takingSubjects(view, parent)
    const sides =
      change === 'lose'
        ? { holders: inRole(view, parent, 'to', []), previous: subjects }
        : { holders: subjects, previous: inRole(view, parent, 'from', []) }
    // "lost its grip on the town": the tree may hang the town on the verb
    const beside = parent.obliques.filter(({ preposition }) => /^(?:of|over|on)$/.test(preposition)).map(({ head }) => head)
    return toHolds('control/noun', parent, change, held.length > 0 ? held : placesAt(view, beside), sides)
  }
  // "their control of the port", "the army's occupation of Bara"
  const holding = inRole(view, clause, 'possessor', [])
  return lemma !== 'hand' && holding.length > 0
    ? toHolds('control/possessed', clause, 'hold', held, { holders: holding, previous: [] })
    : []
}

/** "The fighters have been masters of Bara since Thursday", "they remain masters of the town". */
function master(view: View, clause: Clause): Hold[] {
  if (clause.kind !== 'adjectival' || !MASTERS.has(clause.lemma)) return remainMasters(view, clause)
  const of = clause.obliques.filter(({ preposition }) => preposition === 'of').map(({ head }) => head)
  const holders = takingSubjects(view, clause)
  return holders.length > 0 ? toHolds('control/master', clause, 'hold', placesAt(view, of), { holders, previous: [] }) : []
}

function remainMasters(view: View, clause: Clause): Hold[] {
  if (clause.kind !== 'verbal' || !/^(?:remain|stay|become)$/.test(clause.lemma)) return []
  const noun = childrenOf(view.sentence, clause.predicate).find(
    ({ lemma, relation }) => MASTERS.has(lemma.toLowerCase()) && /^(?:xcomp|obj)/.test(relation),
  )
  if (!noun) return []
  const of = childrenOf(view.sentence, noun.index, 'nmod').map(({ index }) => index)
  const holders = takingSubjects(view, clause)
  return toHolds('control/master', clause, 'hold', placesAt(view, of), { holders, previous: [] }, noun.index)
}

/** "the capture of Bara by the army", "the fall of Bara to the army". */
function actNoun(view: View, clause: Clause): Hold[] {
  if (clause.kind !== 'nominal') return []
  const takes = TAKINGS.has(clause.lemma)
  if (!takes && !LOSSES.has(clause.lemma)) return []
  const of = clause.obliques.filter(({ preposition, via }) => preposition === 'of' && via !== 'light verb').map(({ head }) => head)
  // "Bara's fall to the Front", "Bara's recapture by the army"
  const own = clause.possessors.map(({ head }) => head)
  const at = placesAt(view, of.length > 0 ? of : own)
  const owners = ownersOf(view, clause.predicate)
  // "by units of the army"
  const by = clause.obliques.filter(({ preposition }) => preposition === 'by').map(({ head }) => head)
  const named = [...inRole(view, clause, 'by', []), ...owners]
  const doers = named.length > 0 ? named : by.flatMap((head) => [...ofActors(view, head)])
  const parent = clause.parent === null ? null : (view.tree.clauses[clause.parent] ?? null)
  // "acknowledged the loss of Bara", "announced the capture of Bara": whose it is goes without saying
  const tellers =
    doers.length === 0 && parent && clause.role === 'object' && TELLING.test(parent.lemma) ? inRole(view, parent, 'subject', []) : []
  if (takes && doers.length === 0) {
    const claims = claimsOf(view, clause)
    const held = claims.length > 0 ? claims : ANNOUNCING.test(parent?.lemma ?? '') ? tellers : []
    return toHolds('control/act-noun', clause, 'take', at, { holders: held, previous: inRole(view, clause, 'from', []) })
  }
  if (takes) return toHolds('control/act-noun', clause, 'take', at, { holders: doers, previous: inRole(view, clause, 'from', []) })
  return toHolds('control/act-noun', clause, 'lose', at, {
    holders: inRole(view, clause, 'to', []),
    previous: owners.length > 0 ? owners : tellers,
  })
}

/** Verbs of telling of one's own gain or loss; those of gain. */
const TELLING = /^(?:acknowledge|admit|confirm|concede|deny|announce|claim|declare|proclaim|hail|celebrate)$/
const ANNOUNCING = /^(?:announce|claim|declare|proclaim|hail|celebrate)$/

/** "the capture of Bara, which the Front claimed": who says that it is theirs. */
function claimsOf(view: View, noun: Clause): readonly Actor['id'][] {
  return view.tree.clauses
    .filter(({ parent, relation, lemma }) => parent === noun.index && relation === 'relative' && ANNOUNCING.test(lemma))
    .flatMap((claim) => inRole(view, claim, 'subject', []))
}

/** "A third of Bara is under the Front." */
function underActor(view: View, clause: Clause): Hold[] {
  const [marker] = childrenOf(view.sentence, clause.predicate, 'case')
  if (clause.kind !== 'adjectival' || marker?.form.toLowerCase() !== 'under') return []
  const id = view.resolved.actorAt(view.index, clause.predicate)
  if (id === null || !/^(?:armed group|military|government)$/.test(actorOf(view.resolved, id)?.kind ?? '')) return []
  const at = placesAt(
    view,
    clause.subjects.map(({ head }) => head),
  )
  return toHolds('control/under-control', clause, 'hold', at, { holders: [id], previous: [] })
}

/** "Bara is ours," the general said. */
function ours(view: View, clause: Clause): Hold[] {
  const word = tokenAt(view.sentence, clause.predicate)
  // "the town is free", says who freed it
  const isFree = word.form.toLowerCase() === 'free' && clause.negation === null && clause.modal === null && clause.obliques.length === 0
  if (clause.kind !== 'adjectival' || !(isFree || /^(?:ours|theirs)$/i.test(word.form))) return []
  const under = isFree ? freeUnder(view, clause) : []
  if (under.length > 0) return under
  const statement = statementAround(view, word)
  const speaker = statement?.speaker ?? null
  if (statement === null || speaker === null) return []
  if (isFree && !isForce(view, speaker)) return []
  // "the director of information of the armed forces": the forces are who has it
  const side = view.resolved.actors.find(
    ({ id, kind, mentions }) =>
      id !== speaker &&
      /^(?:military|armed group)$/.test(kind) &&
      mentions.some((mention) => statement.source.some((source) => contains(source, mention))),
  )
  const at = placesAt(
    view,
    clause.subjects.map(({ head }) => head),
  )
  return toHolds('control/ours', clause, 'hold', at, { holders: [side?.id ?? speaker], previous: [] })
}

/** "The village is free and under the authority of the Front." */
function freeUnder(view: View, clause: Clause): Hold[] {
  const joined = childrenOf(view.sentence, clause.predicate, 'conj').find(
    ({ index, lemma }) =>
      (CONTROLS.has(lemma) || CONTROLS_UNDER.has(lemma)) &&
      childrenOf(view.sentence, index, 'case').some(({ form }) => form.toLowerCase() === 'under'),
  )
  if (!joined) return []
  const holders = [...new Set([...ownersOf(view, joined.index), ...ofActors(view, joined.index)])]
  const at = placesAt(
    view,
    clause.subjects.map(({ head }) => head),
  )
  return toHolds('control/under-control', clause, 'hold', at, { holders, previous: [] }, joined.index)
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
    const known = holder ? actorsAt(view, holder.index) : []
    const holders = known.length > 0 || !holder ? known : sideCalled(view, holder.lemma)
    return toHolds('control/held', clause, 'hold', placesAt(view, [clause.predicate]), { holders, previous: [] }, participle.index)
  })
}
