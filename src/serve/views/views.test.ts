import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openTestDesk, type TestDesk } from '../../../test/desk-world.ts'
import { pageFaults } from '../../../test/page-faults.ts'
import { UNSAFE_TEXTS } from '../../../test/unsafe-texts.ts'
import { MOST_VIEWS } from '../../store/queries/views.ts'
import { addressOfView, viewAddressOf } from './view-address.ts'

const at = (path: string) => viewAddressOf(new URL(path, 'http://localhost'))

for (const [given, kept] of [
  ['/timeline?place=Sudzha', '/timeline?place=Sudzha'],
  ['/timeline?until=2025-03-20&place=&since=2025-03-01&after=x', '/timeline?since=2025-03-01&until=2025-03-20'],
  ['/timeline?from=2025-03-01&to=2025-03-20&lanes=place', '/timeline?since=2025-03-01&until=2025-03-20&lanes=place'],
  ['/map?box=30,44,42,53&holder=A&holder=B', '/map?box=30%2C44%2C42%2C53&holder=A&holder=B'],
  ['/brief?actor=Ukraine&utm_source=x', '/brief?actor=Ukraine'],
  ['/timeline', null],
  ['/timeline?lanes=place', null],
  ['/timeline?place=%20', null],
  ['/reports/0123456789abcdef?since=2025-03-01', null],
  ['/sources?since=2025-03-01', null],
  ['/search?q=truce&since=2025-03-01', null],
  [`/claims?actor=${'x'.repeat(3_000)}`, null],
] as const)
  test(`viewAddressOf: ${given.slice(0, 80)}`, () => {
    const view = at(given)
    assert.equal(view && addressOfView(view), kept)
  })

