import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { generateReading } from '../../../bench/generated-readings.ts'
import { capturedIo } from '../../../test/captured-io.ts'
import { handReaders } from '../../../test/hand-readers.ts'
import { SMALL_WORLD } from '../../../test/small-world.ts'
import type { PrintedEvent } from '../../store/queries/records.ts'
import { runCommand } from '../run-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-commands-'))
after(() => rmSync(folder, { recursive: true }))
const db = join(folder, 'record.db')
const reports = Array.from({ length: 8 }, (_, i) => {
  const path = join(folder, `${i}.txt`)
  writeFileSync(path, `report ${i}`)
  return path
})

/** Runs a command with a reader that gives generated readings, as the file's number says. */
async function run(...args: string[]) {
  const io = capturedIo()
  const readingOf = ({ text = '' }) => generateReading(Number(/\d+/.exec(text)?.[0] ?? 0), SMALL_WORLD)
  const load = async () => ({ read: readingOf, readLaidOut: readingOf })
  const code = await runCommand(args, io, load, async () => handReaders())
  return { code, out: io.out(), err: io.err() }
}
const events = async (...args: string[]) => JSON.parse((await run('events', '--json', '--db', db, ...args)).out) as PrintedEvent[]

test('record: add tells what became of each report', async () => {
  const added = await run('add', ...reports, '--db', db)
  assert.deepEqual([added.code, added.err, added.out.match(/: added, report/g)?.length], [0, '', 8])
  assert.match((await run('add', reports[0] as string, '--db', db)).out, /there already/)
  assert.equal((await run('add', '--db', db)).code, 2)
})

test('record: lists as a table, JSON, lines and CSV, and narrowed', async () => {
  const all = await events()
  assert.ok(all.length > 3)
  const [first] = all
  assert.ok(first)
  for (const list of ['reports', 'events', 'statements', 'claims', 'positions', 'control', 'actors', 'stories']) {
    const table = await run(list, '--db', db)
    assert.deepEqual([table.code, table.err], [0, ''], list)
    const items = JSON.parse((await run(list, '--json', '--db', db)).out) as unknown[]
    const lines = (await run(list, '--ndjson', '--db', db)).out.split('\n').filter(Boolean)
    assert.deepEqual(
      lines.map((line) => JSON.parse(line)),
      items,
      list,
    )
    assert.equal((await run(list, '--csv', '--db', db)).code, 0)
  }
  assert.deepEqual(
    (await events('--type', first.type)).map(({ type }) => type),
    all.flatMap(({ type }) => (type === first.type ? [type] : [])),
  )
  assert.ok(
    (await events('--place', first.places[0]?.name ?? '')).every(({ places }) => places.some(({ name }) => name === first.places[0]?.name)),
  )
  assert.ok((await events('--origin-count', '2')).every(({ origins }) => origins >= 2))
  assert.equal((await events('--limit', '1')).length, 1)
  const place = first.places[0]?.name ?? ''
  const told = new Set((await events('--place', place)).flatMap(({ readings }) => readings.map(({ report }) => report)))
  const reportsThere = JSON.parse((await run('reports', '--json', '--db', db, '--place', place)).out) as { id: string }[]
  assert.ok(reportsThere.length > 0 && reportsThere.length < 8 && [...told].every((id) => reportsThere.some((report) => report.id === id)))
  for (const list of ['statements', 'claims', 'control', 'actors', 'stories'])
    assert.equal((await run(list, '--json', '--db', db, '--place', 'Nowhere at all')).out, '[]\n', list)
  for (const list of ['reports', 'events', 'statements', 'claims', 'positions', 'control', 'actors', 'stories'])
    assert.equal((await run(list, '--json', '--db', db, '--as-of', '1999-01-01')).out, '[]\n', list)
  assert.deepEqual(await events('--until', '1999-01-01'), [])
  assert.equal((await run('events', '--json', '--csv', '--db', db)).code, 2)
  assert.equal((await run('events', '--since', 'soon', '--db', db)).code, 2)
  for (const [wrong, says] of [
    [['events', '--status', 'rejects'], /--status takes one of actual/],
    [['positions', '--status', 'claimed'], /--status takes one of proposes/],
    [['claims', '--state', 'open'], /--state takes one of contested/],
    [['events', '--type', 'WAR'], /--type takes one of/],
    [['positions', '--place', place], /--place does not go with positions; --since, .* and --limit do/],
  ] as const) {
    const { code, err } = await run(...wrong, '--db', db)
    assert.equal(code, 2)
    assert.match(err, says)
  }
  assert.match((await run('search', 'no such words anywhere', '--db', db)).out, /Nothing found/)
})

