import { AFTER_THAT, DAYS_AFTER, FURTHER_DAY, ONE_BY_ONE, SEVERAL_ACTS } from '../../lang/en/several-words.ts'
import { quoteOf } from '../../record/span.ts'
import type { Reading, Report, Span } from '../../record/types.ts'
import { editionOf } from '../origins/edition.ts'
import { dayNumber, dayOf } from '../same/days.ts'
import type { Site } from '../telling.ts'
import type { Draft } from './companions.ts'
import type { Sentences } from './sentences.ts'
import { isTown, type Surroundings } from './surroundings.ts'
import type { NamedDays } from './time-days.ts'

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
      acts.map(({ evidence, days }) => ({
        ...model,
        ...days,
        id: `${report.id}/m${evidence.start}`,
        places,
        evidence: [{ ...evidence, quote: quoteOf(text, evidence) }],
        trigger: null,
        figures: [],
        sentence,
      })),
    )
  })
  if (plural.size === 0) return [...drafts]
  const replaced = drafts.filter((draft) => !(plural.has(draft.sentence) && draft.type === 'ASSAULT' && draft.says === 'for'))
  return [...replaced, ...[...plural.values()].flat()].sort((a, b) => a.sentence - b.sentence)
}

interface Act {
  readonly evidence: Span
  readonly days: NamedDays
}

function actsIn(span: Span, text: string, surroundings: Surroundings): Act[] {
  const said = text.slice(span.start, span.end)
  const acts: Act[] = []
  for (const { index, 0: words } of said.matchAll(ONE_BY_ONE)) {
    const evidence = { start: span.start + index, end: span.start + index + words.length }
    const [, count] = AFTER_THAT.exec(words) ?? []
    const before = acts.at(-1)
    const isAfter = AFTER_THAT.test(words)
    const days =
      isAfter && before
        ? later(before.days, count === undefined ? 1 : (DAYS_AFTER[count.toLowerCase()] ?? 1))
        : surroundings.dayInside([evidence])
    if (days) acts.push({ evidence, days })
  }
  if (acts.length >= 2) return acts
  return surroundings.datesIn(span).flatMap(({ at, days }) => {
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
