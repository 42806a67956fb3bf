import type { Match, Meaning } from './meaning.ts'
import type { Period } from './period.ts'
import { lowerAt, type Word } from './words.ts'

const LINKS: ReadonlySet<string> = new Set(['-', '–', '—', 'to', 'and', 'or', 'until', 'till', 'through', ','])

/** A day that leans on the date before it: the "12" of "March 11-12" and the "25" of "April 24 and 25". */
export function readListedDay(words: readonly Word[], before: Match): Match | null {
  const { meaning, to } = before
  if (meaning.kind !== 'date' || meaning.day === null || !LINKS.has(lowerAt(words, to)) || words[to - 1]?.form.length === 4) return null
  const number = words[to + 1]
  if (number?.kind !== 'number' || !/^\d{1,2}$/.test(number.form)) return null
  const day = Number(number.form)
  const next = words[to + 2]
  const link = lowerAt(words, to)
  if (day <= meaning.day || day > 31) return null
  // "on March 11, 12 people died": after a comma or "and" only a stop, a year or a small word may follow
  const closed =
    !next || next.kind === 'mark' || /^(?:in|at|on|to|and|for|with|by|as|between|but|the|that|when|during|after|before)$/.test(next.lower)
  const dash = /^[-–]$/.test(link) && next?.form !== '%' && next?.form !== link
  if ((!closed && !dash) || (link === ',' && next?.form !== ',') || (next?.joined && next.form === ':')) return null
  const following = lowerAt(words, to + 2) === ',' ? words[to + 3] : undefined
  const year = following?.kind === 'number' && /^(?:19|20)\d\d$/.test(following.form) ? { year: Number(following.form) } : meaning.year
  return { from: to + 1, to: year === meaning.year ? to + 2 : to + 4, meaning: { ...meaning, year, day } satisfies Meaning }
}

function isOfWeekday(meaning: Meaning): boolean {
  return meaning.kind === 'weekday' || ((meaning.kind === 'part' || meaning.kind === 'clock') && meaning.of?.kind === 'weekday')
}

/** An expression with its days, as the sentence holds it. */
export interface Placed {
  readonly match: Match
  readonly period: Period | null
}

/**
 * The days from one time to the next, where the words between and before them say so: "between 10 and 12 March", "March 11-12",
 * "from 24 February 2022 to now". Gives the range and the place of its first word; null where the two stand side by side only.
 */
export function rangeOf(words: readonly Word[], first: Placed, second: Placed): { readonly from: number; readonly period: Period } | null {
  if (second.match.from !== first.match.to + 1 || !first.period || !second.period) return null
  const link = lowerAt(words, first.match.to)
  const before = lowerAt(words, first.match.from - 1)
  // "on the night of 12 to 13 March"
  const night = before === 'of' && lowerAt(words, first.match.from - 2) === 'night' && /^(?:to|and|[-–])$/.test(link)
  const joins =
    night ||
    /^[-–—]$/.test(link) ||
    link === 'through' ||
    (link === 'and' && before === 'between') ||
    (/^(?:to|until|till)$/.test(link) && before === 'from')
  const { end } = second.period
  // in a Friday's report "between Friday evening and Sunday morning" begins a week ago
  const isWeekBefore = first.period.start !== null && end !== null && first.period.start > end && isOfWeekday(first.match.meaning)
  const start = isWeekBefore ? (first.period.start ?? 0) - 7 : first.period.start
  if (!joins || start === null || end === null || start > end) return null
  if (night) return { from: first.match.from - 2, period: { start, end, granularity: 'part of day' } }
  const from = before === 'between' || before === 'from' ? first.match.from - 1 : first.match.from
  return { from, period: { start, end, granularity: 'range' } }
}
