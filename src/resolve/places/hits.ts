import { MONTHS } from '../../lang/en/months.ts'
import { FEATURE_WORDS, NAME_JOINTS } from '../../lang/en/place-words.ts'
import type { Gazetteer, PlaceCandidate } from '../../register/gazetteer.ts'
import { isDivision, narrowed, withArticle } from './candidates.ts'
import type { SentenceWords } from './sentence-words.ts'

const JOINTS: ReadonlySet<string> = new Set(NAME_JOINTS)
/** Longest name looked up, in words: "Grand Ethiopian Renaissance Dam", "Democratic Republic of the Congo". */
const MAX_WORDS = 7
/** Two-letter codes of states are words otherwise: read after "Portland," only. */
const POSTAL_CODE = /^\p{Lu}{2}$/u
const FREE_CODES: ReadonlySet<string> = new Set(['US', 'UK', 'DC'])
const ABBREVIATION = /^(?:\p{L}+\.)+\p{L}?\.?$|^\p{Lu}{2,4}$/u
/** "ROME (AP)" is a name in capitals, "FAO" is none. */
const CAPITALS_ONLY = /^\p{Lu}{2,4}$/u

const NUMBER = /^\d{1,4}$/

/** Words that name an actor, first to last. */
export interface Claim {
  readonly first: number
  readonly last: number
}

/** A stretch of words with what the gazetteer says of it. */
export interface Hit {
  readonly first: number
  readonly last: number
  readonly candidates: readonly PlaceCandidate[]
  readonly abbreviated: boolean
}

/**
 * The longest stretch from a word on that the gazetteer knows. `follows` says that the word stands after a place and a comma, where
 * codes of states are read: "Portland, OR".
 */
export function hitAt(
  words: SentenceWords,
  first: number,
  follows: boolean,
  claimAt: (token: number) => Claim | null,
  gazetteer: Gazetteer,
): Hit | null {
  for (let last = endOfRun(words, first); last >= first; last--) {
    const numbered = last > first && NUMBER.test(words.form(last))
    if (last > first && !numbered && !words.isCapital(last) && !FEATURE_WORDS.has(words.word(last))) continue
    // "New Mexico" is no matter whether someone takes Mexico for an actor in it; a claim that goes on is stronger.
    if ((claimAt(last)?.last ?? last) > last || words.isAgencyCredit(first, last)) continue
    const form = words.slice(first, last)
    if (first === last) {
      // "PORT SUDAN, Nov 4": Nov is a town in Tajikistan, too
      if (form.toLowerCase() in MONTHS && /^\d/.test(words.form(last + 1))) return null
      const short = shortForm(words, first, follows, gazetteer)
      if (short) return short
      if (CAPITALS_ONLY.test(form) ? !words.isDateline(first, last) : ABBREVIATION.test(form) && form.length < 5) return null
      if (form.length < 3) return null
    }
    // "W. Va." comes as two words.
    if (last === first + 1 && form.endsWith('.') && form.length < 9) {
      const candidates = gazetteer.abbreviation(form)
      if (candidates.length > 0) return { first, last, candidates, abbreviated: true }
    }
    const candidates = withArticle(form, gazetteer.find(form))
    // "Depot 9" is a place if the user says so; elsewhere a number after a name is a date or a count.
    if (numbered && !candidates.some(({ id }) => id.startsWith('own:'))) continue
    if (candidates.length > 0) return { first, last, candidates, abbreviated: false }
  }
  return null
}

/** A word as an abbreviation: "NSW", "Ind.", and "Ind" with a full stop that is a word of its own. */
function shortForm(words: SentenceWords, at: number, follows: boolean, gazetteer: Gazetteer): Hit | null {
  const form = words.form(at)
  if (ABBREVIATION.test(form) && (follows || !POSTAL_CODE.test(form) || FREE_CODES.has(form))) {
    const candidates = gazetteer.abbreviation(form)
    if (candidates.length > 0) return { first: at, last: at, candidates: narrowed(form, candidates), abbreviated: true }
  }
  if (!follows || words.word(at + 1) !== '.' || words.tokens[at]?.spaceAfter || form.length > 5) return null
  const candidates = gazetteer.abbreviation(form)
  // The full stop is the abbreviation's unless it ends the sentence.
  return candidates.length > 0 ? { first: at, last: words.tokens[at + 2] ? at + 1 : at, candidates, abbreviated: true } : null
}

/** Whether the words after a name begin ", Texas" or ", W.Va.": a division or a country. */
export function isOuterAfter(words: SentenceWords, last: number, gazetteer: Gazetteer): boolean {
  const next = last + 2
  if (words.word(last + 1) !== ',' || !words.isCapital(next)) return false
  if (ABBREVIATION.test(words.form(next))) return gazetteer.abbreviation(words.form(next)).length > 0
  for (let end = Math.min(endOfRun(words, next), next + 3); end >= next; end--) {
    const outers = gazetteer.find(words.slice(next, end))
    if (outers.length > 0) return outers.some(isDivision)
  }
  return false
}

/** How far a name that starts here could go: capitals, small joints between them, hyphens, and small words that end in one for a feature. */
function endOfRun(words: SentenceWords, first: number): number {
  let last = first
  for (let at = first + 1; at < words.tokens.length && at - first < MAX_WORDS; at++) {
    if (words.isCapital(at) || NUMBER.test(words.form(at))) {
      last = at
      continue
    }
    const feature = last === at - 1 ? featureEnd(words, at) : null
    if (feature !== null) return feature
    if (!JOINTS.has(words.form(at)) && !words.isGlue(at)) break
  }
  return last
}

/** "Nuseirat refugee camp", "Rafah border crossing": where small words that end in one for a feature end. */
function featureEnd(words: SentenceWords, at: number): number | null {
  for (let end = at; end < at + 3; end++) {
    if (FEATURE_WORDS.has(words.word(end))) return end
    if (!/^(?:NOUN|ADJ)$/.test(words.upos(end)) || words.isCapital(end)) return null
  }
  return null
}
