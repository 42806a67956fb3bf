import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openTestDesk, type TestDesk } from '../../../test/desk-world.ts'
import { dayNumber } from '../../merge/same/days.ts'
import { QUADS } from '../../record/quads.ts'
import type { PloverType } from '../../record/types.ts'
import { sayIn } from '../messages/say.ts'
import { ticksOf } from './axis.ts'
import { columnsOf } from './lanes.ts'
import { rangeRows } from './range-rows.ts'
import { scaleOf } from './scale.ts'

const window = (first: string, last: string) => ({ first: dayNumber(first), last: dayNumber(last), reach: null })

describe('the timeline', () => {
  let world: TestDesk
  before(async () => {
    world = await openTestDesk()
  })
  after(() => world.close())
  const marks = (page: string) => [...page.matchAll(/<a class="mark ([^"]+)" href="([^"]+)" aria-label="([^"]+)"/g)]

  test('shows the last thirty days in lanes of actors, each mark with a name and a way to its record', async () => {
    const page = await world.page('/timeline')
    assert.match(page, /data-first="2025-02-2\d" data-last="2025-03-\d\d"/)
    assert.match(page, /<h3 class="lane-name"><a href="\/timeline\?actor=Russia">/)
    const [, ...found] = marks(page)
    assert.ok(found.length > 10)
    for (const [, kind = '', href = '', label = ''] of found) {
      assert.match(href, kind.includes('plan') ? /^\/positions\// : /^\/(?:events\/E|timeline\?)/)
      assert.match(label, /\d{4}/)
    }
  })

  test('draws several days as a range and plans as diamonds', async () => {
    const page = await world.page('/timeline')
    assert.ok(marks(page).some(([, kind = '']) => kind.includes('range')))
    assert.ok(marks(page).some(([, kind = '']) => kind === 'plan'))
  })

  test('lanes of places and of types are one press away', async () => {
    assert.match(await world.page('/timeline?lanes=place'), /<h3 class="lane-name"><a href="\/timeline\?lanes=place&amp;place=Kyiv">/)
    const types = [...(await world.page('/timeline?lanes=type')).matchAll(/<h3 class="lane-name"><a href="[^"]+"><bdi>(\w+)<\/bdi>/g)]
    assert.ok(types.length > 4)
    for (const [, type = ''] of types) assert.ok(type in QUADS, type)
  })

  test('from and to mean since and until, and the steps lead on from them', async () => {
    const page = await world.page('/timeline?from=2025-03-11&to=2025-03-14')
    assert.match(page, /data-first="2025-03-11" data-last="2025-03-14"/)
    assert.match(page, /data-does="earlier" href="\/timeline\?since=2025-03-09&amp;until=2025-03-12"/)
    assert.match(page, /data-does="wider" href="\/timeline\?since=2025-03-09&amp;until=2025-03-16"/)
  })

  test('days without events say so, and when there are some', async () => {
    const page = await world.page('/timeline?from=2019-05-01&to=2019-05-30')
    assert.match(page, /No events from 1 May 2019 to 30 May 2019\. Earliest: \d/)
  })

  test('a filter that no index counts by is counted one by one', async () => {
    const page = await world.page('/timeline?status=claimed')
    const lanes = marks(page).filter(([, kind = '']) => !kind.includes('plan'))
    const listed = ((await (await world.get('/timeline.json?status=claimed')).json()) as { id: string }[]).map(({ id }) => `/events/${id}`)
    assert.ok(lanes.length > 0)
    for (const [, , href = ''] of lanes) assert.ok(listed.includes(href), href)
  })

  test('refuses days that are none', async () => {
    assert.equal((await world.get('/timeline?from=2025-02-30')).status, 400)
  })
})

test('scaleOf: a column is as few days as leave it the room of a mark', () => {
  assert.equal(scaleOf(window('2025-05-01', '2025-05-30'), 960).bucket, 1)
  assert.equal(scaleOf(window('2025-05-01', '2025-05-30'), 960).room, 5)
  assert.equal(scaleOf(window('2015-01-01', '2024-12-31'), 960).bucket, 66)
  assert.equal(scaleOf(window('2025-05-01', '2025-05-30'), 300).room, 1)
})

test('ticksOf: days, Mondays, months and years as there is room', () => {
  const say = sayIn('en')
  const labels = (first: string, last: string, width = 960) => ticksOf(say, window(first, last), width).map(({ label }) => label)
  assert.deepEqual(labels('2025-05-01', '2025-05-03'), ['1 May', '2 May', '3 May'])
  assert.deepEqual(labels('2025-04-28', '2025-05-25'), ['28 Apr', '5 May', '12 May', '19 May'])
  assert.deepEqual(labels('2024-11-10', '2025-05-09').slice(0, 4), ['15 Nov', 'Dec', '15 Dec', '2025'])
  assert.deepEqual(labels('2024-03-01', '2025-06-30').slice(0, 12).at(-2), '2025')
  assert.deepEqual(labels('1990-06-01', '2025-06-30', 480), ['1995', '2000', '2005', '2010', '2015', '2020', '2025'])
  assert.deepEqual(labels('1970-01-02', '1970-01-20', 200), ['5 Jan', '12 Jan', '19 Jan'])
})

test('columnsOf: gathers by quarter; what began before the window stands at its beginning', () => {
  const first = dayNumber('2025-05-01')
  const count = (day: number, type: PloverType, events: number) => ({ day: first + day, quad: QUADS[type], events })
  const columns = columnsOf([count(0, 'ASSAULT', 2), count(1, 'CONSULT', 1), count(2, 'ASSAULT', 4), count(-3, 'AID', 1)], first, 2)
  assert.deepEqual(
    columns.map(({ day, events }) => [day - first, events]),
    [
      [0, 4],
      [2, 4],
    ],
  )
  assert.equal(columns[0]?.quads['material conflict'], 2)
  assert.equal(columns[0]?.quads['material cooperation'], 1)
})

test('rangeRows: ranges of the same days lie below each other', () => {
  const mark = (id: string, first: number, last: number) => ({ id, type: 'AID' as const, first, last })
  const rows = rangeRows([mark('a', 1, 4), mark('b', 3, 6), mark('c', 5, 9)])
  assert.deepEqual(
    rows.map((row) => row.map(({ id }) => id)),
    [['a', 'c'], ['b']],
  )
  assert.deepEqual(rangeRows([]), [])
})
