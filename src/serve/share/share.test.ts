import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openTestDesk, type TestDesk } from '../../../test/desk-world.ts'
import { pageFaults } from '../../../test/page-faults.ts'

const owner = { cookie: 'onrecord_owner=the-token' }

/** Everything that a desk has addresses for. */
const ELSEWHERE = [
  '/',
  '/reports',
  '/reports.json',
  '/timeline?place=Odesa',
  '/timeline?place=Sudzha',
  '/map',
  '/map.geojson',
  '/positions',
  '/claims.csv',
  '/actors',
  '/stories',
  '/search?q=truce',
  '/sources',
  '/sources/progress',
  '/comments',
  '/views',
  '/brief',
  '/brief?place=Sudzha',
  '/brief.json?place=Sudzha',
  '/help',
  '/live',
  '/embed/E000000000000',
  '/record.db',
  '/..%2frecord.db',
]

describe('links to a view', () => {
  let world: TestDesk
  let now = Date.parse('2025-03-25T09:00:00.000Z')
  before(async () => {
    const tick = () => {
      now += 1_000
      return new Date(now).toISOString()
    }
    world = await openTestDesk(null, { ownerToken: 'the-token', isPrivate: true, now: tick })
    await world.post('/views', { name: 'Sudzha <b>', address: '/map?place=Sudzha' }, owner)
    await world.post('/views', { name: 'Talks', address: '/timeline?actor=Ukraine&since=2025-03-01' }, owner)
  })
  after(() => world.close())
  const idOf = async (name: RegExp) => {
    const page = await (await world.get('/views', owner)).text()
    return (
      [...page.matchAll(/<tr id="view-(\w+)"><td><a [^>]*><bdi>([^<]*)</g)].find(([, , one = '']) => name.test(one))?.[1] ??
      assert.fail(page)
    )
  }
  /** Shares a view and gives the path of its link. */
  const share = async (name: RegExp, form: Record<string, string> = {}) => {
    const answer = await world.post(`/views/${await idOf(name)}/share`, { days: '7', ...form }, owner)
    assert.equal(answer.status, 201)
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    const [, path = ''] = /value="http:\/\/localhost(\/s\/[\w-]{32})"/.exec(await answer.text()) ?? []
    assert.notEqual(path, '')
    return path
  }

  test('who has one reads that view, and from it nothing leads elsewhere', async () => {
    const path = await share(/Sudzha/)
    const answer = await world.get(path)
    assert.equal(answer.status, 200)
    assert.deepEqual(answer.headers.getSetCookie(), [])
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    const page = await answer.text()
    assert.deepEqual(pageFaults(page), [])
    assert.match(page, /<h1><bdi>Sudzha &lt;b&gt;<\/bdi><\/h1>/)
    assert.match(page, /Scope: Place: Sudzha\./)
    assert.match(page, /shared until 1 April 2025|shared until 1 Apr 2025/)
    assert.match(page, /Sudzha[\s\S]*<q dir="auto">/)
    assert.doesNotMatch(page, /href="(?!#note-|\/assets\/|\/icon\.svg)|<form|<script|<input|name="form-token"/)
    assert.doesNotMatch(page, /Talks/)
  })

  test('it holds what the view lets through and no more', async () => {
    const page = await (await world.get(await share(/Sudzha/))).text()
    assert.doesNotMatch(page, /Odesa|Walikale/)
    // Plans know no place.
    assert.match(page, /<h2>Positions<\/h2><p class="quiet">Left out/)
    const talks = await (await world.get(await share(/Talks/))).text()
    assert.match(talks, /30-day/)
    assert.doesNotMatch(talks, /Walikale/)
  })

  test('with it nothing else can be asked, changed or widened, and without it nothing at all', async () => {
    const path = await share(/Sudzha/)
    for (const address of ELSEWHERE)
      for (const headers of [
        {},
        { referer: `http://localhost${path}` },
        { cookie: `onrecord_owner=${path.slice(3)}` },
        { authorization: `Bearer ${path.slice(3)}` },
      ]) {
        const answer = await world.get(address, headers)
        assert.ok(answer.status === 403 || answer.status === 404, `${address}: ${answer.status}`)
        const words = await answer.text()
        assert.doesNotMatch(words, /Sudzha|Talks|SQLite/, address)
      }
    for (const more of ['?place=Odesa', '?', '?after=x', '/', '.json', '.md', '/../reports', '/..%2f..%2freports', '/brief'])
      assert.ok(more === '?' || [403, 404].includes((await world.get(path + more)).status), more)
    for (const change of ['/comments', '/settings', '/views', '/sources/paste', path, `${path}/share`])
      assert.ok([403, 404].includes((await world.post(change, { days: '30', theme: 'dark' })).status), change)
  })

  test('a link that was guessed, taken back or has expired opens nothing, and all three look the same', async () => {
    const [kept, ended, short] = [await share(/Sudzha/, { days: '30' }), await share(/Talks/), await share(/Talks/, { days: '1' })]
    const list = await (await world.get('/views', owner)).text()
    // Newest first: the second of the list is the one that is taken back.
    const ids = [...list.matchAll(/action="\/shares\/(\w+)\/end"/g)].map(([, id]) => id)
    assert.doesNotMatch(list, new RegExp(kept.slice(3)))
    assert.equal((await world.post(`/shares/${ids[1]}/end`, {})).status, 403)
    assert.equal((await world.get(ended)).status, 200)
    assert.equal((await world.post(`/shares/${ids[1]}/end`, {}, owner)).status, 303)
    now += 86_400_000
    const answers = await Promise.all([ended, short, `/s/${'A'.repeat(32)}`].map((path) => world.get(path)))
    assert.deepEqual(
      answers.map(({ status }) => status),
      [404, 404, 404],
    )
    const pages = await Promise.all(answers.map((answer) => answer.text()))
    assert.equal(new Set(pages).size, 1)
    assert.match(pages[0] ?? '', /This link opens nothing/)
    assert.doesNotMatch(pages[0] ?? '', /<a /)
    assert.equal((await world.get(kept)).status, 200)
  })

  test('a removed view is shown to nobody; had back, it is', async () => {
    const path = await share(/Talks/)
    const id = await idOf(/Talks/)
    await world.post(`/views/${id}/remove`, {}, owner)
    assert.equal((await world.get(path)).status, 404)
    await world.post(`/views/${id}/restore`, {}, owner)
    assert.equal((await world.get(path)).status, 200)
  })

  test('the token is kept nowhere, and only the owner makes links, for a day, a week or thirty days', async () => {
    const path = await share(/Talks/)
    const rows = await world.store.db.selectFrom('share').selectAll().execute()
    assert.ok(!JSON.stringify(rows).includes(path.slice(3)))
    const id = await idOf(/Talks/)
    for (const days of ['0', '31', '-1', 'x', '']) assert.equal((await world.post(`/views/${id}/share`, { days }, owner)).status, 400, days)
    assert.equal((await world.post(`/views/${id}/share`, { days: '7' })).status, 403)
  })

  test('private persons can go unnamed in it', async () => {
    assert.match(await (await world.get(await share(/Talks/, { unnamed: 'on' }))).text(), /private person/)
    assert.doesNotMatch(await (await world.get(await share(/Talks/))).text(), /private person/)
  })
})

test('a private desk is whole to its owner, and one that is not private to everybody', async () => {
  const own = await openTestDesk([], { ownerToken: 'the-token', isPrivate: true })
  for (const path of ['/', '/reports', '/views', '/help']) {
    assert.equal((await own.get(path, owner)).status, 200, path)
    const refused = await own.get(path)
    assert.equal(refused.status, 403, path)
    const page = await refused.text()
    assert.match(page, /This desk is private/)
    assert.doesNotMatch(page, /<nav|<form|<script/)
  }
  assert.equal((await own.get('/owner?token=the-token')).status, 302)
  assert.equal((await own.get('/owner?token=guessed')).status, 403)
  await own.close()
  const open = await openTestDesk([], { ownerToken: 'the-token' })
  assert.equal((await open.get('/reports')).status, 200)
  await open.close()
})
