import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCases } from '../../../test/cases.ts'
import { handTelling, type ShortTelling } from '../../../test/hand-tellings.ts'
import { recordedEvent } from './recorded-event.ts'

interface Case {
  readonly name: string
  readonly tellings: readonly ShortTelling[]
  readonly origins?: Readonly<Record<string, string>>
  readonly state: string
  readonly status: string
}

for (const { name, tellings, origins = {}, state, status } of loadCases<Case>(import.meta.url, 'standing.cases.yaml')) {
  test(`state and status: ${name}`, () => {
    const told = tellings.map((telling, i) => handTelling(telling, `t${i}`))
    const originOf = (report: string) => origins[report] ?? report
    const event = recordedEvent(told, originOf)
    assert.deepEqual({ state: event.state, status: event.status }, { state, status }, event.stateWhy)
    assert.deepEqual(recordedEvent(told.toReversed(), originOf), event)
  })
}

test('recordedEvent: figures stand side by side with their tellers, the narrowest days and places lead', () => {
  const event = recordedEvent(
    [
      handTelling({ place: 'Sarmin', start: '2031-05-14', figures: { killed: 7, wounded: 15 } }, 'a'),
      handTelling({ place: 'Sarmin', start: '2031-05-12', end: '2031-05-18', figures: { killed: 13 } }, 'b'),
      handTelling({ place: 'Binnish', says: 'against', status: 'denied', figures: { killed: 99 } }, 'c'),
    ],
    (report) => report,
  )
  assert.deepEqual(event.when, { start: '2031-05-14', end: '2031-05-14' })
  assert.deepEqual(
    event.quantities.map(({ of, low, high, tellings }) => [of, low, high, tellings.length]),
    [
      ['killed', 7, 13, 2],
      ['wounded', 15, 15, 1],
    ],
  )
  assert.deepEqual(
    event.places.map(({ name }) => name),
    ['Sarmin'],
  )
  assert.deepEqual(event.sides.against, { origins: 1, reports: 1 })
})

test('recordedEvent: an army that denies what a minister of a region of its state accused it of takes nothing back', () => {
  const of = (key: string) => ({ key, name: key, country: 'SOM', memberOf: 'state:SOM' })
  const accused = {
    ...handTelling({ report: 'a', status: 'claimed', actors: ['militia'], published: '2031-05-15' }, 'a'),
    by: of('person:a'),
  }
  const denied = { ...handTelling({ report: 'b', status: 'denied', says: 'against', published: '2031-05-16' }, 'b'), by: of('org:b') }
  assert.equal(recordedEvent([accused, denied], (report) => report).state, 'contested')
  const own = { ...accused, actors: [{ key: 'forces:SOM', name: 'army', country: 'SOM' }] }
  assert.equal(recordedEvent([own, denied], (report) => report).state, 'retracted')
})
