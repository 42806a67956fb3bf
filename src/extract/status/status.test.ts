import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCases } from '../../../test/cases.ts'
import { createPipeline } from '../../pipeline.ts'
import { quoteOf } from '../../record/span.ts'
import type { Status } from '../../record/types.ts'

interface Case {
  readonly text: string
  readonly trigger: string
  readonly status: Status | null
}

const pipeline = await createPipeline()
const read = (text: string) => pipeline.read({ text, published: '2031-05-14' })

for (const { text, trigger, status } of loadCases<Case>(import.meta.url, 'status.cases.yaml')) {
  test(`statusOf: ${trigger} in "${text}"`, () => {
    const { events, report } = read(text)
    const event = events.find((candidate) => quoteOf(report.text, candidate.trigger) === trigger)
    assert.equal(event?.status ?? null, status)
  })
}

test('statusOf: the condition is kept in its own words', () => {
  const { events } = read('Peru will attack Chile if talks fail.')
  assert.equal(events[0]?.conditional, 'if talks fail')
})

test('statusOf: a claim rests on its statement', () => {
  const { events, statements } = read('The army said rebels had shelled the port of Tripoli.')
  assert.deepEqual(events[0]?.attribution, [statements[0]?.id])
})

test('statusOf: what the report says itself rests on none', () => {
  assert.deepEqual(read('Rebels shelled the port of Tripoli.').events[0]?.attribution, [])
})
