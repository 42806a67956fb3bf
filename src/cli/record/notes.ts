import type { PrintedPlan } from '../../store/queries/positions.ts'
import type { PrintedControl } from '../../store/queries/records.ts'

type Party = PrintedPlan['parties'][number]

/** A stance that a party held: "rejects (2025-03-13 to 2025-03-14)". */
export function stanceThen({ stance, from, to }: Party['was'][number]): string {
  const days = from === to || !to ? from : `${from ?? 'before'} to ${to}`
  return days ? `${stance} (${days})` : stance
}

/** What there is to say of a party's stance besides it: what it held before, whether it turned, who speaks otherwise, since when it has said nothing. */
export function stanceNotes(party: Party): string {
  return [
    party.was.length > 0 ? `before: ${party.was.map(stanceThen).join(', ')}` : '',
    party.reversed ? `turned from ${party.reversed.from}` : '',
    party.split ? `split: ${voicesOf(party)}` : '',
    party.silentSince ? `silent since ${party.silentSince}` : '',
  ]
    .filter(Boolean)
    .join('; ')
}

/** Who speaks for a party, and how: "Yuri Ushakov rejects (2025-03-13)". */
export function voicesOf({ voices }: Party): string {
  return voices.map(({ actor, stance, on }) => `${actor.name} ${stance}${on ? ` (${on.slice(0, 10)})` : ''}`).join(', ')
}

/** What there is to say of a holding besides its holder: of how much, with whom, after whom, on whose word. */
export function holdingNotes({ share, beside, previous, claimedBy }: PrintedControl): string {
  return [
    share === null ? '' : `${Math.round(share * 100)} % of it`,
    beside.length > 0 ? `with ${beside.map(({ name }) => name).join(', ')}` : '',
    previous ? `before it ${previous.name}` : '',
    claimedBy ? `claimed by ${claimedBy.name}` : '',
  ]
    .filter(Boolean)
    .join('; ')
}
