/** Colours that the map draws with; each is a custom property of `map.css`, so that light, dark and high contrast are decided there. */
const NAMES = [
  'page',
  'text',
  'quiet',
  'map-land',
  'map-water',
  'map-shore',
  'map-border',
  'map-pin',
  'map-pin-edge',
  'map-area',
  'map-choice',
  'map-holder-0',
  'map-holder-1',
  'map-holder-2',
  'map-holder-3',
  'map-holder-4',
  'map-hatch',
] as const
export type Colours = Readonly<Record<(typeof NAMES)[number], string>>

/** The colours as they stand now, as `rgb()`: the canvas knows neither custom properties nor `light-dark()`. */
export function readColours(place: HTMLElement): Colours {
  const probe = document.createElement('span')
  // Where the system forces colours on text, those of the map are its own: a picture is no text.
  probe.style.forcedColorAdjust = 'none'
  place.append(probe)
  const colours = Object.fromEntries(
    NAMES.map((name) => {
      probe.style.color = `var(--${name})`
      return [name, getComputedStyle(probe).color]
    }),
  )
  probe.remove()
  return colours as Colours
}

/** Calls back when the system changes between light and dark, or its contrast. */
export function watchColours(changed: () => void): void {
  for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'])
    matchMedia(query).addEventListener('change', changed)
}
