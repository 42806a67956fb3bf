import { isolated } from './isolated.ts'

/** What a message is filled with. Days are ISO 8601 strings. */
export type Values = Readonly<Record<string, string | number | null>>

/** How values are written in a language: its plural rules, numbers and days. */
export interface Language {
  /** BCP 47 tag of the words and of `Intl`. */
  readonly tag: string
  readonly dir: 'ltr' | 'rtl'
  /** What is done with the fixed words of a message; for the language of tests. */
  readonly words: (text: string) => string
}

type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'count' }
  | { readonly kind: 'value'; readonly name: string; readonly as: string; readonly choices: ReadonlyMap<string, readonly Piece[]> | null }

const parsed = new Map<string, readonly Piece[]>()

/**
 * A message with its values, in the form of ICU MessageFormat: `{name}`, `{n, number}`, `{day, date}`, `{n, plural, one {# report} other {# reports}}`,
 * `{side, select, for {…} other {…}}`. Exact counts are written `=0`. Quoting by apostrophes is not known: an apostrophe is one.
 *
 * Throws an error for a message that is not well formed and for a value that is not given.
 */
export function formatMessage(message: string, values: Values, language: Language): string {
  let pieces = parsed.get(message)
  if (!pieces) {
    pieces = parseMessage(message)
    parsed.set(message, pieces)
  }
  return write(pieces, values, language, null)
}

function write(pieces: readonly Piece[], values: Values, language: Language, count: number | null): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'words') return language.words(piece.text)
      if (piece.kind === 'count') return count === null ? '#' : formatNumber(count, language.tag)
      const value = values[piece.name]
      if (value === undefined) throw new Error(`a message asks for ${piece.name}, which is not given`)
      if (piece.choices === null) return writeValue(value, piece.as, language)
      const number = piece.as === 'plural' ? Number(value) : null
      const key = number === null ? String(value) : pluralRules(language.tag).select(number)
      const chosen = piece.choices.get(`=${value}`) ?? piece.choices.get(key) ?? piece.choices.get('other')
      if (!chosen) throw new Error(`a message has no words for ${piece.name} = ${value}`)
      return write(chosen, values, language, number ?? count)
    })
    .join('')
}

function writeValue(value: string | number | null, as: string, { tag }: Language): string {
  if (value === null) return '–'
  if (as === 'date') return formatDay(String(value), tag)
  if (as === 'number' || typeof value === 'number') return formatNumber(Number(value), tag)
  return isolated(value)
}

const plurals = new Map<string, Intl.PluralRules>()

/** Made once for each language: making them takes as long as a hundred messages. */
function pluralRules(tag: string): Intl.PluralRules {
  let rules = plurals.get(tag)
  if (!rules) {
    rules = new Intl.PluralRules(tag)
    plurals.set(tag, rules)
  }
  return rules
}

const numbers = new Map<string, Intl.NumberFormat>()

/** A number as a language writes it: 12,480. */
export function formatNumber(value: number, tag: string): string {
  let format = numbers.get(tag)
  if (!format) {
    format = new Intl.NumberFormat(tag)
    numbers.set(tag, format)
  }
  return format.format(value)
}

const days = new Map<string, Intl.DateTimeFormat>()

/** A day as a language writes it, with its year: "13 March 2025" or, short, "13 Mar 2025". A text that is no ISO day stays as it is. */
export function formatDay(iso: string, tag: string, month: 'short' | 'long' = 'short'): string {
  const time = timeOf(iso)
  return time === null ? iso : dayFormat(tag, month).format(time)
}

/** Days from one to another, what they share written once: "22–23 Mar 2025". */
export function formatDays(start: string, end: string, tag: string): string {
  const [from, to] = [timeOf(start), timeOf(end)]
  if (from === null || to === null || from >= to) return formatDay(start, tag)
  return dayFormat(tag, 'short').formatRange(from, to)
}

function dayFormat(tag: string, month: 'short' | 'long'): Intl.DateTimeFormat {
  const key = `${tag} ${month}`
  let format = days.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(tag, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' })
    days.set(key, format)
  }
  return format
}

/** The first moment of an ISO day. */
function timeOf(iso: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? []
  return year === undefined ? null : Date.UTC(Number(year), Number(month) - 1, Number(day))
}

function parseMessage(message: string): Piece[] {
  let at = 0
  const fail = (why: string) => new Error(`the message "${message}" ${why} at ${at}`)
  const pieces = (inChoice: boolean): Piece[] => {
    const found: Piece[] = []
    let words = ''
    const flush = () => {
      if (words) found.push({ kind: 'words', text: words })
      words = ''
    }
    for (; at < message.length && message[at] !== '}'; at++) {
      if (message[at] === '{') {
        flush()
        found.push(argument())
      } else if (message[at] === '#' && inChoice) {
        flush()
        found.push({ kind: 'count' })
      } else words += message[at]
    }
    flush()
    return found
  }
  const argument = (): Piece => {
    const [head = ''] = /^\{\s*\w+\s*(?:,\s*\w+\s*)?/.exec(message.slice(at)) ?? []
    const [name = '', as = ''] = head
      .slice(1)
      .split(',')
      .map((word) => word.trim())
    if (!name) throw fail('has a brace without a name')
    at += head.length
    if (message[at] === '}' && as !== 'plural' && as !== 'select') return { kind: 'value', name, as, choices: null }
    if (message[at] !== ',') throw fail('has a brace that is not closed')
    at++
    const choices = new Map<string, Piece[]>()
    for (;;) {
      const [lead = '', key] = /^\s*(=\d+|\w[\w-]*)\s*\{/.exec(message.slice(at)) ?? []
      if (key === undefined) break
      at += lead.length
      choices.set(key, pieces(true))
      if (message[at] !== '}') throw fail('has a choice that is not closed')
      at++
    }
    at += /^\s*/.exec(message.slice(at))?.[0].length ?? 0
    if (message[at] !== '}' || choices.size === 0) throw fail('has choices that are not closed')
    return { kind: 'value', name, as, choices }
  }
  const all = pieces(false)
  if (at < message.length) throw fail('has a brace that was not opened')
  return all
}
