import type { Stance } from '../record/types.ts'
import { foldName } from '../register/name-key.ts'
import { type Link, partition } from './partition.ts'
import type { PositionTelling } from './position-tellings.ts'
import { dayNumber } from './same/days.ts'
import { sidesMeant } from './sides-meant.ts'
import type { Party } from './telling.ts'

/** A plan across reports, with where each party stands over time. */
export interface ProposalRecord {
  readonly id: string
  readonly label: string
  readonly kind: string
  readonly duration: string | null
  readonly first: string | null
  readonly proposers: readonly Party[]
  readonly names: readonly string[]
  readonly parties: readonly PartyRecord[]
}

/** A party's stance now, before, and by each of its voices. */
export interface PartyRecord {
  readonly party: string
  /** The names that reports give the group; none for a state. */
  readonly names: readonly string[]
  readonly stance: Stance
  readonly since: string | null
  readonly was: readonly { readonly stance: Stance; readonly from: string | null; readonly to: string | null }[]
  readonly voices: readonly {
    readonly actor: Party
    readonly stance: Stance
    readonly on: string | null
    readonly readings: readonly PositionTelling[]
  }[]
  /** The stance on the other side that it last turned from, and the day it did; null for one that never went from yes to no or back. */
  readonly reversed: { readonly from: Stance; readonly on: string | null } | null
  /** Whether two of its voices say different things now. */
  readonly split: boolean
  /** The day since which it is reported silent, when it is. */
  readonly silentSince: string | null
}

/** Reports on one plan lie no further apart than this. */
export const ONE_PLAN_DAYS = 90

/** Kinds that reports use for one another. */
const SAME_KINDS: Readonly<Record<string, string>> = {
  truce: 'ceasefire',
  deal: 'agreement',
  plan: 'plan',
  meeting: 'talks',
  negotiations: 'talks',
  summit: 'talks',
}

/** The kind that reports mean by a word: a truce is a ceasefire. */
export function kindOf(kind: string): string {
  return SAME_KINDS[kind] ?? kind
}

/** All the words that reports use for plans of the kind that a word means. */
export function kindsLike(kind: string): readonly string[] {
  const meant = kindOf(kind)
  return [...new Set([meant, ...Object.keys(SAME_KINDS).filter((word) => kindOf(word) === meant)])]
}

/**
 * Plans that tellings of several reports speak of: one kind, durations that agree, near in time, and a proposer or party in common. Each telling is
 * linked to the last before it in each company it shares, so that the cost grows with the tellings and not with their pairs.
 */
export function groupProposals(told: readonly PositionTelling[]): ProposalRecord[] {
  const tellings = withKinds(told)
  const byId = new Map(tellings.map((telling) => [telling.id, telling]))
  const plans = new Map(tellings.map((telling) => [telling.id, planOf(telling)]))
  const plan = (id: string) => plans.get(id) as Plan
  const links = new Map<string, Link>()
  const last = new Map<string, PositionTelling>()
  for (const telling of [...tellings].sort(byDay)) {
    const kind = kindOf(telling.proposal.kind)
    const { duration, label } = telling.proposal
    const seats = [
      `${telling.report}|${kind}|${label}`,
      ...[...companyOf(telling)].flatMap((word) => [`${kind}|${word}|${duration}`, `${kind}|${word}`]),
      ...(telling.home ? [`${kind}|in ${telling.home}`] : []),
    ]
    for (const seat of [...seats, ...(duration === null ? [] : [...companyOf(telling)].map((word) => `${kind}|${word}|null`))]) {
      const before = last.get(seat)
      if (before && seat === `${kind}|in ${telling.home}` && !isOneOfPlace(before, telling)) continue
      if (before && before !== telling && !excludesPlan(plan(before.id), plan(telling.id))) {
        const [a, b] = before.id < telling.id ? [before.id, telling.id] : [telling.id, before.id]
        const score = duration !== null && before.proposal.duration === duration ? 0.95 : 0.8
        links.set(`${a}\n${b}`, { a, b, score, why: 'one kind of plan, shared parties' })
      }
    }
    for (const seat of seats) last.set(seat, telling)
  }
  const groups = partition([...byId.keys()], [...links.values()], { of: (id) => spanOf(plan(id)), join: joinSpans, bars: spansExclude })
  return groups.map(({ members }) => proposalRecord(members.map((id) => byId.get(id) as PositionTelling)))
}

/**
 * "The Franco-American paper" is the ceasefire that France and America propose, where the same party answers both: a plan that is only called one
 * takes the kind of the only other plan of just these proposers that its party answers.
 */
