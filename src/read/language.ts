import { FUNCTION_WORDS } from '../lang/en/function-words.ts'
import { loadModule } from './lazy-module.ts'

const ENGLISH: ReadonlySet<string> = new Set(FUNCTION_WORDS)

/** How much of a text is looked at, in code units. */
const SAMPLE = 20_000
/** Words of running English are function words of the list by 30 to 40 in a hundred; of other languages by fewer than 8. */
const SURE_SHARE = 0.18
const SURE_KINDS = 5
/** Below this many words a detector of letters is no judge of Latin script: "Gaza truce talks stall" is Dutch to it. */
const SHORT = 20
/** So many words in small letters it needs of a short text; lists of names and places are Filipino or Italian to it. */
const FEWEST_SMALL = 3

/**
 * The BCP 47 tag of the language a text is in, or null when it is in none that is known: numbers, signs, noise.
 *
 * English is told by its function words; only a text in doubt is given to the detector. A headline or two in Latin letters counts as
 * English. Of a text in several languages it gives the one its first pages are in.
 */
export function findLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE).replaceAll(/\bhttps?:\S{0,2000}/g, ' ')
  let words = 0
  let latin = 0
  let small = 0
  let hits = 0
  const kinds = new Set<string>()
  for (const [word] of sample.matchAll(/\p{L}+/gu)) {
    words++
    if (/^[A-Za-z\u00c0-\u024f]/.test(word)) latin++
    if (/^\p{Ll}/u.test(word)) small++
    // A long run of letters is no function word, and a million of them would be kept by the set.
    const key = word.length > 10 ? '' : word.toLowerCase()
    if (!ENGLISH.has(key)) continue
    hits++
    kinds.add(key)
  }
  if (words === 0) return null
  if (hits >= words * SURE_SHARE && kinds.size >= Math.min(SURE_KINDS, words / 4)) return 'en'
  const { eld } = loadModule<typeof import('eld/small')>('eld/small')
  const found = eld.detect(sample)
  if (found.language === 'en') return 'en'
  const isShortLatin = words < SHORT && latin * 10 >= words * 9
  if (isShortLatin && !(small >= FEWEST_SMALL && words >= 6 && found.isReliable())) return 'en'
  return found.language === '' ? null : found.language
}

/** The English name of a language: "French" for `fr`; the tag itself when there is none. */
export function languageName(tag: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }).of(tag) ?? tag
}

/** A report's language in a sentence: "in French"; of `und`, "in no language that is known here". */
export function languageWords(tag: string): string {
  return tag === 'und' ? 'in no language that is known here' : `in ${languageName(tag)}`
}
