import { childrenOf, tokenAt } from '../../parse/tree.ts'
import { quoteOf } from '../../record/span.ts'
import type { Actor, Status } from '../../record/types.ts'
import { premodifiers, type View } from '../events/view.ts'
import { groupMeant } from '../positions/parties.ts'
import { actorOf, placeOf } from '../status/report-index.ts'
import type { Hold } from './hold.ts'
import { isForce } from './takers.ts'

/**
 * A hold by sides: who speaks of "our control" holds nothing himself, his side does; and a side that denies that a place fell speaks of its
 * own. What was found so is told as inferred.
 */
export function withSides(view: View, hold: Hold, status: Status, claimedBy: Actor['id'] | null): Hold {
  const notes = hold.inferred ? [hold.inferred] : []
  const side = (id: Actor['id'] | null, role: string): Actor['id'] | null => {
    const found = id === null ? null : sideOf(view, id, hold.place)
    if (found !== null && found !== id) notes.push(`${role}: ${nameOf(view, id)} is of ${nameOf(view, found)}`)
    return found
  }
  const holder = side(hold.holder, 'holder')
  let previous = side(hold.previous, 'previous')
  if (holder === null && previous === null && claimedBy !== null && (status === 'denied' || status === 'negated')) {
    const denier = sideOf(view, claimedBy, hold.place)
    if (FIGHTING.test(actorOf(view.resolved, denier)?.kind ?? '')) {
      previous = denier
      notes.push(`previous: ${nameOf(view, denier)} denies a loss, so it is its own`)
    }
  }
  // "denied that the rebels had captured Bara": who speaks of its own town has it
  if (holder !== null && previous === null && claimedBy !== null && status === 'denied') {
    const denier = sideOf(view, claimedBy, hold.place)
    if (denier !== holder && isDefender(view, denier, hold.place) && !isOneState(view, denier, holder)) {
      previous = denier
      notes.push(`previous: ${nameOf(view, denier)} denies that it was taken`)
    }
  }
  return { ...hold, holder, previous: previous === holder ? null : previous, inferred: notes.length > 0 ? notes.join('; ') : null }
}

/** Forces, and the government of the country that the place is in; other governments only have a view. */
function isDefender(view: View, id: Actor['id'], place: Hold['place']): boolean {
  const actor = actorOf(view.resolved, id)
  if (actor?.kind === 'military' || actor?.kind === 'armed group') return true
  if (actor?.kind !== 'government') return false
  // "the government", or a place that no list has
  const country = placeOf(view.resolved, place)?.country ?? null
  return actor.country === null || country === null || country === actor.country
}

function isOneState(view: View, a: Actor['id'], b: Actor['id']): boolean {
  const [one, other] = [actorOf(view.resolved, a), actorOf(view.resolved, b)]
  const isState = (kind?: string) => kind === 'military' || kind === 'government'
  return one?.country != null && one.country === other?.country && isState(one.kind) && isState(other?.kind)
}

const FIGHTING = /^(?:military|armed group|government)$/

/** The group, army or government that a person speaks for, where the report has it; the actor itself otherwise. */
function sideOf(view: View, id: Actor['id'], place: Hold['place']): Actor['id'] {
  const actor = actorOf(view.resolved, id)
  // "its fighters captured Bara"
  // "our men hold Bara", "army units withdrew"
  const isOfWhole = /^(?:armed group|population|military)$/.test(actor?.kind ?? '') && actor?.memberOf != null
  const whole = isOfWhole ? actorOf(view.resolved, actor.memberOf ?? '') : null
  if (
    whole &&
    (whole.kind === 'armed group' ||
      (whole.kind === 'organization' && actor?.kind === 'armed group') ||
      (whole.kind === 'military' && actor?.kind === 'military'))
  )
    return whole.id
  // "its troops", of a government; the ledger names the state
  if (actor?.kind === 'military' && actor.country === null && whole?.kind === 'government') return whole.id
  if (actor && isCommonForce(actor)) return ownForces(view, actor, place) ?? id
  if (actor?.kind !== 'person') return groupMeant(view.resolved, id)
  const group = actor.memberOf === null ? null : actorOf(view.resolved, actor.memberOf)
  if (group && FIGHTING.test(group.kind) && group.kind !== 'government') return group.id
  const spokenFor = forcesBeside(view, actor) ?? regionsForces(view, actor)
  if (spokenFor !== null) return spokenFor
  if (actor.country === null) {
    // "Colonel Mwamba" of no known country: the only army of the report; somebody of no known side: the only group it names
    const kind = actor.sector === 'MIL' ? 'military' : actor.sector === 'REB' || actor.sector === null ? 'armed group' : null
    const ranks = view.resolved.actors.filter(
      (other) =>
        kind !== null &&
        (other.kind === kind || (kind === 'armed group' && other.kind === 'organization' && isForce(view, other.id))) &&
        (kind === 'military' || other.memberOf === null) &&
        (actor.sector !== null || other.register !== null || other.kind === 'organization'),
    )
    return ranks.length === 1 && ranks[0] ? ranks[0].id : id
  }
  const own = view.resolved.actors.filter(
    ({ kind, country }) => country === actor.country && (kind === 'military' || kind === 'government'),
  )
  return (own.find(({ kind }) => kind === 'military') ?? own[0])?.id ?? id
}

