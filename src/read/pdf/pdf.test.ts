import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import { type PlacedLine, pdfFile } from '../../../test/made/pdf-file.ts'
import { ReadError } from '../read-error.ts'
import { readPdf } from './pdf.ts'

/** Lines under each other from a height. */
const set = (y: number, lines: readonly string[], more: Partial<PlacedLine> = {}): PlacedLine[] =>
  lines.map((text, index) => ({ text, y: y - index * 14, ...more }))
const margins = (page: number): PlacedLine[] => [
  { text: 'The Example Review - March 2031', y: 815, size: 8 },
  { text: `Page ${page} of 3`, y: 30, x: 290, size: 8 },
]
const FIRST = [
  'The army left the town of Bara on Monday, and the mayor said that the sol-',
  'diers would not return before the end of the talks, which are held in a',
  'cease-fire zone near the border of the two neighbours.',
]

test('readPdf: title, byline, date, paragraphs over lines and pages, running lines as furniture', async () => {
  const report = await readPdf(
    pdfFile(
      [
        [
          ...margins(1),
          { text: 'Talks Resume in Geneva After Long', y: 760, size: 20 },
          { text: 'Winter of Fighting', y: 736, size: 20 },
          { text: 'By Mara Lindqvist', y: 710 },
          { text: '13 March 2031', y: 690 },
          ...set(660, FIRST),
          ...set(600, ['A second paragraph begins here and goes on for a line or more of type, so', 'that it can be']),
        ],
        [
          ...margins(2),
          ...set(780, ['read on the next page, where it ends at last.']),
          ...set(740, ['The rebels deny that a cease-', 'fire was signed by anyone of their number at any time in that long winter.']),
        ],
        [...margins(3), ...set(780, ['It snowed.'])],
      ],
      'Microsoft Word - draft.docx',
    ),
  )
  assert.deepEqual(report.text.split('\n'), [
    'Talks Resume in Geneva After Long Winter of Fighting',
    'The army left the town of Bara on Monday, and the mayor said that the soldiers would not return before the end of the talks, which are held in a cease-fire zone near the border of the two neighbours.',
    'A second paragraph begins here and goes on for a line or more of type, so that it can be read on the next page, where it ends at last.',
    'The rebels deny that a cease-fire was signed by anyone of their number at any time in that long winter.',
    'It snowed.',
  ])
  assert.deepEqual(
    [report.title, report.byline, report.published],
    ['Talks Resume in Geneva After Long Winter of Fighting', 'Mara Lindqvist', '2031-03-13'],
  )
  assert.deepEqual(
    report.parts.map(({ kind }) => kind),
    ['title', ...Array.from({ length: 4 }, () => 'paragraph')],
  )
  assert.equal(report.furniture.filter((line) => line.startsWith('The Example Review')).length, 3)
  assert.ok(report.furniture.includes('Page 2 of 3'))
})

test('readPdf: two columns, one after the other', async () => {
  const left = set(760, ['The army left the town of Bara on', 'Monday, and the mayor said that it', 'would not return before the talks'], {
    x: 50,
  })
  const right = set(760, ['had ended, which he said may take', 'until the summer.'], { x: 320 })
  const { text } = await readPdf(pdfFile([[...left, ...right]]))
  assert.equal(
    text,
    'The army left the town of Bara on Monday, and the mayor said that it would not return before the talks had ended, which he said may take until the summer.',
  )
})

test('readPdf: what the file calls itself is the title where it says so, whatever its type', async () => {
  const { title, text } = await readPdf(pdfFile([[...set(760, ['Talks resume in Geneva']), ...set(700, FIRST)]], 'Talks Resume in Geneva'))
  assert.equal(title, 'Talks resume in Geneva')
  assert.ok(text.startsWith('Talks resume in Geneva\nThe army'))
})

test('readPdf: a title that every page repeats above its text is no running head', async () => {
  const head = (size: number): PlacedLine => ({ text: 'Truce Monitoring Report', y: 800, size })
  const { title, text } = await readPdf(
    pdfFile([
      [head(20), ...set(700, FIRST)],
      [head(8), ...set(700, FIRST)],
      [head(8), ...set(700, FIRST)],
    ]),
  )
  assert.equal(title, 'Truce Monitoring Report')
  assert.equal(text.split('Truce Monitoring Report').length, 2)
})

test('readPdf: without title and date there are none', async () => {
  const { title, published, deck } = await readPdf(pdfFile([set(700, FIRST)], 'x.pdf'))
  assert.deepEqual([title, published, deck], [null, null, null])
})

const whole = pdfFile([set(700, FIRST)])
/** A PDF whose page is a packed stream. */
function packed(stream: Buffer): Buffer {
  const [before = '', after = ''] = whole.toString('latin1').split(/<< \/Length \d+ >>\nstream\n[\s\S]*?\nendstream/)
  return Buffer.concat([
    Buffer.from(`${before}<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n`, 'latin1'),
    stream,
    Buffer.from(`\nendstream${after}`, 'latin1'),
  ])
}
const refused: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ['pictures of paper', pdfFile([[], []]), /has 2 pages but no text.*OCR/],
  ['a file that only begins as one', Buffer.from('%PDF-1.4\nnothing'), /damaged/],
  ['a part that grows a thousandfold', packed(deflateSync(Buffer.alloc(70_000_000, ' '))), /larger than 64 MB once unpacked/],
]
for (const [name, bytes, message] of refused) {
  test(`readPdf refuses ${name}`, async () => {
    await assert.rejects(readPdf(bytes), (error) => error instanceof ReadError && message.test(error.message))
  })
}

test('readPdf: a packed page', async () => {
  assert.match(
    (await readPdf(packed(deflateSync(Buffer.from('BT /F1 11 Tf 72 700 Td (The army left the town.) Tj ET'))))).text,
    /^The army left the town\.$/,
  )
})
