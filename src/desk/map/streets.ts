import type { LayerSpecification, SourceSpecification } from 'maplibre-gl'
import { Protocol } from 'pmtiles'
import type { Tiles } from '../../serve/tiles/tiles-file.ts'
import type { Colours } from './colours.ts'
import { FONT } from './font.ts'

/** Streets and what else a file of tiles holds, between the basemap and the record. */
export interface Streets {
  readonly source: SourceSpecification
  /** The closest zoom that the file has tiles of. */
  readonly maxZoom: number
  layers(colours: Colours): LayerSpecification[]
}

/** Layers by what their names say they hold; a file's own styles are not known. */
const WATER = /water|ocean|sea|lake|river/i
const GROUND = /earth|land$|background/i

/** Makes what the map draws of a file of tiles. `add` teaches the map's library to read it in pieces. */
export function streetsOf(tiles: Tiles, address: string, add: (name: string, load: Protocol['tile']) => void): Streets {
  add('pmtiles', new Protocol().tile)
  const source = { type: tiles.kind, url: `pmtiles://${address}`, ...(tiles.kind === 'raster' && { tileSize: 256 }) } as SourceSpecification
  return {
    source,
    maxZoom: tiles.maxZoom,
    layers: (colours) =>
      tiles.kind === 'raster'
        ? [{ id: 'streets', type: 'raster', source: 'streets', paint: { 'raster-opacity': 0.85, 'raster-saturation': -0.4 } }]
        : [
            ...tiles.layers.filter((layer) => !GROUND.test(layer)).flatMap((layer) => shapes(layer, colours)),
            ...tiles.layers.flatMap((layer) => names(layer, colours)),
          ],
  }
}

/** Areas and lines of a layer, quiet: what the record says stands above them. */
function shapes(layer: string, colours: Colours): LayerSpecification[] {
  const isWater = WATER.test(layer)
  const of = { source: 'streets', 'source-layer': layer }
  return [
    {
      id: `streets-fill-${layer}`,
      type: 'fill',
      ...of,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': isWater ? colours['map-water'] : colours['map-border'], 'fill-opacity': isWater ? 1 : 0.14 },
    },
    {
      id: `streets-line-${layer}`,
      type: 'line',
      ...of,
      filter: ['==', ['geometry-type'], 'LineString'],
      paint: {
        'line-color': isWater ? colours['map-water'] : colours['map-border'],
        'line-width': ['interpolate', ['exponential', 1.5], ['zoom'], 5, 0.5, 12, 1.2, 18, 8],
        'line-opacity': 0.8,
      },
    },
  ]
}

/** Names of what a layer has as points and lines. */
function names(layer: string, colours: Colours): LayerSpecification[] {
  const of = { source: 'streets', 'source-layer': layer }
  const field = ['coalesce', ['get', 'name:en'], ['get', 'name_en'], ['get', 'name']] as never
  const paint = { 'text-color': colours.quiet, 'text-halo-color': colours['map-land'], 'text-halo-width': 1.4 }
  return [
    {
      id: `streets-names-${layer}`,
      type: 'symbol',
      ...of,
      filter: ['==', ['geometry-type'], 'Point'],
      layout: { 'text-font': FONT, 'text-field': field, 'text-size': 11, 'text-max-width': 8 },
      paint,
    },
    {
      id: `streets-along-${layer}`,
      type: 'symbol',
      ...of,
      minzoom: 12,
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'text-font': FONT, 'text-field': field, 'text-size': 10, 'symbol-placement': 'line' },
      paint,
    },
  ]
}
