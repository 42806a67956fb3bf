import { APPROXIMATIONS, LONG_WORDS, UNITS } from '../../../lang/en/time-words.ts'
import type { Match } from '../meaning.ts'
import { isCapital, lowerAt, skipPhrase, skipPossessive, type Word } from '../words.ts'
import { readOrder } from './day-words.ts'
import { parseAmount, parseOrdinal } from './numbers.ts'

/** Approximations by their first word, the longest first. */
const APPROXIMATIONS_BY_WORD = new Map<string, (readonly string[])[]>()
for (const phrase of APPROXIMATIONS) {
  const words = phrase.split(' ')
  const first = words[0] ?? ''
  const list = APPROXIMATIONS_BY_WORD.get(first) ?? []
  list.push(words)
  list.sort((a, b) => b.length - a.length)
  APPROXIMATIONS_BY_WORD.set(first, list)
}

const PAST_WORDS: ReadonlySet<string> = new Set(['past', 'last', 'previous', 'preceding', 'recent', 'prior'])
const NEXT_WORDS: ReadonlySet<string> = new Set(['next', 'coming', 'following', 'upcoming', 'ensuing'])
const LENGTH_DETERMINERS: ReadonlySet<string> = new Set(['the', 'these', 'those', 'this', 'that', 'his', 'her', 'its', 'their', 'our'])
const PLAIN_ORDERS: ReadonlySet<string> = new Set([
  'first',
  'final',
  'opening',
  'latest',
  'remaining',
  'entire',
  'whole',
  'full',
  'intervening',
  'early',
])

/** Calendar periods by their place: "last year", "this week", "the coming month", "that day", "the following year", "the week". */
export function readUnit(words: readonly Word[], at: number): Match | null {
  const order = readOrder(words, at)
  const start = order?.to ?? (lowerAt(words, at) === 'the' ? at + 1 : at)
  if (start === at) return null
  let unitAt = start
  if (!order) while (/^(?:whole|entire|full|latest)$/.test(lowerAt(words, unitAt))) unitAt++
  const fiscal = /^(?:fiscal|financial)$/.test(lowerAt(words, unitAt))
  if (fiscal) unitAt++
  const unit = UNITS[lowerAt(words, unitAt)]
  if (!unit || lowerAt(words, unitAt).endsWith('s') || isCapital(words, unitAt)) return null
  if (unit === 'second' || unit === 'minute' || (unit === 'hour' && !order)) return null
  if (unit === 'hour' && order?.from === 'reference') return null
  // "the day-to-day work", "last week-long strike"
  if (words[unitAt + 1]?.joined && words[unitAt + 1]?.form === '-') return null
  if (fiscal) return { from: at, to: unitAt + 1, meaning: { kind: 'fiscal', year: { yearShift: order?.shift ?? 0 } } }
  if (!order) {
    // "the day" is seldom a date, "the year" nearly always
    if (unit === 'day' || unit === 'century' || unit === 'millennium' || unit === 'decade' || unit === 'fortnight') return null
    const length = unit === 'year' && /^(?:ended|ending)$/.test(lowerAt(words, unitAt + 1))
    if (length) return { from: at, to: unitAt + 1, meaning: { kind: 'length', amount: 1, unit, side: null } }
    return { from: at, to: unitAt + 1, meaning: { kind: 'unit', unit, shift: null, from: 'published', finance: unit === 'quarter' } }
  }
  const past = lowerAt(words, start - 1) === 'past'
  if (past && unit !== 'weekend') return { from: at, to: unitAt + 1, meaning: { kind: 'length', amount: 1, unit, side: 'past' } }
  // "the next day" follows the day spoken of, "next week" the present one
  const from =
    unit === 'day' && lowerAt(words, at) === 'the' && /^(?:next|last)$/.test(lowerAt(words, start - 1)) ? 'reference' : order.from
  return { from: at, to: unitAt + 1, meaning: { kind: 'unit', unit, shift: order.shift, from, finance: unit === 'quarter' } }
}

/**
 * Lengths and what is counted from a day: "30 days", "the past two months", "nearly three years ago", "two days later", "a year
 * earlier", "several weeks". Not ages ("35 years old"), not "10 minutes" of a name.
 */
