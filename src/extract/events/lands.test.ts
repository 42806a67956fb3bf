import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markedReport } from '../../../test/marked-report.ts'
import { type Country, indexCountries } from '../../register/countries.ts'
import { findEvents } from './events.ts'
import { Lands } from './lands.ts'

const country = (id: string, name: string, adjective: string): Country => ({
  id,
  iso2: null,
  name,
  names: [name],
  abbreviations: [],
  adjectives: [adjective],
  demonyms: [],
  plurals: [],
  capitals: [],
  seats: [],
  lat: 1,
  lon: 2,
  kind: 'state',
  ambiguous: [],
  parent: null,
  since: null,
  until: null,
})
const COUNTRIES = indexCountries([country('SSD', 'South Sudan', 'South Sudanese'), country('JOR', 'Jordan', 'Jordanian')])
/** The state each place of the sentences lies in. */
const STATES: Readonly<Record<string, string>> = { Juba: 'SSD', Bor: 'SSD', Amman: 'JOR' }

for (const [text, recipients, made] of [
  ['[Kenya](actor, g:KEN) shelled [Juba](place).', ['South Sudan'], 1],
  ['[Kenya](actor, g:KEN) shelled [Juba](place) and [Bor](place).', ['South Sudan'], 1],
  ['[The envoy](actor envoy, p:KEN) arrived in [Amman](place).', ['Jordan'], 1],
  ['[Kenya](actor, g:KEN) sent grain to [Juba](place).', ['South Sudan'], 1],
  ['[Kenya](actor, g:KEN) refused to deploy peacekeepers in [Juba](place).', ['South Sudan'], 1],
  ['[Kenya](actor, g:KEN) threatened to shell Jordanian towns.', ['Jordan'], 1],
  ['[Kenya](actor, g:KEN) bought Jordanian towns.', [], 0],
  // who leaves, who is at home, who is unknown, who meets there
  ['[Kenya](actor, g:KEN) withdrew from [Juba](place).', [], 0],
  ['[The army](actor army, m:SSD) shelled [Juba](place).', [], 0],
  ['[Gunmen](actor gunmen, a:) shelled [Juba](place).', [], 0],
  ['[Kenya](actor, g:KEN) met [Chad](actor, g:TCD) in [Juba](place).', [], 0],
  ['[Kenya](actor, g:KEN) shelled [Juba](place) and [Amman](place).', [], 0],
] as const) {
  test(`Lands: ${text}`, () => {
    const { resolved, statements } = markedReport(text)
    const placed = { ...resolved, places: resolved.places.map((place) => ({ ...place, country: STATES[place.name] ?? null })) }
    const lands = new Lands(placed, COUNTRIES)
    const [event] = findEvents(placed, statements, lands)

    const named = (event?.recipients ?? []).map((id) => [...placed.actors, ...lands.added].find((actor) => actor.id === id)?.name)
    assert.deepEqual(named, recipients)
    assert.equal(lands.added.length, made)
  })
}
