import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openTestDesk, type TestDesk } from '../../../test/desk-world.ts'
import { listEvents } from '../../store/queries/records.ts'
import { anchorAt, anchorOfQuote } from './anchor.ts'
import { commentText } from './comment-text.ts'
import { typedName, typedWhy, typedWords } from './typed.ts'

/** One browser: keeps its cookies and sends forms as from the desk's pages. */
function browser(world: TestDesk) {
  const jar = new Map<string, string>()
  const headers = () => ({ cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') })
  const keep = (answer: Response) => {
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    return answer
  }
  const page = async (path: string) => (await keep(await world.get(path, headers()))).text()
  return {
    jar,
    page,
    async send(path: string, form: Record<string, string>): Promise<Response> {
      const [, token = ''] = /name="form-token" content="([^"]+)"/.exec(await page('/help')) ?? []
      return keep(
        await world.desk.request(path, {
          method: 'POST',
          body: new URLSearchParams({ ...form, form_token: token }),
          headers: { ...headers(), origin: 'http://localhost', 'sec-fetch-site': 'same-origin' },
        }),
      )
    },
  }
}

const idOf = (answer: Response) =>
  /#comment-([0-9a-f]{12})$/.exec(answer.headers.get('location') ?? '')?.[1] ?? assert.fail(`${answer.status}`)

