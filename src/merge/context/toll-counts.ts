import { numberOf } from '../../extract/events/quantities.ts'
import { BOUNDS } from '../../lang/en/events/quantity-words.ts'
import { COUNTED_STOP, DEATH_NOUNS, GROUPS_OF, HARM_WORDS, LIST_ENDS, PART_WORDS } from '../../lang/en/harm-words.ts'
import type { Figure } from '../telling.ts'

/** A number with its own bounds. */
export type Count = Omit<Figure, 'of'>

/** The words of a sentence in lower case, with marks that part clauses, and after which of them a comma or a bracket stands. */
export interface Tokens {
  readonly words: readonly string[]
  readonly breaks: ReadonlySet<number>
}

const STOP = new Set(COUNTED_STOP)
const PART = new Set(PART_WORDS)
const HARM = new Set(Object.values(HARM_WORDS).flat())
const DEATHS = new Set(DEATH_NOUNS)
const GROUPS = new Set(GROUPS_OF)
const ENDS = new Set(LIST_ENDS)
/** Words of one item of a list of people: "a 16-year-old school girl". */
const ITEM = 4
/** How far on either side "about" and "some" reach. */
const ABOUT = 0.2

/** Splits a sentence for counting. */
export function tokensOf(sentence: string): Tokens {
  const words: string[] = []
  const breaks = new Set<number>()
  for (const [word] of sentence.matchAll(/[\p{L}\d](?:[\p{L}\d.’'-]|,(?=\d))*[\p{L}\d]|[\p{L}\d]|[;:–—]|(?<=\s)-(?=\s)|[,()]/gu)) {
    if (/^[,()]$/.test(word)) breaks.add(words.length - 1)
    else words.push(word.toLowerCase())
  }
  return { words, breaks }
}

/** Whether a word is a number of things: "14-strong" is, "16-year-old" and "three-storey" are not. */
export function isNumber(word: string | undefined): boolean {
  if (word === undefined) return false
  const [, counted] = /^(.+)-(?:strong|member|man|person)$/.exec(word) ?? []
  return (counted ?? word).split('-').every((piece) => numberOf([piece]) !== null)
}

/** The count at a number; null for ages, dates, measures, parts of a count told before, and ordinary numbers of things. */
export function countAt({ words, breaks }: Tokens, at: number): Count | null {
  if (!isNumber(words[at])) return null
  let first = at
  while (first > 0 && isNumber(words[first - 1]) && !breaks.has(first - 1)) first--
  let last = at
  while (last + 1 < words.length && isNumber(words[last + 1]) && !breaks.has(last)) last++
  const value = numberOf(words.slice(first, last + 1))
  if (value === null || value % 1 !== 0 || value > 1_000_000) return null
  const next = breaks.has(last) ? '' : (words[last + 1] ?? '')
  if (STOP.has(next) || words.slice(Math.max(0, first - 2), first).some((word) => PART.has(word))) return null
  if (isAge(words, first, last)) return null
  // "One of the dead", "three of them": a part of a count told before; "killed eight of them" counts.
  const of = words.slice(first, last + 2).indexOf('of')
  const whole = of > 0 ? (words[first + of + 1] ?? '') : ''
  if (whole === 'the' || (PART.has(whole) && !HARM.has(words[first - 1] ?? ''))) return null
  const bound = /^or$/.test(next) && words[last + 2] === 'more' ? 'at least' : boundBefore(words, first)
  return boundedBy(value, bound)
}

/** A number with what bounds it: "at least 7" is 7 to unbounded, "about 20" is 16 to 24. */
export function boundedBy(value: number, bound: string | null): Count {
  if (bound === null) return { value, low: value, high: value }
  if (/least|more|over/.test(bound)) return { value, low: value, high: null }
  if (/most|up to|less|fewer|under/.test(bound)) return { value, low: null, high: value }
  return { value, low: Math.floor(value * (1 - ABOUT)), high: Math.ceil(value * (1 + ABOUT)) }
}

/**
 * The people of a list that holds the number or article at a position: "a midwife and two guards" are three, also with "her two sons". What follows
 * the last of them must end the list: "killed three people and a bridge was hit" counts three.
 *
 * @param end the list stops before it
 * @param isObject whether the list is what a verb takes, so that its last item may be the subject of what follows
 */
export function countedList(tokens: Tokens, at: number, end: number, isObject = false): Count | null {
  const { words } = tokens
  const own = isNumber(words[at]) ? countAt(tokens, at) : boundedBy(1, null)
  if (!own) return null
  let total = own
  const add = (count: Count) => {
    total = {
      value: total.value + count.value,
      low: total.low === null || count.low === null ? null : total.low + count.low,
      high: total.high === null || count.high === null ? null : total.high + count.high,
    }
  }
  for (let last = at; ; ) {
    const next = itemAfter(tokens, last, end)
    if (next === null) break
    const count = itemCount(tokens, next)
    if (!count || (isObject && !endsList(tokens, next, end))) break
    add(count)
    last = next
  }
  let first = isObject ? -1 : itemBefore(tokens, at)
  while (first >= 0) {
    const count = itemCount(tokens, first)
    if (!count) break
    add(count)
    first = itemBefore(tokens, first)
  }
  return total
}

const FINITE = /^(?:was|were|is|are|has|had|have|said|did)$/
const CLAUSE_BEFORE = /^(?:that|when|after|but|and|least|[:;–—-])$/
const OPENS = /^(?:an?|another)$/

function itemCount(tokens: Tokens, at: number): Count | null {
  return OPENS.test(tokens.words[at] ?? '') ? boundedBy(1, null) : countAt(tokens, at)
}

/** Where the next item of a list begins, behind "and": an article or a number. */
function itemAfter({ words, breaks }: Tokens, from: number, end: number): number | null {
  for (let at = from + 1; at < Math.min(end, from + 1 + ITEM); at++) {
    const word = words[at] as string
    if (breaks.has(at - 1) && at - 1 > from && word !== 'and') return null
    if (word !== 'and') {
      if ((OPENS.test(word) || isNumber(word)) && at > from + 1) return null
      if (ENDS.has(word) && word !== 'of') return null
      continue
    }
    const next = /^(?:her|his|their|its|the)$/.test(words[at + 1] ?? '') && isNumber(words[at + 2]) ? at + 2 : at + 1
    return next < end && (OPENS.test(words[next] ?? '') || isNumber(words[next])) && !HARM.has(words[next + 1] ?? '') ? next : null
  }
  return null
}

/** Where the item before "and" begins: "a driver and two guards", from "two". */
function itemBefore({ words, breaks }: Tokens, at: number): number {
  const own = /^(?:her|his|their|its)$/.test(words[at - 1] ?? '') ? at - 1 : at
  if (words[own - 1] !== 'and') return -1
  for (let index = own - 2; index >= Math.max(0, own - 2 - ITEM); index--) {
    const word = words[index] as string
    if (breaks.has(index) && index < own - 2) return -1
    if (HARM.has(word) || ENDS.has(word)) return -1
    if (OPENS.test(word) || isNumber(word)) {
      // "hit a school and 34 people were injured": a list begins where its clause does
      const isGroup = words[index - 1] === 'of' && GROUPS.has(words[index - 2] ?? '')
      const isFirst = index === 0 || isGroup || breaks.has(index - 1) || CLAUSE_BEFORE.test(words[index - 1] ?? '')
      return isFirst ? index : -1
    }
  }
  return -1
}

/** Whether a list ends behind the item that begins at a position: at a mark, a preposition, or what else may follow people hurt. */
function endsList({ words, breaks }: Tokens, item: number, end: number): boolean {
  for (let at = item; at < Math.min(end, item + ITEM); at++) {
    if (breaks.has(at) || at === words.length - 1) return true
    const next = words[at + 1] ?? ''
    // "and a bridge was hit"
    if (FINITE.test(next)) return false
    if (at > item && (ENDS.has(next) || HARM.has(next))) return true
  }
  return false
}

/** "A shepherd of sixty, who died": how old one person is; "a family of six" is as many. */
function isAge(words: readonly string[], first: number, last: number): boolean {
  const [article, noun, of] = words.slice(Math.max(0, first - 3), first)
  if (of !== 'of' || !/^(?:an?|the)$/.test(article ?? '') || noun === undefined) return false
  return (
    !GROUPS.has(noun) &&
    !HARM.has(noun) &&
    !DEATHS.has(noun) &&
    /^(?:who|was|were|and|had|on|in|near|at|is|died)?$/.test(words[last + 1] ?? '')
  )
}

function boundBefore(words: readonly string[], at: number): string | null {
  for (const [phrase, bound] of BOUNDS) {
    const length = phrase.split(' ').length
    if (words.slice(Math.max(0, at - length), at).join(' ') === phrase) return bound || null
  }
  return null
}
