import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { openTestDesk, type TestDesk } from '../../../test/desk-world.ts'
import { listen } from '../listen.ts'

/** What Node's server hands over of a connection, as far as the desk looks. */
const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress, remotePort: 1, remoteFamily: 'IPv4' } } })

describe('guards', () => {
  let world: TestDesk
  before(async () => {
    world = await openTestDesk([], { ownerToken: 'the-token', tell: () => undefined })
  })
  after(() => world.close())

  const headersOf = (answer: Response) => ({
    policy: /default-src 'none'.*frame-ancestors 'none'/.test(answer.headers.get('content-security-policy') ?? ''),
    sniff: answer.headers.get('x-content-type-options'),
    referrer: answer.headers.get('referrer-policy'),
    frame: answer.headers.get('x-frame-options'),
  })
  const SAFE = { policy: true, sniff: 'nosniff', referrer: 'same-origin', frame: 'DENY' }

  test('every answer has the headers, whatever became of the request', async () => {
    const answers: Record<string, Response> = {
      200: await world.get('/reports'),
      302: await world.get('/owner?token=the-token'),
      400: await world.get('/reports?since=x'),
      403: await world.get('/owner?token=x'),
      404: await world.get('/nothing'),
      '404 asset': await world.get('/assets/x.js'),
      '200 icon': await world.get('/icon.svg'),
      '204 options': await world.desk.request('/reports', { method: 'OPTIONS' }),
      405: await world.desk.request('/reports', { method: 'DELETE' }),
      413: await world.post('/settings', { theme: 'x'.repeat(300_000) }),
      421: await world.desk.request('http://evil.example/'),
      '403 form': await world.desk.request('/settings', { method: 'POST' }),
      json: await world.get('/reports.json'),
    }
    for (const [name, answer] of Object.entries(answers)) {
      assert.equal(answer.status, Number.parseInt(name, 10) || 200, name)
      assert.deepEqual(headersOf(answer), SAFE, name)
    }
  })

  test('a failure of the desk’s own tells nothing of its inside', async () => {
    const broken = await openTestDesk([], { tell: () => undefined })
    await broken.store.db.schema.dropTable('comment').execute()
    const answer = await broken.get('/comments')
    assert.equal(answer.status, 500)
    assert.deepEqual(headersOf(answer), SAFE)
    assert.doesNotMatch(await answer.text(), /no such table|SqliteError|\.ts:/)
    await broken.close()
  })

  test('a request for another name is refused, however it is written', async () => {
    for (const host of [
      'evil.example',
      'localhost.evil.example',
      '127.0.0.1.evil.example',
      'evil.example:80',
      'localhost@evil.example',
      '[::2]',
      '',
    ])
      assert.equal((await world.get('/reports', { host })).status, 421, host)
    for (const host of ['localhost', 'LOCALHOST:8377', '127.0.0.1:1', '[::1]:8377', 'localhost.'])
      assert.equal((await world.get('/reports', { host })).status, 200, host)
    assert.equal((await world.get('/assets/x.js', { host: 'evil.example' })).status, 421)
  })

  const CHANGES = [
    '/settings',
    '/comments',
    '/comments/000000000000/edit',
    '/comments/000000000000/flag',
    '/comments/000000000000/decide',
    '/sources/link',
  ]
  test('no change is made for a page elsewhere, with any kind of body', async () => {
    let minute = 0
    const own = await openTestDesk([], { now: () => new Date(Date.UTC(2025, 0, 1, 0, minute++)).toISOString() })
    const page = await own.get('/help')
    const [, token = ''] = /name="form-token" content="([^"]+)"/.exec(await page.text()) ?? []
    const cookie = page.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    const other = /name="form-token" content="([^"]+)"/.exec(await (await own.get('/help')).text())?.[1] ?? ''
    const send = async (path: string, form_token: string | null, headers: Record<string, string>) => {
      const body = new URLSearchParams({ theme: 'dark', ...(form_token === null ? {} : { form_token }) }).toString()
      return (
        await own.desk.request(path, { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers } })
      ).status
    }
    for (const path of CHANGES) {
      assert.equal(await send(path, null, { cookie }), 403, 'no token')
      assert.equal(await send(path, '', { cookie }), 403, 'an empty token')
      assert.equal(await send(path, other, { cookie }), 403, 'another browser’s token')
      assert.equal(await send(path, token, {}), 403, 'no cookie')
      assert.equal(await send(path, token, { cookie, origin: 'http://evil.example' }), 403, 'from elsewhere')
      assert.equal(await send(path, token, { cookie, origin: 'null', 'sec-fetch-site': 'cross-site' }), 403, 'from a sandbox')
      assert.equal(await send(path, null, { cookie, 'content-type': 'text/plain' }), 403, 'as plain text')
      assert.equal(await send(path, null, { cookie, 'content-type': 'application/json' }), 403, 'as JSON')
      assert.equal(await send(path, null, { cookie, 'content-type': 'multipart/form-data; boundary=x' }), 403, 'in parts')
      assert.equal(
        await send(path, token, { cookie, 'x-http-method-override': 'DELETE', origin: 'http://evil.example' }),
        403,
        'overridden',
      )
    }
    assert.equal(await send('/settings', token, { cookie, origin: 'http://localhost', 'sec-fetch-site': 'same-origin' }), 303)
    await own.close()
  })

  test('nothing is changed by asking for it', async () => {
    for (const path of CHANGES) assert.ok([404].includes((await world.get(path)).status) || path === '/comments', path)
    assert.equal((await world.desk.request('/settings', { method: 'PUT' })).status, 405)
  })

  test('a body that does not say how long it is has the same bound', async () => {
    const endless = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(65_536))
      },
    })
    const answer = await world.desk.request('/settings', {
      method: 'POST',
      body: endless,
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost' },
      duplex: 'half',
    } as RequestInit)
    assert.equal(answer.status, 413)
  })

  test('HEAD has a page’s headers and no body; streams are not begun for it', async () => {
    for (const path of ['/reports', '/reports.csv', '/live', '/sources/progress', '/icon.svg']) {
      const answer = await world.desk.request(path, { method: 'HEAD' })
      assert.equal(answer.status, 200, path)
      assert.equal(await answer.text(), '', path)
    }
  })

  test('who asks for too much is held back, by network; others are not', async () => {
    const ask = async (address: string, times: number) => {
      const statuses = new Set<number>()
      for (let i = 0; i < times; i++) statuses.add((await world.desk.request('/icon.svg?x', {}, from(address))).status)
      return statuses
    }
    // What is served without a look at the record is not counted.
    assert.deepEqual(await ask('203.0.113.5', 500), new Set([200]))
    const look = async (address: string) => (await world.desk.request('/comments.json', {}, from(address))).status
    const statuses: number[] = []
    for (let i = 0; i < 420; i++) statuses.push(await look(`2001:db8::${i.toString(16)}`))
    assert.equal(statuses[0], 200)
    assert.equal(statuses.at(-1), 429)
    assert.equal(await look('2001:db8:0:1::1'), 200)
    assert.equal(await look('203.0.113.6'), 200)
    assert.equal(await look('127.0.0.1'), 200)
  })

  test('only the token makes an owner, and it goes nowhere else', async () => {
    for (const headers of [
      { authorization: 'Bearer wrong' },
      { cookie: 'onrecord_owner=wrong' },
      { authorization: 'Bearer ' },
      { cookie: 'onrecord_owner=' },
    ])
      assert.doesNotMatch(await (await world.get('/comments', headers)).text(), /show=waiting/)
    assert.match(await (await world.get('/comments', { authorization: 'Bearer the-token' })).text(), /show=waiting/)
    const door = await world.get('/owner?token=the-token')
    assert.equal(door.headers.get('cache-control'), 'no-store')
    assert.equal(door.headers.get('location'), '/')
    assert.equal(await door.text(), '')
    for (const path of ['/', '/help', '/comments'])
      assert.doesNotMatch(await (await world.get(path, { cookie: 'onrecord_owner=the-token' })).text(), /the-token/)
  })
})

test('listen: a body that never comes is not waited for', async (at) => {
  const world = await openTestDesk([])
  const listening = await listen(world.desk, { host: '127.0.0.1', port: 0, patience: 300 })
  at.after(async () => {
    await listening.close()
    await world.close()
  })
  const socket = connect(Number(new URL(listening.address).port), '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write(
    'POST /settings HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\ntheme=',
  )
  const said = await new Promise<string>((resolve) => {
    let words = ''
    socket.on('data', (bytes) => {
      words += bytes
    })
    socket.on('close', () => resolve(words))
  })
  assert.match(said, /^(?:HTTP\/1\.1 4\d\d|$)/)
})
