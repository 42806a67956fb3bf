import { dayNumber } from '../../merge/same/days.ts'
import type { PrintedControl } from '../../store/queries/records.ts'

/** Holders that have a colour and a hatching of their own. */
export const MOST_HOLDERS = 4

/** Days without news after which a holder is drawn pale. */
const PALE_DAYS = 30

/** Who holds a place by what was told last. */
export interface Held {
  readonly entry: PrintedControl
  /** The last day that anything was told of who holds it, ISO 8601; null when none is known. */
  readonly heard: string | null
}

/** What says that somebody holds a place, not that they may, will or did not. */
const HOLDS: ReadonlySet<string> = new Set(['actual', 'claimed', 'reported'])

/** The newest entry of each place that says who holds it, by the place's key, in the order of the entries (newest first). */
export function heldPlaces(entries: readonly PrintedControl[]): ReadonlyMap<string, Held> {
  const held = new Map<string, Held>()
  for (const entry of entries) {
    if (!HOLDS.has(entry.status) || entry.holder === null || entry.state === 'retracted') continue
    const told = entry.readings.flatMap(({ published }) => published?.slice(0, 10) ?? [])
    const heard = [...told, entry.from?.slice(0, 10) ?? ''].sort().at(-1) || null
    const known = held.get(entry.place.id)
    if (!known) held.set(entry.place.id, { entry, heard })
    else if (heard && (known.heard ?? '') < heard) held.set(entry.place.id, { ...known, heard })
  }
  return held
}

/** All holders, those of most places first, ties by name. */
export function holdersOf(held: Iterable<Held>): readonly string[] {
  const places = new Map<string, number>()
  for (const { entry } of held) {
    const name = entry.holder?.name ?? ''
    places.set(name, (places.get(name) ?? 0) + 1)
  }
  return [...places].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name]) => name)
}

/** The holders that are told apart: those chosen, else the four of most places. */
export function chosenHolders(all: readonly string[], params: URLSearchParams): readonly string[] {
  const chosen = params.getAll('holder').filter((name) => all.includes(name))
  return [...new Set(chosen.length > 0 ? chosen : all)].slice(0, MOST_HOLDERS)
}

/** Whether nothing was told of a place's holder for thirty days up to a day. */
export function isPale(heard: string | null, today: string): boolean {
  return heard === null || dayNumber(today) - dayNumber(heard) > PALE_DAYS
}
