import { MONTHS } from '../../../lang/en/months.ts'
import {
  AFTER_SURNAME,
  AFTER_WALK,
  ATTACK_DAYS,
  ATTACK_NOUNS,
  DECADES,
  DOUBTFUL_MONTHS,
  SHORT_WEEKDAYS,
  TIME_PREPOSITIONS,
  WEEKDAYS,
} from '../../../lang/en/time-words.ts'
import type { Match, Meaning, YearWords } from '../meaning.ts'
import { isCapital, lowerAt, skipPossessive, type Word } from '../words.ts'
import { parseOrdinal, parseSpelledYear } from './numbers.ts'

/** What numbers before it count, also after a month: "in March 10 people died", but "the Aug. 7 bombings". */
const COUNTED =
  /^(?:percent|per|million|billion|thousand|hundred|people|men|women|children|soldiers|troops|points|miles|kilometers|kilometres|dollars)$/

const DOUBTFUL: ReadonlySet<string> = new Set(DOUBTFUL_MONTHS)
const PREPOSITIONS: ReadonlySet<string> = new Set([
  ...TIME_PREPOSITIONS,
  'of',
  'and',
  'or',
  'to',
  'between',
  'last',
  'this',
  'next',
  'early',
  'late',
  'mid',
  'every',
  'each',
  'past',
  'coming',
  'previous',
  'following',
  'until',
  'through',
  'around',
  'about',
])

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
  if (dayAfter && !COUNTED.test(lowerAt(words, dayAfter.to))) {
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

/** Dates in digits: "2025-03-13", "13.03.2025", "3/25/2025" (a day above 12 tells the order; otherwise it stays unread). */
export function readDigitDate(words: readonly Word[], at: number): Match | null {
  const [first, mark, second, mark2, third] = [words[at], words[at + 1], words[at + 2], words[at + 3], words[at + 4]]
  if (first?.kind !== 'number' || (first.joined && /[\d/.-]/.test(words[at - 1]?.form.at(-1) ?? ''))) return null
  // "13.03.2025" comes as 13.03 . 2025
  const dotted = /^(\d{1,2})\.(\d{1,2})$/.exec(first.form)
  if (dotted && mark?.form === '.' && second?.kind === 'number' && second.joined && /^\d{4}$/.test(second.form))
    return digitDate(at, at + 3, Number(second.form), Number(dotted[2]), Number(dotted[1]))
  if (!mark?.joined || !second?.joined || second.kind !== 'number' || !mark2?.joined || mark2.form !== mark.form) return null
  if (!third?.joined || third.kind !== 'number' || words[at + 5]?.form === mark.form) return null
  const [a, b, c] = [Number(first.form), Number(second.form), Number(third.form)]
  if (mark.form === '-' && /^\d{4}$/.test(first.form) && second.form.length === 2 && third.form.length === 2)
    return digitDate(at, at + 5, a, b, c)
  if (mark.form !== '/' || !/^\d{4}$/.test(third.form)) return null
  if (a > 12) return digitDate(at, at + 5, c, b, a)
  return b > 12 || a === b ? digitDate(at, at + 5, c, a, b) : null
}

/** Years: "1998", "the year 2000", "nineteen ninety-seven". Not sums, counts, numbers of things or model names. */
export function readYear(words: readonly Word[], at: number): Match | null {
  const lower = lowerAt(words, at)
  if (lower === 'the' && lowerAt(words, at + 1) === 'year') {
    const year = yearNumber(words, at + 2) ?? parseSpelledYear(words, at + 2)
    return year ? { from: at, to: year.to, meaning: { kind: 'year', year: year.value } } : null
  }
  const spelled = words[at]?.kind === 'word' ? parseSpelledYear(words, at) : null
  if (spelled && spelled.value !== 2000 && spelled.value < 2050 && !isCount(words, spelled.to))
    return { from: at, to: spelled.to, meaning: { kind: 'year', year: spelled.value } }
  const year = yearNumber(words, at)
  return year && isYearHere(words, at, year.value) ? { from: at, to: year.to, meaning: { kind: 'year', year: year.value } } : null
}

/** Decades and centuries: "the 1990s", "the '80s", "the nineties", "the 20th century". */
export function readDecade(words: readonly Word[], at: number): Match | null {
  const start = lowerAt(words, at) === 'the' ? at + 1 : at
  const quoteMark = /^['’‘]$/.test(lowerAt(words, start))
  const word = words[quoteMark ? start + 1 : start]
  if (!word) return null
  const to = (quoteMark ? start + 1 : start) + 1
  // "the 1980's"
  const possessive = /^(?:1[0-9]|20)\d0$/.test(word.lower) && start > at ? skipPossessive(words, start + 1) : null
  if (possessive !== null) return { from: at, to: possessive, meaning: { kind: 'decade', start: Number(word.lower) } }
  const full = /^(1[0-9]|20)(\d)0s$/.exec(word.lower)
  if (full) return { from: at, to, meaning: { kind: 'decade', start: Number(full[1]) * 100 + Number(full[2]) * 10 } }
  const short = /^(\d)0s$/.exec(word.lower)
  if (short && quoteMark) return { from: at, to, meaning: { kind: 'decade', start: 1900 + Number(short[1]) * 10 } }
  const spelled = start > at ? DECADES[word.lower] : undefined
  if (spelled !== undefined) return { from: at, to, meaning: { kind: 'decade', start: spelled } }
  const ordinal = parseOrdinal(words, start)
  if (ordinal && lowerAt(words, ordinal.to) === 'century')
    return { from: at, to: ordinal.to + 1, meaning: { kind: 'century', century: ordinal.value } }
  return null
}

/** A year of four digits, or a relative one, after a month: "March 2025", "March, 2025", "January last year". */
export function yearAfter(words: readonly Word[], at: number): { readonly year: YearWords; readonly to: number } | null {
  const comma = lowerAt(words, at) === ','
  const year = yearNumber(words, comma ? at + 1 : at)
  if (year) return { year: { year: year.value }, to: year.to }
  const start = lowerAt(words, at) === 'of' ? at + 1 : at
  if (lowerAt(words, start + 1) === 'year') {
    const shift = { last: -1, this: 0, next: 1 }[lowerAt(words, start)]
    if (shift !== undefined && skipPossessive(words, start + 2) === null) return { year: { yearShift: shift }, to: start + 2 }
  }
  if (comma) return null
  const spelled = parseSpelledYear(words, start)
  return spelled && { year: { year: spelled.value }, to: spelled.to }
}

/** A month's name and the full stop of its short form. */
export function monthWord(words: readonly Word[], at: number): { readonly month: number; readonly to: number } | null {
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

function digitDate(from: number, to: number, year: number, month: number, day: number): Match | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  return { from, to, meaning: dateOf({ year }, month, day) }
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

/** Whether the number before this place counts what stands here: "1,950 houses". */
function isCount(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (word?.kind !== 'word') return word?.form === '%'
  const number = words[at - 1]?.token
  if (number && word.token) return word.token.xpos === 'NNS' && number.head === word.token.index && !isCapital(words, at)
  return COUNTED.test(word.lower)
}

function yearNumber(words: readonly Word[], at: number): { readonly value: number; readonly to: number } | null {
  const word = words[at]
  if (word?.kind !== 'number' || !/^[12]\d{3}$/.test(word.form)) return null
  const next = words[at + 1]
  if (next?.joined && /^[:%]$/.test(next.form)) return null
  if (next?.joined && next.form === '/' && words[at + 2]?.kind === 'number' && !/^\d\d(?:\d\d)?$/.test(words[at + 2]?.form ?? ''))
    return null
  const value = Number(word.form)
  return value <= 2100 ? { value, to: at + 1 } : null
}

/** Whether a number of four digits is a year where it stands. */
function isYearHere(words: readonly Word[], at: number, value: number): boolean {
  const word = words[at]
  const before = lowerAt(words, at - 1)
  const after = words[at + 1]
  if (word?.joined && /^[-/.:$€£#+]$/.test(before) && !(before === '-' && isYearOrMid(words, at - 2))) return false
  if (
    /^[$€£¥#]$/.test(before) ||
    /^(?:nearly|almost|some|over|than|least|exceeding|no|number|flight|resolution|room|unit|article|about|roughly)$/.test(before)
  )
    return false
  if (after?.joined && /^[-–]$/.test(after.form) && words[at + 2]?.kind === 'word') return false
  if (isCount(words, at + 1) && !/^(?:the|in|of|since|that|those|these)$/.test(before)) return false
  // "Vision 2030", "Expo 2020"
  if (isCapital(words, at - 1) && words[at - 1]?.kind === 'word' && !PREPOSITIONS.has(before)) return false
  if (value >= 1900 && value <= 2049) return !/^(?:hours|gmt|utc|local|feet|metres|meters|km|miles)$/.test(after?.lower ?? '')
  return /^(?:in|since|of|until|by|from|before|after|early|late|circa)$/.test(before) && after?.kind !== 'word'
}

function isYearOrMid(words: readonly Word[], at: number): boolean {
  return /^(?:(?:1[5-9]|20)\d\d|mid|pre|post|early|late)$/.test(lowerAt(words, at))
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
    return PREPOSITIONS.has(before) && before !== 'of' && before !== 'to'
  if (month === 'may' && AFTER_SURNAME.includes(after)) return false
  if (PREPOSITIONS.has(before) || before === '-')
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
