import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { foundIn, line } from '../../../test/found-in.ts'
import { type MadeRecord, warcFile } from '../../../test/made/warc-file.ts'

const PAGE = '<html><body><p>The army left the town of Bara on Monday, and the mayor asked the people to wait.</p></body></html>'
const url = 'https://daily.example/bara'
const chunked = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n0\r\n\r\n`

const rows: readonly (readonly [string, MadeRecord, RegExp])[] = [
  ['a page', { url, body: PAGE }, /^report a\.warc:1 html$/],
  ['a page packed with gzip', { url, body: gzipSync(PAGE), headers: { 'Content-Encoding': 'gzip' } }, /^report/],
  ['a page packed with brotli', { url, body: brotliCompressSync(PAGE), headers: { 'Content-Encoding': 'br' } }, /^report/],
  ['a page packed with deflate', { url, body: deflateSync(PAGE), headers: { 'Content-Encoding': 'deflate' } }, /^report/],
  [
    'a page packed with deflate without its head',
    { url, body: deflateRawSync(PAGE), headers: { 'Content-Encoding': 'deflate' } },
    /^report/,
  ],
  ['a page that its crawler has unpacked', { url, body: PAGE, headers: { 'Content-Encoding': 'gzip' } }, /^report/],
  ['the same of brotli', { url, body: PAGE, headers: { 'Content-Encoding': 'br' } }, /^report/],
  ['a page in chunks', { url, body: chunked(PAGE), headers: { 'Transfer-Encoding': 'chunked' } }, /^report/],
  ['a page that its crawler has put together', { url, body: PAGE, headers: { 'Transfer-Encoding': 'chunked' } }, /^report/],
  ['a text', { type: 'resource', url, body: 'The army left.' }, /^report a\.warc:1 text$/],
  ['a picture', { url, body: 'x', headers: { 'Content-Type': 'image/png' } }, /^skipped .*of type image\/png/],
  ['an error of the server', { url, status: 'HTTP/1.1 404 Not Found', body: PAGE }, /^skipped .*answered 404/],
  ['a page elsewhere', { url, status: 'HTTP/1.1 301 Moved', body: '' }, /^skipped .*answered 301/],
  ['an empty page', { url, body: '' }, /^skipped .*is empty/],
  ['robots.txt', { url: 'https://daily.example/robots.txt', body: 'User-agent: *' }, /^skipped .*robots\.txt/],
  ['an address of DNS', { type: 'resource', url: 'dns:daily.example', body: '192.0.2.1' }, /^skipped .*dns/],
  ['a page that had not changed', { type: 'revisit', url, body: '' }, /^skipped .*had not changed/],
  ['what the crawler asked', { type: 'request', url, status: 'GET / HTTP/1.1', body: '' }, /^skipped .*asked for/],
  ['facts about the archive', { type: 'warcinfo', url: '', body: 'software: hand' }, /^skipped .*about the archive/],
  [
    'a page that grows a thousandfold',
    { url, body: gzipSync(Buffer.alloc(60_000_000, 'a')), headers: { 'Content-Encoding': 'gzip' } },
    /^failed .*larger than 16 MB/,
  ],
  [
    'a packed page that is damaged',
    { url, body: gzipSync(PAGE).fill(0, 20, 40), headers: { 'Content-Encoding': 'gzip' } },
    /^failed .*damaged/,
  ],
]

for (const [name, record, expected] of rows) {
  for (const isPacked of [false, true]) {
    test(`openReports, WARC${isPacked ? ', packed' : ''}: ${name}`, async () => {
      const found = await foundIn(await warcFile([record], isPacked), 'a.warc')
      assert.equal(found.length, 1)
      const [first] = found
      assert.ok(first)
      assert.match(line(first), expected)
      if (first.outcome === 'report') {
        assert.equal(Buffer.from(first.content).toString(), record.type === 'resource' ? 'The army left.' : PAGE)
        assert.equal(first.hints.url, record.url)
        assert.ok(first.ref)
      }
    })
  }
}

const page = (url: string): MadeRecord => ({ url, body: PAGE })

test('openReports, WARC: every record is accounted for, in order', async () => {
  const records: readonly MadeRecord[] = [
    { type: 'warcinfo', url: '', body: 'x: y' },
    page(url),
    { type: 'request', url, status: 'GET / HTTP/1.1', body: '' },
    page(`${url}/2`),
  ]
  const found = await foundIn(await warcFile(records, true), 'a.warc.gz')
  assert.deepEqual(
    found.map(({ outcome, name }) => `${outcome} ${name}`),
    ['skipped a.warc.gz:1', 'report a.warc.gz:2', 'skipped a.warc.gz:3', 'report a.warc.gz:4'],
  )
})

test('openReports, WARC: after a wrong length reading goes on at the next record', async () => {
  const whole = (await warcFile([page(url), page(`${url}/2`), page(`${url}/3`)])).toString('latin1')
  const length = /Content-Length: (\d+)/.exec(whole)?.[1] ?? ''
  for (const [claimed, least] of [
    [10, 3],
    [Number(length) + 300, 2],
  ] as const) {
    const found = await foundIn(Buffer.from(whole.replace(length, String(claimed)), 'latin1'), 'a.warc')
    assert.ok(
      found.some((one) => one.outcome === 'failed' || one.outcome === 'skipped'),
      String(claimed),
    )
    assert.ok(found.filter(({ outcome }) => outcome === 'report').length >= least - 1, String(claimed))
  }
})

test('openReports, WARC: an archive that is cut off gives what comes before', async () => {
  for (const isPacked of [false, true]) {
    const whole = await warcFile([page(url), page(`${url}/2`)], isPacked)
    const found = await foundIn(whole.subarray(0, whole.length - 60), 'a.warc')
    assert.deepEqual(
      found.map(({ outcome }) => outcome),
      ['report', 'failed'],
    )
    assert.match(found[1]?.outcome === 'failed' ? found[1].reason : '', /cut off/)
  }
})
