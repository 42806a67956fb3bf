import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { byteLines } from './lines.ts'

async function linesOf(chunks: readonly Uint8Array[], limit?: number): Promise<[number, string | null][]> {
  const lines: [number, string | null][] = []
  const stream = (async function* () {
    yield* chunks
  })()
  for await (const { number, bytes } of byteLines(stream, limit)) lines.push([number, bytes && Buffer.from(bytes).toString('utf8')])
  return lines
}

test('byteLines: blank lines are left out but counted, the last line needs no end', async () => {
  assert.deepEqual(await linesOf([Buffer.from('a\n\n  \r\nb\nc')]), [
    [1, 'a'],
    [4, 'b'],
    [5, 'c'],
  ])
  assert.deepEqual(await linesOf([]), [])
  assert.deepEqual(await linesOf([Buffer.from('\n\n')]), [])
})

test('byteLines: a line over the limit is dropped as it comes', async () => {
  const long = Array.from({ length: 10 }, () => Buffer.alloc(100, 'x'))
  assert.deepEqual(await linesOf([Buffer.from('a\n'), ...long, Buffer.from('\nb')], 500), [
    [1, 'a'],
    [2, null],
    [3, 'b'],
  ])
})

test('byteLines: however the bytes are cut, the lines are the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: fc.constantFrom('a', 'é', '\n', '\r', ' ', '€') }), fc.array(fc.nat(8)), async (text, cuts) => {
      const bytes = Buffer.from(text)
      const chunks: Uint8Array[] = []
      let start = 0
      for (const cut of cuts) {
        chunks.push(bytes.subarray(start, start + cut))
        start += cut
      }
      chunks.push(bytes.subarray(start))
      assert.deepEqual(await linesOf(chunks), await linesOf([bytes]))
    }),
    { seed: 1 },
  )
})
