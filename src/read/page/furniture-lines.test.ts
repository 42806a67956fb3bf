import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCases } from '../../../test/cases.ts'
import { dropFurnitureLines } from './furniture-lines.ts'
import type { PageLine } from './page-lines.ts'
import type { PageElement } from './page-node.ts'

interface Case {
  readonly line: string
  /** Whether all of it is a link. */
  readonly linked?: true
  readonly is: 'furniture' | 'report'
}

// of an element only its name is asked here
const element = { tagName: 'P' } as PageElement
const paragraph: PageLine = { text: 'The army left the town on Monday, and the mayor asked the people to wait.', element, linked: 0 }

for (const { line, linked, is } of loadCases<Case>(import.meta.url, 'furniture-lines.cases.yaml')) {
  test(`dropFurnitureLines: ${line}`, () => {
    const between: PageLine = { text: line, element, linked: linked ? line.length : 0 }
    const kept = dropFurnitureLines([paragraph, between, paragraph], null)

    assert.equal(kept.includes(between), is === 'report')
    assert.equal(kept.filter((one) => one === paragraph).length, 2)
  })
}
