import { groupBy } from '../../record/group-by.ts'
import type { Place } from '../../record/types.ts'
import type { PlaceMention, ResolvedReport } from '../../resolve/resolved.ts'

interface PlaceIndex {
  readonly names: ReadonlyMap<string, Place>
  readonly mentions: ReadonlyMap<number, readonly PlaceMention[]>
}

const INDICES = new WeakMap<ResolvedReport, PlaceIndex>()

function indexOf(resolved: ResolvedReport): PlaceIndex {
  const known = INDICES.get(resolved)
  if (known) return known
  const mentions = groupBy(resolved.placeMentions, ({ sentence }) => sentence)
  const names = new Map<string, Place>()
  for (const place of resolved.places) for (const name of place.names) if (!names.has(name)) names.set(name, place)
  const made = { names, mentions }
  INDICES.set(resolved, made)
  return made
}

/** The place of the report that has just this name. */
export function placeCalled(resolved: ResolvedReport, name: string): Place | null {
  return indexOf(resolved).names.get(name) ?? null
}

/** The place mentions of one sentence. */
export function placesIn(resolved: ResolvedReport, sentence: number): readonly PlaceMention[] {
  return indexOf(resolved).mentions.get(sentence) ?? []
}
