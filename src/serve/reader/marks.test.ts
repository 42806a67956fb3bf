import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Marked, segmentsOf } from './marks.ts'

const TEXT = 'Army units retook Bara on Sunday.'
const item = (id: string, ...quotes: string[]): Marked => ({
  id,
  kind: 'event',
  stance: null,
  isNegated: false,
  spans: quotes.map((quote) => ({ start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length })),
})
const shown = (items: readonly Marked[]) =>
  segmentsOf({ start: 0, end: TEXT.length }, items).map(({ start, end, marks }) => [
    TEXT.slice(start, end),
    marks.map((mark) => mark.item.id).join(''),
  ])

test('segmentsOf: text without marks is one piece', () => {
  assert.deepEqual(shown([]), [[TEXT, '']])
})

test('segmentsOf: a mark within another nests', () => {
  assert.deepEqual(shown([item('b', 'Bara'), item('a', 'Army units retook Bara')]), [
    ['Army units retook ', 'a'],
    ['Bara', 'ab'],
    [' on Sunday.', ''],
  ])
})

test('segmentsOf: marks that overlap are cut', () => {
  assert.deepEqual(shown([item('a', 'units retook Bara'), item('b', 'Bara on Sunday')]), [
    ['Army ', ''],
    ['units retook ', 'a'],
    ['Bara', 'ab'],
    [' on Sunday', 'b'],
    ['.', ''],
  ])
})

test('segmentsOf: a mark that begins before the stretch is shown from its start, and is no start', () => {
  const [first] = segmentsOf({ start: 5, end: 10 }, [item('a', 'Army units')])
  assert.deepEqual(
    first?.marks.map(({ isStart }) => isStart),
    [false],
  )
  assert.deepEqual(first?.anchors, [])
})

test('segmentsOf: whatever the marks, the pieces make the text and each is covered by just its marks', () => {
  const span = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
  fc.assert(
    fc.property(fc.array(fc.array(span, { maxLength: 3 }), { maxLength: 8 }), (all) => {
      const items = all.map((spans, i): Marked => ({ id: String(i), kind: 'event', stance: null, isNegated: false, spans }))
      const segments = segmentsOf({ start: 3, end: 33 }, items)
      assert.equal(segments[0]?.start, 3)
      assert.equal(segments.at(-1)?.end, 33)
      for (const [i, { start, end, marks }] of segments.entries()) {
        assert.equal(start, i === 0 ? 3 : segments[i - 1]?.end)
        const covering = items.flatMap(({ id, spans }) => spans.filter((one) => one.start <= start && one.end >= end).map(() => id))
        assert.deepEqual(marks.map((mark) => mark.item.id).sort(), covering.sort())
      }
    }),
  )
})
