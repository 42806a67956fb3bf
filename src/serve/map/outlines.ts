import { readFileSync } from 'node:fs'

let outlines: Readonly<Record<string, readonly number[]>> | null = null

/**
 * Longitude and latitude of the corners around a region's towns, by the key of its place (`place:RU.41`); null where no list has the region, or too few
 * of its towns. It shows where those lie and is not the region's border.
 */
export function outlineOf(key: string): readonly number[] | null {
  outlines ??= JSON.parse(readFileSync(new URL('../../../data/basemap/regions.json', import.meta.url), 'utf8')) as Record<string, number[]>
  const id = key.startsWith('place:') ? key.slice('place:'.length) : ''
  return Object.hasOwn(outlines, id) ? (outlines[id] ?? null) : null
}
