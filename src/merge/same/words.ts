/** A folded word without the endings of its forms, for comparing; no lemma. */
export function stemOf(word: string): string {
  return word.replace(/(?:ing|ed|es|s)$/, '')
}
