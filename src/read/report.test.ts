import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MAX_TEXT_LENGTH } from './limits.ts'
import { ReadError, type ReadProblem } from './read-error.ts'
import { readReport } from './report.ts'

const TEXT = 'Talks Resume in Geneva\r\nThe two sides met again on Thursday.\rA third round is planned.\n'

test('readReport: plain text stays as it is but for its line ends', () => {
  const report = readReport({ id: 'r7', text: `\ufeff${TEXT}`, published: '2025-03-13', publisher: ' ', url: 'https://example.org/1' })

  assert.equal(report.text, 'Talks Resume in Geneva\nThe two sides met again on Thursday.\nA third round is planned.\n')
  assert.equal(report.ref, 'r7')
  assert.equal(report.title, 'Talks Resume in Geneva')
  assert.equal(report.publisher, null)
  assert.equal(report.published, '2025-03-13')
  assert.equal(report.language, 'en')
  assert.match(report.id, /^[0-9a-f]{16}$/)
})

test('readReport: the same report has the same id, whoever asks; another date makes another report', () => {
  const report = readReport({ text: TEXT, published: '2025-03-13' })

  assert.equal(readReport({ id: 'other', text: TEXT, published: '2025-03-13T08:00:00Z' }).id, report.id)
  assert.notEqual(readReport({ text: TEXT, published: '2025-03-14' }).id, report.id)
  assert.equal(report.publishedAt, undefined)
  assert.equal(readReport({ text: TEXT, published: '2025-03-13T23:40:00+02:00' }).publishedAt, '2025-03-13T21:40:00Z')
  assert.equal(readReport({ text: TEXT, published: '2025-03-13T25:00' }).publishedAt, undefined)
  assert.notEqual(readReport({ text: TEXT }).id, report.id)
})

test('readReport: a given title never changes the text', () => {
  const report = readReport({ text: TEXT, title: 'Geneva talks go on' })

  assert.equal(report.title, 'Geneva talks go on')
  assert.ok(report.text.startsWith('Talks Resume in Geneva\n'))
})

test('readReport: no date, no guessed date', () => {
  assert.equal(readReport({ text: TEXT }).published, null)
})

test('readReport: the NUL characters of a page are passed over, as browsers do', () => {
  const html = `<p>The two sides met \0again on Thursday, and the envoy said that it was good.</p>`
  assert.equal(readReport({ html }).text, 'The two sides met again on Thursday, and the envoy said that it was good.')
})

test('readReport: a lone surrogate is read as it is', () => {
  const text = 'The two sides \ud83d met again on Thursday, and they said that it was good.'
  assert.equal(readReport({ text }).text, text)
})

const refused: readonly (readonly [string, Parameters<typeof readReport>[0], ReadProblem, RegExp])[] = [
  ['nothing', {}, 'input', /"text"/],
  ['an empty text', { text: '' }, 'empty', /empty/],
  ['white space', { text: ' \n\t\r\n' }, 'empty', /empty/],
  ['too long a text', { text: 'word '.repeat(MAX_TEXT_LENGTH / 5 + 1) }, 'length', /2,000,005 characters; at most 2,000,000/],
  ['a NUL character', { text: 'The army\0 left.' }, 'binary', /NUL character at offset 8/],
  ['a date that is none', { text: TEXT, published: '2025-13-45' }, 'date', /"2025-13-45" is no date/],
  ['a report in another language', { text: 'Армия покинула город в понедельник, сообщил мэр.' }, 'language', /in Russian; only English/],
  ['a text without words', { text: '1234 5678 —' }, 'language', /no language/],
]

for (const [name, input, problem, message] of refused) {
  test(`readReport refuses ${name}`, () => {
    assert.throws(
      () => readReport(input),
      (error) => error instanceof ReadError && error.problem === problem && message.test(error.message),
    )
  })
}
