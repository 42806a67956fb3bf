import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figureWords } from './figures.ts'
import { historyLines } from './history.ts'

const SCREEN = { width: 80, colour: false }

test('show: a figure names its tellers where they differ', () => {
  const readings = ['Lowland Post', 'Lowland Post', 'Harbour Wire', 'Ridge Radio', 'Delta Daily', null].map((publisher, i) => ({
    id: `r${i}`,
    publisher,
    ref: null,
    report: `report ${i}`,
  }))
  const told = (...values: number[]) => values.map((value, i) => ({ value, reading: `r${i}` }))
  assert.equal(figureWords({ of: 'killed', low: 4, high: 4, tellings: told(4, 4) }, readings), '4')
  assert.equal(
    figureWords({ of: 'killed', low: 4, high: 9, tellings: told(9, 9, 4, 9, 9, 9) }, readings),
    '4 to 9: 4 (Harbour Wire), 9 (Lowland Post, Ridge Radio, Delta Daily and 1 more)',
  )
})

test('show: of all pairs that are alike, the likeliest that suffice are printed, and every ruling', () => {
  const merge = (a: string, b: string, score: number, why = 'same type') => ({
    at: '2031-05-15T00:00:00Z',
    why,
    score,
    undone: false,
    readings: [a, b] as const,
  })
  const merges = [merge('a', 'b', 0.6), merge('a', 'c', 0.9), merge('b', 'c', 0.8), merge('a', 'b', 1, 'joined by hand')]
  const lines = historyLines({ merges, perhapsSame: [] }, SCREEN)
  assert.deepEqual(
    lines.filter((line) => line.startsWith('  ')).map((line) => line.trim()),
    [
      '2031-05-15 same type; 0.90 a with c',
      '2031-05-15 same type; 0.80 b with c',
      '2031-05-15 joined by hand; 1.00 a with b',
      'and 1 pair more that are alike; --json has them',
    ],
  )
  assert.deepEqual(historyLines({ merges: [], perhapsSame: [] }, SCREEN), [])
})
