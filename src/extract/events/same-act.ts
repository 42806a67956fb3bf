import type { ActName } from '../../record/acts.ts'
import { joinSpans } from '../../record/span.ts'
import type { Actor, Event, Status, When } from '../../record/types.ts'
import { isHarm } from './harm.ts'
import type { Targets } from './lands.ts'

/** An event with what tells it from its like: the kind of act, and how it was told. */
export interface Draft extends Omit<Event, 'id'> {
  /** Name of the act, finer than its type. */
  readonly act: ActName
  readonly sentence: number
  /** Lemma of what it is about: "urged them to leave" and "urged them to pay" are two. */
  readonly about: string | null
  /** Told in a title or deck. */
  readonly title: boolean
  /** Told by a noun with "the", which points back. */
  readonly definite: boolean
  /** Told of a weapon with "the", which points back to the attack with it: "the drone hit the second floor". */
  readonly sameWeapon: boolean
  /** Told by a noun that only points to it: nothing says that it happens, or when, or with what outcome. */
  readonly pointsBack: boolean
  /** The places it is done to, not merely at. */
  readonly targets: Targets
}

/** Statuses by how much they say happened; a better one of the same act wins over a plan or a title. */
const WEIGHT: Readonly<Record<Status, number>> = { actual: 6, claimed: 5, reported: 4, denied: 3, negated: 3, planned: 2, possible: 1 }
const REAL: ReadonlySet<Status> = new Set(['actual', 'claimed', 'reported'])

/** How many events of a type an act may be told again after: more than any report has of one thing, and a bound for hostile texts. */
const MEMORY = 120

/**
 * Joins drafts that tell the same act twice: same kind of act, participants, places and times that do not disagree, and something
 * shared that ties them. A title joins the body. Two attacks by the same side in one place on days of their own stay two.
 *
 * @param actorOf what is known of an actor, so that a president's withdrawal is his state's
 */
export function joinSameActs(drafts: readonly Draft[], actorOf: (id: Actor['id']) => Actor | null): Draft[] {
  const kept: Draft[] = []
  const body = [...drafts].sort((a, b) => Number(a.title) - Number(b.title) || a.sentence - b.sentence || a.trigger.start - b.trigger.start)
  const recent = new Map<string, number[]>()
  for (const draft of body) {
    const alike = recent.get(draft.type) ?? []
    const at = alike.find((index) => isSameAct(kept[index] as Draft, draft, actorOf))
    const other = at === undefined ? undefined : kept[at]
    if (other && at !== undefined) kept[at] = join(other, draft)
    else {
      recent.set(draft.type, [...alike.slice(-(MEMORY - 1)), kept.length])
      kept.push(draft)
    }
  }
  return kept.sort((a, b) => a.trigger.start - b.trigger.start)
}

/** Acts of words, which differ by what they are about. */
const OF_WORDS: ReadonlySet<string> = new Set(['AGREE', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'SUPPORT'])

function isSameAct(a: Draft, b: Draft, actorOf: (id: Actor['id']) => Actor | null): boolean {
  if (a.type !== b.type) return false
  if (!sameStanding(a, b)) return false
  if (!timesAgree(a.when, b.when)) return false
  const actors = OF_STATES.has(a.type) && isOfOneState(a.actors, b.actors, actorOf) ? 'share' : agreement(a.actors, b.actors)
  const recipients = agreement(a.recipients, b.recipients)
  const places = agreement(a.places, b.places)
  if (actors === 'differ' || places === 'differ') return false
  // "one was killed and 32 wounded": one attack, two counts
  if (a.sentence === b.sentence && isHarm(a.act) && isHarm(b.act) && actors !== 'share' && sameMeans(a, b)) return true
  if (recipients === 'differ') return false
  if (isSameWeapon(a, b)) return true
  // "shelled the port, killing nine": the harm is the attack's
  if (a.sentence === b.sentence && isHarm(a.act) !== isHarm(b.act) && a.type === 'ASSAULT') {
    if (actors === 'share' || recipients === 'share' || a.actors.length + b.actors.length === 0) return true
  }
  const tied = [actors, recipients, places].filter((part) => part === 'share').length
  const oneSentence = a.sentence === b.sentence
  if (a.type === 'CONSULT') {
    // a visit and the meeting it was for, told side by side, are two
    if (a.act !== b.act && oneSentence) return false
    // "the visit", "talks": one meeting under two names, when at least a side or the place is shared
    return tied >= 1 && (a.title || b.title || a.definite || b.definite || tied >= 2)
  }
  if (a.act !== b.act && !sameMeans(a, b)) return false
  if (a.title || b.title) return tied >= 1
  if (OF_WORDS.has(a.type)) return a.act === b.act && tied >= 1 && a.about !== null && a.about === b.about
  if (a.definite || b.definite) return tied >= 1
  if (a.act !== b.act) return false
  if (oneSentence) return tied >= 2 || (tied === 1 && a.actors.length + a.recipients.length + b.actors.length + b.recipients.length <= 2)
  // "plans to withdraw its troops", told again and again without more: one plan; force without more may be another attack
  return (
    tied >= 2 ||
    (tied === 1 && actors === 'share' && (a.type !== 'ASSAULT' || timeShared(a.when, b.when)) && (a.about === b.about || b.about === null))
  )
}

