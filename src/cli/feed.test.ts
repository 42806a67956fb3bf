import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { capturedIo } from '../../test/captured-io.ts'
import { runCommand } from './run-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-feed-'))
after(() => rmSync(folder, { recursive: true }))

const FEED = `<rss><channel><title>Harbour Gazette</title>
<item><title>Ferry talks \u001b[31mresume</title><link>/1</link><pubDate>Wed, 14 May 2031 09:30:00 GMT</pubDate></item><item/></channel></rss>`

async function run(stdin: string | Uint8Array, ...args: string[]) {
  const io = capturedIo(stdin)
  const code = await runCommand(['feed', ...args], io)
  return { code, out: io.out(), err: io.err() }
}

test('onrecord feed: a list for people, without signs that move a terminal', async () => {
  const { code, out, err } = await run(
    FEED.replace('</item>', '</item><item><guid>g</guid></item>'),
    '--url',
    'https://gazette.example/rss',
    '-',
  )
  assert.deepEqual([code, err], [0, ''])
  const lines = ['Harbour Gazette', '2 items', '', '2031-05-14 09:30 UTC  Ferry talks [31mresume']
  assert.equal(out, [...lines, '                      https://gazette.example/1', '', 'no date               (no title)', ''].join('\n'))
})

test('onrecord feed --json: the shape that programs read', async () => {
  const path = join(folder, 'feed.xml')
  writeFileSync(path, FEED)
  const { code, out } = await run('', path, '--json', '--url', 'https://gazette.example/rss')
  const [item, ...others] = JSON.parse(out).items
  assert.deepEqual([code, others.length], [0, 0])
  assert.deepEqual(item, {
    title: 'Ferry talks [31mresume',
    link: 'https://gazette.example/1',
    id: null,
    published: '2031-05-14T09:30:00Z',
  })
  assert.deepEqual(Object.keys(JSON.parse(out)), ['ref', 'title', 'link', 'items'])
  assert.equal(JSON.parse(out).ref, path)
  assert.equal(JSON.parse((await run(FEED, '-', '--json')).out).ref, null)
})

test('onrecord feed --encoding', async () => {
  const bytes = Buffer.concat([Buffer.from('<rss><channel><title>'), Buffer.from([0xcf, 0xee, 0xf0, 0xf2]), Buffer.from('</title>')])
  assert.match((await run(bytes, '-', '--encoding', 'windows-1251')).out, /^Порт\nNo items\.\n$/)
})

test('onrecord feed: what is no feed is refused in a sentence', async () => {
  const { code, out, err } = await run('<html><link rel="alternate" type="application/rss+xml" href="/rss"></html>', '-')
  assert.deepEqual([code, out], [1, ''])
  assert.equal(err, 'onrecord: standard input: This is a web page, not a feed. It names this feed: /rss\n')
  assert.match((await run('', join(folder, 'none.xml'))).err, /There is no such file/)
  assert.equal((await run(FEED, '-', '--url', 'gazette')).code, 2)
})
