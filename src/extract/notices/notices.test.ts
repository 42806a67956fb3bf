import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCases } from '../../../test/cases.ts'
import { createPipeline } from '../../pipeline.ts'

interface Case {
  readonly name: string
  readonly text: string
  /** Day of publication: 2025-03-13 where the row names none. */
  readonly published?: string | null
  /** "kind | words at its span | message". */
  readonly notices: readonly string[]
}

const pipeline = await createPipeline()

for (const { name, text, published, notices: expected } of loadCases<Case>(import.meta.url, 'notices.cases.yaml')) {
  test(`findNotices: ${name}`, () => {
    const { report, notices } = pipeline.read({ text, published: published === undefined ? '2025-03-13' : published })
    const shown = notices.map(({ kind, message, span }) => `${kind} | ${span ? report.text.slice(span.start, span.end) : ''} | ${message}`)
    assert.deepEqual(shown, expected)
    assert.deepEqual(
      notices.map(({ id }) => id),
      notices.map((_, index) => `n${index + 1}`),
    )
  })
}
