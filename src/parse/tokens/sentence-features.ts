import type { Span } from '../../record/types.ts'
import { CharacterClass, classAt, plainAt } from './characters.ts'
import { mix } from './weights.ts'

/** Most features a sentence end has. */
export const SENTENCE_FEATURES = 24

/** Characters of a token that its hash reads from either end: longer ones are no words. */
const REACH = 24

/** What the sentence perceptron reads of one token, reckoned once. */
export interface TokenView {
  readonly form: number
  readonly lower: number
  readonly shape: number
  readonly length: number
  /** Class of its first character. */
  readonly first: number
  /** Plain code of its last character. */
  readonly last: number
  /** 0 when the next token touches it, 1 for white space, 2 for a line break. */
  readonly gap: number
}

/** What stands beyond either end of the part. */
const OUTSIDE: TokenView = { form: 1, lower: 1, shape: 1, length: 0, first: CharacterClass.none, last: 0, gap: 3 }

/** Views of tokens in text order. */
export function viewTokens(text: string, tokens: readonly Span[]): TokenView[] {
  return tokens.map(({ start, end }, index) => {
    let [form, lower, shape, previous] = [0x811c9dc5, 0x811c9dc5, 7, 0]
    const to = Math.min(end, start + REACH)
    for (let at = start; at < to; at++) {
      const code = plainAt(text, at)
      const kind = classAt(text, at)
      form = Math.imul(form ^ code, 0x01000193)
      lower = Math.imul(lower ^ (code >= 65 && code <= 90 ? code + 32 : code), 0x01000193)
      const outline = kind === CharacterClass.mark ? code : kind
      if (outline !== previous && at < start + 6) shape = mix(shape, outline)
      previous = outline
    }
    const next = tokens[index + 1]
    let gap = next ? 0 : 3
    if (next) {
      for (let at = end; at < next.start; at++) gap = Math.max(gap, classAt(text, at) === CharacterClass.newline ? 2 : 1)
    }
    return {
      form: form ^ (form >>> 15),
      lower: lower ^ (lower >>> 15),
      shape,
      length: end - start,
      first: classAt(text, start),
      last: plainAt(text, end - 1),
      gap,
    }
  })
}

const QUOTES_AND_BRACKETS = new Set([34, 39, 41, 93])
const STOPS = new Set([33, 46, 63])

/**
 * Writes the features of "a sentence ends after token `index`" and gives their number. `since` counts the tokens since the last end,
 * `inQuote` tells whether a quotation opened before this token is still open.
 */
export function writeSentenceFeatures(
  views: readonly TokenView[],
  index: number,
  since: number,
  inQuote: boolean,
  into: Int32Array,
): number {
  let count = 0
  const add = (seed: number, value: number) => {
    into[count++] = mix(seed * 0x9e3779b1, value)
  }
  const at = (offset: number) => views[index + offset] ?? OUTSIDE
  const [last, here, next, after] = [at(-1), at(0), at(1), at(2)]
  const gap = Math.min(here.gap, 2)
  const length = Math.min(since >> 2, 6)
  add(1, gap)
  add(2, mix(gap, here.form))
  add(3, mix(gap, next.form))
  add(4, mix(here.form, next.shape))
  add(5, mix(here.form, next.form))
  add(6, mix(last.form, here.form))
  add(7, mix(last.shape, mix(here.form, next.shape)))
  add(8, mix(gap, mix(here.shape, next.shape)))
  add(9, mix(last.lower, mix(here.form, next.shape)))
  add(10, mix(next.form, after.form))
  add(11, mix(Math.min(last.length, 5), mix(here.form, next.shape)))
  add(12, mix(next.lower, mix(here.form, gap)))
  add(13, mix(gap, mix(mix(last.shape, here.shape), mix(next.shape, after.shape))))
  const kind = STOPS.has(here.last) ? 1 : QUOTES_AND_BRACKETS.has(here.last) ? (STOPS.has(last.last) ? 2 : 3) : 4
  const start = next.first === CharacterClass.upper ? 1 : next.first === CharacterClass.mark && after.first === CharacterClass.upper ? 2 : 0
  add(14, mix(gap, kind * 4 + start))
  add(15, mix(gap, mix(length, next.shape)))
  add(16, mix(here.form, mix(length, gap)))
  add(17, mix(gap, mix(kind * 8 + start * 2 + (inQuote ? 1 : 0), here.shape)))
  add(18, mix(mix(last.last, here.last), mix(next.form, after.lower)))
  return count
}
