import { TIME_PREPOSITIONS } from '../../lang/en/time-words.ts'
import type { ParsedReport, Sentence } from '../../parse/sentence.ts'
import type { Time, When } from '../../record/types.ts'
import type { TimeMention } from '../resolved.ts'
import { parseDay, toIso } from './calendar.ts'
import { directionAt } from './direction.ts'
import { readExpression } from './expression.ts'
import type { Meaning } from './meaning.ts'
import { type Anchor, meetCalendar } from './meet-calendar.ts'
import type { NamedPeriod, Period } from './period.ts'
import { type Word, wordsOf } from './words.ts'

const PREPOSITIONS: ReadonlySet<string> = new Set(TIME_PREPOSITIONS)

/**
 * Every time expression of a report as TIMEX3 has it, and as an interval of days counted from the day of publication
 * (`YYYY-MM-DD`, an ISO time, or null when it is not known: then only absolute dates get days). Times of day keep their day;
 * lengths and repetitions get none. Words that only look like times ("March to Moscow") give nothing.
 */
export function findTimes(parsed: ParsedReport, published: string | null): { readonly times: Time[]; readonly mentions: TimeMention[] } {
  const times: Time[] = []
  const mentions: TimeMention[] = []
  const publishedDay = published === null ? null : parseDay(published)
  let reference: NamedPeriod | null = null
  let quarter: NamedPeriod | null = null
  for (const sentence of parsed.sentences) {
    const words = wordsOf(parsed.report.text, sentence)
    for (let at = 0; at < words.length; ) {
      const match = readExpression(words, at)
      const first = words[match?.from ?? at]
      const last = words[(match?.to ?? 0) - 1]
      if (!match || !first || !last) {
        at++
        continue
      }
      at = match.to
      const anchor: Anchor = {
        published: publishedDay,
        reference,
        quarter,
        direction: needsDirection(match.meaning) ? directionAt(sentence, last.token) : null,
      }
      const { type, value, period, named } = meetCalendar(match.meaning, anchor)
      if (named) reference = named
      if (named?.granularity === 'quarter') quarter = named
      const id = `t${times.length + 1}`
      const { start } = first
      const { end } = last
      times.push({ id, start, end, text: parsed.report.text.slice(start, end), type, value })
      const site = siteOf(sentence, start, end)
      if (site)
        mentions.push({
          ...site,
          start,
          end,
          time: id,
          when: period && whenOf(parsed.report.text, words, match.from, last, period, publishedDay),
        })
    }
  }
  return { times, mentions }
}

function needsDirection(meaning: Meaning): boolean {
  if (meaning.kind === 'stretch' || meaning.kind === 'week') return needsDirection(meaning.of)
  if (meaning.kind === 'part' || meaning.kind === 'clock') return meaning.of !== null && needsDirection(meaning.of)
  return ['date', 'weekday', 'unit', 'quarter', 'season', 'holiday'].includes(meaning.kind)
}

/** Which tokens a span covers; null where the sentence has none there. */
function siteOf(sentence: Sentence, start: number, end: number): Omit<TimeMention, 'start' | 'end' | 'time' | 'when'> | null {
  const { tokens } = sentence
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  const first = low
  let last = first
  while ((tokens[last + 1]?.start ?? Infinity) < end) last++
  if ((tokens[first]?.start ?? Infinity) >= end) return null
  let head = last
  for (let at = first; at <= last; at++) {
    const up = tokens[at]?.head ?? -1
    if (up < first || up > last) {
      head = at
      break
    }
  }
  return { sentence: sentence.index, first, last, head }
}

/** The interval as it is shown, with its preposition; "since" and "until" open it towards now or from then. */
function whenOf(text: string, words: readonly Word[], from: number, last: Word, period: Period, published: number | null): When {
  const preposition = words[from - 1]
  const has = preposition !== undefined && PREPOSITIONS.has(preposition.lower)
  const first = has ? preposition : words[from]
  const span = { start: first?.start ?? last.start, end: last.end }
  let { start, end, granularity } = period
  if (has && preposition.lower === 'since') {
    end = published !== null && start !== null && published >= start ? published : null
    granularity = 'range'
  } else if (has && /^(?:until|till|by)$/.test(preposition.lower)) {
    start = null
    granularity = 'range'
  }
  return {
    start: start === null ? null : toIso(start),
    end: end === null ? null : toIso(end),
    granularity,
    text: text.slice(span.start, span.end),
    span,
  }
}
