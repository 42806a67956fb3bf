import { type Link, partition } from './partition.ts'

/** A name that some reading gave an actor, and the other keys the same reading knew it by. */
export interface ActorNames {
  readonly key: string
  readonly aliases: readonly string[]
}

/**
 * Which keys are one actor: those that a reading gave one actor ("M23" and "March 23 Movement"). Two entries of the register are never one,
 * nor are two states; a name that several entries share joins none of them.
 */
export function groupActors(names: readonly ActorNames[]): ReadonlyMap<string, string> {
  const keys = new Set(names.flatMap(({ key, aliases }) => [key, ...aliases]))
  const links: Link[] = names.flatMap(({ key, aliases }) =>
    aliases.map((alias) => ({ a: key, b: alias, score: 1, why: `known as ${alias.replace(/^\w+:/, '')} in one report` })),
  )
  const owners = new Map<string, Set<string>>()
  for (const { key, aliases } of names)
    if (isEntry(key)) for (const alias of aliases) owners.set(alias, (owners.get(alias) ?? new Set()).add(key))
  const shared = (key: string) => (owners.get(key)?.size ?? 0) > 1
  const groups = partition(
    [...keys],
    links.filter(({ a, b }) => !shared(a) && !shared(b)),
    (a, b) => isEntry(a) && isEntry(b),
  )
  return new Map(groups.flatMap(({ members }) => members.map((member) => [member, members.find(isEntry) ?? (members[0] as string)])))
}

/** Keys that the register or a country's code vouches for. */
function isEntry(key: string): boolean {
  return /^(?:register|state|forces):/.test(key)
}
