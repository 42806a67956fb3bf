import {
  BODY_WORDS,
  CARE_WORDS,
  DEATH_NOUNS,
  HARM_WORDS,
  HARMING_WORDS,
  LIFE_TAKING,
  OF_SEVERAL,
  ORDINAL_DEATHS,
  TOTALLING_WORDS,
} from '../../lang/en/harm-words.ts'
import { ORDINALS } from '../../lang/en/time-words.ts'
import type { Figure } from '../telling.ts'
import { type Count, countAt, countedList, isNumber, type Tokens, tokensOf } from './toll-counts.ts'

type Harm = 'killed' | 'wounded'

const HARM = new Map<string, Harm>([
  ...HARM_WORDS.killed.map((word) => [word, 'killed'] as const),
  ...HARM_WORDS.wounded.map((word) => [word, 'wounded'] as const),
])
const HARMING = new Set(HARMING_WORDS)
const DEATHS = new Set(DEATH_NOUNS)
const BODIES = new Set(BODY_WORDS)
const BEING = new Set(['was', 'were', 'been', 'are', 'is', 'being', 'got'])
/** What ends the words that may count a harm: "October 20 - Seven people died" tells of seven. */
const MARKS = new Set([';', ':', '-', '–', '—'])
/** Words that open another clause, beyond which no number counts a harm: "three towns where people died". */
const OPENERS = new Set(['where', 'when', 'while', 'after', 'before', 'because', 'which'])
/** Words that may stand between a number and the harm it counts: "nine members of that armed group were killed". */
const REACH = 8
/** Words behind "a sixth victim" within which the death stands, of a shelling of a market on a day. */
const ORDINAL_REACH = 14

/** Words behind "the toll" within which it comes to a number. */
const TOTAL_REACH = 30

const ONE: Count = { value: 1, low: 1, high: 1 }

/**
 * How many people a sentence says were killed and wounded. Reads numbers next to words of harm ("killed at least seven people", "15 wounded", "a
 * driver and two guards were killed", "seven bodies were found"), totals ("the toll has risen to eight", "the number of injured at nine", "a fifth
 * victim died"), lives ("claimed six lives") and care ("31 were admitted with wounds"); not parts of a count told before ("including two
 * children"), ages, dates, nor what a sentence says did not happen,
 * nor a count of several attacks at once.
 */
export function tollsIn(sentence: string): Figure[] {
  if (OF_SEVERAL.test(sentence)) return []
  const tokens = tokensOf(sentence)
  const { words } = tokens
  const found: Figure[] = []
  const tell = (of: Harm, count: Count | null) => {
    if (count !== null && !found.some((figure) => figure.of === of && figure.value === count.value)) found.push({ of, ...count })
  }
  const totals: Figure[] = []
  const dies = words.some((word) => ORDINAL_DEATHS.dies.test(word))
  const hasBodies = words.some((word) => BODIES.has(word))
  words.forEach((word, at) => {
    const of = HARM.get(word)
    if (of !== undefined) tell(of, harmed(tokens, at))
    if (DEATHS.has(word) && words[at + 1] === 'of') tell('killed', counted(tokens, at + 2))
    tell('killed', livesAt(tokens, at))
    if (BODIES.has(word) && isOfPeople(words, at)) tell('killed', before(tokens, at))
    if (!hasBodies && CARE_WORDS.test(words.slice(at, at + 4).join(' '))) tell('wounded', before(tokens, at))
    // "One more of them has died, which makes four."
    const makes = dies && word === 'makes' && words[at - 1] === 'which' ? countAt(tokens, at + 1) : null
    if (makes) totals.push({ of: 'killed', ...makes })
    const total = totalAt(tokens, at)
    if (total) totals.push(total)
  })
  // "The number of those killed now stands at 11, after two more died": the total is what it says.
  const summed = new Set(totals.map(({ of }) => of))
  // What is told second of one kind in one sentence is as a rule a part of the first.
  return (['killed', 'wounded'] as const).flatMap((of) => {
    const told = (summed.has(of) ? totals : found).filter((figure) => figure.of === of)
    const most = Math.max(...told.map(({ value }) => value))
    return told.filter(({ value }) => value === most).slice(0, 1)
  })
}

/** What a word of harm counts, before or behind it. */
function harmed(tokens: Tokens, at: number): Count | null {
  const { words, breaks } = tokens
  const word = words[at] as string
  // "two passengers succumbed to their injuries"
  if (/^(?:their|his|her)$/.test(words[at - 1] ?? '')) return null
  // "Dead: 5", as lists have it
  if (words[at + 1] === ':' && isNumber(words[at + 2])) return countAt(tokens, at + 2)
  // "The wounded number more than forty."
  if (/^(?:number|numbers|numbered|totalled|totaled)$/.test(words[at + 1] ?? '')) return counted(tokens, at + 2)
  const isPassive = BEING.has(words[at - 1] ?? '')
  const takes = (HARMING.has(word) && !isPassive) || (word === 'dead' && /^(?:shot|stabbed|beat|beaten)$/.test(words[at - 1] ?? ''))
  const behind = takes && !breaks.has(at) ? after(tokens, at) : null
  return behind ?? before(tokens, at)
}

