import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isolated, withoutTurns } from './isolated.ts'

for (const [name, words, shown] of [
  ['plain words stay as they are', 'Nour نور', 'Nour نور'],
  ['marks that turn nothing stay', 'a\u200Eb\u200F', 'a\u200Eb\u200F'],
  ['an override ends with the words', '\u202Eabc', '\u2068\u202Eabc\u2069'],
  ['an open isolate is ended', '\u2067abc', '\u2068\u2067abc\u2069\u2069'],
  ['an end without a beginning goes', 'a\u2069\u2069b', '\u2068ab\u2069'],
  ['what is closed stays', '\u2067a\u2069b', '\u2068\u2067a\u2069b\u2069'],
] as const)
  test(`isolated: ${name}`, () => assert.equal(isolated(words), shown))

test('withoutTurns: what would turn is taken out', () => assert.equal(withoutTurns('\u202Ea\u2066b\u2069\u200E'), 'ab\u200E'))
