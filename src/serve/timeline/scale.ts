import type { Window } from './window.ts'

/** Pixels a drawing is taken to be wide where its own width is not known; what is drawn stretches with it. */
const USUAL_WIDTH = 960
/** The narrowest and widest that an address may ask for. */
const WIDTHS = { min: 200, max: 4_000 } as const
/** Pixels that a mark takes at least. */
export const MARK = 6
/** Columns of a lane at most, a page of eight lanes being read in whole: of more days a column stands for some. */
const COLUMNS = 56

/** Where days lie in a drawing, and how many marks have room. */
export interface Scale {
  /** Days of the window. */
  readonly days: number
  /** Days that one column stands for: as few as leave it the room of a mark. */
  readonly bucket: number
  /** Single marks that have room in the days of one column. */
  readonly room: number
  /** Pixels that a column takes, by the drawing's supposed width. */
  readonly columnWidth: number
  /** Where a day begins, in percent of the width. Parts of days may be given. */
  at(day: number): number
}

/** The scale of a window in a drawing of some width in pixels. */
export function scaleOf({ first, last }: Window, width: number): Scale {
  const days = last - first + 1
  const dayWidth = width / days
  const bucket = Math.max(1, Math.ceil(MARK / dayWidth), Math.ceil(days / COLUMNS))
  const columnWidth = bucket * dayWidth
  return { days, bucket, room: Math.max(1, Math.floor(columnWidth / MARK)), columnWidth, at: (day) => ((day - first) / days) * 100 }
}

/** The width an address asks its drawing to be made for: scripts know how wide it is. */
export function widthOf(params: URLSearchParams): number {
  const asked = Number(params.get('width') ?? USUAL_WIDTH)
  return Number.isFinite(asked) ? Math.min(WIDTHS.max, Math.max(WIDTHS.min, asked)) : USUAL_WIDTH
}

/** A share of the width as an attribute's value. */
export function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`
}
