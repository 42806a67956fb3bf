import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayIn } from '../messages/say.ts'
import { durationWords } from './duration.ts'

for (const [duration, words] of [
  ['P30D', '30 days'],
  ['P1D', '1 day'],
  ['PT48H', '48 hours'],
  ['P1Y6M', '1 year, 6 months'],
  ['P2W', '2 weeks'],
  ['PT1H30M', '1 hour, 30 minutes'],
  ['P', 'P'],
  ['indefinite', 'indefinite'],
  ['P1.5D', 'P1.5D'],
] as const)
  test(`durationWords: ${duration}`, () => assert.equal(durationWords(sayIn('en'), duration), words))
