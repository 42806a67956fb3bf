import type { When } from '../../record/types.ts'

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A day in words: "Wed 12 Mar", with its year unless it is `year`. */
export function dayWords(date: string, year: string | null = null): string {
  const weekday = DAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]
  return `${weekday ? `${weekday} ` : ''}${shortDay(date, year)}`
}

/**
 * When something was, in words, as coarse as it is known: "Wed 12 Mar", "10–13 Mar", "Feb 2025", "2024". The year is left out when it is
 * that of the publication date. Null when no calendar date is known.
 */
export function whenWords(when: When | null, published: string | null): string | null {
  const start = when?.start?.slice(0, 10) ?? null
  const end = when?.end?.slice(0, 10) ?? start
  if (!when || (start === null && end === null)) return null
  const year = published?.slice(0, 4) ?? null
  if (start === null || end === null) return end ? `until ${shortDay(end, year)}` : null
  if (start === end) return dayWords(start, year)
  if (isWholeYear(start, end)) return start.slice(0, 4)
  if (isWholeMonth(start, end)) return `${MONTHS[Number(start.slice(5, 7)) - 1]} ${start.slice(0, 4)}`
  if (start.slice(0, 7) === end.slice(0, 7)) return `${Number(start.slice(8))}–${shortDay(end, year)}`
  return start.slice(0, 4) === end.slice(0, 4)
    ? `${shortDay(start, start.slice(0, 4))} – ${shortDay(end, year)}`
    : `${shortDay(start)} – ${shortDay(end)}`
}

function shortDay(date: string, year: string | null = null): string {
  const month = MONTHS[Number(date.slice(5, 7)) - 1] ?? date.slice(5, 7)
  const words = `${Number(date.slice(8, 10))} ${month}`
  return date.startsWith(`${year}-`) ? words : `${words} ${date.slice(0, 4)}`
}

function isWholeYear(start: string, end: string): boolean {
  return start.slice(0, 4) === end.slice(0, 4) && start.endsWith('-01-01') && end.endsWith('-12-31')
}

function isWholeMonth(start: string, end: string): boolean {
  const next = new Date(`${end}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return start.slice(0, 7) === end.slice(0, 7) && start.endsWith('-01') && next.getUTCDate() === 1
}
