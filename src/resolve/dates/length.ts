import type { TimeUnit } from '../../lang/en/time-words.ts'

/** ISO 8601 letters of the units, as TIMEX3 uses them (`Q` for a quarter, `WE` for a weekend); `T` comes before hours. */
const LETTERS: Readonly<Record<TimeUnit, string>> = {
  second: 'TS',
  minute: 'TM',
  hour: 'TH',
  day: 'D',
  week: 'W',
  weekend: 'WE',
  fortnight: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'Y',
  century: 'Y',
  millennium: 'Y',
}
const FACTORS: Readonly<Partial<Record<TimeUnit, number>>> = { fortnight: 2, decade: 10, century: 100, millennium: 1000 }
/** Smaller unit of a unit, for halves: "two and a half years" is P2Y6M. */
const HALVES: Readonly<Partial<Record<TimeUnit, string>>> = { minute: '30S', hour: '30M', year: '6M' }

/** A length as TIMEX3 has it: `P30D`, `PT5H30M`, `PXW` for weeks without a number. */
export function unitLength(amount: number | null, unit: TimeUnit): string {
  const letters = LETTERS[unit]
  const time = letters.startsWith('T') ? 'T' : ''
  const letter = time ? letters.slice(1) : letters
  if (amount === null) {
    if (unit === 'decade') return 'PXE'
    if (unit === 'century') return 'PXC'
    return `P${time}X${letter}`
  }
  const total = amount * (FACTORS[unit] ?? 1)
  const half = HALVES[unit]
  if (half && total % 1 === 0.5) return total < 1 ? `P${time}${half}` : `P${time}${Math.floor(total)}${letter}${half}`
  return `P${time}${total}${letter}`
}

/** Days in a unit where its length in days is fixed or stands for one; null for those counted in months. */
export function daysOf(unit: TimeUnit): number | null {
  if (unit === 'day') return 1
  if (unit === 'week' || unit === 'weekend') return 7
  return unit === 'fortnight' ? 14 : null
}

/** Months in a unit counted in months; null for shorter ones. */
export function monthsOf(unit: TimeUnit): number | null {
  if (unit === 'month') return 1
  if (unit === 'quarter') return 3
  if (unit === 'year') return 12
  if (unit === 'decade') return 120
  if (unit === 'century') return 1200
  return unit === 'millennium' ? 12000 : null
}
