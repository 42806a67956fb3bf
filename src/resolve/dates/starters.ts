import { MONTHS } from '../../lang/en/months.ts'
import {
  APPROXIMATIONS,
  DAY_OFFSETS,
  DAY_PARTS,
  DECADES,
  EVERY,
  HOLIDAYS,
  LONG_WORDS,
  ONES,
  ORDER_WORDS,
  ORDINALS,
  REPEATING,
  SEASONS,
  SHORT_WEEKDAYS,
  STRETCHES,
  TENS,
  UNITS,
  VAGUE_AMOUNTS,
  VAGUE_TIMES,
  WEEKDAYS,
} from '../../lang/en/time-words.ts'
import type { Word } from './words.ts'

/** First words of every expression that does not begin with a digit; all others are passed over without a rule being tried. */
const STARTERS: ReadonlySet<string> = new Set([
  ...[MONTHS, WEEKDAYS, SHORT_WEEKDAYS, UNITS, SEASONS, DAY_PARTS, DAY_OFFSETS, ONES, TENS, ORDINALS, DECADES, STRETCHES].flatMap(
    Object.keys,
  ),
  ...[ORDER_WORDS, REPEATING, LONG_WORDS].flatMap(Object.keys),
  ...Object.keys(WEEKDAYS).map((day) => `${day}s`),
  ...[...APPROXIMATIONS, ...Object.keys(VAGUE_TIMES), ...Object.keys(HOLIDAYS)].map((phrase) => phrase.split(/[ ']/)[0] ?? ''),
  ...VAGUE_AMOUNTS,
  ...EVERY,
  ...[
    'the',
    'a',
    'an',
    'that',
    'these',
    'those',
    'his',
    'her',
    'its',
    'their',
    'our',
    'another',
    'half',
    'couple',
    'dozens',
    'tens',
    'scores',
  ],
  ...[
    'first',
    'final',
    'opening',
    'latest',
    'remaining',
    'recent',
    'fiscal',
    'financial',
    'tonight',
    'overnight',
    'sometime',
    'q',
    'hundreds',
  ],
  ...['thousands', "'", '’', '‘', 'very', 'as', 'no', 'not', 'well', 'little', 'just', 'close'],
])

/** Words of which every expression without digits has one: "the" begins nothing unless one of them follows soon. */
const CORES: ReadonlySet<string> = new Set([
  ...[MONTHS, WEEKDAYS, SHORT_WEEKDAYS, UNITS, SEASONS, DAY_PARTS, DAY_OFFSETS, DECADES, REPEATING, LONG_WORDS].flatMap(Object.keys),
  ...Object.keys(WEEKDAYS).map((day) => `${day}s`),
  ...[...Object.keys(VAGUE_TIMES), ...Object.keys(HOLIDAYS)].map((phrase) => phrase.split(/[ ']/).at(-1) ?? ''),
  ...Object.keys(HOLIDAYS).map((phrase) => phrase.split(/[ ']/)[0] ?? ''),
  ...['tonight', 'overnight', 'anniversary', 'clock', 'half', 'period', 'q', 'eighteen', 'nineteen', 'twenty'],
])

/** How many words an expression may have before its core: "no more than the next two hundred and fifty consecutive days". */
const BEFORE_CORE = 10

function hasCore(words: readonly Word[], at: number): boolean {
  for (let i = at; i <= at + BEFORE_CORE; i++) {
    const word = words[i]
    if (!word) return false
    if (word.kind === 'number' || CORES.has(word.lower)) return true
  }
  return false
}

/** Whether a time expression may begin at a word: cheap, and true more often than right. */
export function mayBegin(words: readonly Word[], at: number): boolean {
  const word = words[at]
  return word !== undefined && (word.kind === 'number' || STARTERS.has(word.lower)) && hasCore(words, at)
}
