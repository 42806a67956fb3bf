import { DESK_MESSAGES, type DeskMessage } from '../../lang/en/desk/messages.ts'
import { formatDay, formatDays, formatMessage, formatNumber, type Language, type Values } from './format.ts'

/** The desk's words in a language: a message by its key, filled with values. */
export interface Say {
  (key: DeskMessage, values?: Values): string
  readonly language: Language
  /** A number as the language writes it. */
  number(value: number): string
  /** A day as the language writes it. */
  day(iso: string, month?: 'short' | 'long'): string
  /** Days from one to another as the language writes them. */
  days(start: string, end: string): string
}

const ENGLISH: Language = { tag: 'en-GB', dir: 'ltr', words: (text) => text }

const ACCENTS: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', c: 'ç', n: 'ñ', s: 'š', y: 'ý', z: 'ž' }

/** The language of tests: English with accents and longer, so that words that are in no table, and places too narrow, are seen. */
const PSEUDO: Language = {
  tag: 'en-XA',
  dir: 'ltr',
  words: (text) =>
    text.replace(/\p{L}+/gu, (word) => {
      const accented = word.replace(/[aeioucnsyz]/g, (letter) => ACCENTS[letter] ?? letter)
      return word.length > 3 ? `${accented}~` : accented
    }),
}

/** The languages the desk speaks. */
export const LANGUAGES = { en: ENGLISH, pseudo: PSEUDO } as const
export type LanguageName = keyof typeof LANGUAGES

/** The words of a language. */
export function sayIn(name: LanguageName): Say {
  const language = LANGUAGES[name]
  const say = (key: DeskMessage, values: Values = {}) => formatMessage(DESK_MESSAGES[key], values, language)
  return Object.assign(say, {
    language,
    number: (value: number) => formatNumber(value, language.tag),
    day: (iso: string, month?: 'short' | 'long') => formatDay(iso, language.tag, month),
    days: (start: string, end: string) => formatDays(start, end, language.tag),
  })
}
