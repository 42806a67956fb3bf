import { type Kysely, sql } from 'kysely'
import { originKeys, type ReportTelling, sameOrigin } from '../merge/origins/copies.ts'
import { type Group, type Link, pairOf, partition, type Ruling } from '../merge/partition.ts'
import { DOUBTFUL, excludes, happeningKeys, judge, SAME } from '../merge/same/happening.ts'
import { holdingKeys, holdingsExclude, sameHolding } from '../merge/same/holding.ts'
import type { ControlTelling, EventTelling } from '../merge/telling.ts'
import { recordIdOf } from './ids.ts'
import { numberOfKey } from './key-numbers.ts'
import { insertRows, listed } from './rows.ts'
import type { Tables, TellingKind } from './tables.ts'

/** How tellings of one kind are compared. Pure functions of `merge/`. */
interface Comparison<Of> {
  readonly prefix: string
  /** Under what it meets tellings of other reports. */
  keys(telling: Of): string[]
  /** The telling of the same report that it answers, or null. Left out where none does. */
  answers?(telling: Of): string | null
  /** How alike two tellings are, or null; `isSure` when they are taken for one, else the pair is for a person to decide. */
  compare(a: Of, b: Of): { readonly link: Link; readonly isSure: boolean } | null
  /** Whether two cannot be one. Left out where nothing bars. */
  excludes?(a: Of, b: Of): boolean
  pack(telling: Of): string
  unpack(body: string): Of
}

const json = { pack: (telling: unknown) => JSON.stringify(telling), unpack: <Of>(body: string) => JSON.parse(body) as Of }

/** The letter that ids of records of each kind begin with. */
export const PREFIXES: Readonly<Record<TellingKind, string>> = { event: 'E', control: 'H', report: 'o' }

