import { numberOf } from '../../extract/events/quantities.ts'
import { BOUNDS } from '../../lang/en/events/quantity-words.ts'
import { COUNTED_STOP, DEATH_NOUNS, GROUPS_OF, HARM_WORDS, HARMING_WORDS, LIFE_TAKING, PART_WORDS } from '../../lang/en/harm-words.ts'
import type { Figure } from '../telling.ts'

const HARM = new Map<string, 'killed' | 'wounded'>([
  ...HARM_WORDS.killed.map((word) => [word, 'killed'] as const),
  ...HARM_WORDS.wounded.map((word) => [word, 'wounded'] as const),
])
const HARMING = new Set(HARMING_WORDS)
const STOP = new Set(COUNTED_STOP)
const PART = new Set(PART_WORDS)
const DEATHS = new Set(DEATH_NOUNS)
const GROUPS = new Set(GROUPS_OF)
const BEING = new Set(['was', 'were', 'been', 'are', 'is', 'being', 'got'])
/** What ends the words that may count a harm: "October 20 - Seven people died" tells of seven. */
const MARKS = new Set([';', ':', '-', '–', '—'])
/** Words that may stand between a number and the harm it counts: "thirteen sleeping traders at the market were killed". */
const REACH = 6

/**
 * How many people a sentence says were killed and wounded. Reads numbers next to words of harm ("killed at least seven people", "15 wounded",
 * "the toll has risen to eight", "the number of injured to nine", "claimed six lives", "the massacre of 14 guards"); not parts of a count told before ("including two children"), not what a sentence says did not happen.
 */
