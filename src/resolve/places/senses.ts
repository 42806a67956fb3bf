import type { PlaceCandidate } from '../../register/gazetteer.ts'

/** A name of the report with all its mentions. */
export interface NamedPlace {
  readonly key: string
  readonly candidates: readonly PlaceCandidate[]
  readonly division: 'region' | 'district' | 'town' | null
  /** Called a village: no city is meant. */
  readonly village: boolean
  /** How often it is named. */
  readonly count: number
  /** Divisions and countries that the report says it lies in: "Paris, Texas". */
  readonly within: readonly string[]
  /** Divisions and countries that a sentence tells it to be in: "Léré, in Mali's Timbuktu region". */
  readonly inside: readonly string[]
  /** Names that a sentence tells it to be by: "Ber, east of Timbuktu". */
  readonly near: readonly string[]
  /** Whether it is named as what another place lies in: Texas in "Paris, Texas". */
  readonly outer: boolean
  /** Names in the same sentences. */
  readonly with: readonly string[]
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
const COUNTRY_WEIGHT = 3
const REGION_WEIGHT = 4
const HOME_WEIGHT = 0.7
const WITHIN_WEIGHT = 8
const OUTER_WEIGHT = 3
const NEAR_WEIGHT = 2
const FAME_WEIGHT = 1.2
const BESIDE_WEIGHT = 1.5
const SHADOWED = -3
/** Kilometres within which places are neighbours. */
const NEAR = 200
/** Inhabitants from which on no one calls a place a village. */
const CITY = 50_000
/** Inhabitants and names up to which a place is not expected to be named far from home. */
const SMALL = 100_000
const KNOWN_ABROAD = 12
/** Names in other languages from which on one of them is known: Geneva is Genève to its own. */
const KNOWN_BY_ANOTHER = 35
/** Names of countries and places from which on a report tells where it plays, and the share of them below which a country is not meant. */
const MANY = 2
/** The same for the one place of a name, which is meant more often than not: a report on the Russian army may tell of Siversk alone. */
const MANY_FOR_ONE = 4
/** And for a place that others call so: Tekes in China is Kobo to some. */
const MANY_FOR_ANOTHER = 0.9
const FOREIGN = 0.03
/** Names whose places are looked at as neighbours; a report with more is a list, and time stays bounded. */
const NEIGHBOURS = 200
const ROUNDS = 3

/**
 * Chooses one candidate for each name of a report: the best known, unless the report's countries, divisions and other places speak
 * for another. One sense a name; null where there are no candidates. All names are weighed together, in rounds: Decatur, Albany and
 * Avondale have each a larger namesake elsewhere, but all three only in Georgia.
 */
export function chooseSenses(names: readonly NamedPlace[], surroundings: Surroundings): (PlaceCandidate | null)[] {
  const options = names.map((name) =>
    optionsOf(name).map((candidate): Option => ({ candidate, prior: priorOf(candidate, name), score: 0, share: 0 })),
  )
  for (const list of options) weigh(list, () => 0)
  const byKey = new Map(names.map((name, at) => [name.key, at]))
  for (let round = 0; round < ROUNDS; round++) {
    const support = new Support(names, options, surroundings)
    for (const [at, list] of options.entries()) {
      const listed = (names[at]?.beside ?? []).map((key) => best(options[byKey.get(key) ?? -1] ?? []))
      const before = list.map((option) => ({ ...option }))
      weigh(list, ({ candidate }) => support.of(candidate, before, at) + besideOf(candidate, listed))
    }
  }
  const support = new Support(names, options, surroundings)
  return options.map((all, at) => {
    const name = names[at]
    if (!name) return best(all)
    const nearby = name.near.map((key) => best(options[byKey.get(key) ?? -1] ?? []))
    const list = all.filter(({ candidate }) => isInside(candidate, name.inside) && nearby.every((place) => isBy(candidate, place)))
    const chosen = best(list)
    if (!chosen || name.within.length > 0) return chosen
    const regions = name.with.map((key) => best(options[byKey.get(key) ?? -1] ?? [])).filter((place) => place?.kind === 'region')
    return support.isForeign(chosen, all, at) || isElsewhere(chosen, name, regions) ? null : chosen
  })
}

/** Whether a place lies in one of the divisions or countries that it is told to be in; in any where none is told. */
function isInside({ kind, region, countries, precision }: PlaceCandidate, inside: readonly string[]): boolean {
  if (inside.length === 0 || kind === 'country' || precision === 'region') return true
  return inside.some((code) => code === region || countries.includes(code))
}

/** Kilometres within which somebody says of a place that it is east of another. */
const BY = 500

function isBy(place: PlaceCandidate, other: PlaceCandidate | null): boolean {
  if (other === null || other.kind === 'country' || other.lat === null || other.lon === null) return true
  return place.lat === null || place.lon === null || distance(place.lat, place.lon, other.lat, other.lon) < BY
}

/** Kilometres between two points, on a plane: good enough below a thousand. */
function distance(lat: number, lon: number, otherLat: number, otherLon: number): number {
  return Math.hypot((otherLat - lat) * 111, (otherLon - lon) * 111 * Math.cos((lat * Math.PI) / 180))
}

/** "In Donetsk region, the village of X": not the X of another region. */
function isElsewhere(chosen: PlaceCandidate, { village }: NamedPlace, regions: readonly (PlaceCandidate | null)[]): boolean {
  if (!village || chosen.precision !== 'town' || chosen.population > SMALL) return false
  return regions.length > 0 && regions.every((region) => region?.region !== chosen.region && region?.countries[0] === chosen.countries[0])
}

/** A candidate with how much speaks for it; the shares of a name's options add up to 1. */
interface Option {
  readonly candidate: PlaceCandidate
  readonly prior: number
  score: number
  share: number
}

/** How sharply a better score takes the share: one power of ten of inhabitants more is three times the share. */
const SHARPNESS = 1.2

function weigh(options: readonly Option[], bonus: (option: Option) => number): void {
  let top = Number.NEGATIVE_INFINITY
  for (const option of options) {
    option.score = option.prior + bonus(option)
    top = Math.max(top, option.score)
  }
  let total = 0
  for (const option of options) total += Math.exp(SHARPNESS * (option.score - top))
  for (const option of options) option.share = Math.exp(SHARPNESS * (option.score - top)) / total
}

function best(options: readonly Option[]): PlaceCandidate | null {
  let chosen: Option | null = null
  for (const option of options) if (!chosen || option.score > chosen.score) chosen = option
  return chosen?.candidate ?? null
}

function optionsOf({ candidates, division, village }: NamedPlace): readonly PlaceCandidate[] {
  if (village) return candidates.filter(({ population, precision }) => precision === 'town' && population < CITY)
  if (division === null) return candidates
  const fit = candidates.filter(({ kind, precision }) => (division === 'town' ? precision === 'town' : kind === division))
  if (fit.length > 0) return fit
  // "Nyanza district" where only a region is known, and the other way round.
  const near = division === 'town' ? [] : candidates.filter(({ precision }) => precision === 'region' || precision === 'district')
  return near.length > 0 ? near : candidates
}

function priorOf(candidate: PlaceCandidate, { within, outer, candidates, division }: NamedPlace): number {
  const { kind, precision, population, primary, usual, seat, fame } = candidate
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
  const rank = usual ? 3 : primary ? 0 : -1.2
  const fameBonus = precision === 'town' ? FAME_WEIGHT * (Math.log10(1 + fame) - 2) : 0
  // Harare was Salisbury once: no reason to read Salisbury as a capital.
  const seated = !primary ? 0 : seat === 'country' ? 1 : seat === 'region' ? 0.2 : 0
  const shadowed = division === null && !usual && isShadowed(candidate, candidates) ? SHADOWED : 0
  const holds = outer && (kind === 'country' || kind === 'region') ? OUTER_WEIGHT : 0
  return holds + known + fameBonus + named + rank + seated + shadowed + (kind === 'neighbourhood' ? -0.4 : 0)
}

/** Called like its own chief town, or like the country's capital: "Kharkiv" alone is the city, "Kharkiv region" the region. */
function isShadowed({ kind, region, countries }: PlaceCandidate, namesakes: readonly PlaceCandidate[]): boolean {
  if (kind !== 'region' && kind !== 'district') return false
  return namesakes.some(
    (other) =>
      other.precision === 'town' &&
      other.countries[0] === countries[0] &&
      ((other.region === region && region !== null) || other.seat === 'country'),
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
  readonly #places: readonly (PlaceCandidate | null)[]
  readonly #countries = new Map<string, number>()
  readonly #regions = new Map<string, number>()
  readonly #allCountries: number
  readonly #allRegions: number
  readonly #home: string | null

  constructor(names: readonly NamedPlace[], options: readonly (readonly Option[])[], { countries, home }: Surroundings) {
    this.#names = names
    this.#places = options.slice(0, NEIGHBOURS).map(best)
    this.#home = home
    for (const [country, count] of countries) add(this.#countries, country, Math.sqrt(count))
    for (const [at, list] of options.entries()) {
      const weight = this.#weight(at)
      for (const { candidate, share } of list) {
        for (const country of candidate.countries) add(this.#countries, country, weight * share)
        if (candidate.region) add(this.#regions, candidate.region, weight * share)
      }
      for (const code of names[at]?.within ?? []) add(code.includes('.') ? this.#regions : this.#countries, code, weight)
    }
    this.#allCountries = sum(this.#countries)
    this.#allRegions = sum(this.#regions)
  }

  /** A name does not speak for itself: what its own options gave in the round before is taken off. */
  of(candidate: PlaceCandidate, options: readonly Option[], at: number): number {
    const weight = this.#weight(at)
    const own = (fits: (place: PlaceCandidate) => boolean) =>
      options.reduce((mass, { candidate: place, share }) => mass + (fits(place) ? share : 0), 0) * weight
    let score = 0
    for (const country of candidate.countries) {
      const others = (this.#countries.get(country) ?? 0) - own(({ countries }) => countries.includes(country))
      score = Math.max(score, COUNTRY_WEIGHT * portion(others, this.#allCountries - weight))
      if (country === this.#home) score += HOME_WEIGHT
    }
    if (candidate.region) {
      const others = (this.#regions.get(candidate.region) ?? 0) - own(({ region }) => region === candidate.region)
      score += REGION_WEIGHT * portion(others, this.#allRegions - weight)
    }
    return score + NEAR_WEIGHT * this.#nearness(candidate, at)
  }

  /** A small place in a country that nothing else in the report speaks for: "Karama, near Raqqa" is not the one in Australia. */
  isForeign(candidate: PlaceCandidate, options: readonly Option[], at: number): boolean {
    if (candidate.precision !== 'town' || candidate.seat === 'country' || candidate.usual) return false
    // by its own name a city is named far from home; Košice is not, as Kassa
    if (candidate.primary ? candidate.population > SMALL || candidate.fame > KNOWN_ABROAD : candidate.fame > KNOWN_BY_ANOTHER) return false
    const weight = this.#weight(at)
    const many = candidate.primary ? (options.length === 1 ? MANY_FOR_ONE : MANY) : MANY_FOR_ANOTHER
    if (this.#allCountries - weight < many || candidate.countries.includes(this.#home ?? '')) return false
    return candidate.countries.every((country) => {
      const own = options.reduce((mass, option) => mass + (option.candidate.countries.includes(country) ? option.share : 0), 0) * weight
      return (this.#countries.get(country) ?? 0) - own < FOREIGN * this.#allCountries
    })
  }

  #weight(at: number): number {
    return Math.sqrt(this.#names[at]?.count ?? 1)
  }

  /** 1 next to another place of the report, 0 beyond some 200 km of all; towns and districts only. */
  #nearness(candidate: PlaceCandidate, at: number): number {
    if (candidate.lat === null || candidate.lon === null || candidate.kind === 'country') return 0
    let nearest = Number.POSITIVE_INFINITY
    for (const [other, place] of this.#places.entries()) {
      if (other === at || !place || place.lat === null || place.lon === null || place.kind === 'country' || place.id === candidate.id)
        continue
      const north = (place.lat - candidate.lat) * 111
      if (Math.abs(north) > NEAR) continue
      const east = (place.lon - candidate.lon) * 111 * Math.cos((candidate.lat * Math.PI) / 180)
      nearest = Math.min(nearest, Math.hypot(north, east))
    }
    return Math.max(0, 1 - nearest / NEAR)
  }
}

/** The part that speaks for one of all, less when few speak at all: one other name says little, five say all. */
function portion(part: number, all: number): number {
  return all <= 0 ? 0 : Math.max(0, part / all) * (all / (all + 1))
}

function add(counts: Map<string, number>, key: string, weight: number): void {
  counts.set(key, (counts.get(key) ?? 0) + weight)
}

function sum(counts: ReadonlyMap<string, number>): number {
  let total = 0
  for (const count of counts.values()) total += count
  return total
}
