import type { Anchor, Dated } from './anchor.ts'
import { pad } from './calendar.ts'
import type { Meaning } from './meaning.ts'
import { dayPeriod } from './period.ts'

/** Times of day, on the day that is said with them (`inner`), that was spoken of, or of publication. */
export function timeOfDay(meaning: Extract<Meaning, { kind: 'clock' | 'part' | 'overnight' }>, inner: Dated | null, anchor: Anchor): Dated {
  if (meaning.kind === 'overnight') {
    const last = meaning.into ? (inner?.named?.start ?? null) : anchor.published
    if (last === null) return { type: 'TIME', value: null, period: null, named: null }
    const day = dayPeriod(last - 1)
    return {
      type: 'TIME',
      value: `${day.value}TNI`,
      period: { start: day.start, end: day.end + 1, granularity: 'part of day' },
      named: day,
    }
  }
  // a time of day without a day belongs to the day spoken of, else to the day of publication
  const day = inner
    ? inner.named
    : anchor.reference?.granularity === 'day'
      ? anchor.reference
      : anchor.published === null
        ? null
        : dayPeriod(anchor.published)
  const date = day?.value ?? inner?.value ?? 'XXXX-XX-XX'
  if (meaning.kind === 'part') {
    const value = meaning.part === 'MI' ? `${date}T12:00` : `${date}T${meaning.part}`
    const night = meaning.part === 'NI'
    return {
      type: 'TIME',
      value,
      period: day && { start: day.start, end: day.end + (night ? 1 : 0), granularity: 'part of day' },
      named: day,
    }
  }
  const { hour, minute, zone } = meaning
  const suffix = zone === 'gmt' || zone === 'utc' ? 'Z' : ''
  const value = `${date}T${pad(hour, 2)}:${pad(minute ?? 0, 2)}${suffix}`
  return {
    type: 'TIME',
    value,
    period: day && { start: day.start, end: day.end, granularity: minute === null ? 'hour' : 'minute' },
    named: day,
  }
}
