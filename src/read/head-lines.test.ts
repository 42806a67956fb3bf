import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeOfLine, signedAndDated } from './head-lines.ts'

const lines: readonly (readonly [string, readonly [byline: string, date: string] | null])[] = [
  ['by Mara Lindqvist Monday, November 18, 2019', ['Mara Lindqvist', '2019-11-18']],
  ['Written by Oke Adeyemi, MS, RD on November 14, 2019', ['Oke Adeyemi, MS, RD', '2019-11-14']],
  [
    'By Mara Lindqvist and Oke Adeyemi in Geneva | Published: 13 March 2025, 10:45 GMT',
    ['Mara Lindqvist and Oke Adeyemi in Geneva', '2025-03-13'],
  ],
  ['By Mara Lindqvist', null],
  ['13 March 2025', null],
  ['By 13 March 2025 the army had left the town.', null],
  ['By the end of the war, on 13 March 2025, they had left.', null],
  ['By Mara Lindqvist 13 March 2025 in the harbour', null],
]

for (const [words, expected] of lines) {
  test(`signedAndDated: ${words}`, () => {
    const found = signedAndDated(words)
    assert.deepEqual(found && [found.byline, found.date], expected)
  })
}

const changes: readonly (readonly [string, string | null])[] = [
  ['Last updated: Friday, 14 March 2025, 10:45 GMT', '2025-03-14'],
  ['Modified on 2025-03-14', '2025-03-14'],
  ['Published 13 March 2025', null],
  ['First published 13 March 2025, last updated at 10:45', null],
  ['The army updated its maps on 14 March 2025', null],
]

for (const [words, date] of changes) {
  test(`changeOfLine: ${words}`, () => assert.equal(changeOfLine(words), date))
}
