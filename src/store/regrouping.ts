import { type Kysely, sql } from 'kysely'
import { componentsOf, type Group, type Link, partition, type Ruling, type Summary } from '../merge/partition.ts'
import { type Compared, comparisonOf, loadTellings } from './comparisons.ts'
import { recordIdOf } from './ids.ts'
import { insertRows, listed } from './rows.ts'
import type { Tables, TellingKind } from './tables.ts'

/** What became of records. */
export interface Regrouped {
  /** Ids of all that changed; those whose last telling is gone are among them. */
  readonly changed: Set<string>
  /** Those whose tellings were in other company before, new ones and new names apart. */
  readonly reshuffled: Set<string>
}

/**
 * Parts the components of some tellings anew, from all their links and what people ruled. A component's groups depend on its members, links
 * and rulings alone, so the order in which reports came does not matter. `fresh` are tellings that have only now come.
 */
export async function regroup(
  db: Kysely<Tables>,
  kind: TellingKind,
  touched: readonly string[],
  fresh: ReadonlyMap<string, Compared> = new Map(),
): Promise<Regrouped> {
  const { prefix } = comparisonOf(kind)
  const [changed, reshuffled] = [new Set<string>(), new Set<string>()]
  if (touched.length === 0) return { changed, reshuffled }
  const partners = (await rulingsOn(db, touched)).flatMap(({ a, b }) => [a, b])
  const components = await db
    .selectFrom('telling')
    .select('component')
    .distinct()
    .where('id', 'in', listed(new Set([...touched, ...partners])))
    .execute()
  const rows = await db
    .selectFrom('telling')
    .select(['id', 'report', 'component', 'record', 'profile'])
    .where('component', 'in', listed(components.map(({ component }) => component)))
    .execute()
  const members = new Map(rows.map((row) => [row.id, row]))
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
  const bars = await barsAmong(
    db,
    kind,
    rows.filter(({ id }) => tied.has(id)),
    fresh,
  )
  const parts = componentsOf([...members.keys()], joined)
  const partOf = new Map(parts.flatMap((part) => part.map((member) => [member, part])))
  const linksOf = Map.groupBy(here, ({ a }) => partOf.get(a))
  const rulingsOf = Map.groupBy(ruled, ({ a }) => partOf.get(a))
  const named: [telling: string, record: string][] = []
  /** Records that older tellings come from and go to, each by the other. */
  const [origins, heirs] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()]
  for (const component of parts) {
    const groups: Group[] =
      component.length === 1
        ? [{ members: component, merges: [] }]
        : partition(component, linksOf.get(component) ?? [], bars, rulingsOf.get(component) ?? [])
    const name = component[0] as string
    for (const group of groups) {
      const record = recordIdOf(prefix, group.members[0] as string)
      const renamed = group.members.filter((id) => members.get(id)?.record !== record)
      for (const id of renamed) named.push([id, record])
      const moved = group.members.filter((id) => members.get(id)?.record !== record || members.get(id)?.component !== name)
      if (moved.length > 0) await db.updateTable('telling').set({ record, component: name }).where('id', 'in', listed(moved)).execute()
      for (const id of renamed) changed.add(members.get(id)?.record as string)
      if (renamed.length > 0 || group.members.some((id) => fresh.has(id))) changed.add(record)
      for (const id of group.members) {
        if (fresh.has(id)) continue
        const before = members.get(id)?.record as string
        origins.set(record, (origins.get(record) ?? new Set()).add(before))
        heirs.set(before, (heirs.get(before) ?? new Set()).add(record))
      }
    }
  }
  for (const [record, before] of origins)
    if (before.size > 1 || [...before].some((one) => (heirs.get(one) as Set<string>).size > 1)) reshuffled.add(record)
  await keepOwnIds(db, kind, named)
  return { changed, reshuffled }
}

/** Tellings of a group by their profiles, one of each, and all by their reports. */
interface Company {
  readonly profiles: Map<string, Compared>
  readonly reports: Map<string, Compared[]>
}

/**
 * What bars groups of some tellings from being joined: that one of the one excludes one of the other. Tellings of one profile exclude the same, but
 * for those of their own reports, so that one of each is asked, however many repeat it.
 */
async function barsAmong(
  db: Kysely<Tables>,
  kind: TellingKind,
  rows: readonly Pick<Tables['telling'], 'id' | 'report' | 'profile'>[],
  fresh: ReadonlyMap<string, Compared>,
): Promise<((a: string, b: string) => boolean) | Summary<Company>> {
  const comparison = comparisonOf(kind)
  const excludes = comparison.excludes?.bind(comparison)
  if (!excludes) return () => false
  const profiles = new Map(rows.map(({ id, profile }) => [id, profile === null ? id : String(profile)]))
  const samples = new Map<string, string>()
  for (const [id, profile] of profiles) if (!samples.has(profile) || fresh.has(id)) samples.set(profile, id)
  const loaded = await loadTellings(
    db,
    [...samples.values()].filter((id) => !fresh.has(id)),
    comparison,
  )
  const reportOf = new Map(rows.map(({ id, report }) => [id, report]))
  return {
    of: (id) => {
      const [profile, report] = [profiles.get(id) as string, reportOf.get(id) as string]
      const sample = samples.get(profile) as string
      const telling = { ...((fresh.get(sample) ?? loaded.get(sample)) as Compared), id, report }
      return { profiles: new Map([[profile, telling]]), reports: new Map([[report, [telling]]]) }
    },
    join: (large, small) => {
      for (const [profile, telling] of small.profiles) if (!large.profiles.has(profile)) large.profiles.set(profile, telling)
      for (const [report, tellings] of small.reports) {
        const known = large.reports.get(report)
        if (known) known.push(...tellings)
        else large.reports.set(report, tellings)
      }
      return large
    },
    bars: (a, b) => {
      for (const one of a.profiles.values()) for (const other of b.profiles.values()) if (excludes(one, other)) return true
      const [small, large] = a.reports.size < b.reports.size ? [a, b] : [b, a]
      for (const [report, tellings] of small.reports)
        for (const other of large.reports.get(report) ?? []) if (tellings.some((one) => excludes(one, other))) return true
      return false
    },
  }
}

/** Keeps the ids that tellings gave, or would give, for records whose name they do not give now. */
export async function keepOwnIds(
  db: Kysely<Tables>,
  kind: TellingKind,
  named: readonly (readonly [telling: string, record: string])[],
): Promise<void> {
  const { prefix } = comparisonOf(kind)
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
