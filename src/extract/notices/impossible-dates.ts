import { MONTHS } from '../../lang/en/months.ts'
import { WEEKDAYS } from '../../lang/en/time-words.ts'
import type { Time } from '../../record/types.ts'
import { daysInMonth, parseDay, partsOf, weekdayOf } from '../../resolve/dates/calendar.ts'
import type { Draft, NoticeKind } from './notice.ts'

/** How near the day of publication a date without a year must lie before its weekday is held against it, in days. */
const NEAR = 60
const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/**
 * Dates that cannot be ("31 February") and weekdays that disagree with their date ("Monday, 13 March 2025"). A date without a year is
 * silent unless it lies within 60 days of publication, since the year might be another.
 */
export function findImpossibleDates(times: readonly Time[], published: string | null): Draft[] {
  return times.flatMap((time) => {
    if (time.type !== 'DATE') return []
    const said = saidIn(time.text)
    if (!said) return []
    return tooLateADay(time, said) ?? wrongWeekday(time, said, published) ?? []
  })
}

/** Month, day, year and weekday that a date says in words. */
interface Said {
  readonly month: number
  readonly day: number
  readonly year: number | null
  readonly weekday: number | null
}

function saidIn(text: string): Said | null {
  const words = text.toLowerCase().match(/[a-z]+|\d+/g) ?? []
  const month = words.map((word) => MONTHS[word]).find((number) => number !== undefined)
  const day = words.find((word) => /^\d{1,2}$/.test(word))
  const year = words.find((word) => /^\d{4}$/.test(word))
  const weekday = words.map((word) => WEEKDAYS[word]).find((number) => number !== undefined)
  if (month === undefined || day === undefined) return null
  return { month, day: Number(day), year: year === undefined ? null : Number(year), weekday: weekday ?? null }
}

function tooLateADay(time: Time, { month, day, year }: Said): Draft[] | null {
  // without a year a leap year is granted
  const days = daysInMonth(year ?? 2024, month)
  if (day >= 1 && day <= days) return null
  const name = `${MONTH_NAMES[month - 1] ?? ''}${month === 2 && year !== null ? ` ${year}` : ''}`
  return [
    notice(
      'date-impossible',
      time,
      `"${time.text}" is on no calendar: ${name} has${year === null && month === 2 ? ' at most' : ''} ${days} days.`,
    ),
  ]
}

function wrongWeekday(time: Time, { year, weekday }: Said, published: string | null): Draft[] | null {
  const day = time.value === null ? null : parseDay(time.value)
  if (day === null || weekday === null || weekdayOf(day) === weekday) return null
  const today = published === null ? null : parseDay(published)
  if (year === null && (today === null || Math.abs(day - today) > NEAR)) return null
  const { year: y, month, date } = partsOf(day)
  const whole = `${date} ${MONTH_NAMES[month - 1] ?? ''} ${y}`
  return [notice('weekday-mismatch', time, `"${time.text}": ${whole} is a ${WEEKDAY_NAMES[weekdayOf(day) - 1] ?? ''}.`)]
}

function notice(kind: NoticeKind, { start, end }: Time, message: string): Draft {
  return { kind, message, span: { start, end } }
}
