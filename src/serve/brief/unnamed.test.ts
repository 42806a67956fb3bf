import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { exampleReadings, openTestDesk, type TestDesk } from '../../../test/desk-world.ts'
import type { Reading } from '../../record/types.ts'

/** A reading in which somebody is one whom no register lists and who speaks for nobody. */
function asPrivate(reading: Reading, who: string): Reading {
  const actors = reading.actors.map((actor) =>
    actor.name === who ? { ...actor, register: null, sector: null, memberOf: null, role: null } : actor,
  )
  return { ...reading, actors }
}

describe('a brief without the names of private persons', () => {
  let world: TestDesk
  before(async () => {
    world = await openTestDesk((await exampleReadings()).map((reading) => asPrivate(reading, 'Bertrand Bisimwa')))
  })
  after(() => world.close())

  test('they are left out wherever they stand, in each form of it, and it says so', async () => {
    for (const [path, said] of [
      ['/brief', /The name of one private person is left out/],
      ['/brief.md', /The name of one private person is left out/],
      ['/brief.json', /"peopleUnnamed":1/],
    ] as const) {
      const named = await (await world.get(path)).text()
      assert.match(named, /Bisimwa/, path)
      assert.doesNotMatch(named, said)
      const unnamed = await (await world.get(`${path}?unnamed=1`)).text()
      assert.doesNotMatch(unnamed, /Bisimwa/, path)
      assert.match(unnamed, said)
      assert.match(unnamed, /a private person/)
    }
  })

  test('those in office keep theirs', async () => {
    const unnamed = await world.page('/brief?unnamed=1')
    for (const name of ['Putin', 'Nangaa']) assert.match(unnamed, new RegExp(name))
  })
})
