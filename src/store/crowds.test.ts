import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { StatementSync } from 'node:sqlite'
import { test } from 'node:test'
import { generateReading } from '../../bench/generated-readings.ts'
import { SMALL_WORLD } from '../../test/small-world.ts'
import type { Reading } from '../record/types.ts'
import { listEvents } from './queries/records.ts'
import { listReports } from './queries/reports.ts'
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

const SENTENCES = generateReading(3, { ...SMALL_WORLD, eventsPerReport: 12 }).report.text.split(/(?<=\. )/)

/** About three in five sentences of one text, others each time, with nothing read of them. */
function excerpt(index: number): Reading {
  const reading = copy(index)
  const text = SENTENCES.filter((_, k) => (((index * 7_919 + k * 104_729) ^ (k * index)) >>> 0) % 97 < 60).join('')
  return { ...reading, events: [], control: [], statements: [], positions: [], report: { ...reading.report, text } }
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

/** The median work of twenty additions from a first on and of the last twenty, of so many that are added many at once but for those. */
async function growth(
  store: Store,
  readings: readonly Reading[],
  first: number,
): Promise<{ readonly early: number; readonly late: number }> {
  const together = async (from: number, to: number) => {
    for (let at = from; at < to; at += 100) await store.addAll(readings.slice(at, Math.min(to, at + 100)))
  }
  const singly = async (from: number) => {
    const works: number[] = []
    for (const one of readings.slice(from, from + 20)) works.push(await workOf(() => store.add(one)))
    return median(works)
  }
  await together(0, first)
  const early = await singly(first)
  await together(first + 20, readings.length - 20)
  return { early, late: await singly(readings.length - 20) }
}

test('crowds: the two thousandth copy of a text is no more work than the sixtieth', async () => {
  const store = await open()
  const copies = Array.from({ length: 2_000 }, (_, i) => copy(i))
  const { early, late } = await growth(store, copies, 60)
  assert.ok(late < 1.5 * early, `${late} signs read, of the sixtieth ${early}`)
  const events = await listEvents(store.db, {}, { isBrief: true })
  assert.ok(events.length > 0)
  for (const { reports, origins } of events) assert.deepEqual([reports, origins], [copies.length, 1])
  await store.close()
})

test('crowds: to list a copy of a text is no more work when there are hundreds, and it is told whose copy it is', async () => {
  const store = await open()
  const copies = Array.from({ length: 400 }, (_, i) => copy(i))
  const ids = copies.slice(0, 10).map(({ report }) => report.id)
  await store.addAll(copies.slice(0, 20))
  const early = await workOf(() => listReports(store.db, { ids }))
  await store.addAll(copies.slice(20))
  const late = await workOf(() => listReports(store.db, { ids }))
  assert.ok(late < 1.5 * early, `${late} signs read, of twenty ${early}`)
  assert.equal((await listReports(store.db, { ids })).filter(({ copyOf }) => copyOf === null).length, 0)
  await store.close()
})

test('crowds: excerpts that share some sentences each are no more work when there are many, and are of one origin', async () => {
  const store = await open()
  const { early, late } = await growth(
    store,
    Array.from({ length: 700 }, (_, i) => excerpt(i)),
    200,
  )
  assert.ok(late < 1.5 * early, `${late} signs read, of the two hundredth ${early}`)
  const origins = await store.db.selectFrom('telling').select('record').distinct().where('kind', '=', 'report').execute()
  assert.equal(origins.length, 1)
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
