import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decodeTree } from './tree-decoding.ts'

/** Words whose chain of heads does not end at the root, and the number of roots. */
function faults(heads: Int32Array): { readonly lost: number; readonly roots: number } {
  let lost = 0
  let roots = 0
  for (let word = 1; word < heads.length; word++) {
    if (heads[word] === 0) roots++
    let at = word
    for (let step = 0; at !== 0 && step <= heads.length; step++) at = heads[at] ?? 0
    if (at !== 0) lost++
  }
  return { lost, roots }
}

for (const [name, least, most] of [
  ['short', 1, 40],
  ['long', 90, 250],
] as const)
  test(`decodeTree gives one root and no cycle whatever the scores: ${name} sentences`, () => {
    fc.assert(
      fc.property(fc.integer({ min: least, max: most }), fc.integer(), (words, seed) => {
        const scores = new Float32Array(words * (words + 1))
        let state = seed | 0
        for (let i = 0; i < scores.length; i++) {
          state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
          scores[i] = (state >>> 8) / 1e6
        }
        assert.deepEqual(faults(decodeTree(scores, words + 1, words + 1)), { lost: 0, roots: 1 })
      }),
      { numRuns: 60 },
    )
  })

test('decodeTree takes the best heads where they make a tree', () => {
  // "army shelled town": both hang on the verb
  const scores = Float32Array.from([0, 0, 9, 1, /* shelled */ 9, 1, 0, 1, /* town */ 0, 1, 9, 0])
  assert.deepEqual([...decodeTree(scores, 4, 4)], [0, 2, 0, 2])
})

test('decodeTree opens a cycle at the arc that costs least', () => {
  // words 1 and 2 want each other; 2 can take the root for little
  const scores = Float32Array.from([0, 0, 9, /* word 2 */ 8, 9, 0])
  assert.deepEqual([...decodeTree(scores, 3, 3)], [0, 2, 0])
})