function withKinds(tellings: readonly PositionTelling[]): readonly PositionTelling[] {
  const kinds = new Map<string, Set<string>>()
  const seatOf = ({ proposal, party }: PositionTelling) => {
    const proposers = [...new Set(proposal.proposers.map(({ key, country, name }) => country ?? key ?? name))].sort()
    return proposers.length === 0 || party === null ? null : `${proposers.join()}|${party}`
  }
  for (const telling of tellings) {
    const seat = telling.proposal.kind === 'plan' ? null : seatOf(telling)
    if (seat !== null) kinds.set(seat, (kinds.get(seat) ?? new Set()).add(kindOf(telling.proposal.kind)))
  }
  return tellings.map((telling) => {
    const seat = telling.proposal.kind === 'plan' ? seatOf(telling) : null
    const [kind, ...others] = seat === null ? [] : (kinds.get(seat) ?? [])
    return kind === undefined || others.length > 0 ? telling : { ...telling, proposal: { ...telling.proposal, kind } }
  })
}

/** Days within which "the truce" of a report that names neither its length nor whose it is is the one spoken of in that country. */
const SPOKEN_OF_DAYS = 14

/** Whether one of two tellings about one country says nothing that tells its plan from the other's. */
function isOneOfPlace(a: PositionTelling, b: PositionTelling): boolean {
  const isPlain = ({ proposal }: PositionTelling) => proposal.duration === null && proposal.proposers.every(({ key }) => key === null)
  if (a.day === null || b.day === null || Math.abs(dayNumber(a.day) - dayNumber(b.day)) > SPOKEN_OF_DAYS) return false
  return kindOf(a.proposal.kind) === 'ceasefire' && (isPlain(a) || isPlain(b))
}

/** What tells plans apart. */
interface Plan {
  readonly kind: string
  readonly duration: string | null
  readonly day: number | null
}

function planOf({ proposal, day }: PositionTelling): Plan {
  return { kind: kindOf(proposal.kind), duration: proposal.duration, day: day === null ? null : dayNumber(day) }
}

function excludesPlan(a: Plan, b: Plan): boolean {
  if (a.kind !== b.kind || (a.duration !== null && b.duration !== null && a.duration !== b.duration)) return true
  return a.day !== null && b.day !== null && Math.abs(a.day - b.day) > ONE_PLAN_DAYS
}

/** What tellings of one plan have in common: one kind, the length where one is told, and the days they lie between. */
interface PlanSpan {
  readonly kind: string
  readonly duration: string | null
  readonly first: number
  readonly last: number
}

function spanOf({ kind, duration, day }: Plan): PlanSpan {
  return { kind, duration, first: day ?? Number.POSITIVE_INFINITY, last: day ?? Number.NEGATIVE_INFINITY }
}

function joinSpans(a: PlanSpan, b: PlanSpan): PlanSpan {
  return { kind: a.kind, duration: a.duration ?? b.duration, first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) }
}

/** Whether some telling of one group excludes some telling of another (`excludesPlan`). */
function spansExclude(a: PlanSpan, b: PlanSpan): boolean {
  if (a.kind !== b.kind || (a.duration !== null && b.duration !== null && a.duration !== b.duration)) return true
  return Math.max(a.last - b.first, b.last - a.first) > ONE_PLAN_DAYS
}

/** Who has to do with the plan of a telling: keys, countries and parties. */
function companyOf({ proposal, actor, party }: PositionTelling): Set<string> {
  const named = [...proposal.proposers, ...proposal.parties, ...(actor ? [actor] : [])]
  return new Set([...named.flatMap(({ key, country }) => [key, country]), party].filter((word): word is string => word !== null))
}

function proposalRecord(tellings: readonly PositionTelling[]): ProposalRecord {
  const sorted = [...tellings].sort(byDay)
  const first = sorted[0] as PositionTelling
  const labels = sorted.map(({ proposal }) => proposal.label)
  const label =
    [...new Set(labels)].sort(
      (a, b) => labels.filter((x) => x === b).length - labels.filter((x) => x === a).length || (a < b ? -1 : 1),
    )[0] ?? first.proposal.kind
  const proposers = new Map<string, Party>()
  for (const telling of sorted)
    for (const party of [...telling.proposal.proposers, ...(telling.stance === 'proposes' && telling.actor ? [telling.actor] : [])])
      proposers.set(party.country ?? party.key ?? party.name, party)
  const sides = sidesOfPersons(sorted)
  const meant = sidesMeant(sorted)
  const byParty = Map.groupBy(
    sorted.filter(({ party, actor }) => party !== null || actor !== null),
    (telling) => {
      const party =
        (telling.actorKind === 'person' && sides.get(personOf(telling))) ||
        (telling.party ?? telling.actor?.key ?? telling.actor?.name ?? '')
      return meant.get(party) ?? party
    },
  )
  return {
    id: first.id,
    label,
    kind: kindOf(first.proposal.kind),
    duration: sorted.find(({ proposal }) => proposal.duration !== null)?.proposal.duration ?? null,
    first: first.day,
    proposers: [...proposers.values()],
    names: [...new Set(sorted.flatMap(({ proposal }) => proposal.names))],
    parties: [...byParty].map(([party, own]) => partyRecord(party, own)).sort((a, b) => (a.party < b.party ? -1 : 1)),
  }
}

