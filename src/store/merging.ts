import type { Kysely } from 'kysely'
import { originKeys, type ReportTelling, sameOrigin } from '../merge/origins/copies.ts'
import { type Group, type Link, partition, type Ruling } from '../merge/partition.ts'
import { excludes, happeningKeys, sameHappening } from '../merge/same/happening.ts'
import { holdingKeys, holdingsExclude, sameHolding } from '../merge/same/holding.ts'
import type { ControlTelling, EventTelling } from '../merge/telling.ts'
import { recordIdOf } from './ids.ts'
import type { Tables, TellingKind } from './tables.ts'

/** How tellings of one kind are compared. Pure functions of `merge/`. */
interface Comparison<Of> {
  readonly prefix: string
  keys(telling: Of): string[]
  link(a: Of, b: Of): Link | null
  excludes(a: Of, b: Of): boolean
  pack(telling: Of): string
  unpack(body: string): Of
}

const json = { pack: (telling: unknown) => JSON.stringify(telling), unpack: <Of>(body: string) => JSON.parse(body) as Of }

const COMPARISONS: {
  readonly event: Comparison<EventTelling>
  readonly control: Comparison<ControlTelling>
  readonly report: Comparison<ReportTelling>
} = {
  event: { prefix: 'E', keys: happeningKeys, link: sameHappening, excludes, ...json },
  control: { prefix: 'H', keys: holdingKeys, link: sameHolding, excludes: holdingsExclude, ...json },
  report: {
    prefix: 'o',
    keys: originKeys,
    link: sameOrigin,
    // Copies of copies are copies: what joins two texts is transitive enough, and an excerpt may share nothing with another excerpt.
    excludes: () => false,
    pack: ({ shingles, keys: _keys, ...rest }) =>
      JSON.stringify({ ...rest, shingles: Buffer.from(shingles.buffer, shingles.byteOffset, shingles.byteLength).toString('base64') }),
    unpack: (body) => {
      const { shingles, ...rest } = JSON.parse(body) as Omit<ReportTelling, 'shingles' | 'keys'> & { shingles: string }
      const bytes = Buffer.from(shingles, 'base64')
      return { ...rest, keys: [], shingles: new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)) }
    },
  },
}

/** More candidates than this under one key say that the key tells nothing (a phrase that every report carries). */
const MOST_UNDER_A_KEY = 400
/** Rows of one insert: SQLite takes at most 32,766 parameters. */
const ROWS = 500

/** Splits a list into pieces for statements with many parameters. */
export function pieces<Of>(list: readonly Of[], size: number = ROWS): Of[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size))
}

/**
 * Adds tellings of one kind and regroups everything they touch. Gives the ids of the records that changed; those whose last telling is gone
 * are among them.
 */
