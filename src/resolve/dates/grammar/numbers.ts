import { LENGTH_ADJECTIVES, ONES, ORDINALS, TENS, VAGUE_AMOUNTS } from '../../../lang/en/time-words.ts'
import { lowerAt, type Word } from '../words.ts'

/** A number read from words; `value` is null for "several" and for "two to three". `to` is the place after it. */
export interface Amount {
  readonly value: number | null
  readonly to: number
}

const VAGUE: ReadonlySet<string> = new Set(VAGUE_AMOUNTS)
const ADJECTIVES: ReadonlySet<string> = new Set(LENGTH_ADJECTIVES)
const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 }

/** A plain number in digits or words ("30", "1,200", "2 1/2", "twenty-four", "a hundred"); null where none stands. */
export function parseNumber(words: readonly Word[], at: number): { readonly value: number; readonly to: number } | null {
  const word = words[at]
  if (!word) return null
  if (word.kind === 'number') {
    if (!/^[\d,.]+$/.test(word.form)) return null
    const whole = Number(word.form.replaceAll(',', ''))
    const fraction = FRACTIONS[lowerAt(words, at + 1)]
    if (fraction !== undefined) return { value: whole + fraction, to: at + 2 }
    // "2 1/2 years", "5-1/2 hours"
    const next = lowerAt(words, at + 1) === '-' ? at + 2 : at + 1
    const [over, slash, under] = [words[next], words[next + 1], words[next + 2]]
    if (slash?.lower === '/' && over?.kind === 'number' && under?.kind === 'number' && slash.joined && under.joined) {
      const part = Number(over.form) / Number(under.form)
      if (part > 0 && part < 1) return { value: whole + part, to: next + 3 }
    }
    return { value: whole, to: at + 1 }
  }
  const small = smallNumber(words, at)
  const start =
    small ?? (/^an?$/.test(word.lower) && /^(?:hundred|thousand|dozen)$/.test(lowerAt(words, at + 1)) ? { value: 1, to: at + 1 } : null)
  if (!start) return null
  const scale = lowerAt(words, start.to)
  if (scale === 'dozen') return { value: start.value * 12, to: start.to + 1 }
  if (scale === 'thousand') return { value: start.value * 1000, to: start.to + 1 }
  if (scale !== 'hundred') return start
  const rest = smallNumber(words, lowerAt(words, start.to + 1) === 'and' ? start.to + 2 : start.to + 1)
  return rest ? { value: start.value * 100 + rest.value, to: rest.to } : { value: start.value * 100, to: start.to + 1 }
}

/**
 * An amount of time units: a number, "a couple of", "several", "two or three", "12 to 18", "one and a half", with words that
 * leave it as it is ("two more"). "a" counts as one where `article` allows it.
 */
export function parseAmount(words: readonly Word[], at: number, article = true): Amount | null {
  const amount = bareAmount(words, at, article)
  if (!amount) return null
  let { to } = amount
  while (ADJECTIVES.has(lowerAt(words, to))) to++
  return { value: amount.value, to }
}

function bareAmount(words: readonly Word[], at: number, article: boolean): Amount | null {
  const first = lowerAt(words, at)
  const second = lowerAt(words, at + 1)
  if ((first === 'a' || first === 'an') && article) {
    if (second === 'couple') return { value: 2, to: lowerAt(words, at + 2) === 'of' ? at + 3 : at + 2 }
    if (second === 'few') return { value: null, to: at + 2 }
    if ((second === 'number' || second === 'matter') && lowerAt(words, at + 2) === 'of') return { value: null, to: at + 3 }
    const number = parseNumber(words, at)
    return number ?? { value: 1, to: at + 1 }
  }
  if (first === 'couple') return { value: 2, to: second === 'of' ? at + 2 : at + 1 }
  if (first === 'another') {
    const number = parseNumber(words, at + 1)
    return number ?? (VAGUE.has(second) ? { value: null, to: at + 2 } : { value: 1, to: at + 1 })
  }
  if (first === 'half' && second === 'a' && lowerAt(words, at + 2) === 'dozen') return { value: 6, to: at + 3 }
  if (first === 'half' && (second === 'a' || second === 'an')) return { value: 0.5, to: at + 2 }
  if (first === 'dozens' || first === 'tens' || first === 'scores' || first === 'hundreds' || first === 'thousands')
    return second === 'of' ? { value: null, to: at + 2 } : null
  if (VAGUE.has(first)) return { value: null, to: at + 1 }
  const number = parseNumber(words, at)
  if (!number) return null
  const link = lowerAt(words, number.to)
  if (link === 'and' && lowerAt(words, number.to + 1) === 'a' && lowerAt(words, number.to + 2) === 'half')
    return { value: number.value + 0.5, to: number.to + 3 }
  if (link === 'or' || link === 'to' || link === '-' || link === '–') {
    const other = parseNumber(words, number.to + 1)
    if (other && other.value > number.value) return { value: null, to: other.to }
    if (link === 'or' && lowerAt(words, number.to + 1) === 'more') return { value: number.value, to: number.to + 2 }
  }
  return number
}

/** An ordinal in words or digits ("third", "twenty-first", "13th"); null where none stands. */
export function parseOrdinal(words: readonly Word[], at: number): { readonly value: number; readonly to: number } | null {
  const word = words[at]
  if (!word) return null
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(word.lower)
  if (digits) return { value: Number(digits[1]), to: at + 1 }
  const tens = TENS[word.lower]
  if (tens !== undefined) {
    const ones = lowerAt(words, at + 1) === '-' ? ORDINALS[lowerAt(words, at + 2)] : undefined
    return ones !== undefined && ones < 10 ? { value: tens + ones, to: at + 3 } : null
  }
  const ordinal = ORDINALS[word.lower]
  return ordinal === undefined ? null : { value: ordinal, to: at + 1 }
}

/** A year in words, as broadcasters' transcripts have it ("nineteen ninety-seven", "two thousand"); null where none stands. */
export function parseSpelledYear(words: readonly Word[], at: number): { readonly value: number; readonly to: number } | null {
  const century = lowerAt(words, at)
  if (century === 'two' && lowerAt(words, at + 1) === 'thousand') return { value: 2000, to: at + 2 }
  if (century !== 'eighteen' && century !== 'nineteen' && century !== 'twenty') return null
  const rest = smallNumber(words, at + 1)
  if (!rest || rest.value < 10 || lowerAt(words, at + 1) === '-') return null
  return { value: (ONES[century] ?? 20) * 100 + rest.value, to: rest.to }
}

/** A number from one to ninety-nine in words. */
function smallNumber(words: readonly Word[], at: number): { readonly value: number; readonly to: number } | null {
  const word = lowerAt(words, at)
  const tens = TENS[word]
  if (tens === undefined) {
    const ones = ONES[word]
    return ones === undefined ? null : { value: ones, to: at + 1 }
  }
  const next = lowerAt(words, at + 1) === '-' ? at + 2 : at + 1
  const ones = ONES[lowerAt(words, next)]
  return ones !== undefined && ones < 10 ? { value: tens + ones, to: next + 1 } : { value: tens, to: at + 1 }
}
