import { FIGURE_ABBREVIATIONS, OTHER_ABBREVIATIONS, TITLE_ABBREVIATIONS } from '../../lang/en/abbreviations.ts'
import { CharacterClass, classAt, isLetter } from './characters.ts'

const KEPT: ReadonlySet<string> = new Set([...TITLE_ABBREVIATIONS, ...OTHER_ABBREVIATIONS])
const KEPT_BEFORE_FIGURES: ReadonlySet<string> = new Set(FIGURE_ABBREVIATIONS)

/** Marks that are a word of their own wherever they stand. */
const ALWAYS_APART = new Set('“”„«»—–'.split(''))

/** Longest abbreviation the tables hold, with the stop. */
const LONGEST_ABBREVIATION = 9

/**
 * What the rules say of the boundary before `at` inside the chunk `start`–`end`: true or false where they are sure, null where the
 * perceptron decides. `next` is the class of the first character after the chunk's white space.
 */
export function ruleBoundary(text: string, start: number, end: number, at: number, next: number): boolean | null {
  const before = classAt(text, at - 1)
  const after = classAt(text, at)
  if (isLetter(before) && isLetter(after)) return false
  if (before === CharacterClass.digit && after === CharacterClass.digit) return false
  // Half of a character beyond U+FFFF.
  const low = text.charCodeAt(at)
  if (low >= 0xdc00 && low <= 0xdfff) return false
  if (ALWAYS_APART.has(text[at] ?? '') || ALWAYS_APART.has(text[at - 1] ?? '')) return true
  if (isAddress(text, start)) return inTrail(text, at, end)
  if (at === start + 1 && text[start] === '@') return false
  if (text[at] === '.' && at - start < LONGEST_ABBREVIATION) {
    let from = at
    while (from > start && (isLetter(classAt(text, from - 1)) || text[from - 1] === '.' || text[from - 1] === '-')) from--
    const word = text.slice(from, at + 1).toLowerCase()
    const stands = at + 1 === end || !isLetter(classAt(text, at + 1))
    if (stands && KEPT.has(word)) return false
    if (stands && KEPT_BEFORE_FIGURES.has(word) && next === CharacterClass.digit) return false
    // "George H. W. Bush": a single capital before a capital.
    if (stands && at - from === 1 && from === start && classAt(text, from) === CharacterClass.upper && next === CharacterClass.upper)
      return false
  }
  return null
}

const TRAIL = /^[.,;:!?)\]"'”’>]{1,4}$/

/** An address on the web: one token, whatever marks it holds. */
function isAddress(text: string, start: number): boolean {
  return text.startsWith('http', start)
    ? text.startsWith('://', start + 4) || text.startsWith('s://', start + 4)
    : text.startsWith('www.', start)
}

/** Whether only punctuation follows up to the end of the chunk. */
function inTrail(text: string, at: number, end: number): boolean {
  return end - at <= 4 && TRAIL.test(text.slice(at, end))
}
