import { BEFORE_BARE_TIME, COUNTED_NOUNS, DECADES, MEASURE_WORDS, NOT_BEFORE_YEAR } from '../../../lang/en/time-words.ts'
import type { Match, YearWords } from '../meaning.ts'
import { isCapital, lowerAt, skipPossessive, type Word } from '../words.ts'
import { parseOrdinal, parseSpelledYear } from './numbers.ts'

/** "The 2015 deal" begins a sentence with a capital, as "Vision 2030" a name. */
const DETERMINERS: ReadonlySet<string> = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'her', 'our', 'that', 'these', 'those'])
const BEFORE_TIME: ReadonlySet<string> = new Set(BEFORE_BARE_TIME)
const COUNTED: ReadonlySet<string> = new Set(COUNTED_NOUNS)
const NOT_BEFORE: ReadonlySet<string> = new Set(NOT_BEFORE_YEAR)
const MEASURES: ReadonlySet<string> = new Set(MEASURE_WORDS)

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

/** Whether the number before this place counts what stands here: "1,950 houses". */
function isCount(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (word?.kind !== 'word') return word?.form === '%'
  const number = words[at - 1]?.token
  if (number && word.token) return word.token.xpos === 'NNS' && number.head === word.token.index && !isCapital(words, at)
  return COUNTED.has(word.lower)
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
  if (/^[$€£¥#]$/.test(before) || NOT_BEFORE.has(before)) return false
  if (after?.joined && /^[-–]$/.test(after.form) && words[at + 2]?.kind === 'word') return false
  if (isCount(words, at + 1) && !/^(?:the|in|of|since|that|those|these|-)$/.test(before)) return false
  // "Vision 2030", "Expo 2020"
  if (isCapital(words, at - 1) && words[at - 1]?.kind === 'word' && !BEFORE_TIME.has(before) && !DETERMINERS.has(before)) return false
  if (value >= 1900 && value <= 2049) return !MEASURES.has(after?.lower ?? '')
  return /^(?:in|since|of|until|by|from|before|after|early|late|circa)$/.test(before) && after?.kind !== 'word'
}

function isYearOrMid(words: readonly Word[], at: number): boolean {
  return /^(?:(?:1[5-9]|20)\d\d|mid|pre|post|early|late)$/.test(lowerAt(words, at))
}
