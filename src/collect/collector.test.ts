import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { type HandReaders, handReaders } from '../../test/hand-readers.ts'
import { loopbackInternet, type Site } from '../../test/loopback-internet.ts'
import { createFetcher } from '../source/fetch/fetcher.ts'
import { listIntake, listSources } from '../store/queries/sources.ts'
import { keepSource } from '../store/queries/sources-kept.ts'
import { Store } from '../store/store.ts'
import { type Collector, createCollector } from './collector.ts'
import type { Counts } from './counts.ts'
import { followAddress, followList } from './follow.ts'
import { watch } from './watch.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-collect-'))
const opened: { close(): Promise<void> }[] = []
after(async () => {
  for (const one of opened) await one.close()
  rmSync(folder, { recursive: true })
})

/** A store of its own and a collector on it, with an internet of given sites; the clock goes by sleeping. */
async function world(sites: Readonly<Record<string, Site>> = {}, readers: HandReaders = handReaders()) {
  const internet = await loopbackInternet(sites)
  const clock = { now: Date.parse('2031-01-01T00:00:00Z') }
  const now = () => clock.now
  const sleep = async (milliseconds: number) => {
    clock.now += milliseconds
  }
  const fetcher = createFetcher({ network: internet.network, now, sleep, limits: { attempts: 1 } })
  const store = await Store.open(':memory:', { now: () => new Date(now()).toISOString() })
  const collector = createCollector({ store, readers, fetcher, now })
  opened.push(fetcher, internet, store)
  return { ...internet, clock, now, sleep, fetcher, store, readers, collector }
}

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** The counts that are not nothing. */
const shown = ({ bytes: _bytes, ...counts }: Readonly<Counts>) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
const counted = async (collector: Collector, intake: Parameters<Collector['add']>[0]) => shown((await collector.add(intake)).counts)
const lines = (...words: readonly string[]) => words.map((text, at) => `${JSON.stringify({ id: `r${at}`, text })}\n`).join('')
const rss = (...links: readonly string[]) =>
  `<rss version="2.0"><channel><title>Port news</title>${links.map((link) => `<item><title>About ${link}</title><link>${link}</link></item>`).join('')}</channel></rss>`
const page = (number: number) => `<html><body><article><h1>News</h1><p>Report ${number}</p></article></body></html>`

test('collect: everything in a file is accounted for, and nothing is taken twice', async () => {
  const { collector, store, readers } = await world()
  const path = file('reports.ndjson', lines('report 1', 'report 2', 'nothing', 'Le rapport 3', 'report 1'))
  const done = await collector.add({ path })
  assert.equal(done.state, 'done')
  assert.deepEqual(shown(done.counts), { found: 5, read: 4, merged: 3, unread: 1, known: 1, failed: 1 })
  assert.ok(done.counts.bytes > 50)
  const items = await listIntake(store.db, { source: done.source })
  assert.equal(items.length, 5)
  assert.match(items.find(({ ref }) => ref === 'r2')?.reason ?? '', /no number/)
  assert.equal((await store.reportIds()).length, 3)
  const before = readers.names.length
  // what failed is tried again, since a person asks; the rest is passed over
  assert.deepEqual(await counted(collector, { path }), { found: 5, known: 4, failed: 1 })
  assert.equal(readers.names.length, before + 1)
  const [source] = await listSources(store.db)
  assert.deepEqual(
    [source?.kind, source?.address, source?.items, source?.failed[0]?.count],
    ['file', path, { waiting: 0, merged: 4, skipped: 0, failed: 1 }, 1],
  )
})

test('collect: a line that has changed is taken, and so is what was added', async () => {
  const { collector } = await world()
  const path = file('growing.ndjson', lines('report 1', 'report 2'))
  await collector.add({ path })
  file('growing.ndjson', lines('report 1', 'report 5', 'report 6'))
  assert.deepEqual(await counted(collector, { path }), { found: 3, read: 2, merged: 2, known: 1 })
})

