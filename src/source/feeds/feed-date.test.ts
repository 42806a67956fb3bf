import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCases } from '../../../test/cases.ts'
import { feedDate, writtenDate } from './feed-date.ts'

for (const { words, date, why } of loadCases<{ words: string; date: string | null; why?: string }>(
  import.meta.url,
  'feed-date.cases.yaml',
)) {
  test(`feedDate: ${JSON.stringify(words)}${why ? `, ${why}` : ''}`, () => assert.equal(feedDate(words), date))
}

test('writtenDate: the day is that of where it was written', () => {
  assert.deepEqual(
    [
      'Thu, 15 May 2031 00:30:00 +0300',
      'Wed, 14 May 2031 23:30:00 PDT',
      '2031-05-14T09:30:00.5-03:30',
      'Wed, 14 May 2031 09:30:00 GMT',
      '14 May 2031',
      'Wednesday',
    ].map(writtenDate),
    ['2031-05-15T00:30:00+03:00', '2031-05-14T23:30:00-07:00', '2031-05-14T09:30:00-03:30', '2031-05-14T09:30:00Z', '2031-05-14', null],
  )
})
