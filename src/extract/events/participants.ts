import type { RoleName } from '../../lang/en/events/verb-senses.ts'
import type { Clause } from '../../parse/clause.ts'
import { childrenOf, subtreeOf, tokenAt } from '../../parse/tree.ts'
import type { Actor, Span } from '../../record/types.ts'
import { isTransparent } from './lexicon.ts'
import { clauseAt, premodifiers, statementAround, type View } from './view.ts'

type Ids = readonly Actor['id'][]

/** Where recipients stand when a sense does not say, best first. */
const USUAL_RECIPIENTS: readonly RoleName[] = ['indirect', 'object', 'owner', 'to', 'against', 'on', 'at', 'with', 'from', 'for', 'over']

/** Prepositions under a noun that name someone in it: "sanctions on Iran", "the demands of the strikers". */
const OWNING = /^(?:of|on|at|into|upon|against|to|for|with|by|between|from|among|towards?|over|in)$/

function unique(ids: Iterable<Actor['id']>): Actor['id'][] {
  return [...new Set(ids)]
}

/** The actor a word names, its conjuncts not: "Russian drones" gives Russia when the drones are no actor of their own. */
export function actorsAt(view: View, token: number, depth = 0): Ids {
  const named = view.resolved.actorAt(view.index, token)
  if (named !== null) return [named]
  if (depth > 2) return []
  const word = tokenAt(view.sentence, token)
  if (/^(?:i|we|me|us|my|our)$/i.test(word.form)) {
    // "We are ready to talk," she said: the speaker stands for the side
    const speaker = statementAround(view, word)?.speaker
    return speaker == null ? [] : [speaker]
  }
  if (word.upos === 'PRON') return []
  // "candidate Ana Ruiz", "the leader, Ana Ruiz": the mention may start after the head
  for (const child of view.sentence.children[token] ?? []) {
    if (!/^(?:flat|appos)/.test(tokenAt(view.sentence, child).relation)) continue
    const id = view.resolved.actorAt(view.index, child)
    if (id !== null) return [id]
  }
  const owners = ownersOf(view, token, depth)
  if (owners.length > 0) return owners
  // "dozens of rebels", "a group of deputies"
  return childrenOf(view.sentence, token, 'nmod')
    .filter((child) => childrenOf(view.sentence, child.index, 'case').some((word) => word.form.toLowerCase() === 'of'))
    .flatMap((child) => actorsAt(view, child.index, depth + 1))
}

/** The actors that possess or qualify a noun: "Ukraine's attack", "US military aid". */
export function ownersOf(view: View, token: number, depth = 0): Ids {
  const possessors = childrenOf(view.sentence, token, 'nmod:poss').flatMap((child) => withConjuncts(view, child.index))
  const owners = possessors.flatMap((child) => actorsAt(view, child, depth + 1))
  if (owners.length > 0) return unique(owners)
  return unique(
    premodifiers(view, token).flatMap((modifier) => {
      const id = view.resolved.actorAt(view.index, modifier.index)
      return id === null ? [] : [id]
    }),
  )
}

function withConjuncts(view: View, token: number): number[] {
  return [token, ...childrenOf(view.sentence, token, 'conj').flatMap((child) => withConjuncts(view, child.index))]
}

/** Everyone named inside a noun phrase: possessors, qualifiers and those its prepositions bring in. */
function insideOf(view: View, token: number, withOwners = true): Ids {
  const noun = clauseAt(view, token)
  const owners = withOwners ? ownersOf(view, token) : []
  const obliques = noun
    ? noun.obliques
        .filter(({ preposition, via }) => via !== 'light verb' && OWNING.test(preposition))
        .flatMap(({ head }) => actorsAt(view, head))
    : []
  // "a shipment of aid to Chad": what it is made of says to whom
  const held = tokenAt(view.sentence, token)
  const within = isTransparent(held.lemma)
    ? childrenOf(view.sentence, token, 'nmod')
        .filter((child) => childrenOf(view.sentence, child.index, 'case').some(({ form }) => form.toLowerCase() === 'of'))
        .flatMap((child) => [...insideOf(view, child.index, withOwners)])
    : []
  const found = unique([...obliques, ...within, ...owners])
  if (found.length > 0 || !noun) return found
  // "the march staged by students"
  return unique(
    view.tree.clauses
      .filter(({ parent, relation, form }) => parent === noun.index && relation === 'relative' && form === 'participle')
      .flatMap(({ subjects }) => subjects.flatMap(({ head, via }) => (via === 'reduced' ? [] : actorsAt(view, head)))),
  )
}

/** The first actors named in a stretch of a sentence, those already taken left out: one mention, with what is joined to it by "and". */
export function firstNamed(view: View, span: Span, taken: Ids): Ids {
  for (const token of view.sentence.tokens) {
    if (token.start < span.start || token.end > span.end) continue
    if (!/^(?:nsubj|obj|iobj|obl|nmod|amod|compound|conj|appos|flat)/.test(token.relation)) continue
    const id = view.resolved.actorAt(view.index, token.index)
    if (id !== null && !taken.includes(id)) return [id]
  }
  return []
}

