import { gzipSync } from 'node:zlib'
import { encoded } from '../encoded.ts'
import { docxFile } from '../made/docx-file.ts'
import { pdfFile } from '../made/pdf-file.ts'
import { warcFile } from '../made/warc-file.ts'
import { zipFile } from '../made/zip-file.ts'

const TEXT = 'The army left the town of Bara on Monday, and the mayor asked the people to wait.'
const LONG = Array.from({ length: 8 }, () => TEXT).join(' ')
const PAGE = `<!DOCTYPE html><html lang="en"><head><title>Talks resume | Port news</title><meta property="article:published_time" content="2031-05-14T09:00:00Z"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks resume"}</script></head><body><nav><a href="/">Home</a></nav><article><h1>Talks resume</h1><p>${LONG}</p><p onclick="x()">${TEXT}</p></article></body></html>`

/** A small file of every kind that is read. */
export async function makeSeeds(): Promise<readonly (readonly [name: string, bytes: Uint8Array])[]> {
  const pdf = pdfFile(
    [
      [
        { text: 'Talks resume in Bara', y: 780, size: 20 },
        { text: TEXT, y: 740 },
        { text: TEXT, y: 726 },
        { text: '1', y: 30 },
      ],
      [
        { text: TEXT, y: 780 },
        { text: '2', y: 30 },
      ],
    ],
    'Talks resume in Bara',
  )
  const docx = docxFile([['Title', 'Talks resume in Bara'], 'By Mara Lindqvist', TEXT, LONG])
  const warc = await warcFile([
    { url: 'https://port.example/1', body: PAGE },
    { url: 'https://port.example/2', body: gzipSync(PAGE), headers: { 'Content-Encoding': 'gzip' } },
    { type: 'request', url: 'https://port.example/2', status: 'GET /2 HTTP/1.1', body: '' },
  ])
  const packedWarc = await warcFile([{ url: 'https://port.example/1', body: PAGE }], true)
  const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Port news</title><link>https://port.example/</link><item><title>Ships</title><link>/1</link><guid>g1</guid><pubDate>Wed, 14 May 2031 09:00:00 GMT</pubDate><content:encoded><![CDATA[<p>${LONG}</p>]]></content:encoded></item><item><title>Trucks &amp; trains</title><link>/2</link></item></channel></rss>`
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Port news</title><entry><title>T</title><id>1</id><link href="https://port.example/1"/><updated>2031-05-14T09:00:00Z</updated><content type="html">&lt;p&gt;${LONG}&lt;/p&gt;</content></entry></feed>`
  const mail = `From: "Mara Lindqvist" <mara@port.example>\r\nTo: desk@example.org\r\nDate: Wed, 14 May 2031 09:30:00 +0300\r\nSubject: =?utf-8?Q?Fwd=3A_Talks?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n${PAGE}\r\n--x\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\n${Buffer.from(TEXT).toString('base64')}\r\n--x--\r\n`
  const mhtml = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://port.example/7\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="y"\r\n\r\n--y\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${PAGE.replaceAll('=', '=3D')}\r\n--y--\r\n`
  const texts: Record<string, string> = {
    'a.txt': `Talks resume in Bara\nBy Mara Lindqvist\n14 May 2031\n\n${LONG}\n\n${TEXT}\n`,
    'a.md': `---\ntitle: Talks\n---\n# Talks resume\n\n*${TEXT}* [link](https://port.example/)\n\n${LONG}\n`,
    'a.html': PAGE,
    'a.rss': rss,
    'a.atom': atom,
    'a.opml': '<opml version="2.0"><body><outline text="A" type="rss" xmlUrl="https://port.example/rss"/></body></opml>',
    'a.json': JSON.stringify([{ id: 1, title: 'Talks', text: TEXT, url: 'https://port.example/1' }, { html: PAGE }]),
    'feed.json': JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Port',
      items: [{ id: '1', url: 'https://port.example/1', content_text: LONG }],
    }),
    'a.ndjson': `{"id":"1","text":"${TEXT}","published":"2031-05-14"}\n{"id":2,"html":${JSON.stringify(PAGE)}}\n`,
    'a.csv': `id,title,body,published\n1,Talks,"${TEXT}",2031-05-14\n2,"Ships, ""and"" trucks","${LONG}",\n`,
    'a.eml': mail,
    'a.mhtml': mhtml,
  }
  return [
    ...Object.entries(texts).map(([name, text]) => [name, Buffer.from(text)] as const),
    ['a.pdf', pdf],
    ['a.docx', docx],
    ['a.warc', warc],
    ['a.warc.gz', packedWarc],
    ['a.txt.gz', gzipSync(LONG)],
    [
      'a.zip',
      zipFile([
        { name: 'a.html', content: PAGE, isPacked: true },
        { name: 'b.pdf', content: pdf },
        { name: 'c.zip', content: zipFile([{ name: 'd.txt', content: TEXT }]) },
      ]),
    ],
    ['russian.txt', encoded('Армия покинула город в понедельник, сообщил мэр. Она не вернётся до конца переговоров.', 'windows-1251')],
    ['utf16.txt', Buffer.from(`\ufeff${LONG}`, 'utf16le')],
  ]
}