const COMPARISONS: {
  readonly event: Comparison<EventTelling>
  readonly control: Comparison<ControlTelling>
  readonly report: Comparison<ReportTelling>
} = {
  event: {
    prefix: PREFIXES.event,
    keys: happeningKeys,
    answers: ({ about }) => about,
    compare: (a, b) => {
      const link = judge(a, b)
      return link && link.score >= DOUBTFUL ? { link, isSure: link.score >= SAME } : null
    },
    excludes,
    ...json,
  },
  control: { prefix: PREFIXES.control, keys: holdingKeys, compare: (a, b) => sure(sameHolding(a, b)), excludes: holdingsExclude, ...json },
  report: {
    prefix: PREFIXES.report,
    keys: originKeys,
    compare: (a, b) => sure(sameOrigin(a, b)),
    // Copies of copies are copies: what joins two texts is transitive enough, and an excerpt may share nothing with another excerpt.
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

/**
 * Adds tellings of one kind and regroups everything they touch. Gives the ids of the records that changed; those whose last telling is gone
 * are among them. `arrived` is when a report came, `at` is now.
 */
export async function addTellings<Kind extends TellingKind>(
  db: Kysely<Tables>,
  kind: Kind,
  tellings: readonly (Kind extends 'event' ? EventTelling : Kind extends 'control' ? ControlTelling : ReportTelling)[],
  at: string,
  arrived: (report: string) => string,
): Promise<Set<string>> {
  // One comparison serves one kind; the table of comparisons and the argument's type agree by their key.
  const comparison = COMPARISONS[kind] as Comparison<{ id: string; report: string }>
  if (tellings.length === 0) return new Set()
  const numbersOf = (telling: (typeof tellings)[number]) => [...new Set(comparison.keys(telling).map((key) => numberOfKey(kind, key)))]
  const rows = tellings.map((telling) => ({
    telling,
    id: telling.id,
    record: recordIdOf(comparison.prefix, telling.id),
    keys: numbersOf(telling),
  }))
  await insertRows(
    db,
    'telling',
    ['kind', 'id', 'report', 'component', 'record', 'at', 'keys', 'body'],
    rows.map(({ telling, id, record, keys }) => [
      kind,
      id,
      telling.report,
      id,
      record,
      arrived(telling.report),
      JSON.stringify(keys),
      comparison.pack(telling),
    ]),
  )
  const keys = rows.flatMap(({ id, keys }) => keys.map((key) => ({ key, telling: id })))
  await insertRows(
    db,
    'telling_key',
    ['key', 'telling'],
    keys.map(({ key, telling }) => [key, telling]),
  )
  const own = new Map(tellings.map((telling) => [telling.id, telling]))
  const { pairs, stoodDown } = await meetings(
    db,
    Map.groupBy(keys, ({ key }) => key),
    own,
  )
  for (const telling of tellings) {
    const answered = comparison.answers?.(telling)
    if (answered && own.has(answered)) meet(pairs, telling.id, answered)
  }
  const linked = await linkPairs(db, kind, pairs, own, at)
  const parted = await partStoodDown(db, kind, stoodDown)
  return regroup(db, kind, [...own.keys(), ...linked, ...parted], own)
}

type Pair = readonly [a: string, b: string]

function meet(pairs: Map<string, Pair>, a: string, b: string): void {
  if (a !== b) pairs.set(pairOf(a, b), a < b ? [a, b] : [b, a])
}

interface Seat {
  readonly key: number
  readonly telling: string
}

/**
 * Pairs of tellings to compare because new ones have come: each new one with the witnesses of its keys, a new witness with all under its key.
 * `stoodDown` are those that are no longer witnesses of a key.
 */
async function meetings(
  db: Kysely<Tables>,
  newUnder: ReadonlyMap<number, readonly { readonly telling: string }[]>,
  fresh: ReadonlyMap<string, unknown>,
): Promise<{ readonly pairs: Map<string, Pair>; readonly stoodDown: readonly Seat[] }> {
  const pairs = new Map<string, Pair>()
  const stoodDown: Seat[] = []
  const wanted = [...newUnder].map(([key, tellings]) => [key, WITNESSES + tellings.length] as const)
  for (const [key, first] of await firstUnder(db, wanted)) {
    const witnesses = first.slice(0, WITNESSES)
    for (const a of witnesses) for (const b of first) if (fresh.has(a) || fresh.has(b)) meet(pairs, a, b)
    if (first.length <= WITNESSES) continue
    for (const { telling } of newUnder.get(key) ?? []) for (const witness of witnesses) meet(pairs, telling, witness)
    const newWitnesses = witnesses.filter((id) => fresh.has(id))
    if (newWitnesses.length === 0) continue
    for (const b of await allUnder(db, key)) for (const a of newWitnesses) meet(pairs, a, b)
    const before = first.filter((id) => !fresh.has(id)).slice(0, WITNESSES)
    for (const telling of before) if (!witnesses.includes(telling)) stoodDown.push({ key, telling })
  }
  return { pairs, stoodDown }
}

/** The first tellings, by id, under each of some keys, at least as many of each as is said beside it. */
async function firstUnder(db: Kysely<Tables>, keys: readonly (readonly [key: number, count: number])[]): Promise<[number, string[]][]> {
  const found: [number, string[]][] = []
  // A limit holds for all keys of a statement: the few that many new tellings share are asked for apart.
  for (const [limit, some] of Map.groupBy(keys, ([, count]) => 2 ** Math.ceil(Math.log2(count)))) {
    const { rows } = await sql<{ key: number; first: string }>`
      select wanted.value as key, (select json_group_array(telling) from (
        select telling from telling_key where key = wanted.value order by telling limit ${limit})) as first
      from json_each(${JSON.stringify(some.map(([key]) => key))}) as wanted`.execute(db)
    for (const { key, first } of rows) found.push([key, JSON.parse(first) as string[]])
  }
  return found
}

async function allUnder(db: Kysely<Tables>, key: number): Promise<string[]> {
  const rows = await db.selectFrom('telling_key').select('telling').where('key', '=', key).execute()
  return rows.map(({ telling }) => telling)
}

/** The keys that each of some tellings is filed under. */
async function keysOf(db: Kysely<Tables>, tellings: Iterable<string>): Promise<Map<string, number[]>> {
  const rows = await db.selectFrom('telling').select(['id', 'keys']).where('id', 'in', listed(tellings)).execute()
  return new Map(rows.map(({ id, keys }) => [id, JSON.parse(keys) as number[]]))
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
    return found ? [{ ...found.link, a, b, sure: found.isSure ? 1 : 0 }] : []
  })
  await insertRows(
    db,
    'link',
    ['kind', 'a', 'b', 'score', 'why', 'at', 'sure'],
    links.map(({ a, b, score, why, sure }) => [kind, a, b, score, why, at, sure]),
    sql`on conflict do nothing`,
  )
  return links.flatMap(({ a, b, sure }) => (sure ? [a, b] : []))
}

