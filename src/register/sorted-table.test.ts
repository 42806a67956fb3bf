import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { buildSortedTable, openSortedTable } from './sorted-table.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-table-'))
after(() => rmSync(folder, { recursive: true }))

function tableOf(entries: readonly (readonly [string, string])[]) {
  const path = join(folder, 'words.table')
  writeFileSync(path, buildSortedTable(entries))
  return openSortedTable(path)
}

test('every key of a long table is found, and no other', () => {
  const entries = Array.from({ length: 3000 }, (_, at) => [`key ${at}`, `value ${at}`] as const)
  const table = tableOf(entries)
  assert.equal(table.size, 3000)
  for (const [key, value] of entries) assert.deepEqual(table.get(key), [value])
  for (const absent of ['', 'key', 'key ', 'key 3000', 'key 1a', 'zzz', 'a', 'key 29999']) assert.deepEqual(table.get(absent), [])
  table.close()
})

test('the values of one key stay in order, over blocks too', () => {
  const many = Array.from({ length: 200 }, (_, at) => ['springfield', String(at)] as const)
  const table = tableOf([['spring', 'a'], ...many, ['springfields', 'b'], ['', 'empty']])
  assert.deepEqual(
    table.get('springfield'),
    many.map(([, value]) => value),
  )
  assert.deepEqual(table.get('spring'), ['a'])
  assert.deepEqual(table.get('springfields'), ['b'])
  assert.deepEqual(table.get(''), ['empty'])
  table.close()
})

test('letters beyond ASCII are keys like others', () => {
  const table = tableOf([
    ['київ', 'Kyiv'],
    ['حلب', 'Aleppo'],
    ['łódź', 'Łódź'],
  ])
  assert.deepEqual([table.get('київ'), table.get('حلب'), table.get('łódź'), table.get('київ ')], [['Kyiv'], ['Aleppo'], ['Łódź'], []])
  table.close()
})

test('prefix gives what begins so, up to the limit', () => {
  const table = tableOf([...Array.from({ length: 100 }, (_, at) => [`b${String(at).padStart(3, '0')}`, ''] as const), ['a', ''], ['c', '']])
  assert.equal(table.prefix('b', 1000).length, 100)
  assert.deepEqual(
    table.prefix('b09', 3).map(([key]) => key),
    ['b090', 'b091', 'b092'],
  )
  assert.deepEqual(table.prefix('x', 3), [])
  table.close()
})

test('an empty table holds nothing', () => {
  const table = tableOf([])
  assert.deepEqual([table.get('a'), table.prefix('', 5)], [[], []])
  table.close()
})

test('a missing, cut or foreign file is named in the error', () => {
  assert.throws(() => openSortedTable(join(folder, 'absent.table')), /absent\.table cannot be opened \(ENOENT\)/)
  writeFileSync(join(folder, 'cut.table'), buildSortedTable([['a', 'b']]).subarray(0, 33))
  assert.throws(() => openSortedTable(join(folder, 'cut.table')), /cut\.table is damaged/)
  writeFileSync(join(folder, 'short.table'), 'x')
  assert.throws(() => openSortedTable(join(folder, 'short.table')), /short\.table is damaged/)
  writeFileSync(join(folder, 'foreign.table'), 'x'.repeat(100))
  assert.throws(() => openSortedTable(join(folder, 'foreign.table')), /foreign\.table is not an Onrecord table/)
})