test('record: show prints every quote, merge and split are told and taken back', async () => {
  const before = await events()
  const [one, other] = before.filter(({ readings }) => readings.length === 1)
  assert.ok(one && other)
  const page = (await run('show', one.id, '--db', db)).out
  for (const { evidence } of one.readings) for (const { quote } of evidence) assert.ok(page.replace(/\s+/g, ' ').includes(quote), quote)
  assert.equal((await run('merge', one.id, other.id, '--db', db)).code, 0)
  assert.match((await run('show', one.id, '--db', db)).out, /joined by hand/)
  assert.equal((await events()).length, before.length - 1)
  assert.match((await run('undo', '--db', db)).out, /Taken back/)
  assert.match((await run('show', one.id, '--db', db)).out, /joined by hand.*taken back/s)
  const shared = before.find(({ readings }) => readings.length > 1)
  await run('split', shared?.readings[0]?.id ?? '', '--db', db)
  assert.equal((await events()).length, before.length + 1)
  await run('undo', '--db', db)
  assert.equal((await events()).length, before.length)
  assert.match((await run('undo', '--db', db)).out, /nothing to take back/)
  const missing = await run('show', 'E0', '--db', db)
  assert.deepEqual([missing.code, missing.out], [1, ''])
  assert.match(missing.err, /nothing in this store has the id E0/)
})

test('record: actors as of today are those of today', async () => {
  const actors = async (...args: string[]) => JSON.parse((await run('actors', '--json', '--db', db, ...args)).out) as { name: string }[]
  const now = await actors()
  assert.ok(now.length > 3)
  assert.deepEqual(await actors('--as-of', '9999-12-31'), now)
  const [{ name } = { name: '' }] = now
  assert.deepEqual(await actors('--as-of', '9999-12-31', '--actor', name), await actors('--actor', name))
})

test('record: show knows every id that the lists print', async () => {
  const ids = async (list: string, idsOf: (item: never) => readonly string[]) =>
    (JSON.parse((await run(list, '--json', '--db', db)).out) as never[]).flatMap(idsOf)
  const known = [
    ...(await ids('reports', ({ id, origin }: { id: string; origin: string }) => [id, origin])),
    ...(await ids('events', ({ id, readings }: PrintedEvent) => [id, ...readings.map((reading) => reading.id)])),
    ...(await ids('claims', ({ id }: { id: string }) => [id])),
    ...(await ids('statements', ({ id }: { id: string }) => [id])),
    ...(await ids('positions', ({ proposal }: { proposal: { id: string } }) => [proposal.id])),
    ...(await ids('actors', ({ id }: { id: string }) => [id])),
    ...new Set(await ids('events', ({ places }: PrintedEvent) => places.map((place) => place.id))),
    ...(await ids('stories', ({ id }: { id: string }) => [id])),
  ]
  assert.ok(new Set(known.map((id) => id.slice(0, 1))).size > 5)
  for (const id of known) {
    const { code, out, err } = await run('show', id, '--db', db)
    assert.deepEqual([code, err], [0, ''], id)
    assert.ok(out.trim().split('\n').length > 1, id)
    assert.equal((await run('show', id, '--json', '--db', db)).code, 0)
  }
})

test('record: backup, forget, restore', async () => {
  const copy = join(folder, 'copy.db')
  const before = await events()
  assert.equal((await run('backup', copy, '--db', db)).code, 0)
  const id = before[0]?.readings[0]?.report ?? ''
  assert.match((await run('forget', id, '--db', db)).out, /is forgotten/)
  assert.ok(!JSON.stringify(await events()).includes(id))
  assert.equal((await run('restore', copy, '--db', db)).code, 0)
  assert.deepEqual(await events(), before)
  writeFileSync(copy, 'no database')
  assert.equal((await run('restore', copy, '--db', db)).code, 1)
  assert.deepEqual(await events(), before)
})

test('record: reread reads all again, and a file that is not there is told', async () => {
  assert.match((await run('reread', '--db', db)).out, /^8 reports read again/)
  const gone = await run('events', '--db', join(folder, 'none.db'))
  assert.deepEqual([gone.code, gone.out], [1, ''])
  assert.match(gone.err, /is not there/)
})
