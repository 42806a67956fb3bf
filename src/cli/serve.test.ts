import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { capturedIo } from '../../test/captured-io.ts'
import { handReaders } from '../../test/hand-readers.ts'
import { tinyTiles } from '../../test/tiny-tiles.ts'
import { serveCommand } from './serve.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-serve-'))
after(() => rmSync(folder, { recursive: true }))

/** Opens a desk, asks it, and stops it. */
async function serve(args: readonly string[], ask: (address: string, out: string) => Promise<void> = async () => undefined) {
  const io = capturedIo()
  const stopping = new AbortController()
  let code = -1
  const command = serveCommand(
    io,
    async () => assert.fail('nothing is read'),
    (ended) => {
      code = ended
    },
    { stop: stopping.signal, start: async () => handReaders() },
  )
  const running = command.parseAsync(['--db', join(folder, 'record.db'), '--no-fetch', '--port', '0', ...args], { from: 'user' })
  const opened = (async () => {
    for (let i = 0; i < 600 && code < 0 && !io.out().includes('Stop it with'); i++) await new Promise((resolve) => setTimeout(resolve, 25))
    const [address = ''] = /http:\/\/\S+:\d+/.exec(io.out()) ?? []
    if (code < 0) await ask(address, io.out())
  })()
  await opened.finally(() => stopping.abort())
  await running
  return { code, out: io.out(), err: io.err() }
}

test('serve: the desk is open on loopback, with its styles and modules, until it is stopped', async () => {
  const { code } = await serve([], async (address) => {
    assert.match(address, /^http:\/\/127\.0\.0\.1:\d+$/)
    const page = await (await fetch(`${address}/reports`)).text()
    assert.match(page, /No reports yet/)
    for (const [, path] of page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)) {
      const asset = await fetch(address + path)
      assert.equal(asset.status, 200)
      assert.match(asset.headers.get('cache-control') ?? '', /immutable/)
      assert.ok((await asset.text()).length > 500)
    }
  })
  assert.equal(code, 0)
})

test('serve: on another address a token is printed, and who has it is the owner', async () => {
  await serve(['--host', '0.0.0.0'], async (_address, out) => {
    const [, port] = /:(\d+)\/owner\?token=/.exec(out) ?? []
    const [, token] = /owner\?token=([\w-]{20,})/.exec(out) ?? []
    const ask = (path: string, cookie = '') => fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie }, redirect: 'manual' })
    assert.match(await (await ask('/sources')).text(), /Only the desk’s owner may add sources/)
    const door = await ask(`/owner?token=${token}`)
    const cookie = door.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    assert.match(await (await ask('/sources', cookie)).text(), /action="\/sources\/paste"/)
  })
})

test('serve: a private desk shows who has no token nothing, on loopback too', async () => {
  await serve(['--private'], async (address, out) => {
    assert.match(out, /everybody else reads what was shared with them\./)
    const [, token] = /owner\?token=([\w-]{20,})/.exec(out) ?? []
    assert.equal((await fetch(`${address}/reports`)).status, 403)
    assert.equal((await fetch(`${address}/reports`, { headers: { authorization: `Bearer ${token}` } })).status, 200)
  })
})

test('serve: sites for cards are named as the policy names them', async () => {
  await serve(['--embed-on', 'https://paper.example', 'https://Other.example/'], async (address) => {
    const { headers } = await fetch(`${address}/embed/x`)
    assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors https:\/\/paper\.example https:\/\/other\.example$/)
  })
  const { code, err } = await serve(['--embed-on', 'paper.example'])
  assert.deepEqual([code, err], [2, 'onrecord: --embed-on takes a site as https://paper.example, or *, not "paper.example".\n'])
})

test('serve: a file of streets is served; one that is none is told before the desk opens', async () => {
  const path = join(folder, 'streets.pmtiles')
  writeFileSync(path, tinyTiles())
  const { code } = await serve(['--tiles', path], async (address) => {
    assert.equal((await fetch(`${address}/tiles.pmtiles`, { headers: { range: 'bytes=0-126' } })).status, 206)
    assert.match(await (await fetch(`${address}/map`)).text(), /Streets: © Streets &amp; Sons\./)
  })
  assert.equal(code, 0)
  writeFileSync(path, 'no tiles')
  const broken = await serve(['--tiles', path])
  assert.deepEqual([broken.code, broken.out, broken.err], [2, '', `onrecord: --tiles: ${path} is no PMTiles file.\n`])
})

test('serve: a port that is taken, and one that is none, are told in a sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const { port } = other.address() as AddressInfo
  const taken = await serve(['--port', String(port)])
  other.close()
  assert.deepEqual([taken.code, taken.err], [2, `onrecord: Port ${port} is in use; name another with --port, or 0 for any.\n`])
  const none = await serve(['--port', '99999'])
  assert.deepEqual([none.code, none.err], [2, 'onrecord: --port takes a number from 0 to 65535, not "99999".\n'])
})
