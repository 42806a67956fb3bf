import { withoutTurns } from '../messages/isolated.ts'

/** Characters of a name, of a comment, and of a reason: code units of UTF-16. */
export const NAME_LENGTH = 60
export const WORDS_LENGTH = 4_000
export const WHY_LENGTH = 200
/** Code units of words that a comment can be on. */
export const QUOTE_LENGTH = 1_000

/** Control characters but line ends and tabs, and marks that show nothing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const UNSEEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u2060\uFEFF\uFFF9-\uFFFB]/g
/** Marks above marks: more than a few on one letter cover the lines around. */
const PILED = /(\p{M}{4})\p{M}+/gu

/** A name as a person typed it, on one line and without signs that hide or turn text; null when no letter or digit is left, or too many. */
export function typedName(name: string): string | null {
  const clean = plain(name).replace(/\s+/g, ' ').trim()
  return /[\p{L}\p{N}]/u.test(clean) && clean.length <= NAME_LENGTH ? clean : null
}

/** The words of a comment, line ends as they were, at most one line left empty between two; null when there are none, or too many. */
export function typedWords(words: string): string | null {
  const clean = plain(words)
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return clean !== '' && clean.length <= WORDS_LENGTH ? clean : null
}

/** A reason, cut to its length; null when none was given. */
export function typedWhy(why: string): string | null {
  return plain(why).replace(/\s+/g, ' ').trim().slice(0, WHY_LENGTH).toWellFormed() || null
}

function plain(text: string): string {
  return withoutTurns(text.toWellFormed().normalize('NFC')).replace(/\r\n?/g, '\n').replace(UNSEEN, '').replace(PILED, '$1')
}
