import assert from 'node:assert/strict'
import { Writable } from 'node:stream'
import { test } from 'node:test'
import { capturedIo } from '../../test/captured-io.ts'
import { screenOf, write } from './io.ts'

test('screenOf: a terminal has its width, between what can be read and what is pleasant', () => {
  for (const [columns, width] of [
    [60, 60],
    [200, 100],
    [3, 20],
  ] as const) {
    assert.deepEqual(screenOf(capturedIo('', {}, columns).stdout, {}), { width, colour: true })
  }
})

test('screenOf: no colour in a file, with NO_COLOR, or on a dumb terminal', () => {
  assert.deepEqual(screenOf(capturedIo().stdout, {}), { width: 80, colour: false })
  assert.equal(screenOf(capturedIo('', {}, 80).stdout, { NO_COLOR: '1' }).colour, false)
  assert.equal(screenOf(capturedIo('', {}, 80).stdout, { TERM: 'dumb' }).colour, false)
  assert.equal(screenOf(capturedIo('', {}, 80).stdout, { NO_COLOR: '' }).colour, true)
})

test('write: waits for a slow reader, and no longer than it lives', async () => {
  let release = () => {}
  const slow = new Writable({ highWaterMark: 1, write: (_chunk, _encoding, done) => (release = done) })
  let isDone = false
  const writing = write(slow, 'words').then(() => {
    isDone = true
  })
  await new Promise(setImmediate)
  assert.equal(isDone, false)
  release()
  await writing

  const gone = write(slow, 'words')
  slow.destroy()
  await gone
})
