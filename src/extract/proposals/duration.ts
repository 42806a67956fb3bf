import type { Token } from '../../parse/sentence.ts'
import { numberOf } from '../events/quantities.ts'

const UNITS: Readonly<Record<string, readonly [prefix: string, designator: string]>> = {
  hour: ['PT', 'H'],
  day: ['P', 'D'],
  week: ['P', 'W'],
  month: ['P', 'M'],
  year: ['P', 'Y'],
}

/**
 * The ISO 8601 duration that the words around a proposal give it: "a 30-day ceasefire", "a truce of two weeks", "a pause for 60 days".
 * `head` is the position of the proposal's word in `tokens`. Null when there is none; "several days" gives none.
 */
export function durationOf(tokens: readonly Token[], head: number): string | null {
  for (let at = 0; at < tokens.length; at++) {
    const unit = UNITS[(tokens[at]?.lemma ?? '').toLowerCase()]
    if (!unit) continue
    let number = at - 1
    if (tokens[number]?.form === '-') number--
    // "forty-five days"
    const tens = tokens[number - 1]?.form === '-' ? tokens[number - 2] : undefined
    const written = tens && numberOf([tens.form, tokens[number]?.form ?? ''])
    const value = written ?? numberOf([tokens[number]?.form ?? ''])
    if (written !== undefined && written !== null) number -= 2
    if (value === null || value <= 0 || !Number.isInteger(value)) continue
    const before = at < head && tokens[at]?.head !== undefined
    const between = tokens.slice(Math.min(at, head) + 1, Math.max(at, head)).map(({ form }) => form.toLowerCase())
    // "30-day ceasefire": only modifiers in between; "a ceasefire of/for/lasting 30 days": the number and its preposition
    const near = before
      ? between.every((word) => /^[\p{L}-]+$/u.test(word)) && between.length < 3
      : between.length <= 3 && /^(?:of|for|lasting)$/.test(between[0] ?? '')
    if (near) return `${unit[0]}${value}${unit[1]}`
  }
  return null
}
