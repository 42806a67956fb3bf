import type { Map as MapView } from 'maplibre-gl'
import { HATCH_WIDTHS, HATCHINGS } from '../../serve/map/hatching.ts'
import type { Colours } from './colours.ts'

/** Pixels of an icon at single density, and the units of its drawing. */
const SIZE = 16
const UNITS = 16
/** Icons are drawn this much larger, for screens of more than one pixel a unit. */
const DENSITY = 2

/** The name of the icon of a holder, by their number; 0 is any other. */
export function iconOf(holder: number, isContested: boolean): string {
  return `holder-${holder}${isContested ? '-contested' : ''}`
}

/** Draws the icons that holders have, and the hatching of disputed areas, into the map; again when colours have changed. */
export function addIcons(map: MapView, colours: Colours): void {
  for (let holder = 0; holder <= HATCHINGS.holders.length; holder++) {
    for (const isContested of [false, true]) {
      const lines = isContested ? HATCHINGS.contested : (HATCHINGS.holders[holder - 1] ?? '')
      const width = isContested ? HATCH_WIDTHS.contested : (HATCH_WIDTHS.holders[holder - 1] ?? 0)
      const colour = colours[`map-holder-${holder}` as 'map-holder-0']
      put(map, iconOf(holder, isContested), (context) => {
        context.fillStyle = colour
        context.fillRect(1, 1, UNITS - 2, UNITS - 2)
        context.save()
        context.beginPath()
        context.rect(1, 1, UNITS - 2, UNITS - 2)
        context.clip()
        context.lineCap = 'round'
        context.strokeStyle = colours.page
        context.lineWidth = width
        if (lines) context.stroke(new Path2D(lines))
        context.restore()
        context.strokeStyle = colours.page
        context.lineWidth = 2
        context.strokeRect(1, 1, UNITS - 2, UNITS - 2)
        context.strokeStyle = colours.text
        context.lineWidth = 1
        context.strokeRect(1.5, 1.5, UNITS - 3, UNITS - 3)
      })
    }
  }
  put(map, 'hatch', (context) => {
    context.strokeStyle = colours['map-hatch']
    context.lineWidth = 1.2
    context.stroke(new Path2D('M-2 10 10-2M-2 18 18-2M6 18 18 6'))
  })
}

function put(map: MapView, name: string, draw: (context: CanvasRenderingContext2D) => void): void {
  const canvas = document.createElement('canvas')
  canvas.width = SIZE * DENSITY
  canvas.height = SIZE * DENSITY
  const context = canvas.getContext('2d')
  if (!context) return
  context.scale((SIZE * DENSITY) / UNITS, (SIZE * DENSITY) / UNITS)
  draw(context)
  const image = context.getImageData(0, 0, canvas.width, canvas.height)
  if (map.hasImage(name)) map.updateImage(name, image)
  else map.addImage(name, image, { pixelRatio: DENSITY })
}
