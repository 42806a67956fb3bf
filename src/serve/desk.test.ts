import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { openTestDesk, type TestDesk } from '../../test/desk-world.ts'

describe('desk', () => {
  let world: TestDesk
  before(async () => {
    world = await openTestDesk()
  })
  after(() => world.close())

  test('every answer forbids what the desk does not serve itself', async () => {
    const answer = await world.get('/reports')
    const policy = answer.headers.get('content-security-policy') ?? ''
    assert.match(policy, /default-src 'none'; script-src 'self'; style-src 'self';/)
    assert.doesNotMatch(policy, /unsafe|https?:/)
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
    assert.equal(answer.headers.get('referrer-policy'), 'same-origin')
    assert.doesNotMatch(await answer.text(), /<script(?![^>]* src=)|<[^>]* style=|<[^>]* on\w+=/)
  })

  test('a request for another name is refused', async () => {
    assert.equal((await world.desk.request('http://evil.example/reports')).status, 421)
    assert.equal((await world.get('/reports', { host: 'evil.example:8377' })).status, 421)
    assert.equal((await world.desk.request('http://[::1]:8377/reports')).status, 200)
  })

  test('an address that is none gets a page that says so', async () => {
    const answer = await world.get('/nothing')
    assert.equal(answer.status, 404)
    assert.match(await answer.text(), /This desk has no page at this address/)
  })

  test('a day that is none is told', async () => {
    const answer = await world.get('/reports?since=2025-02-30')
    assert.equal(answer.status, 400)
    assert.match(await answer.text(), /“2025-02-30” is no day/)
  })

  test('a form from elsewhere changes nothing', async () => {
    const form = new URLSearchParams({ theme: 'dark' })
    const send = (headers: Record<string, string>) => world.desk.request('/settings', { method: 'POST', body: form, headers })
    assert.equal((await send({ origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' })).status, 403)
    assert.equal((await send({ origin: 'http://localhost' })).status, 403)
    assert.equal((await world.post('/settings', { theme: 'dark' })).status, 303)
  })

  test('too large a form is not read', async () => {
    assert.equal((await world.post('/settings', { theme: 'x'.repeat(300_000) })).status, 413)
  })

  test('changes in quick succession are held back', async () => {
    const statuses: number[] = []
    for (let i = 0; i < 40; i++) statuses.push((await world.post('/settings', { theme: 'dark' })).status)
    assert.ok(statuses.includes(429), String(statuses))
  })

  test('files outside the bundle are not served', async () => {
    for (const path of ['/assets/../package.json', '/assets/..%2f..%2fpackage.json', '/assets/%2e%2e/package.json', '/package.json'])
      assert.equal((await world.get(path)).status, 404, path)
  })
})

describe('desk for others', () => {
  let world: TestDesk
  before(async () => {
    world = await openTestDesk([], { ownerToken: 'the-token' })
  })
  after(() => world.close())

  test('who opens the printed address is the owner', async () => {
    assert.equal((await world.get('/owner?token=wrong')).status, 403)
    const answer = await world.get('/owner?token=the-token')
    assert.equal(answer.status, 302)
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('onrecord_owner='))
    assert.match(cookie ?? '', /HttpOnly; SameSite=Strict/)
  })
})

describe('desk with a fault', () => {
  test('a part that fails names itself, and the rest is usable; the fault is told where the owner sees it', async () => {
    const told: string[] = []
    const world = await openTestDesk(null, { tell: (words) => told.push(words) })
    await sql`drop table statement`.execute(world.store.db)
    const [actor] = (await (await world.get('/actors.json')).json()) as { id: string }[]
    const page = await world.page(`/actors/${actor?.id}`)
    const [, id = ''] =
      /role="alert">Last statements: this part could not be made\. What happened is in the desk’s own output under (\w+)\./.exec(page) ?? []
    assert.match(page, /All events with/)
    assert.ok(id !== '' && told.some((words) => words.startsWith(`${id} GET /actors/`)), told.join())
    await world.close()
  })

  test('the brief and the list of claims go on without the parts that fail', async () => {
    const world = await openTestDesk(null, { tell: () => {} })
    await sql`drop table position`.execute(world.store.db)
    const brief = await world.page('/brief')
    assert.match(brief, /<h2>Positions<\/h2><p class="failed" role="alert">Positions: this part could not be made\./)
    assert.match(brief, /<h2>Events<\/h2><ul class="lines">/)
    assert.match(brief, /<h2>Contested claims<\/h2><ul class="lines">/)
    assert.equal((await world.get('/brief.json')).status, 500)
    assert.match(await world.page('/claims'), /<ol class="claims">/)
    await sql`drop table telling`.execute(world.store.db)
    const claims = await world.page('/claims')
    assert.match(claims, /role="alert">Claims: this part could not be made\./)
    assert.match(claims, /<form class="filters"/)
    assert.doesNotMatch(claims, /No claims/)
    assert.equal((await world.get('/claims?since=never')).status, 400)
    await world.close()
  })
})