/** Sentences back to which "the drone" points. */
const SHORTLY = 3

/** "A drone struck the hospital on Monday. The drone hit the second floor.": one attack, told on. */
function isSameWeapon(a: Draft, b: Draft): boolean {
  if (!b.sameWeapon || a.type !== 'ASSAULT' || a.title || a.sentence >= b.sentence || b.sentence - a.sentence > SHORTLY) return false
  return a.mode.some((mode) => b.mode.includes(mode)) && REAL.has(a.status) && REAL.has(b.status)
}

/** Attacks with different weapons are different attacks; one told without a weapon may be either. */
function sameMeans(a: Draft, b: Draft): boolean {
  return a.mode.length === 0 || b.mode.length === 0 || a.mode.some((mode) => b.mode.includes(mode))
}

function sameStanding(a: Draft, b: Draft): boolean {
  if (a.title || b.title) return true
  if (REAL.has(a.status) && REAL.has(b.status)) return true
  return a.status === b.status
}

function agreement(a: readonly string[], b: readonly string[]): 'share' | 'open' | 'differ' {
  if (a.length === 0 || b.length === 0) return 'open'
  return a.some((id) => b.includes(id)) ? 'share' : 'differ'
}

/** Acts that whoever leads a state does for it. Who meets, speaks or signs does so in person. */
const OF_STATES: ReadonlySet<string> = new Set(['RETREAT', 'SANCTION', 'AID', 'MOBILIZE', 'COERCE', 'ASSAULT'])

/** "Trump's withdrawal from the accord … the US withdrawal": a state on one side, and on the other one who serves it or its forces. */
function isOfOneState(a: readonly string[], b: readonly string[], actorOf: (id: Actor['id']) => Actor | null): boolean {
  const [one] = a.map(actorOf)
  const [other] = b.map(actorOf)
  if (a.length !== 1 || b.length !== 1 || !one || !other || one.country === null || one.country !== other.country) return false
  return (isState(one) && serves(other)) || (isState(other) && serves(one))
}

function isState({ kind, register, country }: Actor): boolean {
  return (kind === 'government' || kind === 'country') && register !== null && register === country
}

function serves({ kind, sector }: Actor): boolean {
  return kind === 'military' || (kind === 'person' && (sector === 'GOV' || sector === 'MIL'))
}

function timesAgree(a: When | null, b: When | null): boolean {
  if (!a?.start || !b?.start) return true
  return a.start <= (b.end ?? b.start) && b.start <= (a.end ?? a.start)
}

function timeShared(a: When | null, b: When | null): boolean {
  return a?.start != null && b?.start != null && timesAgree(a, b)
}

/** Both tellings as one: the fuller one's own words first, the rest added to it. */
function join(a: Draft, b: Draft): Draft {
  const [main, other] = (a.title && !b.title) || isPlacedBy(a, b) ? [b, a] : [a, b]
  const union = <Of>(x: readonly Of[], y: readonly Of[]): Of[] => [...new Set([...x, ...y])]
  const best = WEIGHT[other.status] > WEIGHT[main.status] && !other.title ? other : main
  const actors = union(main.actors, other.actors)
  const seen = new Set(main.quantities.map(({ unit, value }) => `${unit} ${value}`))
  return {
    ...main,
    mode: union(main.mode, other.mode),
    context: union(main.context, other.context),
    actors,
    recipients: union(main.recipients, other.recipients).filter((id) => !actors.includes(id)),
    places: union(main.places, other.places),
    targets: {
      places: union(main.targets.places, other.targets.places),
      adjectives: union(main.targets.adjectives, other.targets.adjectives),
    },
    when: isClock(other.when) ? (main.when ?? other.when) : narrower(main.when, other.when),
    status: best.status,
    attribution: best.attribution,
    conditional: main.conditional ?? other.conditional,
    quantities: [...main.quantities, ...other.quantities.filter(({ unit, value }) => !seen.has(`${unit} ${value}`))],
    evidence: joinSpans([...main.evidence, ...other.evidence]),
    explain: {
      rules: union(main.explain?.rules ?? [], ['events/same-act']),
      trigger: main.explain?.trigger ?? null,
      inferred: union(main.explain?.inferred ?? [], other.explain?.inferred ?? []),
    },
  }
}

/** "in talks with the US this week … the negotiations in Jeddah on Tuesday": the second telling says where and on which day. */
function isPlacedBy(a: Draft, b: Draft): boolean {
  if (b.title || a.places.length > 0 || b.places.length === 0 || a.actors.length > b.actors.length) return false
  return b.when?.granularity === 'day' && a.when?.granularity !== 'day' && WEIGHT[b.status] >= WEIGHT[a.status]
}

/** "A little after ten o'clock": of a day or night told before. */
function isClock(when: When | null): boolean {
  return when?.granularity === 'hour' || when?.granularity === 'minute'
}

/** The time that lies in the other one; the first where neither does. */
function narrower(a: When | null, b: When | null): When | null {
  if (!a?.start) return b ?? a
  if (!b?.start) return a
  return b.start >= a.start && (b.end ?? b.start) <= (a.end ?? a.start) ? b : a
}
