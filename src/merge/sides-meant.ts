import { BARE_GOVERNMENT, BARE_GROUP, DESCRIBED_GROUP } from '../lang/en/side-words.ts'
import { foldName } from '../register/name-key.ts'
import type { PositionTelling } from './position-tellings.ts'

/** How many times as often as the next side one must be told of to be meant by "the government", "the rebels". */
const CLEARLY = 2

/**
 * The parties of a plan that some reports call otherwise: one group by its acronym and by its name, "the government" and "the insurgents" of a report
 * that names neither by the state and the group that answer the plan most. Sides that leave a choice stay as they are called.
 */
export function sidesMeant(tellings: readonly PositionTelling[]): ReadonlyMap<string, string> {
  const meant = groupsByName(tellings)
  const counts = new Map<string, { reports: Set<string>; isState: boolean }>()
  for (const { party, stance, report, actorKind, sideNames = [] } of tellings) {
    // who proposes or applauds a plan need not be one that it is put to
    if (party === null || isBare(party) || stance === 'proposes' || stance === 'favours' || stance === 'silent') continue
    const isState = /^[A-Z]{3}$/.test(party) && sideNames.length === 0
    const isSide = isState ? true : party.startsWith('group:') || actorKind === 'armed group' || actorKind === 'organization'
    if (!isSide || party.startsWith('org:')) continue
    const name = meant.get(party) ?? party
    const known = counts.get(name) ?? { reports: new Set<string>(), isState }
    known.reports.add(report)
    counts.set(name, known)
  }
  const most = (isState: boolean): string | null => {
    const [first, second] = [...counts]
      .filter(([, side]) => side.isState === isState)
      .map(([name, { reports }]) => ({ name, size: reports.size }))
      .sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1))
    return first && (!second || first.size >= second.size * CLEARLY) ? first.name : null
  }
  const [state, group] = [most(true), most(false)]
  for (const { party } of tellings) {
    if (party === null) continue
    // A plan between a state and a group: of two states "the government" may be either.
    const side = BARE_GOVERNMENT.test(party) && group !== null ? state : isGroupNoun(party) ? group : null
    if (side !== null) meant.set(party, side)
  }
  return meant
}

const isGroupNoun = (party: string): boolean => BARE_GROUP.test(party) || DESCRIBED_GROUP.test(party)
const isBare = (party: string): boolean => BARE_GOVERNMENT.test(party) || isGroupNoun(party)

/** Groups that one report calls by two names, which others know by one of them: the name that is told of most, register ids before names. */
function groupsByName(tellings: readonly PositionTelling[]): Map<string, string> {
  const root = new Map<string, string>()
  const find = (name: string): string => {
    let at = name
    for (let next = root.get(at); next !== undefined && next !== at; next = root.get(at)) at = next
    return at
  }
  const counts = new Map<string, number>()
  for (const { party, sideNames } of tellings) {
    if (party === null || !sideNames || sideNames.length === 0) continue
    counts.set(party, (counts.get(party) ?? 0) + 1)
    for (const name of sideNames) {
      const [a, b] = [find(party), find(`name ${foldName(name)}`)]
      if (a !== b) root.set(b, a)
    }
  }
  const byRoot = Map.groupBy(counts.keys(), find)
  const meant = new Map<string, string>()
  for (const parties of byRoot.values()) {
    const rank = (party: string) => (party.startsWith('group:') ? 1 : 0)
    const [best] = [...parties].sort((a, b) => rank(b) - rank(a) || (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1))
    for (const party of parties) if (best !== undefined && party !== best) meant.set(party, best)
  }
  return meant
}