/** The actors that fill one role of a clause. `objects` stands for its objects where a sense takes something else for one. */
export function inRole(view: View, clause: Clause, role: RoleName, objects: readonly number[]): Ids {
  switch (role) {
    case 'subject':
      return unique(clause.subjects.flatMap(({ head }) => actorsAt(view, head)))
    case 'object':
      return unique(objects.flatMap((head) => actorsAt(view, head)))
    case 'direct':
      return unique(clause.objects.flatMap(({ head }) => actorsAt(view, head)))
    case 'indirect':
      return unique(clause.indirects.flatMap(({ head }) => actorsAt(view, head)))
    case 'inside':
      return unique(objects.flatMap((head) => insideOf(view, head, false)))
    case 'owner':
      return unique([...objects, ...clause.objects.map(({ head }) => head)].flatMap((head) => insideOf(view, head)))
    case 'possessor':
      return unique(clause.possessors.flatMap(({ head }) => actorsAt(view, head)))
    case 'content':
      return []
    default: {
      const own = clause.obliques.filter(({ preposition }) => preposition === role)
      // "extradited two men to Spain": the tree may hang "to Spain" on the men
      const nouns = own.length > 0 ? [] : clause.objects.flatMap(({ head }) => clauseAt(view, head)?.obliques ?? [])
      // "pledged $40m in aid to Chad", "sent tons of food to Haiti"
      const deeper = [...clause.obliques, ...nouns]
        .filter(({ preposition }) => own.length === 0 && /^(?:in|of|worth)$/.test(preposition))
        .flatMap(({ head }) => clauseAt(view, head)?.obliques ?? [])
      const nested = [...nouns, ...(role === 'to' ? deeper : [])].filter(({ preposition, via }) => preposition === role && via === 'tree')
      return unique([...own, ...nested].flatMap(({ head }) => actorsAt(view, head)))
    }
  }
}

/** The first roles that name someone, those already taken left out. */
export function firstOf(view: View, clause: Clause, roles: readonly RoleName[] | undefined, objects: readonly number[], taken: Ids): Ids {
  for (const role of roles ?? USUAL_RECIPIENTS) {
    const found = inRole(view, clause, role, objects).filter((id) => !taken.includes(id))
    if (found.length > 0) return found
    // "extradited a suspect to Spain": the tree may hang where it goes on what is sent
    if (roles === undefined || (role !== 'to' && role !== 'from')) continue
    const nested = objects
      .flatMap((object) => [object, ...(view.sentence.children[object] ?? []).filter((child) => isPartOfName(view, child))])
      .flatMap((object) => childrenOf(view.sentence, object, 'nmod'))
      .filter((phrase) => childrenOf(view.sentence, phrase.index, 'case').some(({ form }) => form.toLowerCase() === role))
      .flatMap(({ index }) => [...actorsAt(view, index)])
      .filter((id) => !taken.includes(id))
    if (nested.length > 0) return unique(nested)
  }
  return []
}

/** "militant Omar Salih to Spain": what follows a name may hang on its last part. */
function isPartOfName(view: View, token: number): boolean {
  return /^(?:flat|appos)/.test(tokenAt(view.sentence, token).relation)
}

/** Who acts and who is acted on in a noun of an act: "Russia's attack on Odesa", "talks between the two", "the arrest of priests". */
export function nounParticipants(
  view: View,
  noun: Clause,
  of: 'actor' | 'recipient' | 'neither',
  mutual: boolean,
): { readonly actors: Ids; readonly recipients: Ids } {
  const by = inRole(view, noun, 'by', [])
  const own = unique(
    noun.obliques
      .filter(({ preposition, via }) => preposition === 'of' && via !== 'light verb')
      .flatMap(({ head }) => actorsAt(view, head)),
  )
  const possessors = ownersOf(view, noun.predicate)
  const subjects = unique(noun.subjects.flatMap(({ head }) => actorsAt(view, head)))
  const others = (prepositions: readonly string[]) => unique(prepositions.flatMap((preposition) => inRole(view, noun, preposition, [])))
  if (mutual) {
    const first = unique([...subjects, ...by, ...possessors, ...others(['between', 'with', 'among', 'of', 'and'])])
    const enemies = others(['against'])
    // "the battle against them": nobody says whose
    if (first.length === 0 && enemies.length > 0) return { actors: [], recipients: enemies }
    const named = unique([...first, ...enemies])
    // "an exchange on 28 February between the two": the tree may hang the sides on the day
    const sides = named.length > 1 ? named : unique([...named, ...betweenUnder(view, noun.predicate)])
    return { actors: sides, recipients: [] }
  }
  let actors: Ids = unique([...subjects, ...by])
  const recipients = others(['on', 'against', 'upon', 'at', 'to', 'for', 'into'])
  if (of === 'actor') {
    if (actors.length === 0) actors = unique([...possessors, ...own])
    return { actors, recipients: without(unique([...recipients, ...(actors.length > 0 ? others(['from']) : [])]), actors) }
  }
  if (of === 'recipient') {
    const suffering = own.length > 0 ? own : recipients
    if (actors.length > 0) return { actors, recipients: without(suffering.length > 0 ? suffering : possessors, actors) }
    // "Ukraine's arrest" with nobody else named: the possessor is who was arrested only if "of" names no other
    return { actors: possessors, recipients: without(suffering, possessors) }
  }
  if (actors.length === 0) actors = possessors
  return { actors, recipients: without(recipients, actors) }
}

/** Those that a "between" anywhere under a noun names. */
function betweenUnder(view: View, token: number): Ids {
  return subtreeOf(view.sentence, token, ({ relation }) => !/^acl|^advcl/.test(relation))
    .filter((word) => childrenOf(view.sentence, word, 'case').some(({ form }) => /^between$/i.test(form)))
    .flatMap((word) => withConjuncts(view, word))
    .flatMap((word) => actorsAt(view, word))
}

function without(ids: Ids, taken: Ids): Ids {
  return ids.filter((id) => !taken.includes(id))
}
