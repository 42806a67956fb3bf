import {
  DIVISION_WORDS,
  LOCATIVE_PREPOSITIONS,
  NOUNS_OF_PLACE,
  NOUNS_ON_PLACES,
  PART_WORDS,
  VERBS_OF_PLACE,
  WEAK_PREPOSITIONS,
} from '../../lang/en/place-words.ts'
import type { SentenceWords } from './sentence-words.ts'

const LOCATIVES: ReadonlySet<string> = new Set(LOCATIVE_PREPOSITIONS)
const WEAK: ReadonlySet<string> = new Set(WEAK_PREPOSITIONS)
const OF_NOUNS: ReadonlySet<string> = new Set(NOUNS_OF_PLACE)
const ON_NOUNS: ReadonlySet<string> = new Set(NOUNS_ON_PLACES)
const VERBS: ReadonlySet<string> = new Set(VERBS_OF_PLACE)
const PARTS: ReadonlySet<string> = new Set(PART_WORDS)

/**
 * Whether the words before a name put a place there: "in X", "north of X", "the town of X", "out of X", "entered X". Weak where persons and
 * organizations stand as well: "from X". Words of parts, articles and adjectives between do not count.
 */
export function placePosition(words: SentenceWords, first: number): 'strong' | 'weak' | null {
  let at = first - 1
  while (
    at >= 0 &&
    (PARTS.has(words.word(at)) || /^(?:the|a|an|its|their|his|her|and)$/.test(words.word(at)) || words.upos(at) === 'ADJ')
  ) {
    if (words.word(at) === 'and' && !PARTS.has(words.word(at - 1))) break
    at--
  }
  const word = words.word(at)
  if (word === 'of') return OF_NOUNS.has(words.word(at - 1)) || words.word(at - 1) === 'out' ? 'strong' : null
  if (word === 'on' || word === 'against') return ON_NOUNS.has(words.word(at - 1)) ? 'strong' : null
  if (words.upos(at) === 'VERB') return VERBS.has(words.tokens[at]?.lemma ?? '') ? 'strong' : null
  if (!LOCATIVES.has(word)) return null
  return WEAK.has(word) ? 'weak' : 'strong'
}

/** Whether a name stands right after "on" or "on the": roads and islands do. */
export function isAfterOn(words: SentenceWords, first: number): boolean {
  return words.word(first - 1) === 'on' || (words.word(first - 1) === 'the' && words.word(first - 2) === 'on')
}

/** ", 50 km north of Homs", ", south of Nablus", ", a town near Homs": what stands before lies there. */
export function isLocatedAfter(words: SentenceWords, last: number): boolean {
  if (words.word(last + 1) !== ',') return false
  for (let at = last + 2; at < last + 8; at++) {
    const word = words.word(at)
    if (word === ',' || word === '' || words.isCapital(at)) return false
    if (word === 'near') return true
    // "Berg, a city councillor" lies nowhere.
    if (DIVISION_WORDS.has(word)) return !/^(?:NOUN|PROPN|ADJ)$/.test(words.upos(at + 1))
    if (PARTS.has(word) && words.word(at + 1) === 'of') return true
  }
  return false
}

/** Division nouns that stand behind a name without being part of it: "Kharkiv city", "Georgia state officials". */
const LOOSE = /^(?:state|states|department|division|port|capital|city|town|village|borough|township)$/

/** A noun of division beside a name. `after` is its position when it belongs to the name: "Kursk region", but not "the province of Idlib". */
export function divisionBeside(
  words: SentenceWords,
  first: number,
  last: number,
): { readonly kind: 'region' | 'district' | 'town'; readonly after: number | null } | null {
  const after = DIVISION_WORDS.get(words.word(last + 1))
  if (after && !LOOSE.test(words.word(last + 1))) return { kind: after, after: last + 1 }
  const isOf = words.word(first - 1) === 'of'
  const before = DIVISION_WORDS.get(words.word(isOf ? first - 2 : first - 1))
  // "the capital of Mali" says what lies in Mali
  if (isOf && words.word(first - 2) === 'capital') return null
  if (before && !words.isCapital(first - 2)) return { kind: before, after: null }
  return null
}

/** "the village of X": no city is meant. */
export function isCalledVillage(words: SentenceWords, first: number): boolean {
  return /^(?:village|hamlet|settlement)s?$/.test(words.word(words.word(first - 1) === 'of' ? first - 2 : first - 1))
}

/** Words that may stand between a place and the one it is told to lie in or by. */
export const LONGEST_LOCATION = 12

/** What the words between two names say of the first: that it lies in the second (", in"), by it (", 12 km north of"), or neither. */
export function locationIn(between: readonly string[]): 'in' | 'near' | null {
  const words = between.join(' ')
  if (!/^[,(]/.test(words) || /[,;:.]/.test(words.slice(1))) return null
  if (/ (?:near|outside|close to|not far from)(?: the (?:town|city|village) of)?(?: the)?$/.test(words)) return 'near'
  if (
    /(?: (?:north|south|east|west)(?:[ -]?(?:east|west))?(?:wards?)?| km| kilomet(?:er|re)s| miles) (?:of|from)(?: the (?:town|city|village) of)?(?: the)?$/.test(
      words,
    )
  )
    return 'near'
  return /^, (?:an? [a-z -]+ )?(?:in|of) (?:the )?(?:(?:far )?(?:north|south|east|west|cent)[a-z-]* )?$/.test(`${words} `) ? 'in' : null
}