test('collect: the same content under another name is not read again', async () => {
  const { collector, readers } = await world()
  await collector.add({ path: file('one.txt', 'report 1') })
  assert.deepEqual(await counted(collector, { path: file('two.txt', 'report 1') }), { found: 1, known: 1 })
  assert.deepEqual(await counted(collector, { name: 'standard input', bytes: Buffer.from('report 1') }), { found: 1, known: 1 })
  assert.equal(readers.names.length, 1)
})

test('collect: what was forgotten is not taken again', async () => {
  const { collector, store } = await world()
  const path = file('forgotten.txt', 'report 1')
  const { source } = await collector.add({ path })
  const [id = ''] = await store.reportIds()
  await store.forget(id)
  assert.deepEqual(await counted(collector, { path }), { found: 1, known: 1 })
  const [item] = await listIntake(store.db, { source })
  assert.deepEqual([item?.state, item?.title, (await store.reportIds()).length], ['skipped', null, 0])
})

test('collect: no more is held than the readers have use for, and a stop leaves the rest for the next time', async () => {
  const readers = handReaders({ size: 3, milliseconds: 2 })
  const { collector, store } = await world({}, readers)
  const total = 120
  const stop = new AbortController()
  let taken = 0
  let held = 0
  async function* reports() {
    for (let number = 0; number < total; number++) {
      if (number === 80) stop.abort()
      taken++
      held = Math.max(held, taken - readers.names.length)
      yield Buffer.from(`${JSON.stringify({ text: `report ${number}${' '.repeat(20_000)}` })}\n`)
    }
  }
  const first = await collector.add({ name: 'x.ndjson', stream: reports() }, { signal: stop.signal })
  assert.equal(first.state, 'stopped')
  assert.equal((await listSources(store.db))[0]?.succeeded, null)
  const { merged, found } = first.counts
  assert.ok(merged > 0 && merged < total, String(merged))
  assert.equal(merged, found, 'what was begun was ended')
  assert.ok(held <= 56, `${held} held`)
  taken = readers.names.length
  const second = await collector.add({ name: 'x.ndjson', stream: reports() })
  assert.deepEqual([second.state, second.counts.known, second.counts.merged], ['done', merged, total - merged])
  assert.equal((await store.reportIds()).length, total)
})

test('collect: a folder, and a path that is not there', async () => {
  const { collector, store } = await world()
  mkdirSync(join(folder, 'clippings/old'), { recursive: true })
  file('clippings/a.txt', 'report 1')
  file('clippings/old/b.txt', 'report 2')
  assert.deepEqual(await counted(collector, { path: join(folder, 'clippings') }), { found: 2, read: 2, merged: 2 })
  const none = await collector.add({ path: join(folder, 'none') })
  assert.deepEqual([none.state, none.reason?.slice(0, 21)], ['failed', 'There is no such file'])
  assert.equal((await listSources(store.db)).length, 1)
})

test('collect: a page is fetched once, a feed at an address is gone through, links in files wait', async () => {
  const { collector, at, store, asked, port } = await world({
    'news.example': {
      '/1': page(1),
      '/2': page(2),
      '/3': page(3),
      '/feed': (_, response) =>
        void response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(rss('/1', '/2?utm_source=rss', '/none')),
    },
  })
  assert.deepEqual(await counted(collector, { url: at('news.example', '/1') }), { found: 1, fetched: 1, read: 1, merged: 1 })
  const feed = await collector.add({ url: at('news.example', '/feed') })
  assert.deepEqual(shown(feed.counts), { found: 4, fetched: 2, read: 1, merged: 1, skipped: 2, failed: 1 })
  const items = await listIntake(store.db, { source: feed.source })
  assert.match(items.find(({ name }) => name.endsWith('/1'))?.reason ?? '', /met before/)
  assert.match(items.find(({ name }) => name.endsWith('/none'))?.reason ?? '', /404/)
  assert.equal(asked.filter((request) => request === 'news.example /1').length, 1)
  assert.ok(asked.includes('news.example /2'))
  const path = file('saved.xml', rss(`http://news.example:${port}/1#top`, `http://news.example:${port}/3`))
  assert.deepEqual(await counted(collector, { path }), { found: 2, skipped: 1, waiting: 1 })
  const { counts } = await collector.add({ path }, { links: true })
  assert.deepEqual(shown(counts), { found: 2, fetched: 1, read: 1, merged: 1, known: 1 })
})

