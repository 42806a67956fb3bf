import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findInsertions } from './insertions.ts'

const CASES: readonly (readonly [text: string, inserted: readonly string[]])[] = [
  ["the ball is in their [ Northland 's ] court", ["[ Northland 's ]"]],
  ["shells hit Arun — the premier 's hometown — and Bel", ["— the premier 's hometown —"]],
  ['one [ sic ] and two [ sic ] here', ['[ sic ]', '[ sic ]']],
  // nothing is cut out
  ['we want peace — and we want it now', []],
  ['he came — he saw , he heard what all of them had to say that night — and left', []],
  ['[ Editorial ] a line that begins with brackets', []],
  ['an empty pair [ ] here', []],
  ['it ends — abruptly —', []],
  ['an open [ bracket', []],
  ['the 30 - day truce', []],
]

for (const [text, inserted] of CASES)
  test(`findInsertions: ${text}`, () => {
    const forms = text.split(' ')
    assert.deepEqual(
      findInsertions(forms).map(({ first, last }) => forms.slice(first, last + 1).join(' ')),
      inserted,
    )
  })
