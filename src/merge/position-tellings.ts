import { BARE_PLAN } from '../lang/en/plan-words.ts'
import { BARE_GROUP } from '../lang/en/side-words.ts'
import { countryCounts } from '../record/country-counts.ts'
import { overlaps, quoteOf } from '../record/span.ts'
import type { Actor, Position, Proposal, Reading, Stance } from '../record/types.ts'
import { partiesOf } from './context/parties.ts'
import { dayNumber } from './same/days.ts'
import type { Evidence, Party } from './telling.ts'

/** One report's telling of where somebody stands on a proposal. */
export interface PositionTelling {
  readonly id: string
  readonly report: string
  readonly published: string | null
  readonly proposal: {
    readonly kind: string
    readonly duration: string | null
    readonly label: string
    readonly proposers: readonly Party[]
    readonly parties: readonly Party[]
    /** The words it goes by in the report, folded by the reader of this row. */
    readonly names: readonly string[]
  }
  readonly actor: Party | null
  /** The person whose words they are, where a spokesman says what the actor holds. */
  readonly voice?: Party
  readonly actorKind: string | null
  readonly role: string | null
  /** ISO code of the state spoken for, or the group's key or name. */
  readonly party: string | null
  /** Names of the group spoken for, by which reports that know it by others are put together; none for a state. */
  readonly sideNames?: readonly string[]
  /** The country that most of the places of its report lie in. */
  readonly home?: string | null
  readonly stance: Stance
  readonly was: readonly Stance[]
  readonly condition: string | null
  /** ISO date from which it is known: its own, else its report's. */
  readonly day: string | null
  readonly evidence: readonly Evidence[]
}

/** The positions of a reading with the proposals they answer. Pure. */
export function positionTellings(reading: Reading): PositionTelling[] {
  const { report } = reading
  const sides = partiesOf(reading)
  const proposals = new Map(reading.proposals.map((proposal) => [proposal.id, proposal]))
  const party = (id: string): Party[] => {
    const found = sides.of(id)
    return found ? [{ key: found.key, name: found.name, country: found.country }] : []
  }
  const proposalOf = (proposal: Proposal) => ({
    kind: proposal.kind,
    duration: proposal.duration,
    label: proposal.label,
    proposers: proposal.proposers.flatMap(party),
    parties: proposal.parties.flatMap(party),
    names: [...new Set([proposal.label, proposal.kind, ...proposal.mentions.map((span) => quoteOf(report.text, span))])],
  })
  const specific = reading.proposals.filter(({ label }) => !BARE_PLAN.test(label))
  // "Since China made its offer" in a report of one truce is of that truce.
  const meant = (proposal: Proposal | undefined) =>
    proposal && BARE_PLAN.test(proposal.label) && specific.length === 1 ? specific[0] : proposal
  const home = homeOf(reading)
  const groups = reading.actors.filter(({ kind, register }) => kind === 'armed group' && register !== null)
  // "Commander Silverio" in a report that names one armed group and no army's ranks beside his
  const commanded = ({ role, country, memberOf, register }: Actor): Actor | undefined =>
    groups.length === 1 &&
    country === null &&
    memberOf === null &&
    register === null &&
    /^(?:rebel |field |guerrilla )?commander$/.test(role ?? '')
      ? groups[0]
      : undefined
  const namesOfSide = ({ actor: id }: Position): readonly string[] => {
    const actor = sides.actor(id)
    const side = actor?.kind === 'person' ? (sides.groupOf(id) ?? commanded(actor)) : actor
    const isGroup = side?.kind === 'armed group' || side?.kind === 'organization'
    return isGroup ? [...new Set([side.name, ...side.names])].filter((name) => /^\p{Lu}/u.test(name) && !BARE_GROUP.test(name)) : []
  }
  // Whom a person speaks for whose side the reading leaves open, and who "the government" and "the rebels" are.
  const partyOf = (named: string | null, id: string): string | null => {
    const given = reading.actors.find((actor) => actor.id === id)
    if (!given || (named !== null && named !== given.name)) return named
    const side = given.kind === 'person' ? (sides.groupOf(id) ?? commanded(given)) : sides.actor(id)
    if (side && side.kind !== 'government' && side.register !== null) return side.register
    return (given.kind === 'person' ? side?.country : sides.of(id)?.country) ?? side?.name ?? named
  }
  // "The group would agree to the truce, its deputy leader Hassan Shamas said": his voice, if he speaks for the group.
  const voiceOf = ({ actor: id, evidence }: Position): { readonly voice?: Party } => {
    const actor = sides.actor(id)
    if (!actor || actor.kind === 'person') return {}
    const said = reading.statements.find(({ content }) => content.some((span) => evidence.some((piece) => overlaps(span, piece))))
    const speaker = said?.speaker ? reading.actors.find((one) => one.id === said.speaker) : undefined
    if (speaker?.kind !== 'person' || !/^\p{Lu}/u.test(speaker.name)) return {}
    const isOwn = sides.groupOf(speaker.id)?.id === actor.id || (speaker.country !== null && speaker.country === actor.country)
    const [voice] = isOwn ? party(speaker.id) : []
    return voice ? { voice } : {}
  }
  return reading.positions.flatMap((position) => {
    const proposal = meant(proposals.get(position.proposal))
    if (!proposal) return []
    const actor = sides.actor(position.actor)
    return [
      {
        id: `${report.id}/${position.id}`,
        report: report.id,
        published: report.published,
        proposal: proposalOf(proposal),
        actor: party(position.actor)[0] ?? null,
        ...voiceOf(position),
        actorKind: actor?.kind ?? null,
        role: actor?.role ?? null,
        party: partyOf(position.party, position.actor),
        stance: position.stance,
        was: position.was,
        condition: position.condition,
        sideNames: namesOfSide(position),
        home,
        // "Lomia, which was the first to agree": some day before
        day: position.recalled ? null : dayOf(position.when, report.published),
        evidence: position.evidence.map((span) => ({ ...span, quote: quoteOf(report.text, span) })),
      },
    ]
  })
}

/** The country of most mentions of places in a report; null where none has most. */
function homeOf({ places }: Reading): string | null {
  const counts = countryCounts(places.map(({ country, mentions }) => [country, mentions.length]))
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const [most] = counts
  return most && most[1] * 2 > all ? most[0] : null
}

/** Days from which a time is too wide to tell when somebody spoke. */
const WIDE_DAYS = 2

/** The day from which a stance is known: that told, the last of "last week", else its report's. */
function dayOf(when: Position['when'], published: string | null): string | null {
  if (!when) return published
  const { start, end } = when
  if (end === null || start === null || dayNumber(end) - dayNumber(start) <= WIDE_DAYS) return start ?? published
  return published !== null && published < end ? published.slice(0, 10) : end
}
