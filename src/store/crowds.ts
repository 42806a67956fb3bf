import { type Kysely, sql } from 'kysely'
import { CROWD } from '../merge/profile.ts'
import { type Compared, comparisonOf } from './comparisons.ts'
import { originsOf } from './describing.ts'
import { rowOfId } from './ids.ts'
import { keepOwnIds } from './regrouping.ts'
import { listed } from './rows.ts'
import type { Tables, TellingKind } from './tables.ts'

/** Tellings up to which a component is parted anew whenever one joins it. */
const FEW = 2 * CROWD

/** A new telling, with the number of its profile. */
interface Newcomer extends Compared {
  readonly profile: number | null
}

/** A pair of tellings that are taken for one. */
export type Tie = readonly [a: string, b: string]

interface Standing {
  readonly record: string
  readonly component: string
}

/**
 * Seats new tellings in large components without parting those anew, where it can be told beforehand what that would give: all that one is linked
 * with stands in one record, it excludes nothing there, it is not the first by id, and no person ruled on the component. Then the groups are what
 * they were, with the telling in that one: every join was allowed before, since all of a group may stand together, and is allowed with it, since it bars none; and what
 * was barred stays barred.
 *
 * Gives the record of each telling that was seated.
 */
export async function seatInCrowds(
  db: Kysely<Tables>,
  kind: TellingKind,
  fresh: ReadonlyMap<string, Newcomer>,
  ties: readonly Tie[],
): Promise<Map<string, string>> {
  const tied = new Map<string, string[]>()
  for (const [a, b] of ties)
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      if (fresh.has(one)) tied.set(one, [...(tied.get(one) ?? []), other])
  const standing = await standingsOf(db, new Set([...tied.values()].flat().filter((id) => !fresh.has(id))))
  const crowded = await crowdedAmong(db, kind, new Set([...standing.values()].map(({ component }) => component)))
  const seated = new Map<string, Standing>()
  if (crowded.size === 0) return new Map()
  const known = new Map<string, Set<number | null>>()
  for (const id of [...tied.keys()].sort()) {
    // A later newcomer comes to this one, not this one to it.
    const ends = (tied.get(id) ?? []).filter((end) => !fresh.has(end) || end < id)
    const seats = ends.map((end) => standing.get(end) ?? seated.get(end))
    const [seat] = seats
    if (!seat || !crowded.has(seat.component) || seats.some((other) => other?.record !== seat.record) || !ends.some((end) => end < id))
      continue
    const newcomer = fresh.get(id) as Newcomer
    const profiles = known.get(seat.record) ?? (await profilesIn(db, seat.record))
    known.set(seat.record, profiles)
    const siblings = [...seated].flatMap(([other, { record }]) => {
      const telling = fresh.get(other) as Newcomer
      return record === seat.record && telling.report === newcomer.report ? [telling] : []
    })
    if (await isExcluded(db, kind, newcomer, seat.record, profiles, siblings)) continue
    profiles.add(newcomer.profile)
    seated.set(id, seat)
  }
  for (const [record, some] of Map.groupBy(seated, ([, seat]) => seat.record)) {
    const { component } = (some[0] as readonly [string, Standing])[1]
    await db
      .updateTable('telling')
      .set({ record, component })
      .where('id', 'in', listed(some.map(([id]) => id)))
      .execute()
  }
  const records = new Map([...seated].map(([id, { record }]) => [id, record]))
  await keepOwnIds(db, kind, [...records])
  return records
}

async function standingsOf(db: Kysely<Tables>, ids: ReadonlySet<string>): Promise<Map<string, Standing>> {
  if (ids.size === 0) return new Map()
  const rows = await db.selectFrom('telling').select(['id', 'record', 'component']).where('id', 'in', listed(ids)).execute()
  return new Map(rows.map(({ id, ...standing }) => [id, standing]))
}

/** Those of some components that are large and that no person ruled on. */
async function crowdedAmong(db: Kysely<Tables>, kind: TellingKind, components: ReadonlySet<string>): Promise<Set<string>> {
  if (components.size === 0) return new Set()
  const { rows } = await sql<{ component: string }>`select value as component from json_each(${JSON.stringify([...components])})
    where (select count(*) from (select 1 from telling where component = value limit ${FEW + 1})) > ${FEW}`.execute(db)
  const crowded = new Set(rows.map(({ component }) => component))
  if (crowded.size === 0) return crowded
  const ruled = await db
    .selectFrom('telling')
    .select('component')
    .where('id', 'in', db.selectFrom('ruling').select('a').where('kind', '=', kind).where('undone', '=', 0))
    .execute()
  for (const { component } of ruled) crowded.delete(component)
  return crowded
}

async function profilesIn(db: Kysely<Tables>, record: string): Promise<Set<number | null>> {
  const rows = await db.selectFrom('telling').select('profile').distinct().where('record', '=', record).execute()
  return new Set(rows.map(({ profile }) => profile))
}

/** Whether something in a record excludes a newcomer; `siblings` are newcomers of its report that were seated there. */
async function isExcluded(
  db: Kysely<Tables>,
  kind: TellingKind,
  newcomer: Newcomer,
  record: string,
  profiles: ReadonlySet<number | null>,
  siblings: readonly Newcomer[],
): Promise<boolean> {
  const { excludes, unpack } = comparisonOf(kind)
  if (!excludes) return false
  if ([{ ...newcomer, report: '' }, ...siblings].some((other) => excludes(newcomer, other))) return true
  // What repeats one that stands there excludes none of the others either.
  if (profiles.has(newcomer.profile)) return false
  if (profiles.has(null)) return true
  const { rows } = await sql<{
    body: string
  }>`select (select body from telling where record = ${record} and profile = value limit 1) as body
    from json_each(${JSON.stringify([...profiles])})`.execute(db)
  return rows.some(({ body }) => body !== null && excludes(newcomer, unpack(body)))
}

/**
 * Counts new tellings in a record that they joined and in which enough of their origin and profile stand before them, so that they change nothing but
 * how many reports there are. False where one may change more; then nothing is done. `arrived` is when a report came.
 */
export async function countRepetitions(
  db: Kysely<Tables>,
  record: string,
  repetitions: readonly Newcomer[],
  arrived: (report: string) => string,
): Promise<boolean> {
  for (const { id, report, url, profile } of repetitions) {
    // A later version of a report may take its counts' place.
    if (profile === null || (url !== null && (await isVersion(db, report, url)))) return false
    const before = await db
      .selectFrom('telling')
      .select('report')
      .where('record', '=', record)
      .where('profile', '=', profile)
      .where('id', '<', id)
      .limit(CROWD)
      .execute()
    if (before.length < CROWD) return false
    const originOf = await originsOf(db, [report, ...before.map((telling) => telling.report)])
    if (!before.some((telling) => originOf(telling.report) === originOf(report))) return false
  }
  const reports = new Set(repetitions.map(({ report }) => report))
  const first = [...reports].map(arrived).sort()[0] as string
  const { numUpdatedRows } = await db
    .updateTable('record')
    .set(({ eb }) => ({ reports: eb('reports', '+', reports.size), added: eb.fn('min', ['added', eb.val(first)]) }))
    .where('row', '=', rowOfId(record))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

async function isVersion(db: Kysely<Tables>, report: string, url: string): Promise<boolean> {
  const other = await db.selectFrom('report').select('id').where('url', '=', url).where('id', '!=', report).limit(1).executeTakeFirst()
  return other !== undefined
}
