import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openTestDesk, type TestDesk } from '../../../test/desk-world.ts'
import { pageFaults } from '../../../test/page-faults.ts'
import { unsafeReadings } from '../../../test/unsafe-readings.ts'
import { embeddingSite } from './sites.ts'

for (const [given, site] of [
  ['https://paper.example', 'https://paper.example'],
  ['https://Paper.example:8443/', 'https://paper.example:8443'],
  ['*', '*'],
  ['paper.example', null],
  ['https://paper.example/page', null],
  ["https://paper.example; script-src 'unsafe-inline'", null],
  ['javascript:alert(1)', null],
  ['https://*', null],
  ['', null],
] as const)
  test(`embeddingSite: ${given}`, () => assert.equal(embeddingSite(given), site))

describe('cards', () => {
  let world: TestDesk
  before(async () => {
    world = await openTestDesk(null, { embedsOn: ['https://paper.example'] })
  })
  after(() => world.close())
  const first = async (path: string) => ((await (await world.get(path)).json()) as { id: string }[])[0]?.id ?? assert.fail(path)

  test('an event and an entry of control: what, how firm, the quote with publisher and day, the way back; nothing that runs', async () => {
    for (const [list, folder] of [
      ['/timeline.json', 'events'],
      ['/map.json', 'control'],
    ] as const) {
      const id = await first(list)
      const answer = await world.get(`/embed/${id}`)
      assert.equal(answer.status, 200)
      assert.deepEqual(answer.headers.getSetCookie(), [])
      assert.match(
        answer.headers.get('content-security-policy') ?? '',
        /^default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors https:\/\/paper\.example$/,
      )
      assert.equal(answer.headers.get('x-frame-options'), null)
      const page = await answer.text()
      assert.deepEqual(pageFaults(page), [])
      assert.match(page, /<blockquote dir="auto">“[^”]+”<\/blockquote><figcaption><bdi>[^<]+<\/bdi>, <time/)
      assert.match(page, /class="card-standing">[^<]+ · <span class="state/)
      assert.match(page, new RegExp(`href="http://localhost/${folder}/${id}" target="_blank" rel="noopener"`))
      assert.doesNotMatch(page, /<script|<form|<nav|<input/)
    }
  })

  test('other pages stand in no frame, also where cards may', async () => {
    for (const path of ['/', '/events/x', '/embedded', '/embed']) {
      const answer = await world.get(path)
      assert.match(answer.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/, path)
      assert.equal(answer.headers.get('x-frame-options'), 'DENY', path)
    }
  })

  test('the code stands with the item, where there are sites for it', async () => {
    const id = await first('/timeline.json')
    assert.match(await world.page(`/events/${id}`), new RegExp(`&lt;iframe src=&quot;http://localhost/embed/${id}&quot;`))
    const own = await openTestDesk()
    assert.doesNotMatch(await own.page(`/events/${id}`), /iframe/)
    assert.match((await own.get(`/embed/${id}`)).headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/)
    assert.equal((await own.get(`/embed/${id}`)).headers.get('x-frame-options'), 'DENY')
    await own.close()
  })

  test('what is not on record has a card that says so; on a private desk there are none', async () => {
    for (const id of ['E000000000000', 'x', '%3Cb%3E', '..%2f..%2frecord.db']) {
      const answer = await world.get(`/embed/${id}`)
      assert.equal(answer.status, 404, id)
      assert.match(await answer.text(), /What this card showed is not on record/)
    }
    const own = await openTestDesk([], { embedsOn: ['*'], isPrivate: true, ownerToken: 'the-token' })
    assert.equal((await own.get('/embed/E000000000000')).status, 403)
    await own.close()
  })

  test('words that would run are words', async () => {
    const own = await openTestDesk(unsafeReadings().slice(0, 12), { embedsOn: ['*'] })
    const events = (await (await own.get('/timeline.json')).json()) as { id: string }[]
    assert.ok(events.length > 5)
    for (const { id } of events) {
      assert.deepEqual(pageFaults(await own.page(`/embed/${id}`)), [])
      assert.deepEqual(pageFaults(await own.page(`/events/${id}`)), [])
    }
    await own.close()
  })
})
