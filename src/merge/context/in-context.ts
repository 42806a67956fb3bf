import { AFTER_WHICH, CITED_FOR, ELSEWHERE, WAY_THERE } from '../../lang/en/aside-words.ts'
import { TOLD_ON } from '../../lang/en/doubt-words.ts'
import { EDITORS_NOTE } from '../../lang/en/furniture-notes.ts'
import {
  BARE_CLOCK,
  DAYS_AFTER_ANOTHER,
  OTHER_TIME,
  SAME_TIME,
  SAME_TOWN,
  SOON_AFTER,
  THE_NIGHT_BEFORE,
} from '../../lang/en/several-words.ts'
import { countryCounts } from '../../record/country-counts.ts'
import { overlaps } from '../../record/span.ts'
import type { PloverType, Reading } from '../../record/types.ts'
import { dayNumber, dayOf } from '../same/days.ts'
import { disagree } from '../same/figures.ts'
import { bestRelation } from '../same/sites.ts'
import { targetsOf } from '../same/strikes.ts'
import { contentWords } from '../same/words.ts'
import type { EventTelling, Figure, Party, Site } from '../telling.ts'
import { withAnswers } from './answers.ts'
import { type Draft, isRecalled, joinCompanions, joinOverlapping } from './companions.ts'
import { datedAfter, othersBefore, partOfSentence } from './days-after.ts'
import { partByDays } from './days-apart.ts'
import { namesNear } from './names-near.ts'
import { hasHeading, type Sentences } from './sentences.ts'
import { isPartOfSeveral, tellApart } from './several.ts'
import { isTown, type Surroundings } from './surroundings.ts'
import type { NamedDays } from './time-days.ts'
import { tollsIn } from './tolls.ts'

/** Types of acts that are at one place on one day. */
const SITED: ReadonlySet<PloverType> = new Set(['ASSAULT', 'COERCE', 'PROTEST', 'MOBILIZE', 'RETREAT', 'CONSULT', 'AID'])
/** Sentences back from which an attack without a place takes the place of another. */
const LOOK_BACK = 3
/** Tellings among which it is looked for, and of one sentence whose counts are told apart. */
const NEAR = 20
/** Sentences after an attack whose counts may be of it. */
const COUNTED_AFTER = 4
/** Days from which a time is as wide as a week: "for the second time this week" tells no day. */
const WEEK = 5
/** A report of more attacks than this is a list of them, not a story with a lead. */
const MOST_ATTACKS = 60

/** What a report's tellings are put into: its sentences, what stands around them, and its actors. */
export interface Context {
  readonly sentences: Sentences
  readonly surroundings: Surroundings
  readonly party: (id: string | null) => Party | null
}

/**
 * Tellings as they stand in their report: with the town and day named beside them, harm joined to its attack, the tolls that the next
 * sentences give, and the answers of those who deny or could not verify. What a telling says itself always stands.
 */
