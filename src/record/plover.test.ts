import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofCameo } from './cameo.ts'
import { PLOVER_CONTEXTS, PLOVER_TYPES, scoreOf, toPlover } from './plover.ts'
import type { PloverType, Status } from './types.ts'

const FOLDINGS: readonly (readonly [PloverType, Status, PloverType | null])[] = [
  ['CONSULT', 'planned', 'AGREE'],
  ['AID', 'planned', 'AGREE'],
  ['RETREAT', 'planned', 'CONCEDE'],
  ['SANCTION', 'planned', 'THREATEN'],
  ['ASSAULT', 'claimed', 'ASSAULT'],
  ['ASSAULT', 'reported', 'ASSAULT'],
  ['REJECT', 'actual', 'REJECT'],
  ['CONSULT', 'negated', null],
  ['ASSAULT', 'denied', null],
  ['RETREAT', 'possible', null],
]
for (const [type, status, folded] of FOLDINGS) {
  test(`toPlover: ${type} ${status} is ${folded ?? 'dropped'}`, () => assert.equal(toPlover(type, status), folded))
}

test('toPlover: an announced resignation stays a retreat', () => assert.equal(toPlover('RETREAT', 'planned', ['resign']), 'RETREAT'))

test('PLOVER has 16 types, 67 modes and 37 contexts', () => {
  const types = Object.values(PLOVER_TYPES)
  assert.equal(types.length, 16)
  assert.equal(
    types.reduce((sum, { modes }) => sum + Object.keys(modes).length, 0),
    67,
  )
  assert.equal(Object.keys(PLOVER_CONTEXTS).length, 37)
})

test('scoreOf: the mean of the modes, or the type', () => {
  assert.equal(scoreOf('ASSAULT', []), -9)
  assert.equal(scoreOf('ASSAULT', ['drone', 'beat']), -8.5)
  assert.equal(scoreOf('ACCUSE', []), -3)
})

test('ofCameo: longest prefix, statements dropped', () => {
  assert.deepEqual(ofCameo('1822'), { type: 'ASSAULT', mode: 'torture' })
  assert.deepEqual(ofCameo('0871'), { type: 'RETREAT', mode: 'ceasefire' })
  assert.equal(ofCameo('010'), null)
  assert.equal(ofCameo('abc'), null)
})
