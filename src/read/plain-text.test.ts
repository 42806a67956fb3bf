import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCases } from '../../test/cases.ts'
import { layOutText } from './plain-text.ts'

interface Case {
  readonly name: string
  readonly text: string
  readonly title?: string
  readonly parts: readonly (readonly [string, string])[]
  readonly byline?: string
  readonly published?: string
}

for (const { name, text, title, parts, byline, published } of loadCases<Case>(import.meta.url, 'plain-text.cases.yaml')) {
  test(`layOutText: ${name}`, () => {
    const found = layOutText(text, title ?? null)

    assert.deepEqual(
      found.parts.map((part) => [part.kind, text.slice(part.start, part.end)]),
      parts,
    )
    assert.equal(found.byline, byline ?? null)
    assert.equal(found.published, published ?? null)
    assert.equal(found.title, parts.find(([kind]) => kind === 'title')?.[1] ?? null)
    assert.equal(found.deck, parts.find(([kind]) => kind === 'deck')?.[1] ?? null)
  })
}
