import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { exampleReadings, openTestDesk, type TestDesk } from '../../../test/desk-world.ts'
import type { Reading } from '../../record/types.ts'

/** A reading in which somebody is one whom no register lists and who speaks for nobody. */
function asPrivate(reading: Reading, who: string): Reading {
  const actors = reading.actors.map((actor) =>
    actor.name === who ? { ...actor, register: null, sector: null, memberOf: null, role: null } : actor,
  )
  return { ...reading, actors }
}

/** Lists that name the record's people, with what they are asked for. */
const LISTS = ['/reports', '/stories', '/timeline', '/map', '/positions', '/claims', '/actors', '/search?q=Bisimwa'] as const
/** Those of the examples in which the person is named. */
const NAMED: readonly string[] = ['/timeline', '/positions', '/actors', '/search?q=Bisimwa']

describe('downloads without the names of private persons', () => {
  let world: TestDesk
  before(async () => {
    world = await openTestDesk((await exampleReadings()).map((reading) => asPrivate(reading, 'Bertrand Bisimwa')))
  })
  after(() => world.close())
  const take = async (list: string, ending: string, more: string) => {
    const [path, search = ''] = list.split('?')
    const answer = await world.get(`${path}.${ending}?${[search, more].filter(Boolean).join('&')}`)
    return { status: answer.status, text: await answer.text() }
  }

  for (const list of LISTS)
    test(`${list}: in every form they are left out where that is asked, and it says how many`, async () => {
      for (const ending of ['json', 'csv', 'md', 'geojson']) {
        const [named, unnamed] = [await take(list, ending, ''), await take(list, ending, 'unnamed=1')]
        assert.equal(unnamed.status, named.status)
        if (named.status === 404) continue
        assert.doesNotMatch(named.text, /peopleUnnamed|left out|No private person/)
        assert.doesNotMatch(unnamed.text, /bisimwa|bisimva/i, ending)
        const said = ending.endsWith('json') ? /"peopleUnnamed":\d+\}\n$/ : /private person/
        assert.match(unnamed.text, said, ending)
        if (ending.endsWith('json')) JSON.parse(unnamed.text)
        if (ending === 'csv') {
          const rows = parse(unnamed.text, { relax_column_count: false }) as string[][]
          assert.match(rows.at(-1)?.[0] ?? '', /private person/)
        }
      }
      const { text } = await take(list, 'json', '')
      if (NAMED.includes(list)) assert.match(text, /Bisimwa/)
    })

  test('who is in office keeps the name, but in the list of actors, where only the register vouches for that', async () => {
    const events = (await take('/timeline', 'json', 'unnamed=1')).text
    assert.match(events, /Putin/)
    assert.match(events, /\[a private person\]/)
    const [all, some] = [await take('/actors', 'json', ''), await take('/actors', 'json', 'unnamed=1')]
    const { items, peopleUnnamed } = JSON.parse(some.text) as { items: { name: string }[]; peopleUnnamed: number }
    assert.equal(items.length + peopleUnnamed, (JSON.parse(all.text) as unknown[]).length)
    assert.ok(items.some(({ name }) => name === 'Vladimir Putin'))
  })

  test('a plan of its own too', async () => {
    const [, path = ''] = /href="(\/positions\/[^"?]+)"/.exec(await world.page('/positions')) ?? []
    for (const ending of ['json', 'csv', 'md']) {
      const plans = await world.get(`${path}.${ending}?unnamed=1`)
      assert.match(await plans.text(), ending === 'json' ? /"peopleUnnamed":\d/ : /private person/)
    }
  })

  test('the switch stands with the forms and keeps the filter; a list that names nobody refuses it', async () => {
    const page = await world.page('/timeline?place=Goma')
    assert.match(page, /aria-pressed="false" title="[^"]+" href="\/timeline\?[^"]*place=Goma[^"]*unnamed=1">without private names<\/a>/)
    const on = await world.page('/timeline?place=Goma&unnamed=1')
    assert.match(on, /href="\/timeline\.csv\?[^"]*unnamed=1[^"]*">CSV/)
    assert.match(on, /class="unnaming" role="button" aria-pressed="true"/)
    for (const path of ['/comments', '/sources', '/actors/unresolved']) {
      assert.equal((await world.get(`${path}.csv?unnamed=1`)).status, 400, path)
      assert.doesNotMatch(await world.page(path), /class="unnaming"/)
    }
  })
})