test('collect: a link that waits in a file keeps nobody from fetching it; one that waits in a followed feed does', async () => {
  const { collector, fetcher, store, at, now, port } = await world({
    'news.example': {
      '/1': page(1),
      '/feed': (_, response) => void response.writeHead(200, { 'content-type': 'text/xml' }).end(rss('/1')),
    },
  })
  const path = file('waiting.xml', rss(`http://news.example:${port}/1`))
  assert.deepEqual(await counted(collector, { path }), { found: 1, waiting: 1 })
  const { source } = await followAddress(at('news.example', '/feed'), fetcher, {
    store,
    time: () => new Date(now()).toISOString(),
    every: 1,
  })
  const { counts } = await collector.look(source)
  assert.deepEqual(shown(counts), { found: 1, fetched: 2, read: 1, merged: 1 })
  assert.deepEqual(await counted(collector, { path: file('other.xml', rss(`http://news.example:${port}/1`)) }), { found: 1, skipped: 1 })
})

test('collect: what failed of a file and is not there any more has not failed', async () => {
  const { collector, store, clock } = await world()
  const path = file('mended.ndjson', '{"text":"report 1"}\n{"text":\n{"text":"nothing"}\n')
  assert.deepEqual(await counted(collector, { path }), { found: 3, read: 1, merged: 1, failed: 2 })
  clock.now += 1_000
  file('mended.ndjson', '{"text":"report 1"}\n\n{"text":"nothing"}\n')
  const { source, counts } = await collector.add({ path })
  assert.deepEqual(shown(counts), { found: 2, known: 1, failed: 1 })
  const items = await listIntake(store.db, { source })
  assert.deepEqual(items.map(({ name, state }) => `${name} ${state}`).sort(), [
    'mended.ndjson:1 merged',
    'mended.ndjson:2 skipped',
    'mended.ndjson:3 failed',
  ])
  assert.match(items.find(({ state }) => state === 'skipped')?.reason ?? '', /^It is not there any more\. Before: The line is no JSON/)
})

test('collect: an address with a password is neither fetched nor kept', async () => {
  const { collector, store, asked, port } = await world({ 'news.example': { '/1': page(1) } })
  const { state, reason } = await collector.add({ url: `http://me:secret@news.example:${port}/1` })
  assert.deepEqual([state, /name or a password/.test(reason ?? '')], ['failed', true])
  assert.deepEqual([await listSources(store.db), asked], [[], []])
})

test('follow: the feeds of a list that cannot be followed are told', async () => {
  const { store, now } = await world()
  const outlines = ['https://a.example/rss', 'https://me:secret@b.example/rss', 'mailto:c@example.org']
  const path = file('list.opml', `<opml><body>${outlines.map((url) => `<outline xmlUrl="${url}"/>`).join('')}</body></opml>`)
  const { followed, refused } = await followList({ path }, { store, time: () => new Date(now()).toISOString(), every: 1 })
  assert.deepEqual(
    followed.map(({ address }) => address),
    ['https://a.example/rss'],
  )
  assert.deepEqual(
    refused.map((reason) => reason.slice(0, 11)),
    ['list.opml:2', 'list.opml:3'],
  )
})

test('watch: a page where a feed was is told as what it is', async () => {
  const { collector, store, at } = await world({ 'news.example': { '/': page(1) } })
  const id = await store.write((db) =>
    keepSource(db, { kind: 'feed', address: at('news.example', '/'), every: 60_000, options: '{}' }, '2031-01-01T00:00:00Z'),
  )
  const { state, reason } = await collector.look(id)
  assert.deepEqual([state, /^This is a web page, not a feed/.test(reason ?? '')], ['failed', true])
  assert.equal((await listSources(store.db))[0]?.reason, reason)
})

