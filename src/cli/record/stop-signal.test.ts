import assert from 'node:assert/strict'
import { PassThrough, Readable } from 'node:stream'
import { test } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { untilAborted } from './stop-signal.ts'

async function taken(stream: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<string> {
  let words = ''
  for await (const bytes of untilAborted(stream, signal)) words += Buffer.from(bytes).toString()
  return words
}

test('untilAborted: all of a stream that ends', async () => {
  assert.equal(await taken(Readable.from([Buffer.from('a'), Buffer.from('b')]), new AbortController().signal), 'ab')
})

test('untilAborted: a stream that says nothing more is let go', async () => {
  const stream = new PassThrough()
  const stop = new AbortController()
  stream.write('a')
  const words = taken(stream, stop.signal)
  setTimeout(() => stop.abort(), 5)
  assert.equal(await words, 'a')
  assert.ok(stream.destroyed)
})

test('untilAborted: what has gone through is not held', async () => {
  setFlagsFromString('--expose-gc')
  const collectGarbage: () => void = runInNewContext('gc')
  const given: WeakRef<Uint8Array>[] = []
  const pieces = async function* () {
    for (let i = 0; i < 40; i++) {
      const piece = new Uint8Array(1_000_000)
      given.push(new WeakRef(piece))
      yield piece
    }
  }
  let count = 0
  for await (const bytes of untilAborted(pieces(), new AbortController().signal)) count += bytes.length
  // what a weak reference was made of lives until the turn of the loop ends
  await new Promise((done) => setImmediate(done))
  collectGarbage()
  assert.equal(count, 40_000_000)
  const held = given.filter((piece) => piece.deref() !== undefined).length
  assert.ok(held < 10, `${held} pieces are held`)
})