/** "Claimed six lives", "cost the lives of nine", "eleven people lost their lives", "paid with their lives". */
function livesAt(tokens: Tokens, at: number): Count | null {
  const { words } = tokens
  if (!/^(?:lives|life)$/.test(words[at] ?? '')) return null
  // "six lives in all"
  if (words[at] === 'lives' && words[at + 1] === 'in' && /^(?:all|total)$/.test(words[at + 2] ?? '')) return before(tokens, at)
  const verb = [1, 2, 3, 4].map((back) => at - back).find((index) => LIFE_TAKING.test(words[index] ?? ''))
  if (verb === undefined) return null
  if (words[at + 1] === 'of')
    return words[at] === 'life' ? (/^(?:an?|one)$/.test(words[at + 2] ?? '') ? ONE : null) : counted(tokens, at + 2)
  for (let index = at - 1; index > verb; index--) if (isNumber(words[index])) return countAt(tokens, index)
  return /^(?:their|his|her)$/.test(words[at - 1] ?? '') ? before(tokens, verb) : null
}

/** The number within a few words from one on: "of at least six", "of the nine". */
function counted(tokens: Tokens, from: number): Count | null {
  for (let at = from; at < from + 4; at++) if (isNumber(tokens.words[at])) return countAt(tokens, at)
  return null
}

/** Whether bodies are the dead: found, counted, brought; not those of an administration. */
function isOfPeople(words: readonly string[], at: number): boolean {
  return words.slice(Math.max(0, at - 6), at + 7).some((word) => TOTALLING_WORDS.found.test(word))
}

/** What a word that totals comes to: "the toll has gone up to four", "the number of injured at nine", "brings to six the number", "a fifth victim died". */
function totalAt(tokens: Tokens, at: number): Figure | null {
  const { words } = tokens
  const word = words[at] as string
  const ordinal = words[at - 1] === 'a' || words[at - 1] === 'another' ? ORDINALS[word] : undefined
  if (ordinal !== undefined && ordinal > 1 && ORDINAL_DEATHS.people.test(words[at + 1] ?? '')) {
    const next = words.slice(at + 2, at + 2 + ORDINAL_REACH)
    const dies = next.findIndex((later) => ORDINAL_DEATHS.dies.test(later))
    const isOther = next.slice(0, Math.max(0, dies)).some((later) => later === ';' || HARM.get(later) === 'wounded')
    return dies >= 0 && !isOther ? { of: 'killed', value: ordinal, low: ordinal, high: ordinal } : null
  }
  const of = TOTALLING_WORDS.toll.test(word) ? 'killed' : TOTALLING_WORDS.number.test(word) ? countedKind(words, at) : null
  if (of === null) return null
  const total = totalBefore(tokens, at) ?? totalAfter(tokens, at)
  return total && { of, ...total }
}

/** What a "number of" counts: "the number of dead", "the number of children killed"; null for other things. */
function countedKind(words: readonly string[], at: number): Harm | null {
  if (words[at + 1] !== 'of') return null
  const harm = words.slice(at + 2, at + 6).find((word) => HARM.has(word) || /^(?:victims|martyrs|casualties)$/.test(word))
  return harm === undefined ? null : (HARM.get(harm) ?? 'killed')
}

/** "This brings to six the number of children killed." */
function totalBefore(tokens: Tokens, at: number): Count | null {
  const { words } = tokens
  const to = [2, 3, 4].map((back) => at - back).find((index) => words[index] === 'to' && isNumber(words[index + 1]))
  return to !== undefined && words.slice(Math.max(0, to - 4), to).some((word) => TOTALLING_WORDS.brings.test(word))
    ? countAt(tokens, to + 1)
    : null
}

/** "Has gone up to four", "stands at three", "of the ambush of 6 September now stands at 11". */
function totalAfter(tokens: Tokens, toll: number): Count | null {
  const { words } = tokens
  for (let at = toll + 1; at < Math.min(words.length, toll + TOTAL_REACH); at++) {
    if (words[at] === ';') return null
    if (!TOTALLING_WORDS.comesTo.test(words[at] ?? '')) continue
    const total = counted(tokens, at + 1)
    // "has gone up to four": no bound
    if (total) return words[at - 1] === 'up' ? { ...total, low: total.value, high: total.value } : total
  }
  return null
}

function before(tokens: Tokens, harm: number): Count | null {
  const { words } = tokens
  for (let at = harm - 1; at >= Math.max(0, harm - REACH); at--) {
    const word = words[at] as string
    if (HARM.has(word) && at < harm - 1 && words[at + 1] === 'and') continue
    if (HARM.has(word) || MARKS.has(word) || OPENERS.has(word)) return null
    if (isNumber(word)) {
      const count = countedList(tokens, at, harm)
      if (count) return count
    }
  }
  return null
}

function after(tokens: Tokens, harm: number): Count | null {
  const { words, breaks } = tokens
  for (let at = harm + 1; at <= Math.min(words.length - 1, harm + 3); at++) {
    const word = words[at] as string
    // "executed a plan"
    const isOne = at === harm + 1 && /^(?:an?|another)$/.test(word) && words[harm] !== 'executed'
    if (HARM.has(word) || MARKS.has(word) || /^(?:by|when|in|and)$/.test(word)) return null
    if (isNumber(word) || isOne) return countedList(tokens, at, words.length, true)
    if (breaks.has(at)) return null
  }
  return null
}
