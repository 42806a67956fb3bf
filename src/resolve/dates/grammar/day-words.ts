import {
  AFTER_WEEKDAY_NAME,
  BEFORE_WEEKDAY_NAME,
  DAY_OFFSETS,
  DAY_PARTS,
  HOLIDAYS,
  ORDER_WORDS,
  SHORT_WEEKDAYS,
  WEEKDAYS,
} from '../../../lang/en/time-words.ts'
import type { Match, Meaning } from '../meaning.ts'
import { isCapital, lowerAt, skipPhrase, type Word } from '../words.ts'
import { yearAfter } from './years.ts'

const NAME_AFTER: ReadonlySet<string> = new Set(AFTER_WEEKDAY_NAME)
const NAME_BEFORE: ReadonlySet<string> = new Set(BEFORE_WEEKDAY_NAME)

/** Holidays by their first word, the longest first. */
const HOLIDAY_PHRASES = new Map<string, { readonly words: readonly string[]; readonly name: string }[]>()
for (const name of Object.keys(HOLIDAYS)) {
  const words = name.replaceAll("'s", " ' s").split(' ')
  const first = words[0] ?? ''
  const list = HOLIDAY_PHRASES.get(first) ?? []
  list.push({ words, name })
  list.sort((a, b) => b.words.length - a.words.length)
  HOLIDAY_PHRASES.set(first, list)
}

/** Weekdays: "Tuesday", "last Friday", "this coming Sunday", "the previous Monday". Not "the Sunday Times" nor "Black Friday". */
export function readWeekday(words: readonly Word[], at: number): Match | null {
  const order = readOrder(words, at)
  const day = order?.to ?? at
  const lower = lowerAt(words, day)
  if (!isCapital(words, day)) return null
  let weekday = WEEKDAYS[lower]
  let to = day + 1
  if (weekday === undefined) {
    weekday = SHORT_WEEKDAYS[lower]
    if (weekday === undefined || lowerAt(words, to) !== '.' || !words[to]?.joined) return null
    to++
  }
  if (words[day]?.token?.name === 'person' && order === null) return null
  if (NAME_AFTER.has(lowerAt(words, to)) && (isCapital(words, to) || lowerAt(words, to) === 'mosque')) return null
  if (NAME_BEFORE.has(lowerAt(words, day - 1)) && isCapital(words, day - 1)) return null
  const meaning: Meaning = { kind: 'weekday', weekday, shift: order?.shift ?? null, from: order?.from ?? 'published' }
  return { from: at, to, meaning }
}

/** "today", "yesterday", "tomorrow", "tonight", "overnight", "the day before yesterday". */
export function readDayWord(words: readonly Word[], at: number): Match | null {
  const lower = lowerAt(words, at)
  const offset = DAY_OFFSETS[lower]
  if (offset !== undefined) {
    // "USA Today", "Russia Today"
    if (lower === 'today' && isCapital(words, at) && words[at - 1]?.kind === 'word' && isCapital(words, at - 1)) return null
    return { from: at, to: at + 1, meaning: { kind: 'days', offset } }
  }
  if (lower === 'tonight') return { from: at, to: at + 1, meaning: { kind: 'part', part: 'NI', of: { kind: 'days', offset: 0 } } }
  // "overnight train", "overnight stay": only the adverb and what happened in the night
  if (lower === 'overnight') {
    // "overnight to Tuesday"
    const into = /^(?:to|into)$/.test(lowerAt(words, at + 1)) ? readWeekday(words, at + 2) : null
    return { from: at, to: at + 1, meaning: { kind: 'overnight', into: into?.meaning ?? null } }
  }
  const start = lower === 'the' ? at + 1 : at
  const before = skipPhrase(words, start, ['day', 'before', 'yesterday'])
  if (before !== null) return { from: at, to: before, meaning: { kind: 'days', offset: -2 } }
  const after = skipPhrase(words, start, ['day', 'after', 'tomorrow'])
  if (after !== null) return { from: at, to: after, meaning: { kind: 'days', offset: 2 } }
  return null
}

/** Parts of a day that stand by themselves: "this morning", "last night", "that evening", "the next morning", "midnight". */
export function readDayPart(words: readonly Word[], at: number): Match | null {
  const order = readOrder(words, at)
  const start = order?.to ?? at
  const middle = lowerAt(words, start) === 'mid' ? (lowerAt(words, start + 1) === '-' ? start + 2 : start + 1) : start
  const lower = lowerAt(words, middle)
  const part = DAY_PARTS[lower]
  if (!part || lower.endsWith('s')) return null
  const to = middle + 1
  if (order) {
    // "last night" is the night that ended today: it began yesterday
    const of: Meaning =
      order.from === 'reference' || lowerAt(words, at) === 'the'
        ? { kind: 'unit', unit: 'day', shift: order.shift, from: 'reference', finance: false }
        : { kind: 'days', offset: order.shift }
    return { from: at, to, meaning: { kind: 'part', part, of } }
  }
  if (lower === 'noon' || lower === 'midnight' || lower === 'midday') {
    const hour = lower === 'midnight' ? 24 : 12
    return { from: at, to, meaning: { kind: 'clock', hour, minute: 0, zone: null, of: null } }
  }
  return middle > start ? { from: at, to, meaning: { kind: 'part', part, of: null } } : null
}

/** A part of the day after a day: "Monday night", "yesterday morning"; gives the place after it. */
export function partAfter(
  words: readonly Word[],
  at: number,
): { readonly part: NonNullable<(typeof DAY_PARTS)[string]>; readonly to: number } | null {
  const lower = lowerAt(words, at)
  const part = DAY_PARTS[lower]
  if (!part || lower.endsWith('s')) return null
  return { part, to: at + 1 }
}

/** Feasts: "Christmas Eve", "last Thanksgiving", "Good Friday 1998". "Independence Day" differs from country to country and stays without a date. */
export function readHoliday(words: readonly Word[], at: number): Match | null {
  const order = readOrder(words, at)
  const start = order?.to ?? at
  if (!isCapital(words, start)) return null
  for (const phrase of HOLIDAY_PHRASES.get(lowerAt(words, start)) ?? []) {
    const to = skipPhrase(words, start, phrase.words)
    if (to === null) continue
    const year = yearAfter(words, to)
    return {
      from: at,
      to: year?.to ?? to,
      meaning: { kind: 'holiday', name: phrase.name, year: year?.year ?? null, shift: order?.shift ?? null },
    }
  }
  return null
}

/** Words that place a period: "last", "this coming", "the previous", "that same"; "this past" looks back. */
export function readOrder(
  words: readonly Word[],
  at: number,
): { readonly shift: number; readonly from: 'published' | 'reference'; readonly to: number } | null {
  let to = at
  if (lowerAt(words, to) === 'the') to++
  const first = ORDER_WORDS[lowerAt(words, to)]
  if (!first) return null
  const second = ORDER_WORDS[lowerAt(words, to + 1)]
  // "this coming Sunday", "this past spring", "that same day"
  const two = `${lowerAt(words, to)} ${lowerAt(words, to + 1)}`
  if (second && /^(?:this (?:coming|past|last|same)|that same)$/.test(two)) return { ...second, to: to + 2 }
  // "the last" and "the next" count from what was spoken of only before "day" or "morning": units.ts decides
  return { ...first, to: to + 1 }
}
