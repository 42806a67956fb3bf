import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { loadCases } from '../../../test/cases.ts'
import { readFeed } from './feed.ts'
import { FeedError } from './feed-error.ts'

interface Case {
  readonly name: string
  readonly feed: string
  readonly baseUrl?: string
  readonly title?: string
  readonly link?: string
  readonly items?: readonly (readonly (string | null)[])[]
  readonly refused?: string
}

for (const { name, feed, baseUrl, title, link, items, refused } of loadCases<Case>(import.meta.url, 'feed.cases.yaml')) {
  test(`readFeed: ${name}`, () => {
    const read = () => readFeed(feed, { baseUrl: baseUrl ?? null })
    if (refused) {
      assert.throws(read, (error) => error instanceof FeedError && error.message.includes(refused))
      return
    }
    const found = read()
    assert.deepEqual([found.title, found.link], [title ?? null, link ?? null])
    assert.deepEqual(
      found.items.map(({ title, link, id, published }) => [title, link, id, published]),
      items,
    )
  })
}

const rss = (title: string, head = '') => `${head}<rss version="2.0"><channel><title>${title}</title></channel></rss>`
const declaring = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>`
const CYRILLIC = Buffer.from([0xcf, 0xee, 0xf0, 0xf2])

/** A feed whose title is given as bytes. */
function bytes(head: string, title: Uint8Array): Uint8Array {
  const [before = '', after = ''] = rss('|', head).split('|')
  return Buffer.concat([Buffer.from(before), title, Buffer.from(after)])
}

const utf16 = (text: string) => Buffer.from(text, 'utf16le')
const ENCODINGS: readonly (readonly [string, Uint8Array, string, string?])[] = [
  ['UTF-8 without a declaration', Buffer.from(rss('Zürich')), 'Zürich'],
  ['UTF-8 declared as ISO-8859-1', Buffer.from(rss('Zürich', declaring('ISO-8859-1'))), 'Zürich'],
  ['ISO-8859-1 declared', bytes(declaring('ISO-8859-1'), Buffer.from('Zürich', 'latin1')), 'Zürich'],
  ['windows-1251 declared', bytes(declaring('windows-1251'), CYRILLIC), 'Порт'],
  ['windows-1251 by the header that came with it', bytes('', CYRILLIC), 'Порт', 'windows-1251'],
  ['windows-1252 that declares UTF-8', bytes(declaring('utf-8'), Buffer.from([0x5a, 0xfc, 0x92])), 'Zü’'],
  ['an encoding that nobody knows', Buffer.from(rss('Zürich', declaring('x-own'))), 'Zürich'],
  ['GBK declared, by chance valid UTF-8', bytes(declaring('gbk'), Buffer.from([0xc1, 0xaa, 0xcd, 0xa8])), '联通'],
  ['UTF-8 with a letter that is cut', bytes(declaring('utf-8'), Buffer.from([0xc3, 0xbc, 0xc3, 0xa9, 0xe2, 0x80])), 'üé\ufffd'],
  ['UTF-16 with its mark', utf16(`\ufeff${rss('Zürich')}`), 'Zürich'],
  ['UTF-16 without its mark', utf16(rss('Zürich')), 'Zürich'],
  ['UTF-16 declared where it is not', Buffer.from(rss('Zürich', declaring('utf-16'))), 'Zürich'],
  ['gzip', gzipSync(rss('Zürich')), 'Zürich'],
]
for (const [name, input, title, encoding] of ENCODINGS) {
  test(`readFeed: ${name}`, () => {
    assert.equal(readFeed(input, { encoding: encoding ?? null }).title, title)
  })
}

const REFUSED: readonly (readonly [string, Uint8Array, RegExp, string?])[] = [
  ['an encoding of no name', Buffer.from(rss('x')), /"klingon" is no encoding/, 'klingon'],
  ['gzip that is cut', gzipSync(rss('x')).subarray(0, 30), /damaged/],
  ['gzip that grows a thousandfold', gzipSync(Buffer.alloc(20_000_000, 'a')), /larger than 16 MB/],
  ['more items than anyone has', Buffer.from(`<rss><channel>${'<item/>'.repeat(50_001)}`), /more than 50,000 items/],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), /no feed/],
]
for (const [name, input, message, encoding] of REFUSED) {
  test(`readFeed refuses ${name}`, () => {
    assert.throws(() => readFeed(input, { encoding: encoding ?? null }), message)
  })
}

const LENGTH = 400_000
const many = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length))
const HOSTILE: Readonly<Record<string, string>> = {
  'elements without end': `<rss><channel><item><title>${many('<b>')}`,
  'items without end': `<rss><channel>${many('<item><title>a')}`,
  'beginnings of tags': `<rss>${many('<a b="')}`,
  'beginnings of comments': `<rss>${many('<!--')}`,
  'document types': many('<!DOCTYPE a ['),
  'brackets of a document type': `<!DOCTYPE a [${many(']x')}`,
  ampersands: `<rss><channel><title>${many('&')}`,
  'white space': `<rss><channel><title>a${many(' ')}b`,
  'values of attributes': `<rss ${many('a=')}>`,
  // the library looks for the end of each bracket
  'brackets in an author': `<rss><channel><item><author>${many('(a')}`,
  'half tags in a title': `<rss><channel><title>${many('&lt;b ')}`,
  brackets: `{"items":${many('[')}`,
}
for (const [name, feed] of Object.entries(HOSTILE)) {
  test(`readFeed: a line of ${name} ends soon`, () => {
    const start = performance.now()
    try {
      readFeed(feed)
    } catch (error) {
      if (!(error instanceof FeedError)) throw error
    }
    // ten times what it takes; what is quadratic takes minutes
    assert.ok(performance.now() - start < 5_000)
  })
}

test('readFeed: entities that grow are left as they stand after a while', () => {
  const declared = `<!DOCTYPE r [<!ENTITY a "${'x'.repeat(200)}">]>`
  const { title } = readFeed(rss('&a;'.repeat(100_000), declared))
  assert.ok(title && title.length < 500_000)
})

test('readFeed: whatever it is given, it reads or refuses', () => {
  const pieces = [
    '<rss>',
    '<channel>',
    '<item>',
    '</item>',
    '<title>',
    '</title',
    '<link href=',
    '"',
    '>',
    '<![CDATA[',
    ']]>',
    '&',
    '&lt;',
    '<!--',
  ]
  const more = [
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    '<entry>',
    '</',
    '<rdf:RDF ',
    'xml:base="',
    '<!DOCTYPE a [',
    '{"items":[',
    '}',
    '🏠',
    '\ud800',
  ]
  const soup = fc.array(fc.oneof(fc.constantFrom(...pieces, ...more), fc.string({ maxLength: 5 })), { maxLength: 40 })
  fc.assert(
    fc.property(soup, (words) => {
      try {
        for (const { link } of readFeed(words.join(''), { baseUrl: 'https://gazette.example/' }).items)
          assert.ok(link === null || /^https?:/i.test(link))
      } catch (error) {
        if (!(error instanceof FeedError)) throw error
      }
    }),
    { numRuns: 500, seed: 7 },
  )
})
