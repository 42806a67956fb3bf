import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DESK_MESSAGES } from '../../lang/en/desk/messages.ts'
import { formatMessage, type Values } from './format.ts'
import { LANGUAGES } from './say.ts'

const ROWS: readonly (readonly [message: string, values: Values, words: string])[] = [
  ['No reports.', {}, 'No reports.'],
  ['{name}’s words', { name: 'Nour' }, 'Nour’s words'],
  ['{count, plural, one {# report} other {# reports}}', { count: 1 }, '1 report'],
  ['{count, plural, one {# report} other {# reports}}', { count: 12480 }, '12,480 reports'],
  ['{count, plural, =0 {none} other {#}} of {all, number}', { count: 0, all: 1000 }, 'none of 1,000'],
  ['Nothing new since {day, date}.', { day: '2025-05-03' }, 'Nothing new since 3 May 2025.'],
  ['{side, select, for {says so} other {denies}}', { side: 'against' }, 'denies'],
  ['{name}', { name: '{count, plural}' }, '{count, plural}'],
]
for (const [message, values, words] of ROWS)
  test(`messages: ${message}`, () => assert.equal(formatMessage(message, values, LANGUAGES.en), words))

for (const message of ['{', '{name', '{n, plural}', '{n, plural, one {# report}', 'a } b'])
  test(`messages: not well formed: ${message}`, () => {
    assert.throws(() => formatMessage(message, { name: '', n: 1 }, LANGUAGES.en))
  })

test('messages: every one of the desk is well formed', () => {
  const anything = new Proxy({}, { get: () => 2 }) as Values
  for (const message of Object.values(DESK_MESSAGES)) formatMessage(message, anything, LANGUAGES.pseudo)
})
