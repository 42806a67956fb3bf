import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openTestDesk, type TestDesk } from '../../../test/desk-world.ts'
import { type HandReaders, handReaders } from '../../../test/hand-readers.ts'
import { createCollector } from '../../collect/collector.ts'
import type { Store } from '../../store/store.ts'
import { createIntake, type Intake } from './intake.ts'

const AT = '2031-05-03T14:10:00Z'

/** An intake on a store that is opened later, with readers that need no engine. */
function intakeOn(store: () => Store, readers: HandReaders): Intake {
  return createIntake({
    collector: (onProgress, onItem) =>
      createCollector({ store: store(), readers, fetcher: null, now: () => Date.parse(AT), onProgress, onItem }),
    follow: async (address) => {
      throw new Error(`There is no feed at ${address}.`)
    },
    now: () => AT,
    tell: () => undefined,
  })
}

describe('sources', () => {
  let world: TestDesk
  before(async () => {
    world = await openTestDesk([], { intake: intakeOn(() => world.store, handReaders()), ownerToken: 'the-token' })
  })
  after(() => world.close())
  const owner = { cookie: 'onrecord_owner=the-token' }

  /** The list of what is taken in, once nothing runs any more. */
  async function settled(): Promise<string> {
    for (let i = 0; i < 200; i++) {
      const page = await (await world.get('/sources', owner)).text()
      if (!/job-(?:running|waiting)/.test(page)) return page
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    return assert.fail('it does not end')
  }

  test('a pasted text becomes a report, with what was said of it', async () => {
    const answer = await world.post(
      '/sources/paste',
      { text: 'Report 1 of the day.', title: 'Port <b>shelled</b>', published: '2031-05-02' },
      owner,
    )
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/sources#progress'])
    const page = await settled()
    assert.match(page, /Port &lt;b&gt;shelled&lt;\/b&gt;[\s\S]*1 new report, 0 known, 0 skipped, 0 failed/)
    const [report, ...others] = (await (await world.get('/reports.json')).json()) as { id: string }[]
    assert.deepEqual(others, [])
    assert.match(page, new RegExp(`class="taken"><li><a href="/reports/${report?.id}">`))
    assert.match(page, /dir="auto">Port &lt;b&gt;shelled&lt;\/b&gt;<\/a> <span class="code">given once/)
  })

  test('files are taken by their names, never as paths, and what cannot be read says why', async () => {
    const first = await world.get('/help', owner)
    const [, token = ''] = /name="form-token" content="([^"]+)"/.exec(await first.text()) ?? []
    const cookie = [owner.cookie, ...first.headers.getSetCookie().map((line) => line.split(';')[0])].join('; ')
    const body = new FormData()
    body.append('files', new File(['Report 2 of the day.'], '../../etc/two.txt'))
    body.append('files', new File(['Nothing that counts.'], 'none.txt'))
    const headers = { cookie, origin: 'http://localhost', 'x-form-token': token }
    assert.equal((await world.desk.request('/sources/files', { method: 'POST', body, headers })).status, 303)
    const page = await settled()
    assert.match(page, /<bdi>two\.txt<\/bdi>/)
    assert.doesNotMatch(page, /\.\.\/|etc/)
    assert.match(page, /<ul class="reasons"><li><bdi>none\.txt<\/bdi>: /)
    const [source] = (await (await world.get('/sources.json')).json()) as { id: string; address: string }[]
    assert.match(await (await world.get(`/sources/${source?.id}`)).text(), /Became/)
  })

  test('what is no address of the web, no feed, no text and no day is refused in a sentence', async () => {
    for (const [path, form, said] of [
      ['/sources/link', { address: 'file:///etc/passwd' }, /“file:\/\/\/etc\/passwd” is no address of the web/],
      [
        '/sources/link',
        { address: 'https://news.example/', how: 'follow' },
        /It cannot be followed: There is no feed at https:\/\/news\.example\//,
      ],
      ['/sources/paste', { text: '  ' }, /the text is empty/],
      ['/sources/paste', { text: 'Report 3', published: '2031-02-30' }, /“2031-02-30” is no day/],
      ['/sources/files', {}, /No file was chosen/],
    ] as const) {
      const answer = await world.post(path, form, owner)
      assert.equal(answer.status, 400, path)
      assert.match((await answer.text()).replaceAll('&#39;', "'"), said)
    }
  })

  test('who is not the owner adds nothing', async () => {
    assert.equal((await world.post('/sources/paste', { text: 'Report 4 of the day.' })).status, 403)
    assert.doesNotMatch(await world.page('/sources'), /<textarea/)
  })

  test('progress is told as it goes', async () => {
    const answer = await world.get('/sources/progress', owner)
    assert.match(answer.headers.get('content-type') ?? '', /text\/event-stream/)
    const reader = answer.body?.getReader()
    const { value } = (await reader?.read()) ?? {}
    assert.match(new TextDecoder().decode(value), /^event: jobs\ndata: <ol class="jobs">/)
    await reader?.cancel()
  })
})

test('intake: sixteen at once and no more; forty are remembered', async () => {
  const world = await openTestDesk([])
  const intake = intakeOn(() => world.store, handReaders({ milliseconds: 50 }))
  const give = (number: number) =>
    intake.add(`${number}.txt`, { name: `${number}.txt`, bytes: new TextEncoder().encode(`Report ${number}`) })
  for (let number = 0; number < 16; number++) give(number)
  assert.throws(() => give(16))
  await new Promise<void>((resolve) => {
    const stop = intake.watch(() => {
      if (intake.jobs().some(({ isRunning }) => isRunning)) return
      stop()
      resolve()
    })
  })
  assert.equal(intake.jobs().length, 16)
  assert.ok(intake.jobs().every(({ progress }) => progress?.counts.merged === 1))
  await world.close()
})
