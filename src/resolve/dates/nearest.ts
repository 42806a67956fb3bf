import { type Anchor, yearOf } from './anchor.ts'
import { type Day, partsOf, weekdayOf } from './calendar.ts'
import type { Meaning } from './meaning.ts'
import { type NamedPeriod, periodAfter, quarterPeriod, seasonPeriod, weekendPeriod } from './period.ts'

/** The weekday that is meant: the last one after a past tense, the coming one after a future. */
export function weekdayNear(meaning: Extract<Meaning, { kind: 'weekday' }>, anchor: Anchor): Day | null {
  const { weekday, shift, from } = meaning
  const origin = from === 'reference' ? (anchor.reference?.start ?? null) : anchor.published
  if (origin === null) return null
  const behind = (weekdayOf(origin) - weekday + 7) % 7
  if (from === 'reference') return shift === 0 ? origin - behind : (shift ?? 0) < 0 ? origin - (behind || 7) : origin + (7 - behind)
  if (shift === -1) return origin - (behind || 7)
  // "next Friday" in a Thursday's report is not tomorrow
  if (shift === 1) return origin + (7 - behind <= 2 ? 14 : 7) - behind
  if (shift === 0) return origin - weekdayOf(origin) + weekday
  if (anchor.direction === 'future') return behind === 0 ? origin : origin + 7 - behind
  return origin - behind
}

/** The week, month or year that is meant, this one or another by its place. */
export function unitNear(meaning: Extract<Meaning, { kind: 'unit' }>, anchor: Anchor): NamedPeriod | null {
  const { unit, shift, from, finance } = meaning
  const { published, reference, direction } = anchor
  if (finance && shift === null) return anchor.quarter ?? (published === null ? null : periodAfter(published, -1, 'quarter'))
  const origin = from === 'reference' ? (reference?.start ?? null) : published
  if (origin === null) return null
  if (unit === 'weekend') {
    const inWeekend = weekdayOf(origin) >= 6
    if (shift === null || shift === 0)
      return weekendPeriod(direction === 'future' || inWeekend || (shift === 0 && direction !== 'past') ? origin : origin - 7)
    return weekendPeriod(origin + (shift < 0 || inWeekend ? 7 * shift : 7 * shift))
  }
  return periodAfter(origin, shift ?? 0, unit)
}

/** The quarter that is meant, by its number, its year, or the quarter spoken of before. */
export function quarterNear(meaning: Extract<Meaning, { kind: 'quarter' }>, anchor: Anchor): NamedPeriod | null {
  const { published, direction, quarter: last } = anchor
  const year = yearOf(meaning.year, anchor)
  if (meaning.shift !== null) {
    // "the latest quarter" is the one spoken of; "the year-ago quarter" four before it
    const base = last ?? (published === null ? null : periodAfter(published, -1, 'quarter'))
    if (!base) return null
    const { year: y, month } = partsOf(base.start)
    if (meaning.quarter !== null) return quarterPeriod(y + meaning.shift / 4, meaning.quarter)
    return quarterPeriod(y, Math.ceil(month / 3) + meaning.shift)
  }
  if (meaning.quarter === null) {
    const base = last ?? (published === null ? null : periodAfter(published, -1, 'quarter'))
    return base && year !== null ? quarterPeriod(year, Math.ceil(partsOf(base.start).month / 3)) : null
  }
  if (year !== null) return quarterPeriod(year, meaning.quarter)
  if (published === null) return null
  const now = partsOf(published)
  const current = Math.ceil(now.month / 3)
  // in spring "the fourth quarter" is last year's
  if (meaning.quarter > current + 1) return quarterPeriod(now.year - 1, meaning.quarter)
  if (direction === 'past' && meaning.quarter > current) return quarterPeriod(now.year - 1, meaning.quarter)
  return quarterPeriod(now.year, meaning.quarter)
}

/** The season that is meant: the present one, the last or the next. */
export function seasonNear(meaning: Extract<Meaning, { kind: 'season' }>, anchor: Anchor): NamedPeriod | null {
  const { season, shift } = meaning
  const year = yearOf(meaning.year, anchor)
  if (year !== null) return seasonPeriod(year, season)
  const { published, direction } = anchor
  if (published === null) return null
  const now = partsOf(published).year
  const around = [now - 2, now - 1, now, now + 1, now + 2].map((y) => seasonPeriod(y, season))
  const ended = around.filter((s) => s.end < published)
  const coming = around.filter((s) => s.start > published)
  const present = around.find((s) => s.start <= published && s.end >= published)
  if (shift === -1) return ended.at(-1) ?? null
  if (shift === 1) return coming[0] ?? null
  if (present) return present
  if (shift === 0) return direction === 'past' ? (ended.at(-1) ?? null) : seasonPeriod(now, season)
  return (direction === 'future' ? coming[0] : ended.at(-1)) ?? null
}
