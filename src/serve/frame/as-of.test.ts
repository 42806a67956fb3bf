import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openTestDesk, type TestDesk } from '../../../test/desk-world.ts'
import { asOfDay, onSameDay } from './as-of.ts'

const at = (path: string) => new URL(path, 'http://localhost')

for (const [address, day] of [
  ['/timeline?asof=2025-03-14', '2025-03-14'],
  ['/events/E0123456789abc?asof=2025-03-14', '2025-03-14'],
  ['/timeline', null],
  ['/timeline?asof=yesterday', null],
  ['/help?asof=2025-03-14', null],
  ['/reports/0123456789abcdef?asof=2025-03-14', null],
] as const)
  test(`asOfDay: ${address}`, () => assert.equal(asOfDay(at(address)), day))

test('onSameDay: the day goes along to where it is known, and nowhere else', () => {
  const here = at('/timeline?asof=2025-03-14&actor=Ukraine')
  assert.equal(onSameDay('/map', here), '/map?asof=2025-03-14')
  assert.equal(onSameDay('/stories', here), '/stories')
  assert.equal(onSameDay('/map', at('/timeline')), '/map')
})

describe('the day in the top bar', () => {
  let world: TestDesk
  before(async () => {
    world = await openTestDesk()
  })
  after(() => world.close())

  test('it says which day is shown, and its form keeps the rest of the address', async () => {
    const page = await world.page('/claims?state=contested&asof=2025-03-22&after=x')
    assert.match(page, /<summary>As of 22 Mar 2025 /)
    const [form = ''] = /<form class="as-of-form" action="\/claims">[\s\S]*?<\/form>/.exec(page) ?? []
    assert.match(form, /<input type="hidden" name="state" value="contested">/)
    assert.doesNotMatch(form, /name="after"/)
    assert.match(form, /href="\/claims\?state=contested">Now</)
    assert.match(page, /data-go="\/map"><a href="\/map\?asof=2025-03-22"/)
    assert.match(page, /data-go="\/stories"><a href="\/stories"/)
  })

  test('without a day it says now; narrowing a list keeps the day', async () => {
    assert.match(await world.page('/reports'), /<summary>As of now /)
    assert.match(
      await world.page('/reports?asof=2025-03-22'),
      /<form class="filters"[^>]*>\s*<input type="hidden" name="asof" value="2025-03-22">/,
    )
  })

  test('screens that know no days of the past have none', async () => {
    for (const path of ['/', '/stories', '/help', '/sources', '/search?q=truce&asof=2025-03-22'])
      assert.doesNotMatch(await world.page(path), /as-of-form/, path)
  })
})
