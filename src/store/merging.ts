import { type Kysely, sql } from 'kysely'
import type { ReportTelling } from '../merge/origins/copies.ts'
import { pairOf } from '../merge/partition.ts'
import type { ControlTelling, EventTelling } from '../merge/telling.ts'
import { type Compared, comparisonOf, loadTellings } from './comparisons.ts'
import { countRepetitions, seatInCrowds, type Tie } from './crowds.ts'
import { recordIdOf } from './ids.ts'
import { numberOf, numberOfKey } from './key-numbers.ts'
import { type Regrouped, regroup } from './regrouping.ts'
import { insertRows, listed } from './rows.ts'
import type { Tables, TellingKind } from './tables.ts'

/**
 * Under each key the tellings with the smallest ids are its witnesses, and a telling is compared with the witnesses of its keys alone. So an
 * addition costs the same however many tell of a thing; and since ids are hashes of content, neither the witnesses nor what they join depend
 * on the order in which reports came.
 */
const WITNESSES: Readonly<Record<TellingKind, number>> = {
  event: 24,
  control: 24,
  // A copy shares dozens of keys with others, each with witnesses of its own.
  report: 8,
}

/**
 * Adds tellings of one kind and regroups everything they touch. Gives what became of records, but for those that new tellings only repeat, which are
 * counted there. `arrived` is when a report came, `at` is now.
 */
