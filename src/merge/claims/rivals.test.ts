import assert from 'node:assert/strict'
import { test } from 'node:test'
import { handParty } from '../../../test/hand-tellings.ts'
import { holdingsExclude, sameHolding } from '../same/holding.ts'
import type { ControlTelling } from '../telling.ts'
import { recordedControl } from './recorded-control.ts'
import { rivalries } from './rivals.ts'

function telling(id: string, holder: string, more: Partial<ControlTelling> = {}): ControlTelling {
  return {
    id,
    report: `report-${id}`,
    published: '2031-05-16',
    url: null,
    edition: `2031-05-16 ${id}`,
    says: 'for',
    by: null,
    status: 'actual',
    evidence: [],
    trigger: null,
    place: { key: 'name:luvu', name: 'Luvu', lat: null, lon: null, precision: 'town', country: null, admin1: null },
    holder: handParty(holder),
    beside: [],
    previous: null,
    share: null,
    claimedBy: null,
    from: null,
    isLasting: false,
    isOver: false,
    ...more,
  }
}

const entry = (id: string, ...tellings: ControlTelling[]) => {
  const { holder, from } = recordedControl(tellings, (report) => report)
  return { id, holder, from, tellings }
}

test('rivals: a town taken and not given up is contested by both', () => {
  const taken = entry('taken', telling('a', 'group:front', { from: '2031-05-17', published: '2031-05-18', status: 'claimed' }))
  const kept = entry('kept', telling('b', 'forces:COD'), telling('c', 'forces:COD', { published: '2031-05-19', isLasting: true }))
  const found = rivalries([taken, kept])
  assert.deepEqual([found.get('taken')?.rival, found.get('kept')?.rival], ['kept', 'taken'])
  assert.equal(found.get('taken')?.before?.key, 'forces:COD')
  assert.equal(kept.from, null, 'a hold that goes on began before it was told')
})

test('rivals: what was told before the town was taken, or as over, contests nothing', () => {
  const taken = entry('taken', telling('a', 'group:front', { from: '2031-05-17', published: '2031-05-18' }))
  const before = entry('before', telling('b', 'forces:COD', { published: '2031-05-15' }))
  const over = entry('over', telling('c', 'group:militia', { published: '2031-05-20', isOver: true }))
  const found = rivalries([taken, before, over])
  assert.deepEqual(
    [...found.values()].map(({ rival }) => rival),
    [null, null, null],
  )
  assert.equal(over.from, null)
})

test('holdings: a hold of years and its denial of loss are one; a town retaken is held anew', () => {
  const years = telling('a', 'group:front', { from: '2030-08-01', published: '2031-05-06' })
  const still = telling('b', 'group:front', { published: '2031-05-16', isLasting: true })
  const retaken = telling('c', 'group:front', { from: '2031-05-25', published: '2031-05-26' })
  assert.equal(sameHolding(years, still)?.score, 0.8)
  assert.ok(holdingsExclude(still, retaken))
  assert.ok(holdingsExclude(still, telling('d', 'forces:COD')))
  assert.ok(holdingsExclude(years, telling('e', 'group:front', { published: '2031-09-16' })))
})

test('holdings: a front within a group holds what the group holds', () => {
  const front = telling('a', 'group:column', { holder: { ...handParty('group:column'), memberOf: 'group:front' } })
  assert.equal(sameHolding(front, telling('b', 'group:front'))?.score, 0.95)
})

test('rivals: who is told of as having lost the town held it before, though nobody is said to have it from them', () => {
  const taken = entry('taken', telling('a', 'group:front', { from: '2031-05-17', published: '2031-05-18' }))
  const lost = telling('b', 'group:front', { holder: null, previous: handParty('forces:COD'), from: '2031-05-16' })
  assert.equal(rivalries([taken, entry('lost', lost)]).get('taken')?.before?.key, 'forces:COD')
  const unknown = telling('c', 'group:front', { holder: null, previous: null, from: '2031-05-16' })
  assert.equal(rivalries([taken, entry('lost', unknown)]).get('taken')?.before, null)
  const longAgo = telling('d', 'group:front', { holder: null, previous: handParty('forces:COD'), from: '2031-04-16' })
  assert.equal(rivalries([taken, entry('lost', longAgo)]).get('taken')?.before, null)
})

test('holdings: a state and its army hold a town as one; a group is another', () => {
  const army = telling('a', 'forces:COD')
  assert.equal(holdingsExclude(army, telling('b', 'state:COD')), false)
  assert.equal(holdingsExclude(army, telling('c', 'forces:RWA')), true)
  assert.equal(holdingsExclude(army, telling('d', 'group:front')), true)
})