/** Names that every country's forces bear: "the Defence Forces", "federal troops", "the regime's battalion". */
const COMMON_FORCES =
  /^(?:the )?(?:(?:defen[cs]e|armed|security|national) forces?|(?:federal|government|national|regime|loyalist)(?:['’]s)? (?:troops|forces|soldiers|army|units?|battalion|brigade|garrison))$/i

function isCommonForce({ kind, country, register, name }: Actor): boolean {
  return /^(?:organization|military)$/.test(kind) && country === null && register === null && COMMON_FORCES.test(name)
}

/** "The Defense Force" after its full name; else the forces or government of the country the place is in, or the only one that the report names. */
function ownForces(view: View, { name }: Actor, place: Hold['place']): Actor['id'] | null {
  const short = (words: string) => words.toLowerCase().replace(/^the /, '').replace(/s$/, '')
  const states = view.resolved.actors.filter(
    ({ kind, country }) => country !== null && (kind === 'military' || kind === 'government' || kind === 'country'),
  )
  const named = states.find(({ kind, names }) => kind === 'military' && names.some((full) => short(full).endsWith(short(name))))
  if (named) return named.id
  const home = placeOf(view.resolved, place)?.country ?? null
  const own = states.filter(({ country }) => country === home)
  const [only, ...others] = [...new Set(states.map(({ country }) => country))]
  const isHere = others.length === 0 && view.resolved.places.every(({ country }) => country === null || country === only)
  const pool = home !== null ? own : isHere ? states : []
  return (pool.find(({ kind }) => kind === 'military') ?? pool.find(({ kind }) => kind === 'government') ?? null)?.id ?? null
}

const FOR = /^(?:(?:, (?:an? |the )?| who )(?:[a-z-]+ ){0,5}(?:for|of|in|with|from)| (?:of|for)(?: [a-z]+ (?:of|for))?) (?:the )?$/
const OWN = /^['’]s? (?:[a-z-]+ ){0,2}(?:spokes|commander|chief|leader|minister)/

/** "Colonel Sul, a spokesman for Tavia's southern forces": the forces beside a name. */
function forcesBeside(view: View, { mentions }: Actor): Actor['id'] | null {
  const { text } = view.resolved.report
  for (const other of view.resolved.actors) {
    if (other.kind === 'government' || !isForce(view, other.id)) continue
    const isBeside = other.mentions.some((force) =>
      mentions.some(({ end }) => {
        if (end >= force.start || force.start - end > BESIDE) return false
        const between = text.slice(end, force.start)
        // "Colonel Sul, the army's spokesman"
        return FOR.test(between) || (/^, (?:the )?$/.test(between) && OWN.test(text.slice(force.end, force.end + BESIDE)))
      }),
    )
    if (isBeside) return other.id
  }
  return null
}

/** "Jubaland's security minister, Yusuf Dhub, …": no minister of the country that the region lies in; himself where the report names no forces of it. */
function regionsForces(view: View, { id, mentions }: Actor): Actor['id'] | null {
  const { text } = view.resolved.report
  for (const { start } of mentions) {
    const before = /(\p{Lu}[\p{L}-]+)['’]s (?:[a-z-]+,? ){1,3}(?:\p{Lu}\p{L}+ )?$/u.exec(
      text.slice(Math.max(0, start - BESIDE), start),
    )?.[1]
    const region = before && view.resolved.places.find(({ names, precision }) => precision === 'region' && names.includes(before))
    if (!region) continue
    const forces = view.resolved.actors.filter(
      ({ kind, names }) => /^(?:military|armed group|government)$/.test(kind) && names.some((name) => name.includes(before)),
    )
    return forces[0]?.id ?? id
  }
  return null
}

/** Characters between a name and the forces it speaks for. */
const BESIDE = 60

/** Words before "hands", "control", "-held" for a side that need be no name, by the kind of actor they mean. */
const SIDE_WORDS: Readonly<Record<string, Actor['kind']>> = {
  government: 'government',
  state: 'government',
  regime: 'government',
  army: 'military',
  military: 'military',
}

/** The side that a plain word means, where the report has just one of its kind: "government hands", "the army-held town". */
export function sideCalled(view: View, word: string): readonly Actor['id'][] {
  if (/^(?:rebel|insurgent|separatist|jihadist|militant)$/i.test(word)) {
    // "Rebels of the Front …, in rebel hands"
    const { text } = view.resolved.report
    const named = view.resolved.actors.filter(
      ({ kind, mentions }) =>
        kind === 'armed group' && mentions.some((span) => quoteOf(text, span).toLowerCase().includes(word.toLowerCase())),
    )
    return named.length === 1 ? named.map(({ id }) => id) : []
  }
  const kind = SIDE_WORDS[word.toLowerCase()]
  const own = kind ? view.resolved.actors.filter((actor) => actor.kind === kind) : []
  const called = own.filter(({ names }) => names.some((name) => name.toLowerCase().includes(word.toLowerCase())))
  const found = called.length === 1 ? called : own
  return found.length === 1 ? found.map(({ id }) => id) : []
}

/** The sides that the words before a noun, or after its "of", mean: "government hands", "the hands of government forces". */
export function sidesNamed(view: View, token: number): readonly Actor['id'][] {
  const of = childrenOf(view.sentence, token, 'nmod').filter(({ index }) =>
    childrenOf(view.sentence, index, 'case').some(({ form }) => form.toLowerCase() === 'of'),
  )
  return [token, ...of.map(({ index }) => index)]
    .flatMap((noun) => [...premodifiers(view, noun), tokenAt(view.sentence, noun)])
    .flatMap(({ lemma }) => sideCalled(view, lemma))
    .slice(0, 1)
}

function nameOf(view: View, id: Actor['id'] | null): string {
  return (id === null ? null : actorOf(view.resolved, id)?.name) ?? 'nobody'
}
