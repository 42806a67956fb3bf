import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCases } from '../../../test/cases.ts'
import { markedReport } from '../../../test/marked-report.ts'
import type { Event, Statement, Status } from '../../record/types.ts'
import { findEvents } from '../events/events.ts'

interface Case {
  readonly text: string
  readonly trigger: string
  readonly status: Status | null
}

function read(marked: string, trigger: string): { readonly event: Event | null; readonly statements: readonly Statement[] } {
  const { resolved, statements, quote } = markedReport(marked)
  const event = findEvents(resolved, statements).find((candidate) => quote(candidate.trigger) === trigger)
  return { event: event ?? null, statements }
}

for (const { text, trigger, status } of loadCases<Case>(import.meta.url, 'status.cases.yaml')) {
  test(`statusOf: ${trigger} in "${text}"`, () => {
    assert.equal(read(text, trigger).event?.status ?? null, status)
  })
}

test('statusOf: the condition is kept in its own words', () => {
  const { event } = read('[Peru](actor, g:PER) will attack [Chile](actor, g:CHL) if talks fail.', 'attack')
  assert.equal(event?.conditional, 'if talks fail')
})

test('statusOf: a claim rests on its statement', () => {
  const { event, statements } = read('[The army](actor army, m:) said rebels had shelled the port of [Tripoli](place).', 'shelled')
  assert.deepEqual(event?.attribution, [statements[0]?.id])
})

test('statusOf: what the report says itself rests on none', () => {
  assert.deepEqual(read('[Rebels](actor, a:) shelled the port of [Tripoli](place).', 'shelled').event?.attribution, [])
})
