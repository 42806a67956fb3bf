import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCases } from '../../test/cases.ts'
import { readMarkdown } from './markdown.ts'

interface Case {
  readonly name: string
  readonly markdown: string
  readonly parts: readonly (readonly [string, string])[]
  readonly furniture?: readonly string[]
  readonly byline?: string
  readonly published?: string
  readonly publisher?: string
}

for (const { name, markdown, parts, furniture, byline, published, publisher } of loadCases<Case>(import.meta.url, 'markdown.cases.yaml')) {
  test(`readMarkdown: ${name}`, () => {
    const found = readMarkdown(markdown)

    assert.deepEqual(
      found.parts.map((part) => [part.kind, found.text.slice(part.start, part.end)]),
      parts,
    )
    assert.deepEqual(found.furniture, furniture ?? [])
    assert.equal(found.byline, byline ?? null)
    assert.equal(found.published, published ?? null)
    assert.equal(found.publisher, publisher ?? null)
  })
}
