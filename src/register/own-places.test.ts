import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Addition } from './additions.ts'
import { openGazetteer } from './gazetteer.ts'
import { withOwnPlaces } from './own-places.ts'

const nothing = { aliases: [], sector: null, role: null, gender: null, since: null, until: null }
const depot: Addition = { ...nothing, name: 'Depot Nine', aliases: ['D-9'], kind: 'place', country: 'UKR', lat: 48.5, lon: 37.9 }
const group: Addition = { ...nothing, name: 'River Guard', kind: 'armed group', country: 'UKR', lat: null, lon: null }
const gazetteer = withOwnPlaces(openGazetteer(), [depot, group])

test('a place the user added is found by name and alias', () => {
  for (const name of ['Depot Nine', 'depot nine', 'D-9']) {
    const [found] = gazetteer.find(name)
    assert.deepEqual([found?.id, found?.lat, found?.lon, found?.countries], ['own:depot-nine', 48.5, 37.9, ['UKR']])
  }
})

test('what is no place of the user is found as before, and a group is no place', () => {
  assert.equal(gazetteer.find('Sudzha')[0]?.geonames, 486816)
  assert.deepEqual(gazetteer.find('River Guard'), [])
  assert.equal(gazetteer.abbreviation('Ind.')[0]?.name, 'Indiana')
})
