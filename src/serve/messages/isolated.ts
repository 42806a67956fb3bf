/** Signs that turn the order of what follows them: embeddings, overrides and isolates (Unicode Standard Annex 9). */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/
const [OPENS_ISOLATE, CLOSES_ISOLATE] = [/[\u2066-\u2068]/, '\u2069']

/**
 * Words that turn nothing but themselves, wherever they are put: those that hold signs for turning the order of text stand in an isolate of their
 * own, its end where the words end. Others stay as they are.
 */
export function isolated(words: string): string {
  if (!TURNS.test(words)) return words
  let open = 0
  let kept = ''
  for (const sign of words) {
    if (OPENS_ISOLATE.test(sign)) open++
    // An end without a beginning would end the isolate around.
    else if (sign === CLOSES_ISOLATE && --open < 0) {
      open = 0
      continue
    }
    kept += sign
  }
  return `\u2068${kept}${CLOSES_ISOLATE.repeat(open + 1)}`
}

/** Words without signs that turn the order of text. */
export function withoutTurns(words: string): string {
  return words.replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
}
