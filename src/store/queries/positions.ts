import type { Kysely } from 'kysely'
import type { PositionTelling } from '../../merge/position-tellings.ts'
import { groupProposals, kindOf, type PartyRecord, type ProposalRecord, plansMatch, wordsMatch } from '../../merge/positions-over-time.ts'
import { countryName } from '../../register/country-name.ts'
import { foldName } from '../../register/name-key.ts'
import { originsOf } from '../describing.ts'
import { recordIdOf } from '../ids.ts'
import { listed } from '../rows.ts'
import type { Tables } from '../tables.ts'
import { actorsByKey, keysOfName, namedParty } from './actors.ts'
import { momentOf } from './filter.ts'

/**
 * Positions on the plans that some words may mean. Where the words give a kind or a length ("30-day ceasefire"), positions on plans of another kind or
 * length are left unread.
 */
async function tellingsOf(db: Kysely<Tables>, words: string | null, { asOf }: PositionFilter): Promise<PositionTelling[]> {
  const plans = await db.selectFrom('position').select(['kind', 'duration', 'label']).distinct().execute()
  const asked = words === null ? plans : plans.filter(({ kind, label }) => wordsMatch([kind, label], words) > 0)
  const best = Math.max(...asked.map(({ kind, label }) => (words === null ? 1 : wordsMatch([kind, label], words))))
  const chosen = asked.filter(({ kind, label }) => words === null || wordsMatch([kind, label], words) === best)
  const kinds = new Set(chosen.map(({ kind }) => kindOf(kind)))
  const durations = new Set(chosen.flatMap(({ duration }) => duration ?? []))
  const wanted = plans.filter(
    ({ kind, duration }) => kinds.has(kindOf(kind)) && (duration === null || durations.size === 0 || durations.has(duration)),
  )
  const found: PositionTelling[] = []
  for (const [kind, durationsOfKind] of Map.groupBy(wanted, ({ kind }) => kind)) {
    const lengths = [...new Set(durationsOfKind.flatMap(({ duration }) => duration ?? []))]
    let query = db
      .selectFrom('position')
      .select('body')
      .where('kind', '=', kind)
      .where((either) => either.or([either('duration', 'is', null), ...(lengths.length > 0 ? [either('duration', 'in', lengths)] : [])]))
    if (asOf) query = query.where('at', '<=', momentOf(asOf))
    const rows = await query.execute()
    for (const { body } of rows) found.push(JSON.parse(body) as PositionTelling)
  }
  return found
}

/** What positions are narrowed by: dates are ISO 8601, ends included. */
export interface PositionFilter {
  /** Parties of whose stance something was told on or after this day, with what they held before. */
  readonly since?: string | undefined
  /** As things stood at the end of this day. */
  readonly until?: string | undefined
  /** A party or one who speaks for it. */
  readonly actor?: string | undefined
  readonly stance?: string | undefined
  /** Parties of whose present answer at least so many independent origins tell. */
  readonly minOrigins?: number | undefined
  /** A moment, as in `Filter`: only reports that the store had taken in by then count. */
  readonly asOf?: string | undefined
  readonly limit?: number | undefined
}

/** Plans that answer to some words, best first, with where each party stands over time, as `onrecord positions` prints them. */
export async function listPositions(db: Kysely<Tables>, words: string | null, filter: PositionFilter = {}) {
  const { until } = filter
  const tellings = (await tellingsOf(db, words, filter)).filter(({ day }) => !until || day === null || day <= `${until}~`)
  const records = await narrowed(db, groupProposals(tellings), filter)
  const chosen =
    words === null
      ? records
      : records
          .map((record) => ({ record, match: plansMatch(record, words) }))
          .filter(({ match }) => match >= 0.5)
          .sort((a, b) => b.match - a.match || b.record.parties.length - a.record.parties.length || (a.record.id < b.record.id ? -1 : 1))
          .map(({ record }) => record)
  const { minOrigins, limit } = filter
  if (!minOrigins) return printPlans(db, chosen.slice(0, limit))
  const plans = await printPlans(db, chosen)
  return plans
    .map((plan) => ({ ...plan, parties: plan.parties.filter(({ origins }) => origins >= minOrigins) }))
    .filter(({ parties }) => parties.length > 0)
    .slice(0, limit)
}

