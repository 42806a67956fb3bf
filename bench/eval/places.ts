import type { Reading } from '../../src/record/types.ts'
import { type Coverage, excerpt, type GoldReport, pairUp, type Score } from './gold-pairs.ts'
import { overlapOf, type Range, type Rates, ratesOf, round, shareOf, toRange } from './ranges.ts'

/** A geoparsing document: place names and where they are. */
export interface PlacesGold extends GoldReport {
  readonly toponyms: readonly {
    readonly start: number
    readonly end: number
    readonly text?: string | null
    readonly lat: number | null
    readonly lon: number | null
  }[]
}

export interface PlacesFigures extends Coverage {
  readonly toponyms: number
  readonly found: number
  readonly spans: Rates
  /** Share of the toponyms with coordinates that lie within 161 km (100 miles); a country by its name. */
  readonly acc161OfAll: number
  readonly acc161OfFound: number
  readonly medianKm: number | null
  /** Area under the curve of log errors, 0 to 1, lower is better. */
  readonly auc: number
}

/** Half the way round the earth: the error of what was not found. */
const FARTHEST_KM = 20037
const NEAR_KM = 161
/** A country's centre differs from gazetteer to gazetteer, but Georgia is not Georgia. */
const COUNTRY_KM = 2500

interface Found {
  readonly at: Range
  readonly lat: number | null
  readonly lon: number | null
  /** Names of a country, which is right by name; null for other places. */
  readonly countryNames: readonly string[] | null
  /** A country acting ("Moscow refused"), which the gold may or may not mark as a place. */
  readonly actor: boolean
}

/** Kilometres between two points in degrees. */
export function kilometres(a: readonly [number, number], b: readonly [number, number]): number {
  const radians = Math.PI / 180
  const dy = (b[0] - a[0]) * radians
  const dx = (b[1] - a[1]) * radians
  const h = Math.sin(dy / 2) ** 2 + Math.cos(a[0] * radians) * Math.cos(b[0] * radians) * Math.sin(dx / 2) ** 2
  return 12742 * Math.asin(Math.sqrt(Math.min(1, h)))
}

/** Compares place names with toponyms by span, then by distance. */
export function scorePlaces(golds: readonly PlacesGold[], records: ReadonlyMap<string, Reading>): Score<PlacesFigures> {
  const { pairs, coverage } = pairUp(golds, records)
  const misses: string[] = []
  const errors: number[] = []
  const sum = { want: 0, got: 0, hit: 0, located: 0, locatable: 0, near: 0 }
  for (const { gold, record } of pairs) {
    const found = foundIn(record)
    const taken = new Set<number>()
    sum.want += gold.toponyms.length
    sum.got += found.filter(({ actor }) => !actor).length
    for (const toponym of gold.toponyms) {
      const { lat, lon } = toponym
      const span = toRange(toponym)
      const index = found.findIndex((place, i) => !taken.has(i) && overlapOf(place.at, span) > 0.5 * (toponym.end - toponym.start))
      const place = found[index]
      // a toponym without coordinates counts for its span only
      if (lat !== null) sum.locatable++
      if (!place) {
        if (lat !== null) errors.push(FARTHEST_KM)
        misses.push(`${gold.id} missed: ${excerpt(gold.text, span)}`)
        continue
      }
      taken.add(index)
      sum.hit++
      if (place.actor) sum.got++
      if (lat === null || lon === null) continue
      const distance = place.lat === null || place.lon === null ? FARTHEST_KM : kilometres([lat, lon], [place.lat, place.lon])
      const named = distance <= COUNTRY_KM && place.countryNames?.some((name) => name.toLowerCase() === (toponym.text ?? '').toLowerCase())
      sum.located++
      errors.push(named ? 0 : distance)
      if (named || distance <= NEAR_KM) sum.near++
      else misses.push(`${gold.id} ${Math.round(distance)} km off at ${place.lat},${place.lon}: ${excerpt(gold.text, span)}`)
    }
    found.forEach(({ actor, at }, index) => {
      if (!taken.has(index) && !actor) misses.push(`${gold.id} extra: ${excerpt(record.report.text, at)}`)
    })
  }
  errors.sort((a, b) => a - b)
  const median = errors[errors.length >> 1]
  return {
    figures: {
      ...coverage,
      toponyms: sum.want,
      found: sum.got,
      spans: ratesOf(sum.hit, sum.got, sum.want),
      acc161OfAll: shareOf(sum.near, sum.locatable),
      acc161OfFound: shareOf(sum.near, sum.located),
      medianKm: median === undefined ? null : Math.round(median),
      auc: round(
        errors.length ? errors.reduce((area, error) => area + Math.log(1 + error) / Math.log(FARTHEST_KM + 1), 0) / errors.length : 1,
      ),
    },
    misses,
  }
}

function foundIn(record: Reading): Found[] {
  const places = record.places.flatMap(({ kind, name, names, lat, lon, mentions }) =>
    mentions.map((mention) => ({
      at: toRange(mention),
      lat,
      lon,
      countryNames: kind === 'country' ? [name, ...names] : null,
      actor: false,
    })),
  )
  const actors = record.actors
    .filter(({ kind }) => kind === 'country' || kind === 'government')
    .flatMap(({ name, names, lat, lon, mentions }) =>
      mentions.map((mention) => ({ at: toRange(mention), lat, lon, countryNames: [name, ...names], actor: true })),
    )
  return [...places, ...actors]
}
