import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCases } from '../../../test/cases.ts'
import { createParser } from '../../parse/parse.ts'
import type { Sentence } from '../../parse/sentence.ts'
import type { Report } from '../../record/types.ts'
import { findTimes } from './times.ts'

interface Case {
  readonly text: string
  /** Day of publication: Thursday 2025-03-13 where the row names none; null for unknown. */
  readonly published?: string | null
  /** "words | TYPE value | start..end granularity", "-" for what is not known. */
  readonly times: readonly string[]
}

const parser = createParser()

function reportOf(text: string): Report {
  return {
    id: 'case',
    ref: null,
    url: null,
    publisher: null,
    byline: null,
    title: null,
    deck: null,
    published: null,
    language: 'en',
    text,
    parts: [{ kind: 'paragraph', start: 0, end: text.length }],
    furniture: [],
  }
}

for (const { text, published, times: expected } of loadCases<Case>(import.meta.url, 'times.cases.yaml')) {
  test(`findTimes: ${text}`, () => {
    const parsed = parser.parseReport(reportOf(text))
    const { times, mentions } = findTimes(parsed, published === undefined ? '2025-03-13' : published)
    for (const time of times) assert.equal(time.text, text.slice(time.start, time.end))
    for (const { when } of mentions) if (when) assert.equal(when.text, text.slice(when.span.start, when.span.end))
    const shown = times.map((time) => {
      const when = mentions.find((mention) => mention.time === time.id)?.when
      const days = when ? `${when.start ?? ''}..${when.end ?? ''} ${when.granularity}` : '-'
      return `${time.text} | ${time.type} ${time.value ?? '-'} | ${days}`
    })
    assert.deepEqual(shown, expected)
  })
}

test('findTimes: a mention names its words in the sentence', () => {
  const text = 'Envoys met. They signed late on Friday night in Doha.'
  const parsed = parser.parseReport(reportOf(text))
  const [mention] = findTimes(parsed, '2025-03-13').mentions
  const tokens = parsed.sentences[1]?.tokens ?? []
  assert.equal(mention?.sentence, 1)
  assert.equal(tokens[mention?.first ?? 0]?.form, 'late')
  assert.equal(tokens[mention?.last ?? 0]?.form, 'night')
})

test('findTimes: hostile lines take time in proportion to their length', () => {
  const oneLine = (text: string): Sentence => {
    const part = { kind: 'paragraph', start: 0, end: text.length } as const
    return { index: 0, span: { start: 0, end: text.length }, part, partIndex: 0, headline: false, tokens: [], children: [] }
  }
  for (const piece of ['1', '1,', 'the early ', 'twenty-', 'May 1 and ', "'", 'last ', 'a. m. ', 'two more ', 'the full ']) {
    const text = piece.repeat(20_000)
    const start = performance.now()
    findTimes({ report: reportOf(text), sentences: [oneLine(text)] }, '2025-03-13')
    assert.ok(performance.now() - start < 2_000, piece)
  }
})
