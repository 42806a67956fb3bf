import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCases } from '../../../test/cases.ts'
import { feedDate } from './feed-date.ts'

for (const { words, date, why } of loadCases<{ words: string; date: string | null; why?: string }>(
  import.meta.url,
  'feed-date.cases.yaml',
)) {
  test(`feedDate: ${JSON.stringify(words)}${why ? `, ${why}` : ''}`, () => assert.equal(feedDate(words), date))
}
