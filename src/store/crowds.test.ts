import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { StatementSync } from 'node:sqlite'
import { test } from 'node:test'
import { generateReading } from '../../bench/generated-readings.ts'
import { SMALL_WORLD } from '../../test/small-world.ts'
import type { Reading } from '../record/types.ts'
import { listEvents } from './queries/records.ts'
import { Store } from './store.ts'

const open = () => Store.open(':memory:', { now: () => '2031-01-01T00:00:00Z' })
const TOLD = generateReading(3, { ...SMALL_WORLD, eventsPerReport: 1 })

/** The same text as another outlet carries it; every third ends with a line of its own. */
function copy(index: number): Reading {
  const { report } = TOLD
  const text = index % 3 === 0 ? `${report.text}\nOutlet ${index} carried ${index % 50} lines of it.` : report.text
  const id = createHash('sha256').update(`copy ${index}`).digest('hex').slice(0, 16)
  return { ...TOLD, report: { ...report, id, ref: `copy ${index}`, publisher: `Outlet ${index}`, text } }
}

/** Signs in the rows that a change reads: its work, whatever machine does it. */
async function workOf(change: () => Promise<unknown>): Promise<number> {
  const { all } = StatementSync.prototype
  let signs = 0
  const counting = function (this: StatementSync, ...parameters: unknown[]) {
    const rows = Reflect.apply(all, this, parameters) as Record<string, unknown>[]
    for (const row of rows) for (const cell of Object.values(row)) signs += typeof cell === 'string' ? cell.length : 8
    return rows
  }
  StatementSync.prototype.all = counting as typeof all
  try {
    await change()
  } finally {
    StatementSync.prototype.all = all
  }
  return signs
}

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0

test('crowds: the two thousandth copy of a text is no more work than the sixtieth', async () => {
  const store = await open()
  const copies = Array.from({ length: 2_000 }, (_, i) => copy(i))
  const add = async (some: readonly Reading[]) => {
    const works: number[] = []
    for (const one of some) works.push(await workOf(() => store.add(one)))
    return median(works)
  }
  for (let from = 0; from < 60; from += 20) await store.addAll(copies.slice(from, from + 20))
  const early = await add(copies.slice(60, 80))
  for (let from = 80; from < 1_980; from += 100) await store.addAll(copies.slice(from, Math.min(1_980, from + 100)))
  const late = await add(copies.slice(1_980))
  assert.ok(late < 1.5 * early, `${late} signs read, of the sixtieth ${early}`)
  const events = await listEvents(store.db, {}, { isBrief: true })
  assert.ok(events.length > 0)
  for (const { reports, origins } of events) assert.deepEqual([reports, origins], [copies.length, 1])
  await store.close()
})

/** What a store derived, but for when. */
async function derived({ db }: Store): Promise<unknown> {
  return [
    await db.selectFrom('record').selectAll().orderBy('row').execute(),
    await db.selectFrom('telling').select(['id', 'record', 'component', 'profile']).orderBy('id').execute(),
    await db.selectFrom('link').select(['kind', 'a', 'b', 'score', 'sure']).orderBy('kind').orderBy('a').orderBy('b').execute(),
    await db.selectFrom('record_id').selectAll().orderBy('id').execute(),
    await db.selectFrom('record_facet').selectAll().orderBy('value').orderBy('day').orderBy('record').execute(),
  ]
}

/** Reports of their own and copies, of few happenings and with figures that differ. */
const CROWD_WORLD = { ...SMALL_WORLD, reportsPerDay: 60, happeningsPerDay: 2, eventsPerReport: 2, towns: 2 }
const MANY = [...Array.from({ length: 80 }, (_, i) => generateReading(i, CROWD_WORLD)), ...Array.from({ length: 80 }, (_, i) => copy(i))]

test('crowds: whatever the order, at once or one by one, and after some are forgotten, the record is the same', async () => {
  const one = await open()
  for (const reading of MANY) await one.add(reading)
  const others = await open()
  const shuffled = MANY.map((reading, i) => ({ reading, key: (i * 7_919) % 163 })).sort((a, b) => a.key - b.key)
  for (let from = 0; from < shuffled.length; from += 7) await others.addAll(shuffled.slice(from, from + 7).map(({ reading }) => reading))
  const expected = await derived(one)
  assert.deepEqual(await derived(others), expected)
  for (const { report } of MANY.slice(70, 90)) await others.forget(report.id)
  const never = await open()
  await never.addAll([...MANY.slice(0, 70), ...MANY.slice(90)])
  assert.deepEqual(await derived(others), await derived(never))
  for (const { report } of MANY.slice(70, 90)) await one.forget(report.id)
  for (const store of [one, others, never]) await store.close()
})
