import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCases } from '../../../test/cases.ts'
import { handTelling, type ShortTelling } from '../../../test/hand-tellings.ts'
import { judge, SAME } from './happening.ts'
import { happeningKeys } from './meeting-keys.ts'

interface Case {
  readonly name: string
  readonly a: ShortTelling
  readonly b: ShortTelling
  readonly same: boolean
}

for (const { name, a, b, same } of loadCases<Case>(import.meta.url, 'happening.cases.yaml')) {
  test(`same happening: ${name}`, () => {
    const [x, y] = [handTelling(a, 'a'), handTelling(b, 'b')]
    const link = judge(x, y)
    assert.equal(link !== null && link.score >= SAME, same, JSON.stringify(link))
    // What is one must meet, and order plays no part.
    if (same)
      assert.ok(
        happeningKeys(x).some((key) => happeningKeys(y).includes(key)),
        'they share no key',
      )
    assert.equal(judge(y, x)?.score, link?.score)
  })
}
