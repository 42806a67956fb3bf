import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asRead } from './as-read.ts'

const CASES: readonly (readonly [printed: string, read: string])[] = [
  ["It is in their [the council's] hands", 'It is in their hands'],
  ['[The council] will decide', 'The council will decide'],
  ['[W]e will stay', 'We will stay'],
  ['We met them [the elders] there', 'We met them there'],
  ['We go on […] and we win', 'We go on … and we win'],
  ['We go on [...] and we win', 'We go on ... and we win'],
  ['They was [sic] here.', 'They was here.'],
  ['He told [Orlova], "stay"', 'He told Orlova, "stay"'],
  ['no brackets at all', 'no brackets at all'],
  ['an open [ bracket', 'an open [ bracket'],
  ['', ''],
]

for (const [printed, read] of CASES) test(`asRead: ${printed || 'nothing'}`, () => assert.equal(asRead(printed), read))