test('watch: new items only, unchanged feeds not at all, a feed that fails stops no other and rests longer each time', async () => {
  let items = ['/1', '/2']
  let isBroken = false
  const { collector, store, clock, now, sleep, fetcher, at, asked } = await world({
    'news.example': {
      '/': '<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head><body></body></html>',
      '/1': page(1),
      '/2': page(2),
      '/3': page(3),
      '/feed': (request, response) => {
        const etag = `"${items.length}"`
        response.writeHead(request.headers['if-none-match'] === etag ? 304 : 200, { 'content-type': 'text/xml', etag })
        response.end(request.headers['if-none-match'] === etag ? '' : rss(...items))
      },
    },
    'sick.example': { '/feed': (_, response) => void response.writeHead(isBroken ? 500 : 200, { 'content-type': 'text/xml' }).end(rss()) },
  })
  const time = () => new Date(now()).toISOString()
  const minutes = (count: number) => {
    clock.now += count * 60_000
  }
  const followed = await followAddress(at('news.example', '/'), fetcher, { store, time, every: 1_800_000 })
  assert.deepEqual([followed.address, followed.title], [at('news.example', '/feed'), 'Port news'])
  await followAddress(at('sick.example', '/feed'), fetcher, { store, time, every: 1_800_000 })
  const once = async () => {
    const looks: (readonly [string, string, unknown])[] = []
    const onLook = ({ address, state, counts }: { address: string; state: string; counts: Readonly<Counts> }) => {
      looks.push([new URL(address).hostname.split('.')[0] ?? '', state, shown(counts)])
    }
    await watch({ store, collector, now, sleep, onLook }, { once: true, signal: new AbortController().signal })
    return looks.sort()
  }
  assert.deepEqual(await once(), [
    ['news', 'done', { found: 2, fetched: 3, read: 2, merged: 2 }],
    ['sick', 'done', { fetched: 1 }],
  ])
  assert.deepEqual(await once(), [])
  minutes(31)
  isBroken = true
  assert.deepEqual(await once(), [
    ['news', 'done', {}],
    ['sick', 'failed', {}],
  ])
  items = ['/3', '/2', '/1', '/missing']
  minutes(31)
  // the feed in trouble rests for an hour
  assert.deepEqual(await once(), [['news', 'done', { found: 4, fetched: 2, read: 1, merged: 1, known: 2, failed: 1 }]])
  minutes(31)
  assert.deepEqual(
    (await once()).map(([name, state]) => [name, state]),
    [
      ['news', 'done'],
      ['sick', 'failed'],
    ],
  )
  const [news, sick] = (await listSources(store.db, { followed: true })).sort((a, b) => (a.address < b.address ? -1 : 1))
  assert.deepEqual([news?.failures, news?.items.merged, news?.items.failed], [0, 3, 1])
  assert.deepEqual([sick?.failures, sick?.succeeded?.slice(0, 16), /500/.test(sick?.reason ?? '')], [2, '2031-01-01T00:00', true])
  assert.equal(asked.filter((request) => request === 'news.example /1').length, 1)
})

test('watch: a page without a date is read with the day that its feed gives', async () => {
  const item = '<item><link>/1</link><pubDate>Sat, 04 Jan 2031 09:00:00 GMT</pubDate></item>'
  const { collector, readers, at } = await world({
    'news.example': {
      '/1': page(1),
      '/feed': (_, response) =>
        void response
          .writeHead(200, { 'content-type': 'text/xml' })
          .end(`<rss version="2.0"><channel><title>News</title>${item}</channel></rss>`),
    },
  })
  await collector.add({ url: at('news.example', '/feed') })
  assert.deepEqual(readers.days, ['2031-01-04T09:00:00Z'])
})

test('watch: goes on until it is stopped', async () => {
  const { collector, store, now, sleep, fetcher, at, asked } = await world({
    'news.example': { '/feed': (_, response) => void response.writeHead(200, { 'content-type': 'text/xml' }).end(rss()) },
  })
  await followAddress(at('news.example', '/feed'), fetcher, { store, time: () => new Date(now()).toISOString(), every: 60_000 })
  const stop = new AbortController()
  let looks = 0
  const yielding = async (milliseconds: number) => {
    await new Promise((done) => setTimeout(done, 1))
    await sleep(milliseconds)
  }
  const onLook = () => {
    if (++looks === 3) stop.abort()
  }
  await watch({ store, collector, now, sleep: yielding, onLook }, { once: false, signal: stop.signal })
  assert.equal(looks, 3)
  assert.equal(asked.filter((request) => request.endsWith('/feed')).length, 4)
})