/** Takes out the links of former witnesses that no other key accounts for. Gives the tellings they tied. */
async function partStoodDown(db: Kysely<Tables>, kind: TellingKind, stoodDown: readonly Seat[]): Promise<string[]> {
  const parted: string[] = []
  for (const { key, telling } of stoodDown) {
    const links = await linksOf(db, kind, telling)
    const keys = await keysOf(db, new Set(links.flatMap(({ a, b }) => [a, b])))
    for (const { a, b } of links) {
      // Tellings of one report are linked where one answers the other, whatever their keys.
      if (reportOf(a) === reportOf(b)) continue
      const [one, other] = [keys.get(a) ?? [], new Set(keys.get(b))]
      const shared = one.filter((number) => other.has(number))
      if (!shared.includes(key)) continue
      // `a` is the smaller: where either of the two is a witness, it is.
      const witnesses = await firstUnder(
        db,
        shared.map((number) => [number, WITNESSES] as const),
      )
      if (witnesses.some(([, first]) => first.slice(0, WITNESSES).includes(a))) continue
      await db.deleteFrom('link').where('kind', '=', kind).where('a', '=', a).where('b', '=', b).execute()
      parted.push(a, b)
    }
  }
  return parted
}

/** The report of a telling: ids of tellings are the report's with a slash and more behind it. */
function reportOf(telling: string): string {
  return telling.split('/', 1)[0] as string
}

async function linksOf(db: Kysely<Tables>, kind: TellingKind, telling: string): Promise<{ readonly a: string; readonly b: string }[]> {
  const links = db.selectFrom('link').select(['a', 'b']).where('kind', '=', kind)
  return [...(await links.where('a', '=', telling).execute()), ...(await links.where('b', '=', telling).execute())]
}

/** Takes tellings out, with their keys and links; others may become witnesses in their stead. Gives the tellings to regroup. */
export async function removeTellings(db: Kysely<Tables>, kind: TellingKind, ids: readonly string[], at: string): Promise<string[]> {
  if (ids.length === 0) return []
  const gone = new Set(ids)
  const filed = [...(await keysOf(db, ids))].flatMap(([telling, keys]) => keys.map((key) => [key, telling] as const))
  const newWitnesses: Seat[] = []
  const goneUnder = Map.groupBy(filed, ([key]) => key)
  const wanted = [...goneUnder].map(([key, tellings]) => [key, WITNESSES + tellings.length] as const)
  for (const [key, first] of await firstUnder(db, wanted)) {
    const before = first.slice(0, WITNESSES)
    const after = first.filter((id) => !gone.has(id)).slice(0, WITNESSES)
    for (const telling of after) if (!before.includes(telling)) newWitnesses.push({ key, telling })
  }
  await db.deleteFrom('telling').where('id', 'in', listed(ids)).execute()
  await sql`delete from telling_key where (key, telling) in (select value ->> 0, value ->> 1 from json_each(${JSON.stringify(filed)}))`.execute(
    db,
  )
  // Of the larger tellings SQLite, left to itself, reads all links of the kind.
  for (const [end, index] of [
    ['a', sql``],
    ['b', sql`indexed by link_b`],
  ] as const)
    await sql`delete from link where (kind, a, b) in (
      select kind, a, b from (select value as wanted from json_each(${JSON.stringify(ids)}))
      cross join link ${index} on kind = ${kind} and ${sql.ref(end)} = wanted)`.execute(db)
  const pairs = new Map<string, Pair>()
  for (const { key, telling } of newWitnesses) for (const other of await allUnder(db, key)) meet(pairs, telling, other)
  return linkPairs(db, kind, pairs, new Map(), at)
}

