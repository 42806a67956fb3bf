import { COMMON_WORD_NAMES, NAME_OPENERS, WORDLIKE_ABBREVIATIONS } from '../../lang/en/headline-names.ts'
import type { Part } from '../../record/types.ts'

/** What the rest of the report and the language say about capitals. */
export interface CapitalEvidence {
  /** Every form of the report's body. */
  readonly bodyForms: ReadonlySet<string>
  /** Words that texts mostly write small, from `data/model/common-words.txt`. */
  readonly commonWords: ReadonlySet<string>
}

/** Lines longer than this are paragraphs. */
const LONGEST_HEADLINE = 250

const PAIRS: ReadonlySet<string> = new Set(COMMON_WORD_NAMES)
const OPENERS: ReadonlySet<string> = new Set(NAME_OPENERS)
const WORDLIKE: ReadonlySet<string> = new Set(WORDLIKE_ABBREVIATIONS)

/** Share of long words with a capital from which a line counts as title case. */
const TITLE_CASE_SHARE = 0.75

/**
 * Whether a part is a headline by its style: a title, a deck without a full stop, or a short line in title case or capitals. Such lines
 * leave out articles and auxiliaries and tell the past in the present tense.
 */
export function isHeadline(part: Part, text: string): boolean {
  if (part.kind === 'title') return true
  if (part.end - part.start > LONGEST_HEADLINE) return false
  const line = text.slice(part.start, part.end).trim()
  const stopped = /[.:;,]["”’')\]]*$/.test(line)
  if (part.kind === 'deck' && !stopped) return true
  const words = line.match(/\p{L}[\p{L}'’]*/gu) ?? []
  return !stopped && words.length >= 4 && isTitleCase(words)
}

/** Whether nearly all long words have a capital. */
function isTitleCase(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length >= 4 && /^\p{L}/u.test(word))
  const capital = long.filter((word) => /^\p{Lu}/u.test(word))
  return long.length >= 2 && capital.length >= TITLE_CASE_SHARE * long.length
}

/** The words of `data/model/common-words.txt`. */
export function readCommonWords(table: string): ReadonlySet<string> {
  return new Set(table.split('\n').filter((word) => word !== ''))
}

/**
 * Brings the forms of a headline in title case or capitals to ordinary case: "Russia Retakes Key Town" → "Russia retakes key town".
 * Every form keeps its length. The first word keeps its capital. Headlines in ordinary case come back as they are.
 */
export function headlineCase(forms: readonly string[], { bodyForms, commonWords }: CapitalEvidence): string[] {
  const words = forms.filter((form) => /\p{L}/u.test(form))
  const shouted = words.length > 1 && words.every((word) => word === word.toUpperCase())
  if (!shouted && !isTitleCase(words)) return [...forms]
  const first = forms.findIndex((form) => /\p{L}/u.test(form))

  const decided = forms.map((form, index) => {
    const lower = lowerOf(form)
    if (form === lower || !/^\p{L}/u.test(form)) return form
    const capital = form.slice(0, 1) + lower.slice(1)
    if (shouted ? bodyForms.has(form) || (WORDLIKE.has(form) && form.length < 3) : /^\p{L}.*\p{Lu}/u.test(form)) return form
    if (index === first) return capital
    const name = isPair(index - 1) || isPair(index)
    if (name) return capital
    if (bodyForms.has(lower)) return lower
    if (bodyForms.has(capital)) return capital
    return isCommon(lower) ? lower : capital
  })
  // "South" before a name is part of it; decided from the right, so that "New South Wales" keeps all three.
  for (let index = decided.length - 2; index >= 0; index--) {
    const form = decided[index] ?? ''
    const next = decided[index + 1] ?? ''
    if (OPENERS.has(form) && /^\p{Lu}\p{Ll}/u.test(next)) decided[index] = form.slice(0, 1).toUpperCase() + form.slice(1)
  }
  return decided

  function isPair(index: number): boolean {
    return PAIRS.has(`${(forms[index] ?? '').toLowerCase()} ${(forms[index + 1] ?? '').toLowerCase()}`)
  }

  function isCommon(lower: string): boolean {
    if (commonWords.has(lower)) return true
    return ENDINGS.some(
      ([ending, base]) =>
        (lower.endsWith(ending) && commonWords.has(lower.slice(0, -ending.length) + base)) ||
        (lower.endsWith(base) && lower.length > 3 && commonWords.has(lower.slice(0, lower.length - base.length) + ending)),
    )
  }
}

/** Endings of inflected forms and what their base has in their place. */
const ENDINGS = [
  ['s', ''],
  ['es', ''],
  ['ies', 'y'],
  ['d', ''],
  ['ed', ''],
  ['ing', ''],
  ['ing', 'e'],
] as const

/** Small letters of the same length: letters that grow when lowered ("İ") stay as they are. */
function lowerOf(form: string): string {
  const lower = form.toLowerCase()
  return lower.length === form.length ? lower : form
}
