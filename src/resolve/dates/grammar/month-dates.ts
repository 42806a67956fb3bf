import { MONTHS } from '../../../lang/en/months.ts'
import {
  AFTER_SURNAME,
  AFTER_WALK,
  ATTACK_DAYS,
  ATTACK_NOUNS,
  BEFORE_BARE_TIME,
  COUNTED_NOUNS,
  DOUBTFUL_MONTHS,
  SHORT_WEEKDAYS,
  WEEKDAYS,
} from '../../../lang/en/time-words.ts'
import type { Match, Meaning, YearWords } from '../meaning.ts'
import { isCapital, lowerAt, skipPossessive, type Word } from '../words.ts'
import { parseOrdinal } from './numbers.ts'
import { yearAfter } from './years.ts'

const DOUBTFUL: ReadonlySet<string> = new Set(DOUBTFUL_MONTHS)
const BEFORE_TIME: ReadonlySet<string> = new Set(BEFORE_BARE_TIME)
const COUNTED: ReadonlySet<string> = new Set(COUNTED_NOUNS)

/**
 * Dates with a month's name: "13 March 2025", "March 13", "Thursday, March 13th", "March 2025", "in March", "January last year".
 * Not the verb "may", the walk "March to Moscow", the surname in "the May government", nor given names (April, June, August)
 * that the tagger knows as persons.
 */
export function readMonthDate(words: readonly Word[], at: number): Match | null {
  const shift = { last: -1, this: 0, next: 1, past: -1, coming: 1 }[lowerAt(words, at)]
  if (shift !== undefined) {
    // "last August", "this past March"
    const monthAt = /^(?:past|coming)$/.test(lowerAt(words, at + 1)) ? at + 2 : at + 1
    const month = monthWord(words, monthAt)
    if (!month || dayOfMonth(words, month.to) || yearAfter(words, month.to)) return null
    const said = monthAt > at + 1 ? (lowerAt(words, at + 1) === 'past' ? -1 : 1) : shift
    return { from: at, to: month.to, meaning: { kind: 'date', year: null, month: month.month, day: null, shift: said } }
  }
  const start = skipWeekday(words, at)
  const day = dayOfMonth(words, start)
  if (day) {
    const monthAt = lowerAt(words, day.to) === 'of' ? day.to + 1 : words[day.to]?.lower === '-' ? day.to + 1 : day.to
    const month = monthWord(words, monthAt)
    if (!month) return firstOfTwo(words, at, start, day)
    const year = yearAfter(words, month.to)
    return { from: at, to: year?.to ?? month.to, meaning: dateOf(year?.year ?? null, month.month, day.value) }
  }
  const month = monthWord(words, start)
  if (!month) return null
  const dayAfter = dayOfMonth(words, lowerAt(words, month.to) === 'the' ? month.to + 1 : month.to)
  // "March 2025" is a month, "March 20" a day; "March 10 people died" is neither
  if (dayAfter && !COUNTED.has(lowerAt(words, dayAfter.to))) {
    const year = yearAfter(words, dayAfter.to)
    // "March 11-12, 2025"
    const shared =
      year || !/^[-–]$/.test(lowerAt(words, dayAfter.to)) || !dayOfMonth(words, dayAfter.to + 1) ? null : yearAfter(words, dayAfter.to + 2)
    if (shared) return { from: at, to: dayAfter.to, meaning: dateOf(shared.year, month.month, dayAfter.value) }
    const attack = year ? null : attackYear(words, dayAfter.to, month.month, dayAfter.value)
    return { from: at, to: year?.to ?? dayAfter.to, meaning: dateOf(year?.year ?? attack, month.month, dayAfter.value) }
  }
  if (start !== at) return null
  const year = yearAfter(words, lowerAt(words, month.to) === 'of' ? month.to + 1 : month.to)
  if (year) return { from: at, to: year.to, meaning: dateOf(year.year, month.month, null) }
  if (!standsAlone(words, at, month.to)) return null
  return { from: at, to: month.to, meaning: dateOf(null, month.month, null) }
}

/** The year of a day known by its attack: "the Sept. 11 attacks", "October 7 hostages". */
function attackYear(words: readonly Word[], at: number, month: number, day: number): YearWords {
  const year = ATTACK_DAYS[`${month}-${day}`]
  return year !== undefined && ATTACK_NOUNS.includes(lowerAt(words, at)) ? { year } : null
}

