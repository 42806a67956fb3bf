import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { after, test } from 'node:test'
import { Kysely, SqliteDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import { generateReading } from '../../bench/generated-readings.ts'
import { SMALL_WORLD } from '../../test/small-world.ts'
import { MIGRATIONS } from './migrations.ts'
import { listEvents } from './queries/records.ts'
import { listStatements } from './queries/statements.ts'
import { insertReading, insertReport } from './reading-rows.ts'
import { Store } from './store.ts'
import type { Tables } from './tables.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-upgrade-'))
after(() => rmSync(folder, { recursive: true }))
const READINGS = Array.from({ length: 12 }, (_, i) => generateReading(i, SMALL_WORLD))
const NOW = '2031-01-01T00:00:00Z'
const open = (name: string) => Store.open(join(folder, name), { now: () => NOW })

/** A file as the version before large records left it, but for what that version derived. */
async function oldFile(name: string): Promise<void> {
  const database = new DatabaseSync(join(folder, name))
  const db = new Kysely<Tables>({
    dialect: new SqliteDialect({
      database: {
        close: () => database.close(),
        prepare: (text) => {
          const statement = database.prepare(text)
          return {
            reader: statement.columns().length > 0,
            all: (values: readonly unknown[]) => statement.all(...(values as SQLInputValue[])),
            run: (values: readonly unknown[]) => statement.run(...(values as SQLInputValue[])),
            iterate: (values: readonly unknown[]) => statement.iterate(...(values as SQLInputValue[])) as IterableIterator<unknown>,
          }
        },
      },
    }),
  })
  const known = Object.fromEntries(Object.entries(MIGRATIONS).slice(0, 2))
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => known } }).migrateToLatest()
  assert.equal(error, undefined)
  for (const reading of READINGS) {
    await insertReport(db, reading.report, NOW)
    await insertReading(db, reading, NOW)
  }
  await db.destroy()
}

/** Asked for in the same words of any store. */
async function said(store: Store): Promise<unknown> {
  return [await listEvents(store.db), (await listStatements(store.db)).map(({ id, said }) => [id, said])]
}

test('store: a file of an older version is brought up to this one, and says the same', async () => {
  await oldFile('old.db')
  const upgraded = await open('old.db')
  const fresh = await open('fresh.db')
  await fresh.addAll(READINGS)
  assert.deepEqual(await said(upgraded), await said(fresh))
  assert.equal(upgraded.check(), 'ok')
  assert.equal(await upgraded.add(READINGS[0] as (typeof READINGS)[number]), 'known')
  await upgraded.close()
  await fresh.close()
})

test('store: a record that other rules derived is derived anew, and keeps what people ruled', async () => {
  const store = await open('rules.db')
  await store.addAll(READINGS)
  const [one, other] = await listEvents(store.db)
  await store.mergeRecords(one?.id ?? '', other?.id ?? '')
  const before = await said(store)
  await store.db.updateTable('derivation').set({ version: 0 }).execute()
  await store.db.deleteFrom('record').execute()
  await store.close()
  const again = await open('rules.db')
  assert.deepEqual(await said(again), before)
  await again.close()
})

test('store: many added at once are what they are one by one, and one known among them changes nothing', async () => {
  const one = await open('one.db')
  for (const reading of READINGS) await one.add(reading)
  const many = await open('many.db')
  assert.deepEqual(await many.addAll([...READINGS.slice(0, 7), READINGS[3] as (typeof READINGS)[number]]), [
    ...Array(7).fill('added'),
    'known',
  ])
  await many.addAll(READINGS)
  assert.deepEqual(await said(many), await said(one))
  await one.close()
  await many.close()
})
