import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCases } from '../../../test/cases.ts'
import { markedReport } from '../../../test/marked-report.ts'

interface Case {
  readonly name: string
  readonly text: string
  readonly statements: readonly string[]
  readonly speakers?: readonly (string | null)[]
}

for (const { name, text, statements: expected, speakers } of loadCases<Case>(import.meta.url, 'statements.cases.yaml')) {
  test(`findStatements: ${name}`, () => {
    const { statements, quote, nameOf } = markedReport(text)
    const found = statements.map(({ mode, source, cue, content, within }) => {
      const around = within === null ? '' : ` (in ${statements.findIndex(({ id }) => id === within) + 1})`
      return `${mode}: ${source.map(quote).join(' … ')} | ${cue ? quote(cue) : ''} | ${content.map(quote).join(' … ')}${around}`
    })

    assert.deepEqual(found, expected)
    if (speakers)
      assert.deepEqual(
        statements.map(({ speaker }) => nameOf(speaker)),
        speakers,
      )
  })
}
