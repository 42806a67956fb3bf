import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCases } from '../../test/cases.ts'
import { plainReport } from '../../test/plain-report.ts'
import type { Clause } from './clause.ts'
import { findClauses } from './clauses.ts'
import { createParser } from './parse.ts'
import type { Sentence } from './sentence.ts'

interface Case {
  readonly name: string
  readonly text: string
  readonly predicate: string
  readonly expect: Record<string, unknown> | null
}

const parser = createParser()

function sentenceOf(text: string): Sentence {
  const [sentence] = parser.parseReport(plainReport(text)).sentences
  assert.ok(sentence)
  return sentence
}

function described(sentence: Sentence, clauses: readonly Clause[], clause: Clause): Record<string, unknown> {
  const word = (index: number) => sentence.tokens[index]?.form ?? ''
  const heads = (fillers: readonly { head: number }[]) => fillers.map(({ head }) => word(head))
  return {
    ...clause,
    subjects: heads(clause.subjects),
    objects: heads(clause.objects),
    possessors: heads(clause.possessors),
    modifiers: clause.modifiers.map(word),
    obliques: clause.obliques.map(({ preposition, head }) => `${preposition} ${word(head)}`.trim()),
    negation: clause.negation === null ? null : word(clause.negation),
    parent: clause.parent === null ? null : word(clauses[clause.parent]?.predicate ?? 0),
  }
}

for (const { name, text, predicate, expect } of loadCases<Case>(import.meta.url, 'clauses.cases.yaml')) {
  test(`findClauses: ${name}`, () => {
    const sentence = sentenceOf(text)
    const { clauses, byPredicate } = findClauses(sentence)
    const token = sentence.tokens.find((candidate) => candidate.form === predicate)
    assert.ok(token, `${predicate} is no word of the case`)
    const clause = clauses.find((candidate) => candidate.predicate === token.index)
    assert.equal(byPredicate[token.index], clause?.index ?? null)
    if (expect === null) return assert.equal(clause, undefined)
    assert.ok(clause)
    const found = described(sentence, clauses, clause)
    assert.deepEqual(Object.fromEntries(Object.keys(expect).map((key) => [key, found[key]])), expect)
  })
}

test('every clause of a long and odd sentence lies in it, and no clause is its own ancestor', () => {
  const text = `${'He said, she said, and they, who came, said that '.repeat(12)}it ended.`
  const sentence = sentenceOf(text)
  const { clauses } = findClauses(sentence)
  for (const clause of clauses) {
    for (const span of [clause.span, clause.whole])
      assert.ok(span.start >= sentence.span.start && span.end <= sentence.span.end && span.start < span.end)
    const seen = new Set<number>()
    for (let at: number | null = clause.index; at !== null; at = clauses[at]?.parent ?? null) {
      assert.ok(!seen.has(at))
      seen.add(at)
    }
  }
})
