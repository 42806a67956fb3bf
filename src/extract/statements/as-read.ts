/** A pronoun or article that an editor explains in brackets: their [the council's] court. */
const EXPLAINED =
  /(?<![\p{L}\p{N}])(?:he|she|it|they|we|you|him|her|them|us|his|its|their|our|your|this|that|these|those|here|there|then)$/iu
const BRACKETS = /\[([^[\]]{0,200})\]/g

/**
 * A quotation as it may have been spoken, without what an editor put in brackets: an explanation after a pronoun goes, a word put in place
 * of another stays without its brackets, a changed letter too, "[sic]" goes and an ellipsis stays. Spaces are closed up.
 *
 * @example
 * asRead("their [Russia's] court") // "their court"
 * asRead('[Russia] will leave') // "Russia will leave"
 * asRead('[W]e go on […] and win') // "We go on … and win"
 */
export function asRead(quote: string): string {
  const read = quote.replace(BRACKETS, (_, inside: string, at: number) => {
    const words = inside.trim()
    if (/^(?:\.\.\.|…|\. \. \.)$/.test(words)) return words
    if (/^sic[.!]?$/i.test(words) || words === '') return ''
    return EXPLAINED.test(quote.slice(Math.max(0, at - 12), at).trimEnd()) && /^\s/.test(quote.slice(at - 1, at)) ? '' : words
  })
  return read
    .replace(/\s{2,}/g, ' ')
    .replace(/\s+([,;:!?]|\.(?!\.))/g, '$1')
    .trim()
}
