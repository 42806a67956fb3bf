import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCases } from '../../test/cases.ts'
import { parsePublished, readDate } from './published-date.ts'
import { ReadError } from './read-error.ts'

for (const { text, date } of loadCases<{ text: string; date?: string }>(import.meta.url, 'published-date.cases.yaml')) {
  test(`readDate: ${text}`, () => {
    assert.equal(readDate(text), date ?? null)
  })
}

test('parsePublished: no date is none, a wrong one is an error that shows it', () => {
  assert.equal(parsePublished(null), null)
  assert.equal(parsePublished(''), null)
  assert.throws(
    () => parsePublished('2025-02-30'),
    (error) => error instanceof ReadError && error.problem === 'date' && error.message.includes('"2025-02-30" is no date'),
  )
  assert.throws(() => parsePublished('4/5/2031'), /"4\/5\/2031" may be 2031-05-04 or 2031-04-05: give the day/)
})
