import { TIME_PREPOSITIONS } from '../../lang/en/time-words.ts'
import { SAYING_PASTS } from '../../lang/en/verb-nouns.ts'
import type { ParsedReport, Sentence, Token } from '../../parse/sentence.ts'
import { quoteOf } from '../../record/span.ts'
import type { Span, Time, When } from '../../record/types.ts'
import type { TimeMention } from '../resolved.ts'
import type { Direction } from './anchor.ts'
import { type Day, parseDay, toIso } from './calendar.ts'
import { writtenOn } from './dateline.ts'
import { directionAt, MOST_STEPS } from './direction.ts'
import { readExpression } from './expression.ts'
import { daysOf, monthsOf } from './length.ts'
import type { Match, Meaning } from './meaning.ts'
import { meetCalendar } from './meet-calendar.ts'
import { dayPeriod, type NamedPeriod, type Period, shiftedPeriod } from './period.ts'
import { type Placed, rangeOf, readListedDay } from './ranges.ts'
import { skipPossessive, type Word, wordsOf } from './words.ts'

const PREPOSITIONS: ReadonlySet<string> = new Set(TIME_PREPOSITIONS)

/**
 * Every time expression of a report as TIMEX3 has it, and as an interval of days counted from the day of publication
 * (`YYYY-MM-DD`, an ISO time, or null when it is not known: then only absolute dates get days). Times of day keep their day;
 * lengths and repetitions get none. Words that only look like times ("March to Moscow") give nothing.
 */
export function findTimes(parsed: ParsedReport, published: string | null): { readonly times: Time[]; readonly mentions: TimeMention[] } {
  const times: Time[] = []
  const mentions: TimeMention[] = []
  const publishedDay = writtenOn(parsed.report.text, published === null ? null : parseDay(published))
  let reference: NamedPeriod | null = null
  let deedDay: NamedPeriod | null = null
  let quarter: NamedPeriod | null = null
  const years = new Map<string, number>()
  for (const sentence of parsed.sentences) {
    const words = wordsOf(parsed.report.text, sentence)
    const found: (Placed & { readonly time: Time })[] = []
    let last: Match | null = null
    let saidOn: Day | null = null
    let isNamedHere = false
    for (let at = 0; at < words.length; ) {
      const match: Match | null = readExpression(words, at) ?? (last && last.to + 1 === at ? readListedDay(words, last) : null)
      if (!match) {
        at++
        continue
      }
      at = match.to
      last = match
      const direction = needsDirection(match.meaning) ? directionOf(sentence, words, match) : null
      const told = words[match.to - 1]?.token ?? null
      // "said on Sunday that it had hit the depot on Wednesday": the Wednesday before that Sunday
      const published = saidOn !== null && isBefore(sentence, told) ? saidOn : publishedDay
      const { type, value, period, named } = meetCalendar(match.meaning, {
        published,
        reference: isTimeOfDay(match.meaning) ? (deedDay ?? reference) : reference,
        quarter,
        direction,
        years,
      })
      // "withdrew on Monday from talks that were to open on Tuesday": "the same day" is Monday
      if (named && !(isNamedHere && isInRelativeClause(sentence, words[match.to - 1]?.token ?? null))) {
        reference = named
        isNamedHere = true
        if (!isOfSaying(sentence, told)) deedDay = named
        else if (named.granularity === 'day') saidOn = named.start
      }
      const { meaning } = match
      if (meaning.kind === 'date' && meaning.year !== null && 'year' in meaning.year)
        years.set(`${meaning.month}-${meaning.day}`, meaning.year.year)
      if (named?.granularity === 'quarter') quarter = named
      const ahead = aheadOf(sentence, words, match, publishedDay)
      const span = spanOf(words, match.from, match.to)
      const time: Time = { id: `t${times.length + 1}`, ...span, text: quoteOf(parsed.report.text, span), type, value }
      times.push(time)
      const now = value === 'PRESENT_REF' && publishedDay !== null ? dayPeriod(publishedDay) : null
      found.push({ match, period: now ?? ahead ?? period, time })
    }
    found.forEach(({ match, period, time }, index) => {
      const site = siteOf(sentence, time)
      if (!site) return
      const [before, after] = [found[index - 1], found[index + 1]]
      const here = { match, period }
      // "overnight to Tuesday": both words tell of that night
      const night =
        before?.match.meaning.kind === 'overnight' && before.match.meaning.into && before.match.to + 1 === match.from ? before : null
      const range = (after && rangeOf(words, here, after)) ?? (before && rangeOf(words, before, here)) ?? null
      const to = after && range && range.from <= match.from && rangeOf(words, here, after) ? after.match.to : match.to
      const when = night?.period
        ? toWhen(parsed.report.text, spanOf(words, night.match.from, match.to), night.period)
        : range
          ? toWhen(parsed.report.text, spanOf(words, range.from, to), range.period)
          : period && match.meaning.kind !== 'vague' && whenOf(parsed.report.text, words, match, period, publishedDay)
      mentions.push({ ...site, start: time.start, end: time.end, time: time.id, when: when || null })
    })
  }
  return { times, mentions }
}

