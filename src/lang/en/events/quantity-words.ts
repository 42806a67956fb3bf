import { ONES, TENS } from '../time-words.ts'

/** Number words below a hundred, and half. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = { zero: 0, ...ONES, ...TENS, half: 0.5 }

/** The powers that multiply what stands before them. */
export const MULTIPLIERS: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }

/** Vague counts, as conflict data sets read them: the least that the word can mean. */
export const VAGUE_COUNTS: Readonly<Record<string, number>> = {
  dozen: 12,
  dozens: 12,
  score: 20,
  scores: 20,
  tens: 10,
  hundreds: 100,
  thousands: 1000,
  millions: 1e6,
}

/** Words before a number that bound it, longest first, by the bound they give. */
export const BOUNDS: readonly (readonly [words: string, bound: string])[] = [
  ['no fewer than', 'at least'],
  ['no less than', 'at least'],
  ['not less than', 'at least'],
  ['as many as', 'up to'],
  ['as much as', 'up to'],
  ['no more than', 'up to'],
  ['a total of', ''],
  ['at least', 'at least'],
  ['at most', 'up to'],
  ['more than', 'more than'],
  ['fewer than', 'less than'],
  ['less than', 'less than'],
  ['close to', 'about'],
  ['up to', 'up to'],
  ['an estimated', 'about'],
  ['over', 'more than'],
  ['above', 'more than'],
  ['under', 'less than'],
  ['below', 'less than'],
  ['about', 'about'],
  ['around', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['some', 'about'],
  ['nearly', 'about'],
  ['almost', 'about'],
  ['estimated', 'about'],
]

/** What the people counted by a verb or noun of an act are called. */
export const COUNT_UNITS: Readonly<Record<string, string>> = {
  kill: 'killed',
  slay: 'killed',
  murder: 'killed',
  massacre: 'killed',
  slaughter: 'killed',
  execute: 'killed',
  assassinate: 'killed',
  die: 'killed',
  perish: 'killed',
  wound: 'wounded',
  injure: 'wounded',
  hurt: 'wounded',
  maim: 'wounded',
  displace: 'displaced',
  uproot: 'displaced',
  arrest: 'arrested',
  detain: 'arrested',
  jail: 'arrested',
  imprison: 'arrested',
  'round up': 'arrested',
  deport: 'deported',
  expel: 'expelled',
  abduct: 'abducted',
  kidnap: 'abducted',
  capture: 'captured',
  release: 'released',
  free: 'released',
  rescue: 'rescued',
  evacuate: 'evacuated',
}

/** Signs and words of currencies, by ISO 4217 code. */
export const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'USD',
  us$: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  '€': 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  '£': 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  yen: 'JPY',
  '¥': 'JPY',
}
