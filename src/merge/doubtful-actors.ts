import { foldName } from '../register/name-key.ts'

/** An actor across reports, as far as its names tell. */
export interface NamedActor {
  readonly id: string
  readonly names: readonly string[]
  readonly kind: string
  readonly country: string | null
}

/** Two actors that may be one and are kept apart until a person says so. */
export interface DoubtfulPair {
  readonly a: string
  readonly b: string
  readonly why: string
}

/** Actors of one surname or one set of initials that are still compared: beyond that a name tells nothing. */
const MOST_OF_A_NAME = 30

/**
 * Pairs of actors that may be one: a surname alone beside a full name ("Okello", "Peter Okello"), an initial beside a given name
 * ("P. Okello"), letters beside the name they may stand for ("UFL", "United Front for Liberation"). Never by likeness of spelling: Iran is
 * not Iraq. Those of two countries are two. In the order of the ids given.
 */
export function findDoubtfulActors(actors: readonly NamedActor[]): DoubtfulPair[] {
  const blocks = new Map<string, { readonly actor: NamedActor; readonly name: string }[]>()
  for (const actor of actors)
    for (const name of actor.names)
      for (const key of keysOf(actor, name)) {
        const block = blocks.get(key)
        if (block) block.push({ actor, name })
        else blocks.set(key, [{ actor, name }])
      }
  const found = new Map<string, DoubtfulPair>()
  for (const block of blocks.values()) {
    if (block.length > MOST_OF_A_NAME) continue
    for (const [at, one] of block.entries())
      for (const other of block.slice(at + 1)) {
        if (one.actor.id === other.actor.id || found.has(`${one.actor.id} ${other.actor.id}`)) continue
        if (one.actor.country !== null && other.actor.country !== null && one.actor.country !== other.actor.country) continue
        const why = whyPerhaps(one, other) ?? whyPerhaps(other, one)
        if (why) found.set(`${one.actor.id} ${other.actor.id}`, { a: one.actor.id, b: other.actor.id, why })
      }
  }
  return [...found.values()]
}

/** What two actors that may be one share: a surname, or the letters of a group. */
function keysOf({ kind }: NamedActor, name: string): string[] {
  const words = wordsOf(name)
  if (kind === 'person') return words.length > 0 ? [`surname ${words.at(-1)}`] : []
  if (/^\p{Lu}{2,6}$/u.test(name)) return [`letters ${foldName(name)}`]
  const letters = initialsOf(name)
  return letters.length >= 2 ? [`letters ${letters}`] : []
}

/** Why the first, the shorter name, may stand for the second; null when it does not. */
function whyPerhaps(
  short: { readonly actor: NamedActor; readonly name: string },
  long: { readonly actor: NamedActor; readonly name: string },
): string | null {
  const [some, more] = [wordsOf(short.name), wordsOf(long.name)]
  if (short.actor.kind === 'person' && long.actor.kind === 'person') {
    if (more.length < 2 || some.at(-1) !== more.at(-1)) return null
    if (some.length === 1) return 'a surname alone'
    const [initial = ''] = some
    return some.length === 2 && initial.length === 1 && more[0]?.startsWith(initial) && more[0].length > 1
      ? 'an initial and a surname'
      : null
  }
  if (short.actor.kind === 'person' || long.actor.kind === 'person') return null
  return /^\p{Lu}{2,6}$/u.test(short.name) && more.length > 1 ? 'letters that may stand for the name' : null
}

const wordsOf = (name: string): string[] =>
  foldName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** "United Front for Liberation" → "ufl": the capital letters' words only. */
const initialsOf = (name: string): string =>
  foldName(
    name
      .split(/[\s-]+/)
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word[0])
      .join(''),
  )
