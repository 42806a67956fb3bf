import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainReport } from '../../../test/plain-report.ts'
import type { Report } from '../../record/types.ts'
import { editionOf } from './edition.ts'

const report = (id: string, text: string, more: Partial<Report> = {}): Report => ({
  ...plainReport(text),
  id,
  published: '2031-05-16',
  ...more,
})

/** The ids of versions in the order of their editions, given newest first. */
const inOrder = (...reports: Report[]) =>
  reports
    .toReversed()
    .sort((a, b) => (editionOf(a) < editionOf(b) ? -1 : 1))
    .map(({ id }) => id)

test('editions: by day, then by time', () => {
  const late = report('b', 'Two died.', { publishedAt: '2031-05-16T15:40:00Z' })
  const early = report('c', 'Two people died in the fire.', { publishedAt: '2031-05-16T09:00:00Z' })
  assert.deepEqual(inOrder(report('z', 'One died.', { published: '2031-05-15' }), early, late), ['z', 'c', 'b'])
})

test('editions: the one that says that it corrects another is the later one', () => {
  const first = report('b', 'Four people died in the camp, residents said, and the roads were closed.')
  assert.deepEqual(inOrder(first, report('a', 'Seven people died, residents said, correcting an earlier count of four.')), ['b', 'a'])
  assert.deepEqual(inOrder(first, report('a', 'Seven died.', { title: 'UPDATE 1-Seven die' })), ['b', 'a'])
})

test('editions: else the longer one, else by id', () => {
  assert.deepEqual(inOrder(report('b', 'Four died.'), report('a', 'Four died in the camp.')), ['b', 'a'])
  assert.deepEqual(inOrder(report('a', 'Four died.'), report('b', 'Five died.')), ['a', 'b'])
})

test('editions: a sum that is corrected, and an update promised, make no later version', () => {
  const longer = report('b', 'The bank corrected the accounts of the port, and the roads were closed for two days.')
  assert.deepEqual(inOrder(report('a', 'The minister promised to update the law.'), longer), ['a', 'b'])
})
