import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { capturedIo } from '../../../test/captured-io.ts'
import { handReaders } from '../../../test/hand-readers.ts'
import type { PrintedItem, PrintedSource } from '../../store/queries/sources.ts'
import { runCommand } from '../run-command.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'onrecord-intake-'))
const db = join(folder, 'record.db')

const pages: Record<string, string> = {
  '/': '<html><head><link rel="alternate" type="application/rss+xml" title="News" href="/feed"></head><body>Home</body></html>',
  '/feed': '<rss version="2.0"><channel><title>Port news</title><item><link>/1</link></item></channel></rss>',
  '/1': '<html><body><p>Report 1</p></body></html>',
}
const server = createServer((request, response) => {
  const page = pages[request.url ?? '']
  response.writeHead(page === undefined ? 404 : 200, { 'content-type': page?.startsWith('<rss') ? 'text/xml' : 'text/html' }).end(page)
})
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
after(() => {
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true })
})

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function run(args: readonly string[], stdin = '') {
  const io = capturedIo(stdin)
  const noReader = async () => assert.fail('no report is read in this thread')
  const code = await runCommand([...args, '--db', db], io, noReader, async () => handReaders())
  return { code, out: io.out(), err: io.err() }
}
const sources = async () => JSON.parse((await run(['sources', '--json'])).out) as PrintedSource[]

test('add: a table, standard input, and what failed of it', async () => {
  const table = file('table.csv', 'words,day\nreport 11,2031-01-01\nreport 12,2031-01-02\n')
  assert.match((await run(['add', table, '--map', 'text=words,published=day'])).out, /table\.csv: 2 added/)
  const mixed = await run(['add', '-'], '{"id":"a","text":"report 13"}\n{"id":"b","text":"nothing"}\n')
  assert.deepEqual([mixed.code, mixed.out], [1, 'standard input: 1 added, 1 failed\n'])
  assert.equal(mixed.err, 'onrecord: standard input:2: There is no number in it.\n')
  const both = await run(['add', table, file('one.txt', 'report 14'), '--map', 'text=words,published=day'])
  assert.match(both.out, /table\.csv: 2 there already\n.*one\.txt: added, report \w+\nIn all: 1 added, 2 there already in /)
  assert.equal((await run(['add', table, '--map', 'nonsense'])).code, 2)
  assert.equal((await run(['add', table, '--jobs', 'many'])).code, 2)
  assert.equal((await run(['add', table, '--encoding', 'none-such'])).code, 2)
})

test('add: nothing but the public internet is fetched unless allowed by name', async () => {
  const refused = await run(['add', `http://${host}/1`])
  assert.deepEqual([refused.code, /--allow-host 127\.0\.0\.1/.test(refused.err)], [1, true])
  assert.match((await run(['add', 'ftp://news.example/a'])).err, /Only http and https/)
  const added = await run(['add', `http://${host}/1`, '--allow-host', host])
  assert.deepEqual([added.code, added.err, /: added, report \w+/.test(added.out)], [0, '', true])
})

