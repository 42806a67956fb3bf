import assert from 'node:assert/strict'
import { test } from 'node:test'
import { handReading, handReadingOf } from '../../../test/hand-reading.ts'
import type { Reader } from '../reader.ts'
import { readLine } from './read-line.ts'

const reader: Reader = {
  read: (input) => handReading(input, () => ({})),
  readLaidOut: (report) => handReadingOf(report, () => ({})),
}
const TEXT = 'The army left the town on Monday, and the mayor said that it would not return.'

const record = (line: string | Uint8Array | null, number = 1) => {
  const bytes = line === null ? null : Buffer.from(line)
  const { json, isRead } = readLine({ number, bytes }, reader, false)
  assert.equal(json.includes('\n'), false)
  return { ...JSON.parse(json), isRead }
}

test('readLine: a report by any name of its date, with its id carried through', () => {
  for (const name of ['published', 'date', 'dct']) {
    const { report, isRead } = record(JSON.stringify({ id: 7, text: TEXT, [name]: '2025-03-13', other: [1] }))
    assert.deepEqual([isRead, report.ref, report.published, report.text], [true, '7', '2025-03-13', TEXT])
  }
})

test('readLine: the id by the name that records give it', () => {
  assert.equal(record(JSON.stringify({ ref: 'a', text: TEXT })).report.ref, 'a')
  assert.equal(record(JSON.stringify({ id: 'b', ref: 'a', text: TEXT })).report.ref, 'b')
})

test('readLine: a page, a line without an id, null for what is not known', () => {
  const { report } = record(JSON.stringify({ html: `<p>${TEXT}</p><p>${TEXT}</p>`, text: null, title: null, url: null }))
  assert.equal(report.text, `${TEXT}\n${TEXT}`)
  assert.equal(report.ref, null)
})

test('readLine: a lone surrogate and a byte order mark are read', () => {
  assert.equal(record(`\ufeff${JSON.stringify({ text: `${TEXT} \ud800` })}`).report.text, `${TEXT} \ud800`)
})

const refused: readonly (readonly [string, string | Uint8Array | null, string | null, RegExp])[] = [
  ['no JSON', '{"id": "a", "text": ', null, /^line 5: The line is no JSON \(.*\)\. Give an object a line/],
  ['no object', '["a"]', null, /no JSON object/],
  ['no report', '{"id":"a"}', 'a', /There is no report/],
  ['an id that is none', '{"id":{},"text":"x"}', null, /"id" is neither/],
  ['a text that is none', '{"id":"a","text":5}', 'a', /"text" is no string/],
  ['a date that is none', JSON.stringify({ id: 'a', text: TEXT, published: '2025-13-01' }), 'a', /"2025-13-01" is no date/],
  ['a NUL character', '{"id":"a","text":"The army\\u0000left."}', 'a', /NUL character at offset 8/],
  ['other bytes', Uint8Array.from([0x7b, 0xff, 0x7d]), null, /not UTF-8 at byte 1/],
  ['a line too long to hold', null, null, /longer than 32 MB/],
]

for (const [name, line, ref, message] of refused) {
  test(`readLine refuses ${name}, and the run goes on`, () => {
    const { report, error, isRead } = record(line, 5)
    assert.deepEqual([isRead, report], [false, { ref }])
    assert.match(error, message)
    assert.match(error, /^line 5: /)
  })
}

test('readLine gives a report in another language as it lies, with the reason that it is not read', () => {
  const { report, error, isRead } = record('{"id":"a","text":"Армия покинула город в понедельник."}', 5)
  assert.equal(isRead, false)
  assert.match(error, /^line 5: .*in Russian/)
  assert.deepEqual([report.ref, report.language, report.text], ['a', 'ru', 'Армия покинула город в понедельник.'])
})

test('readLine: a bug in reading is told as one and ends nothing', () => {
  const broken: Reader = {
    ...reader,
    read: () => {
      throw new TypeError('x is undefined')
    },
  }
  const { json } = readLine({ number: 2, bytes: Buffer.from('{"id":"b","text":"t"}') }, broken, false)
  assert.deepEqual(JSON.parse(json).report, { ref: 'b' })
  assert.match(JSON.parse(json).error, /^line 2: .*which is a bug: TypeError: x is undefined/)
})
