import type { PlaceCandidate } from '../../register/gazetteer.ts'

/** A name of the report with all its mentions. */
export interface NamedPlace {
  readonly key: string
  readonly candidates: readonly PlaceCandidate[]
  readonly division: 'region' | 'district' | 'town' | null
  /** How often it is named. */
  readonly count: number
  /** Divisions and countries that the report says it lies in: "Paris, Texas". */
  readonly within: readonly string[]
  /** Names it is listed with: "Odesa, Dnipro and Kharkiv". */
  readonly beside: readonly string[]
}

/** What the whole report says about where it plays. */
export interface Surroundings {
  /** How often each country is named, also by adjective and by actors: register id to count. */
  readonly countries: ReadonlyMap<string, number>
  /** The publisher's country, when known. */
  readonly home: string | null
}

/** Weights in powers of ten of inhabitants: a country named all over the report outweighs a hundredfold larger namesake elsewhere. */
const COUNTRY_WEIGHT = 2.2
const REGION_WEIGHT = 2.2
const HOME_WEIGHT = 0.7
const WITHIN_WEIGHT = 8
const NEAR_WEIGHT = 1.2
const BESIDE_WEIGHT = 1
const ROUNDS = 3

/**
 * Chooses one candidate for each name of a report: the best known, unless the report's countries, divisions and other places speak
 * for another. One sense a name; null where there are no candidates of the kind asked for.
 */
export function chooseSenses(names: readonly NamedPlace[], surroundings: Surroundings): (PlaceCandidate | null)[] {
  const options = names.map((name) => optionsOf(name).map((candidate) => ({ candidate, prior: priorOf(candidate, name) })))
  const byKey = new Map(names.map((name, at) => [name.key, at]))
  let chosen: (PlaceCandidate | null)[] = options.map((list) => best(list.map(({ candidate, prior }) => [candidate, prior])))
  for (let round = 0; round < ROUNDS; round++) {
    const support = new Support(names, chosen, surroundings)
    chosen = names.map((name, at) =>
      best(
        (options[at] ?? []).map(({ candidate, prior }) => {
          const listed = name.beside.map((key) => chosen[byKey.get(key) ?? -1] ?? null)
          return [candidate, prior + support.of(candidate, at) + besideOf(candidate, listed)]
        }),
      ),
    )
  }
  return chosen
}

function optionsOf({ candidates, division }: NamedPlace): readonly PlaceCandidate[] {
  if (division === null) return candidates
  const fit = candidates.filter(({ kind, precision }) => (division === 'town' ? precision === 'town' : kind === division))
  if (fit.length > 0) return fit
  // "Nyanza district" where only a region is known, and the other way round.
  const near = division === 'town' ? [] : candidates.filter(({ precision }) => precision === 'region' || precision === 'district')
  return near.length > 0 ? near : candidates
}

function priorOf(candidate: PlaceCandidate, { within }: NamedPlace): number {
  const { kind, precision, population, primary, seat } = candidate
  const size = Math.log10(population + 300)
  const known =
    kind === 'country'
      ? size + 2
      : kind === 'region'
        ? size - 0.6
        : kind === 'district'
          ? size - 1.2
          : population > 0 || precision === 'town'
            ? size
            : 6
  const named = within.some((place) => place === candidate.region || candidate.countries.includes(place)) ? WITHIN_WEIGHT : 0
  return (
    known + named + (primary ? 0 : -1.2) + (seat === 'country' ? 1 : seat === 'region' ? 0.2 : 0) + (kind === 'neighbourhood' ? -0.4 : 0)
  )
}

/** In a list of states, "New York" is a state; in a list of towns, a town. */
function besideOf(candidate: PlaceCandidate, listed: readonly (PlaceCandidate | null)[]): number {
  const kinds = listed.filter((place) => place !== null)
  if (kinds.length === 0) return 0
  return (BESIDE_WEIGHT * kinds.filter(({ precision }) => precision === candidate.precision).length) / kinds.length
}

/** How strongly the report's other names speak for a country, a division or a neighbourhood. */
class Support {
  readonly #names: readonly NamedPlace[]
  readonly #chosen: readonly (PlaceCandidate | null)[]
  readonly #countries = new Map<string, number>()
  readonly #regions = new Map<string, number>()
  readonly #home: string | null

  constructor(names: readonly NamedPlace[], chosen: readonly (PlaceCandidate | null)[], { countries, home }: Surroundings) {
    this.#names = names
    this.#chosen = chosen
    this.#home = home
    for (const [country, count] of countries) add(this.#countries, country, Math.sqrt(count))
    for (const [at, place] of chosen.entries()) {
      if (!place) continue
      const weight = Math.sqrt(names[at]?.count ?? 1)
      for (const country of place.countries) add(this.#countries, country, weight)
      if (place.region) add(this.#regions, place.region, weight)
      for (const code of names[at]?.within ?? []) add(code.includes('.') ? this.#regions : this.#countries, code, weight)
    }
  }

  of(candidate: PlaceCandidate, at: number): number {
    const own = this.#chosen[at]
    const weight = Math.sqrt(this.#names[at]?.count ?? 1)
    let score = 0
    const total = sum(this.#countries) - (own ? weight * own.countries.length : 0)
    for (const country of candidate.countries) {
      const others = (this.#countries.get(country) ?? 0) - (own?.countries.includes(country) ? weight : 0)
      if (total > 0) score = Math.max(score, COUNTRY_WEIGHT * (others / total) * damp(total))
      if (country === this.#home) score += HOME_WEIGHT
    }
    if (candidate.region) {
      const all = sum(this.#regions) - (own?.region ? weight : 0)
      const others = (this.#regions.get(candidate.region) ?? 0) - (own?.region === candidate.region ? weight : 0)
      if (all > 0) score += REGION_WEIGHT * (others / all) * damp(all)
    }
    return score + NEAR_WEIGHT * this.#nearness(candidate, at)
  }

  /** 1 next to another place of the report, 0 beyond some 300 km of all; towns and districts only. */
  #nearness(candidate: PlaceCandidate, at: number): number {
    if (candidate.lat === null || candidate.lon === null || candidate.kind === 'country') return 0
    let nearest = Number.POSITIVE_INFINITY
    for (const [other, place] of this.#chosen.entries()) {
      if (other === at || !place || place.lat === null || place.lon === null || place.kind === 'country' || place.id === candidate.id)
        continue
      const north = (place.lat - candidate.lat) * 111
      const east = (place.lon - candidate.lon) * 111 * Math.cos((candidate.lat * Math.PI) / 180)
      nearest = Math.min(nearest, Math.hypot(north, east))
    }
    return Math.max(0, 1 - nearest / 300)
  }
}

/** One other name says little, five say all. */
function damp(total: number): number {
  return total / (total + 1)
}

function best(scored: readonly (readonly [PlaceCandidate, number])[]): PlaceCandidate | null {
  let chosen: PlaceCandidate | null = null
  let top = Number.NEGATIVE_INFINITY
  for (const [candidate, score] of scored) {
    if (score <= top) continue
    chosen = candidate
    top = score
  }
  return chosen
}

function add(counts: Map<string, number>, key: string, weight: number): void {
  counts.set(key, (counts.get(key) ?? 0) + weight)
}

function sum(counts: ReadonlyMap<string, number>): number {
  let total = 0
  for (const count of counts.values()) total += count
  return total
}