/** The "10" of "10-12 March" and "between 10 and 12 March 2025". */
function firstOfTwo(words: readonly Word[], at: number, start: number, day: { readonly value: number; readonly to: number }): Match | null {
  if (start !== at || !/^(?:[-–]|and|to|or)$/.test(lowerAt(words, day.to))) return null
  const other = dayOfMonth(words, day.to + 1)
  const month = other && other.value > day.value ? monthWord(words, lowerAt(words, other.to) === 'of' ? other.to + 1 : other.to) : null
  // "from 10 to 12 March" but "10 to 12 May attackers"
  return month && { from: at, to: day.to, meaning: dateOf(yearAfter(words, month.to)?.year ?? null, month.month, day.value) }
}

function dateOf(year: YearWords, month: number, day: number | null): Meaning {
  return { kind: 'date', year, month, day, shift: null }
}

/** Place after a weekday and its comma, when a date in words follows; `at` itself otherwise. */
function skipWeekday(words: readonly Word[], at: number): number {
  const lower = lowerAt(words, at)
  if (!isCapital(words, at) || (WEEKDAYS[lower] === undefined && SHORT_WEEKDAYS[lower] === undefined)) return at
  let to = at + 1
  if (lowerAt(words, to) === '.') to++
  if (lowerAt(words, to) === ',') to++
  if (lowerAt(words, to) === 'the') to++
  return to
}

/** A day of the month, 1 to 31: "13", "13th", "eighth". */
function dayOfMonth(words: readonly Word[], at: number): { readonly value: number; readonly to: number } | null {
  const word = words[at]
  if (!word) return null
  const value = /^\d{1,2}$/.test(word.form) ? Number(word.form) : null
  const found = value === null ? parseOrdinal(words, at) : { value, to: at + 1 }
  if (!found || found.value < 1 || found.value > 31) return null
  // "March 5%", "5:30 March", "March 20-year plan"
  const after = words[found.to]
  if (after?.joined && (after.form === '%' || (after.form === ':' && words[found.to + 1]?.joined))) return null
  return found
}

/** A month's name and the full stop of its short form. */
function monthWord(words: readonly Word[], at: number): { readonly month: number; readonly to: number } | null {
  const word = words[at]
  const month = word && MONTHS[word.lower]
  if (!word || !month || !isCapital(words, at)) return null
  if (word.token?.name === 'person') return null
  const short = word.lower.length <= 4 && !['may', 'june', 'july'].includes(word.lower)
  if (!short) return { month, to: at + 1 }
  const stop = words[at + 1]
  if (stop?.joined && stop.form === '.') return { month, to: at + 2 }
  // without its full stop a short form needs a number beside it: "Jan" is a name, "Mar 13" a date
  return words[at + 1]?.kind === 'number' || words[at - 1]?.kind === 'number' ? { month, to: at + 1 } : null
}

/** Whether a month's name without day or year is a date where it stands. */
function standsAlone(words: readonly Word[], at: number, to: number): boolean {
  const month = lowerAt(words, at)
  const before = lowerAt(words, at - 1)
  const after = lowerAt(words, to)
  const tag = words[at]?.token?.xpos ?? ''
  if (month === 'may' && (tag === 'MD' || tag === 'VB')) return false
  if (!DOUBTFUL.has(month)) return true
  if (month === 'march' && AFTER_WALK.includes(after) && !(after === 'of'))
    return BEFORE_TIME.has(before) && before !== 'of' && before !== 'to'
  if (month === 'may' && AFTER_SURNAME.includes(after)) return false
  if (BEFORE_TIME.has(before) || before === '-')
    return !(nameFollows(words, to) && (month === 'april' || month === 'june' || month === 'august'))
  if (before === '' || nameFollows(words, to)) return false
  if (isCapital(words, at - 1) && words[at - 1]?.kind === 'word' && !/^(?:the|a|an|its|their|his|her)$/.test(before)) return false
  if (tag === 'NNP' || skipPossessive(words, to) !== null) return true
  return before === 'the' || before === 'a' ? words[to]?.kind === 'word' : false
}

/** Whether a capitalised word stands here as the rest of a name: "April Jones". */
function nameFollows(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.kind === 'word' &&
    isCapital(words, at) &&
    WEEKDAYS[lowerAt(words, at)] === undefined &&
    MONTHS[lowerAt(words, at)] === undefined
  )
}
