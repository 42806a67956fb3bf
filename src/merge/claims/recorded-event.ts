import type { PloverType, Status } from '../../record/types.ts'
import { CROWD, profileOf } from '../profile.ts'
import { sharedDays } from '../same/happening.ts'
import type { EventTelling, Party, Site } from '../telling.ts'
import { mergedStatus, type Sides, type State, sidesOf, stateOf } from './standing.ts'

/** A figure across tellings: the lowest and highest value told, with each teller's. */
export interface RecordedQuantity {
  readonly of: string
  readonly low: number
  readonly high: number
  readonly tellings: readonly { readonly value: number; readonly reading: string }[]
}

/** What tellings of one happening amount to. Parties are by key; the store puts names to them. */
export interface RecordedEvent {
  readonly type: PloverType
  readonly mode: readonly string[]
  readonly context: readonly string[]
  readonly cameo: string | null
  readonly status: Status
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
  readonly places: readonly Site[]
  readonly when: { readonly start: string; readonly end: string } | null
  readonly quantities: readonly RecordedQuantity[]
  readonly state: State
  readonly stateWhy: string
  readonly sides: Sides
  readonly origins: number
  readonly reports: number
}

/**
 * The happening that some tellings speak of. A pure function of the tellings, whatever their order: differing figures, places and sides stay
 * beside each other, commonest first.
 */
export function recordedEvent(unordered: readonly EventTelling[], originOfReport: (report: string) => string): RecordedEvent {
  const tellings = [...unordered].sort((a, b) =>
    (a.published ?? '') < (b.published ?? '') ? -1 : (a.published ?? '') > (b.published ?? '') ? 1 : a.id < b.id ? -1 : 1,
  )
  const [first] = tellings
  if (!first) throw new Error('a record needs at least one telling')
  const own = tellings.filter((telling) => telling.says === 'for')
  const standing = own.length > 0 ? own : tellings
  const byUrl = Map.groupBy(standing, ({ url }) => url)
  const counting = standing.filter((telling) => telling.url === null || !isSuperseded(telling, byUrl.get(telling.url) ?? []))
  const weighed = withoutRepetitions(standing)
  const { state, why } = stateOf(tellings, counting, originOfReport)
  return {
    // A raid that one report took for a search is the attack that it was to more.
    type:
      commonest(
        weighed.map(({ type }) => type),
        (type) => type,
      )[0] ?? first.type,
    mode: commonest(
      weighed.flatMap(({ mode }) => mode),
      (mode) => mode,
    ),
    context: commonest(
      weighed.flatMap(({ context }) => context),
      (context) => context,
    ),
    cameo:
      commonest(
        weighed.flatMap(({ cameo }) => cameo ?? []),
        (cameo) => cameo,
      )[0] ?? null,
    status: mergedStatus(tellings),
    actors: commonest(
      weighed.flatMap(({ actors }) => actors),
      partyId,
    ),
    recipients: commonest(
      weighed.flatMap(({ recipients }) => recipients),
      partyId,
    ),
    places: narrowest(
      commonest(
        weighed.flatMap(({ places }) => places),
        ({ key }) => key,
      ),
    ),
    when: sharedDays(standing),
    quantities: quantitiesOf(counting),
    state,
    stateWhy: why,
    sides: sidesOf(tellings, originOfReport),
    origins: new Set(tellings.map(({ report }) => originOfReport(report))).size,
    reports: new Set(tellings.map(({ report }) => report)).size,
  }
}

/** Whether a later version of its report tells the same: what it counted is corrected then. `versions` are tellings of the same address. */
function isSuperseded(telling: EventTelling, versions: readonly EventTelling[]): boolean {
  return versions.some(
    ({ report, edition, figures }) =>
      report !== telling.report &&
      edition > telling.edition &&
      telling.figures.every(({ of }) => figures.some((figure) => figure.of === of)),
  )
}

/** Tellings without those that repeat many others word for word: what thousands copied is no commoner for it. */
function withoutRepetitions(tellings: readonly EventTelling[]): readonly EventTelling[] {
  if (tellings.length <= CROWD) return tellings
  const counts = new Map<string, number>()
  return tellings.filter((telling) => {
    const profile = profileOf(telling)
    const count = (counts.get(profile) ?? 0) + 1
    counts.set(profile, count)
    return count <= CROWD
  })
}

const partyId = (party: Party): string => party.key ?? `name ${party.name}`

/** Values without repeats, the most frequent first, ties in order of their keys. */
function commonest<Of>(values: readonly Of[], keyOf: (value: Of) => string): Of[] {
  const counts = new Map<string, { value: Of; count: number }>()
  for (const value of values) {
    const entry = counts.get(keyOf(value))
    if (entry) entry.count++
    else counts.set(keyOf(value), { value, count: 1 })
  }
  return [...counts.entries()].sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1)).map(([, { value }]) => value)
}

/** Countries and regions are left out where a place in them is named. */
function narrowest(places: readonly Site[]): Site[] {
  const towns = places.filter(({ precision }) => precision === 'town' || precision === 'point')
  if (towns.length === 0) return [...places]
  return places.filter((place) => towns.includes(place) || !towns.some((town) => town.country === null || place.country === town.country))
}

function quantitiesOf(tellings: readonly EventTelling[]): RecordedQuantity[] {
  const byKind = new Map<string, { value: number; reading: string }[]>()
  for (const telling of tellings)
    for (const figure of telling.figures) {
      const told = byKind.get(figure.of)
      if (told) told.push({ value: figure.value, reading: telling.id })
      else byKind.set(figure.of, [{ value: figure.value, reading: telling.id }])
    }
  return [...byKind]
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([of, told]) => ({
      of,
      low: Math.min(...told.map(({ value }) => value)),
      high: Math.max(...told.map(({ value }) => value)),
      tellings: told,
    }))
}
