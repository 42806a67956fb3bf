import assert from 'node:assert/strict'
import { test } from 'node:test'
import { line } from '../../../test/found-in.ts'
import { openReports } from './open-reports.ts'

// Large files made to cost time or memory: each is refused or passed over in a sentence, in bounded time.

const MEGABYTE = 1_000_000
/** Milliseconds, on a busy machine. */
const PATIENCE = 30_000
const MAIL = 'From: a@port.example\r\nMIME-Version: 1.0\r\nMessage-ID: <1>\r\n'
const MHTML =
  'Snapshot-Content-Location: https://port.example/\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n'
const long = (start: string, filling: string, megabytes: number) =>
  Buffer.concat([Buffer.from(start), Buffer.alloc(megabytes * MEGABYTE, filling)])
/** Ten entities of each other, thirty times over. */
const entities = Array.from({ length: 30 }, (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`).join('')

const files: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
  ['a page of 100 MB', () => long('<html><body>', '<p>word word</p>', 100), /^failed a The page is larger than 16 MB/],
  [
    'a mail of four million lines',
    () => long(`${MAIL}Content-Type: text/plain\r\n\r\n`, 'aaaa bbbb\r\n', 40),
    /^failed a The mail has more than 500,000 lines/,
  ],
  ['a mail of headers', () => long(MAIL, 'X-A: b\r\n', 3), /^failed a The mail cannot be taken apart/],
  [
    'a mail in mails',
    () => Buffer.from('Content-Type: message/rfc822\r\nMIME-Version: 1.0\r\nMessage-ID: <1>\r\n\r\n'.repeat(1_000)),
    /archives deep/,
  ],
  [
    'a mail of parts in parts',
    () =>
      Buffer.from(
        MAIL + Array.from({ length: 5_000 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`).join(''),
      ),
    /^failed a The mail cannot be taken apart/,
  ],
  ['a saved page of blanks', () => long(MHTML, ' ', 20), /^report a html/],
  ['a table whose cell is never closed', () => long('title,text\na,b\nc,"', 'x', 40), /^failed a The table breaks off after its row/],
  ['a list in lists', () => Buffer.alloc(3 * MEGABYTE, '['), /^failed a This is JSON that is broken/],
  ['a line of objects in objects', () => Buffer.from('{"a":'.repeat(2 * MEGABYTE)), /^failed a:1 The line is no JSON/],
  ['a feed of beginnings', () => long('<rss><channel>', '<', 3), /^failed a /],
  [
    'a feed whose entities grow',
    () => Buffer.from(`<?xml version="1.0"?><!DOCTYPE rss [${entities}]><rss><channel><item><title>&a30;</title></item></channel></rss>`),
    /^skipped a:1 /,
  ],
  [
    'a list of feeds without ends',
    () => Buffer.from(`<opml>${'<outline xmlUrl="https://port.example/'.repeat(100_000)}`),
    /^failed a There is no feed/,
  ],
  ['a WARC header without end', () => long('WARC/1.0\r\n', 'X: y\r\n', 1), /^failed a:1 The record does not say how long it is/],
]

for (const [name, make, expected] of files) {
  test(`openReports, hostile: ${name}`, async () => {
    const began = performance.now()
    let first: string | null = null
    for await (const one of openReports({ name: 'a', bytes: make() })) first ??= line(one)
    assert.match(first ?? '', expected)
    assert.ok(performance.now() - began < PATIENCE)
  })
}
