import { CLITIC_ENDINGS, FUSED_WORDS } from '../../lang/en/clitics.ts'
import type { Span } from '../../record/types.ts'

const ENDING = new RegExp(`(?:${CLITIC_ENDINGS.join('|')})$`, 'i')

/** A written token longer than this is an address or rubbish, never a word with a clitic. */
const LONGEST = 64

/**
 * Where a written token falls into two words as Universal Dependencies has them ("do|n't", "Kyiv|'s", "states|'", "can|not"), counted
 * from its start; null when it is one word. The words are always slices of the token.
 */
export function splitPoint(form: string): number | null {
  if (form.length > LONGEST || form.length < 3) return null
  const fused = FUSED_WORDS[form.toLowerCase()]
  if (fused !== undefined) return fused
  const plain = form.replaceAll('’', "'")
  if (!plain.includes("'")) return null
  const ending = ENDING.exec(plain)
  if (ending && ending.index > 0) return ending.index
  return /\p{L}[sS]'$/u.test(plain) ? form.length - 1 : null
}

/** The words of a written token, in order. */
export function wordsOf(text: string, token: Span): Span[] {
  const point = splitPoint(text.slice(token.start, token.end))
  if (point === null) return [{ start: token.start, end: token.end }]
  const middle = token.start + point
  return [
    { start: token.start, end: middle },
    { start: middle, end: token.end },
  ]
}
