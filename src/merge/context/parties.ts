import { BARE_FORCES, BARE_GOVERNMENT, BARE_GROUP } from '../../lang/en/side-words.ts'
import type { Actor, Reading } from '../../record/types.ts'
import { actorKey } from '../identity.ts'
import type { Party } from '../telling.ts'
import { affiliationsOf } from './affiliations.ts'

/** The actors of a report as parties that can be compared across reports. */
export interface Parties {
  /** The party that an actor of the reading is; null for no actor. */
  of(id: Actor['id'] | null): Party | null
  /** The actor itself, or the one that its report means by "the rebels" or "the movement". */
  actor(id: Actor['id']): Actor | undefined
  /** The group that a person or group is of, where the reading or the words around its name say so. */
  groupOf(id: Actor['id']): Actor | undefined
}

/**
 * Puts a report's unnamed sides to the names it gives: "the rebels" are the only armed group it names, "the army" and "the government" those of that
 * group's country, where the reading does not give them the only country that the report is about. Where that is not plain they stay of their report alone.
 */
export function partiesOf(reading: Reading): Parties {
  const actors = new Map(reading.actors.map((actor) => [actor.id, actor]))
  const affiliations = affiliationsOf(reading)
  const groups = reading.actors.filter(({ kind, register }) => kind === 'armed group' && register !== null)
  const country = homeOfGroups(groups, reading)
  const meant = (id: Actor['id']): Actor | undefined => {
    const actor = actors.get(id)
    const isBare = actor && actor.register === null && actor.kind !== 'person' && BARE_GROUP.test(actor.name)
    return isBare && actor.kind !== 'military' && groups.length === 1 ? groups[0] : actor
  }
  const groupOf = (id: Actor['id']): Actor | undefined => {
    const actor = actors.get(id)
    if (!actor) return undefined
    return actor.memberOf === null ? affiliations.get(id) : meant(actor.memberOf)
  }
  return {
    actor: meant,
    groupOf,
    of: (id) => {
      const actor = id === null ? undefined : meant(id)
      if (!actor) return null
      const group = groupOf(actor.id)
      const home = actor.register === null && actor.country === null ? country : null
      // "The Russian defence ministry" speaks for Russia also in a report that does not name Russia besides.
      const isOffice = group === undefined && actor.register === null && actor.kind === 'government' && actor.country !== null
      const memberOf = group ? actorKey(group) : isOffice ? `state:${actor.country}` : null
      if (home !== null && actor.kind === 'military' && BARE_FORCES.test(actor.name))
        return { key: `forces:${home}`, name: actor.name, country: home, memberOf }
      if (home !== null && actor.kind === 'government' && BARE_GOVERNMENT.test(actor.name))
        return { key: `state:${home}`, name: actor.name, country: home, memberOf }
      return { key: actorKey(actor), name: actor.name, country: actor.country, memberOf }
    },
  }
}

/**
 * The one country that the armed groups of a report are of, by a register that may know another group of the name: where the report names places,
 * one of a country none of them lies in is at home nowhere in it ("Myanmar's Northern Alliance" is not the Afghan one).
 */
function homeOfGroups(groups: readonly Actor[], { places }: Reading): string | null {
  const named = new Set(places.flatMap(({ country }) => country ?? []))
  const homes = [...new Set(groups.flatMap(({ country }) => country ?? []))].filter((home) => named.size === 0 || named.has(home))
  return homes.length === 1 ? (homes[0] ?? null) : null
}
