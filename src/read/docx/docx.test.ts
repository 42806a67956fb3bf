import assert from 'node:assert/strict'
import { test } from 'node:test'
import { docxFile } from '../../../test/made/docx-file.ts'
import { zipFile } from '../../../test/made/zip-file.ts'
import { ReadError } from '../read-error.ts'
import { readDocx } from './docx.ts'

const TEXT = 'The army left the town of Bara on Monday, and the mayor asked the people to wait.'
const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`

test('readDocx: title, deck, byline, date and paragraphs', async () => {
  const report = await readDocx(
    docxFile([
      ['Title', 'Talks Resume in Geneva'],
      ['Subtitle', 'Both sides say that they hope'],
      'By Mara Lindqvist',
      '13 March 2031',
      TEXT,
      ['Heading2', 'On the ground'],
      TEXT,
    ]),
  )
  assert.deepEqual(report.text.split('\n'), ['Talks Resume in Geneva', 'Both sides say that they hope', TEXT, 'On the ground', TEXT])
  assert.deepEqual(
    [report.title, report.deck, report.byline, report.published],
    ['Talks Resume in Geneva', 'Both sides say that they hope', 'Mara Lindqvist', '2031-03-13'],
  )
  assert.deepEqual(report.furniture, ['By Mara Lindqvist', '13 March 2031'])
})

test('readDocx: the text as the document stands, with what was put in and without what was struck out', async () => {
  const paragraph = `<w:p>${run('The army ')}<w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:ins>${run('left')}</w:ins><w:r><w:tab/><w:t>the</w:t><w:br/><w:t>town</w:t></w:r><w:hyperlink>${run(' of Bara')}</w:hyperlink><w:r><w:instrText> PAGE </w:instrText></w:r>${run(' on Monday &amp; went.')}</w:p>`
  const table = `<w:tbl><w:tr><w:tc><w:p>${run('One cell of it')}</w:p></w:tc><w:tc><w:p>${run('Another cell')}</w:p></w:tc></w:tr></w:tbl>`
  assert.deepEqual((await readDocx(docxFile([paragraph, table]))).text.split('\n'), [
    'The army left the town of Bara on Monday & went.',
    'One cell of it',
    'Another cell',
  ])
})

const part = (content: string | Uint8Array, more = {}) => zipFile([{ name: 'word/document.xml', content, isPacked: true, ...more }])
const deep = `<w:document>${'<w:p>'.repeat(2_000)}`
const refused: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ['what is no archive', Buffer.from('PK\x03\x04 nothing'), /damaged/],
  ['a document without text', zipFile([{ name: 'a', content: '' }]), /no text part/],
  ['broken XML', part('<w:document><w:p></w:document>'), /broken XML/],
  [
    'entities that grow',
    part('<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>'),
    /broken XML/,
  ],
  ['elements without end', part(deep), /more than 500 deep/],
  ['a part that grows a thousandfold', part(Buffer.alloc(70_000_000)), /more than 64 MB/],
  ['one that claims to be small', part(Buffer.alloc(70_000_000), { claims: 10 }), /damaged|more than 64 MB/],
  ['a document with a password', part('x', { isLocked: true }), /password/],
]
for (const [name, bytes, message] of refused) {
  test(`readDocx refuses ${name}`, async () => {
    await assert.rejects(readDocx(bytes), (error) => error instanceof ReadError && message.test(error.message))
  })
}