/** Plans with those of their parties that a filter lets through; a plan without one is left out. */
async function narrowed(db: Kysely<Tables>, records: readonly ProposalRecord[], filter: PositionFilter): Promise<ProposalRecord[]> {
  const { since, actor, stance } = filter
  if (!since && !actor && !stance) return [...records]
  const keys = new Set(actor ? await keysOfName(db, actor) : [])
  const wanted = actor ? foldName(actor) : ''
  const isNamed = ({ party, voices }: PartyRecord) =>
    party === actor ||
    [party, `register:${party}`, stateKey(party)].some((key) => keys.has(key)) ||
    foldName(party) === wanted ||
    voices.some((voice) => (voice.actor.key !== null && keys.has(voice.actor.key)) || foldName(voice.actor.name) === wanted)
  const isLater = ({ voices }: PartyRecord) =>
    voices.some(({ readings }) => readings.some(({ day }) => day !== null && day >= (since ?? '')))
  return records.flatMap((record) => {
    const parties = record.parties.filter(
      (party) => (!actor || isNamed(party)) && (!since || isLater(party)) && (!stance || party.stance === stance),
    )
    return parties.length > 0 ? [{ ...record, parties }] : []
  })
}

const isState = (party: string): boolean => /^(?:state:)?[A-Z]{3}$/.test(party)
/** What a party is called where no report names it: its id without what is only for programs, "march 23 movement". */
const bareName = (party: string): string =>
  isState(party) ? countryName(party.replace(/^state:/, '')) : party.replace(/^\w+:(.+)$/, (_, id: string) => id.replaceAll('-', ' '))
const stateKey = (party: string): string => `state:${party.replace(/^state:/, '')}`

/** Plans as `onrecord positions` prints them, with names to their parties and voices. */
export async function printPlans(db: Kysely<Tables>, chosen: readonly ProposalRecord[]) {
  const voices = chosen.flatMap(({ parties }) => parties.flatMap((party) => party.voices))
  // Who speaks for a party need not be the party: its own key is asked for too.
  const sides = chosen.flatMap(({ parties }) => parties.map(({ party }) => (isState(party) ? stateKey(party) : `register:${party}`)))
  const spoken = [...voices.map(({ actor }) => actor), ...chosen.flatMap(({ proposers }) => proposers)].flatMap(({ key }) => key ?? [])
  const actors = await actorsByKey(db, [...spoken, ...sides])
  const told = new Set(voices.flatMap(({ readings }) => readings.map(({ report }) => report)))
  const named = listed(told)
  const originOf = await originsOf(db, told)
  const reports = new Map(
    (await db.selectFrom('report').select(['id', 'ref', 'publisher', 'published']).where('id', 'in', named).execute()).map(
      ({ id, ...row }) => [id, row],
    ),
  )
  return chosen.map(({ id, parties, names: _names, proposers, ...proposal }) => ({
    proposal: { id: recordIdOf('R', id), ...proposal, proposers: proposers.map(({ country, name }) => country ?? name) },
    parties: parties.map(({ voices: own, ...party }) => ({
      ...party,
      origins: originsOfAnswer({ voices: own, ...party }, originOf),
      name:
        [isState(party.party) ? stateKey(party.party) : party.party, `register:${party.party}`]
          .map((key) => actors.get(key)?.name)
          .find((name) => name !== undefined) ?? bareName(party.party),
      voices: own.map(({ actor, readings, ...voice }) => ({
        actor: namedParty(actor, actors),
        ...voice,
        readings: readings.map(({ id: reading, report, stance, condition, day, evidence }) => ({
          id: reading,
          report,
          ...reports.get(report),
          stance,
          condition,
          day,
          evidence,
        })),
      })),
    })),
  }))
}

/** How many independent origins tell of a party's present answer, of each of its voices' where they differ: two papers with one wire text are one. */
function originsOfAnswer({ stance, since, split, voices }: PartyRecord, originOf: (report: string) => string): number {
  const telling = voices.flatMap((voice) =>
    voice.readings.filter(
      (reading) =>
        (reading.stance === stance && (since === null || reading.day === null || reading.day >= since)) ||
        (split && voice.stance !== 'silent' && reading.stance === voice.stance),
    ),
  )
  return new Set(telling.map(({ report }) => originOf(report))).size
}

export type PrintedPlan = Awaited<ReturnType<typeof printPlans>>[number]
