/** What a list is narrowed by. Dates are ISO 8601, ends included. */
export interface Filter {
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly actor?: string | undefined
  readonly place?: string | undefined
  readonly type?: string | undefined
  readonly status?: string | undefined
  readonly state?: string | undefined
  readonly minOrigins?: number | undefined
  /** Only what has a place known to the town or better inside these bounds. */
  readonly box?: Box | undefined
  /**
   * A moment (ISO 8601; a day is its end): only reports that the store had taken in by then count, for what is let through as for what is shown. Which
   * tellings are of one thing, and of one origin, is as known today, and so is the order.
   */
  readonly asOf?: string | undefined
  readonly limit?: number | undefined
  readonly ids?: readonly string[] | undefined
}

/** Bounds on a map, in WGS 84 degrees. West of more than east reaches over the date line. */
export interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** A stretch of a list, and the key at which the next one begins; null at its end. */
export interface Stretch<Of> {
  readonly items: readonly Of[]
  readonly next: string | null
}

/** Where a stretch begins and how many it holds. Keys are those that an earlier stretch gave. */
export interface Wanted {
  readonly after: string | null
  readonly size: number
}

/** The moment that an `asOf` means, as times of arrival are compared with it: "~" stands after all that a day's times begin with. */
export function momentOf(asOf: string): string {
  return `${asOf}~`
}
