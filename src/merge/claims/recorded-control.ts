import type { Status } from '../../record/types.ts'
import { partyKey } from '../same/holding.ts'
import type { ControlTelling, Party, Site } from '../telling.ts'
import { type Sides, type State, sidesOf, stateOf } from './standing.ts'

/** One entry of a place's ledger: who holds it, from when, on whose word. */
export interface RecordedControl {
  readonly place: Site
  readonly holder: Party | null
  /** Who is said to hold it together with the holder. */
  readonly beside: readonly Party[]
  readonly previous: Party | null
  readonly share: number | null
  readonly status: Status
  readonly claimedBy: Party | null
  readonly from: string | null
  readonly state: State
  readonly stateWhy: string
  readonly sides: Sides
  readonly origins: number
  readonly reports: number
}

/** Hearsay beside a party's own word adds no more than that word: "residents say" is weaker than who answers for it. */
const STRENGTH: readonly Status[] = ['actual', 'negated', 'denied', 'claimed', 'reported', 'planned', 'possible']

/** The holding that some tellings speak of, whatever their order. Only its holder's word for it: `claimed`. */
export function recordedControl(unordered: readonly ControlTelling[], originOfReport: (report: string) => string): RecordedControl {
  const tellings = [...unordered].sort((a, b) =>
    (a.published ?? '') < (b.published ?? '') ? -1 : (a.published ?? '') > (b.published ?? '') ? 1 : a.id < b.id ? -1 : 1,
  )
  const [first] = tellings
  if (!first) throw new Error('a record needs at least one telling')
  const own = tellings.filter((telling) => telling.says === 'for')
  const standing = own.length > 0 ? own : tellings
  const { state, why } = stateOf(tellings, [], originOfReport)
  const dates = standing.flatMap(({ from }) => from ?? []).sort()
  return {
    place: first.place,
    holder: first.holder,
    beside: [...new Map(standing.flatMap(({ beside }) => beside).map((party) => [partyKey(party), party])).values()],
    previous: standing.find(({ previous }) => previous !== null)?.previous ?? null,
    share: standing.findLast(({ share }) => share !== null)?.share ?? null,
    status: STRENGTH.find((status) => standing.some((telling) => telling.status === status)) ?? 'possible',
    claimedBy: standing.find(({ claimedBy }) => claimedBy !== null)?.claimedBy ?? null,
    // What is told as going on, or as over, began before it was told.
    from: dates[0] ?? (standing.some(({ isLasting, isOver }) => isLasting || isOver) ? null : (standing[0]?.published ?? null)),
    state,
    stateWhy: why,
    sides: sidesOf(tellings, originOfReport),
    origins: new Set(tellings.map(({ report }) => originOfReport(report))).size,
    reports: new Set(tellings.map(({ report }) => report)).size,
  }
}