/** Whether a report leaves open whom a person speaks for. */
function isAlone({ party, actor, actorKind }: PositionTelling): boolean {
  return actorKind === 'person' && actor !== null && (party === null || party === actor.name)
}

const personOf = ({ actor }: PositionTelling): string => actor?.key ?? `name ${actor?.name}`

/** Whom persons speak for by those reports that say so: the most; of as many, the party that is told of most. */
function sidesOfPersons(tellings: readonly PositionTelling[]): ReadonlyMap<string, string> {
  const spokenFor = new Map<string, number>()
  for (const { party } of tellings) if (party !== null) spokenFor.set(party, (spokenFor.get(party) ?? 0) + 1)
  const told = tellings.filter((telling) => telling.actorKind === 'person' && telling.party !== null && !isAlone(telling))
  const sides = new Map<string, string>()
  for (const [person, own] of Map.groupBy(told, personOf)) {
    const counts = [...Map.groupBy(own, ({ party }) => party ?? '')].map(([party, { length }]) => ({ party, length }))
    const [most] = counts.sort(
      (a, b) => b.length - a.length || (spokenFor.get(b.party) ?? 0) - (spokenFor.get(a.party) ?? 0) || (a.party < b.party ? -1 : 1),
    )
    if (most) sides.set(person, most.party)
  }
  return sides
}

const byDay = (a: PositionTelling, b: PositionTelling): number =>
  (a.day ?? '') < (b.day ?? '') ? -1 : (a.day ?? '') > (b.day ?? '') ? 1 : a.id < b.id ? -1 : 1

/** The rank of a side itself and of its head. */
const LEADS = 4

/** The most senior voice speaks for its party: the party itself, its head, its ministers, its spokespersons, the others. */
function seniority(telling: PositionTelling): number {
  if (telling.actorKind === 'government' || telling.actorKind === 'armed group' || telling.actorKind === 'organization') return LEADS
  const role = telling.role ?? ''
  if (
    /\b(president|prime minister|king|supreme leader|chancellor|leader|head of state|emir)\b/i.test(role) &&
    !/\b(vice|deputy|former)\b/i.test(role)
  )
    return LEADS
  if (/\b(minister|secretary)\b/i.test(role)) return 3
  if (/\b(spokes|ambassador|envoy|aide|adviser)/i.test(role)) return 3
  return 2
}

/** Whether somebody speaks for himself: neither the side itself nor one whose office it is to speak for it. */
function isOwnOpinion(telling: PositionTelling): boolean {
  return (
    seniority(telling) < LEADS &&
    telling.actorKind === 'person' &&
    !/\b(?:spokes\w+|foreign minister|secretary of state|commander|chief|chair\w*|negotiator)\b/i.test(telling.role ?? '')
  )
}

/** One of a parliament, whose word is nobody's but his own. */
function isLawmaker({ actorKind, role }: PositionTelling): boolean {
  return (
    actorKind === 'person' &&
    /\b(?:deputy|lawmaker|legislator|senator|member of parliament|mp|congress(?:man|woman)|opposition)\b(?! \w*\s?minister)/i.test(
      role ?? '',
    )
  )
}

/** Days for which the word of a side stands against the opinions of those below. */
const WORD_DAYS = 14

function isOwnWord(telling: PositionTelling | undefined): boolean {
  return telling !== undefined && (telling.voice !== undefined || telling.actorKind !== 'person')
}

/** Days before a party's newest stance from which its voices still count as of now. */
const LATELY = 3

