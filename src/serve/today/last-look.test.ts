import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lookAgain } from './last-look.ts'

test('lookAgain: a first look has nothing before it', () => {
  assert.deepEqual(lookAgain(undefined, '2031-05-03T14:10:00Z'), { since: null, cookie: '~2031-05-03T14:10:00Z' })
})

test('lookAgain: a reload shows the same news, a later visit what came since', () => {
  const reload = lookAgain('2031-05-02T09:00:00Z~2031-05-03T14:10:00Z', '2031-05-03T14:20:00Z')
  assert.equal(reload.since, '2031-05-02T09:00:00Z')
  const later = lookAgain(reload.cookie, '2031-05-03T15:00:00Z')
  assert.deepEqual(later, { since: '2031-05-03T14:20:00Z', cookie: '2031-05-03T14:20:00Z~2031-05-03T15:00:00Z' })
})

test('lookAgain: a cookie that is none is a first look', () => {
  assert.equal(lookAgain('<script>~yesterday', '2031-05-03T14:10:00Z').since, null)
})
