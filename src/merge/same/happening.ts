import { TOLL_WORDS } from '../../lang/en/harm-words.ts'
import { ONES } from '../../lang/en/time-words.ts'
import type { PloverType } from '../../record/types.ts'
import { isPartOfSeveral } from '../context/several.ts'
import type { Link } from '../partition.ts'
import type { EventTelling, Party } from '../telling.ts'
import { typesAgree } from './acts.ts'
import { type Days, dayNumber, dayOf, daysApart, stretchOf } from './days.ts'
import { disagree, sharedFigures } from './figures.ts'
import { nounOf } from './nouns.ts'
import { bestRelation } from './sites.ts'
import { sitingOf } from './siting.ts'
import { differences, isDowningOfOne, targetsOf } from './strikes.ts'
import { stemOf } from './words.ts'

/** From this score on two tellings are taken for one happening; chosen on the situation of the examples and our own stories. */
export const SAME = 0.6
/** Between this and `SAME` a pair is offered for a person to decide. */
export const DOUBTFUL = 0.45

/** What a score loses where what was hit, what with, or the counts do not agree. */
const APART = 0.15

/** The days a telling speaks of: its own, else some days up to its report; null when neither is known. */
export function daysOf(telling: EventTelling): (Days & { readonly dated: boolean }) | null {
  if (telling.start !== null) {
    const first = dayNumber(telling.start)
    return { ...stretchOf(first, telling.end === null ? first : Math.max(first, dayNumber(telling.end)), telling.part), dated: true }
  }
  if (telling.published === null) return null
  const last = dayNumber(telling.published)
  const back = telling.recalls ? RECALLED : telling.says === 'for' ? RECENT : ANSWERED
  return { first: last - back, last: last + 0.999, dated: false }
}

/** Days back to which an undated telling of what happened may reach. */
const RECENT = 3
/** The same of what a telling answers. */
export const ANSWERED = 9
/** The same of what it takes back. */
export const RECALLED = 14

/** Types told as plans and stances, which recur from day to day with the same sides: a place or the same words must join them. */
const VERBAL: ReadonlySet<PloverType> = new Set(['AGREE', 'REJECT', 'REQUEST', 'SUPPORT', 'CONCEDE', 'ACCUSE', 'THREATEN'])

/**
 * How alike two tellings are, with the reason in words; null when something excludes that they are one happening. Symmetric.
 *
 * Compatible type, the same place or one inside the other, overlapping days, sides and figures that fit; the words of the telling decide where a
 * place or day is missing. Two of one report are two, but for answers, since a report's own retellings are joined when it is read.
 */
export function judge(a: EventTelling, b: EventTelling): Link | null {
  if (a.about === b.id || b.about === a.id) return { a: a.id, b: b.id, score: 1, why: 'one answers the other' }
  if (a.report === b.report || excludes(a, b)) return null
  const x = daysOf(a)
  const y = daysOf(b)
  if (!x || !y) return null
  const why: string[] = ['same type']
  let score = 0.1
  const siting = sitingOf(a, b)
  score += siting.score
  if (siting.why !== null) why.push(siting.why)
  const long = Math.max(x.last - x.first, y.last - y.first)
  if (x.dated && y.dated) {
    const near = daysApart(x, y) === 0
    score += near ? (long <= 2 ? 0.25 : long <= 8 ? 0.15 : 0.05) : 0.05
    if (near) why.push(long <= 2 ? 'same day or night' : 'overlapping days')
  } else {
    // An undated telling is as a rule of the newest that happened; what is told again days later has its day with it.
    const recent = (days: Days & { readonly dated: boolean }) => (days.dated ? days : { first: days.last - 2, last: days.last })
    const isClose = daysApart(recent(x), recent(y)) === 0
    const meet = daysApart(x, y) === 0
    if (x.dated !== y.dated && isClose) score += 0.15
    else if (meet) score += 0.08
    // Who denies or doubts seldom says the day again.
    if (meet && (a.says !== 'for' || b.says !== 'for')) score += 0.12
    if (meet && (a.recalls || b.recalls)) {
      score += 0.1
      why.push('told again to be taken back')
    }
  }
  const sides = sharedSides(a, b)
  if (sides > 0) {
    score += sides >= 2 ? 0.25 : 0.15
    why.push(sides >= 2 ? 'shared sides' : 'a shared side')
  }
  const figures = sharedFigures(a.figures, b.figures)
  if (figures > 0) {
    score += 0.1
    why.push('figures that fit')
  }
  if (a.type === 'ASSAULT' && targetsOf(a).some((kind) => targetsOf(b).includes(kind))) {
    score += siting.isKnown ? 0.05 : 0.1
    why.push('the same kind of thing hit')
  }
  const apart = differences(a, b)
  if (apart > 0) {
    score -= APART
    why.push('something tells them apart')
  }
  // "A drone killed three people", told a week after without its day, is not any attack on the town that killed three.
  const isLate = x.dated !== y.dated && daysApart(x, y) > 0
  const words = isLate ? sharedWords(a.words.filter(isTelling), b.words.filter(isTelling)) : sharedWords(a.words, b.words)
  if (words > 0.12) {
    score += Math.min(0.3, words * 0.9)
    why.push('shared words')
  }
  if (a.mode.some((mode) => b.mode.includes(mode))) score += 0.05
  if (VERBAL.has(a.type) && words < 0.15 && !(siting.score >= 0.3 && sides >= 2)) score -= 0.15
  return { a: a.id, b: b.id, score: Math.min(1, Math.round(score * 100) / 100), why: why.join('; ') }
}

