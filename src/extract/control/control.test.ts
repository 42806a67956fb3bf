import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCases } from '../../../test/cases.ts'
import { markedReport } from '../../../test/marked-report.ts'
import { findControl } from './control.ts'

interface Case {
  readonly name: string
  readonly text: string
  readonly control: readonly string[]
}

for (const { name, text, control } of loadCases<Case>(import.meta.url, 'control.cases.yaml')) {
  test(`findControl: ${name}`, () => {
    const { resolved, statements, nameOf, quote } = markedReport(text)

    const found = findControl(resolved, statements)

    assert.deepEqual(
      found.map(({ place, holder, previous, share, status, claimedBy }) => {
        const sides = previous === null ? (nameOf(holder) ?? 'nobody') : `${nameOf(holder) ?? 'nobody'} ← ${nameOf(previous)}`
        const part = share === null ? '' : ` (${Number(share.toFixed(4))})`
        return `${status}: ${sides} @ ${nameOf(place) ?? 'nowhere'}${part}${claimedBy === null ? '' : ` by ${nameOf(claimedBy)}`}`
      }),
      control,
    )
    for (const { evidence, explain } of found) {
      assert.ok(explain?.trigger && evidence.some((span) => quote(span).includes(explain.trigger ?? '')))
    }
  })
}
