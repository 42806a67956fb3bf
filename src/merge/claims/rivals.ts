import { dayNumber } from '../same/days.ts'
import { partyKey } from '../same/holding.ts'
import type { ControlTelling, Party } from '../telling.ts'

/** An entry of a place's ledger with what it rests on. */
export interface LedgerEntry {
  readonly id: string
  readonly holder: Party | null
  readonly from: string | null
  readonly tellings: readonly ControlTelling[]
}

/** What the ledger of a place says of one of its entries beyond its own tellings. */
export interface Rivalry {
  /** The entry of another holder that is told of the same days, or null. */
  readonly rival: string | null
  /** Who held the place by the entry before, or null. */
  readonly before: Party | null
}

/**
 * For each entry of one place's ledger, whether somebody else is said to hold the place after it began, and who held it before. Newest first or in
 * any order; what was told as over contests nothing.
 */
export function rivalries(entries: readonly LedgerEntry[]): ReadonlyMap<string, Rivalry> {
  const sorted = [...entries].sort(newestFirst)
  const losses = sorted.filter(({ holder }) => holder === null)
  const result = new Map<string, Rivalry>()
  const rivalOf = new Map<string, string>()
  sorted.forEach((entry, index) => {
    const older = sorted.slice(index + 1).filter((other) => other.holder !== null && partyKey(other.holder) !== partyKey(entry.holder))
    const rival = older.find((other) => entry.holder !== null && isToldAfter(other, entry.from) && isToldAfter(entry, entry.from))
    if (rival) {
      rivalOf.set(entry.id, rival.id)
      rivalOf.set(rival.id, entry.id)
    }
    result.set(entry.id, { rival: null, before: older[0]?.holder ?? lostBefore(losses, entry) })
  })
  for (const [id, rival] of rivalOf) result.set(id, { before: null, ...result.get(id), rival })
  return result
}

/** Days between a loss that is told without its winner and the taking that it goes with, at most. */
const LOSS_DAYS = 3

/** Who is told of as having lost the place, where nobody says to whom. */
function lostBefore(losses: readonly LedgerEntry[], { holder, from }: LedgerEntry): Party | null {
  if (holder === null) return null
  const near = (other: string | null) => from === null || other === null || Math.abs(dayNumber(from) - dayNumber(other)) <= LOSS_DAYS
  for (const entry of losses) {
    if (!near(entry.from)) continue
    const loser =
      entry.tellings.find(({ says, previous }) => says === 'for' && (previous?.key ?? previous?.memberOf ?? null) !== null)?.previous ??
      null
    if (loser !== null && partyKey(loser) !== partyKey(holder)) return loser
  }
  return null
}

/** The order of a ledger: by beginning, those without a known one last. */
export function newestFirst(
  a: { readonly id: string; readonly from: string | null },
  b: { readonly id: string; readonly from: string | null },
): number {
  return (a.from ?? '') > (b.from ?? '') ? -1 : (a.from ?? '') < (b.from ?? '') ? 1 : a.id < b.id ? -1 : 1
}

function isToldAfter({ tellings }: LedgerEntry, day: string | null): boolean {
  return tellings.some(
    ({ says, isOver, status, published }) =>
      says === 'for' && !isOver && status !== 'planned' && status !== 'possible' && (day === null || (published ?? '') >= day),
  )
}
