import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { generateReading } from '../../bench/generated-readings.ts'
import { SMALL_WORLD } from '../../test/small-world.ts'
import type { Reading } from '../record/types.ts'
import { listEvents } from './queries/records.ts'
import { listReports } from './queries/reports.ts'
import { search } from './queries/search.ts'
import { show } from './queries/show.ts'
import { Store } from './store.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-store-'))
after(() => rmSync(folder, { recursive: true }))
let files = 0
const newPath = () => join(folder, `record-${files++}.db`)
const open = (path = newPath()) => Store.open(path, { now: () => '2031-01-01T00:00:00Z' })
const READINGS = Array.from({ length: 24 }, (_, i) => generateReading(i, SMALL_WORLD))
const first = READINGS[0] as Reading

/** All that a store says, but for when it was told. */
async function told(store: Store): Promise<string> {
  const { db } = store
  return JSON.stringify([
    await db.selectFrom('record').selectAll().orderBy('row').execute(),
    await db.selectFrom('record_facet').selectAll().orderBy('value').orderBy('day').orderBy('record').execute(),
    await db.selectFrom('day_count').selectAll().orderBy('day').orderBy('value').execute(),
    await db.selectFrom('telling_key').selectAll().orderBy('key').orderBy('telling').execute(),
    await db.selectFrom('record_id').selectAll().orderBy('id').execute(),
    await db.selectFrom('place_name').selectAll().orderBy('key').orderBy('site').execute(),
    await db.selectFrom('telling').selectAll().orderBy('id').execute(),
    await db.selectFrom('link').select(['kind', 'a', 'b', 'score', 'why', 'sure']).orderBy('kind').orderBy('a').orderBy('b').execute(),
    await db.selectFrom('position').selectAll().orderBy('id').execute(),
    await db.selectFrom('actor_name').selectAll().orderBy('key').orderBy('name').execute(),
    await db.selectFrom('actor_tie').selectAll().orderBy('key').orderBy('alias').execute(),
    (await listReports(db)).map(({ id, origin, copyOf }) => [id, origin, copyOf]),
  ])
}

/** Compares long texts and shows but the first difference. */
function sameText(actual: string, expected: string): void {
  if (actual === expected) return
  const at = [...actual].findIndex((sign, i) => sign !== expected[i])
  assert.fail(`${actual.slice(Math.max(0, at - 100), at + 100)}\ninstead of\n${expected.slice(Math.max(0, at - 100), at + 100)}`)
}

async function filled(readings: readonly Reading[], path = newPath()): Promise<Store> {
  const store = await open(path)
  for (const reading of readings) await store.add(reading)
  return store
}

/** Everything a store has on disk, its log included. */
function bytesOf(path: string): string {
  return [path, `${path}-wal`].map((file) => (statSync(file, { throwIfNoEntry: false }) ? readFileSync(file, 'latin1') : '')).join('')
}

test('store: a report added twice changes nothing', async () => {
  const store = await filled(READINGS.slice(0, 5))
  const before = await told(store)
  assert.equal(await store.add(first), 'known')
  sameText(await told(store), before)
  await store.close()
})

test('store: additions that run at once do not mix', async () => {
  const store = await open()
  await Promise.all(READINGS.slice(0, 6).map((reading) => store.add(reading)))
  const other = await filled(READINGS.slice(0, 6))
  sameText(await told(store), await told(other))
  await store.close()
  await other.close()
})

