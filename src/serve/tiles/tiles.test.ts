import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openTestDesk } from '../../../test/desk-world.ts'
import { tinyTiles } from '../../../test/tiny-tiles.ts'
import { openTiles, TilesError } from './tiles-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-tiles-'))
after(() => rmSync(folder, { recursive: true }))
let files = 0
function written(bytes: Uint8Array): string {
  const path = join(folder, `${++files}.pmtiles`)
  writeFileSync(path, bytes)
  return path
}

test('openTiles: what a file says of itself', async () => {
  const { kind, layers, maxZoom, attribution, close } = await openTiles(written(tinyTiles()))
  assert.deepEqual([kind, layers, maxZoom, attribution], ['vector', ['landuse', 'roads', 'places'], 0, '© Streets & Sons'])
  await close()
  const pictures = await openTiles(written(tinyTiles({ type: 2, metadata: {} })))
  assert.deepEqual([pictures.kind, pictures.layers, pictures.attribution], ['raster', [], null])
  await pictures.close()
})

for (const [what, bytes, reason] of [
  ['no such file', null, /there is no file/],
  ['an empty file', new Uint8Array(), /is no PMTiles file/],
  ['another kind of file', new TextEncoder().encode('SQLite format 3'.repeat(20)), /is no PMTiles file/],
  ['an older version', tinyTiles({ version: 2 }), /of version 2 of PMTiles; version 3 is read/],
  ['a header cut short', tinyTiles().subarray(0, 60), /cut short in its header/],
  ['tiles cut short', tinyTiles({ missing: 5 }), /cut short: it says that it has \d+ bytes and has \d+/],
  ['tiles of an unknown kind', tinyTiles({ type: 9 }), /a kind that the map cannot draw \(number 9\)/],
  ['metadata that is none', wrongMetadata(), /says of itself cannot be read/],
] as const)
  test(`openTiles: ${what} is refused with a reason`, async () => {
    const path = bytes === null ? join(folder, 'nowhere.pmtiles') : written(bytes)
    await assert.rejects(openTiles(path), (error: unknown) => error instanceof TilesError && reason.test(error.message))
  })

/** A file whose metadata is said to be packed and is not. */
function wrongMetadata(): Uint8Array {
  const bytes = tinyTiles()
  bytes[97] = 2
  return bytes
}

test('the file is served in pieces, its own bytes only, and to nobody as a whole', async () => {
  const bytes = tinyTiles()
  const tiles = await openTiles(written(bytes))
  const world = await openTestDesk([], { tiles })
  const ask = (range?: string) => world.get('/tiles.pmtiles', range === undefined ? {} : { range })
  const head = await ask('bytes=0-126')
  assert.equal(head.status, 206)
  assert.equal(head.headers.get('content-range'), `bytes 0-126/${bytes.length}`)
  assert.deepEqual(new Uint8Array(await head.arrayBuffer()), bytes.slice(0, 127))
  // The library's first question is for more than a small file has.
  const more = await ask('bytes=0-16383')
  assert.deepEqual(new Uint8Array(await more.arrayBuffer()), bytes)
  for (const range of [
    undefined,
    'bytes=0-',
    'bytes=-5',
    'bytes=5-2',
    `bytes=${bytes.length}-${bytes.length + 5}`,
    'bytes=0-99999999',
    'bytes=0-1,4-5',
    'lines=1-2',
  ])
    assert.equal((await ask(range)).status, range === 'bytes=0-99999999' ? 206 : 416, range)
  for (const path of ['/tiles.pmtiles/..', '/tiles.pmtiles/x', '/1.pmtiles', '/tiles/1.pmtiles'])
    assert.equal((await world.get(path, { range: 'bytes=0-5' })).status === 206, false, path)
  assert.match(await world.page('/map'), /data-tiles-address="\/tiles\.pmtiles"[\s\S]*Streets: © Streets &amp; Sons\./)
  await world.close()
  await tiles.close()
})

test('a piece is bounded, a private desk’s tiles are its owner’s, and without a file there is nothing', async () => {
  const tiles = {
    kind: 'raster' as const,
    layers: [],
    maxZoom: 4,
    attribution: null,
    size: 1e12,
    etag: '"x"',
    read: async () => assert.fail('nothing is read'),
    close: async () => {},
  }
  const world = await openTestDesk([], { tiles, isPrivate: true, ownerToken: 'the-token' })
  assert.equal((await world.get('/tiles.pmtiles', { range: 'bytes=0-5' })).status, 403)
  assert.equal((await world.get('/tiles.pmtiles', { range: 'bytes=0-99999999', cookie: 'onrecord_owner=the-token' })).status, 416)
  await world.close()
  const none = await openTestDesk([])
  assert.equal((await none.get('/tiles.pmtiles', { range: 'bytes=0-5' })).status, 404)
  assert.doesNotMatch(await none.page('/map'), /data-tiles|Streets:/)
  await none.close()
})