export function tollsIn(sentence: string): Figure[] {
  const words = [...sentence.matchAll(/[\p{L}\d][\p{L}\d,.’'-]*[\p{L}\d]|[\p{L}\d]|[;:–—]|(?<=\s)-(?=\s)/gu)].map(([word]) =>
    word.toLowerCase(),
  )
  const found: Figure[] = []
  words.forEach((word, at) => {
    const of = HARM.get(word)
    if (of === undefined) return
    const isPassive = BEING.has(words[at - 1] ?? '')
    // "and maimed a fourth": one, whatever was counted before
    const single = HARMING.has(word) && !isPassive && /^(?:an?|another)$/.test(words[at + 1] ?? '') && !STOP.has(words[at + 2] ?? '')
    const number = single ? ONE : ((HARMING.has(word) && !isPassive ? after(words, at) : null) ?? before(words, at))
    if (number !== null && !found.some((figure) => figure.of === of && figure.value === number.value)) found.push({ of, ...number })
  })
  words.forEach((word, at) => {
    const number = DEATHS.has(word) && words[at + 1] === 'of' ? counted(words, at + 2) : livesAt(words, at)
    if (number) found.push({ of: 'killed', ...number })
  })
  words.forEach((word, at) => {
    const of = /^tolls?$/.test(word) ? 'killed' : word === 'number' ? countedAfter(words, at) : null
    const total = of === null ? null : totalAfter(words, at)
    if (of && total) found.push({ of, ...total })
  })
  // What is told second of one kind in one sentence is as a rule a part of the first.
  return (['killed', 'wounded'] as const).flatMap((of) => {
    const told = found.filter((figure) => figure.of === of)
    const most = Math.max(...told.map(({ value }) => value))
    return told.filter(({ value }) => value === most).slice(0, 1)
  })
}

const ONE: Omit<Figure, 'of'> = { value: 1, low: 1, high: 1 }

/** "Claimed six lives", "cost the lives of nine", "eleven people lost their lives", "paid with their lives". */
function livesAt(words: readonly string[], at: number): Omit<Figure, 'of'> | null {
  if (!/^(?:lives|life)$/.test(words[at] ?? '')) return null
  const verb = [1, 2, 3, 4].map((back) => at - back).find((index) => LIFE_TAKING.test(words[index] ?? ''))
  if (verb === undefined) return null
  if (words[at + 1] === 'of')
    return words[at] === 'life' ? (/^(?:an?|one)$/.test(words[at + 2] ?? '') ? ONE : null) : counted(words, at + 2)
  for (let index = at - 1; index > verb; index--) if (numberOf([words[index] ?? '']) !== null) return numberAt(words, index)
  return /^(?:their|his|her)$/.test(words[at - 1] ?? '') ? before(words, verb) : null
}

/** The number within a few words from one on: "of at least six", "of the nine". */
function counted(words: readonly string[], from: number): Omit<Figure, 'of'> | null {
  for (let at = from; at < from + 4; at++) if (numberOf([words[at] ?? '']) !== null) return numberAt(words, at)
  return null
}

/** What a "number of" counts: "the number of dead", "the number of those wounded". */
function countedAfter(words: readonly string[], at: number): 'killed' | 'wounded' | null {
  if (words[at + 1] !== 'of') return null
  const harm = words.slice(at + 2, at + 6).find((word) => HARM.has(word) || /^(?:victims|martyrs)$/.test(word))
  return harm === undefined ? null : (HARM.get(harm) ?? 'killed')
}

/** What a toll told of comes to: "has gone up to four", "stands at three". */
function totalAfter(words: readonly string[], toll: number): Omit<Figure, 'of'> | null {
  const to = words.findIndex((word, at) => at > toll && /^(?:to|at|is|was|of)$/.test(word) && numberOf([words[at + 1] ?? '']) !== null)
  const total = to < 0 ? null : numberAt(words, to + 1)
  // "has gone up to four": no bound
  return total !== null && words[to - 1] === 'up' ? { ...total, low: total.value, high: total.value } : total
}

function before(words: readonly string[], harm: number): Omit<Figure, 'of'> | null {
  for (let at = harm - 1; at >= Math.max(0, harm - REACH); at--) {
    const word = words[at] as string
    if (HARM.has(word) && at < harm - 1 && words[at + 1] === 'and') continue
    if (HARM.has(word) || MARKS.has(word)) return null
    const number = numberAt(words, at)
    if (number) return number
  }
  return null
}

function after(words: readonly string[], harm: number): Omit<Figure, 'of'> | null {
  for (let at = harm + 1; at <= Math.min(words.length - 1, harm + 3); at++) {
    const word = words[at] as string
    if (HARM.has(word) || MARKS.has(word) || /^(?:by|when|in|and)$/.test(word)) return null
    if (numberOf([word]) !== null) return numberAt(words, at)
  }
  return null
}

function numberAt(words: readonly string[], at: number): Omit<Figure, 'of'> | null {
  if (numberOf([words[at] ?? '']) === null) return null
  let first = at
  while (first > 0 && numberOf([words[first - 1] as string]) !== null) first--
  let last = at
  while (last + 1 < words.length && numberOf([words[last + 1] as string]) !== null) last++
  const value = numberOf(words.slice(first, last + 1))
  if (value === null || value % 1 !== 0 || value > 1_000_000) return null
  if (STOP.has(words[last + 1] ?? '') || words.slice(Math.max(0, first - 2), first).some((word) => PART.has(word))) return null
  // "One of the dead", "three of them": a part of a count told before.
  if (isAge(words, first, last)) return null
  const of = words.slice(first, last + 2).indexOf('of')
  if (of > 0 && (PART.has(words[first + of + 1] ?? '') || words[first + of + 1] === 'the')) return null
  const bound = boundBefore(words, first)
  const open = bound === 'at least' || bound === 'more than'
  const shut = bound === 'up to' || bound === 'less than'
  return { value, low: shut ? null : value, high: open ? null : value }
}

/** "A shepherd of sixty, who died": how old one person is; "a family of six" is as many. */
function isAge(words: readonly string[], first: number, last: number): boolean {
  const [article, noun, of] = words.slice(Math.max(0, first - 3), first)
  if (of !== 'of' || !/^(?:an?|the)$/.test(article ?? '') || noun === undefined) return false
  return (
    !GROUPS.has(noun) &&
    !HARM.has(noun) &&
    !DEATHS.has(noun) &&
    /^(?:who|was|were|and|had|on|in|near|at|is|died|dead)?$/.test(words[last + 1] ?? '')
  )
}

function boundBefore(words: readonly string[], at: number): string | null {
  for (const [phrase, bound] of BOUNDS) {
    const length = phrase.split(' ').length
    if (words.slice(Math.max(0, at - length), at).join(' ') === phrase) return bound
  }
  return null
}