export function readLength(words: readonly Word[], at: number): Match | null {
  const approximated = skipApproximation(words, at)
  // "over the next two days" and "over several years" only say when, "over a week" how long
  const start =
    /^(?:over|under)$/.test(lowerAt(words, at)) &&
    !/^(?:an?|\d.*|two|three|four|five|six|seven|eight|nine|ten)$/.test(lowerAt(words, approximated))
      ? at
      : approximated
  let next = start
  let determined = false
  if (LENGTH_DETERMINERS.has(lowerAt(words, next)) && (next === at || lowerAt(words, next) === 'the')) {
    next++
    determined = true
    next = skipApproximation(words, next)
  }
  let side: 'past' | 'next' | null = null
  const order = lowerAt(words, next)
  if (PAST_WORDS.has(order)) side = 'past'
  else if (NEXT_WORDS.has(order)) side = 'next'
  if (side !== null || PLAIN_ORDERS.has(order)) next++
  const amount = parseAmount(words, next, !determined && side === null)
  const unitAt = amount?.to ?? next
  const unitWord = lowerAt(words, unitAt)
  const unit = UNITS[unitWord]
  if (!unit || isCapital(words, unitAt)) return null
  const plural = unitWord.endsWith('s') || unitWord === 'centuries' || unitWord === 'millennia'
  // "the second" and "a second" are ordinals, "the minute he came" a moment
  if (!plural && (unit === 'second' || amount === null)) return null
  // "a decades-long feud"
  if (plural && /^an?$/.test(lowerAt(words, unitAt - 1))) return null
  // "a two day visit" without its hyphen, but not "two day"
  if (!plural && amount && amount.value !== null && amount.value > 1 && words[unitAt + 1]?.kind !== 'word') return null
  // "living quarters", "in minutes"
  if (plural && amount === null && (unit === 'quarter' || unit === 'minute' || unit === 'second') && side === null) return null
  if (unit === 'quarter' && amount && amount.value !== null && amount.value < 2 && !determined && side === null) return null
  const to = unitAt + 1
  if (isAge(words, to)) return null
  // "on a day-to-day basis"
  if (!plural && words[to]?.joined && words[to]?.form === '-') return null
  // "the years before the war": the article belongs to what follows
  if (amount === null && determined && side === null && !PLAIN_ORDERS.has(order)) return null
  const value = amount ? amount.value : null
  const tail = readTail(words, to, amount === null)
  if (tail && side === null)
    return { from: at, to: tail.to, meaning: { kind: 'shifted', amount: value, unit, sign: tail.sign, from: tail.from } }
  if (isRate(words, at, unitAt, value)) return null
  let end = to
  if (lowerAt(words, end) === 'or' && lowerAt(words, end + 1) === 'so') end += 2
  if (lowerAt(words, end) === 'and' && lowerAt(words, end + 1) === 'a' && lowerAt(words, end + 2) === 'half' && value === 1)
    return { from: at, to: end + 3, meaning: { kind: 'length', amount: 1.5, unit, side } }
  if (lowerAt(words, end) === 'ahead') return { from: at, to: end + 1, meaning: { kind: 'length', amount: value, unit, side: 'next' } }
  return { from: at, to: end, meaning: { kind: 'length', amount: value, unit, side } }
}

/** Lengths as adjectives: "30-day", "five-year", "two-and-a-half-hour", "week-long", "daylong". Not ages: "35-year-old". */
export function readHyphenLength(words: readonly Word[], at: number): Match | null {
  const long = LONG_WORDS[lowerAt(words, at)]
  if (long) return { from: at, to: at + 1, meaning: { kind: 'length', amount: 1, unit: long, side: null } }
  const direct = UNITS[lowerAt(words, at)]
  if (direct && lowerAt(words, at + 1) === '-' && lowerAt(words, at + 2) === 'long' && !isCapital(words, at)) {
    const plural = lowerAt(words, at).endsWith('s') || lowerAt(words, at) === 'centuries'
    return { from: at, to: at + 3, meaning: { kind: 'length', amount: plural ? null : 1, unit: direct, side: null } }
  }
  const amount = parseAmount(words, at, false)
  if (!amount || !/^[-–‑]$/.test(lowerAt(words, amount.to))) return null
  const unitWord = lowerAt(words, amount.to + 1)
  const unit = UNITS[unitWord]
  // "three-quarters"
  if (!unit || unitWord === 'quarters') return null
  const to = amount.to + 2
  if (isAge(words, to)) return null
  const long2 = lowerAt(words, to) === '-' && lowerAt(words, to + 1) === 'long'
  return { from: at, to: long2 ? to + 2 : to, meaning: { kind: 'length', amount: amount.value, unit, side: null } }
}

