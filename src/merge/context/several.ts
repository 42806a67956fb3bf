import { MEANS } from '../../lang/en/events/means.ts'
import {
  AFTER_THAT,
  AND_THE_OTHER,
  DAYS_AFTER,
  FURTHER_DAY,
  LISTED_ACTS,
  ONE_BY_ONE,
  SEVERAL_ACTS,
  THE_ONES,
  THEIR_DAYS,
  TWO_ACTS,
} from '../../lang/en/several-words.ts'
import { BOMBARDING_WORDS } from '../../lang/en/target-words.ts'
import { quoteOf } from '../../record/span.ts'
import type { Reading, Report, Span } from '../../record/types.ts'
import { editionOf } from '../origins/edition.ts'
import { dayNumber, dayOf } from '../same/days.ts'
import { contentWords } from '../same/words.ts'
import type { Site } from '../telling.ts'
import type { Draft } from './companions.ts'
import type { Sentences } from './sentences.ts'
import { isTown, type Surroundings } from './surroundings.ts'
import type { NamedDays } from './time-days.ts'
import { tollsIn } from './tolls.ts'

const WEAPONS = new Map(Object.entries(MEANS).flatMap(([mode, words]) => words.split(' ').map((word) => [word, mode] as const)))

/**
 * Tells apart what a sentence tells of several acts at once: "two air raids on Kitshanga that have cost 16 lives, the first on the night of July 14,
 * the second three nights later" are two tellings. Their count is of both together and belongs to neither.
 */
export function tellApart(drafts: readonly Draft[], { report }: Reading, sentences: Sentences, surroundings: Surroundings): Draft[] {
  const { text } = report
  const plural = new Map<number, Draft[]>()
  sentences.list.forEach((span, sentence) => {
    const said = text.slice(span.start, span.end)
    if (!SEVERAL_ACTS.test(said)) return
    const here = drafts.filter((draft) => draft.sentence === sentence && draft.type === 'ASSAULT' && draft.says === 'for')
    const sited = here.find(({ places }) => places.some(isTown))
    const town = sited ? [] : surroundings.townsIn(sentence, span.start + said.search(SEVERAL_ACTS)).slice(0, 1)
    const [first] = here
    const places = sited?.places ?? town
    if (places.length === 0) return
    const acts = actsIn(span, text, surroundings)
    if (acts.length < 2) return
    const model = sited ?? first ?? blank(report, places, sentence)
    plural.set(
      sentence,
      acts.map(({ evidence, days }) => {
        const quote = quoteOf(text, evidence)
        const weapons = (quote.toLowerCase().match(/[\p{L}-]+/gu) ?? []).flatMap(
          (word) => WEAPONS.get(word) ?? WEAPONS.get(word.replace(/s$/, '')) ?? [],
        )
        const own = surroundings.townsIn(sentence, evidence.start, [evidence]).filter(({ name }) => quote.includes(name))
        return {
          ...model,
          ...(days ?? { start: null, end: null, part: null }),
          id: `${report.id}/m${evidence.start}`,
          places: own.length > 0 ? own.slice(0, 1) : places,
          // "the two bombardments", of whatever weapons
          mode: weapons.length > 0 ? [...new Set(weapons)] : BOMBARDING_WORDS.test(model.trigger?.quote ?? '') ? [] : model.mode,
          evidence: [{ ...evidence, quote }],
          trigger: null,
          words: contentWords(quote),
          figures: tollsIn(quote),
          sentence,
        }
      }),
    )
  })
  if (plural.size === 0) return [...drafts]
  const replaced = drafts.filter((draft) => !(plural.has(draft.sentence) && draft.type === 'ASSAULT' && draft.says === 'for'))
  return [...replaced, ...[...plural.values()].flat()].sort((a, b) => a.sentence - b.sentence)
}

/** Whether a telling is one of several that a sentence told apart. */
export function isPartOfSeveral({ id }: Pick<Draft, 'id'>): boolean {
  return /\/m\d+$/.test(id)
}

interface Act {
  readonly evidence: Span
  /** Null where its sentence dates others. */
  readonly days: NamedDays | null
}

