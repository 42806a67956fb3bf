import { NAME_PARTICLES } from '../../lang/en/actor-words.ts'
import type { Sentence, Token } from '../../parse/sentence.ts'

/** Whether a word begins with a capital letter. */
export const isCapital = (token: Token | undefined): boolean => {
  const first = token?.form.charCodeAt(0) ?? 0
  if (first < 128) return first >= 65 && first <= 90
  return /^\p{Lu}/u.test(token?.form ?? '')
}

/** A capital, or the article of an Arabic name: "al-Qaida". */
export function startsCapital(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (isCapital(token)) return true
  return token !== undefined && /^(?:al|el|an|as|ash)$/.test(token.form) && tokens[at + 1]?.form === '-' && isCapital(tokens[at + 2])
}

/** A headline, or a sentence written like one: nearly every word of four letters or more begins with a capital. */
export function isTitleCase(sentence: Sentence): boolean {
  if (sentence.headline) return true
  const known = TITLE_CASE.get(sentence)
  if (known !== undefined) return known
  const long = sentence.tokens.filter((token) => token.form.length > 3 && /^\p{L}/u.test(token.form))
  const is = long.length > 3 && long.filter(isCapital).length > long.length * 0.8
  TITLE_CASE.set(sentence, is)
  return is
}

/** What `isTitleCase` found, since it is asked for every name. */
const TITLE_CASE = new WeakMap<Sentence, boolean>()

/** The words from one token to another as they stand in the text, without a possessive at the end. */
export function wordsOf(tokens: readonly Token[], text: string, first: number, last: number): string {
  return text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0)
}

/** First and last word of the tagger's name that a word lies in. */
export function taggedName(sentence: Sentence, index: number): readonly [first: number, last: number] {
  const { tokens } = sentence
  const kind = tokens[index]?.name
  if (!kind) return [index, index]
  let first = index
  while (first > 0 && !tokens[first]?.nameStarts && tokens[first - 1]?.name === kind) first--
  let last = index
  while (tokens[last + 1]?.name === kind && !tokens[last + 1]?.nameStarts) last++
  return [first, last]
}

/** Whether a word may stand in a person's name: a capital, a particle such as "de", or what the tagger marks. */
export const isNameWord = (token: Token | undefined): boolean =>
  token !== undefined && (/^\p{Lu}/u.test(token.form) || NAME_PARTICLES.has(token.form.toLowerCase()) || token.name === 'person')
