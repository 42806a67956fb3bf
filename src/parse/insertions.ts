/** A stretch of words set into a sentence: editorial brackets, or a short phrase between long dashes. Indices include both marks. */
export interface Insertion {
  readonly first: number
  readonly last: number
}

/** Words an insertion may have; longer ones are parsed as part of the sentence. */
const LONGEST_INSERTION = 8

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '—': '—', '–': '–', '--': '--' }

/**
 * Finds what is set into a sentence and breaks the grammar around it: "the ball is in their [Northland's] court", "struck Arun—the
 * premier's hometown—and Bel". Such stretches are parsed by themselves. A dash with no second one near it opens nothing, nor does one that
 * stands at the end of the sentence ("… for peace—he said—.").
 */
export function findInsertions(forms: readonly string[]): Insertion[] {
  const found: Insertion[] = []
  for (let first = 1; first < forms.length; first++) {
    const closing = CLOSING[forms[first] ?? '']
    if (closing === undefined) continue
    const inside = forms.slice(first + 1, first + LONGEST_INSERTION + 2)
    const at = inside.indexOf(closing)
    if (at < 1 || first + at + 2 >= forms.length) continue
    found.push({ first, last: first + 1 + at })
    first += at + 1
  }
  return found
}