function partyRecord(party: string, tellings: readonly PositionTelling[]): PartyRecord {
  const spoken = tellings.filter(({ stance }) => stance !== 'silent')
  const line: { stance: Stance; from: string | null; to: string | null }[] = []
  let word = { rank: 0, day: '' }
  // What reports only recall ("which was the first to agree") tells no turn where others say when.
  const dated = tellings.filter(({ day }) => day !== null)
  const days = [...Map.groupBy(dated.length > 0 ? dated : tellings, ({ day }) => day ?? '').entries()].sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [day, told] of days) {
    const known = told.filter(({ stance }) => stance !== 'silent')
    const pool = known.length > 0 ? known : told
    const top = Math.max(...pool.map(seniority))
    const senior = pool.filter((telling) => seniority(telling) === top)
    // One report has them weighing it, another of the day has their answer.
    const stance = (senior.findLast((telling) => telling.stance !== 'undecided') ?? senior.at(-1))?.stance ?? 'undecided'
    // "The cabinet approved it. A minister said he rejected it.": a voice of its own, not a turn of the side.
    if (senior.every(isLawmaker) && tellings.some((telling) => !isLawmaker(telling) && telling.stance !== 'silent')) continue
    const isDissent = top < word.rank && senior.every(isOwnOpinion) && day !== '' && dayNumber(day) - dayNumber(word.day) <= WORD_DAYS
    if (isDissent && line.length > 0) continue
    if (day !== '' && stance !== 'silent') word = { rank: top, day }
    // One report has them silent yet, another of the day has their answer.
    if (line.length === 0 && known.length > 0 && known.length < told.length)
      line.push({ stance: 'silent', from: day || null, to: day || null })
    const before = line.at(-1)
    // A later report of silence does not undo what was said.
    if (stance === 'silent' && before && before.stance !== 'silent') continue
    if (before && (before.stance === stance || isImplied(stance, before.stance))) {
      before.from ??= day || null
      before.to = day || null
    } else line.push({ stance, from: day || null, to: day || null })
  }
  const now = line.at(-1)
  const voices = [...Map.groupBy(tellings, ({ actor, voice = actor }) => voice?.key ?? voice?.name ?? '').values()].map((own) => {
    const last = own.at(-1) as PositionTelling
    return {
      actor: last.voice ?? last.actor ?? { key: null, name: party, country: null },
      stance: last.stance,
      on: last.day,
      readings: own,
    }
  })
  const since = now?.from ?? null
  // What the side itself said days before, or had said for it, is no other voice now.
  const isNow = ({ on, readings }: (typeof voices)[number]) =>
    since === null || on === null || dayNumber(on) >= dayNumber(since) - (isOwnWord(readings.at(-1)) ? 0 : LATELY)
  const current = new Set(voices.filter((voice) => voice.stance !== 'silent' && isNow(voice)).map(({ stance }) => sideOf(stance)))
  const silent = tellings.filter(({ stance }) => stance === 'silent')
  return {
    party,
    names: [...new Set(tellings.flatMap(({ sideNames = [] }) => sideNames))].sort(),
    stance: now?.stance ?? 'undecided',
    since,
    was: line.slice(0, -1),
    voices,
    reversed: lastReversal(line),
    split: current.size > 1,
    silentSince: spoken.length === 0 ? (silent[0]?.day ?? null) : null,
  }
}

/** The last turn from yes to no or back, whatever conditions and silences lie between. */
function lastReversal(line: readonly { readonly stance: Stance; readonly from: string | null }[]): PartyRecord['reversed'] {
  const plain = line.filter(({ stance }) => stance !== 'silent' && sideOf(stance) !== 'open')
  const turn = plain.findLastIndex(({ stance }, index) => index > 0 && sideOf(stance) !== sideOf(plain[index - 1]?.stance ?? stance))
  const [from, to] = [plain[turn - 1], plain[turn]]
  return from && to ? { from: from.stance, on: to.from } : null
}

/** Whether a stance goes without saying of who holds another: one who accepted a plan and now welcomes it has not moved. */
function isImplied(stance: Stance, held: Stance): boolean {
  if (stance === 'favours') return held === 'accepts' || held === 'proposes'
  return (stance === 'opposes' || stance === 'doubts') && held === 'rejects'
}

function sideOf(stance: Stance): string {
  if (stance === 'rejects' || stance === 'opposes' || stance === 'doubts') return 'against'
  if (stance === 'conditional' || stance === 'undecided') return 'open'
  return 'for'
}

/** How well a plan answers to the words a person asks by: the share of them among its label, kind and names. */
export function plansMatch(record: ProposalRecord, words: string): number {
  return wordsMatch([record.label, record.kind, ...record.names], words)
}

/** The share of the words asked for that some names have. */
export function wordsMatch(names: readonly string[], words: string): number {
  const split = (text: string) => foldName(text).split(' ').map(kindOf)
  const asked = split(words)
  const own = new Set(split(names.join(' ')))
  return asked.filter((word) => own.has(word)).length / asked.length
}
