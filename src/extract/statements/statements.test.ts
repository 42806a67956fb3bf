import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
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

const WORDS = [
  'said',
  'that',
  'he',
  'the army',
  '“',
  '”',
  '"',
  ',',
  '.',
  ':',
  'according to',
  'Haddad',
  'denied',
  'to leave',
  'and',
  'who',
  'saying',
  'was',
  'quoted',
  'as',
  '\n',
  '’',
  'declined',
  'claim',
  'town',
]

test('findStatements: spans lie in the text, in order; quotations are what stands there', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 40 }), (words) => {
      const { resolved, statements } = markedReport(words.join(' '))
      const { text } = resolved.report
      statements.forEach(({ id, evidence, content, quotes, cleaned, within, mode }, index) => {
        assert.equal(id, `s${index + 1}`)
        for (const span of [...evidence, ...content]) assert.ok(span.start >= 0 && span.end > span.start && span.end <= text.length)
        const starts = content.map(({ start }) => start)
        assert.deepEqual(
          starts,
          starts.toSorted((a, b) => a - b),
        )
        assert.ok(mode === 'none' || content.length > 0)
        assert.equal(quotes.length, cleaned.length)
        for (const quote of quotes) assert.ok(text.includes(quote))
        assert.ok(within === null || (within !== id && statements.some((other) => other.id === within)))
      })
    }),
    { numRuns: 120, seed: 7 },
  )
})

test('findStatements: when and where it was said, not what was said to have been', () => {
  const text = [
    'The army said on Wednesday that the town fell on Monday.',
    'The bridge was closed on Monday, the mayor said on Wednesday.',
    'In a speech in [Bara](place), the king vowed on Wednesday to rebuild [Kosti](place).',
    'The mayor said that the bridge fell on Monday.',
  ]
  const { statements, nameOf } = markedReport(text.join('\n'))

  assert.deepEqual(
    statements.map(({ when, place }) => [when?.text ?? null, nameOf(place)]),
    [
      ['on Wednesday', null],
      ['on Wednesday', null],
      ['on Wednesday', 'Bara'],
      [null, null],
    ],
  )
})
