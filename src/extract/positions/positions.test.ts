import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCases } from '../../../test/cases.ts'
import { markedReport } from '../../../test/marked-report.ts'
import { findProposals } from '../proposals/proposals.ts'
import { findPositions } from './positions.ts'

interface Case {
  readonly name: string
  readonly text: string
  readonly positions: readonly string[]
}

for (const { name, text, positions } of loadCases<Case>(import.meta.url, 'positions.cases.yaml')) {
  test(`findPositions: ${name}`, () => {
    const { resolved, statements, nameOf, quote } = markedReport(text)
    const proposals = findProposals(resolved, statements, [])

    const found = findPositions(resolved, proposals, statements, [])

    assert.deepEqual(
      found.map(({ actor, stance, proposal, condition, was }) => {
        const label = proposals.find(({ id }) => id === proposal)?.label
        return `${nameOf(actor)} ${stance} ${label}${condition === null ? '' : ` if "${condition}"`}${was.length > 0 ? ` was ${was.join(', ')}` : ''}`
      }),
      positions,
    )
    for (const { evidence, explain } of found) {
      assert.ok(explain?.trigger && evidence.some((span) => quote(span).includes(explain.trigger ?? '')))
    }
    for (const { mentions, label } of proposals)
      assert.ok(
        mentions.some((span) => quote(span).includes(label)),
        label,
      )
  })
}