describe('saved views', () => {
  let world: TestDesk
  let minute = 0
  before(async () => {
    world = await openTestDesk(null, { now: () => new Date(Date.UTC(2025, 2, 25, 9, minute++)).toISOString() })
  })
  after(() => world.close())
  const save = (name: string, address: string) => world.post('/views', { name, address })
  const idOf = (page: string, name: string) =>
    new RegExp(`id="view-(\\w+)"><td><a [^>]*><bdi>${name}<`).exec(page)?.[1] ?? assert.fail(page)

  test('a page with a filter offers to name it; one without does not', async () => {
    const page = await world.page('/timeline?place=Sudzha')
    const [, link = ''] = /<a class="save-view" href="([^"]+)"/.exec(page) ?? []
    assert.match(await world.page(link.replaceAll('&amp;', '&')), /name="address" value="\/timeline\?place=Sudzha"/)
    for (const path of ['/timeline', '/', '/help', '/reports?after=x']) assert.doesNotMatch(await world.page(path), /class="save-view"/)
  })

  test('a named filter stands in the side list, opens by its address, and is marked where one is on it', async () => {
    const answer = await save(' Sudzha  in March ', '/timeline?place=Sudzha&since=2025-03-01')
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/timeline?since=2025-03-01&place=Sudzha'])
    assert.match(
      await world.page('/help'),
      /<li><a href="\/timeline\?since=2025-03-01&amp;place=Sudzha"><bdi>Sudzha in March<\/bdi><\/a><\/li>/,
    )
    const there = await world.page('/timeline?place=Sudzha&since=2025-03-01')
    assert.match(there, /place=Sudzha" aria-current="page"><bdi>Sudzha in March/)
    assert.doesNotMatch(there, /class="save-view"/)
    const list = await world.page('/views')
    assert.match(list, /From: 2025-03-01, Place: Sudzha/)
    const opened = await world.get(`/views/${idOf(list, 'Sudzha in March')}`)
    assert.deepEqual([opened.status, opened.headers.get('location')], [302, '/timeline?since=2025-03-01&place=Sudzha'])
  })

  test('it is renamed, removed, and had back', async () => {
    await save('Talks', '/claims?actor=Ukraine')
    const id = idOf(await world.page('/views'), 'Talks')
    assert.equal((await world.post(`/views/${id}/rename`, { name: 'Talks of Jeddah' })).status, 303)
    assert.match(await world.page('/'), /<bdi>Talks of Jeddah<\/bdi>/)
    const gone = await world.post(`/views/${id}/remove`, {})
    assert.equal(gone.headers.get('location'), `/views?removed=${id}`)
    assert.doesNotMatch(await world.page('/'), /Talks of Jeddah/)
    assert.equal((await world.get(`/views/${id}`)).status, 404)
    assert.match(await world.page(`/views?removed=${id}`), /Talks of Jeddah was removed\.[\s\S]*?Undo/)
    assert.equal((await world.post(`/views/${id}/restore`, {})).status, 303)
    assert.match(await world.page('/'), /Talks of Jeddah/)
    assert.doesNotMatch(await world.page(`/views?removed=${id}`), /was removed/)
  })

  test('what is no name, a name that is taken, or no view is refused with a reason', async () => {
    for (const [name, address, reason] of [
      ['  ', '/claims?actor=Ukraine', /Give it a name/],
      ['…!', '/claims?actor=Ukraine', /Give it a name/],
      ['x'.repeat(61), '/claims?actor=Ukraine', /Give it a name/],
      ['TALKS OF JEDDAH', '/claims?place=Odesa', /a view of that name already/],
      ['Elsewhere', 'https://evil.example/claims?actor=a', /can be saved as a view/],
      ['Elsewhere', '//evil.example/claims?actor=a', /can be saved as a view/],
      ['All', '/claims', /can be saved as a view/],
      ['Never', '/claims?since=never', /“never” is no day/],
      ['Box', '/map?box=1,2', /cannot be understood as box/],
    ] as const) {
      const answer = await save(name, address)
      assert.equal(answer.status, 400, name)
      assert.match(await answer.text(), reason, name)
    }
  })

  test('names that would run are words', async () => {
    const own = await openTestDesk([], { now: () => new Date(Date.UTC(2025, 0, 1, 0, minute++)).toISOString() })
    for (const [i, words] of UNSAFE_TEXTS.slice(0, MOST_VIEWS - 5).entries()) {
      const answer = await own.post('/views', {
        name: words.toWellFormed().slice(0, 60),
        address: `/claims?actor=${encodeURIComponent(words.toWellFormed().slice(0, 200))}&origins=${i + 1}`,
      })
      assert.deepEqual(pageFaults(await answer.text()), [])
    }
    for (const path of ['/views', '/']) assert.deepEqual(pageFaults(await own.page(path)), [], path)
    await own.close()
  })

  test('there is an end to them', async () => {
    const own = await openTestDesk([], { now: () => new Date(Date.UTC(2025, 0, 1, 0, minute++)).toISOString() })
    for (let i = 0; i < MOST_VIEWS; i++)
      assert.equal((await own.post('/views', { name: `V${i}`, address: `/claims?origins=${i + 1}` })).status, 303)
    const more = await own.post('/views', { name: 'One more', address: '/claims?origins=99' })
    assert.match(await more.text(), /This desk keeps 50 views/)
    await own.close()
  })

  test('where others reach the desk only its owner changes views; all see them', async () => {
    const own = await openTestDesk([], { ownerToken: 'the-token' })
    const owner = { cookie: 'onrecord_owner=the-token' }
    assert.equal((await own.post('/views', { name: 'Mine', address: '/claims?actor=Ukraine' })).status, 403)
    assert.equal((await own.post('/views', { name: 'Mine', address: '/claims?actor=Ukraine' }, owner)).status, 303)
    const page = await own.page('/views')
    const id = idOf(page, 'Mine')
    assert.doesNotMatch(page, /action="\/views\//)
    assert.doesNotMatch(await own.page('/claims?place=Odesa'), /class="save-view"/)
    for (const does of ['rename', 'remove', 'restore'])
      assert.equal((await own.post(`/views/${id}/${does}`, { name: 'Theirs' })).status, 403, does)
    assert.equal((await own.get('/views/new?address=/claims%3Factor%3Da')).status, 403)
    assert.match(await own.page('/'), /<bdi>Mine<\/bdi>/)
    // From a page elsewhere not even the owner's browser does.
    const answer = await own.desk.request('/views', {
      method: 'POST',
      body: new URLSearchParams({ name: 'x', address: '/claims?actor=a' }),
      headers: owner,
    })
    assert.equal(answer.status, 403)
    await own.close()
  })
})
