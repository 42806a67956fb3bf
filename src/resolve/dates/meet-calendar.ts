import { type Anchor, compared, type Dated, dated, open, yearOf } from './anchor.ts'
import { pad } from './calendar.ts'
import { lengthOf, shifted } from './counted.ts'
import { dateNear } from './date-year.ts'
import { holidayNear } from './holidays.ts'
import type { Meaning } from './meaning.ts'
import { quarterNear, seasonNear, unitNear, weekdayNear } from './nearest.ts'
import { centuryPeriod, dayPeriod, decadePeriod, halfPeriod, type NamedPeriod, stretchOf, weekPeriod, yearPeriod } from './period.ts'
import { timeOfDay } from './time-of-day.ts'

/** Finds the days that a meaning stands for. What the anchor does not tell stays null: no day is guessed. */
export function meetCalendar(meaning: Meaning, anchor: Anchor): Dated {
  switch (meaning.kind) {
    case 'set':
      return { type: 'SET', value: meaning.value, period: null, named: null }
    case 'vague':
      return { type: 'DATE', value: meaning.value, period: null, named: null }
    case 'open':
      return { type: 'DATE', value: null, period: null, named: null }
    case 'length':
      return lengthOf(meaning, anchor)
    case 'clock':
    case 'part':
      return timeOfDay(meaning, meaning.of === null ? null : meetCalendar(meaning.of, anchor), anchor)
    case 'overnight':
      return timeOfDay(meaning, meaning.into && meetCalendar(meaning.into, anchor), anchor)
    case 'stretch': {
      const inner = meetCalendar(meaning.of, anchor)
      return { ...inner, period: inner.named ? stretchOf(inner.named, meaning.stretch, anchor.published) : null }
    }
    case 'fiscal': {
      const year = yearOf(meaning.year, anchor)
      // a business year begins in another month in every house: its name is known, its days are not
      return { type: 'DATE', value: year === null ? null : pad(year, 4), period: null, named: null }
    }
    case 'shifted':
      return shifted(meaning, anchor)
    case 'weekday': {
      const day = weekdayNear(meaning, anchor)
      return day === null ? open(`XXXX-WXX-${meaning.weekday}`) : dated(dayPeriod(day))
    }
    case 'date':
      return dateNear(meaning, anchor)
    case 'week': {
      const { named } = meetCalendar(meaning.of, anchor)
      return named ? dated(weekPeriod(named.start)) : open(null)
    }
    default: {
      const period = periodOf(meaning, anchor)
      if (!period) return open(unanchored(meaning))
      return meaning.kind === 'quarter' && meaning.shift === -4 ? compared(period) : dated(period)
    }
  }
}

/** TIMEX3 value of a time that no publication date anchors, where the standard has one. */
function unanchored(meaning: Meaning): string | null {
  if (meaning.kind === 'quarter' && meaning.quarter !== null) return `XXXX-Q${meaning.quarter}`
  return meaning.kind === 'season' ? `XXXX-${meaning.season}` : null
}

/** Times that name a whole calendar period. */
function periodOf(meaning: Meaning, anchor: Anchor): NamedPeriod | null {
  const { published } = anchor
  switch (meaning.kind) {
    case 'year':
      return yearPeriod(meaning.year)
    case 'decade':
      return decadePeriod(meaning.start)
    case 'century':
      return centuryPeriod(meaning.century)
    case 'days':
      return published === null ? null : dayPeriod(published + meaning.offset)
    case 'unit':
      return unitNear(meaning, anchor)
    case 'half': {
      const year = yearOf(meaning.year, anchor)
      return year === null ? null : halfPeriod(year, meaning.half)
    }
    case 'quarter':
      return quarterNear(meaning, anchor)
    case 'season':
      return seasonNear(meaning, anchor)
    case 'holiday':
      return holidayNear(meaning, anchor)
    default:
      return null
  }
}
