import type { Clause } from '../../parse/clause.ts'
import { groupBy } from '../../record/group-by.ts'
import { joinSpans } from '../../record/span.ts'
import type { Actor, Control, Span, Statement, Status, When } from '../../record/types.ts'
import type { ResolvedReport } from '../../resolve/resolved.ts'
import { whenOf } from '../events/circumstances.ts'
import type { View } from '../events/view.ts'
import { actorOf, placeOf } from '../status/report-index.ts'
import { type Denial, denialOf } from './denials.ts'
import type { Hold } from './hold.ts'
import { holdsOf } from './holds.ts'
import { withSides } from './sides.ts'
import { standingOf } from './standing.ts'

/** One hold with how the report vouches for it. */
interface Reading extends Hold {
  readonly sentence: number
  readonly status: Status
  /** It hangs on a condition. */
  readonly supposed: boolean
  readonly claimedBy: Actor['id'] | null
  readonly when: When | null
  readonly evidence: readonly Span[]
  readonly word: string
}

/**
 * Finds who holds, took or lost which place, with the status of an event and the share of the area where one is told.
 *
 * Reads verbs ("captured", "withdrew from", "drove … out of", "fell to"), nouns ("control of", "the capture of", "a stronghold of") and
 * participles ("rebel-held"). Does not read besieging, entering, storming or shelling, nor what is only supposed (status `possible`).
 */
export function findControl(resolved: ResolvedReport, statements: readonly Statement[]): Control[] {
  const readings: Reading[] = []
  resolved.sentences.forEach((sentence, index) => {
    const tree = resolved.clauses[index]
    if (!tree) return
    const view: View = { resolved, index, sentence, tree, statements }
    for (const clause of tree.clauses) {
      const found = holdsOf(view, clause).map((hold) => readingOf(view, atTown(view, hold, readings), statements))
      const denial = found.length === 0 ? denialOf(view, clause, readings.slice(-RECENT)) : null
      readings.push(...found, ...(denial ? [deniedReading(view, denial)] : []))
    }
  })
  const isPeople = (id: Actor['id'] | null) => id !== null && actorOf(resolved, id)?.kind === 'population'
  const told = readings.filter(
    ({ status, clause, holder, previous, supposed }) =>
      status !== 'possible' &&
      !supposed &&
      !isPurpose(clause) &&
      !isPromise(clause) &&
      !isPeople(holder) &&
      (holder !== null || previous !== null),
  )
  const byPlace = groupBy(told, ({ place }) => place)
  // "lost Bara, its last stronghold": it was theirs, and is not any more
  const bySentence = groupBy(told, ({ sentence }) => sentence)
  const lasting = told.filter(
    ({ rule, sentence, place, holder }) =>
      rule !== 'control/stronghold' ||
      !bySentence
        .get(sentence)
        ?.some((other) => other.place === place && (other.previous === holder || (other.change === 'take' && other.holder !== holder))),
  )
  // "recaptured Bara, three days after losing it to the Front", "the Front had held the town": who had it before
  const standing = lasting.filter((reading) => !isOlder(reading, byPlace) && !isToldBeside(reading, bySentence.get(reading.sentence) ?? []))
  return mergeSame(standing, ({ place }) => placeOf(resolved, place)?.name ?? '').map((group, at) => {
    const [first] = group
    const previous = first.previous ?? previousHolder(first, bySentence, byPlace)
    const when = group.find((reading) => reading.when)?.when ?? null
    const inferred = [...new Set(group.flatMap((reading) => reading.inferred ?? []))]
    if (first.previous === null && previous !== null) inferred.push('previous: the report tells that it held the place before')
    return {
      id: `c${at + 1}`,
      place: first.place,
      holder: first.holder,
      previous,
      share: first.share,
      status: first.status,
      claimedBy: first.claimedBy,
      when,
      evidence: joinSpans(group.flatMap(({ evidence }) => evidence)),
      explain: { rules: ['control', ...new Set(group.map(({ rule }) => rule))], trigger: first.word, inferred },
    }
  })
}

/** "Overran Bara, a town on the road to Sura. … We have not lost the town": the town whose taking was just told, not the one named last. */
function atTown(view: View, hold: Hold, readings: readonly Reading[]): Hold {
  // "86% of the contested area" is of what the report calls an area
  if (!hold.inferred?.startsWith('place:') || hold.share !== null || WIDE.test(hold.inferred)) return hold
  const last = readings.at(-1)
  const before = last && last.sentence < view.index && view.index - last.sentence <= NEAR ? last.place : null
  const [from, to] = [placeOf(view.resolved, hold.place), placeOf(view.resolved, before)]
  return to && from && to !== from && to.precision === from.precision
    ? { ...hold, place: to.id, inferred: `place: the one whose taking was told before, ${to.name}` }
    : hold
}

const WIDE = /^place: "(?:area|territory|region|province|district|zone|land|ground|enclave)"/i

/** Sentences within which a place told of is still "the town". */
const NEAR = 2

