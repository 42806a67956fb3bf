import type { Span } from '../../record/types.ts'
import { CharacterClass, classAt } from './characters.ts'

/** Lines longer than this were not wrapped by a typewriter or a mail program. */
const WIDEST_WRAP = 110

/**
 * The token indices after which the writer ended a line on purpose: a blank line follows, or the next word would still have fitted
 * ("Talks stall in Geneva⏎Negotiators left …"). Breaks that only wrap a long line are not in it.
 */
export function deliberateBreaks(text: string, part: Span, tokens: readonly Span[]): ReadonlySet<number> {
  const breaks = new Set<number>()
  const ends: { token: number; length: number }[] = []
  let lineStart = part.start
  let widest = 0
  tokens.forEach((token, index) => {
    const next = tokens[index + 1]
    let newlines = 0
    let lastNewline = 0
    for (let at = token.end; at < (next ? next.start : token.end); at++) {
      if (classAt(text, at) !== CharacterClass.newline) continue
      if (text[at] === '\n' && text[at - 1] === '\r') continue
      newlines++
      lastNewline = at
    }
    if (next && newlines === 0) return
    const length = token.end - lineStart
    widest = Math.max(widest, length)
    if (!next) return
    if (newlines > 1) breaks.add(index)
    else ends.push({ token: index, length })
    lineStart = lastNewline + 1
  })
  for (const { token, length } of ends) {
    const next = tokens[token + 1]
    if (!next) continue
    if (widest > WIDEST_WRAP || length + 1 + (next.end - next.start) <= widest) {
      if (classAt(text, next.start) !== CharacterClass.lower) breaks.add(token)
    }
  }
  return breaks
}
