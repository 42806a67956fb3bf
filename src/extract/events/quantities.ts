import { BOUNDS, COUNT_UNITS, CURRENCIES, MULTIPLIERS, NUMBER_WORDS, VAGUE_COUNTS } from '../../lang/en/events/quantity-words.ts'
import type { Clause } from '../../parse/clause.ts'
import type { Token } from '../../parse/sentence.ts'
import { childrenOf, phraseOf, tokenAt, wordsSpan } from '../../parse/tree.ts'
import { quoteOf } from '../../record/span.ts'
import type { Quantity } from '../../record/types.ts'
import { sensesOf } from './lexicon.ts'
import type { View } from './view.ts'

/**
 * The numbers an act comes with: people killed, wounded, displaced or arrested, troops, per cent of an area, sums. Read from the
 * objects (or what stands for them) of the act's clause; ages, dates and ordinals are not counts.
 *
 * @param lemma of the verb, which names the unit of people counted ("killed")
 */
export function quantitiesOf(view: View, lemma: string, tokens: readonly number[]): Quantity[] {
  return tokens.flatMap((token) => {
    const quantity = quantityAt(view, lemma, token)
    return quantity ? [quantity] : []
  })
}

/** The participants of a clause that may be counted. */
export function countable(clause: Clause): number[] {
  return [...clause.objects, ...clause.indirects].map(({ head }) => head)
}

function quantityAt(view: View, lemma: string, token: number): Quantity | null {
  const head = tokenAt(view.sentence, token)
  const word = head.form.toLowerCase()
  const counted = childrenOf(view.sentence, token, 'nummod')
  const vague = VAGUE_COUNTS[word]
  const held = ofNounOf(view, token)
  // "tens of thousands of people"
  const times = vague !== undefined && held ? (MULTIPLIERS[held.lemma.toLowerCase()] ?? null) : null
  const ofNoun = times !== null && held ? ofNounOf(view, held.index) : held
  const numbers = counted.length > 0 ? counted.flatMap((number) => numberWords(view, number)) : []
  if (numbers.length === 0) {
    if (vague === undefined && head.upos !== 'NUM') return null
    if (head.upos === 'NUM') numbers.push(...numberWords(view, head))
  }
  const value = numbers.length > 0 ? numberOf(numbers.map((number) => number.form)) : vague === undefined ? null : vague * (times ?? 1)
  if (value === null) return null
  const percent = /^(?:%|percent|per|cent|pc)$/.test(word) || childrenOf(view.sentence, token).some((child) => child.form === '%')
  const first = numbers[0] ?? head
  const bound = vague !== undefined && numbers.length === 0 ? 'at least' : boundBefore(view, first.index)
  const currency = currencyOf(view, token, numbers)
  const unit = percent ? 'percent' : (currency ?? COUNT_UNITS[lemma] ?? (head.upos === 'NUM' && ofNoun ? ofNoun : head).lemma.toLowerCase())
  const of = ofNoun
    ? nounPhrase(view, ofNoun.index)
    : numbers.some((number) => number.index === token) || currency
      ? null
      : nounPhrase(view, token)
  return {
    value,
    unit,
    of: percent || vague !== undefined ? (ofNoun ? nounPhrase(view, ofNoun.index) : null) : of,
    bound,
    span: wordsSpan(view.sentence, numbers.length > 0 ? numbers.map(({ index }) => index) : [token]),
  }
}

/** What "of" brings in under a noun: "dozens of civilians". */
function ofNounOf(view: View, token: number): Token | undefined {
  return childrenOf(view.sentence, token, 'nmod').find((child) =>
    childrenOf(view.sentence, child.index, 'case').some((marker) => marker.form.toLowerCase() === 'of'),
  )
}

/** The words of a number: "two hundred", "2.5 million". */
function numberWords(view: View, number: Token): Token[] {
  return [...childrenOf(view.sentence, number.index, 'compound'), ...childrenOf(view.sentence, number.index, 'nummod'), number]
    .filter((word) => word.upos === 'NUM' || MULTIPLIERS[word.form.toLowerCase()] !== undefined)
    .sort((a, b) => a.index - b.index)
}

/** The value of a written number, or null: "1,200", "twenty-five", "2.5 million", "30-strong". */
export function numberOf(forms: readonly string[]): number | null {
  let total = 0
  let group = 0
  let seen = false
  for (const form of forms.flatMap((word) => word.toLowerCase().replaceAll(',', '').split('-'))) {
    const digits = /^\$?(\d+(?:\.\d+)?)(%|m|bn|k)?$/.exec(form)
    const multiplier = MULTIPLIERS[form]
    const named = NUMBER_WORDS[form]
    if (digits) {
      group += Number(digits[1]) * ({ m: 1e6, bn: 1e9, k: 1e3 }[digits[2] ?? ''] ?? 1)
      seen = true
    } else if (named !== undefined) {
      group += named
      seen = true
    } else if (multiplier !== undefined) {
      const times = group === 0 ? 1 : group
      if (multiplier === 100) group = times * 100
      else {
        total += times * multiplier
        group = 0
      }
      seen = true
    } else if (form !== 'and') return seen ? total + group : null
  }
  return seen ? total + group : null
}

function boundBefore(view: View, token: number): string | null {
  // "handed over 32 prisoners": the particle of a verb bounds no number
  const before = view.sentence.tokens[token - 1]
  const verb = view.sentence.tokens[token - 2]
  if (before && verb?.upos === 'VERB' && (before.relation === 'compound:prt' || isPhrasal(`${verb.lemma} ${before.form.toLowerCase()}`)))
    return null
  const told = view.sentence.tokens.slice(Math.max(0, token - 3), token).map((word) => word.form.toLowerCase())
  for (const [words, bound] of BOUNDS) {
    const length = words.split(' ').length
    if (told.slice(-length).join(' ') === words) return bound || null
  }
  return null
}

function isPhrasal(lemma: string): boolean {
  return sensesOf(lemma).length > 0
}

function currencyOf(view: View, token: number, numbers: readonly Token[]): string | null {
  const signs = [
    tokenAt(view.sentence, token),
    ...childrenOf(view.sentence, token),
    ...numbers.flatMap((number) => childrenOf(view.sentence, number.index)),
  ]
  for (const sign of signs) {
    const currency = CURRENCIES[sign.form.toLowerCase()]
    if (currency) return currency
  }
  return null
}

function nounPhrase(view: View, token: number): string {
  const words = phraseOf(view.sentence, token).filter((index) => {
    const word = tokenAt(view.sentence, index)
    return word.upos !== 'NUM' && !(word.index < token && /^(?:advmod|case|nummod)/.test(word.relation))
  })
  return quoteOf(view.resolved.report.text, wordsSpan(view.sentence, words))
}