/** "the third anniversary", "the 30th day", "the first week": periods counted from something that the words do not date. */
export function readOrdinalUnit(words: readonly Word[], at: number): Match | null {
  const start = lowerAt(words, at) === 'the' ? at + 1 : at
  const ordinal = parseOrdinal(words, start)
  if (!ordinal) return null
  const noun = lowerAt(words, ordinal.to)
  if (noun === 'anniversary' || (noun === 'day' && start > at && ordinal.value > 0) || (noun === 'week' && start > at))
    return { from: at, to: ordinal.to + 1, meaning: { kind: 'open' } }
  return null
}

/** Place after words such as "at least" or "nearly"; `at` itself when there are none. */
export function skipApproximation(words: readonly Word[], at: number): number {
  for (const phrase of APPROXIMATIONS_BY_WORD.get(lowerAt(words, at)) ?? []) {
    const to = skipPhrase(words, at, phrase)
    if (to !== null) return to
  }
  return at
}

/** "ago", "earlier", "later", "from now" after a length, and whence it counts. */
function readTail(
  words: readonly Word[],
  at: number,
  bare: boolean,
): { readonly sign: -1 | 1; readonly from: 'published' | 'reference'; readonly to: number } | null {
  const start = lowerAt(words, at) === 'or' && lowerAt(words, at + 1) === 'so' ? at + 2 : at
  const word = lowerAt(words, start)
  if (word === 'ago') return { sign: -1, from: 'published', to: start + 1 }
  if (word === 'hence') return { sign: 1, from: 'published', to: start + 1 }
  if (word === 'from' && /^(?:now|today)$/.test(lowerAt(words, start + 1))) return { sign: 1, from: 'published', to: start + 2 }
  if (bare && word !== 'earlier' && word !== 'later') return null
  // "two days later", but "two days later than planned", "a year earlier than"
  if ((word === 'earlier' || word === 'later') && lowerAt(words, start + 1) !== 'than')
    return { sign: word === 'earlier' ? -1 : 1, from: 'reference', to: start + 1 }
  if (word === 'before' && /^(?:[.,;]|)$/.test(lowerAt(words, start + 1))) return { sign: -1, from: 'reference', to: start + 1 }
  return null
}

/** Whether "a year" says how often: "$5 million a year", "four flights a week", "24 hours a day". */
function isRate(words: readonly Word[], at: number, unitAt: number, amount: number | null): boolean {
  if (amount !== 1 || !/^an?$/.test(lowerAt(words, at))) return false
  const before = words[at - 1]
  if (!before) return false
  if (before.kind === 'number' || before.form === '%') return true
  if (/^(?:million|billion|bn|mn|tn|m|percent|times|once|twice|cents|dollars|euros|hours|people|tons|tonnes)$/.test(before.lower))
    return true
  return before.token?.xpos === 'NNS' || words[unitAt]?.token?.relation === 'nmod:unmarked'
}

/** Whether an age stands here: "35 years old", "35-year-old", "two years of age". */
function isAge(words: readonly Word[], at: number): boolean {
  const first = lowerAt(words, at)
  return (
    /^olds?$/.test(first) ||
    (/^[-–‑]$/.test(first) && /^olds?$/.test(lowerAt(words, at + 1))) ||
    (first === 'of' && lowerAt(words, at + 1) === 'age') ||
    (skipPossessive(words, at) !== null && lowerAt(words, at + 2) === 'jail')
  )
}