/** Whether two tellings cannot be of one happening: types, days or places that do not meet. */
export function excludes(a: EventTelling, b: EventTelling): boolean {
  if (!typesAgree(a, b)) return true
  if (a.report === b.report && a.says === 'for' && b.says === 'for' && disagree(a.figures, b.figures)) return true
  // "Two strikes on the town, the one on the market and the one on the night of the 5th"
  if (a.report === b.report && isPartOfSeveral(a) && isPartOfSeveral(b)) return true
  if (differences(a, b) > 1 || isDowningOfOne(a, b)) return true
  const x = daysOf(a)
  const y = daysOf(b)
  if (x && y) {
    const apart = daysApart(x, y)
    if (x.dated && y.dated ? apart > 0 : apart > 10) return true
  }
  return bestRelation(a.places, b.places) === 'apart'
}

/** The interval that most narrowly covers what dated tellings share, as ISO dates; null when none is dated. */
export function sharedDays(tellings: readonly EventTelling[]): { readonly start: string; readonly end: string } | null {
  const dated = tellings.flatMap(({ start, end }) =>
    start === null ? [] : [{ first: dayNumber(start), last: Math.max(dayNumber(start), dayNumber(end ?? start)) }],
  )
  if (dated.length === 0) return null
  const narrow = Math.min(...dated.map(({ first, last }) => last - first))
  const chosen = dated.filter(({ first, last }) => last - first === narrow)
  return { start: dayOf(Math.min(...chosen.map(({ first }) => first))), end: dayOf(Math.max(...chosen.map(({ last }) => last))) }
}

const keysOf = (parties: readonly Party[]): Set<string> =>
  new Set(
    parties.flatMap((party) =>
      [party.key ?? nounOf(party), party.country && `country:${party.country}`].filter((name): name is string => name !== null),
    ),
  )

function sharedSides(a: EventTelling, b: EventTelling): number {
  const count = (x: ReadonlySet<string>, y: ReadonlySet<string>) => ([...x].some((key) => y.has(key)) ? 1 : 0)
  const straight = count(keysOf(a.actors), keysOf(b.actors)) + count(keysOf(a.recipients), keysOf(b.recipients))
  // Those who meet or agree may be told in any order; who struck was not struck.
  if (a.type === 'ASSAULT' || a.type === 'COERCE') return straight
  const crossed = count(keysOf(a.actors), keysOf(b.recipients)) + count(keysOf(a.recipients), keysOf(b.actors))
  return Math.max(straight, crossed)
}

/** Jaccard index of two sorted word lists. */
function sharedWords(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0
  const known = new Set(a)
  const shared = b.filter((word) => known.has(word)).length
  return shared / (a.length + b.length - shared)
}

/** Words of numbers and of whom anything hurts, by which no attack is known. */
const OF_ANY_TOLL: ReadonlySet<string> = new Set([...Object.keys(ONES), ...TOLL_WORDS].map(stemOf))

const isTelling = (word: string): boolean => !OF_ANY_TOLL.has(word)
