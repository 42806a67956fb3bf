import { type Kysely, sql } from 'kysely'
import { originKeys, type ReportTelling, sameOrigin } from '../merge/origins/copies.ts'
import { type Group, type Link, pairOf, partition, type Ruling } from '../merge/partition.ts'
import { DOUBTFUL, excludes, happeningKeys, judge, SAME } from '../merge/same/happening.ts'
import { holdingKeys, holdingsExclude, sameHolding } from '../merge/same/holding.ts'
import type { ControlTelling, EventTelling } from '../merge/telling.ts'
import { recordIdOf } from './ids.ts'
import type { Tables, TellingKind } from './tables.ts'

/** How tellings of one kind are compared. Pure functions of `merge/`. */
interface Comparison<Of> {
  readonly prefix: string
  keys(telling: Of): string[]
  /** How alike two tellings are, or null; `isSure` when they are taken for one, else the pair is for a person to decide. */
  compare(a: Of, b: Of): { readonly link: Link; readonly isSure: boolean } | null
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
  event: {
    prefix: 'E',
    keys: happeningKeys,
    compare: (a, b) => {
      const link = judge(a, b)
      return link && link.score >= DOUBTFUL ? { link, isSure: link.score >= SAME } : null
    },
    excludes,
    ...json,
  },
  control: { prefix: 'H', keys: holdingKeys, compare: (a, b) => sure(sameHolding(a, b)), excludes: holdingsExclude, ...json },
  report: {
    prefix: 'o',
    keys: originKeys,
    compare: (a, b) => sure(sameOrigin(a, b)),
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

const sure = (link: Link | null) => link && { link, isSure: true }

/**
 * Under each key the tellings with the smallest ids are its witnesses, and a telling is compared with the witnesses of its keys alone. So an
 * addition costs the same however many tell of a thing; and since ids are hashes of content, neither the witnesses nor what they join depend
 * on the order in which reports came.
 */
const WITNESSES = 24

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
      .onConflict((conflict) => conflict.column('id').doUpdateSet((row) => ({ telling: row.ref('excluded.telling') })))
      .execute()
  const keys = tellings.flatMap((telling) => [...new Set(comparison.keys(telling))].map((key) => ({ kind, key, telling: telling.id })))
  for (const piece of pieces(keys)) await db.insertInto('telling_key').values(piece).execute()
  const own = new Map(tellings.map((telling) => [telling.id, telling]))
  const { pairs, stoodDown } = await meetings(
    db,
    kind,
    Map.groupBy(keys, ({ key }) => key),
    own,
  )
  const linked = await linkPairs(db, kind, pairs, own, at)
  const parted = await partStoodDown(db, kind, stoodDown)
  return regroup(db, kind, [...own.keys(), ...linked, ...parted], own)
}

type Pair = readonly [a: string, b: string]
interface Seat {
  readonly key: string
  readonly telling: string
}

/**
 * Pairs of tellings to compare because new ones have come: each new one with the witnesses of its keys, a new witness with all under its key.
 * `stoodDown` are those that are no longer witnesses of a key.
 */
async function meetings(
  db: Kysely<Tables>,
  kind: TellingKind,
  newUnder: ReadonlyMap<string, readonly { readonly telling: string }[]>,
  fresh: ReadonlyMap<string, unknown>,
): Promise<{ readonly pairs: ReadonlyMap<string, Pair>; readonly stoodDown: readonly Seat[] }> {
  const pairs = new Map<string, Pair>()
  const meet = (a: string, b: string) => {
    if (a !== b) pairs.set(pairOf(a, b), a < b ? [a, b] : [b, a])
  }
  const stoodDown: Seat[] = []
  for (const [key, first] of await firstUnder(db, kind, [...newUnder.keys()], WITNESSES + fresh.size)) {
    const witnesses = first.slice(0, WITNESSES)
    for (const a of witnesses) for (const b of first) if (fresh.has(a) || fresh.has(b)) meet(a, b)
    if (first.length <= WITNESSES) continue
    for (const { telling } of newUnder.get(key) ?? []) for (const witness of witnesses) meet(telling, witness)
    const newWitnesses = witnesses.filter((id) => fresh.has(id))
    if (newWitnesses.length === 0) continue
    for (const b of await allUnder(db, kind, key)) for (const a of newWitnesses) meet(a, b)
    const before = first.filter((id) => !fresh.has(id)).slice(0, WITNESSES)
    for (const telling of before) if (!witnesses.includes(telling)) stoodDown.push({ key, telling })
  }
  return { pairs, stoodDown }
}

/** The first tellings, by id, under each of some keys. */
async function firstUnder(db: Kysely<Tables>, kind: TellingKind, keys: readonly string[], count: number): Promise<[string, string[]][]> {
  const { rows } = await sql<{ key: string; first: string }>`
    select wanted.value as key, (select json_group_array(telling) from (
      select telling from telling_key where kind = ${kind} and key = wanted.value order by telling limit ${count})) as first
    from json_each(${JSON.stringify(keys)}) as wanted`.execute(db)
  return rows.map(({ key, first }) => [key, JSON.parse(first) as string[]])
}

async function allUnder(db: Kysely<Tables>, kind: TellingKind, key: string): Promise<string[]> {
  const rows = await db.selectFrom('telling_key').select('telling').where('kind', '=', kind).where('key', '=', key).execute()
  return rows.map(({ telling }) => telling)
}

/** Compares pairs of tellings and keeps the links; gives the tellings that are linked now. */
async function linkPairs(
  db: Kysely<Tables>,
  kind: TellingKind,
  pairs: ReadonlyMap<string, Pair>,
  known: ReadonlyMap<string, { readonly id: string }>,
  at: string,
): Promise<string[]> {
  const comparison = COMPARISONS[kind] as Comparison<{ id: string; report: string }>
  const ids = new Set([...pairs.values()].flat())
  const others = await loadTellings(
    db,
    [...ids].filter((id) => !known.has(id)),
    comparison,
  )
  const telling = (id: string) => (known.get(id) ?? others.get(id)) as { id: string; report: string } | undefined
  const links = [...pairs.values()].flatMap(([a, b]) => {
    const [x, y] = [telling(a), telling(b)]
    const found = x && y && comparison.compare(x, y)
    return found ? [{ ...found.link, a, b, kind, at, sure: found.isSure ? 1 : 0 }] : []
  })
  for (const piece of pieces(links))
    await db
      .insertInto('link')
      .values(piece)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  return links.flatMap(({ a, b, sure }) => (sure ? [a, b] : []))
}

/** Takes out the links of former witnesses that no other key accounts for. Gives the tellings they tied. */
async function partStoodDown(db: Kysely<Tables>, kind: TellingKind, stoodDown: readonly Seat[]): Promise<string[]> {
  const parted: string[] = []
  for (const { key, telling } of stoodDown) {
    const { rows } = await sql<{ a: string; b: string }>`
      select link.a, link.b from (
        select a, b from link where kind = ${kind} and a = ${telling} union all select a, b from link where kind = ${kind} and b = ${telling}
      ) as link
      where exists (select 1 from telling_key where kind = ${kind} and key = ${key}
        and telling = case when link.a = ${telling} then link.b else link.a end)
      and not exists (
        select 1 from telling_key p join telling_key q on q.kind = p.kind and q.key = p.key and q.telling = link.b
        where p.kind = ${kind} and p.telling = link.a and (
          select count(*) from (select 1 from telling_key r where r.kind = p.kind and r.key = p.key and r.telling < link.a limit ${WITNESSES})
        ) < ${WITNESSES})`.execute(db)
    for (const { a, b } of rows) {
      await db.deleteFrom('link').where('kind', '=', kind).where('a', '=', a).where('b', '=', b).execute()
      parted.push(a, b)
    }
  }
  return parted
}

/** Takes tellings out, with their keys and links; others may become witnesses in their stead. Gives the tellings to regroup. */
export async function removeTellings(db: Kysely<Tables>, kind: TellingKind, ids: readonly string[], at: string): Promise<string[]> {
  const gone = new Set(ids)
  const keys = new Set<string>()
  for (const piece of pieces(ids))
    for (const { key } of await db.selectFrom('telling_key').select('key').where('kind', '=', kind).where('telling', 'in', piece).execute())
      keys.add(key)
  const newWitnesses: Seat[] = []
  for (const [key, first] of await firstUnder(db, kind, [...keys], WITNESSES + gone.size)) {
    const before = first.slice(0, WITNESSES)
    const after = first.filter((id) => !gone.has(id)).slice(0, WITNESSES)
    for (const telling of after) if (!before.includes(telling)) newWitnesses.push({ key, telling })
  }
  for (const piece of pieces(ids)) {
    await db.deleteFrom('telling').where('id', 'in', piece).execute()
    await db.deleteFrom('telling_key').where('kind', '=', kind).where('telling', 'in', piece).execute()
    await db.deleteFrom('link').where('kind', '=', kind).where('a', 'in', piece).execute()
    await db.deleteFrom('link').where('kind', '=', kind).where('b', 'in', piece).execute()
  }
  const pairs = new Map<string, Pair>()
  for (const { key, telling } of newWitnesses)
    for (const other of await allUnder(db, kind, key))
      if (other !== telling) pairs.set(pairOf(telling, other), telling < other ? [telling, other] : [other, telling])
  return linkPairs(db, kind, pairs, new Map(), at)
}

async function loadTellings<Of extends { id: string }>(
  db: Kysely<Tables>,
  ids: readonly string[],
  comparison: Comparison<Of>,
): Promise<Map<string, Of>> {
  const found = new Map<string, Of>()
  for (const piece of pieces(ids)) {
    const rows = await db.selectFrom('telling').select(['id', 'body']).where('id', 'in', piece).execute()
    for (const { id, body } of rows) found.set(id, comparison.unpack(body))
  }
  return found
}

/**
 * Parts the components of some tellings anew, from all their links and what people ruled. A component's groups depend on its members, links
 * and rulings alone, so the order in which reports came does not matter. Gives the ids of the records that changed.
 */
export async function regroup(
  db: Kysely<Tables>,
  kind: TellingKind,
  touched: readonly string[],
  fresh: ReadonlyMap<string, unknown> = new Map(),
): Promise<Set<string>> {
  const comparison = COMPARISONS[kind] as Comparison<{ id: string; report: string }>
  const changed = new Set<string>()
  const components = new Set<string>()
  const partners = (await rulingsOn(db, touched)).flatMap(({ a, b }) => [a, b])
  for (const piece of pieces([...new Set([...touched, ...partners])])) {
    const rows = await db.selectFrom('telling').select('component').where('id', 'in', piece).execute()
    for (const { component } of rows) components.add(component)
  }
  const members = new Map<string, { component: string; record: string; body: string }>()
  for (const piece of pieces([...components])) {
    const rows = await db.selectFrom('telling').select(['id', 'component', 'record', 'body']).where('component', 'in', piece).execute()
    for (const { id, ...row } of rows) members.set(id, row)
  }
  const links: Link[] = []
  for (const piece of pieces([...members.keys()]))
    links.push(
      ...(await db
        .selectFrom('link')
        .select(['a', 'b', 'score', 'why'])
        .where('kind', '=', kind)
        .where('a', 'in', piece)
        .where('sure', '=', 1)
        .execute()),
    )
  const here = links.filter(({ a, b }) => members.has(a) && members.has(b))
  const ruled: Ruling[] = (await rulingsOn(db, [...members.keys()])).filter(({ a, b }) => members.has(a) && members.has(b))

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
      const renamed = group.members.filter((id) => members.get(id)?.record !== record)
      const moved = group.members.filter((id) => members.get(id)?.record !== record || members.get(id)?.component !== name)
      for (const piece of pieces(moved)) await db.updateTable('telling').set({ record, component: name }).where('id', 'in', piece).execute()
      for (const id of renamed) changed.add(members.get(id)?.record as string)
      if (renamed.length > 0 || group.members.some((id) => fresh.has(id))) changed.add(record)
    }
  }
  return changed
}

/** What people ruled on some tellings and did not take back, oldest first. */
async function rulingsOn(db: Kysely<Tables>, tellings: readonly string[]): Promise<Ruling[]> {
  const found = new Map<number, Ruling>()
  for (const piece of pieces([...new Set(tellings)]))
    for (const end of ['a', 'b'] as const)
      for (const { seq, a, b, verdict } of await db
        .selectFrom('ruling')
        .select(['seq', 'a', 'b', 'verdict'])
        .where(end, 'in', piece)
        .where('undone', '=', 0)
        .execute())
        found.set(seq, { a, b, verdict })
  return [...found].sort(([x], [y]) => x - y).map(([, ruling]) => ruling)
}
