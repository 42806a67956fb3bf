import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { encoded } from '../../../test/encoded.ts'
import { foundIn, line } from '../../../test/found-in.ts'
import { docxFile } from '../../../test/made/docx-file.ts'
import { pdfFile } from '../../../test/made/pdf-file.ts'
import { type ZipEntry, zipFile } from '../../../test/made/zip-file.ts'
import { openReports } from './open-reports.ts'

const TEXT = 'The army left the town of Bara on Monday, and the mayor asked the people to wait.'
const PAGE = `<html><body><p>${TEXT}</p></body></html>`
const PDF = pdfFile([[{ text: TEXT, y: 700 }]])
const LONG = `${TEXT} `.repeat(8)
const rss = (items: string) =>
  `<rss version="2.0"><channel><title>Port news</title><link>https://port.example/</link>${items}</channel></rss>`
const mail = (head: string, body: string) => `${head}\r\nMIME-Version: 1.0\r\nMessage-ID: <m1@port.example>\r\n\r\n${body}`
const FROM = 'From: "Mara Lindqvist" <mara@port.example>\r\nTo: desk@example.org\r\nDate: Wed, 14 May 2031 00:30:00 +0300'

/** What is given, its name, and what is found in it: a line each, as a pattern or as it is. */
const rows: readonly (readonly [string, string | Uint8Array, string, readonly (string | RegExp)[]])[] = [
  ['a plain text', TEXT, 'a', ['report a text']],
  ['a page under the name of a text', PAGE, 'a.txt', ['report a.txt html']],
  ['a piece of a page', `<p>${TEXT}</p>`, 'a', ['report a html']],
  ['a page after a message of its server', `Warning: x\n${PAGE}`, 'a', ['report a html']],
  ['a page in XML', `<?xml version="1.0"?><!DOCTYPE html PUBLIC "x" "y">${PAGE}`, 'a', ['report a html']],
  ['a text that speaks of elements', `The tag <b> was in it. ${TEXT}`, 'a.html', ['report a.html text']],
  ['Markdown under another name', `# Talks resume\n\n${TEXT}`, 'a.txt', ['report a.txt markdown']],
  ['Markdown with front matter', `---\ntitle: Talks\n---\n${TEXT}`, 'a', ['report a markdown']],
  ['a text with a dash and a number sign', `#1 in the list\n- ${TEXT}`, 'a', ['report a text']],
  ['a text with commas', `Bara, Goma, Kisangani\n${TEXT}\nIt was calm, they said, at night.`, 'a', ['report a text']],
  ['a PDF', PDF, 'a.doc', ['report a.doc pdf']],
  ['a Word document', docxFile([TEXT]), 'a.zip', ['report a.zip docx']],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'a.txt', [/^failed a\.txt This is a PNG picture/]],
  ['nothing', '', 'a', ['failed a There is nothing in it.']],
  ['XML of another kind', '<?xml version="1.0"?><invoice><sum>5</sum></invoice>', 'a', [/^failed a This is XML of a kind/]],
  ['gzip of a text', gzipSync(TEXT), 'a.gz', ['report a.gz text']],
  ['gzip of gzip', gzipSync(gzipSync(TEXT)), 'a', ['report a text']],
  [
    'gzip in gzip without end',
    Array.from({ length: 9 }).reduce<Buffer>((inner) => gzipSync(inner), Buffer.from(TEXT)),
    'a',
    [/^failed a It lies more than \d archives deep/],
  ],
  ['gzip that is cut off', gzipSync(TEXT).subarray(0, 40), 'a', [/^failed a .*cut off/]],
  ['UTF-16 rows', Buffer.from(`\ufeff{"text":"${TEXT}"}\n`, 'utf16le'), 'a', ['report a:1 text']],
  [
    'rows of JSON',
    `{"id":7,"text":"${TEXT}"}\n\nno JSON\n[1]\n{"id":"x"}\n{"url":"https://port.example/7","title":"Ships"}\n`,
    'a',
    [
      'report a:1 text',
      /^failed a:3 The line is no JSON/,
      /^failed a:4 .*no JSON object/,
      /^failed a:5 No column is known/,
      'link a:6 page https://port.example/7',
    ],
  ],
  ['one object over lines', `{\n "title": "Talks",\n "body": "${TEXT}"\n}`, 'a', ['report a:1 text']],
  ['a list of objects', JSON.stringify([{ text: TEXT }, { content: TEXT }]), 'a', ['report a:1 text', 'report a:2 text']],
  ['objects in an object', JSON.stringify({ status: 'ok', articles: [{ content: LONG }] }), 'a', ['report a:1 text']],
  ['JSON that is no list', '[1, 2]', 'a', [/^failed a This is JSON, but no list of reports/]],
  ['JSON that is cut off', '[{"text": "The ar', 'a', [/^failed a .*broken or cut off/]],
  ['a table', `id,Headline,Body\n1,Talks,"${TEXT}"\n2,Ships,"He said ""no"",\nand left."\n`, 'a', ['report a:1 text', 'report a:2 text']],
  [
    'a table between semicolons',
    `url;title\nhttps://port.example/1;Ships\nhttps://port.example/2;Trucks\n`,
    'a',
    ['link a:1 page https://port.example/1', 'link a:2 page https://port.example/2'],
  ],
  ['a table between tabs, in windows-1252', encoded(`title\ttext\nCafé\t${TEXT}\n`, 'windows-1252'), 'a.tsv', ['report a.tsv:1 text']],
  [
    'a table of unknown columns',
    `x,y\n1,2\n`,
    'a.csv',
    [/^failed a\.csv No column is known to hold the report.*The columns are "x", "y"\.$/],
  ],
  [
    'a table of two texts',
    `title,body,content\na,b,c\n`,
    'a.csv',
    [/^failed a\.csv The report may be in the column "body" or "content".*--map/],
  ],
  [
    'a row whose text is blank, though its title is not',
    `body,title\n,x\n"${TEXT}",y\n`,
    'a',
    [/^failed a:1 There is no report in "body" of this row\.$/, 'report a:2 text'],
  ],
  [
    'lines of JSON whose text is blank',
    `{"id":"a","text":""}\n{"text":"","body":"${TEXT}"}\n`,
    'a',
    [/^failed a:1 There is no report in "text" of this row\.$/, 'report a:2 text'],
  ],
  ['a table with an empty row', `title,body\na,\nb,"${TEXT}"\n`, 'a', [/^failed a:1 There is no report/, 'report a:2 text']],
  [
    'a feed',
    rss(
      `<item><title>Ships</title><link>/1</link><guid>g1</guid><description>Short.</description></item><item><title>Truce</title><link>/2</link><content:encoded><![CDATA[<p>${LONG}</p>]]></content:encoded></item><item><description>x</description></item>`,
    ),
    'a',
    ['link a:1 page https://port.example/1', 'report a:2 html', /^skipped a:3 /],
  ],
  [
    'a JSON Feed',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'x',
      items: [{ id: '1', url: 'https://port.example/1', content_text: LONG }],
    }),
    'a',
    ['report a:1 text'],
  ],
  [
    'an Atom feed',
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title>T</title><id>1</id><link href="https://port.example/1"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${LONG}</p></div></content></entry></feed>`,
    'a',
    ['report a:1 html'],
  ],
  ['a feed without items', rss(''), 'a', ['failed a There are no items in the feed.']],
  [
    'a list of feeds',
    '<opml><body><outline text="A &amp; B" xmlUrl="https://port.example/rss"/><outline text="folder"><outline xmlUrl="file:///etc/passwd"/></outline></body></opml>',
    'a',
    ['link a:1 feed https://port.example/rss', /^failed a:2 "file:/],
  ],
  ['a list without feeds', '<opml><body><outline text="x"/></body></opml>', 'a', [/^failed a There is no feed/]],
  ['a mail', mail(`${FROM}\r\nSubject: Fwd: Talks resume\r\nContent-Type: text/plain`, LONG), 'a', ['report a text']],
  ['a text that begins as a mail', `From: the front\nDate: unknown\n\n${TEXT}`, 'a', ['report a text']],
  [
    'a mail that brings reports',
    mail(
      `${FROM}\r\nSubject: Two\r\nContent-Type: multipart/mixed; boundary=x`,
      `--x\r\nContent-Type: text/plain\r\n\r\nSee attached.\r\n--x\r\nContent-Type: application/pdf; name="n.pdf"\r\nContent-Disposition: attachment; filename="n.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n${PDF.toString('base64')}\r\n--x\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename="../a.txt"\r\n\r\n${TEXT}\r\n--x--`,
    ),
    'a',
    [/^skipped a The mail's own text has only 2 words/, 'report a!n.pdf pdf', 'report a!../a.txt text'],
  ],
  [
    'a saved page',
    `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://port.example/7\r\nSubject: Ships\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--x--"\r\n\r\n----x--\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${PAGE.replaceAll('=', '=3D').replace('mayor', 'may=\r\nor')}\r\n----x----\r\n`,
    'a.eml',
    ['report a.eml html'],
  ],
  [
    'a saved page without a page',
    'Snapshot-Content-Location: x\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: image/png\r\n\r\nx\r\n--x--',
    'a',
    [/^failed a There is no page/],
  ],
]

