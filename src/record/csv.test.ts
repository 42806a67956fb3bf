import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toCsv } from './csv.ts'

test('toCsv: commas, quotation marks and line ends are quoted; nothing is an empty cell', () => {
  assert.equal(
    toCsv([
      ['a', 1, null],
      ['b, c', 'say "no"', 'two\nlines'],
    ]),
    'a,1,\r\n"b, c","say ""no""","two\nlines"\r\n',
  )
})

for (const cell of ['=1+1', '+49', '-2', '@SUM(A1)', '\t=1', ' =1', '\r=1']) {
  test(`toCsv: ${JSON.stringify(cell)} is no formula`, () => {
    assert.ok(
      toCsv([[cell]])
        .replace(/^"/, '')
        .startsWith("'"),
    )
  })
}

test('toCsv: a number below zero is a number', () => {
  assert.equal(toCsv([[-2.5]]), '-2.5\r\n')
})

test('toCsv: what a terminal would obey is left out', () => {
  assert.equal(toCsv([['\u001b[31mred\u0007', 'a\tb']]), '[31mred,a\tb\r\n')
})

test('toCsv: a formula behind a sign that is left out is none either', () => {
  assert.equal(toCsv([['\u0000=1']]), "'=1\r\n")
})
