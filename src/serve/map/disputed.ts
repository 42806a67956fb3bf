import { readFileSync } from 'node:fs'
import type { FeatureCollection } from 'geojson'

/** An area that the map hatches, and what its borders show there. */
export interface DisputedArea {
  readonly name: string
  readonly note: string
}

let areas: readonly DisputedArea[] | null = null

/** The disputed areas of the basemap, each with the note on whose view is drawn. Read once. */
export function disputedAreas(): readonly DisputedArea[] {
  if (areas) return areas
  const { features } = JSON.parse(
    readFileSync(new URL('../../../data/basemap/disputed.json', import.meta.url), 'utf8'),
  ) as FeatureCollection
  const found = new Map(features.map(({ properties }) => [String(properties?.name), String(properties?.note)]))
  areas = [...found].map(([name, note]) => ({ name, note }))
  return areas
}
