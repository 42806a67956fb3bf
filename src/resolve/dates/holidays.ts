import { HOLIDAYS } from '../../lang/en/time-words.ts'
import { type Anchor, yearOf } from './anchor.ts'
import { easterOf, partsOf, weekdayOf } from './calendar.ts'
import type { Meaning } from './meaning.ts'
import { datePeriod, dayPeriod, monthPeriod, type NamedPeriod } from './period.ts'

/** Days from publication beyond which a feast without a year is of another calendar: "New Year's Eve" in an Ethiopian September. */
const FAR = 150

/** The feast that is meant: of a year that is said, the last, the next, or the nearest. */
export function holidayNear(meaning: Extract<Meaning, { kind: 'holiday' }>, anchor: Anchor): NamedPeriod | null {
  const stated = yearOf(meaning.year, anchor)
  if (stated !== null) return holidayIn(meaning.name, stated)
  const { published, direction } = anchor
  if (published === null) return null
  const now = partsOf(published).year
  const around = [now - 1, now, now + 1].flatMap((year) => holidayIn(meaning.name, year) ?? [])
  const isFar = (day: NamedPeriod | null) => day !== null && Math.abs(day.start - published) > FAR
  const past = around.filter((day) => (meaning.shift === -1 ? day.start < published : day.start <= published)).at(-1) ?? null
  const coming = around.find((day) => (meaning.shift === 1 ? day.start > published : day.start >= published)) ?? null
  if (meaning.shift === -1 || (meaning.shift === null && direction === 'past')) return meaning.shift === null && isFar(past) ? null : past
  if (meaning.shift === 1 || direction === 'future') return coming
  if (meaning.shift === 0) return holidayIn(meaning.name, now)
  const nearest = past && coming ? (published - past.start <= coming.start - published ? past : coming) : (past ?? coming)
  return isFar(nearest) ? null : nearest
}

function holidayIn(name: string, year: number): NamedPeriod | null {
  const holiday = HOLIDAYS[name]
  if (!holiday) return null
  if (holiday.month > 0) return datePeriod(year, holiday.month, holiday.day)
  // Thanksgiving as the United States keep it: the fourth Thursday of November
  if (name.startsWith('thanksgiving')) {
    const first = monthPeriod(year, 11).start
    return dayPeriod(first + ((4 - weekdayOf(first) + 7) % 7) + 21)
  }
  if (name.startsWith('easter')) return dayPeriod(easterOf(year) + holiday.day - 1)
  return name === 'good friday' ? dayPeriod(easterOf(year) - 2) : null
}