export async function addTellings<Kind extends TellingKind>(
  db: Kysely<Tables>,
  kind: Kind,
  tellings: readonly (Kind extends 'event' ? EventTelling : Kind extends 'control' ? ControlTelling : ReportTelling)[],
  at: string,
  arrived: (report: string) => string,
): Promise<Regrouped> {
  const comparison = comparisonOf(kind)
  if (tellings.length === 0) return { changed: new Set(), reshuffled: new Set() }
  const numbersOf = (telling: (typeof tellings)[number]) => [...new Set(comparison.keys(telling).map((key) => numberOfKey(kind, key)))]
  const rows = tellings.map((telling) => ({
    telling,
    id: telling.id,
    record: recordIdOf(comparison.prefix, telling.id),
    keys: numbersOf(telling),
    profile: comparison.profile ? numberOf(comparison.profile(telling)) : null,
  }))
  await insertRows(
    db,
    'telling',
    ['kind', 'id', 'report', 'component', 'record', 'at', 'keys', 'profile', 'body'],
    rows.map(({ telling, id, record, keys, profile }) => [
      kind,
      id,
      telling.report,
      id,
      record,
      arrived(telling.report),
      JSON.stringify(keys),
      profile,
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
    kind,
    Map.groupBy(keys, ({ key }) => key),
    own,
  )
  for (const telling of tellings) {
    const answered = comparison.answers?.(telling)
    if (answered && own.has(answered)) meet(pairs, telling.id, answered)
  }
  const ties = await linkPairs(db, kind, pairs, own, at)
  const ended = await partStoodDown(db, kind, stoodDown)
  const isBridged = bridgedBy(own, ties)
  const parted = ended.length > 0 && (await isFree(db, kind)) ? ended.filter((link) => !isBridged(link)) : ended
  const newcomers = new Map(rows.map(({ id, profile, telling }) => [id, { ...(telling as Compared), profile }]))
  const seats = await seatInCrowds(db, kind, newcomers, ties)
  // What a seated telling is tied with is left as it is.
  const others = ties.filter((tie) => !tie.some((id) => seats.has(id)) || tie.some((id) => own.has(id) && !seats.has(id)))
  const unseated = [...own.keys()].filter((id) => !seats.has(id))
  const regrouped = await regroup(db, kind, [...unseated, ...others.flat(), ...parted.flat()], own)
  if (kind === 'report') return regrouped
  for (const [record, some] of Map.groupBy(seats, ([, record]) => record)) {
    if (regrouped.changed.has(record)) continue
    const repetitions = some.flatMap(([id]) => newcomers.get(id) ?? [])
    if (!(await countRepetitions(db, record, repetitions, arrived))) regrouped.changed.add(record)
  }
  return regrouped
}

function meet(pairs: Map<string, Tie>, a: string, b: string): void {
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
  kind: TellingKind,
  newUnder: ReadonlyMap<number, readonly { readonly telling: string }[]>,
  fresh: ReadonlyMap<string, unknown>,
): Promise<{ readonly pairs: Map<string, Tie>; readonly stoodDown: readonly Seat[] }> {
  const pairs = new Map<string, Tie>()
  const stoodDown: Seat[] = []
  const most = WITNESSES[kind]
  const wanted = [...newUnder].map(([key, tellings]) => [key, most + tellings.length] as const)
  for (const [key, first] of await firstUnder(db, wanted)) {
    const witnesses = first.slice(0, most)
    for (const a of witnesses) for (const b of first) if (fresh.has(a) || fresh.has(b)) meet(pairs, a, b)
    if (first.length <= most) continue
    for (const { telling } of newUnder.get(key) ?? []) for (const witness of witnesses) meet(pairs, telling, witness)
    const newWitnesses = witnesses.filter((id) => fresh.has(id))
    if (newWitnesses.length === 0) continue
    for (const b of await allUnder(db, key)) for (const a of newWitnesses) meet(pairs, a, b)
    const before = first.filter((id) => !fresh.has(id)).slice(0, most)
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

/** Compares pairs of tellings and keeps the links; gives the pairs that are taken for one. */
async function linkPairs(
  db: Kysely<Tables>,
  kind: TellingKind,
  pairs: ReadonlyMap<string, Tie>,
  known: ReadonlyMap<string, Compared>,
  at: string,
): Promise<Tie[]> {
  const comparison = comparisonOf(kind)
  const ids = new Set([...pairs.values()].flat())
  const others = await loadTellings(
    db,
    [...ids].filter((id) => !known.has(id)),
    comparison,
  )
  const telling = (id: string) => (known.get(id) ?? others.get(id)) as Compared | undefined
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
  return links.flatMap(({ a, b, sure }): Tie[] => (sure ? [[a, b]] : []))
}

/** Whether whatever is linked is of one record, directly or through others, since nothing bars it and no person ruled. */
async function isFree(db: Kysely<Tables>, kind: TellingKind): Promise<boolean> {
  if (comparisonOf(kind).excludes) return false
  const ruling = await db.selectFrom('ruling').select('seq').where('kind', '=', kind).where('undone', '=', 0).limit(1).executeTakeFirst()
  return ruling === undefined
}

/** Pairs that some new telling is tied with both of. */
function bridgedBy(fresh: ReadonlyMap<string, unknown>, ties: readonly Tie[]): (link: Tie) => boolean {
  const tied = new Map<string, Set<string>>()
  for (const [a, b] of ties)
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      if (fresh.has(one)) tied.set(other, (tied.get(other) ?? new Set()).add(one))
  return ([a, b]) => [...(tied.get(a) ?? [])].some((one) => tied.get(b)?.has(one))
}

/** Takes out the links of former witnesses that no key accounts for any more. Gives those links. */
async function partStoodDown(db: Kysely<Tables>, kind: TellingKind, stoodDown: readonly Seat[]): Promise<Tie[]> {
  if (stoodDown.length === 0) return []
  const former = new Set(stoodDown.map(({ telling }) => telling))
  const found = [...(await linksOf(db, kind, 'a', former)), ...(await linksOf(db, kind, 'b', former))]
  // Tellings of one report are linked where one answers the other, whatever their keys.
  const links = found.filter(({ a, b }) => reportOf(a) !== reportOf(b))
  const keys = await keysOf(db, new Set(links.flatMap(({ a, b }) => [a, b])))
  // `a` is the smaller: where either of the two is a witness, it is.
  const seats = await seatsOf(db, kind, new Set(links.map(({ a }) => a)), keys)
  const ended = links.filter(({ a, b }) => !keys.get(b)?.some((key) => seats.get(a)?.has(key)))
  await removeLinks(db, kind, ended)
  return ended.map(({ a, b }) => [a, b])
}

/** The keys of which each of some tellings is a witness. */
async function seatsOf(
  db: Kysely<Tables>,
  kind: TellingKind,
  tellings: ReadonlySet<string>,
  keys: ReadonlyMap<string, readonly number[]>,
): Promise<Map<string, Set<number>>> {
  const most = WITNESSES[kind]
  const wanted = new Set([...tellings].flatMap((telling) => keys.get(telling) ?? []))
  const seats = new Map([...tellings].map((telling) => [telling, new Set<number>()]))
  for (const [key, first] of await firstUnder(
    db,
    [...wanted].map((key) => [key, most] as const),
  ))
    for (const telling of first.slice(0, most)) seats.get(telling)?.add(key)
  return seats
}

/** The report of a telling: ids of tellings are the report's with a slash and more behind it. */
function reportOf(telling: string): string {
  return telling.split('/', 1)[0] as string
}

/** Links whose one end is one of some tellings. */
async function linksOf(
  db: Kysely<Tables>,
  kind: TellingKind,
  end: 'a' | 'b',
  tellings: ReadonlySet<string>,
): Promise<{ readonly a: string; readonly b: string }[]> {
  // Of the larger tellings SQLite, left to itself, reads all links of the kind.
  const { rows } = await sql<{ a: string; b: string }>`
    select a, b from (select value as wanted from json_each(${JSON.stringify([...tellings])}))
    cross join link ${end === 'b' ? sql`indexed by link_b` : sql``} on kind = ${kind} and ${sql.ref(end)} = wanted`.execute(db)
  return rows
}

async function removeLinks(
  db: Kysely<Tables>,
  kind: TellingKind,
  links: readonly { readonly a: string; readonly b: string }[],
): Promise<void> {
  if (links.length === 0) return
  await sql`delete from link where (kind, a, b) in (select ${kind}, value ->> 0, value ->> 1
    from json_each(${JSON.stringify(links.map(({ a, b }) => [a, b]))}))`.execute(db)
}

/** Takes tellings out, with their keys and links; others may become witnesses in their stead. Gives the tellings to regroup. */
export async function removeTellings(db: Kysely<Tables>, kind: TellingKind, ids: readonly string[], at: string): Promise<string[]> {
  if (ids.length === 0) return []
  const gone = new Set(ids)
  const filed = [...(await keysOf(db, ids))].flatMap(([telling, keys]) => keys.map((key) => [key, telling] as const))
  const newWitnesses: Seat[] = []
  const goneUnder = Map.groupBy(filed, ([key]) => key)
  const most = WITNESSES[kind]
  const wanted = [...goneUnder].map(([key, tellings]) => [key, most + tellings.length] as const)
  for (const [key, first] of await firstUnder(db, wanted)) {
    const before = first.slice(0, most)
    const after = first.filter((id) => !gone.has(id)).slice(0, most)
    for (const telling of after) if (!before.includes(telling)) newWitnesses.push({ key, telling })
  }
  await db.deleteFrom('telling').where('id', 'in', listed(ids)).execute()
  await sql`delete from telling_key where (key, telling) in (select value ->> 0, value ->> 1 from json_each(${JSON.stringify(filed)}))`.execute(
    db,
  )
  const links = [...(await linksOf(db, kind, 'a', gone)), ...(await linksOf(db, kind, 'b', gone))]
  await removeLinks(db, kind, links)
  const pairs = new Map<string, Tie>()
  for (const { key, telling } of newWitnesses) for (const other of await allUnder(db, key)) meet(pairs, telling, other)
  return (await linkPairs(db, kind, pairs, new Map(), at)).flat()
}
