import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FetchError } from '../source/fetch/fetch-error.ts'
import { pageKey } from './page-key.ts'
import { nextAttempt, nextLook } from './schedule.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const passing = new FetchError('status', 'busy', { isPassing: true })

test('nextLook: after the interval, later after each failure, at most a day, never before the server asks', () => {
  const looks = [0, 1, 2, 5, 6, 60].map((failures) => nextLook(0, 30 * MINUTE, failures, null))
  assert.deepEqual(looks, [30 * MINUTE, HOUR, 2 * HOUR, 16 * HOUR, 24 * HOUR, 24 * HOUR])
  assert.equal(nextLook(0, 48 * HOUR, 3, null), 48 * HOUR)
  assert.equal(nextLook(0, MINUTE, 1, new FetchError('status', 'busy', { retryAfter: 5 * HOUR })), 5 * HOUR)
})

test('nextAttempt: a page is asked for again for three days, one that is gone never', () => {
  const rests = [1, 2, 3, 4, 5, 6].map((attempts) => nextAttempt(0, attempts, passing))
  assert.deepEqual(rests, [10 * MINUTE, 40 * MINUTE, 160 * MINUTE, 640 * MINUTE, 24 * HOUR, null])
  assert.equal(nextAttempt(0, 1, new FetchError('status', 'gone', { status: 410 })), null)
})

const KEYS: readonly (readonly [string, string])[] = [
  ['https://news.example/a#top', 'https://news.example/a'],
  ['https://News.example:443/a?id=7&utm_source=rss&utm_medium=x', 'https://news.example/a?id=7'],
  ['https://news.example/a?utm_source=rss', 'https://news.example/a'],
  ['https://news.example/a?q=a%20b+c', 'https://news.example/a?q=a%20b+c'],
  ['nowhere', 'nowhere'],
]
for (const [address, key] of KEYS) test(`pageKey: ${address}`, () => assert.equal(pageKey(address), key))
