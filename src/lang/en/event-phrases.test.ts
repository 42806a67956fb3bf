import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PLOVER_TYPES } from '../../record/plover.ts'
import { EVENT_PHRASES } from './event-phrases.ts'

test('EVENT_PHRASES: every type has words, every mode is one of its type, and the other side has its place', () => {
  for (const type of Object.keys(PLOVER_TYPES)) assert.ok(EVENT_PHRASES[type], type)
  for (const [name, { to }] of Object.entries(EVENT_PHRASES)) {
    const [type = '', mode] = name.split(' ')
    assert.ok(mode === undefined || mode in (PLOVER_TYPES[type as keyof typeof PLOVER_TYPES]?.modes ?? {}), name)
    for (const words of to) assert.equal(words.split('{}').length, 2, name)
  }
})
