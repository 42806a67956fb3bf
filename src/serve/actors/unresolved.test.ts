import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { exampleReadings, openTestDesk, type TestDesk } from '../../../test/desk-world.ts'
import type { Reading } from '../../record/types.ts'

/** A reading in which an actor goes by a shorter name, as in a report of another paper. */
function renamed(reading: Reading, from: string, to: string): Reading {
  const id = `f${reading.report.id.slice(1)}`
  return {
    ...reading,
    report: { ...reading.report, id, publisher: 'Other Paper' },
    actors: reading.actors.map((actor) =>
      actor.name === from
        ? { ...actor, name: to, names: [to], register: null }
        : { ...actor, names: actor.names.filter((name) => name !== from) },
    ),
  }
}

describe('unresolved names', () => {
  let world: TestDesk
  before(async () => {
    const readings = await exampleReadings()
    const talks = readings.find(({ actors }) => actors.some(({ name }) => name === 'Rustem Umerov')) ?? assert.fail('no report')
    world = await openTestDesk([...readings, renamed(talks, 'Rustem Umerov', 'R. Umerov')])
  })
  after(() => world.close())

  test('the list of actors says how many there are, and leads to them', async () => {
    assert.match(await world.page('/actors'), /<a href="\/actors\/unresolved">Unresolved names: 1<\/a>/)
    const page = await world.page('/actors/unresolved')
    assert.match(page, /<bdi>Rustem Umerov<\/bdi>/)
    assert.match(page, /<bdi>R\. Umerov<\/bdi>/)
    assert.match(page, /an initial and a surname/)
    const [pair] = (await (await world.get('/actors/unresolved.json')).json()) as { a: { id: string }; b: { id: string } }[]
    assert.match(await world.page(`/actors/${pair?.a.id}`), new RegExp(`Perhaps the same: <a href="/actors/${pair?.b.id}">`))
    assert.match(await (await world.get('/actors/unresolved.csv')).text(), /^name,reports,perhaps,/)
  })

  test('what came since is counted, and what went is not', async () => {
    const [, id = ''] = /href="\/reports\/(f[0-9a-f]+)"/.exec(await world.page('/reports')) ?? assert.fail('no report')
    await world.store.forget(id)
    assert.doesNotMatch(await world.page('/actors'), /Unresolved/)
    assert.match(await world.page('/actors/unresolved'), /No name on record may be another/)
  })
})