function actsIn(span: Span, text: string, surroundings: Surroundings): Act[] {
  const said = text.slice(span.start, span.end)
  const one = [...said.matchAll(ONE_BY_ONE)].map(({ index, 0: words }) => ({
    start: span.start + index,
    end: span.start + index + words.length,
  }))
  const dated = inOrder(one, text, surroundings).filter(({ days }) => days !== null)
  if (dated.length >= 2) return dated
  const named = said.search(SEVERAL_ACTS)
  const byDay = [...said.matchAll(THEIR_DAYS)].flatMap(({ index, 0: words }) =>
    index > named ? [{ start: span.start + index, end: span.start + index + words.length }] : [],
  )
  const ofDays = byDay.length >= 2 ? inOrder(byDay, text, surroundings).filter(({ days }) => days !== null) : []
  if (ofDays.length >= 2) return ofDays
  const ones = [...said.matchAll(THE_ONES)].flatMap(({ index }) => (index > named ? [span.start + index] : []))
  if (ones.length >= 2)
    return inOrder(
      ones.map((start, at) => ({ start, end: ones[at + 1] ?? span.end })),
      text,
      surroundings,
    )
  const dates = surroundings.datesIn(span)
  const two = TWO_ACTS.exec(said)
  if (two) {
    const [first, second] = dates.filter(({ at }) => at.start >= span.start + two.index + two[0].length)
    if (first && second && first.days.start < second.days.start && AND_THE_OTHER.test(text.slice(first.at.end, second.at.start)))
      return [first, second].map(({ at, days }) => ({ evidence: at, days }))
  }
  const list = LISTED_ACTS.exec(said)
  if (list) {
    const from = span.start + list.index + list[0].length
    const entries = dates.filter(({ at }) => at.start >= from)
    const isApart = entries.every(({ days }, at) => at === 0 || days.start > (entries[at - 1]?.days.start ?? ''))
    if (entries.length >= 2 && isApart) {
      const ends = entries.map(({ at }) => entryEnd(text, at.end, span.end))
      return entries.map(({ days }, at) => ({ evidence: trimmed({ start: ends[at - 1] ?? from, end: ends[at] ?? span.end }, text), days }))
    }
  }
  return dates.flatMap(({ at, days }) => {
    const [words, further] = FURTHER_DAY.exec(text.slice(at.end, at.end + 8)) ?? []
    if (!words || !further) return []
    const ahead = dayNumber(`${days.start.slice(0, 8)}01`) + Number(further) - 1 - dayNumber(days.start)
    if (ahead <= 0) return []
    const evidence = { start: at.end + 1, end: at.end + words.length }
    return [
      { evidence: at, days },
      { evidence, days: later(days, ahead) },
    ]
  })
}

/** Pieces that each tell of one act, dated by their own words or by the piece before: "four nights after it". */
function inOrder(pieces: readonly Span[], text: string, surroundings: Surroundings): Act[] {
  const acts: Act[] = []
  for (const evidence of pieces) {
    const words = quoteOf(text, evidence)
    const before = acts.at(-1)
    const [after, count] = AFTER_THAT.exec(words) ?? []
    const ahead = count === undefined ? 1 : (DAYS_AFTER[count.toLowerCase()] ?? 1)
    const days = after && before ? before.days && later(before.days, ahead) : surroundings.dayInside([evidence])
    acts.push({ evidence, days })
  }
  return acts
}

/** Where the entry of a date ends: at the next comma or semicolon that is in no brackets. */
function entryEnd(text: string, from: number, to: number): number {
  const [words = ''] = /^(?:[^,;(]|\([^)]*\)?)*/.exec(text.slice(from, to)) ?? []
  return from + words.length
}

function trimmed({ start, end }: Span, text: string): Span {
  return { start: start + (/^[\s,;]*(?:and )?/.exec(text.slice(start, end))?.[0].length ?? 0), end }
}

function later({ start, end, part }: NamedDays, days: number): NamedDays {
  return { start: dayOf(dayNumber(start) + days), end: dayOf(dayNumber(end) + days), part }
}

function blank(report: Report, places: readonly Site[], sentence: number): Draft {
  const { id, published, url } = report
  return {
    id: '',
    report: id,
    published,
    url,
    edition: editionOf(report),
    says: 'for',
    by: null,
    status: 'reported',
    evidence: [],
    trigger: null,
    type: 'ASSAULT',
    mode: [],
    context: [],
    cameo: null,
    actors: [],
    recipients: [],
    places,
    start: null,
    end: null,
    part: null,
    words: [],
    names: [],
    home: null,
    figures: [],
    about: null,
    retracts: false,
    recalls: false,
    sentence,
  }
}
