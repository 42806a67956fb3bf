import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { loadCases } from '../../../test/cases.ts'
import { plainReport } from '../../../test/plain-report.ts'
import { createParser } from '../../parse/parse.ts'
import type { Sentence } from '../../parse/sentence.ts'
import { findTimes } from './times.ts'

interface Case {
  readonly text: string
  /** Day of publication: Thursday 2025-03-13 where the row names none; null for unknown. */
  readonly published?: string | null
  /** "words | TYPE value | start..end granularity", "-" for what is not known. */
  readonly times: readonly string[]
}

const parser = createParser()

for (const { text, published, times: expected } of loadCases<Case>(import.meta.url, 'times.cases.yaml')) {
  test(`findTimes: ${text}`, () => {
    const parsed = parser.parseReport(plainReport(text))
    const { times, mentions } = findTimes(parsed, published === undefined ? '2025-03-13' : published)
    for (const time of times) assert.equal(time.text, text.slice(time.start, time.end))
    for (const { when } of mentions) {
      if (!when) continue
      assert.equal(when.text, text.slice(when.span.start, when.span.end))
      assert.ok(when.start === null || when.end === null || when.start <= when.end)
    }
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
  const parsed = parser.parseReport(plainReport(text))
  const [mention] = findTimes(parsed, '2025-03-13').mentions
  const tokens = parsed.sentences[1]?.tokens ?? []
  assert.equal(mention?.sentence, 1)
  assert.equal(tokens[mention?.first ?? 0]?.form, 'late')
  assert.equal(tokens[mention?.last ?? 0]?.form, 'night')
})

function oneLine(text: string): Sentence {
  const part = { kind: 'paragraph', start: 0, end: text.length } as const
  return { index: 0, span: { start: 0, end: text.length }, part, partIndex: 0, headline: false, tokens: [], children: [] }
}

test('findTimes: whatever the words, times stand in order, apart, and end after they begin', () => {
  const words =
    'the a of in on last next early late mid - , . two 13 31 2025 1990s March Feb. May Friday Wed. week year days quarter ago later night noon 10:30 a.m. GMT every since now spring fall past half first Christmas to and from between'
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words.split(' ')), { maxLength: 30 }), fc.boolean(), (picked, dated) => {
      const text = picked.join(' ')
      const parsed = { report: plainReport(text), sentences: [oneLine(text)] }
      const { times } = findTimes(parsed, dated ? '2025-03-13' : null)
      let end = 0
      for (const time of times) {
        assert.ok(time.start >= end && time.end > time.start && time.end <= text.length, text)
        assert.equal(time.text, text.slice(time.start, time.end))
        end = time.end
      }
      assert.deepEqual(findTimes(parsed, dated ? '2025-03-13' : null).times, times)
    }),
    { numRuns: 2000, seed: 7 },
  )
})

test('findTimes: hostile lines take time in proportion to their length', () => {
  for (const piece of ['1', '1,', 'the early ', 'twenty-', 'May 1 and ', "'", 'last ', 'a. m. ', 'two more ', 'the full ']) {
    const text = piece.repeat(20_000)
    const start = performance.now()
    findTimes({ report: plainReport(text), sentences: [oneLine(text)] }, '2025-03-13')
    assert.ok(performance.now() - start < 2_000, piece)
  }
})
