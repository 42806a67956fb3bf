import type { Status } from '../../record/types.ts'
import type { EventTelling, Figure, Party, Says, Telling } from '../telling.ts'

/** What a claim is worth, by who speaks for and against it. */
export type State = 'contested' | 'retracted' | 'single origin' | 'corroborated'

/** Whose word a party's is: its group's, where the report says that it has one. */
export function voiceOf(party: Party | null): string | null {
  return party?.memberOf ?? party?.key ?? null
}

/** The origin of what a telling says: the named speaker it rests on, else where the report's words come from. */
export function originOfTelling(telling: Telling, originOfReport: (report: string) => string): string {
  const voice = voiceOf(telling.by)
  return voice ? `by ${voice}` : originOfReport(telling.report)
}

/** Origins that speak for, against, and say they could not verify, each counted once a side, with the reports that carry them. */
export interface Sides {
  readonly for: { readonly origins: number; readonly reports: number }
  readonly against: { readonly origins: number; readonly reports: number }
  readonly unverified: { readonly origins: number; readonly reports: number }
}

export function sidesOf(tellings: readonly Telling[], originOfReport: (report: string) => string): Sides {
  const side = (says: Says) => {
    const those = tellings.filter((telling) => telling.says === says)
    return {
      origins: new Set(those.map((telling) => originOfTelling(telling, originOfReport))).size,
      reports: new Set(those.map(({ report }) => report)).size,
    }
  }
  return { for: side('for'), against: side('against'), unverified: side('could not verify') }
}

/**
 * The state of what tellings speak of: *retracted* when the one who claimed it takes it back later; *contested* when origins disagree on whether
 * it happened, or by more than their own bounds on a figure; *corroborated* when two or more origins say so and none denies; else *single origin*.
 *
 * @param counting the tellings whose figures are compared; none of those that a later version of their report corrects
 */
export function stateOf(
  tellings: readonly Telling[],
  counting: readonly EventTelling[],
  originOfReport: (report: string) => string,
): { readonly state: State; readonly why: string } {
  const sides = sidesOf(tellings, originOfReport)
  // Who says what it did and denies what it is accused of takes nothing back.
  const hadDenied = (voice: string, day: string) =>
    tellings.some(({ says, by, published }) => says === 'against' && voiceOf(by) === voice && (published ?? '') <= day)
  const retraction = tellings.find(
    (later) =>
      later.says === 'against' &&
      voiceOf(later.by) !== null &&
      tellings.some(
        (earlier) =>
          earlier.says === 'for' &&
          voiceOf(earlier.by) === voiceOf(later.by) &&
          isOwnWord(earlier, later) &&
          (earlier.published ?? '') < (later.published ?? '') &&
          !hadDenied(voiceOf(later.by) ?? '', earlier.published ?? ''),
      ),
  )
  const withdrawn = tellings.find((telling) => 'retracts' in telling && telling.retracts)
  if (withdrawn) return { state: 'retracted', why: 'its teller withdrew it' }
  if (retraction) return { state: 'retracted', why: `${retraction.by?.name} takes it back` }
  if (sides.for.origins > 0 && sides.against.origins > 0) return { state: 'contested', why: 'origins disagree on whether it happened' }
  const disputed = disputedFigure(counting, originOfReport)
  if (disputed !== null) return { state: 'contested', why: `origins disagree on how many were ${disputed}` }
  const origins = Math.max(sides.for.origins, sides.against.origins)
  return origins >= 2
    ? { state: 'corroborated', why: `${origins} independent origins` }
    : { state: 'single origin', why: 'one origin speaks of it' }
}

/**
 * Whether a denial takes back what its own side had said. A state has many voices: a minister of one of its regions who accuses its army, which denies
 * it, has taken nothing back; who claimed a deed of the state's own has.
 */
function isOwnWord(earlier: Telling, { by }: Telling): boolean {
  if (!/^(?:state|forces):/.test(voiceOf(by) ?? '') || earlier.by?.key === by?.key) return true
  const actors = 'actors' in earlier ? (earlier as EventTelling).actors : []
  return actors.length === 0 || actors.some(({ key, country }) => key === voiceOf(by) || (country !== null && country === by?.country))
}

/** A figure with who tells it and when. */
interface Counted extends Figure {
  readonly telling: string
  readonly origin: string
  readonly day: string
}

/**
 * What is counted where two origins give figures that neither's bounds cover, or null. A count is of its day: the dead of a later report that are
 * more are as a rule those who died since, and no disagreement. How many were abducted does not rise.
 */
function disputedFigure(counting: readonly EventTelling[], originOfReport: (report: string) => string): string | null {
  const all = new Map<string, Counted>()
  for (const telling of counting) {
    const origin = originOfTelling(telling, originOfReport)
    for (const figure of telling.figures) {
      const counted = { ...figure, telling: telling.id, origin, day: telling.published ?? '' }
      all.set(`${figure.of} ${figure.value} ${figure.low} ${figure.high} ${origin} ${counted.day}`, counted)
    }
  }
  const byKind = Map.groupBy([...all.values()].slice(0, MOST_COUNTS), ({ of }) => of)
  for (const [of, told] of byKind) {
    const disputes = told.some((x) =>
      told.some(
        (y) =>
          x.value < y.value &&
          (!RISES.test(of) || x.day >= y.day) &&
          (x.origin !== y.origin || x.telling === y.telling) &&
          !(x.high === null || x.high >= y.value) &&
          !(y.low === null || y.low <= x.value),
      ),
    )
    if (disputes) return of
  }
  return null
}

/** What is counted that rises after the deed. */
const RISES = /^(?:killed|wounded|missing|displaced)$/

/** More different counts of one happening than this are not compared. */
const MOST_COUNTS = 400

/** From strong to weak, as one without a stake may vouch for an event. */
const STRENGTH: readonly Status[] = ['actual', 'negated', 'denied', 'reported', 'claimed', 'planned', 'possible']

/** A telling's speaker is a side of the event: who is said to have acted, or to have been acted on. */
function hasStake(telling: EventTelling): boolean {
  const { by } = telling
  if (by === null) return false
  return [...telling.actors, ...telling.recipients].some(
    (side) =>
      (side.key !== null && (side.key === by.key || side.key === by.memberOf)) || (side.country !== null && side.country === by.country),
  )
}

/** The strongest status that an origin without a stake gives; where only sides speak, `claimed` (or what is weaker). */
export function mergedStatus(tellings: readonly EventTelling[]): Status {
  const told = tellings.filter((telling) => telling.says !== 'could not verify')
  const neutral = told.filter((telling) => !hasStake(telling))
  const pool = neutral.length > 0 ? neutral : told
  const strongest = STRENGTH.find((status) => pool.some((telling) => telling.status === status)) ?? 'possible'
  return neutral.length === 0 && strongest === 'actual' ? 'claimed' : strongest
}
