import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { userAgent } from './user-agent.ts'

test('userAgent: names the product, its version and a contact, the page of the package where none is given', () => {
  const { version, homepage } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
  assert.equal(userAgent(null), `Onrecord/${version} (+${homepage})`)
  assert.equal(userAgent(' desk@paper.example '), `Onrecord/${version} (+desk@paper.example)`)
})

test('userAgent: what would break a header is left out', () => {
  assert.match(userAgent('a\r\nX-Evil: (1) é'), /^Onrecord\/[\d.]+ \(\+aX-Evil: 1\)$/)
  assert.equal(userAgent('()'), userAgent(null))
})
