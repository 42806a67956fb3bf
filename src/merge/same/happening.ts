import { ANYBODY, RAID_WORDS } from '../../lang/en/anybody-words.ts'
import { RELEASE_WORDS } from '../../lang/en/release-words.ts'
import { BLOW_WORDS } from '../../lang/en/target-words.ts'
import { ONES } from '../../lang/en/time-words.ts'
import type { PloverType } from '../../record/types.ts'
import { foldName } from '../../register/name-key.ts'
import type { Link } from '../partition.ts'
import type { EventTelling, Party } from '../telling.ts'
import { type Days, dayNumber, dayOf, daysApart, stretchOf } from './days.ts'
import { disagree, sharedFigures } from './figures.ts'
import { bestRelation, soundOf } from './sites.ts'
import { sitingOf } from './siting.ts'
import { differences, isDowningOfOne, targetsOf } from './strikes.ts'
import { stemOf } from './words.ts'

/** From this score on two tellings are taken for one happening; chosen on the situation of the examples and our own stories. */
export const SAME = 0.6
/** Between this and `SAME` a pair is offered for a person to decide. */
export const DOUBTFUL = 0.45

/** What a score loses where what was hit, what with, or the counts do not agree. */
const APART = 0.15

/** Modes of COERCE and SANCTION that are acts of different kinds: an arrest is no seizure. */
const UNLIKE_MODES = new Set([
  'seize',
  'arrest',
  'deport',
  'censor',
  'curfew',
  'cyber',
  'restrict',
  'convict',
  'expel',
  'withdraw',
  'discontinue',
])

/** Types that one report or another takes a release of captives for. */
const RELEASING: ReadonlySet<PloverType> = new Set(['AID', 'RETREAT', 'CONCEDE', 'COOPERATE'])

/**
 * What is compared of a type: a release of captives is one act, whatever type a report gave it, and a raid may be told as an attack or as a search.
 */
function actsOf({ type, mode, trigger }: EventTelling): readonly string[] {
  const word = trigger?.quote ?? ''
  if (RELEASING.has(type) && (mode.includes('release') || RELEASE_WORDS.test(word))) return ['release']
  return (type === 'ASSAULT' || type === 'COERCE') && RAID_WORDS.test(word) ? ['ASSAULT', 'COERCE'] : [type]
}

/** Whether two tellings can be of one act, by type and mode. */
function typesAgree(a: EventTelling, b: EventTelling): boolean {
  const acts = actsOf(b)
  if (!actsOf(a).some((act) => acts.includes(act))) return false
  if (isAbduction(a) ? isBlow(b) : isAbduction(b) && isBlow(a)) return false
  const x = a.mode.filter((mode) => UNLIKE_MODES.has(mode))
  const y = b.mode.filter((mode) => UNLIKE_MODES.has(mode))
  return x.length === 0 || y.length === 0 || x.some((mode) => y.includes(mode))
}

/** Who is carried off is not struck. */
function isAbduction({ mode }: EventTelling): boolean {
  return mode.includes('abduct')
}

function isBlow({ mode, trigger }: EventTelling): boolean {
  return mode.length > 0 ? !mode.includes('abduct') : trigger === null || BLOW_WORDS.test(trigger.quote)
}

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

/** Days back to which an undated telling may reach: of what happened, of what it answers, of what it takes back. */
const RECENT = 3
const ANSWERED = 9
const RECALLED = 14

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
  const words = sharedWords(a.words, b.words)
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
  if (differences(a, b) > 1 || isDowningOfOne(a, b)) return true
  const x = daysOf(a)
  const y = daysOf(b)
  if (x && y) {
    const apart = daysApart(x, y)
    if (x.dated && y.dated ? apart > 0 : apart > 10) return true
  }
  return bestRelation(a.places, b.places) === 'apart'
}

/** Keys under which tellings of one happening in different reports meet: type with day and place, day and side, or day and country. */
export function happeningKeys(telling: EventTelling): string[] {
  const days = daysOf(telling)
  if (!days) return []
  const first = Math.floor(days.first)
  const last = Math.min(Math.floor(days.last), first + (telling.recalls ? RECALLED : ANSWERED))
  const keys = new Set<string>()
  const sides = [...new Set([...telling.actors, ...telling.recipients].flatMap((side) => side.key ?? nounOf(side) ?? []))]
  const acts = actsOf(telling)
  const words = telling.words.filter((word) => !NUMBERS.has(word)).join(' ')
  for (const act of acts) {
    // Copies and versions, whatever day each is read to tell of.
    if (words !== '') keys.add(`${act}|"${words}"`)
  }
  // What is told again without its day, a week or more after: at its town, or by a name.
  const back = telling.start === null ? ANSWERED : 0
  const towns = [...new Set(telling.places.filter(isNarrow).map(({ name }) => soundOf(name)))]
  const names = telling.names.slice(0, towns.length > 0 ? MOST_NAMES / 2 : MOST_NAMES)
  const sites = towns.length > 0 ? towns : names.slice(0, 2)
  for (const act of acts)
    for (let week = Math.floor((last - back) / WEEK); week <= Math.floor(last / WEEK); week++)
      for (const site of sites) keys.add(`${act}|week ${week}|${site}`)
  for (const act of acts)
    for (let day = first; day <= last; day++) {
      for (const site of telling.places) {
        if (isNarrow(site)) {
          keys.add(`${act}|${day}|${site.key}`)
          keys.add(`${act}|${day}|${soundOf(site.name)}`)
          // A small attack beside a great one on the same town: the great one's tellings take the seats under the town.
          if (telling.type === 'ASSAULT' && last - first <= 1)
            for (const target of targetsOf(telling)) keys.add(`${day}|${site.key}|${target}`)
        }
        if (site.admin1 !== null) keys.add(`${act}|${day}|${site.country}/${site.admin1}`)
        else if (site.precision === 'region') keys.add(`${act}|${day}|${site.country}/${site.name}`)
        if (site.precision === 'region') keys.add(`${act}|${day}|${soundOf(site.name)}`)
      }
      for (const side of sides) keys.add(`${act}|${day}|${side}`)
      for (const figure of telling.figures) keys.add(`${act}|${day}|${figure.of}=${figure.value}`)
      for (const name of names) keys.add(`${act}|${day}|${name}`)
      if (telling.home !== null) for (const target of targetsOf(telling)) keys.add(`${act}|${day}|${telling.home} ${target}`)
    }
  return [...keys]
}

/** Days of one such key. */
const WEEK = 7

const isNarrow = ({ precision }: EventTelling['places'][number]): boolean => precision !== 'country' && precision !== 'region'

/** Words of numbers, which versions of one sentence differ in. */
const NUMBERS: ReadonlySet<string> = new Set(Object.keys(ONES).map(stemOf))

/** Names under which a telling without a town meets others. */
const MOST_NAMES = 4

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

/** What those without a name are called, where that says which of many: "two fishermen", "masked settlers"; null for "people" and "soldiers". */
function nounOf({ name }: Party): string | null {
  const last = foldName(name).split(' ').at(-1) ?? ''
  return last.length > 3 && !ANYBODY.has(last) ? `noun:${stemOf(last)}` : null
}

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