test('store: reports in any order, and in batches of any size, give the same record', async () => {
  const store = await filled(READINGS)
  const expected = await told(store)
  await store.close()
  const orders = fc.shuffledSubarray(READINGS, { minLength: READINGS.length })
  // More than are merged at once among them.
  const sizes = fc.array(fc.integer({ min: 1, max: READINGS.length }), { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(orders, sizes, async (readings, batches) => {
      const shuffled = await open()
      for (let from = 0, batch = 0; from < readings.length; batch++) {
        const size = batches[batch % batches.length] ?? 1
        await shuffled.addAll(readings.slice(from, from + size))
        from += size
      }
      sameText(await told(shuffled), expected)
      await shuffled.close()
    }),
    { numRuns: 10 },
  )
})

test('store: what very many tell is one, in whatever order they came, and after some are forgotten', async () => {
  // One happening told by more than the witnesses of a key.
  const crowd = Array.from({ length: 40 }, (_, i) =>
    generateReading(i, { ...SMALL_WORLD, reportsPerDay: 60, happeningsPerDay: 1, eventsPerReport: 1 }),
  )
  const forwards = await filled(crowd)
  const backwards = await filled(crowd.toReversed())
  sameText(await told(forwards), await told(backwards))
  assert.deepEqual(
    (await listEvents(forwards.db)).map(({ reports }) => reports),
    [40],
  )
  for (const { report } of crowd.slice(30)) await forwards.forget(report.id)
  const few = await filled(crowd.slice(0, 30))
  sameText(await told(forwards), await told(few))
  for (const store of [forwards, backwards, few]) await store.close()
})

test('store: what is forgotten is gone from the file, and what stood on it alone', async () => {
  const path = newPath()
  const store = await filled(READINGS, path)
  const [statement] = first.statements
  const quote = statement?.quotes[0] ?? ''
  assert.ok(quote !== '' && (await search(store.db, `"${quote.split(' ').slice(0, 4).join(' ')}"`)).length > 0)
  await store.forget(first.report.id)
  const never = await filled(READINGS.slice(1))
  sameText(await told(store), await told(never))
  assert.equal(await store.reading(first.report.id), null)
  assert.equal(await store.add(first), 'forgotten')
  assert.deepEqual(await search(store.db, `"${quote}"`), [])
  await assert.rejects(store.forget(first.report.id), /no report/)
  await store.close()
  await never.close()
  for (const words of [quote, first.report.text.slice(70, 120)]) assert.ok(!bytesOf(path).includes(words), words)
})

test('store: an id of a forgotten telling leads to what is left of its record', async () => {
  const store = await filled(READINGS)
  const shared = (await listEvents(store.db)).find(({ reports }) => reports > 2)
  assert.ok(shared)
  // An id is made of the smallest telling, so the record's name changes when that one's report goes.
  await store.forget(shared.readings[0]?.report ?? '')
  const shown = await show(store.db, shared.id)
  assert.equal(shown.kind, 'event')
  assert.notEqual(shown.item.id, shared.id)
  await store.close()
})

test('store: people rule, a newer engine reads again, and the rulings stand', async () => {
  const store = await filled(READINGS.slice(0, 8))
  const before = await told(store)
  const events = await listEvents(store.db)
  const [one, other] = events.filter(({ reports }) => reports === 1)
  assert.ok(one && other)
  await store.mergeRecords(one.id, other.id)
  const joined = await told(store)
  assert.ok(joined !== before)
  // The newer engine finds one event more, before the others, so that all their numbers change.
  for (const reading of READINGS.slice(0, 8)) {
    const [event] = reading.events
    const renumbered = reading.events.map((item, i) => ({ ...item, id: `e${i + 2}` }))
    await store.reread({ ...reading, engine: 'newer', events: event ? [...renumbered] : [] })
  }
  sameText(await told(store), joined)
  const undone = await store.undo()
  assert.equal(undone?.verdict, 'together')
  sameText(await told(store), before)
  assert.equal(await store.undo(), null)
  const again = (await listEvents(store.db, { ids: [one.id] }))[0]
  assert.deepEqual(
    again?.merges.filter(({ why }) => why === 'joined by hand').map(({ undone }) => undone),
    [true],
  )
  await store.close()
})

test('store: a reading split from its record is one step, and is taken back as one', async () => {
  const store = await filled(READINGS)
  const before = await told(store)
  const event = (await listEvents(store.db)).find(({ reports }) => reports > 2)
  const reading = event?.readings[1]
  assert.ok(event && reading)
  assert.equal(await store.splitReading(reading.id), event.readings.length - 1)
  assert.ok((await told(store)) !== before)
  await store.undo()
  sameText(await told(store), before)
  await assert.rejects(store.splitReading('nothing'), /no reading/)
  await assert.rejects(store.mergeRecords(event.id, event.id), /one already/)
  await store.close()
})

test('store: the same reading again changes nothing', async () => {
  const store = await filled(READINGS.slice(0, 6))
  const before = await told(store)
  await store.reread(first)
  sameText(await told(store), before)
  const kept = await store.reading(first.report.id)
  assert.deepEqual(kept, first)
  await store.close()
})

test('store: a backup taken while reports are added is whole', async () => {
  const store = await filled(READINGS.slice(0, 4))
  const path = newPath()
  await Promise.all([store.backup(path), ...READINGS.slice(4, 10).map((reading) => store.add(reading))])
  const copy = await open(path)
  assert.equal(copy.check(), 'ok')
  const ids = await copy.reportIds()
  assert.ok(ids.length >= 4)
  const same = await filled(READINGS.filter(({ report }) => ids.includes(report.id)))
  sameText(await told(copy), await told(same))
  for (const one of [store, copy, same]) await one.close()
})

test('store: a backup that cannot be written says so and harms nothing', async () => {
  const path = newPath()
  const store = await filled(READINGS.slice(0, 2), path)
  const letter = newPath()
  writeFileSync(letter, 'This is a letter and no database. '.repeat(200))
  await assert.rejects(store.backup(letter), { name: 'StoreError' })
  assert.match(readFileSync(letter, 'utf8'), /^This is a letter/)
  await assert.rejects(store.backup(join(folder, 'no', 'such', 'copy.db')), { name: 'StoreError' })
  await assert.rejects(store.backup(path), /is the record itself/)
  assert.equal(store.check(), 'ok')
  await store.close()
})

test('store: a file that is no store is refused in a sentence, and left as it is', async () => {
  const words = newPath()
  writeFileSync(words, 'This is a letter and no database. '.repeat(200))
  await assert.rejects(open(words), { name: 'StoreError' })
  assert.match(readFileSync(words, 'utf8'), /^This is a letter/)

  const place = newPath()
  mkdirSync(place)
  await assert.rejects(open(place), /is a folder/)

  const other = newPath()
  const database = new DatabaseSync(other)
  database.exec('create table songs (title text)')
  database.close()
  await assert.rejects(open(other), /of another program/)

  await assert.rejects(Store.open(newPath(), { now: () => '', mustExist: true }), /is not there/)
  await assert.rejects(open(join(folder, 'no', 'such', 'folder.db')), { name: 'StoreError' })
})

test('store: a file of a newer program says so and is left alone', async () => {
  const path = newPath()
  const store = await open(path)
  await store.db
    .insertInto('kysely_migration' as never)
    .values({ name: '999-what-comes', timestamp: '2040-01-01' } as never)
    .execute()
  await store.close()
  await assert.rejects(open(path), /newer onrecord \(999-what-comes\)/)
})

test('store: the file and its log are for their owner only', { skip: process.platform === 'win32' }, async () => {
  const path = newPath()
  const store = await filled([first], path)
  for (const file of [path, `${path}-wal`, `${path}-shm`]) assert.equal(statSync(file).mode & 0o777, 0o600, file)
  await store.close()
})