/** How many readings back a denial may point. */
const RECENT = 6

function deniedReading(view: View, { hold, deniedBy }: Denial): Reading {
  return {
    ...withSides(view, hold, 'denied', deniedBy),
    sentence: view.index,
    status: 'denied',
    supposed: false,
    claimedBy: deniedBy,
    when: null,
    evidence: [hold.clause.span],
    word: view.sentence.tokens[hold.trigger]?.form ?? hold.clause.lemma,
  }
}

/** "lay the ground for occupying the city" */
function isPurpose({ form, marker }: Clause): boolean {
  return form === 'participle' && marker === 'for'
}

/** "will never give up the city": nobody says that it was not given up. */
function isPromise({ negation, modal, tense }: Clause): boolean {
  return negation !== null && (tense === 'future' || modal !== null)
}

function readingOf(view: View, told: Hold, statements: readonly Statement[]): Reading {
  const { status, claimedBy, supposed } = standingOf(view, told, statements)
  const hold = withSides(view, told, status, claimedBy)
  return {
    ...hold,
    sentence: view.index,
    status,
    supposed,
    claimedBy,
    when: whenOf(view, [hold.clause]),
    evidence: [hold.clause.span],
    word: view.sentence.tokens[hold.trigger]?.form ?? hold.clause.lemma,
  }
}

/**
 * Readings of one holder, place (a town and the province of its name are not told apart), share, status and time are one item, the first of
 * them in front. A taking and the holding after it are too.
 */
function mergeSame(readings: readonly Reading[], nameOf: (reading: Reading) => string): [Reading, ...Reading[]][] {
  const groups: [Reading, ...Reading[]][] = []
  const byKey = new Map<string, [Reading, ...Reading[]][]>()
  for (const reading of readings) {
    const key = JSON.stringify([nameOf(reading), reading.holder, reading.share, reading.status])
    const alike = byKey.get(key) ?? []
    const same =
      reading.place === null
        ? undefined
        : alike.find(
            ([first]) =>
              (first.previous === null || reading.previous === null || first.previous === reading.previous) &&
              (first.when?.start == null || reading.when?.start == null || first.when.start === reading.when.start),
          )
    if (same) {
      same.push(reading)
      continue
    }
    const group: [Reading, ...Reading[]] = [reading]
    groups.push(group)
    byKey.set(key, [...alike.slice(-LIKE), group])
  }
  return groups
}

/** Items of one holder and place that stay open to more readings. */
const LIKE = 8

/** Who held the place before, where the same sentence tells it, or the report in the past perfect: "retook Bara, which the rebels had seized". */
function previousHolder(taken: Reading, bySentence: ReadonlyMap<number, readonly Reading[]>, byPlace: ByPlace): Actor['id'] | null {
  if (taken.change === 'lose' || taken.place === null || taken.holder === null) return null
  const other = ({ place, holder }: Reading) => place === taken.place && holder !== null && holder !== taken.holder
  const before = (bySentence.get(taken.sentence) ?? []).find(
    (reading) =>
      other(reading) &&
      (reading.clause.relation === 'relative' || reading.rule === 'control/stronghold') &&
      (taken.change === 'take' || isOlder(reading, byPlace)),
  )
  const older = before ?? byPlace.get(taken.place)?.find((reading) => other(reading) && isOlder(reading, byPlace))
  if (older) return older.holder
  // "The army has lost Bara. The rebels control the town": the loser is who had it
  const lost = [taken.sentence, taken.sentence - 1, taken.sentence + 1]
    .flatMap((sentence) => bySentence.get(sentence) ?? [])
    .find(
      ({ place, holder, previous, status }) =>
        place === taken.place && holder === null && previous !== taken.holder && !/^(?:denied|negated|planned)$/.test(status),
    )
  return taken.status === 'denied' || taken.status === 'negated' ? null : (lost?.previous ?? null)
}

/** "The army withdrew from Bara, leaving it to the rebels": one loss, told whole once. */
function isToldBeside({ place, holder, previous, status }: Reading, sentence: readonly Reading[]): boolean {
  return (
    holder === null &&
    sentence.some((other) => other.holder !== null && other.place === place && other.previous === previous && other.status === status)
  )
}

type ByPlace = ReadonlyMap<Reading['place'], readonly Reading[]>

/**
 * Told without a date as what was before somebody else took the place: in the report's own past perfect, or as "after losing it". Without a date
 * of its own it would pass for the newest.
 */
function isOlder(reading: Reading, byPlace: ByPlace): boolean {
  const { clause, status, place, holder, when } = reading
  const past = clause.perfect && clause.tense === 'past' && status === 'actual'
  if (place === null || when !== null || !(past || (clause.form === 'participle' && clause.marker === 'after'))) return false
  return (byPlace.get(place) ?? []).some(
    (other) =>
      (other.change === 'take' || (other.change === 'hold' && other.clause.tense === 'present' && !other.clause.perfect)) &&
      other.holder !== null &&
      other.holder !== holder &&
      other.clause !== clause,
  )
}
