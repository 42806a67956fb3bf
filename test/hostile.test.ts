import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { readingPage } from '../src/cli/page/page.ts'
import { createPipeline, type Pipeline } from '../src/pipeline.ts'
import { ReadError } from '../src/read/read-error.ts'
import type { Reading, ReportInput } from '../src/record/types.ts'

// Random and mutated text at the whole pipeline: it reads or ends in a ReadError, in bounded time, and every span slices.

const pipeline: Pipeline = await createPipeline()
const REPORT = readFileSync(new URL('../examples/truce-talks.txt', import.meta.url), 'utf8')
const PAGE = readFileSync(new URL('../examples/border-shelling.html', import.meta.url), 'utf8')

/** Same texts every run; a failing one is printed small. */
const SETTINGS = { seed: 20250313, numRuns: 150 }

/** Milliseconds a text of a few thousand characters may take, on a busy machine. */
const PATIENCE = 15_000

function read(input: ReportInput): Reading | null {
  const began = performance.now()
  try {
    return pipeline.read(input)
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    assert.match(error.message, /^["A-Z].*[.…]$/s)
    return null
  } finally {
    const spent = performance.now() - began
    assert.ok(spent < PATIENCE, `${spent} ms`)
  }
}

function check(input: ReportInput): void {
  const reading = read(input)
  if (!reading) return
  for (const { start, end } of spansOf(reading)) {
    assert.ok(
      Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= reading.report.text.length,
      `${start}–${end}`,
    )
  }
  for (const time of reading.times) assert.equal(reading.report.text.slice(time.start, time.end), time.text)
  for (const item of [...reading.statements, ...reading.events, ...reading.positions, ...reading.control]) {
    assert.ok(item.evidence.length > 0, item.id)
    for (const { start, end } of item.evidence) assert.ok(end > start, item.id)
  }
  readingPage(reading, { width: 72, colour: true })
  assert.equal(JSON.stringify(pipeline.read(input)), JSON.stringify(reading))
}

/** Everything with a start and an end that are numbers, however deep. */
function* spansOf(value: unknown): Generator<{ start: number; end: number }> {
  if (typeof value !== 'object' || value === null) return
  const { start, end } = value as { start?: unknown; end?: unknown }
  if (typeof start === 'number' && typeof end === 'number') yield { start, end }
  for (const inner of Object.values(value)) yield* spansOf(inner)
}

/** Words and signs of reports, in no order. */
const WORD = fc.constantFrom(
  ...'the army said that Putin Moscow "yes" “ ” ‘ ’ ( ) [ ] — - , . ; : ? ! on Thursday 30-day ceasefire had not been taken from Kyiv, which he who will if U.S. 12,000 killed\n \n\n 2025 last year according to RSF\'s president of Ukraine and denied agreed \ud800 \u200b é 中'.split(
    ' ',
  ),
)

test('pipeline: random strings', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => check({ text })),
    SETTINGS,
  )
})

test('pipeline: words of reports in no order', () => {
  fc.assert(
    fc.property(fc.array(WORD, { minLength: 1, maxLength: 120 }), fc.constantFrom(' ', ''), (words, gap) =>
      check({ text: words.join(gap), published: '2025-03-13' }),
    ),
    SETTINGS,
  )
})

test('pipeline: a report with pieces cut out, doubled, turned round and spoilt', () => {
  const cut = fc.tuple(
    fc.nat(REPORT.length),
    fc.nat(300),
    fc.constantFrom('out', 'twice', 'reversed', 'capitals', 'quote', 'newlines', 'surrogate'),
  )
  fc.assert(
    fc.property(fc.array(cut, { minLength: 1, maxLength: 6 }), (cuts) => {
      let text = REPORT
      for (const [at, length, how] of cuts) {
        const piece = text.slice(at, at + length)
        text = text.slice(0, at) + spoilt(piece, how) + text.slice(at + length)
      }
      check({ text, published: '2031-05-15' })
    }),
    { ...SETTINGS, numRuns: 60 },
  )
})

function spoilt(piece: string, how: string): string {
  switch (how) {
    case 'out':
      return ''
    case 'twice':
      return piece + piece
    case 'reversed':
      return [...piece].reverse().join('')
    case 'capitals':
      return piece.toUpperCase()
    case 'quote':
      return `“${piece}`
    case 'newlines':
      return piece.replaceAll(' ', '\n')
    default:
      return `${piece}\udc00`
  }
}

test('pipeline: a page cut anywhere and put together again', () => {
  fc.assert(
    fc.property(fc.nat(PAGE.length), fc.nat(PAGE.length), (a, b) => check({ html: PAGE.slice(0, a) + PAGE.slice(b) })),
    { ...SETTINGS, numRuns: 60 },
  )
})

const LONG: readonly (readonly [string, string])[] = [
  ['a sentence of 2,000 words', `The army left ${'and the mayor said that it had left '.repeat(250)}the town.`],
  ['a hundred thousand letters', `The army said that ${'a'.repeat(100_000)} was the name of it.`],
  ['quotation marks without end', `The army said ${'“'.repeat(1_000)}no${'"'.repeat(1_000)} to that and it left.`],
  ['brackets without end', `The army said ${'('.repeat(1_000)}no${'['.repeat(1_000)} to that and it left.`],
  ['line ends without end', `The army said no.${'\n'.repeat(50_000)}It left the town on Monday.`],
  ['commas without end', `The army, ${', '.repeat(1_000)} said that it left.`],
  ['hyphens without end', `The army${'-'.repeat(20_000)}said that it left.`],
  ['capitals without end', `${'THE ARMY LEFT THE TOWN '.repeat(150)}.`],
  ['one word a line', 'The army left the town and it was calm .'.split(' ').join('\n').repeat(50)],
  [
    'names without end',
    `The army left it, and it said that ${'Ivan Petrov, '.repeat(500)}and others were in the town when it had been left by them.`,
  ],
  ['dates without end', `The army left the town ${'on Monday, 3 March 2025, '.repeat(200)}and it was calm.`],
]

for (const [name, text] of LONG) {
  test(`pipeline: ${name}`, () => {
    check({ text, published: '2025-03-13' })
  })
}
