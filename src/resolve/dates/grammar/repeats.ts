import { MONTHS } from '../../../lang/en/months.ts'
import { DAY_PARTS, EVERY, REPEATING, SEASONS, UNITS, VAGUE_TIMES, WEEKDAYS } from '../../../lang/en/time-words.ts'
import { pad } from '../calendar.ts'
import { unitLength } from '../length.ts'
import type { Match } from '../meaning.ts'
import { isCapital, lowerAt, skipPhrase, skipPossessive, type Word } from '../words.ts'
import { parseAmount } from './numbers.ts'

/** Vague times by their first word, the longest first. */
const VAGUE_PHRASES = new Map<string, { readonly words: readonly string[]; readonly value: (typeof VAGUE_TIMES)[string] }[]>()
for (const [phrase, value] of Object.entries(VAGUE_TIMES)) {
  const words = phrase.split(' ')
  const first = words[0] ?? ''
  const list = VAGUE_PHRASES.get(first) ?? []
  list.push({ words, value })
  list.sort((a, b) => b.words.length - a.words.length)
  VAGUE_PHRASES.set(first, list)
}

/** Repetition: "every Friday", "each month", "daily", "Tuesday nights", "Fridays", "every two years". */
export function readSet(words: readonly Word[], at: number): Match | null {
  const lower = lowerAt(words, at)
  const repeating = REPEATING[lower]
  // "the Daily Mail", "Kyiv Weekly"
  if (repeating) return isCapital(words, at) && at > 0 ? null : { from: at, to: at + 1, meaning: { kind: 'set', value: repeating } }
  const weekday = WEEKDAYS[lower.endsWith('s') ? lower.slice(0, -1) : lower]
  if (weekday !== undefined && isCapital(words, at)) {
    const part = DAY_PARTS[lowerAt(words, at + 1)]
    if (part && lowerAt(words, at + 1).endsWith('s'))
      return { from: at, to: at + 2, meaning: { kind: 'set', value: `XXXX-WXX-${weekday}T${part}` } }
    return lower.endsWith('s') ? { from: at, to: at + 1, meaning: { kind: 'set', value: `XXXX-WXX-${weekday}` } } : null
  }
  if (!EVERY.includes(lower)) return null
  const next = lowerAt(words, at + 1)
  const month = isCapital(words, at + 1) ? MONTHS[next] : undefined
  if (month) return { from: at, to: at + 2, meaning: { kind: 'set', value: `XXXX-${pad(month, 2)}` } }
  const day = isCapital(words, at + 1) ? WEEKDAYS[next] : undefined
  if (day) {
    const part = DAY_PARTS[lowerAt(words, at + 2)]
    return { from: at, to: part ? at + 3 : at + 2, meaning: { kind: 'set', value: `XXXX-WXX-${day}${part ? `T${part}` : ''}` } }
  }
  const season = SEASONS[next]
  if (season) return { from: at, to: at + 2, meaning: { kind: 'set', value: `XXXX-${season}` } }
  const part = DAY_PARTS[next]
  if (part && !next.endsWith('s')) return { from: at, to: at + 2, meaning: { kind: 'set', value: `XXXX-XX-XXT${part}` } }
  const amount = parseAmount(words, at + 1, false)
  const unitAt = amount?.to ?? (next === 'other' ? at + 2 : at + 1)
  const unit = UNITS[lowerAt(words, unitAt)]
  if (!unit || (amount === null && lowerAt(words, unitAt).endsWith('s'))) return null
  return { from: at, to: unitAt + 1, meaning: { kind: 'set', value: unitLength(amount?.value ?? (next === 'other' ? 2 : 1), unit) } }
}

/** Now, lately and one day: "currently", "recently", "the future". Not a river's current, not "the Past" as a name. */
export function readVague(words: readonly Word[], at: number): Match | null {
  for (const phrase of VAGUE_PHRASES.get(lowerAt(words, at)) ?? []) {
    const to = skipPhrase(words, at, phrase.words)
    if (to === null) continue
    if (phrase.words.length === 1 && words[at]?.joined && lowerAt(words, at - 1) === '-') return null
    // "the past two months" and "the past of the city" are not the past
    if (
      /past$/.test(phrase.words.at(-1) ?? '') &&
      words[to]?.kind === 'word' &&
      skipPossessive(words, to) === null &&
      isNounAhead(words, to)
    )
      return null
    // the river's current
    const relation = words[at]?.token?.relation
    if (lowerAt(words, at) === 'current' && ((relation && relation !== 'amod') || words[to]?.kind !== 'word')) return null
    if (lowerAt(words, at) === 'current' && /^(?:account|accounts|events|affairs)$/.test(lowerAt(words, to))) return null
    return { from: at, to, meaning: { kind: 'vague', value: phrase.value } }
  }
  return null
}

function isNounAhead(words: readonly Word[], at: number): boolean {
  return !/^(?:and|or|but|has|have|had|is|are|was|were|he|she|they|it|we|i|who|that|when|to|in|as|by|with|at|on)$/.test(lowerAt(words, at))
}