describe('comments', () => {
  let world: TestDesk
  let report: { id: string; text: string }
  before(async () => {
    let minutes = 0
    // Each request a minute after the one before: nobody is held back.
    const now = () => new Date(Date.UTC(2025, 2, 25, 9, minutes++)).toISOString()
    world = await openTestDesk(null, { ownerToken: 'the-token', now })
    const [id = ''] = await world.store.reportIds()
    report = { id, text: (await world.store.reading(id))?.report.text ?? '' }
  })
  after(() => world.close())
  const owner = () => {
    const one = browser(world)
    one.jar.set('onrecord_owner', 'the-token')
    return one
  }
  const json = async (id: string) => (await world.get(`/comments/${id}.json`)).json() as Promise<Record<string, unknown>>

  test('one is left on a report, shown beside it, with its own address; the name is remembered', async () => {
    const nour = browser(world)
    const before = JSON.stringify(await world.store.reading(report.id))
    const answer = await nour.send('/comments', {
      on: `report:${report.id}`,
      name: '  Nour ',
      words: 'Who filmed it?\r\n\r\n> the north\nhttps://example.org/a?b=1.',
    })
    assert.equal(answer.status, 303)
    assert.equal(answer.headers.get('location'), `/reports/${report.id}#comment-${idOf(answer)}`)
    const page = await nour.page(`/reports/${report.id}`)
    assert.match(page, new RegExp(`id="comment-${idOf(answer)}"`))
    assert.match(page, /<bdi class="comment-name"[^>]*>Nour<\/bdi>/)
    assert.match(page, /name="name" value="Nour"/)
    assert.match(page, /<p dir="auto">Who filmed it\?<\/p><blockquote dir="auto">the north<\/blockquote>/)
    assert.match(page, /href="https:\/\/example\.org\/a\?b=1" rel="noreferrer noopener nofollow ugc"[^>]*>[^<]+<\/a>\.</)
    assert.match(await nour.page(`/comments/${idOf(answer)}`), /Who filmed it/)
    assert.equal(JSON.stringify(await world.store.reading(report.id)), before)
  })

  test('words of the report are chosen by their place or by copying them', async () => {
    const nour = browser(world)
    const start = report.text.indexOf(' ', 40) + 1
    const at = await nour.send('/comments', { on: `report:${report.id}`, name: 'Nour', words: 'This.', at: `${start}-${start + 20}` })
    const { about } = (await json(idOf(at))) as { about: { start: number; end: number; quote: string; prefix: string } }
    assert.equal(about.quote, report.text.slice(about.start, about.end))
    assert.ok(report.text.startsWith(about.prefix, about.start - about.prefix.length))
    const copied = await nour.send('/comments', {
      on: `report:${report.id}`,
      name: 'Nour',
      words: 'This.',
      quote: ` “${about.quote.replaceAll(' ', '\n ')}” `,
    })
    assert.deepEqual(((await json(idOf(copied))) as { about: unknown }).about, about)
    const page = await nour.page(`/reports/${report.id}`)
    assert.match(page, new RegExp(`data-span="${about.start}-${about.end}"`))
  })

  test('what cannot be sent comes back with what was typed', async () => {
    const nour = browser(world)
    const on = `report:${report.id}`
    for (const [form, said] of [
      [{ on, name: 'Nour', words: 'Kept words.', quote: 'never said in it' }, /do not stand in the report/],
      [{ on, name: 'Nour', words: 'Kept words.', at: '5-999999' }, /do not stand in the report/],
      [{ on, name: ' \u202e\u200b ', words: 'Kept words.' }, /A name has letters/],
      [{ on, name: 'Nour', words: `Kept words.${'x'.repeat(5000)}` }, /A comment has some words/],
    ] as const) {
      const answer = await nour.send('/comments', form)
      assert.equal(answer.status, 400)
      const page = await answer.text()
      assert.match(page, said)
      assert.match(page, />Kept words\./)
    }
    assert.equal((await nour.send('/comments', { on: 'report:0000000000000000', name: 'Nour', words: 'x' })).status, 400)
    assert.equal((await nour.send('/comments', { on: 'report:../x', name: 'Nour', words: 'x' })).status, 400)
  })

  test('an item of the list has a form for its words, without scripts', async () => {
    const page = await browser(world).page(`/reports/${report.id}`)
    const [, item = ''] = /href="\?about=(e\d+)#leave-comment"/.exec(page) ?? assert.fail('no link')
    const form = await browser(world).page(`/reports/${report.id}?about=${item}`)
    const [, at = ''] = /name="at" value="(\d+-\d+)"/.exec(form) ?? assert.fail('no place')
    const nour = browser(world)
    const answer = await nour.send('/comments', { on: `report:${report.id}`, name: 'Nour', words: 'Which?', at, item: 'event' })
    assert.equal(((await json(idOf(answer))) as { about: { item: string } }).about.item, 'event')
  })

  test('a plan and each party’s position on it have comments, whichever of its addresses is asked for', async () => {
    const nour = browser(world)
    const [, path = ''] = /href="(\/positions\/[^"#?]+)"[^>]*>30-day/.exec(await nour.page('/positions')) ?? assert.fail('no plan')
    const page = await nour.page(path)
    const [, plan = ''] = /name="on" value="(plan:[^"]+)"/.exec(page) ?? assert.fail('no form')
    const [, about = ''] = /href="[^"]*(\?about=RUS)#leave-comment"/.exec(page) ?? assert.fail('no link')
    const form = await nour.page(path + about)
    assert.match(form, /On the position of Russia/)
    const [, position = ''] = /name="on" value="(position:[^"]+)"/.exec(form) ?? assert.fail('no form')
    const first = idOf(await nour.send('/comments', { on: plan, name: 'Nour', words: 'Which text?' }))
    const second = idOf(await nour.send('/comments', { on: position, name: 'Nour', words: 'He said yes, but.' }))
    const answer = await nour.send('/comments', { on: position, parent: second, name: 'Sam', words: 'That is a no.' })
    assert.match(answer.headers.get('location') ?? '', /^\/positions\//)
    const { parties } = (await (await world.get(`${path}.json`)).json()) as {
      parties: { voices: { readings: { id: string }[] }[] }[]
    }
    const addresses = parties.flatMap(({ voices }) => voices.flatMap(({ readings }) => readings.map(({ id }) => id.replace('/', '.'))))
    assert.ok(addresses.length > 3)
    for (const address of addresses) {
      const shown = await nour.page(`/positions/${address}`)
      assert.deepEqual(
        [...shown.matchAll(/<article class="comment" id="comment-(\w+)"/g)].map(([, id]) => id),
        [first, second, idOf(answer)],
      )
      assert.match(shown, new RegExp(`id="comment-${second}"[\\s\\S]*?On the position of Russia`))
    }
    assert.match(await nour.page(`/comments/${second}`), /on position <a [^>]*><bdi>Russia, 30-day ceasefire<\/bdi>/)
    assert.match(await nour.page(`/comments/${first}`), /on plan <a [^>]*><bdi>30-day ceasefire<\/bdi>/)
    assert.equal((await nour.send('/comments', { on: 'plan:0000000000000000.k1', name: 'Nour', words: 'x' })).status, 400)
  })

  test('a place has a page with comments', async () => {
    const nour = browser(world)
    const [, path = ''] =
      /<a class="row-title" href="(\/places\/[^"]+)"><bdi>Sudzha/.exec(await nour.page('/map')) ?? assert.fail('no place')
    const page = await nour.page(path)
    assert.match(page, /<h1 dir="auto">Sudzha<\/h1>/)
    assert.match(page, /href="\/control\/H/)
    assert.match(page, /href="\/events\/E/)
    const [, on = ''] = /name="on" value="(place:[^"]+)"/.exec(page) ?? assert.fail('no form')
    const answer = await nour.send('/comments', { on, name: 'Nour', words: 'Which bank of the river?' })
    assert.equal(answer.headers.get('location'), `${path}#comment-${idOf(answer)}`)
    assert.match(await nour.page(path), /Which bank of the river/)
    assert.match(await nour.page('/comments'), /on place <a href="\/places\/[^"]+"><bdi>Sudzha/)
    assert.equal((await nour.send('/comments', { on: 'place:nowhere', name: 'Nour', words: 'x' })).status, 400)
    assert.equal((await world.get('/places/nowhere')).status, 404)
    assert.equal(((await (await world.get(`${path}.json`)).json()) as { name: string }).name, 'Sudzha')
  })

  test('answers stand one level deep', async () => {
    const nour = browser(world)
    const [event] = await listEvents(world.store.db)
    assert.ok(event)
    const first = idOf(await nour.send('/comments', { on: `claim:${event.id}`, name: 'Nour', words: 'Really?' }))
    const second = idOf(await nour.send('/comments', { on: `event:${event.id}`, parent: first, name: 'Sam', words: 'Yes.' }))
    const third = idOf(await nour.send('/comments', { on: `event:${event.id}`, parent: second, name: 'Lea', words: 'No.' }))
    assert.equal((await json(third)).parent, first)
    for (const path of [`/events/${event.id}`, `/claims/C${event.id}`, `/comments/${third}`]) {
      const page = await nour.page(path)
      assert.deepEqual(
        [...page.matchAll(/<article class="comment" id="comment-(\w+)"/g)].map(([, id]) => id),
        [first, second, third],
        path,
      )
    }
    const stray = await nour.send('/comments', { on: `report:${report.id}`, parent: first, name: 'Lea', words: 'No.' })
    assert.equal(stray.status, 400)
  })

  test('only who wrote it edits it; what it said before stays to be read', async () => {
    const [nour, sam] = [browser(world), browser(world)]
    const id = idOf(await nour.send('/comments', { on: `report:${report.id}`, name: 'Nour', words: 'Frist words.' }))
    assert.equal((await sam.send(`/comments/${id}/edit`, { words: 'Mine.' })).status, 403)
    const forged = browser(world)
    forged.jar.set('onrecord_writer', 'x.y')
    assert.equal((await forged.send(`/comments/${id}/edit`, { words: 'Mine.' })).status, 403)
    assert.equal((await nour.send(`/comments/${id}/edit`, { words: 'First words.' })).status, 303)
    const page = await sam.page(`/comments/${id}`)
    assert.match(page, /First words\./)
    assert.match(page, /1 earlier version<\/summary>[\s\S]*Frist words\./)
    assert.doesNotMatch(page, new RegExp(`/comments/${id}/edit`))
    assert.match(await nour.page(`/comments/${id}`), new RegExp(`/comments/${id}/edit`))
  })

  test('who began a thread, and the owner, settle it; an answer opens it again', async () => {
    const [nour, sam, lea] = [browser(world), browser(world), owner()]
    const on = `report:${report.id}`
    const id = idOf(await nour.send('/comments', { on, name: 'Nour', words: 'Is the date right?' }))
    assert.equal((await sam.send(`/comments/${id}/resolve`, { to: 'resolved' })).status, 403)
    assert.doesNotMatch(await sam.page(`/comments/${id}`), /\/resolve"/)
    assert.equal((await nour.send(`/comments/${id}/resolve`, { to: 'resolved' })).status, 303)
    const settled = /<details class="settled"><summary>Resolved 25 Mar 2025 \(1 comment\)<\/summary>[\s\S]*Is the date right\?/
    assert.match(await sam.page(`/reports/${report.id}`), settled)
    assert.match(String((await json(id)).resolved), /^2025-03-25T/)
    assert.equal((await lea.send(`/comments/${id}/resolve`, { to: 'open' })).status, 303)
    assert.equal((await json(id)).resolved, null)
    await lea.send(`/comments/${id}/resolve`, { to: 'resolved' })
    await sam.send('/comments', { on, parent: id, name: 'Sam', words: 'It is not.' })
    assert.doesNotMatch(await sam.page(`/reports/${report.id}`), settled)
  })

  test('anyone flags, the owner hides and keeps, each change is logged', async () => {
    const [nour, sam, lea] = [browser(world), browser(world), owner()]
    const id = idOf(await nour.send('/comments', { on: `report:${report.id}`, name: 'Nour', words: 'Buy these pills.' }))
    assert.equal((await sam.send(`/comments/${id}/flag`, { why: 'an advert' })).status, 303)
    assert.match(await lea.page('/comments?show=waiting'), new RegExp(`id="comment-${id}"`))
    assert.match(await lea.page(`/comments/${id}`), /an advert/)
    assert.doesNotMatch(await sam.page(`/comments/${id}`), /an advert/)
    assert.equal((await sam.send(`/comments/${id}/decide`, { to: 'hidden', reason: 'spam' })).status, 403)
    assert.equal((await lea.send(`/comments/${id}/decide`, { to: 'hidden', reason: 'spam' })).status, 303)
    for (const path of [
      `/reports/${report.id}`,
      `/comments/${id}`,
      '/comments',
      '/comments.json',
      '/comments.csv',
      '/comments.md',
      `/comments/${id}.json`,
    ])
      assert.doesNotMatch(await sam.page(path), /Buy these pills/, path)
    assert.match(await sam.page(`/reports/${report.id}`), /A comment was hidden \(spam\)/)
    assert.match(await lea.page(`/comments/${id}`), /Buy these pills/)
    assert.equal((await nour.send(`/comments/${id}/edit`, { words: 'Again.' })).status, 403)
    assert.equal((await lea.send(`/comments/${id}/decide`, { to: 'kept' })).status, 303)
    const page = await sam.page(`/comments/${id}`)
    assert.match(page, /the owner, from “shown” to “hidden”: spam/)
    assert.match(page, /the owner, from “hidden” to “looked at and kept”</)
    assert.doesNotMatch(await lea.page('/comments?show=waiting'), new RegExp(`id="comment-${id}"`))
  })

  test('the list is also JSON, CSV and Markdown, of one thing when asked', async () => {
    const of = (await (await world.get(`/comments.json?on=report:${report.id}`)).json()) as { on: unknown; writer?: string }[]
    assert.ok(of.length > 3)
    for (const { on, writer } of of) assert.deepEqual([on, writer], [{ kind: 'report', id: report.id }, undefined])
    assert.match(await (await world.get('/comments.csv')).text(), /^id,at,name,comment,on,/)
    assert.match(await (await world.get('/comments.md')).text(), /^# Comments\n\n\| /)
    assert.equal((await world.get('/comments?on=report:none')).status, 404)
  })

  test('of a forgotten report those on its plans stay where others told of them', async () => {
    const other = await openTestDesk()
    const { db } = other.store
    const positions = await db.selectFrom('position').select(['id', 'report', 'label']).orderBy('id').execute()
    const shared = positions.find(({ label }) => label === '30-day ceasefire') ?? assert.fail('no plan')
    const alone = positions.find(({ report, label }) => report !== shared.report && label === 'invitation') ?? assert.fail('no plan')
    const nour = browser(other)
    const on = ({ id }: { id: string }) => `plan:${id.replace('/', '.')}`
    const stays = idOf(await nour.send('/comments', { on: on(shared), name: 'Nour', words: 'Stays.' }))
    const goes = idOf(await nour.send('/comments', { on: on(alone), name: 'Nour', words: 'Goes.' }))
    for (const { report } of [shared, alone]) await other.store.forget(report)
    assert.equal((await other.get(`/comments/${goes}`)).status, 404)
    const { on: target } = (await (await other.get(`/comments/${stays}.json`)).json()) as { on: { id: string } }
    assert.ok(!target.id.startsWith(shared.report))
    assert.match(await nour.page(`/positions/${target.id}`), /Stays\./)
    await other.close()
  })

  test('a forgotten report takes its comments along', async () => {
    const [, id = ''] = await world.store.reportIds()
    const nour = browser(world)
    const comment = idOf(await nour.send('/comments', { on: `report:${id}`, name: 'Nour', words: 'Gone soon.' }))
    await world.store.forget(id)
    assert.equal((await world.get(`/comments/${comment}`)).status, 404)
  })
})