test('follow, watch, sources: the feed of a site, what is new, what fails, and retrying', async () => {
  const allowed = ['--allow-host', host]
  assert.equal((await run(['watch'])).code, 2)
  const followed = await run(['follow', `http://${host}/`, ...allowed, '--every', '1'])
  assert.deepEqual([followed.code, followed.err], [0, ''])
  assert.match(followed.out, /^Following Port news, http:\/\/127\.0\.0\.1:\d+\/feed \(S\w+\)\n$/)
  assert.match((await run(['follow', `http://${host}/1`, ...allowed])).err, /web page, not a feed, and it names no feed/)
  assert.match((await run(['follow', file('list.txt', 'no list')])).err, /no list of feeds/)
  const outline = (title: string) => `<outline text="${title}" type="rss" xmlUrl="https://${title.toLowerCase()}.example/rss"/>`
  const opml = file(
    'feeds.opml',
    `<opml version="2.0"><body><outline text="Papers">${outline('North')}${outline('South')}</outline></body></opml>`,
  )
  const listed = await run(['follow', opml])
  assert.match(listed.out, /^Following North, https:\/\/north\.example\/rss \(S\w+\)\nFollowing South, /)
  assert.equal((await run(['follow', '--end', 'https://north.example/rss', 'https://south.example/rss'])).code, 0)
  pages['/feed'] = pages['/feed']?.replace('</item>', '</item><item><link>/2</link></item>') ?? ''
  const watched = await run(['watch', '--once', ...allowed])
  assert.deepEqual([watched.code, watched.err], [0, ''])
  // the first page was added by itself before
  assert.match(watched.out, /Z {2}Port news: 1 skipped, 1 failed\n$/)
  const feed = (await sources()).find(({ title }) => title === 'Port news')
  assert.ok(feed?.followed && feed.succeeded)
  assert.deepEqual([feed.failures, feed.items.failed, feed.failed[0]?.reason], [0, 1, 'The server answered 404: there is no such page.'])
  assert.match(
    (await run(['sources'])).out,
    /^S\w+ +\d{4}-\d\d-\d\d \d\d:\d\d +1 skipped, 1 failed\n {4}Port news \(followed\): The server answered 404: there is no such page\.\n/m,
  )
  assert.match((await run(['sources', '--csv'])).out, /Failures in a row/)
  const failed = JSON.parse((await run(['sources', feed.id, '--state', 'failed', '--json'])).out) as PrintedItem[]
  assert.deepEqual(
    failed.map(({ name, attempts }) => [name, attempts]),
    [[`http://${host}/2`, 1]],
  )
  pages['/2'] = '<html><body><p>Report 2</p></body></html>'
  const retried = await run(['sources', feed.id, '--retry', ...allowed])
  assert.deepEqual([retried.code, retried.err], [0, ''])
  assert.match(retried.out, /1 added, \d there already/)
  assert.equal((await run(['sources', 'S0'])).code, 1)
  assert.match((await run(['follow', '--end', feed.id])).out, /No longer following/)
  assert.equal((await run(['watch', '--once'])).code, 2)
})

/** Whether a store that another process writes has any report yet. */
function hasReports(path: string): boolean {
  try {
    const connection = new DatabaseSync(path, { readOnly: true })
    try {
      return connection.prepare('select 1 from report').get() !== undefined
    } finally {
      connection.close()
    }
  } catch {
    return false
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL'] as const) {
  test(`add: ended by ${signal} it goes on where it was`, { skip: process.platform === 'win32' }, async () => {
    const own = join(folder, `${signal}.db`)
    const total = 40
    const words = (number: number) =>
      `The army left the town of Bara on Monday, and report ${number} said so. "It will not return," the mayor said.`
    const path = file(
      'many.ndjson',
      Array.from({ length: total }, (_, at) => `${JSON.stringify({ text: words(at).padEnd(2_000) })}\n`).join(''),
    )
    const program = (whenBegun: (stop: () => void) => void) => {
      const child = spawn(process.execPath, [main, 'add', path, '--db', own, '--jobs', '1'], { stdio: ['ignore', 'pipe', 'pipe'] })
      let out = ''
      let err = ''
      child.stdout.on('data', (data) => {
        out += data
      })
      child.stderr.on('data', (data) => {
        err += data
      })
      whenBegun(() => child.kill(signal))
      return new Promise<{ code: number | null; out: string; err: string }>((done) => child.on('close', (code) => done({ code, out, err })))
    }
    const first = await program((stop) => {
      const timer = setInterval(() => {
        if (!hasReports(own)) return
        clearInterval(timer)
        stop()
      }, 50)
    })
    const [, begun = '0'] = /: (\d+) added; stopped, the rest is for the next time/.exec(first.out) ?? []
    const second = await program(() => {})
    // killed it can say nothing, and loses nothing that was acknowledged
    if (signal !== 'SIGKILL') assert.equal(first.code, 130, first.out + first.err)
    assert.equal(second.code, 0, second.err)
    const [, added = '0', , known = '0'] = /: (\d+) added(, (\d+) there already)?/.exec(second.out) ?? []
    assert.equal(Number(added) + Number(known), total)
    if (signal !== 'SIGKILL') assert.equal(known, begun)
    else assert.ok(Number(known) > 0)
  })
}