export async function addTellings<Kind extends TellingKind>(
  db: Kysely<Tables>,
  kind: Kind,
  tellings: readonly (Kind extends 'event' ? EventTelling : Kind extends 'control' ? ControlTelling : ReportTelling)[],
  at: string,
): Promise<Set<string>> {
  // One comparison serves one kind; the table of comparisons and the argument's type agree by their key.
  const comparison = COMPARISONS[kind] as Comparison<{ id: string; report: string }>
  if (tellings.length === 0) return new Set()
  const rows = tellings.map((telling) => ({
    kind,
    id: telling.id,
    report: telling.report,
    component: telling.id,
    record: recordIdOf(comparison.prefix, telling.id),
    body: comparison.pack(telling),
  }))
  for (const piece of pieces(rows)) await db.insertInto('telling').values(piece).execute()
  for (const piece of pieces(rows))
    await db
      .insertInto('record_id')
      .values(piece.map(({ record, id }) => ({ id: record, telling: id })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  const keys = tellings.flatMap((telling) => [...new Set(comparison.keys(telling))].map((key) => ({ kind, key, telling: telling.id })))
  const candidates = await candidatesOf(db, kind, keys)
  for (const piece of pieces(keys)) await db.insertInto('telling_key').values(piece).execute()

  const own = new Map(tellings.map((telling) => [telling.id, telling]))
  const others = await loadTellings(
    db,
    kind,
    [...new Set([...candidates.values()].flatMap((ids) => [...ids]))].filter((id) => !own.has(id)),
    comparison,
  )
  const links: Link[] = []
  for (const telling of tellings)
    for (const id of candidates.get(telling.id) ?? []) {
      const other = others.get(id) ?? own.get(id)
      const link = other && other.id !== telling.id ? comparison.link(telling, other) : null
      if (link) links.push(link.a < link.b ? link : { ...link, a: link.b, b: link.a })
    }
  const distinct = [...new Map(links.map((link) => [`${link.a}\n${link.b}`, link])).values()]
  for (const piece of pieces(distinct))
    await db
      .insertInto('link')
      .values(piece.map((link) => ({ ...link, kind, at })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  return regroup(db, kind, [...own.keys(), ...distinct.flatMap(({ a, b }) => [a, b])])
}

/** For each new telling, the stored ones that share a key with it. */
async function candidatesOf(
  db: Kysely<Tables>,
  kind: TellingKind,
  keys: readonly { key: string; telling: string }[],
): Promise<Map<string, Set<string>>> {
  const tellingsByKey = new Map<string, string[]>()
  for (const { key, telling } of keys) {
    const list = tellingsByKey.get(key)
    if (list) list.push(telling)
    else tellingsByKey.set(key, [telling])
  }
  const found = new Map<string, Set<string>>()
  const meet = (telling: string, other: string) => {
    const set = found.get(telling)
    if (set) set.add(other)
    else found.set(telling, new Set([other]))
  }
  for (const group of tellingsByKey.values()) for (const a of group) for (const b of group) if (a < b) meet(a, b)
  for (const piece of pieces([...tellingsByKey.keys()])) {
    const rows = await db.selectFrom('telling_key').select(['key', 'telling']).where('kind', '=', kind).where('key', 'in', piece).execute()
    const counts = new Map<string, number>()
    for (const { key } of rows) counts.set(key, (counts.get(key) ?? 0) + 1)
    for (const { key, telling } of rows)
      if ((counts.get(key) ?? 0) <= MOST_UNDER_A_KEY) for (const own of tellingsByKey.get(key) ?? []) meet(own, telling)
  }
  return found
}

async function loadTellings<Of extends { id: string }>(
  db: Kysely<Tables>,
  kind: TellingKind,
  ids: readonly string[],
  comparison: Comparison<Of>,
): Promise<Map<string, Of>> {
  const found = new Map<string, Of>()
  for (const piece of pieces(ids)) {
    const rows = await db.selectFrom('telling').select(['id', 'body']).where('id', 'in', piece).where('kind', '=', kind).execute()
    for (const { id, body } of rows) found.set(id, comparison.unpack(body))
  }
  return found
}

/**
 * Parts the components of some tellings anew, from all their links and what people ruled. A component's groups depend on its members, links
 * and rulings alone, so the order in which reports came does not matter. Gives the ids of the records that changed.
 */
export async function regroup(db: Kysely<Tables>, kind: TellingKind, touched: readonly string[]): Promise<Set<string>> {
  const comparison = COMPARISONS[kind] as Comparison<{ id: string; report: string }>
  const changed = new Set<string>()
  const rulings = await db
    .selectFrom('ruling')
    .select(['a', 'b', 'verdict'])
    .where('kind', '=', kind)
    .where('undone', '=', 0)
    .orderBy('seq')
    .execute()
  const components = new Set<string>()
  for (const piece of pieces([...new Set(touched)])) {
    const rows = await db.selectFrom('telling').select('component').where('id', 'in', piece).where('kind', '=', kind).execute()
    for (const { component } of rows) components.add(component)
  }
  const members = new Map<string, { component: string; record: string; body: string }>()
  for (const piece of pieces([...components])) {
    const rows = await db
      .selectFrom('telling')
      .select(['id', 'component', 'record', 'body'])
      .where('kind', '=', kind)
      .where('component', 'in', piece)
      .execute()
    for (const { id, ...row } of rows) members.set(id, row)
  }
  const links: Link[] = []
  for (const piece of pieces([...members.keys()]))
    links.push(
      ...(await db.selectFrom('link').select(['a', 'b', 'score', 'why']).where('kind', '=', kind).where('a', 'in', piece).execute()),
    )
  const here = links.filter(({ a, b }) => members.has(a) && members.has(b))
  const ruled: Ruling[] = rulings.filter(({ a, b }) => members.has(a) && members.has(b))

  const unpacked = new Map<string, { id: string; report: string }>()
  const tellingOf = (id: string) => {
    const known = unpacked.get(id)
    if (known) return known
    const made = comparison.unpack(members.get(id)?.body ?? '{}')
    unpacked.set(id, made)
    return made
  }
  const bars = (a: string, b: string) => comparison.excludes(tellingOf(a), tellingOf(b))
  const joined: Link[] = [
    ...here,
    ...ruled.filter(({ verdict }) => verdict === 'together').map(({ a, b }) => ({ a, b, score: 1, why: 'joined by hand' })),
  ]
  for (const component of partition([...members.keys()], joined, () => false)) {
    const inside = new Set(component.members)
    const groups: Group[] = partition(
      component.members,
      here.filter(({ a }) => inside.has(a)),
      bars,
      ruled.filter(({ a }) => inside.has(a)),
    )
    const name = component.members[0] as string
    for (const group of groups) {
      const record = recordIdOf(comparison.prefix, group.members[0] as string)
      const moved = group.members.filter((id) => members.get(id)?.record !== record || members.get(id)?.component !== name)
      for (const id of moved) {
        const before = members.get(id)?.record
        if (before !== undefined && before !== record) changed.add(before)
      }
      for (const piece of pieces(moved)) await db.updateTable('telling').set({ record, component: name }).where('id', 'in', piece).execute()
      changed.add(record)
    }
  }
  return changed
}
