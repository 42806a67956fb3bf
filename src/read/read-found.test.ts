import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encoded } from '../../test/encoded.ts'
import { foundIn } from '../../test/found-in.ts'
import type { FoundReport } from '../source/files/found.ts'
import { NO_HINTS } from '../source/files/found.ts'
import { ReadError } from './read-error.ts'
import { readFound } from './read-found.ts'
import { unreadReading } from './unread.ts'

const TEXT = 'The army left the town of Bara on Monday, and the mayor asked the people to wait.'
const found = (more: Partial<FoundReport>): FoundReport => ({
  outcome: 'report',
  ref: null,
  name: 'a',
  kind: 'text',
  content: TEXT,
  encoding: null,
  plain: null,
  hints: NO_HINTS,
  ...more,
})

test('readFound: what is known from where it was found, and the byline that the text gives first', async () => {
  const hints = {
    ...NO_HINTS,
    title: 'Talks',
    publisher: 'Port news',
    published: '2031-05-14T22:00:00Z',
    url: 'https://port.example/7',
    byline: 'Desk',
  }
  const report = await readFound(found({ ref: 'g1', hints }))
  const { ref, title, publisher, published, url, byline } = report
  assert.deepEqual(
    [ref, title, publisher, published, url, byline],
    ['g1', 'Talks', 'Port news', '2031-05-14', 'https://port.example/7', 'Desk'],
  )
  assert.equal((await readFound(found({ content: `Talks Resume\nBy Mara Lindqvist\n\n${TEXT}`, hints }))).byline, 'Mara Lindqvist')
})

test('readFound: the time of publication is that of the date that counts', async () => {
  const at = async (published: string | null, html: string) => {
    const report = await readFound(found({ kind: 'html', content: html, hints: { ...NO_HINTS, published } }))
    return [report.published, report.publishedAt ?? null]
  }
  const page = `<html><head><meta property="article:published_time" content="2031-05-15T00:30:00+03:00"></head><body><p>${TEXT}</p></body></html>`
  assert.deepEqual(await at(null, page), ['2031-05-15', '2031-05-14T21:30:00Z'])
  assert.deepEqual(await at('2031-05-15', page), ['2031-05-15', '2031-05-14T21:30:00Z'])
  assert.deepEqual(await at('2031-05-13', page), ['2031-05-13', null])
  assert.deepEqual(await at('Thu, 15 May 2031 08:00:00 GMT', page), ['2031-05-15', '2031-05-15T08:00:00Z'])
  assert.deepEqual(await at(null, `<p>${TEXT}</p>`), [null, null])
})

test('readFound: a report in another language is given as it is, and its reading says that it was not read', async () => {
  const report = await readFound(
    found({ content: encoded('Армия покинула город в понедельник, сообщил мэр. Она не вернётся до конца переговоров.', 'windows-1251') }),
  )
  assert.equal(report.language, 'ru')
  assert.ok(report.text.startsWith('Армия покинула'))
  const { notices, events } = unreadReading(report, '0')
  assert.deepEqual(events, [])
  assert.deepEqual(notices, [
    { id: 'n1', kind: 'language', message: 'The report is in Russian and was not read; only English is.', span: null },
  ])
})

test('readFound: the address that a browser left in a page it saved', async () => {
  const page = `<!DOCTYPE html>\n<!-- saved from url=(0024)https://port.example/7 -->\n<html><body><p>${TEXT}</p></body></html>`
  assert.equal((await readFound(found({ kind: 'html', content: page }))).url, 'https://port.example/7')
})

test('readFound: a mail whose page is none is read by its text', async () => {
  const report = await readFound(found({ kind: 'html', content: '<table><tr><td><a href="x">View</a></td></tr></table>', plain: TEXT }))
  assert.equal(report.text, TEXT)
  await assert.rejects(readFound(found({ kind: 'html', content: '<a href="x">View</a>' })), ReadError)
})

test('readFound: a mail that passes another on is that other', async () => {
  const LONG = `${TEXT} `.repeat(4)
  const head =
    'From: "Mara Lindqvist" <mara@port.example>\r\nTo: desk@example.org\r\nDate: Fri, 16 May 2031 09:30:00 +0300\r\nSubject: Fwd: Truce holds\r\nMessage-ID: <1@x>\r\nMIME-Version: 1.0\r\nContent-Type: '
  const block = [
    '---------- Forwarded message ---------',
    'From: <b>Port news</b> &lt;brief@port.example&gt;',
    'Date: Wed, May 14, 2031 at 9:30 AM',
    'Subject: Truce holds for a day',
    'To: &lt;mara@port.example&gt;',
  ]
  const plain = `For the file.\r\n\r\n${block
    .join('\r\n')
    .replaceAll(/<\/?b>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')}\r\n\r\n${LONG}`
  const html = `<div dir="ltr">For the file.</div><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${block.join('<br>')}<br></div><br><div><h1>Truce holds for a day</h1><p>${LONG}</p><p>${LONG}</p></div></div>`
  for (const [type, body] of [
    ['text/plain', plain],
    ['text/html', html],
  ] as const) {
    const [mail] = await foundIn(`${head}${type}\r\n\r\n${body}`, 'a.eml')
    assert.equal(mail?.outcome, 'report')
    if (mail?.outcome !== 'report') return
    const report = await readFound(mail)
    assert.deepEqual([type, report.title, report.byline, report.published], [type, 'Truce holds for a day', 'Port news', '2031-05-14'])
    assert.ok(report.text.startsWith('Truce holds for a day\n'), report.text.slice(0, 80))
    assert.doesNotMatch(report.text, /For the file|Forwarded|Subject/)
  }
})

test('readFound: scripts and handlers of a page are neither run nor read', async () => {
  const evil = `<html><body onload="globalThis.ran = 1"><script>globalThis.ran = 1</script><img src=x onerror="globalThis.ran=1"><p>${TEXT}</p><p><a href="javascript:globalThis.ran=1">${TEXT}</a></p><iframe srcdoc="<script>parent.ran=1</script>"></iframe></body></html>`
  const report = await readFound(found({ kind: 'html', content: evil }))
  assert.equal('ran' in globalThis, false)
  assert.doesNotMatch(`${report.text}${report.furniture.join()}`, /ran|script|onerror/)
})

test('readFound refuses a date that is none', async () => {
  await assert.rejects(readFound(found({ hints: { ...NO_HINTS, published: '31/31/2031' } })), /"31\/31\/2031" is no date/)
})
