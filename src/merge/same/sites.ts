import { KIND_BEFORE_NAME, REGION_WORD, WATERS } from '../../lang/en/near-names.ts'
import { nameKey } from '../../register/name-key.ts'
import type { Site } from '../telling.ts'

/** Mean radius of the Earth in km (IUGG). */
const EARTH_RADIUS = 6371

/** Great-circle distance in km between two points in WGS 84 degrees (haversine). */
export function kilometres(a: { readonly lat: number; readonly lon: number }, b: { readonly lat: number; readonly lon: number }): number {
  const radians = Math.PI / 180
  const h =
    Math.sin(((b.lat - a.lat) * radians) / 2) ** 2 +
    Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(((b.lon - a.lon) * radians) / 2) ** 2
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(Math.min(1, h)))
}

/** Kilometres from the middle of a region, and of a sea, within which a place may lie in it or off it. */
const REGION = 120
const SEA = 1000

/** How two places stand to each other: the same, near (one town's edge), one inside the other, unknown, or apart. */
export type SiteRelation = 'same' | 'near' | 'inside' | 'unknown' | 'apart'

const RANK: readonly SiteRelation[] = ['same', 'near', 'inside', 'unknown', 'apart']

/** The best relation between any place of one telling and any of another; "unknown" when either names none. */
export function bestRelation(a: readonly Site[], b: readonly Site[]): SiteRelation {
  if (a.length === 0 || b.length === 0) return 'unknown'
  let best = RANK.length - 1
  for (const x of a) for (const y of b) best = Math.min(best, RANK.indexOf(relationOf(x, y)))
  return RANK[best] ?? 'apart'
}

function relationOf(a: Site, b: Site): SiteRelation {
  if (a.key === b.key) return 'same'
  // The country of a village that no list has is a report's guess.
  if ((a.lat === null || b.lat === null) && soundOf(a.name) === soundOf(b.name)) return 'same'
  if (a.country !== null && b.country !== null && a.country !== b.country)
    return (a.lat === null && isNarrow(a)) || (b.lat === null && isNarrow(b)) ? 'unknown' : 'apart'
  const wide = (site: Site) => site.precision === 'country' || site.precision === 'region' || site.precision === 'district'
  if (a.precision === 'country' || b.precision === 'country') return a.country !== null && a.country === b.country ? 'inside' : 'unknown'
  // "A car in Nabatieh" may be read as the city by one report and by another as the governorate named after it.
  if (wide(a) !== wide(b) && soundOf(a.name) === soundOf(b.name)) return 'near'
  if (wide(a) || wide(b)) {
    if (a.admin1 !== null && (a.admin1 === b.admin1 || a.admin1 === b.name || a.name === b.admin1)) return 'inside'
    if (a.lat !== null && a.lon !== null && b.lat !== null && b.lon !== null)
      return kilometres({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon }) < (WATERS.test(`${a.name} ${b.name}`) ? SEA : REGION)
        ? 'inside'
        : 'apart'
    return isNamedAfter(a, b) || isNamedAfter(b, a) ? 'inside' : 'unknown'
  }
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return 'unknown'
  const distance = kilometres({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon })
  return distance < 12 ? 'near' : 'apart'
}

/**
 * How a place's name sounds, whatever language wrote it down: "Kitshanga" is the French "Kitchanga". Only for villages that no list of places has, in
 * one country, where other evidence agrees: Niger is not Nigeria, nor Iran Iraq.
 */
export function soundOf(name: string): string {
  return nameKey(name.replace(KIND_BEFORE_NAME, ''))
    .replace(/[czqjs]+h?/g, 's')
    .replace(/k+/g, 'k')
    .replaceAll(' ', '')
}

/** "SARATOV REGION" over an entry, which no list has so, and the town. */
function isNamedAfter(region: Site, town: Site): boolean {
  const name = region.name.replace(REGION_WORD, '')
  return region.lat === null && name !== region.name && soundOf(name) === soundOf(town.name)
}

const isNarrow = ({ precision }: Site): boolean => precision === 'town' || precision === 'point'
