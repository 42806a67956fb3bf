import { tokenAt } from '../../parse/tree.ts'
import { ACTS, type ActName } from '../../record/acts.ts'
import { quoteOf } from '../../record/span.ts'
import type { Actor, Event, Place, PloverType, Span } from '../../record/types.ts'
import type { CountryBook } from '../../register/countries.ts'
import type { ResolvedReport } from '../../resolve/resolved.ts'
import { actorOf, placeOf } from '../status/report-index.ts'
import { type ActReading, heldBy, readAct } from './act-reading.ts'
import { placesUnder } from './circumstances.ts'
import { classesOf } from './lexicon.ts'
import { premodifiers, type View } from './view.ts'

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

/** What an act is done to: places, and the words before nouns that say whose land they are ("Iraqi towns"). */
export interface Targets {
  readonly places: readonly Place['id'][]
  readonly adjectives: readonly Span[]
}

/**
 * The places an act is done to, not merely at: "shelled Juba", "shelled Iraqi towns", "arrived in Amman", "sent grain to Darfur", "refused to
 * deploy troops in Haiti". Who withdraws from a place does nothing to it.
 */
export function targetsOf(view: View, reading: ActReading, depth = 0): Targets {
  const { act, clause, noun, objects, content } = reading
  const { type } = ACTS[act]
  // "to patrol Syria's frontiers", "to build a guard in the north" are done there, to nobody
  const prepositions = BUILDING.test(clause.lemma) ? undefined : (TARGETS_OF_ACT[act] ?? TARGETS[type])
  if (prepositions) {
    const phrases = [clause, ...(noun && noun !== clause ? [noun] : [])]
      .flatMap(({ obliques }) => obliques)
      .filter(({ preposition }) => prepositions.test(preposition))
    const heads = [...objects, ...phrases.map(({ head }) => head)]
    const tokens = [...heads, ...heads.flatMap((head) => heldBy(view, head))]
    return {
      places: [...new Set(tokens.flatMap((token) => placesUnder(view, token)))],
      adjectives: tokens
        .filter((token) => classesOf(tokenAt(view.sentence, token).lemma.toLowerCase(), []).has('territory'))
        .flatMap((token) => premodifiers(view, token))
        .filter(({ upos }) => upos === 'ADJ' || upos === 'PROPN')
        .map(({ start, end }) => ({ start, end })),
    }
  }
  const inner = OF_WORDS.has(type) && content !== null && depth < 3 ? readAct(view, content) : null
  return inner ? targetsOf(view, inner, depth + 1) : NO_TARGETS
}

/** What an act that is done to no place is done to. */
export const NO_TARGETS: Targets = { places: [], adjectives: [] }

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
  withLand(event: Event, targets: Targets): Event {
    if (event.recipients.length > 0 || event.actors.length === 0) return event
    const own = event.actors.map((id) => actorOf(this.#resolved, id)?.country ?? null)
    const places = targets.places.flatMap((id) => placeOf(this.#resolved, id) ?? [])
    const said = places.length > 0 ? places.map(({ country, mentions }) => ({ country, mentions })) : this.#adjectives(targets)
    const [country] = new Set(said.map((one) => one.country))
    if (country == null || said.some((one) => one.country !== country) || own.some((one) => one === null || one === country)) return event
    const land = this.#landOf(
      country,
      said.flatMap(({ mentions }) => mentions),
    )
    if (land === null) return event
    const inferred = [...(event.explain?.inferred ?? []), 'recipient: the state whose place it was done to']
    return { ...event, recipients: [land], explain: { rules: [], trigger: null, ...event.explain, inferred } }
  }

  /** "Iraqi towns", "Azerbaijani villages": the country that an adjective can only be of. */
  #adjectives({ adjectives }: Targets): { country: string; mentions: Span[] }[] {
    return adjectives.flatMap((span) => {
      const [reading] = this.#countries.read(quoteOf(this.#resolved.report.text, span))
      return reading?.form === 'adjective' && !reading.ambiguous ? [{ country: reading.country.id, mentions: [span] }] : []
    })
  }

  #landOf(country: string, mentions: readonly Span[]): Actor['id'] | null {
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
      mentions: [...mentions],
      explain: {
        rules: ['actors/land'],
        trigger: null,
        inferred: ['for a place of it to which something was done'],
      },
    })
    return id
  }
}
