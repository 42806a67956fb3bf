import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { loadCases } from '../../../test/cases.ts'
import type { Part } from '../../record/types.ts'
import { findQuotations } from './quotation.ts'

interface Case {
  readonly name: string
  readonly text: string
  readonly quotations: readonly string[]
}

/** A part a line; a line that begins with "# " is the title. */
function toParts(text: string): Part[] {
  let start = 0
  return text.split('\n').map((line) => {
    const part: Part = { kind: line.startsWith('# ') ? 'title' : 'paragraph', start, end: start + line.length }
    start = part.end + 1
    return part
  })
}

for (const { name, text, quotations } of loadCases<Case>(import.meta.url, 'quotation.cases.yaml')) {
  test(`findQuotations: ${name}`, () => {
    const found = findQuotations(text, toParts(text)).map(
      ({ span, parent, continues, closed }) =>
        `${parent === null ? '' : '> '}${continues === null ? '' : '+ '}${closed ? '' : '! '}${text.slice(span.start, span.end)}`,
    )

    assert.deepEqual(found, quotations)
  })
}

test('findQuotations: quotations lie in their parts, in order, and nest', () => {
  const mark = fc.constantFrom('"', '“', '”', '‘', '’', "'", '«', '»', '„', "''", ' ', 'a', 's', '. ', ', ', '\n', '9')
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 60 }), (marks) => {
      const text = marks.join('')
      const parts = toParts(text)
      const found = findQuotations(text, parts)
      found.forEach(({ index, span, inner, parent }, at) => {
        assert.equal(index, at)
        assert.ok(inner.start >= span.start && inner.end <= span.end && inner.end > inner.start)
        assert.ok(parts.some((part) => span.start >= part.start && span.end <= part.end))
        const around = parent === null ? undefined : found[parent]
        if (around) assert.ok(around.index < at && around.span.start <= span.start && around.span.end >= span.end)
      })
    }),
    { numRuns: 500, seed: 1 },
  )
})

test('findQuotations: a hundred thousand unmatched marks take no time worth speaking of', () => {
  for (const mark of ['" a ', 'a "b ', '“', "'a ", ' «x']) {
    const text = mark.repeat(100_000)
    const start = performance.now()
    findQuotations(text, [{ kind: 'paragraph', start: 0, end: text.length }])
    assert.ok(performance.now() - start < 3000, mark)
  }
})
