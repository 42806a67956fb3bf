/** A GeoJSON feature with a point, or without a place where it is not known to a town: RFC 7946 allows `null`. */
export interface Feature {
  readonly type: 'Feature'
  readonly id: string
  readonly geometry: { readonly type: 'Point'; readonly coordinates: readonly [lon: number, lat: number] } | null
  readonly properties: Readonly<Record<string, unknown>>
}

/** A place as a feature: a point where coordinates are known. How precise it is stands in the properties, for the point may be the middle of a region. */
export function pointFeature(
  id: string,
  place: { readonly lat: number | null; readonly lon: number | null } | null,
  properties: Readonly<Record<string, unknown>>,
): Feature {
  const isKnown = place !== null && place.lat !== null && place.lon !== null
  return {
    type: 'Feature',
    id,
    geometry: isKnown ? { type: 'Point', coordinates: [place.lon as number, place.lat as number] } : null,
    properties,
  }
}