/** Days that a length reaches ahead: "will meet in three days" is dated, "met in three days" is not. */
function aheadOf(sentence: Sentence, words: readonly Word[], { meaning, from, to }: Match, published: Day | null): Period | null {
  if (meaning.kind !== 'length' || meaning.side !== null || meaning.amount === null || published === null) return null
  if (words[from - 1]?.lower !== 'in' || (daysOf(meaning.unit) === null && monthsOf(meaning.unit) === null)) return null
  return directionAt(sentence, words[to - 1]?.token ?? null) === 'future' ? shiftedPeriod(published, meaning.amount, meaning.unit) : null
}

/** "After ten o'clock", "in the night": a time of a day that is not named with it. */
function isTimeOfDay(meaning: Meaning): boolean {
  return (meaning.kind === 'clock' || meaning.kind === 'part') && meaning.of === null
}

const SAYING: ReadonlySet<string> = new Set(SAYING_PASTS.split(' '))

/** "The league said on Tuesday": the day on which something was said, not done. */
function isOfSaying(sentence: Sentence, token: Token | null): boolean {
  for (let at = token, step = 0; at && step < 3; at = sentence.tokens[at.head] ?? null, step++)
    if (at.upos === 'VERB') return SAYING.has(at.lemma)
  return false
}

/** Whether the verb above a word is in the past perfect: what had been done when somebody spoke. */
function isBefore(sentence: Sentence, token: Token | null): boolean {
  for (let at = token, step = 0; at && step < 4; at = sentence.tokens[at.head] ?? null, step++) {
    if (at.upos !== 'VERB') continue
    return (sentence.children[at.index] ?? []).some(
      (child) => sentence.tokens[child]?.form.toLowerCase() === 'had' && child < (at?.index ?? 0),
    )
  }
  return false
}

/** Whether a word stands in a clause about a noun. Looks up the tree as far as real sentences need. */
function isInRelativeClause(sentence: Sentence, token: Token | null): boolean {
  for (let at = token, step = 0; at && at.head >= 0 && step < MOST_STEPS; at = sentence.tokens[at.head] ?? null, step++)
    if (at.relation === 'acl:relcl') return true
  return false
}

/** "until January" looks forward and "since January" back, whatever the verb. */
function directionOf(sentence: Sentence, words: readonly Word[], { from, to }: Match): Direction {
  // "until at least February"
  const at = words[from - 1]?.lower === 'least' ? from - 3 : from - 1
  const preposition = words[at]?.lower ?? ''
  if (/^(?:until|till|by)$/.test(preposition)) return 'future'
  // "said Friday", "announced on Tuesday": where the tree hangs it elsewhere, the word before still tells
  if (words[preposition === 'on' ? from - 2 : from - 1]?.token?.xpos === 'VBD') return 'past'
  return preposition === 'since' ? 'past' : directionAt(sentence, words[to - 1]?.token ?? null)
}

function spanOf(words: readonly Word[], from: number, to: number): Span {
  const first = words[from]
  const last = words[to - 1]
  return { start: first?.start ?? 0, end: last?.end ?? 0 }
}

function needsDirection(meaning: Meaning): boolean {
  if (meaning.kind === 'stretch' || meaning.kind === 'week') return needsDirection(meaning.of)
  if (meaning.kind === 'part' || meaning.kind === 'clock') return meaning.of !== null && needsDirection(meaning.of)
  return ['date', 'weekday', 'unit', 'quarter', 'season', 'holiday'].includes(meaning.kind)
}

/** Which tokens a span covers; null where the sentence has none there. */
function siteOf(sentence: Sentence, { start, end }: Span): Omit<TimeMention, 'start' | 'end' | 'time' | 'when'> | null {
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
function whenOf(text: string, words: readonly Word[], { from, to }: Match, period: Period, published: Day | null): When {
  const preposition = words[from - 1]?.lower ?? ''
  const span = spanOf(words, PREPOSITIONS.has(preposition) ? from - 1 : from, to)
  const { start, end } = period
  if (preposition === 'since') {
    const now = published !== null && start !== null && published >= start ? published : null
    return toWhen(text, span, { start, end: now, granularity: 'range' })
  }
  if (/^(?:until|till|by)$/.test(preposition)) return toWhen(text, span, { start: null, end, granularity: 'range' })
  // "a little after ten o'clock" is that day all the same
  const isHour = period.granularity === 'hour' || period.granularity === 'minute'
  if (/^(?:before|after)$/.test(preposition) && !isHour && !modifiesNoun(words, to)) {
    const before = start === null ? null : start - 1
    return toWhen(
      text,
      span,
      preposition === 'before' ? { start: null, end: before, granularity: 'range' } : { start: end, end: null, granularity: 'range' },
    )
  }
  return toWhen(text, span, period)
}

/** Whether the time before this place belongs to a noun: "after Friday's talks" is on Friday, "after Friday" is not. */
function modifiesNoun(words: readonly Word[], to: number): boolean {
  return skipPossessive(words, to) !== null || /^(?:compound|nmod:poss|amod)/.test(words[to - 1]?.token?.relation ?? '')
}

function toWhen(text: string, span: Span, { start, end, granularity }: Period): When {
  return {
    start: start === null ? null : toIso(start),
    end: end === null ? null : toIso(end),
    granularity,
    text: quoteOf(text, span),
    span,
  }
}
