import type { Clause } from '../../parse/clause.ts'
import { baseRelation, childrenOf, tokenAt } from '../../parse/tree.ts'
import type { Place, When } from '../../record/types.ts'
import { clauseAt, type View } from './view.ts'

/** Prepositions that say where an act is done. "from" and "via" do not. */
const WHERE =
  /^(?:in|at|on|into|inside|near|outside|across|along|around|to|over|within|throughout|against|through|towards?|of|for|off|between|upon|by|north|south|east|west)$/
/** Prepositions of the aim of a move, good only for acts that end there. */
const OF_MOVES = /^(?:to|into|towards?)$/

/** Clauses whose circumstances are not those of an act beside them. */
const SPEECH =
  /^(?:say|tell|add|state|announce|report|claim|declare|note|confirm|warn|insist|argue|deny|write|quote|reply|stress|acknowledge)$/

/** The places of an act: those of its own clause, of the noun that names it, then of its objects. The sentence's come last. */
export function placesOf(view: View, clauses: readonly Clause[], objects: readonly number[]): Place['id'][] {
  const found = new Set<Place['id']>()
  for (const clause of clauses) for (const id of localPlaces(view, clause)) found.add(id)
  if (found.size === 0) for (const object of objects) for (const id of placesUnder(view, object)) found.add(id)
  if (found.size > 0) return [...found]
  return []
}

function localPlaces(view: View, clause: Clause): Place['id'][] {
  const found: Place['id'][] = []
  for (const { head, preposition } of clause.obliques) {
    if (preposition !== '' && !WHERE.test(preposition.split(' ')[0] ?? '')) continue
    if (OF_MOVES.test(preposition) && clause.kind === 'nominal') {
      const named = view.resolved.placeAt(view.index, head)
      if (named !== null) found.push(named)
      continue
    }
    found.push(...placesUnder(view, head))
  }
  for (const modifier of clause.modifiers) {
    const id = view.resolved.placeAt(view.index, modifier)
    if (id !== null) found.push(id)
  }
  return found
}

/** The place a phrase names, or the places inside it: "targets in Odesa, Dnipro and Kharkiv". */
function placesUnder(view: View, token: number): Place['id'][] {
  const found: Place['id'][] = []
  const open = [token]
  const seen = new Set<number>()
  while (open.length > 0 && seen.size < 40) {
    const at = open.shift() as number
    if (seen.has(at)) continue
    seen.add(at)
    const id = view.resolved.placeAt(view.index, at)
    if (id !== null) found.push(id)
    for (const child of view.sentence.children[at] ?? []) {
      const word = tokenAt(view.sentence, child)
      const relation = baseRelation(word.relation)
      if (relation === 'conj' || relation === 'appos' || relation === 'flat' || relation === 'compound') open.push(child)
      else if (relation === 'nmod') {
        const cases = childrenOf(view.sentence, child, 'case').map((marker) => marker.form.toLowerCase())
        if (cases.every((preposition) => preposition !== 'from')) open.push(child)
      }
    }
  }
  return found
}

/**
 * When an act was: the time of its own clause or noun; else of the clauses that embed it, up to one that says or opens a relative
 * clause, whose times are their own.
 */
export function whenOf(view: View, clauses: readonly Clause[]): When | null {
  for (const clause of clauses) {
    const own = timeIn(view, clause)
    if (own) return own
  }
  const [first] = clauses
  let at = first
  for (let steps = view.tree.clauses.length; at && at.parent !== null && steps > 0; steps--) {
    if (at.relation === 'relative') return null
    const above: Clause | undefined = view.tree.clauses[at.parent]
    if (!above || SPEECH.test(above.lemma)) return null
    if (at.relation === 'adverbial' && at.marker !== null && at.form === 'finite') return null
    const time = timeIn(view, above)
    if (time) return time
    at = above
  }
  return null
}

/** The time among a clause's own obliques, adverbs and modifiers. */
function timeIn(view: View, clause: Clause): When | null {
  const words = [
    ...clause.obliques.filter(({ preposition }) => !/^(?:since|until|till)$/.test(preposition)).map(({ head }) => head),
    ...clause.adverbs,
    ...clause.modifiers,
    ...childrenOf(view.sentence, clause.predicate)
      .filter((word) => /^(?:nmod|obl|advmod)/.test(word.relation))
      .map((word) => word.index),
  ]
  for (const word of words) {
    const when = view.resolved.timeAt(view.index, word)?.when
    if (when) return when
    // "on the night of 4 May", "in a raid last week": the noun holds the time
    const inner = clauseAt(view, word)
    if (inner && inner.kind === 'nominal' && inner !== clause) {
      for (const { head, preposition } of inner.obliques) {
        if (preposition !== '' && preposition !== 'of' && preposition !== 'on') continue
        const nested = view.resolved.timeAt(view.index, head)?.when
        if (nested) return nested
      }
    }
  }
  return null
}
