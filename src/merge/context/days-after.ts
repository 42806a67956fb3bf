import { NOT_AFTER } from '../../lang/en/aside-words.ts'
import { VIOLENCE_WORDS } from '../../lang/en/doubt-words.ts'
import { DAYS_AFTER, DAYS_AFTER_ANOTHER } from '../../lang/en/several-words.ts'
import { quoteOf } from '../../record/span.ts'
import type { Report, Span } from '../../record/types.ts'
import { editionOf } from '../origins/edition.ts'
import { dayNumber, dayOf } from '../same/days.ts'
import { contentWords } from '../same/words.ts'
import type { Draft } from './companions.ts'
import type { Sentences } from './sentences.ts'
import type { Surroundings } from './surroundings.ts'
import { tollsIn } from './tolls.ts'

/** Signs between "three days after" and the word of the act that it dates. */
const REACH = 80

/**
 * The part of a sentence that tells of one of two acts of different days: "killed two people on Thursday, three days after an airstrike that killed
 * nine". The part up to "after" for what is told before it, the part behind it for the rest, the whole sentence where it tells of one day.
 */
export function partOfSentence({ sentence, trigger }: Pick<Draft, 'sentence' | 'trigger'>, { list }: Sentences, text: string): Span {
  const span = list[sentence] ?? { start: 0, end: 0 }
  const match = DAYS_AFTER_ANOTHER.exec(text.slice(span.start, span.end))
  if (!match || trigger === null) return span
  const at = span.start + match.index
  return trigger.start < at ? { start: span.start, end: at } : { start: at + match[0].length, end: span.end }
}

/**
 * The attacks that a sentence recalls behind the one it tells of and that the reading has not: "two days after a drone attack on a hospital in the
 * city left ten dead", "after the one on the hospital on Monday, in which eleven died".
 */
export function othersBefore(drafts: readonly Draft[], report: Report, sentences: Sentences): Draft[] {
  const { id, text, published, url } = report
  const found: Draft[] = []
  let last = -1
  for (const { sentence } of drafts.filter(({ type, says }) => type === 'ASSAULT' && says === 'for')) {
    // "It was the second attack on the city in three nights, after the one on …" stands in the next.
    for (const told of [sentence, sentence + 1]) {
      const span = sentences.list[told]
      if (!span || told <= last) continue
      last = told
      const match = DAYS_AFTER_ANOTHER.exec(text.slice(span.start, span.end))
      if (!match) continue
      const from = span.start + match.index + match[0].length
      const piece = { start: span.start + match.index, end: span.end }
      if (drafts.some(({ trigger, type }) => type === 'ASSAULT' && trigger && trigger.start >= piece.start && trigger.end <= piece.end))
        continue
      const word = VIOLENCE_WORDS.exec(text.slice(from, Math.min(span.end, from + REACH)))
      const isNamed = /^after the/i.test(match[0])
      if (!word && !isNamed) continue
      const quote = quoteOf(text, piece)
      const at = isNamed || !word ? piece : { start: from + word.index, end: from + word.index + word[0].length }
      const blank = { by: null, cameo: null, mode: [], context: [], actors: [], recipients: [], places: [], part: null, about: null }
      found.push({
        ...blank,
        id: `${id}/s${piece.start}`,
        report: id,
        published,
        url,
        edition: editionOf(report),
        says: 'for',
        status: 'reported',
        evidence: [{ ...piece, quote }],
        trigger: { ...at, quote: quoteOf(text, at) },
        type: 'ASSAULT',
        start: null,
        end: null,
        words: contentWords(quote),
        names: [],
        home: null,
        figures: tollsIn(quote),
        retracts: false,
        recalls: false,
        sentence: told,
      })
    }
  }
  return found
}

/**
 * Dates the act of "three days after an airstrike": so many days before the day told in front of it, else before its report; by the day of its own
 * where it has one. A reading may give it the day of the act told first.
 */
export function datedAfter(draft: Draft, sentences: Sentences, surroundings: Surroundings, text: string): Draft {
  const { trigger, sentence, says } = draft
  const span = sentences.list[sentence]
  if (!span || trigger === null || says !== 'for') return draft
  const match = DAYS_AFTER_ANOTHER.exec(text.slice(span.start, span.end))
  if (!match) return draft
  const at = span.start + match.index
  const from = at + match[0].length
  if (trigger.start < at || trigger.start - from > REACH || NOT_AFTER.test(text.slice(from, trigger.start))) return draft
  const own = surroundings.datesIn({ start: from, end: span.end })[0]
  if (own) return { ...draft, ...own.days }
  const [, count, unit] = match
  const told = surroundings.datesIn({ start: span.start, end: at }).at(-1)?.days.start ?? draft.published
  const number = count === undefined ? undefined : (DAYS_AFTER[count.toLowerCase()] ?? (Number(count) || 1))
  if (number === undefined || unit === undefined || told === null) return { ...draft, start: null, end: null, part: null }
  const isWeeks = /^w/i.test(unit)
  const day = dayNumber(told) - number * (isWeeks ? 7 : 1)
  // Weeks are counted loosely, and a night ends on the next day.
  return { ...draft, start: dayOf(isWeeks ? day - 1 : day), end: dayOf(isWeeks ? day + 1 : day), part: null }
}
