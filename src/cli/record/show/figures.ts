import type { PrintedEvent, PrintedReading } from '../../../store/queries/records.ts'
import { safeWords } from '../../page/safe-words.ts'

/** Tellers named for one value; what is beyond is counted. */
const NAMED = 3

/** A figure with its tellers where they differ: "7 to 13: 7 (Meridian Press, Nairobi Ledger), 13 (Kivu Horizon)". */
export function figureWords(
  { low, high, tellings }: PrintedEvent['quantities'][number],
  readings: readonly Pick<PrintedReading, 'id' | 'publisher' | 'ref' | 'report'>[],
): string {
  if (low === high) return `${low}`
  const tellers = new Map<number, Set<string>>()
  for (const { value, reading } of tellings) {
    const told = readings.find(({ id }) => id === reading)
    const named = tellers.get(value) ?? new Set()
    tellers.set(value, named.add(safeWords(told?.publisher ?? told?.ref ?? told?.report ?? reading)))
  }
  const sides = [...tellers].sort(([one], [other]) => one - other).map(([value, named]) => `${value} (${cut([...named])})`)
  return `${low} to ${high}: ${sides.join(', ')}`
}

function cut(names: readonly string[]): string {
  const more = names.length - NAMED
  return more > 0 ? `${names.slice(0, NAMED).join(', ')} and ${more} more` : names.join(', ')
}
