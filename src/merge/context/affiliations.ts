import { AFFILIATED_AFTER, AFFILIATED_BEFORE, OF_A_STATE } from '../../lang/en/affiliation-words.ts'
import type { Actor, Reading, Span } from '../../record/types.ts'

/** Signs before a person's name in which the group is looked for that the person is of. */
const BEFORE = 100
/** Signs before "its" in which what it stands for is looked for. */
const REACH = 500
/** Mentions of a person that are looked at. */
const MOST = 4

/**
 * The groups that persons, and groups within groups, are of by words a reading leaves open: "its president, Désiré Rutaremara", "the movement's spokesman", "the head of its
 * delegation in Doha". A pronoun stands for the group or state named last before it; "the movement" for the armed group named last.
 */
export function affiliationsOf({ report: { text }, actors }: Reading): ReadonlyMap<Actor['id'], Actor> {
  const quoted = [...text.matchAll(/“[^”\n]{0,600}”|"[^"\n]{0,600}"/g)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }))
  const groups = actors
    .filter(({ kind, register }) => register !== null && (kind === 'armed group' || kind === 'organization' || kind === 'government'))
    .flatMap((actor) => actor.mentions.map(({ start, end }) => ({ actor, start, end })))
    .filter(({ actor, start, end }) => actor.kind !== 'government' || !OF_A_STATE.test(text.slice(start, end)))
    // "Our answer to Doha is yes," said its spokesman: not Doha's.
    .filter(({ start }) => !isInside(quoted, start))
    .sort((a, b) => a.start - b.start)
  const ends = new Map(groups.flatMap(({ actor, end }) => (actor.kind === 'armed group' ? [[end, actor] as const] : [])))
  const found = new Map<Actor['id'], Actor>()
  for (const person of actors) {
    if (person.memberOf !== null) continue
    if (person.kind !== 'person') {
      const owner = person.register === null ? ownerOf(person, ends, text) : null
      if (owner) found.set(person.id, owner)
      continue
    }
    for (const { start, end } of person.mentions.slice(0, MOST)) {
      const from = Math.max(0, start - BEFORE)
      const before = AFFILIATED_BEFORE.exec(text.slice(from, start))
      const match = before ?? AFFILIATED_AFTER.exec(text.slice(end, end + BEFORE))
      if (!match) continue
      const at = before ? from + before.index : end
      const isKind = Boolean(match.groups?.kind ?? match.groups?.ofKind)
      const isOwn = Boolean(match.groups?.own ?? match.groups?.ofOwn)
      const group = groups.findLast(
        (one) => one.end <= at && (isOwn ? at - one.start <= REACH : true) && (isOwn || one.actor.kind === 'armed group'),
      )
      const armed = groups.filter(({ actor }) => actor.kind === 'armed group').map(({ actor }) => actor)
      const only = isKind && new Set(armed).size === 1 ? armed[0] : undefined
      const chosen = group?.actor ?? only
      if (chosen) {
        found.set(person.id, chosen)
        break
      }
    }
  }
  return found
}

/** Signs between an owner and what it owns: "'s ". */
const POSSESSIVE = 3

/** Whose a group is: "the ELN's Northeastern Front". */
function ownerOf({ kind, mentions }: Actor, ends: ReadonlyMap<number, Actor>, text: string): Actor | null {
  if (kind !== 'armed group' && kind !== 'organization' && kind !== 'military') return null
  for (const { start } of mentions) {
    const owner = ends.get(start - POSSESSIVE)
    if (owner && /^['’]s $/.test(text.slice(start - POSSESSIVE, start))) return owner
  }
  return null
}

/** Whether a position is inside one of some spans, in order. */
function isInside(spans: readonly Span[], position: number): boolean {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) < position) low = middle + 1
    else high = middle
  }
  const before = spans[low - 1]
  return before !== undefined && position < before.end
}
