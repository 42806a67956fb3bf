import type { GeoJSONSource } from 'maplibre-gl'
import { addProtocol, Map as MapView, setWorkerUrl } from 'maplibre-gl'
import type { Tiles } from '../../serve/tiles/tiles-file.ts'
import { type Basemap, loadBasemap } from './basemap.ts'
import { readColours, watchColours } from './colours.ts'
import { addIcons } from './icons.ts'
import { type Drawn, readPlaces } from './places.ts'
import type { Streets } from './streets.ts'
import { inList, styleOf } from './style.ts'

/** How close the map goes at first, and at all: places are known to a thousandth of a degree. */
const FIRST_ZOOM = 6
const CLOSEST = 11
/** With a file of tiles the map goes closer, some levels beyond those that the file has. */
const [CLOSEST_STREETS, BEYOND] = [18, 3]
/** Pixels left free around what is shown at first. */
const PADDING = 48
/** Pixels that a button moves the map, and milliseconds that it takes. */
const STEP = 120
const MOVE = 200

/** The map on the page and the ways it is moved. */
export interface View {
  readonly map: MapView
  /** Draws what the list says now. */
  redraw(): void
  /** Puts a ring around a place, or takes it away. */
  choose(key: string): void
  /** Does what a button says: closer, wider, left, right, up, down. */
  step(does: string): void
  /** Shows all that is drawn. */
  fit(): void
}

/** Draws the map into its place on the page. `box` is what it shows at first; null for all that is drawn. */
export async function drawMap(pane: HTMLElement, list: () => ParentNode, box: readonly number[] | null): Promise<View> {
  const { worker = '', words = '{}' } = pane.dataset
  const canvas = pane.querySelector<HTMLElement>('.map-canvas')
  if (!canvas) throw new Error('no place for the map')
  setWorkerUrl(new URL(worker, location.href).href)
  const [base, streets]: [Basemap, Streets | null] = await Promise.all([loadBasemap(pane.dataset), loadStreets(pane.dataset)])
  let drawn = readPlaces(list())
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
  const map = new MapView({
    container: canvas,
    style: styleOf(base, drawn, readColours(pane), streets),
    ...boundsOf(box ?? drawn.bounds),
    maxZoom: streets ? Math.min(CLOSEST_STREETS, Math.max(CLOSEST, streets.maxZoom + BEYOND)) : CLOSEST,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    attributionControl: false,
    cooperativeGestures: true,
    fadeDuration: isStill ? 0 : 150,
    locale: JSON.parse(words) as Record<string, string>,
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  addIcons(map, readColours(pane))
  await map.once('load')
  watchColours(() => {
    map.setStyle(styleOf(base, drawn, readColours(pane), streets))
    addIcons(map, readColours(pane))
  })
  const steps: Readonly<Record<string, () => void>> = {
    closer: () => map.zoomIn({ duration: MOVE }),
    wider: () => map.zoomOut({ duration: MOVE }),
    left: () => map.panBy([-STEP, 0], { duration: MOVE }),
    right: () => map.panBy([STEP, 0], { duration: MOVE }),
    up: () => map.panBy([0, -STEP], { duration: MOVE }),
    down: () => map.panBy([0, STEP], { duration: MOVE }),
  }
  return {
    map,
    redraw() {
      drawn = readPlaces(list())
      map.getSource<GeoJSONSource>('points')?.setData(drawn.points)
      map.getSource<GeoJSONSource>('areas')?.setData(drawn.areas)
      map.setFilter('countries-told', inList(drawn.countries))
    },
    choose: (key) => map.setFilter('chosen', ['==', ['get', 'key'], key]),
    step: (does) => steps[does]?.(),
    fit: () => map.fitBounds(...whole(drawn)),
  }
}

/** What reads and draws a file of tiles: fetched by pages of a desk that has one. */
async function loadStreets({ tiles, tilesAddress }: DOMStringMap): Promise<Streets | null> {
  if (!tiles || !tilesAddress) return null
  const { streetsOf } = await import('./streets.ts')
  return streetsOf(JSON.parse(tiles) as Tiles, new URL(tilesAddress, location.href).href, addProtocol)
}

type Corners = [number, number, number, number]

function boundsOf(bounds: readonly number[] | null) {
  return bounds
    ? { bounds: [...bounds] as Corners, fitBoundsOptions: { padding: PADDING, maxZoom: FIRST_ZOOM } }
    : { center: [20, 20] as [number, number], zoom: 1 }
}

function whole({ bounds }: Drawn): Parameters<MapView['fitBounds']> {
  return [(bounds ? [...bounds] : [-170, -60, 170, 75]) as Corners, { padding: PADDING, maxZoom: FIRST_ZOOM, duration: MOVE }]
}
