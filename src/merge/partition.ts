/** Two tellings that speak of one thing: how surely (0 to 1) and why, in words a person can check. */
export interface Link {
  readonly a: string
  readonly b: string
  readonly score: number
  readonly why: string
}

/** A person's word on two tellings, newest last: `together` and `apart` stand above every link. */
export interface Ruling {
  readonly a: string
  readonly b: string
  readonly verdict: 'together' | 'apart'
}

/** Tellings of one thing and the links that joined them. Members are in order of their ids. */
export interface Group {
  readonly members: readonly string[]
  readonly merges: readonly Link[]
}

/**
 * What is kept of a group to tell whether two are barred from joining, for kinds of tellings whose groups bar each other by a few bounds: a day range,
 * a length. Then a pair of groups costs one comparison and not as many as they have members.
 */
export interface Summary<Of> {
  of(member: string): Of
  join(a: Of, b: Of): Of
  bars(a: Of, b: Of): boolean
}

/**
 * Parts tellings into groups that each speak of one thing. Links are taken surest first; two groups are joined unless some member of one
 * excludes a member of the other, so that a chain of likenesses never joins what cannot be one.
 *
 * Depends on the set of members, links and rulings alone, not on their order: the same reports in any order give the same groups.
 *
 * @param excludes whether two tellings cannot be one thing; asked for every pair of members of two groups to be joined. Or a summary of groups.
 */
export function partition<Of>(
  members: readonly string[],
  links: readonly Link[],
  excludes: ((a: string, b: string) => boolean) | Summary<Of>,
  rulings: readonly Ruling[] = [],
): Group[] {
  const groupOf = new Map<string, { members: string[]; merges: Link[]; summary: Of | null }>()
  const summaries = typeof excludes === 'function' ? null : excludes
  for (const member of [...members].sort()) groupOf.set(member, { members: [member], merges: [], summary: summaries?.of(member) ?? null })
  const apart = new Map<string, readonly [string, string]>()
  const together: Link[] = []
  for (const { a, b, verdict } of rulings) {
    const pair = pairOf(a, b)
    if (verdict === 'apart') apart.set(pair, [a, b])
    else {
      apart.delete(pair)
      together.push({ a, b, score: 1, why: 'joined by hand' })
    }
  }
  const join = (link: Link, byHand: boolean): void => {
    const left = groupOf.get(link.a)
    const right = groupOf.get(link.b)
    if (!left || !right || left === right) return
    const stands = (one: string, other: string) => groupOf.get(one) === left && groupOf.get(other) === right
    for (const [a, b] of apart.values()) if (stands(a, b) || stands(b, a)) return
    const isBarred =
      typeof excludes === 'function'
        ? () => left.members.some((a) => right.members.some((b) => excludes(a, b)))
        : () => excludes.bars(left.summary as Of, right.summary as Of)
    if (!byHand && isBarred()) return
    // The larger group takes the smaller one in, so that each telling moves but a few times.
    const [large, small] = left.members.length >= right.members.length ? [left, right] : [right, left]
    large.members.push(...small.members)
    large.merges.push(...small.merges, link)
    if (summaries) large.summary = summaries.join(large.summary as Of, small.summary as Of)
    for (const member of small.members) groupOf.set(member, large)
  }
  for (const link of together.sort(byPair)) join(link, true)
  for (const link of [...links].sort((x, y) => y.score - x.score || byPair(x, y))) join(link, false)
  return [...new Set(groupOf.values())]
    .map(({ members, merges }) => ({ members: members.sort(), merges }))
    .sort((x, y) => ((x.members[0] ?? '') < (y.members[0] ?? '') ? -1 : 1))
}

/** A pair in one order, as a key. */
export function pairOf(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`
}

/** The order of pairs, each in one order: that of their keys. */
function byPair(x: Link, y: Link): number {
  const [a, b] = x.a < x.b ? [x.a, x.b] : [x.b, x.a]
  const [c, d] = y.a < y.b ? [y.a, y.b] : [y.b, y.a]
  return a < c ? -1 : a > c ? 1 : b < d ? -1 : b > d ? 1 : 0
}

/** Members that links join, directly or through others, with nothing to bar them; each part and the parts in order of their ids. */
export function componentsOf(members: readonly string[], links: readonly Pick<Link, 'a' | 'b'>[]): string[][] {
  const leaders = new Map(members.map((member) => [member, member]))
  const leaderOf = (member: string): string => {
    let leader = leaders.get(member) as string
    while (leader !== leaders.get(leader)) leader = leaders.get(leader) as string
    // What was walked is walked once.
    for (let at = member; at !== leader; ) {
      const next = leaders.get(at) as string
      leaders.set(at, leader)
      at = next
    }
    return leader
  }
  for (const { a, b } of links) {
    if (!leaders.has(a) || !leaders.has(b)) continue
    const [x, y] = [leaderOf(a), leaderOf(b)]
    if (x !== y) leaders.set(x < y ? y : x, x < y ? x : y)
  }
  const parts = new Map<string, string[]>()
  for (const member of [...members].sort()) {
    const leader = leaderOf(member)
    const part = parts.get(leader)
    if (part) part.push(member)
    else parts.set(leader, [member])
  }
  return [...parts.values()]
}