async function loadTellings<Of extends { id: string }>(
  db: Kysely<Tables>,
  ids: readonly string[],
  comparison: Comparison<Of>,
): Promise<Map<string, Of>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('telling').select(['id', 'body']).where('id', 'in', listed(ids)).execute()
  return new Map(rows.map(({ id, body }) => [id, comparison.unpack(body)]))
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
  if (touched.length === 0) return changed
  const partners = (await rulingsOn(db, touched)).flatMap(({ a, b }) => [a, b])
  const components = await db
    .selectFrom('telling')
    .select('component')
    .distinct()
    .where('id', 'in', listed(new Set([...touched, ...partners])))
    .execute()
  // Only tellings that are joined with others are compared again, so the rest need no body.
  const rows = await db
    .selectFrom('telling')
    .select(['id', 'component', 'record'])
    .where('component', 'in', listed(components.map(({ component }) => component)))
    .execute()
  const members = new Map(rows.map(({ id, ...row }) => [id, row]))
  const links: Link[] = await db
    .selectFrom('link')
    .select(['a', 'b', 'score', 'why'])
    .where('kind', '=', kind)
    .where('a', 'in', listed(members.keys()))
    .where('sure', '=', 1)
    .execute()
  const here = links.filter(({ a, b }) => members.has(a) && members.has(b))
  const ruled: Ruling[] = (await rulingsOn(db, members.keys())).filter(({ a, b }) => members.has(a) && members.has(b))

  const joined: Link[] = [
    ...here,
    ...ruled.filter(({ verdict }) => verdict === 'together').map(({ a, b }) => ({ a, b, score: 1, why: 'joined by hand' })),
  ]
  const tied = new Set(joined.flatMap(({ a, b }) => [a, b]))
  const excludes = comparison.excludes?.bind(comparison)
  const tellings = excludes
    ? await loadTellings(
        db,
        [...tied].filter((id) => !fresh.has(id)),
        comparison,
      )
    : new Map()
  const tellingOf = (id: string) => (fresh.get(id) ?? tellings.get(id)) as { id: string; report: string }
  const bars = (a: string, b: string) => excludes?.(tellingOf(a), tellingOf(b)) ?? false
  const parts = partition([...members.keys()], joined, () => false)
  const partOf = new Map(parts.flatMap((part) => part.members.map((member) => [member, part])))
  const named: [telling: string, record: string][] = []
  const linksOf = Map.groupBy(here, ({ a }) => partOf.get(a))
  const rulingsOf = Map.groupBy(ruled, ({ a }) => partOf.get(a))
  for (const component of parts) {
    const groups: Group[] =
      component.members.length === 1
        ? [component]
        : partition(component.members, linksOf.get(component) ?? [], bars, rulingsOf.get(component) ?? [])
    const name = component.members[0] as string
    for (const group of groups) {
      const record = recordIdOf(comparison.prefix, group.members[0] as string)
      const renamed = group.members.filter((id) => members.get(id)?.record !== record)
      for (const id of renamed) named.push([id, record])
      const moved = group.members.filter((id) => members.get(id)?.record !== record || members.get(id)?.component !== name)
      if (moved.length > 0) await db.updateTable('telling').set({ record, component: name }).where('id', 'in', listed(moved)).execute()
      for (const id of renamed) changed.add(members.get(id)?.record as string)
      if (renamed.length > 0 || group.members.some((id) => fresh.has(id))) changed.add(record)
    }
  }
  await keepOwnIds(db, comparison.prefix, named)
  return changed
}

/** Keeps the ids that tellings gave, or would give, for records whose name they do not give now. */
async function keepOwnIds(
  db: Kysely<Tables>,
  prefix: string,
  named: readonly (readonly [telling: string, record: string])[],
): Promise<void> {
  const own = named.map(([telling, record]) => ({ id: recordIdOf(prefix, telling), telling, record }))
  const first = own.filter(({ id, record }) => id === record).map(({ id }) => id)
  if (first.length > 0) await db.deleteFrom('record_id').where('id', 'in', listed(first)).execute()
  const others = own.filter(({ id, record }) => id !== record).map(({ id, telling }) => [id, telling])
  await insertRows(db, 'record_id', ['id', 'telling'], others, sql`on conflict (id) do update set telling = excluded.telling`)
}

/** What people ruled on some tellings and did not take back, oldest first. */
async function rulingsOn(db: Kysely<Tables>, tellings: Iterable<string>): Promise<Ruling[]> {
  const ids = listed(new Set(tellings))
  const found = new Map<number, Ruling>()
  for (const end of ['a', 'b'] as const)
    for (const { seq, a, b, verdict } of await db
      .selectFrom('ruling')
      .select(['seq', 'a', 'b', 'verdict'])
      .where(end, 'in', ids)
      .where('undone', '=', 0)
      .execute())
      found.set(seq, { a, b, verdict })
  return [...found].sort(([x], [y]) => x - y).map(([, ruling]) => ruling)
}
