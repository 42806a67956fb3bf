import { BARE_FORCES, BARE_GOVERNMENT, BARE_MINISTRY, STATE_ROLES } from '../../lang/en/side-words.ts'
import type { Actor, Place } from '../../record/types.ts'
import type { FoundActors } from '../places/actors-in-places.ts'

/** Share of the mentions of places that must lie in a country for it to be the one a report is about. */
const ABOUT = 0.8
/** The same where it is also the country of the armed groups that are named. */
const ABOUT_WITH_GROUPS = 0.6
/** How often other governments may be named, beside the country and its places. */
const OTHERS = 0.5
/** Mentions of its places that there must be. */
const FEWEST = 2

/**
 * Actors with the country of the report where their words leave it open: "the army", "the government", "the defence ministry", "Foreign Minister Ana
 * Ruiz" in a report whose places lie in one country, told as inferred. "The government" is one with the state where that is named. Nothing is said of
 * a report that names the forces of another country or speaks much of another government, nor of whom is first named beside one.
 */
export function withHome({ actors, mentions }: FoundActors, places: readonly Place[]): FoundActors {
  const home = homeOf(actors, places)
  if (home === null) return { actors, mentions }
  const inferred = `country: ${home}, the only one that the report is about`
  const at = (actor: Actor): Actor => ({
    ...actor,
    country: home,
    explain: { rules: [], trigger: null, ...actor.explain, inferred: [...(actor.explain?.inferred ?? []), inferred] },
  })
  const besides = nearForeign({ actors, mentions }, home)
  const open = new Set(actors.filter((actor) => isOpen(actor) && isOfState(actor) && !besides.has(actor.id)).map(({ id }) => id))
  const state = actors.find(({ kind, register }) => kind === 'government' && register === home)
  const forces = actors.find(
    ({ kind, country, explain }) => kind === 'military' && country === home && explain?.rules.includes('actors/forces'),
  )
  const into = new Map<Actor['id'], Actor['id']>()
  for (const { id, kind, name } of actors) {
    if (!open.has(id)) continue
    if (state && kind === 'government' && BARE_GOVERNMENT.test(name)) into.set(id, state.id)
    else if (forces && kind === 'military' && BARE_FORCES.test(name)) into.set(id, forces.id)
  }
  const known = actors.map((actor) => {
    // "the government's spokeswoman, Ana Ruiz"
    const isTheirs = actor.kind === 'person' && actor.country === null && actor.memberOf !== null && open.has(actor.memberOf)
    const here = open.has(actor.id) || isTheirs ? at(actor) : actor
    const memberOf = here.memberOf === null ? null : (into.get(here.memberOf) ?? here.memberOf)
    return { ...here, memberOf: memberOf ?? (open.has(actor.id) && state && actor.id !== state.id ? state.id : null) }
  })
  return joined({ actors: known, mentions }, into)
}

/** Whether nothing is known of whose somebody is. */
function isOpen({ country, register, memberOf }: Actor): boolean {
  return country === null && register === null && memberOf === null
}

function isOfState({ kind, name, names, role }: Actor): boolean {
  if (kind === 'military') return BARE_FORCES.test(name)
  if (kind === 'government') return BARE_GOVERNMENT.test(name) || BARE_MINISTRY.test(name)
  return kind === 'person' && names.length > 0 && STATE_ROLES.test(role ?? '')
}

/** The one country that a report is about: most of its places lie there, and nobody else's forces are named. */
function homeOf(actors: readonly Actor[], places: readonly Place[]): string | null {
  const counts = new Map<string, number>()
  let all = 0
  for (const { country, mentions } of places) {
    if (country === null) continue
    counts.set(country, (counts.get(country) ?? 0) + mentions.length)
    all += mentions.length
  }
  for (const { kind, country, register, mentions } of actors) {
    // "Sudan said", "the Sudanese army": the state itself counts as its land
    if ((kind !== 'government' && kind !== 'military' && kind !== 'country') || country === null || register === null) continue
    if (counts.has(country)) counts.set(country, (counts.get(country) ?? 0) + mentions.length)
  }
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  const named = places.filter(({ country }) => country === most?.[0]).reduce((sum, { mentions }) => sum + mentions.length, 0)
  if (!most || named < FEWEST) return null
  const [home] = most
  const groups = new Set(
    actors.flatMap(({ kind, register, country }) => (kind === 'armed group' && register !== null ? (country ?? []) : [])),
  )
  const isFought = groups.size === 1 && groups.has(home)
  if (named < all * (isFought ? ABOUT_WITH_GROUPS : ABOUT)) return null
  const foreign = actors.filter(({ country, register }) => country !== null && country !== home && register !== null)
  if (actors.some(({ kind, country }) => kind === 'military' && country !== null && country !== home)) return null
  const others = foreign
    .filter(({ kind }) => kind === 'government' || kind === 'country')
    .reduce((sum, { mentions }) => sum + mentions.length, 0)
  return isFought || others <= most[1] * OTHERS ? home : null
}

/** Actors first named right after or beside another country's government: "Ecuador protested. The foreign minister, Ana Ruiz, …" is open. */
function nearForeign({ actors, mentions }: FoundActors, home: string): ReadonlySet<Actor['id']> {
  const foreign = new Set(
    actors
      .filter(({ kind, country }) => (kind === 'government' || kind === 'country') && country !== null && country !== home)
      .map(({ id }) => id),
  )
  const sentences = new Set(mentions.filter(({ actor }) => foreign.has(actor)).map(({ sentence }) => sentence))
  const seen = new Set<Actor['id']>()
  const near = new Set<Actor['id']>()
  for (const { actor, sentence } of mentions) {
    if (seen.has(actor)) continue
    seen.add(actor)
    if (sentences.has(sentence) || sentences.has(sentence - 1)) near.add(actor)
  }
  return near
}

/** Actors and mentions with some actors made one with others. */
function joined({ actors, mentions }: FoundActors, into: ReadonlyMap<Actor['id'], Actor['id']>): FoundActors {
  if (into.size === 0) return { actors, mentions }
  const theirs = (id: Actor['id']) => actors.filter((actor) => into.get(actor.id) === id)
  return {
    mentions: mentions.map((mention) => ({ ...mention, actor: into.get(mention.actor) ?? mention.actor })),
    actors: actors
      .filter(({ id }) => !into.has(id))
      .map((actor) => {
        const more = theirs(actor.id)
        if (more.length === 0) return actor
        const spans = [...actor.mentions, ...more.flatMap((one) => one.mentions)].sort((a, b) => a.start - b.start || a.end - b.end)
        return { ...actor, names: [...new Set([...actor.names, ...more.flatMap(({ names }) => names)])], mentions: spans }
      }),
  }
}
