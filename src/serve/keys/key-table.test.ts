import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clashes, KEYS } from './key-table.ts'

test('keys: no two that may be awake together clash', () => {
  assert.deepEqual(clashes(KEYS), [])
})

test('keys: a clash is found, between scopes and between a press and a pair', () => {
  const key = (scope: 'anywhere' | 'list' | 'reader', combo: string) => ({ scope, combo, does: combo, words: 'keys.help' as const })
  assert.equal(clashes([key('anywhere', 'g t'), key('list', 'g')]).length, 1)
  assert.equal(clashes([key('anywhere', 'n'), key('reader', 'n')]).length, 1)
  assert.equal(clashes([key('list', 'j'), key('reader', 'j')]).length, 0)
})
