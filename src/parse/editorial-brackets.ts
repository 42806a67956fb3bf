/** Words an insertion may have; longer bracketed text is parsed like any other. */
const LONGEST_INSERTION = 6

/**
 * The words of a sentence that a parser should see: all but editorial insertions in square brackets, which break the grammar they stand in
 * ("The ball is in their [Northland's] court"). Gives the indices kept; all of them when there is nothing to leave out.
 */
export function withoutInsertions(forms: readonly string[]): number[] {
  const kept: number[] = []
  for (let index = 0; index < forms.length; index++) {
    if (forms[index] === '[') {
      const close = forms.slice(index, index + LONGEST_INSERTION + 2).indexOf(']')
      const whole = close > 0 && index > 0
      if (whole) {
        index += close
        continue
      }
    }
    kept.push(index)
  }
  return kept
}
