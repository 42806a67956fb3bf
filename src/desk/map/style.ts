import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { Basemap } from './basemap.ts'
import type { Colours } from './colours.ts'
import { FONT } from './font.ts'
import type { Drawn } from './places.ts'
import type { Streets } from './streets.ts'

/** The map's style: the basemap below, streets on it where there are any, what the record says above. */
export function styleOf(base: Basemap, drawn: Drawn, colours: Colours, streets: Streets | null): StyleSpecification {
  const data = (content: Basemap[keyof Basemap] | Drawn['points']) => ({ type: 'geojson' as const, data: content as GeoJSON.GeoJSON })
  return {
    version: 8,
    sources: {
      countries: data(base.countries),
      borders: data(base.borders),
      dashed: data(base.dashed),
      shores: data(base.shores),
      lakes: data(base.lakes),
      rivers: data(base.rivers),
      disputed: data(base.disputed),
      labels: data(base.labels),
      areas: data(drawn.areas),
      points: data(drawn.points),
      ...(streets && { streets: streets.source }),
    },
    layers: [...baseLayers(colours), ...(streets?.layers(colours) ?? []), ...recordLayers(colours, drawn)],
  }
}

function baseLayers(colours: Colours): LayerSpecification[] {
  const line = (id: string, colour: string, width: unknown, dashes?: number[]): LayerSpecification => ({
    id,
    type: 'line',
    source: id,
    paint: { 'line-color': colour, 'line-width': width as number, ...(dashes && { 'line-dasharray': dashes }) },
  })
  const label = { 'text-font': FONT, 'text-field': ['get', 'name'] as never, 'text-max-width': 8 }
  const halo = { 'text-halo-color': colours['map-land'], 'text-halo-width': 1.4 }
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': colours['map-water'] } },
    { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': colours['map-land'], 'fill-antialias': false } },
    { id: 'lakes', type: 'fill', source: 'lakes', paint: { 'fill-color': colours['map-water'] } },
    line('rivers', colours['map-water'], ['interpolate', ['linear'], ['zoom'], 2, 0.4, 7, 2]),
    { id: 'hatched', type: 'fill', source: 'disputed', filter: ['!', ['get', 'label']], paint: { 'fill-pattern': 'hatch' } },
    line('shores', colours['map-shore'], 0.8),
    line('borders', colours['map-border'], ['interpolate', ['linear'], ['zoom'], 2, 0.6, 7, 1.4]),
    line('dashed', colours['map-border'], ['interpolate', ['linear'], ['zoom'], 2, 0.8, 7, 1.6], [2, 2]),
    {
      id: 'towns',
      type: 'symbol',
      source: 'labels',
      filter: ['all', ['>', ['get', 'rank'], 0], ['<=', ['get', 'rank'], ['step', ['zoom'], 0, 3, 1, 4.2, 2, 5.2, 3, 6, 4]]],
      layout: { ...label, 'text-size': 11, 'symbol-sort-key': ['get', 'order'] },
      paint: { 'text-color': colours.quiet, ...halo },
    },
    {
      id: 'countries-named',
      type: 'symbol',
      source: 'labels',
      filter: ['==', ['get', 'rank'], 0],
      maxzoom: 7,
      layout: { ...label, 'text-size': ['interpolate', ['linear'], ['zoom'], 2, 10, 6, 14], 'text-letter-spacing': 0.08 },
      paint: { 'text-color': colours.quiet, ...halo },
    },
    {
      id: 'disputed-named',
      type: 'symbol',
      source: 'disputed',
      filter: ['get', 'label'],
      minzoom: 3,
      layout: { ...label, 'text-size': 11 },
      paint: { 'text-color': colours.text, ...halo },
    },
  ]
}

function recordLayers(colours: Colours, drawn: Drawn): LayerSpecification[] {
  const radius: never = ['interpolate', ['linear'], ['sqrt', ['get', 'events']], 0, 3, 1, 5, 5, 10, 30, 22] as never
  const name = {
    'text-font': FONT,
    'text-field': ['get', 'label'] as never,
    'text-size': 12,
    'text-variable-anchor': ['left', 'right', 'top', 'bottom'] as never,
    'text-justify': 'auto' as const,
    'text-radial-offset': 1,
  }
  const halo = { 'text-color': colours.text, 'text-halo-color': colours.page, 'text-halo-width': 1.6 }
  const dashedLine = { 'line-color': colours['map-area'], 'line-width': 1.8, 'line-dasharray': [3, 2] }
  return [
    {
      id: 'countries-told',
      type: 'line',
      source: 'countries',
      filter: inList(drawn.countries),
      paint: { ...dashedLine, 'line-width': 1.4, 'line-opacity': 0.7 },
    },
    {
      id: 'areas-filled',
      type: 'fill',
      source: 'areas',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': colours['map-area'], 'fill-opacity': 0.08 },
    },
    { id: 'areas', type: 'line', source: 'areas', filter: ['==', ['geometry-type'], 'Polygon'], paint: dashedLine },
    {
      id: 'pins',
      type: 'circle',
      source: 'points',
      filter: ['>', ['get', 'events'], 0],
      layout: { 'circle-sort-key': ['-', 0, ['get', 'events']] },
      paint: {
        'circle-radius': radius,
        'circle-color': colours['map-pin'],
        'circle-opacity': 0.75,
        'circle-stroke-color': colours['map-pin-edge'],
        'circle-stroke-width': 1.5,
      },
    },
    {
      id: 'chosen',
      type: 'circle',
      source: 'points',
      filter: ['==', ['get', 'key'], ''],
      paint: { 'circle-radius': 16, 'circle-opacity': 0, 'circle-stroke-color': colours['map-choice'], 'circle-stroke-width': 3 },
    },
    ...['areas', 'points'].flatMap((source): LayerSpecification[] => [
      {
        id: `${source}-held`,
        type: 'symbol',
        source,
        filter: ['all', ['==', ['geometry-type'], 'Point'], ['!=', ['get', 'icon'], null]],
        layout: { 'icon-image': ['get', 'icon'], 'icon-allow-overlap': true },
        paint: { 'icon-opacity': ['get', 'faint'] },
      },
      {
        id: `${source}-named`,
        type: 'symbol',
        source,
        filter: ['==', ['geometry-type'], 'Point'],
        layout: { ...name, 'symbol-sort-key': ['-', 0, ['get', 'events']] },
        paint: halo,
      },
    ]),
  ]
}

/** The filter of countries by their codes. */
export function inList(codes: readonly string[]): never {
  return ['in', ['id'], ['literal', codes]] as never
}
