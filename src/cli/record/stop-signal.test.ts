import assert from 'node:assert/strict'
import { PassThrough, Readable } from 'node:stream'
import { test } from 'node:test'
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
