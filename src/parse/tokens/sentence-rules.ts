import { SENTENCE_STARTERS, TITLE_ABBREVIATIONS } from '../../lang/en/abbreviations.ts'
import { SPEECH_VERB_FORMS } from '../../lang/en/speech-verb-forms.ts'
import type { Span } from '../../record/types.ts'
import { CharacterClass, classAt, isLetter } from './characters.ts'
import { entryHeadOf, LONGEST_HEAD } from './entry-head.ts'
import type { TokenView } from './sentence-features.ts'

const TITLES: ReadonlySet<string> = new Set(TITLE_ABBREVIATIONS)
const STARTERS: ReadonlySet<string> = new Set(SENTENCE_STARTERS)
const SPEECH: ReadonlySet<string> = new Set(SPEECH_VERB_FORMS)

const STOPS = new Set(['.', '!', '?', '…', '...', '....', '?!', '!!', '??', '!?'])
const DASHES = new Set(['—', '–', '-', '--'])
const CLOSERS = new Set(['"', '”', '’', "'", "''", ')', ']', '»'])
const OPENERS = new Set(['"', '“', '‘', "'", '``', '(', '[', '«', '„'])

/** How many words of a name may stand between a closed quotation and its "said". */
const NAME_BEFORE_SPEECH = 5

/**
 * What the rules say of "a sentence ends after token `index`": true or false where they are sure, null where the perceptron decides.
 * Line breaks are for `line-breaks.ts`.
 */
export function ruleSentenceEnd(text: string, tokens: readonly Span[], views: readonly TokenView[], index: number): boolean | null {
  const form = (at: number) => {
    const token = tokens[at]
    return token && token.end - token.start < 20 ? text.slice(token.start, token.end) : ''
  }
  const here = form(index)
  const view = views[index]
  const next = views[index + 1]
  if (!view || !next) return null
  const nextForm = form(index + 1)
  // The token that ends the sentence proper, before closing quotation marks and brackets.
  let stop = index
  while (stop > 0 && index - stop < 3 && CLOSERS.has(form(stop)) && views[stop - 1]?.gap === 0) stop--
  const stopped = STOPS.has(form(stop))
  const stopHasDot = form(stop).endsWith('.')

  if (view.gap === 0) {
    if (!stopped || CLOSERS.has(nextForm) || !isLetter(next.first)) return false
    return null
  }
  if (TITLES.has(here.toLowerCase())) return false
  const nextCapital = next.first === CharacterClass.upper
  const opens = OPENERS.has(nextForm) && next.gap === 0
  const capital = nextCapital || (opens && views[index + 2]?.first === CharacterClass.upper)
  if (/^\p{Lu}\.$/u.test(here) && nextCapital && !STARTERS.has(nextForm.toLowerCase())) return false
  if (DASHES.has(here)) return endsDateline(text, tokens, index)
  if (here === ':') {
    // "RAWALPINDI, Feb 12 (PSW): The army said …"
    const before = tokens[index - 1]
    if (before && text.slice(before.start, before.end) === ')' && endsDateline(text, tokens, index)) return true
    return endsEntryHead(text, tokens, index) ? true : null
  }
  if (!stopped && !stopHasDot) return null
  // "in Washington, D.C. He left": no name begins with "He".
  if (!stopped && stop === index && next.first === CharacterClass.upper && STARTERS.has(nextForm.toLowerCase())) return true
  const closed = stop < index
  if (closed && next.first === CharacterClass.lower) return false
  if (closed && (form(stop) === '?' || form(stop) === '!') && capital) return !speechFollows(text, tokens, index + 1)
  const before = tokens[stop - 1]
  if (form(stop) === '.' && capital && before && stop > 0) {
    const kind = classAt(text, before.end - 1)
    const long = before.end - before.start > 2
    // LA GABARRA. "We have not lost a single street"
    if (opens && /^\p{Lu}{4,}$/u.test(form(stop - 1))) return true
    if ((kind === CharacterClass.lower || kind === CharacterClass.digit) && long) return true
  }
  return null
}

/** Whether a name and a verb of speech come next: “Is it over?” Vice President Vance asked. */
function speechFollows(text: string, tokens: readonly Span[], from: number): boolean {
  for (let at = from; at < from + NAME_BEFORE_SPEECH; at++) {
    const token = tokens[at]
    if (!token || token.end - token.start > 20) return false
    const form = text.slice(token.start, token.end)
    if (at > from && SPEECH.has(form)) return true
    if (!/^\p{Lu}/u.test(form)) return false
  }
  return false
}

/** Tokens a dateline may have: "LOUISVILLE, Ky. (AP) —". */
const LONGEST_DATELINE = 12

/** Whether a dash, or a colon behind brackets, closes the dateline of a part: few tokens, the first of them in capitals, and nothing that ends a sentence. */
function endsDateline(text: string, tokens: readonly Span[], index: number): boolean {
  const first = tokens[0]
  if (!first || index === 0 || index > LONGEST_DATELINE || first.end - first.start > 30) return false
  return /^\p{Lu}{3,}$/u.test(text.slice(first.start, first.end))
}

/** Tokens looked at for the end of the sentence after a head. */
const LOOK_AHEAD = 80

/**
 * Whether a colon closes the head of a bulletin's entry: "El Obeid: the hospital was hit twice.", "• 3 May: Shells fell." What follows on its line
 * is a sentence with its own full stop; "Minister: no talks this year" is a title.
 */
function endsEntryHead(text: string, tokens: readonly Span[], index: number): boolean {
  const isLineBreak = (before: Span | undefined, after: Span | undefined) =>
    before !== undefined && after !== undefined && text.slice(before.end, after.start).includes('\n')
  const next = tokens[index + 1]
  if (!next || index === 0 || !/[\p{L}\d]/u.test(text[next.start] ?? '') || isLineBreak(tokens[index], next)) return false
  let first = index
  while (first > 0 && index - first <= LONGEST_HEAD + 2 && !isLineBreak(tokens[first - 1], tokens[first])) first--
  const head = entryHeadOf(tokens.slice(first, index).flatMap(({ start, end }) => wordsOfToken(text.slice(start, end))))
  if (!head) return false
  let long = 0
  let capital = 0
  for (
    let at = index + 1;
    at < Math.min(tokens.length, index + LOOK_AHEAD) && !(at > index + 1 && isLineBreak(tokens[at - 1], tokens[at]));
    at++
  ) {
    const { start, end } = tokens[at] as Span
    if (end - start > 3) {
      long++
      if (/\p{Lu}/u.test(text[start] ?? '')) capital++
    }
    // "Smith: Voters Are Worried About Prices." is a title
    if (end - start === 1 && /[.?!]/.test(text[start] ?? '')) return long < 3 || capital * 2 < long
  }
  return false
}

/** The parts of a written token: "11-12", "Ras-al-Ayn". */
function wordsOfToken(form: string): string[] {
  if (form.length > 40 || /^\d{1,2}[.)]$/.test(form)) return [form]
  return form.split(/([-–/])/).filter(Boolean)
}