describe('comments in quick succession', () => {
  let world: TestDesk
  before(async () => {
    world = await openTestDesk([])
  })
  after(() => world.close())
  test('are held back', async () => {
    const nour = browser(world)
    const statuses: number[] = []
    for (let i = 0; i < 16; i++) statuses.push((await nour.send('/comments', { on: 'report:x', name: 'Nour', words: 'x' })).status)
    assert.equal(statuses.at(0), 400)
    assert.equal(statuses.at(-1), 429)
  })
})

const SAID: readonly (readonly [words: string, html: string])[] = [
  ['a & b', '<p dir="auto">a &amp; b</p>'],
  ['<b>x</b>', '<p dir="auto">&lt;b&gt;x&lt;/b&gt;</p>'],
  ['one\ntwo', '<p dir="auto">one<br>two</p>'],
  ['> quoted\nmine', '<blockquote dir="auto">quoted</blockquote><p dir="auto">mine</p>'],
  ['javascript:alert(1)', '<p dir="auto">javascript:alert(1)</p>'],
  ['data:text/html,x ftp://a.example/', '<p dir="auto">data:text/html,x ftp://a.example/</p>'],
  ['https://bank.example@evil.example/', '<p dir="auto">https://bank.example@evil.example/</p>'],
  ['https://', '<p dir="auto">https://</p>'],
  ['@Nour: see', '<p dir="auto"><span class="mention">@Nour</span>: see</p>'],
  ['mail a@b.example or @ 3', '<p dir="auto">mail a@b.example or @ 3</p>'],
]
for (const [words, shown] of SAID)
  test(`commentText: ${words.replaceAll('\n', ' / ')}`, () => assert.equal(String(commentText(words)), shown))

