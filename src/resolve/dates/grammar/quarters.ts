import { AFTER_SEASON_NAME, BEFORE_SEASON_NAME, SEASONS } from '../../../lang/en/time-words.ts'
import type { Match, Meaning, YearWords } from '../meaning.ts'
import { isCapital, lowerAt, skipPossessive, type Word } from '../words.ts'
import { readOrder } from './day-words.ts'
import { parseOrdinal } from './numbers.ts'
import { yearAfter } from './years.ts'

/**
 * Quarters, halves and business years: "the third quarter of 2024", "third-quarter", "Q1 2025", "the first half of 1990",
 * "fiscal 2025", "last year's second quarter", "the year-earlier period", "the latest quarter".
 */
export function readQuarter(words: readonly Word[], at: number): Match | null {
  return readNamedQuarter(words, at) ?? readComparedQuarter(words, at) ?? readFiscal(words, at)
}

/** Seasons: "last summer", "the winter of 2022", "spring 2024", "in autumn". Not the fall of a city, not the Arab Spring. */
export function readSeason(words: readonly Word[], at: number): Match | null {
  const order = readOrder(words, at)
  let start = order?.to ?? at
  const determined = order !== null || lowerAt(words, at) === 'the'
  if (!order && determined) start++
  const lower = lowerAt(words, start)
  const season = SEASONS[lower]
  if (!season) return null
  if (BEFORE_SEASON_NAME.includes(lowerAt(words, start - 1)) || AFTER_SEASON_NAME.includes(lowerAt(words, start + 1))) return null
  const to = start + 1
  const yearWords = yearAfter(words, lowerAt(words, to) === 'of' ? to + 1 : to)
  if (yearWords) return { from: at, to: yearWords.to, meaning: { kind: 'season', season, year: yearWords.year, shift: null } }
  if (order) return { from: at, to, meaning: { kind: 'season', season, year: null, shift: order.shift } }
  if (lower === 'fall' || lower === 'spring') {
    // "the fall of Kabul", "prices fall", "a spring": only after a preposition of time
    if (!/^(?:in|by|since|until|during|through|early|late|mid|before|after)$/.test(lowerAt(words, at - 1)) || lowerAt(words, to) === 'of')
      return null
    if (!determined && words[start]?.token && words[start]?.token?.upos === 'VERB') return null
  }
  if (isCapital(words, start) && isCapital(words, to)) return null
  // "a summer associate"
  if (start === at && /^an?$/.test(lowerAt(words, at - 1))) return null
  return { from: at, to, meaning: { kind: 'season', season, year: null, shift: null } }
}

function readNamedQuarter(words: readonly Word[], at: number): Match | null {
  const short = /^q([1-4])$/.exec(`${lowerAt(words, at)}${words[at + 1]?.joined ? lowerAt(words, at + 1) : ''}`)
  if (short) {
    const year = yearAfter(words, at + 2)
    return { from: at, to: year?.to ?? at + 2, meaning: quarter(Number(short[1]), year?.year ?? null, null) }
  }
  let start = at
  let year: YearWords = null
  const possessor =
    /^(?:last|this|next)$/.test(lowerAt(words, at)) && lowerAt(words, at + 1) === 'year' ? skipPossessive(words, at + 2) : null
  if (possessor !== null) {
    start = possessor
    year = { yearShift: { last: -1, this: 0, next: 1 }[lowerAt(words, at) as 'last' | 'this' | 'next'] }
  } else if (lowerAt(words, at) === 'the') start++
  const number = words[start]
  if (number?.kind === 'number' && /^(?:19|20)\d\d$/.test(number.form)) {
    year = { year: Number(number.form) }
    start++
  }
  if (/^(?:fiscal|financial|current)$/.test(lowerAt(words, start))) start++
  if (lowerAt(words, start) === '-' && start > at) start++
  const ordinal = parseOrdinal(words, start)
  if (!ordinal) {
    // "the 1988 quarter", "last year's quarter"
    if (year !== null && /^(?:quarter|period)$/.test(lowerAt(words, start)))
      return { from: at, to: start + 1, meaning: quarter(null, year, null) }
    return null
  }
  const hyphen = lowerAt(words, ordinal.to) === '-'
  // "the third-quarter loss": the article is the loss's
  if (hyphen && lowerAt(words, at) === 'the' && start === at + 1) return null
  const noun = hyphen ? ordinal.to + 1 : ordinal.to
  const word = lowerAt(words, noun)
  if (word === 'half' && ordinal.value <= 2) {
    const after = lowerAt(words, noun + 1) === 'of' ? yearAfter(words, noun + 2) : yearAfter(words, noun + 1)
    return after || year !== null
      ? { from: at, to: after?.to ?? noun + 1, meaning: { kind: 'half', half: ordinal.value, year: after?.year ?? year } }
      : null
  }
  if (word !== 'quarter' || ordinal.value > 4) return null
  const after = lowerAt(words, noun + 1) === 'of' ? yearAfter(words, noun + 2) : yearAfter(words, noun + 1)
  return { from: at, to: after?.to ?? noun + 1, meaning: quarter(ordinal.value, after?.year ?? year, null) }
}

/** "the year-ago quarter", "a year-earlier period", "the latest quarter", "the latest period". */
function readComparedQuarter(words: readonly Word[], at: number): Match | null {
  let start = /^(?:the|its|their)$/.test(lowerAt(words, at)) ? at + 1 : at
  if (/^(?:comparable|corresponding|same)$/.test(lowerAt(words, start))) start++
  if (lowerAt(words, start) === 'latest' && /^(?:quarter|period)$/.test(lowerAt(words, start + 1)))
    return { from: at, to: start + 2, meaning: quarter(null, null, 0) }
  if (lowerAt(words, start) === 'year' && lowerAt(words, start + 1) === '-' && /^(?:ago|earlier)$/.test(lowerAt(words, start + 2))) {
    let to = start + 3
    const ordinal = parseOrdinal(words, to)
    if (ordinal && lowerAt(words, ordinal.to) === 'quarter') to = ordinal.to + 1
    else if (/^(?:quarter|period)$/.test(lowerAt(words, to))) to++
    else if (start > at) return null
    return { from: at, to, meaning: quarter(ordinal && to > start + 4 ? ordinal.value : null, null, -4) }
  }
  return null
}

function readFiscal(words: readonly Word[], at: number): Match | null {
  const start = lowerAt(words, at) === 'the' ? at + 1 : at
  if (!/^(?:fiscal|financial)$/.test(lowerAt(words, start))) return null
  const year = yearAfter(words, lowerAt(words, start + 1) === 'year' ? start + 2 : start + 1)
  return year && { from: at, to: year.to, meaning: { kind: 'fiscal', year: year.year } }
}

function quarter(number: number | null, year: YearWords, shift: number | null): Meaning {
  return { kind: 'quarter', quarter: number, year, shift }
}
