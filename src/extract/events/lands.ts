import { ACTS, type ActName } from '../../record/acts.ts'
import type { Actor, Event, Place, PloverType } from '../../record/types.ts'
import type { CountryBook } from '../../register/countries.ts'
import type { ResolvedReport } from '../../resolve/resolved.ts'
import { actorOf, placeOf } from '../status/report-index.ts'
import { type ActReading, heldBy, readAct } from './act-reading.ts'
import { placesUnder } from './circumstances.ts'
import type { View } from './view.ts'

/** Where an act has the place it is done to: its object, or what these prepositions bring. Other acts are done somewhere, not to it. */
const TARGETS: Readonly<Partial<Record<PloverType, RegExp>>> = {
  ASSAULT: /^(?:at|on|in|into|against|near|inside|across)$/,
  COERCE: /^(?:on|in|of|at|against|over)$/,
  AID: /^(?:to|in|for)$/,
}
const TARGETS_OF_ACT: Readonly<Partial<Record<ActName, RegExp>>> = {
  visit: /^(?:to|in|at)$/,
  'seek refuge': /^(?:in|to)$/,
  'give back': /^to$/,
  extradite: /^to$/,
  protect: /^(?:to|in)$/,
  deploy: /^(?:to|in|into|at|near|along|against|inside)$/,
  'deploy weapons': /^(?:to|in|into|at|near|along|against|inside)$/,
  enter: /^(?:|to|in|into|inside)$/,
}
const BUILDING = /^(?:patrol|build|create|form|set up|raise|recruit|establish|assemble|train)$/
/** Acts of words that concern whom the act they speak of would be done to: "refused to send troops to Haiti". */
const OF_WORDS: ReadonlySet<PloverType> = new Set(['AGREE', 'REJECT', 'THREATEN', 'REQUEST'])

/**
 * The places an act is done to, not merely at: "shelled Juba", "arrived in Amman", "sent grain to Darfur", "refused to deploy troops in
 * Haiti". Who withdraws from a place does nothing to it.
 */
export function targetPlaces(view: View, reading: ActReading, depth = 0): Place['id'][] {
  const { act, clause, noun, objects, content } = reading
  const { type } = ACTS[act]
  // "to patrol Syria's frontiers", "to build a guard in the north" are done there, to nobody
  const prepositions = BUILDING.test(clause.lemma) ? undefined : (TARGETS_OF_ACT[act] ?? TARGETS[type])
  if (prepositions) {
    const phrases = [clause, ...(noun && noun !== clause ? [noun] : [])]
      .flatMap(({ obliques }) => obliques)
      .filter(({ preposition }) => prepositions.test(preposition))
    const tokens = [...objects, ...phrases.map(({ head }) => head)]
    return [
      ...new Set(
        tokens.flatMap((token) => [...placesUnder(view, token), ...heldBy(view, token).flatMap((held) => placesUnder(view, held))]),
      ),
    ]
  }
  const inner = OF_WORDS.has(type) && content !== null && depth < 3 ? readAct(view, content) : null
  return inner ? targetPlaces(view, inner, depth + 1) : []
}

/** The states whose land an act is done to: the one the report speaks of, or one made for it, told as inferred. */
export class Lands {
  readonly #resolved: ResolvedReport
  readonly #countries: CountryBook
  readonly #added = new Map<string, Actor>()

  constructor(resolved: ResolvedReport, countries: CountryBook) {
    this.#resolved = resolved
    this.#countries = countries
  }

  /** Those that no words of the report name as actors, to be added to its actors. */
  get added(): readonly Actor[] {
    return [...this.#added.values()]
  }

  /**
   * An event with the state whose place it was done to as recipient, when it names no other. Only where the actors are known to be of other
   * states: what a government does in its own towns, and what gunmen of unknown origin do, concerns no state by its place alone.
   */
  withLand(event: Event, targets: readonly Place['id'][]): Event {
    if (event.recipients.length > 0 || event.actors.length === 0 || targets.length === 0) return event
    const own = event.actors.map((id) => actorOf(this.#resolved, id)?.country ?? null)
    const places = targets.flatMap((id) => placeOf(this.#resolved, id) ?? [])
    const [country] = new Set(places.map((place) => place.country))
    if (country == null || places.some((place) => place.country !== country) || own.some((one) => one === null || one === country))
      return event
    const land = this.#landOf(country, places)
    if (land === null) return event
    const inferred = [...(event.explain?.inferred ?? []), 'recipient: the state whose place it was done to']
    return { ...event, recipients: [land], explain: { rules: [], trigger: null, ...event.explain, inferred } }
  }

  #landOf(country: string, places: readonly Place[]): Actor['id'] | null {
    const known = this.#resolved.actors.find(({ register, kind }) => register === country && (kind === 'government' || kind === 'country'))
    const made = known ?? this.#added.get(country)
    if (made) return made.id
    const state = this.#countries.get(country)
    if (!state) return null
    const id = `a${this.#resolved.actors.length + this.#added.size + 1}`
    this.#added.set(country, {
      id,
      name: state.name,
      kind: 'country',
      names: [state.name],
      role: null,
      country,
      sector: null,
      memberOf: null,
      register: country,
      lat: state.lat,
      lon: state.lon,
      mentions: places.flatMap(({ mentions }) => mentions),
      explain: {
        rules: ['actors/land'],
        trigger: null,
        inferred: [`for ${places.map(({ name }) => name).join(', ')}, where something was done to it`],
      },
    })
    return id
  }
}
