const DAY = 86_400_000

/** The days a drawing on the page shows, as numbers since 1970-01-01, both included. */
export interface Shown {
  readonly first: number
  readonly last: number
}

/** Reads the days of the drawing on the page; null where none is drawn. */
export function shownDays(drawing: HTMLElement | null): Shown | null {
  const { first, last } = drawing?.dataset ?? {}
  return first && last ? { first: Date.parse(first) / DAY, last: Date.parse(last) / DAY } : null
}

/** The page's address with other days; at least one, and none outside the calendar's four-digit years. */
export function addressOfDays(from: number, to: number): string {
  const address = new URL(location.href)
  const first = Math.round(Math.min(from, to))
  const last = Math.max(first, Math.round(Math.max(from, to)))
  for (const name of ['from', 'to', 'range', 'after', 'width']) address.searchParams.delete(name)
  address.searchParams.set('since', iso(first))
  address.searchParams.set('until', iso(last))
  address.hash = ''
  return address.pathname + address.search
}

function iso(day: number): string {
  const bounded = Math.min(Date.parse('9999-12-31') / DAY, Math.max(Date.parse('0001-01-01') / DAY, day))
  return new Date(bounded * DAY).toISOString().slice(0, 10)
}
