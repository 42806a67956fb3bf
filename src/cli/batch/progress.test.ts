import assert from 'node:assert/strict'
import { test } from 'node:test'
import { capturedIo } from '../../../test/captured-io.ts'
import { Progress } from './progress.ts'

const plain = (words: string) => words.replaceAll('\u001b[K', '').split('\r').slice(1)

test('Progress: shows counts and speed on a terminal, a few times a second', () => {
  let now = 0
  const io = capturedIo('', {}, 80)
  const progress = new Progress(io.stdout, () => now)
  for (now = 0; now <= 1_000; now += 100) progress.show(now * 12, now / 100)
  now = 2_000
  progress.end(14_000, 2)

  assert.deepEqual(plain(io.out()), [
    '0 reports read · 0.0 a second',
    '3,600 reports read · 3 not read · 12010.0 a second',
    '7,200 reports read · 6 not read · 12010.0 a second',
    '10,800 reports read · 9 not read · 12010.0 a second',
    '14,000 reports read · 2 not read · 7001.0 a second\n',
  ])
})

test('Progress: is silent where nobody looks', () => {
  const io = capturedIo()
  const progress = new Progress(io.stderr, () => 0)
  progress.show(1, 0)
  progress.end(2, 0)
  assert.equal(io.err(), '')
})