test('commentText: a host with letters that look like others is shown as browsers ask for it', () => {
  assert.match(String(commentText('https://аpple.example/x')), />https:\/\/xn--pple-43d\.example\/x<\/a>/)
})

test('commentText: an address cannot leave its attribute', () => {
  assert.doesNotMatch(String(commentText('https://a.example/"onmouseover="alert(1)')), /href="[^"]*"[^>]*onmouseover="/)
})

for (const [typed, name] of [
  ['Nour', 'Nour'],
  [' Nour  El\tAmin ', 'Nour El Amin'],
  ['نور', 'نور'],
  ['\u202eruoN', 'ruoN'],
  ['Nour\u0000', 'Nour'],
  ['…', null],
  ['\u200b\u2060', null],
  ['N'.repeat(61), null],
] as const)
  test(`typedName: ${JSON.stringify(typed)}`, () => assert.equal(typedName(typed), name))

test('typedWords: line ends are one kind, marks piled on a letter are few', () => {
  assert.equal(typedWords('a\r\n\r\n\r\n\r\nb  \r'), 'a\n\nb')
  assert.equal(typedWords(`z${'\u0335'.repeat(50)}`)?.length, 5)
  assert.equal(typedWords(' \n '), null)
})

test('typedWhy: one line, no longer than a reason is', () => {
  assert.equal(typedWhy('off\ntopic'), 'off topic')
  assert.equal(typedWhy('x'.repeat(300))?.length, 200)
  assert.equal(typedWhy(''), null)
})

const TEXT = 'The town fell. “Nobody  fled,” she said. 🕊 Peace.'
test('anchorAt: trims, keeps characters whole, refuses what is outside', () => {
  assert.equal(anchorAt(TEXT, '3-14')?.quote, 'town fell.')
  const dove = TEXT.indexOf('🕊')
  assert.equal(anchorAt(TEXT, `${dove + 1}-${dove + 2}`)?.quote, '🕊')
  for (const span of ['', '4', '9-4', '4-4', '0-999', '-1-4', '1e1-20', '4-9x']) assert.equal(anchorAt(TEXT, span), null, span)
})

test('anchorOfQuote: white space and quotation marks are passed over, nothing else', () => {
  assert.equal(anchorOfQuote(TEXT, '"nobody fled," she')?.quote, '“Nobody  fled,” she')
  assert.equal(anchorOfQuote(TEXT, '“town fell”')?.quote, 'town fell')
  assert.equal(anchorOfQuote(TEXT, 'nobody escaped'), null)
  assert.equal(anchorOfQuote(TEXT, '.*'), null)
  assert.equal(anchorOfQuote(TEXT, ' '), null)
})
