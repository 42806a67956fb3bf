import { BARE_FORCES, BARE_GOVERNMENT, BARE_MINISTRY, STATE_ROLES, STATE_SOURCES } from '../../lang/en/side-words.ts'
import { countryCounts } from '../../record/country-counts.ts'
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
 * a report that speaks much of another government, nor of whom is first named beside one, nor of "the army" where another country's forces are named.
 */
export function withHome({ actors, mentions }: FoundActors, places: readonly Place[], text: string): FoundActors {
  const found = homeOf(actors, places)
  if (found === null) return { actors, mentions }
  const { country: home, isShared } = found
  const inferred = `country: ${home}, the only one that the report is about`
  const at = (actor: Actor): Actor => ({
    ...actor,
    country: home,
    explain: { rules: [], trigger: null, ...actor.explain, inferred: [...(actor.explain?.inferred ?? []), inferred] },
  })
  const besides = nearForeign({ actors, mentions }, home, text)
  const isHere = (actor: Actor) => isOpen(actor) && isOfState(actor) && !besides.has(actor.id) && !(isShared && actor.kind === 'military')
  const open = new Set(actors.filter(isHere).map(({ id }) => id))
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
  return kind === 'person' && ((names.length > 0 && STATE_ROLES.test(role ?? '')) || STATE_SOURCES.test(name))
}

/** The country that a report is about, and whether another country's forces are named, so that "the army" may be theirs. */
interface Home {
  readonly country: string
  readonly isShared: boolean
}

/** The one country that a report is about: most of its places lie there, or most of its places and of those who serve a state are that country's. */
function homeOf(actors: readonly Actor[], places: readonly Place[]): Home | null {
  const mentioned = ({ country, mentions }: Actor | Place) => [country, mentions.length] as const
  const named = countryCounts(places.map(mentioned))
  // "Sudan said", "the Sudanese army", "President Petro": the state itself counts as its land
  const counts = countryCounts([...places, ...actors.filter(isOfKnownState)].map(mentioned))
  const [most] = counts
  if (!most) return null
  const [home, told] = most
  const groups = new Set(
    actors.flatMap(({ kind, register, country }) => (kind === 'armed group' && register !== null ? (country ?? []) : [])),
  )
  const isFought = groups.size === 1 && groups.has(home)
  const share = isFought ? ABOUT_WITH_GROUPS : ABOUT
  const here = named.get(home) ?? 0
  const isPlaced = here >= FEWEST && here >= sum(named) * share
  const isTold = here > 0 && told >= 2 * FEWEST && told >= sum(counts) * share
  if (!isPlaced && !isTold) return null
  const others = actors
    .filter(
      ({ kind, country, register }) =>
        (kind === 'government' || kind === 'country') && country !== null && country !== home && register !== null,
    )
    .reduce((all, { mentions }) => all + mentions.length, 0)
  if (!isFought && others > told * OTHERS) return null
  return { country: home, isShared: actors.some(({ kind, country }) => kind === 'military' && country !== null && country !== home) }
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((all, count) => all + count, 0)
}

function isOfKnownState({ kind, register, sector, role }: Actor): boolean {
  if (kind === 'person') return register !== null && sector === 'GOV' && !role?.startsWith('former ')
  return (kind === 'government' || kind === 'military' || kind === 'country') && register !== null
}

/** Actors first named right after or beside another country's government: "Ecuador protested. The foreign minister, Ana Ruiz, …" is open. */
function nearForeign({ actors, mentions }: FoundActors, home: string, text: string): ReadonlySet<Actor['id']> {
  const foreign = new Map(
    actors
      .filter(({ kind, country }) => (kind === 'government' || kind === 'country') && country !== null && country !== home)
      .map(({ id, names }) => [id, names] as const),
  )
  // "the Kenyan plan. The government agreed to it": whose the plan is does not act there
  const acts = ({ actor, form, start, end }: FoundActors['mentions'][number]) =>
    form !== 'name' || foreign.get(actor)?.includes(text.slice(start, end))
  const sentences = new Set(mentions.filter((mention) => foreign.has(mention.actor) && acts(mention)).map(({ sentence }) => sentence))
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