export function inContext(
  reading: Reading,
  tellings: readonly EventTelling[],
  { sentences, surroundings, party }: Context,
): EventTelling[] {
  const { text } = reading.report
  const near = (telling: EventTelling) => telling.trigger?.start ?? telling.evidence[0]?.start ?? 0
  const read = tellings.map((telling): Draft => ({ ...telling, sentence: sentences.at(near(telling)) }))
  const own = read.filter(({ sentence }) => !EDITORS_NOTE.test(textOf(sentences.list[sentence], text)))
  const recalled = [...own, ...othersBefore(own, reading.report, sentences)].sort((a, b) => a.sentence - b.sentence)
  const parted = recalled
    .map((draft) => datedAfter(draft, sentences, surroundings, text))
    .flatMap((draft) => partByDays(draft, surroundings))
  const dated = parted
    .map((draft) => withoutReportsDay(draft, reading))
    .map(
      (draft): Draft =>
        draft.start === null && !draft.recalls && SITED.has(draft.type) ? { ...draft, ...surroundings.dayInside(draft.evidence) } : draft,
    )
  const situated = joinOverlapping(joinCompanions(dated)).map((draft): Draft => {
    if (!SITED.has(draft.type)) return draft
    const [town] = draft.places.some(isTown) ? [] : surroundings.townsIn(draft.sentence, near(draft), draft.evidence)
    // The day beside a denial is that of the denial.
    const isOpen = draft.start === null && draft.says === 'for' && !draft.recalls
    const days = isOpen
      ? (nightBefore(draft, sentences, surroundings) ??
        surroundings.dayIn(draft.sentence, near(draft)) ??
        surroundings.dayOfEntry(draft.sentence))
      : denied(draft, sentences, surroundings, text)
    // What has happened was not to come: "citing an attack" beside "a Christmas truce".
    const isPast = days !== null && (draft.published === null || days.start <= draft.published)
    return { ...draft, ...(isPast ? days : null), places: town ? [town, ...draft.places] : draft.places }
  })
  const placed = inheritPlaces(sameTimes(situated, reading, sentences), sentences, surroundings, text)
  const counted = withTolls(placed, sentences, surroundings, text)
  const apart = tellApart(counted, reading, sentences, surroundings)
  const drafts = inheritDays(apart, (draft) => lentBy(draft, sentences, surroundings, text))
  const names = namesNear(reading, sentences)
  const home = mostNamed(reading.places.map(({ country, mentions }) => [country, mentions.length]))
  return withAnswers(reading, drafts, sentences, surroundings, party).map((draft) => {
    const { sentence: _sentence, ...telling } = draft
    return { ...telling, names: names(draft), home: mostNamed(draft.places.map(({ country }) => [country, 1])) ?? home }
  })
}

function mostNamed(named: readonly (readonly [country: string | null, count: number])[]): string | null {
  const [most = null] = countryCounts(named).keys()
  return most
}

/** "Its report of 8 October on an incursion": the day is that of the report, and what it told was before. */
function withoutReportsDay(draft: Draft, { events, report, times }: Reading): Draft {
  const at = draft.trigger?.start
  const when = events.find(({ trigger }) => trigger.start === at)?.when
  if (draft.start === null || !when) return draft
  const { start } = times.find((time) => overlaps(time, when.span)) ?? when.span
  if (!TOLD_ON.test(report.text.slice(Math.max(0, start - 40), start))) return draft
  return { ...draft, start: null, end: null, part: null, recalls: true }
}

/**
 * "Thursday night's strike hit a row of houses": at the town of the attack told before, unless another town is named between the two, where "in the same
 * town" points.
 */
function inheritPlaces(drafts: readonly Draft[], sentences: Sentences, surroundings: Surroundings, text: string): Draft[] {
  const done: Draft[] = []
  const namedBefore = ({ sentence }: Draft): Site[] => {
    const paragraph = sentences.list[sentence]?.paragraph
    for (let at = sentence - 1; at >= 0 && sentence - at <= LOOK_BACK && sentences.list[at]?.paragraph === paragraph; at--) {
      const towns = surroundings.townsIn(at, sentences.list[sentence]?.start ?? 0)
      if (towns.length > 0) return towns
    }
    return []
  }
  for (const draft of drafts) {
    const before =
      draft.type === 'ASSAULT' && !draft.places.some(isTown)
        ? done
            .slice(-NEAR)
            .findLast(
              ({ type, places, actors, recipients, sentence }) =>
                type === 'ASSAULT' &&
                (places.some(isTown) || (sentence === draft.sentence && places.length > 0)) &&
                !isByOthers(draft, actors, recipients) &&
                bestRelation(draft.places, places) !== 'apart' &&
                draft.sentence - sentence >= 0 &&
                draft.sentence - sentence <=
                  (sentences.list[sentence]?.paragraph === sentences.list[draft.sentence]?.paragraph ? NEAR : LOOK_BACK) &&
                !hasHeading(sentences, sentence, draft.sentence, text),
            )
        : undefined
    if (before && sentences.list.slice(before.sentence + 1, draft.sentence + 1).some((span) => ELSEWHERE.test(textOf(span, text)))) {
      done.push(draft)
      continue
    }
    const named = draft.type === 'ASSAULT' && !draft.places.some(isTown) ? namedBefore(draft) : []
    const [same] = named
    if (same && SAME_TOWN.test(textOf(sentences.list[draft.sentence], text))) {
      done.push({ ...draft, places: [same, ...draft.places] })
      continue
    }
    // "On 9 May men were seized at Bara … Shells hit a clinic in Tura. A drone killed two": not at Bara.
    const isElsewhere = before !== undefined && before.sentence !== draft.sentence && named.length > 0 && !sharesTown(named, before.places)
    done.push(
      before && !isElsewhere
        ? { ...draft, places: [...before.places.filter(({ precision }) => precision !== 'country'), ...draft.places] }
        : draft,
    )
  }
  return done
}

