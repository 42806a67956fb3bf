import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCases } from '../../../test/cases.ts'
import { tollsIn } from './tolls.ts'

type Bounds = readonly [low: number | null, high: number | null]

for (const { text, ...wanted } of loadCases<{ text: string; killed?: Bounds; wounded?: Bounds }>(import.meta.url, 'tolls.cases.yaml')) {
  test(`tolls: ${text}`, () => {
    assert.deepEqual(Object.fromEntries(tollsIn(text).map(({ of, low, high }) => [of, [low, high]])), wanted)
  })
}

test('tolls: a line of a hundred thousand numbers takes no time', () => {
  const began = performance.now()
  tollsIn('7 killed and 8 wounded '.repeat(20_000))
  assert.ok(performance.now() - began < 5_000)
})
