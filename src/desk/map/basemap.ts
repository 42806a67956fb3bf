import type { FeatureCollection, MultiLineString } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import { unrolledLines, unrolledShape } from './unrolled.ts'

/** What lies under the record: land, borders, water, disputed areas, names. */
export interface Basemap {
  readonly countries: FeatureCollection
  readonly borders: MultiLineString
  /** Borders that one side does not accept, or where fighting stopped. */
  readonly dashed: MultiLineString
  readonly shores: MultiLineString
  readonly lakes: FeatureCollection
  readonly rivers: FeatureCollection
  readonly disputed: FeatureCollection
  readonly labels: FeatureCollection
}

type World = Topology<Record<string, GeometryCollection>>

/** Fetches the basemap from the desk itself. The addresses hold hashes, so browsers keep the files. */
export async function loadBasemap({ borders, water, areas, labels, names: written = '{}' }: DOMStringMap): Promise<Basemap> {
  const [world, wet, disputed, names] = await Promise.all([
    get<World & { readonly dashed: readonly string[] }>(borders),
    get<World>(water),
    get<FeatureCollection>(areas),
    get<readonly (readonly [name: string, lon: number, lat: number, rank: number])[]>(labels),
  ])
  const called = JSON.parse(written) as Readonly<Record<string, string>>
  const countries = object(world, 'countries')
  const isDashed = new Set(world.dashed)
  const pairOf = (a: GeometryObject, b: GeometryObject) => [String(a.id), String(b.id)].sort().join(' ')
  return {
    countries: { type: 'FeatureCollection', features: feature(world, countries).features.map(unrolledShape) },
    borders: unrolledLines(mesh(world, countries, (a, b) => a !== b && !isDashed.has(pairOf(a, b)))),
    dashed: unrolledLines(mesh(world, countries, (a, b) => a !== b && isDashed.has(pairOf(a, b)))),
    shores: unrolledLines(mesh(world, countries, (a, b) => a === b)),
    lakes: feature(wet, object(wet, 'lakes')),
    rivers: feature(wet, object(wet, 'rivers')),
    disputed: {
      ...disputed,
      features: disputed.features.map((area) => ({ ...area, properties: { ...area.properties, name: called[area.properties?.id] } })),
    },
    labels: {
      type: 'FeatureCollection',
      features: names.map(([name, lon, lat, rank], i) => ({
        type: 'Feature',
        properties: { name, rank, order: i },
        geometry: { type: 'Point', coordinates: [lon, lat] },
      })),
    },
  }
}

async function get<Of>(address: string | undefined): Promise<Of> {
  const answer = await fetch(address ?? '')
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return (await answer.json()) as Of
}

function object(topology: World, name: string): GeometryCollection {
  const found = topology.objects[name]
  if (!found) throw new Error(`no ${name} in the basemap`)
  return found
}
