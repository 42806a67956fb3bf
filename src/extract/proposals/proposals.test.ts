import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCases } from '../../../test/cases.ts'
import { markedReport } from '../../../test/marked-report.ts'
import { findProposals } from './proposals.ts'

interface Case {
  readonly name: string
  readonly text: string
  readonly proposals: readonly string[]
}

for (const { name, text, proposals } of loadCases<Case>(import.meta.url, 'proposals.cases.yaml')) {
  test(`findProposals: ${name}`, () => {
    const { resolved, statements, nameOf, quote } = markedReport(text)

    const found = findProposals(resolved, statements, [])

    const people = (word: string, ids: readonly string[]) => (ids.length === 0 ? '' : ` ${word} ${ids.map(nameOf).join(', ')}`)
    assert.deepEqual(
      found.map(({ kind, label, duration, proposers, parties, mediators, terms, partOf, mentions }) => {
        const whole = partOf === null ? '' : ` of ${found.find(({ id }) => id === partOf)?.label}`
        const length = duration === null ? '' : ` (${duration})`
        const told = terms.length === 0 ? '' : ` terms ${terms.map((term) => `"${term}"`).join(', ')}`
        const who = `${people('by', proposers)}${people('for', parties)}${people('through', mediators)}`
        return `${kind} ${label}${length}${whole}${who}${told}: ${mentions.map(quote).join(' | ')}`
      }),
      proposals,
    )
  })
}
