import type { Sentence, Token } from '../../parse/sentence.ts'
import type { Span } from '../../record/types.ts'

/** A word, number or mark of a sentence as the grammar of dates reads it: "30-day" is three of them, "a.m." one. */
export interface Word extends Span {
  readonly form: string
  readonly lower: string
  readonly kind: 'word' | 'number' | 'mark'
  /** Whether nothing stands between it and the word before. */
  readonly joined: boolean
  /** The parser's word at the same place; null where there is none. */
  readonly token: Token | null
}

/** Every alternative consumes what it matches at once, so a line of a million digits is read in one pass. */
const WORD = /[ap]\.\s?m\b\.?|\d+(?:,\d{3}(?!\d))*(?:\.\d+)?(?:(?:st|nd|rd|th|s)(?![\p{L}\d]))?|\p{L}+|[^\s\p{L}\d]/giu
const NUMBER = /^\d/
const LETTER = /^\p{L}/u

/** The words of a sentence, in order. Reads the text itself, since a tree's tokens differ from parser to parser. */
export function wordsOf(text: string, sentence: Sentence): Word[] {
  const { span, tokens } = sentence
  const words: Word[] = []
  let tokenAt = 0
  let lastEnd = -1
  for (const match of text.slice(span.start, span.end).matchAll(WORD)) {
    const form = match[0]
    const start = span.start + match.index
    const end = start + form.length
    while ((tokens[tokenAt]?.end ?? Infinity) <= start) tokenAt++
    const token = tokens[tokenAt]
    words.push({
      start,
      end,
      form,
      lower: form.toLowerCase(),
      kind: NUMBER.test(form) ? 'number' : LETTER.test(form) ? 'word' : 'mark',
      joined: start === lastEnd,
      token: token && token.start < end ? token : null,
    })
    lastEnd = end
  }
  return words
}

/** The word at a place in lower case; empty outside the sentence. */
export function lowerAt(words: readonly Word[], at: number): string {
  return words[at]?.lower ?? ''
}

/** Whether the word at a place begins with a capital. */
export function isCapital(words: readonly Word[], at: number): boolean {
  return /^\p{Lu}/u.test(words[at]?.form ?? '')
}

/** Place after the words of a phrase ("as soon as possible"), or null when they do not stand there. */
export function skipPhrase(words: readonly Word[], at: number, phrase: readonly string[]): number | null {
  for (let i = 0; i < phrase.length; i++) if (lowerAt(words, at + i) !== phrase[i]) return null
  return at + phrase.length
}

/** Place after a possessive "'s" or a bare apostrophe, or null when there is none. */
export function skipPossessive(words: readonly Word[], at: number): number | null {
  const mark = words[at]
  if (!mark?.joined || (mark.lower !== "'" && mark.lower !== '’')) return null
  const s = words[at + 1]
  return s?.joined && s.lower === 's' ? at + 2 : null
}
