import { STRETCHES, UNITS } from '../../lang/en/time-words.ts'
import { readClock } from './grammar/clock.ts'
import { partAfter, readDayPart, readDayWord, readHoliday, readWeekday } from './grammar/day-words.ts'
import { readDigitDate } from './grammar/digit-dates.ts'
import { readMonthDate } from './grammar/month-dates.ts'
import { readQuarter, readSeason } from './grammar/quarters.ts'
import { readSet, readVague } from './grammar/repeats.ts'
import { readHyphenLength, readLength, readOrdinalUnit, readUnit, skipApproximation } from './grammar/units.ts'
import { readDecade, readYear } from './grammar/years.ts'
import type { Match, Meaning, Rule } from './meaning.ts'
import { mayBegin } from './starters.ts'
import { lowerAt, skipPossessive, type Word } from './words.ts'

/** The rules, tried at every word that can begin a time; the longest match counts, the earlier rule among equals. */
const RULES: readonly Rule[] = [
  readVague,
  readDigitDate,
  readMonthDate,
  readClock,
  readQuarter,
  readSeason,
  readHoliday,
  readWeekday,
  readDayWord,
  readDayPart,
  readSet,
  readUnit,
  readHyphenLength,
  readLength,
  readOrdinalUnit,
  readDecade,
  readYear,
]

/** The time expression that begins at a word, with the words that modify it; null where none begins. */
export function readExpression(words: readonly Word[], at: number): Match | null {
  if (!mayBegin(words, at)) return null
  return readStretch(words, at) ?? readCore(words, at)
}

/** Kinds that "early", "late" and the like can cut a piece from. */
const STRETCHABLE: ReadonlySet<Meaning['kind']> = new Set([
  'date',
  'year',
  'weekday',
  'days',
  'unit',
  'quarter',
  'half',
  'fiscal',
  'season',
  'decade',
  'century',
  'holiday',
  'part',
])

/** "early this week", "mid-March", "the end of the year", "the early 1990s", "earlier Sunday", "sometime next year", "around Nov. 1". */
function readStretch(words: readonly Word[], at: number): Match | null {
  const lower = lowerAt(words, at)
  if (lower === 'sometime') return wrap(at, readCore(words, at + 1), null)
  if (lower === 'around' || lower === 'about') {
    const to = skipApproximation(words, at)
    const inner = readCore(words, to)
    return inner && (inner.meaning.kind === 'clock' || (inner.meaning.kind === 'date' && lower === 'around'))
      ? { ...inner, from: at }
      : null
  }
  // "year-end", "year's end"
  if (/^(?:year|month|week|quarter)$/.test(lower)) {
    const end = skipPossessive(words, at + 1) ?? (lowerAt(words, at + 1) === '-' ? at + 2 : at + 1)
    const unit = UNITS[lower]
    if (lowerAt(words, end) === 'end' && unit)
      return {
        from: at,
        to: end + 1,
        meaning: { kind: 'stretch', stretch: 'end', of: { kind: 'unit', unit, shift: null, from: 'published', finance: false } },
      }
  }
  let to = at
  const determined = lower === 'the'
  if (determined) to++
  if (lowerAt(words, to) === 'very') to++
  const stretch = STRETCHES[lowerAt(words, to)]
  if (!stretch) return null
  to++
  const link = lowerAt(words, to)
  if (stretch === 'start' || stretch === 'end' || (stretch === 'mid' && lowerAt(words, to - 1) === 'middle')) {
    // "end of March", "start of the year"
    return link === 'of' ? wrap(at, readCore(words, to + 1), stretch) : null
  }
  if (link === '-' && words[to]?.joined) to++
  else if (link === 'in' && (stretch === 'early' || stretch === 'late' || stretch === 'so far' || stretch === 'from now')) to++
  else if (link === 'on' && (stretch === 'so far' || stretch === 'from now' || stretch === 'early' || stretch === 'late') && !determined)
    to++
  const inner = readCore(words, to)
  return inner && inner.meaning.kind !== 'vague' ? wrap(at, inner, stretch) : null
}

function wrap(from: number, inner: Match | null, stretch: Extract<Meaning, { kind: 'stretch' }>['stretch'] | null): Match | null {
  if (!inner || !STRETCHABLE.has(inner.meaning.kind)) return null
  return { from, to: inner.to, meaning: stretch === null ? inner.meaning : { kind: 'stretch', stretch, of: inner.meaning } }
}

function readCore(words: readonly Word[], at: number): Match | null {
  let best: Match | null = null
  for (const rule of RULES) {
    const match = rule(words, at)
    if (match && (best === null || match.to > best.to)) best = match
  }
  return best && readRest(words, best)
}

/** What may follow a day or a time of day: "Monday night", "4 a.m. EDT Thursday", "noon Saturday", "the week of March 6". */
function readRest(words: readonly Word[], match: Match): Match {
  const { from, to, meaning } = match
  if (isDay(meaning)) {
    const part = partAfter(words, to)
    if (part) {
      // "Friday midnight", "Saturday noon"
      const noon = lowerAt(words, to)
      if (noon === 'midnight' || noon === 'noon' || noon === 'midday')
        return { from, to: part.to, meaning: { kind: 'clock', hour: noon === 'midnight' ? 24 : 12, minute: 0, zone: null, of: meaning } }
      return { from, to: part.to, meaning: { kind: 'part', part: part.part, of: meaning } }
    }
    if (meaning.kind === 'weekday') {
      // "this coming Sunday, March eighth"
      const date = readMonthDate(words, lowerAt(words, to) === ',' ? to + 1 : to)
      if (date?.meaning.kind === 'date' && date.meaning.day !== null) return { from, to: date.to, meaning: date.meaning }
    }
    const clock = readClock(words, to)
    return clock?.meaning.kind === 'clock' ? { from, to: clock.to, meaning: { ...clock.meaning, of: meaning } } : match
  }
  if (meaning.kind === 'clock' || meaning.kind === 'part') {
    if (meaning.of !== null) return match
    const next = lowerAt(words, to) === ',' ? to + 1 : to
    const day = readDay(words, next)
    if (day && isDay(day.meaning)) return { from, to: day.to, meaning: { ...meaning, of: day.meaning } }
    // "at 0600 GMT on Sunday": two expressions, one moment
    const on = lowerAt(words, to) === 'on' ? readDay(words, to + 1) : null
    return on && isDay(on.meaning) ? { from, to, meaning: { ...meaning, of: on.meaning } } : match
  }
  if (meaning.kind === 'unit' && meaning.unit === 'week' && meaning.shift === null && lowerAt(words, to) === 'of') {
    const day = readMonthDate(words, to + 1)
    if (day?.meaning.kind === 'date' && day.meaning.day !== null) return { from, to: day.to, meaning: { kind: 'week', of: day.meaning } }
  }
  return match
}

function readDay(words: readonly Word[], at: number): Match | null {
  return readMonthDate(words, at) ?? readWeekday(words, at) ?? readDayWord(words, at)
}

function isDay(meaning: Meaning): boolean {
  return (
    meaning.kind === 'weekday' || meaning.kind === 'days' || meaning.kind === 'holiday' || (meaning.kind === 'date' && meaning.day !== null)
  )
}
