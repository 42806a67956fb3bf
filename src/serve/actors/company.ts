import { actorKey } from '../../merge/identity.ts'
import { lastStatements } from '../../store/queries/actor-pages.ts'
import type { ActorRecord } from '../../store/queries/actors.ts'
import { newestRecords } from '../../store/queries/newest.ts'
import { listEvents } from '../../store/queries/records.ts'
import type { Store } from '../../store/store.ts'

/** Reports that are looked into: the newest in which an actor, or one of its own, speaks, and the newest that tell of what it does. */
const SPEAKS = 8
const ACTS = 8

/** Whom an actor is part of and who is part of it, by their names in the reports, in order. */
export interface Company {
  readonly partOf: readonly string[]
  readonly members: readonly string[]
  /** How many reports that is read in. */
  readonly reports: number
}

/** An actor's company in the newest reports in which it speaks or acts. What older reports alone say is not looked for. */
export async function companyOf(store: Store, { keys, name }: ActorRecord): Promise<Company> {
  const words = await lastStatements(store.db, keys, SPEAKS)
  const { items: ids } = await newestRecords(store.db, 'event', { actor: name }, { after: null, size: ACTS })
  const events = await listEvents(store.db, { ids }, { isBrief: true })
  const reports = new Set([...words.map(({ report }) => report), ...events.flatMap(({ readings }) => readings[0]?.report ?? [])])
  const partOf = new Set<string>()
  const members = new Set<string>()
  for (const report of reports) {
    const { actors = [] } = (await store.reading(report)) ?? {}
    const own = new Set(actors.filter((actor) => keys.includes(actorKey(actor) ?? '')).map(({ id }) => id))
    for (const actor of actors) {
      const whole = actors.find(({ id }) => id === actor.memberOf)
      if (!whole || own.has(actor.id) === own.has(whole.id)) continue
      if (own.has(actor.id)) partOf.add(whole.name)
      else if (own.has(whole.id)) members.add(actor.name)
    }
  }
  const sorted = (names: ReadonlySet<string>) => [...names].filter((one) => one !== name).sort()
  return { partOf: sorted(partOf), members: sorted(members), reports: reports.size }
}
