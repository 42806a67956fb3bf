import type { Feature, FeatureCollection, Position } from 'geojson'
import { iconOf } from './icons.ts'

/** Kilometres around a point that a ring stands for where only a district is known, or a region whose towns no list has: a hint, not its border. */
const REACH: Readonly<Record<string, number>> = { district: 25, region: 80 }

/** What the map draws of the list beside it. */
export interface Drawn {
  /** Places known to the town or better. */
  readonly points: FeatureCollection
  /** Outlines of districts and regions, and a point for the name of each. */
  readonly areas: FeatureCollection
  /** Codes of countries of which no more than the country is known. */
  readonly countries: readonly string[]
  /** West, south, east, north of all points; null when there are none. */
  readonly bounds: readonly [number, number, number, number] | null
}

/** Reads the list beside the map: the map shows what it says, and nothing else. */
export function readPlaces(list: ParentNode): Drawn {
  const rows = [...list.querySelectorAll<HTMLElement>('.place')]
  const located = rows.filter(({ dataset }) => dataset.lat && dataset.lon)
  const points = located.filter(({ dataset }) => dataset.precision === 'town' || dataset.precision === 'point')
  const wide = located.filter(({ dataset }) => REACH[dataset.precision ?? ''])
  const at = (row: HTMLElement): Position => [Number(row.dataset.lon), Number(row.dataset.lat)]
  const shown = [...points.map(at), ...wide.flatMap((row) => outline(row) ?? [at(row)])]
  const ends = (of: 0 | 1) => shown.map((position) => position[of] ?? 0)
  return {
    points: { type: 'FeatureCollection', features: points.map((row) => featureOf(row, { type: 'Point', coordinates: at(row) })) },
    areas: {
      type: 'FeatureCollection',
      features: wide.flatMap((row) => [
        featureOf(row, { type: 'Polygon', coordinates: [outline(row) ?? circle(at(row), REACH[row.dataset.precision ?? ''] ?? 0)] }),
        featureOf(row, { type: 'Point', coordinates: at(row) }),
      ]),
    },
    countries: rows.flatMap(({ dataset }) => (dataset.precision === 'country' && dataset.country ? [dataset.country] : [])),
    bounds: shown.length > 0 ? [Math.min(...ends(0)), Math.min(...ends(1)), Math.max(...ends(0)), Math.max(...ends(1))] : null,
  }
}

function featureOf({ dataset }: HTMLElement, geometry: Feature['geometry']): Feature {
  const { key, name = '', events = '0', holder, contested, pale } = dataset
  return {
    type: 'Feature',
    geometry,
    properties: {
      key,
      name,
      events: Number(events),
      label: Number(events) > 0 && geometry.type === 'Point' && REACH[dataset.precision ?? ''] ? `${name} (${events})` : name,
      icon: holder === undefined ? null : iconOf(Number(holder), contested !== undefined),
      faint: pale === undefined ? 1 : 0.45,
    },
  }
}

/** The ring around a region's towns that the list gives; null where it gives none. */
function outline({ dataset }: HTMLElement): Position[] | null {
  const degrees = (dataset.outline ?? '').split(' ').filter(Boolean).map(Number)
  const corners = degrees.flatMap((lon, i): Position[] => (i % 2 === 0 ? [[lon, degrees[i + 1] ?? 0]] : []))
  const [first] = corners
  return first ? [...corners, first] : null
}

/** A ring of some kilometres around a point. */
function circle([lon = 0, lat = 0]: Position, kilometres: number): Position[] {
  const degrees = kilometres / 111.2
  return Array.from({ length: 49 }, (_, i) => {
    const turn = (i / 48) * 2 * Math.PI
    return [lon + (degrees * Math.cos(turn)) / Math.max(0.1, Math.cos((lat * Math.PI) / 180)), lat + degrees * Math.sin(turn)]
  })
}
