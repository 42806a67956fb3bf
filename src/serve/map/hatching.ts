/**
 * How holders are told apart besides colour: lines over a square of 16 units, as a path that SVG and a canvas draw alike. The first has none, the
 * last is for what is contested.
 */
export const HATCHINGS = {
  holders: ['', 'M0 4H16M0 8H16M0 12H16', 'M-2 6 6-2M-2 14 14-2M2 18 18 2M10 18 18 10', 'M4 4h.01M8 8h.01M12 4h.01M4 12h.01M12 12h.01'],
  contested: 'M0 4 4 0M0 8 8 0M0 12 12 0M0 16 16 0M4 16 16 4M8 16 16 8M12 16 16 12',
} as const

/** Width of their lines: dots are drawn as short thick ones. */
export const HATCH_WIDTHS = { holders: [0, 1.6, 1.6, 2.8], contested: 1.4 } as const
