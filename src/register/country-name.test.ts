import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countryName } from './country-name.ts'

test('countryName: a state by its code; what is no code stays as it is', () => {
  assert.equal(countryName('GBR'), 'United Kingdom')
  assert.equal(countryName('March 23 Movement'), 'March 23 Movement')
  assert.equal(countryName('ZZZ'), 'ZZZ')
})