/** "Ukraine for its part is waging a campaign": who was struck strikes back, elsewhere. */
function isByOthers(draft: Draft, actors: readonly Party[], recipients: readonly Party[]): boolean {
  const countries = (parties: readonly Party[]) => parties.flatMap(({ country }) => country ?? [])
  const [own, others, struck] = [countries(draft.actors), countries(actors), countries(recipients)]
  return (
    own.length > 0 &&
    others.length > 0 &&
    !own.some((country) => others.includes(country)) &&
    own.some((country) => struck.includes(country))
  )
}

/** The day of an act that is denied, from what its denier says next: "None of our planes was in the air on Monday night." */
function denied({ says, start, sentence }: Draft, { list }: Sentences, surroundings: Surroundings, text: string): NamedDays | null {
  const next = list[sentence + 1]
  if (
    says !== 'against' ||
    start !== null ||
    !next ||
    next.paragraph !== list[sentence]?.paragraph ||
    !/^["“]/.test(text.slice(next.start, next.start + 1))
  )
    return null
  // "…," he said on Tuesday: the day on which it was said
  const closed = text.slice(next.start + 1, next.end).search(/["”]/)
  return surroundings.dayInside([closed < 0 ? next : { ...next, end: next.start + 1 + closed }])
}

/** "Late on Friday the army said that it had hit a post the night before": on Thursday night. */
function nightBefore({ evidence, sentence }: Draft, { list }: Sentences, surroundings: Surroundings): NamedDays | null {
  const [, part] = THE_NIGHT_BEFORE.exec(evidence.map(({ quote }) => quote).join(' ')) ?? []
  const [said] = part && list[sentence] ? surroundings.datesIn(list[sentence]) : []
  if (!part || !said) return null
  const start = dayOf(dayNumber(said.days.start) - 1)
  return /night|evening/i.test(part) ? { start, end: said.days.start, part: 'NI' } : { start, end: start, part: null }
}

/** "The same night drones came", "Hours later": at the time of the attack told before, whatever day such words alone would give. */
function sameTimes(drafts: readonly Draft[], { report, times }: Reading, { list }: Sentences): Draft[] {
  const done: Draft[] = []
  for (const draft of drafts) {
    const isAttack = draft.type === 'ASSAULT'
    const soon = isAttack && draft.start === null && SOON_AFTER.test(textOf(list[draft.sentence], report.text))
    const own = isAttack ? times.filter((time) => draft.evidence.some((piece) => overlaps(piece, time))) : []
    const same = own.some(({ text }) => SAME_TIME.test(text)) || (own.length > 0 && own.every(({ text }) => BARE_CLOCK.test(text)))
    const before =
      soon || same
        ? done
            .slice(-NEAR)
            .findLast(({ type, start, sentence }) => type === 'ASSAULT' && start !== null && draft.sentence - sentence <= LOOK_BACK)
        : undefined
    done.push(before ? { ...draft, start: before.start, end: before.end, part: soon ? 'NI' : before.part } : draft)
  }
  return done
}

/**
 * The day of an attack that a report leads with and tells of further down: "drones struck the town for the second time … Thursday night's strike".
 * Of those it dates at the place, with counts that fit, the newest.
 */
function inheritDays(drafts: readonly Draft[], lender: (draft: Draft) => Lender | null): Draft[] {
  const attacks = drafts.filter(({ type, says, places }) => type === 'ASSAULT' && says === 'for' && places.some(isTown))
  const lent = new Map(attacks.slice(0, MOST_ATTACKS).map((attack) => [attack, lender(attack)]))
  const datable = attacks.filter((attack) => !isRecalled(attack) && !lent.get(attack))
  if (attacks.length > MOST_ATTACKS) return [...drafts]
  return drafts.map((draft) => {
    if (draft.says === 'against' && draft.start === null) return datedByNext(draft, attacks)
    const width = draft.start === null ? null : dayNumber(draft.end ?? draft.start) - dayNumber(draft.start)
    const by = lent.get(draft) ?? null
    // one of several that its sentence tells apart: the days of the others are not its
    if ((by === null && width !== null && width < WEEK) || !attacks.includes(draft) || isPartOfSeveral(draft)) return draft
    if (width === null && OTHER_TIME.test(draft.evidence.map(({ quote }) => quote).join(' '))) return draft
    const [newest] = datable
      .filter(
        ({ start, end, places, figures }) =>
          start !== null &&
          dayNumber(end ?? start) - dayNumber(start) < WEEK &&
          // "calls for a halt to the fighting from 20 February": what is to come has struck nothing
          (draft.published === null || start <= draft.published) &&
          (draft.start === null || (by === null ? start >= draft.start && start <= (draft.end ?? start) : start <= draft.start)) &&
          sharesTown(places, draft.places) &&
          !disagree(figures, draft.figures),
      )
      .sort((a, b) => ((a.start ?? '') > (b.start ?? '') ? -1 : 1))
    if (!newest) return by === 'cited' ? { ...draft, start: null, end: null, part: null } : draft
    return { ...draft, start: newest.start, end: newest.end, part: newest.part }
  })
}

/** How an act stands to the act whose day it was given: cited for it, or told as what it came after. */
type Lender = 'cited' | 'after'

/** Whether the day of an attack is that of what was done about it: "renounced the truce on Saturday, citing a drone attack". */
function lentBy(
  { sentence, start, trigger, type, says }: Draft,
  { list }: Sentences,
  surroundings: Surroundings,
  text: string,
): Lender | null {
  const span = list[sentence]
  if (!span || start === null || trigger === null || type !== 'ASSAULT' || says !== 'for' || trigger.start <= span.start) return null
  const before = text.slice(span.start, trigger.start)
  const cited = before.search(CITED_FOR)
  const at = cited >= 0 ? cited : before.search(AFTER_WHICH)
  if (at < 0) return null
  const tells = (from: number, to: number) => surroundings.datesIn({ start: from, end: to }).some(({ days }) => days.start === start)
  const cue = span.start + at
  return tells(span.start, cue) && !tells(cue, span.end) ? (cited >= 0 ? 'cited' : 'after') : null
}

/** "The army bombed no monastery at Tura. An explosion there on Monday night came from a store of mines": what is denied is of that night. */
function datedByNext(draft: Draft, attacks: readonly Draft[]): Draft {
  const next = attacks.find(
    ({ sentence, start, places }) => sentence - draft.sentence === 1 && start !== null && sharesTown(places, draft.places),
  )
  return next && draft.type === 'ASSAULT' ? { ...draft, start: next.start, end: next.end, part: next.part } : draft
}

function sharesTown(a: Draft['places'], b: Draft['places']): boolean {
  return a.some((place) => isTown(place) && b.some(({ key }) => key === place.key))
}

/** Attacks with the dead and wounded that their sentence, and those after it that tell of no other attack, count. */
function withTolls(drafts: readonly Draft[], sentences: Sentences, surroundings: Surroundings, text: string): Draft[] {
  const { list } = sentences
  const attacks = drafts.filter(({ type, says }) => type === 'ASSAULT' && says === 'for')
  const isAttack = new Set(attacks)
  const bySentence = Map.groupBy(attacks, ({ sentence }) => sentence)
  /** Whether a sentence still tells of an attack: no other one, no heading, no other town or day. */
  const goesOn = (draft: Draft, next: number): boolean => {
    const span = list[next]
    if (!span || bySentence.has(next)) return false
    const isOfBefore = surroundings.datesIn(span).some(({ days }) => draft.start !== null && days.end < draft.start)
    // "The second attack in three nights, after the one on the hospital on Monday, in which eleven died": those of Monday.
    if (isOfBefore || DAYS_AFTER_ANOTHER.test(textOf(span, text))) return false
    if (isOfOther(draft, textOf(span, text)) || ELSEWHERE.test(textOf(span, text))) return false
    if (span.paragraph === list[draft.sentence]?.paragraph) return true
    if (hasHeading(sentences, draft.sentence, next + 1, text)) return false
    // "Passengers were waiting for the coach to Dolow": nothing is told of Dolow.
    const words = textOf(span, text)
    const towns = surroundings
      .townsIn(next, span.start)
      .filter(({ name }) => !WAY_THERE.test(words.slice(0, Math.max(0, words.indexOf(name)))))
    return towns.length === 0 || towns.some(({ key }) => draft.places.some((place) => place.key === key))
  }
  /** What the sentences that a draft's evidence lies in count, but for those that tell of other attacks too. */
  const toldIn = (draft: Draft, isAlone: boolean): Figure[] =>
    [...new Set([draft.sentence, ...draft.evidence.map(({ start }) => sentences.at(start))])]
      .filter((index) => (index === draft.sentence ? isAlone : !bySentence.has(index)))
      .flatMap((index) => tollsIn(textOf(list[index], text)))
  return drafts.map((draft) => {
    const here = bySentence.get(draft.sentence) ?? []
    if (!isAttack.has(draft) || here.length > NEAR) return draft
    const toldByOthers = (figure: Figure) =>
      here.some((other) => other !== draft && other.figures.some(({ of, value }) => of === figure.of && value === figure.value))
    const own = tollsIn(textOf(partOfSentence(draft, sentences, text), text))
    const figures: Figure[] = mostOf(unmixed(summed(draft.figures, toldIn(draft, here.length === 1)), own))
    const add = (found: readonly Figure[]) => {
      for (const figure of found) if (!figures.some(({ of, value }) => of === figure.of && value === figure.value)) figures.push(figure)
    }
    add(own.filter((figure) => !toldByOthers(figure) && !figures.some(({ of }) => of === figure.of)))
    if (here.at(-1) === draft) {
      for (let next = draft.sentence + 1; next <= draft.sentence + COUNTED_AFTER && goesOn(draft, next); next++)
        add(tollsIn(textOf(list[next], text)))
    }
    return { ...draft, figures }
  })
}

/** "The number of those who died in the monastery has risen": not of the market's. The wounded of any attack are in some hospital. */
function isOfOther(draft: Draft, sentence: string): boolean {
  const [own, others] = [
    targetsOf(draft),
    targetsOf({ words: contentWords(sentence.replace(/\b(?:hospital|clinic|ambulance)s?\b/gi, '')) }),
  ]
  return own.length > 0 && others.length > 0 && !own.some((kind) => others.includes(kind))
}

/** "Eleven were killed and 26 injured" may be read as eleven of both: then the sentence's own counts stand. */
function unmixed(figures: readonly Figure[], own: readonly Figure[]): Figure[] {
  return figures.map((figure) => {
    const isOthers = own.some(({ of, value }) => of !== figure.of && value === figure.value)
    const right = own.find(({ of, value }) => of === figure.of && value !== figure.value)
    return isOthers && right ? right : figure
  })
}

/** "Killing a midwife and two guards" may be read as two: then the sentence's own count of them all stands. */
function summed(figures: readonly Figure[], own: readonly Figure[]): Figure[] {
  return figures.map((figure) => own.find(({ of, value }) => of === figure.of && value > figure.value) ?? figure)
}

/** Of several counts of one kind by one event the largest: "killed 11 people, three of them women". */
function mostOf(figures: readonly Figure[]): Figure[] {
  return figures.filter(({ of, value }) => !figures.some((other) => other.of === of && other.value > value))
}

function textOf(span: { readonly start: number; readonly end: number } | undefined, text: string): string {
  return span ? text.slice(span.start, span.end) : ''
}