for (const [name, content, file, expected] of rows) {
  test(`openReports: ${name}`, async () => {
    const found = (await foundIn(content, file)).map(line)
    assert.equal(found.length, expected.length, found.join('\n'))
    for (const [index, pattern] of expected.entries()) {
      if (typeof pattern === 'string') assert.equal(found[index], pattern)
      else assert.match(found[index] ?? '', pattern)
    }
  })
}

const ZIPS: readonly (readonly [string, readonly ZipEntry[], readonly RegExp[]])[] = [
  [
    'files of any kind',
    [
      { name: 'a/', content: '' },
      { name: 'a/b.txt', content: TEXT },
      { name: 'c', content: PDF, isPacked: true },
      { name: '__MACOSX/._c', content: 'x' },
    ],
    [/^report z!a\/b\.txt text$/, /^report z!c pdf$/],
  ],
  [
    'an archive in an archive',
    [{ name: 'b.zip', content: zipFile([{ name: 'c.html', content: PAGE }]) }],
    [/^report z!b\.zip!c\.html html$/],
  ],
  [
    'names that lead out of it',
    ['../a', '/etc/a', 'C:\\a', 'b/../../a', '..\\a'].map((name) => ({ name, content: TEXT })),
    Array.from({ length: 5 }, () => /^failed z!.*leads out of the archive/),
  ],
  [
    'a file that grows a thousandfold',
    [
      { name: 'a', content: Buffer.alloc(40_000_000), isPacked: true },
      { name: 'b', content: TEXT },
    ],
    [/^failed z!a It is packed 200-fold/, /^report z!b text$/],
  ],
  [
    'sizes that are not so',
    [
      { name: 'a', content: TEXT, claims: 5 },
      { name: 'b', content: TEXT, claims: 500, isPacked: true },
      { name: 'c', content: TEXT },
    ],
    [/^failed z!a It is larger than the archive says/, /^failed z!b It is shorter/, /^report z!c text$/],
  ],
  ['a file with a password', [{ name: 'a', content: TEXT, isLocked: true }], [/^failed z!a It is locked/]],
  [
    'two files of one name',
    [
      { name: 'a', content: TEXT },
      { name: 'a', content: TEXT },
    ],
    [/^report z!a text$/, /^report z!a#2 text$/],
  ],
  [
    'pictures beside reports',
    [
      { name: 'a', content: 'GIF89a' },
      { name: 'b', content: TEXT },
    ],
    [/^skipped z!a This is a GIF picture/, /^report z!b text$/],
  ],
  ['a spreadsheet', [{ name: 'xl/workbook.xml', content: 'x' }], [/^failed z This is a spreadsheet/]],
  ['nothing in it', [], [/^failed z There is nothing in the archive/]],
]
for (const [name, entries, expected] of ZIPS) {
  test(`openReports, ZIP: ${name}`, async () => {
    const found = (await foundIn(zipFile(entries), 'z')).map(line)
    assert.equal(found.length, expected.length, found.join('\n'))
    for (const [index, pattern] of expected.entries()) assert.match(found[index] ?? '', pattern)
  })
}

test('openReports, ZIP: an archive that is cut off is told so', async () => {
  const found = await foundIn(zipFile([{ name: 'a', content: TEXT }]).subarray(0, 100), 'z')
  assert.match(found.map(line).join(), /^failed z The archive is damaged/)
})

test('openReports: what is known of a report where it was found', async () => {
  const [row] = await foundIn(
    `{"id":7,"headline":"Talks","body":"${TEXT}","link":"https://port.example/7","date":"2031-05-14","source":"Port news","authors":["M. L.","O. A."]}`,
    'a',
  )
  assert.equal(row?.ref, '7')
  assert.deepEqual(row?.outcome === 'report' && row.hints, {
    url: 'https://port.example/7',
    title: 'Talks',
    publisher: 'Port news',
    published: '2031-05-14',
    byline: 'M. L., O. A.',
    language: null,
    contentType: null,
  })
  const [letter] = await foundIn(mail(`${FROM}\r\nSubject: Re: Fwd: Talks resume\r\nContent-Type: text/plain`, LONG), 'a')
  assert.equal(letter?.ref, 'm1@port.example')
  const known = letter?.outcome === 'report' ? letter : null
  // the day, and the hour, as they were where the mail was written
  assert.deepEqual(
    [known?.hints.title, known?.hints.byline, known?.hints.published],
    ['Talks resume', 'Mara Lindqvist', '2031-05-14T00:30:00+03:00'],
  )
  assert.match(String(known?.content), /^Talks resume\n\nThe army/)
})

test('openReports: an item of a feed is of its day where it was written', async () => {
  const item = `<item><title>Talks</title><description>${LONG}</description><pubDate>Thu, 15 May 2031 00:30:00 +0300</pubDate></item>`
  const [found] = await foundIn(`<rss><channel><title>Port news</title>${item}</channel></rss>`, 'a')
  assert.equal(found?.outcome === 'report' && found.hints.published, '2031-05-15T00:30:00+03:00')
})

test('openReports: columns as they are named', async () => {
  const columns = new Map([['text', 'note'] as const])
  assert.deepEqual((await foundIn(`{"text":"x","note":"${TEXT}"}`, 'a', { columns })).map(line), ['report a:1 text'])
  assert.match((await foundIn('x,y\n1,2\n', 'a', { columns })).map(line).join(), /There is no column "note"\. The columns are "x", "y"/)
})

const folder = mkdtempSync(join(tmpdir(), 'onrecord-open-'))
after(() => rmSync(folder, { recursive: true }))

test('openReports: a folder, sorted, without what is linked or hidden', async () => {
  mkdirSync(join(folder, 'f', 'b'), { recursive: true })
  for (const name of ['f/c.txt', 'f/b/d.html', 'f/.hidden']) writeFileSync(join(folder, name), name.endsWith('html') ? PAGE : TEXT)
  writeFileSync(join(folder, 'f', 'a.zip'), zipFile([{ name: 'x', content: TEXT }]))
  symlinkSync(folder, join(folder, 'f', 'out'))
  const found: string[] = []
  for await (const one of openReports({ path: join(folder, 'f') })) found.push(`${one.outcome} ${one.name}`)
  assert.deepEqual(found, ['skipped f/.hidden', 'report f/a.zip!x', 'report f/b/d.html', 'report f/c.txt', 'skipped f/out'])
})

test('openReports: what is not there', async () => {
  for await (const one of openReports({ path: join(folder, 'none') })) assert.match(line(one), /^failed none There is no such file/)
})

test('openReports: whoever stops early ends the stream', async () => {
  let isEnded = false
  const rows = async function* () {
    try {
      for (;;) yield Buffer.from(`{"text":"${TEXT}"}\n`.repeat(1_000))
    } finally {
      isEnded = true
    }
  }
  for await (const one of openReports({ name: 'a', stream: rows() })) {
    assert.equal(one.name, 'a:1')
    break
  }
  assert.equal(isEnded, true)
})

test('openReports: a stream without end and without a line is left at its limit', async () => {
  const letters = async function* () {
    for (;;) yield Buffer.alloc(1_000_000, 'word ')
  }
  for await (const one of openReports({ name: 'a', stream: letters() })) assert.match(line(one), /^failed a The text is larger than 16 MB/)
})
