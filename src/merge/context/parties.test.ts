import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCases } from '../../../test/cases.ts'
import { handReading } from '../../../test/hand-reading.ts'
import type { ActorKind } from '../../record/types.ts'
import { partiesOf } from './parties.ts'

interface Case {
  readonly name: string
  readonly text: string
  readonly actors: Readonly<Record<string, string>>
  readonly places?: Readonly<Record<string, string>>
  readonly of?: Readonly<Record<string, string | null>>
  readonly means?: Readonly<Record<string, string>>
  readonly speaksFor?: Readonly<Record<string, string | null>>
}

for (const { name, text, actors, places = {}, of = {}, means = {}, speaksFor = {} } of loadCases<Case>(
  import.meta.url,
  'parties.cases.yaml',
)) {
  test(`parties: ${name}`, () => {
    const names = Object.keys(actors)
    const reading = handReading({ text, published: '2031-05-16' }, (at) => ({
      places: Object.entries(places).map(([called, country], i) => ({
        id: `p${i}`,
        name: called,
        names: [called],
        kind: 'town',
        precision: 'town',
        country,
        admin1: null,
        lat: null,
        lon: null,
        geonames: null,
        register: null,
        mentions: [at(called)],
      })),
      actors: Object.entries(actors).map(([called, what], i) => {
        const [, kind = '', listed, country] = /^([a-z ]+)(#)?(?:@(\w+))?$/.exec(what) ?? []
        const unknown = { role: null, sector: null, memberOf: null, lat: null, lon: null } as const
        const register = listed ? `group:${called}` : null
        return {
          id: `a${i}`,
          name: called,
          names: [called],
          kind: kind as ActorKind,
          country: country ?? null,
          register,
          mentions: [at(called)],
          ...unknown,
        }
      }),
    }))
    const parties = partiesOf(reading)
    const idOf = (called: string) => `a${names.indexOf(called)}`
    for (const [person, group] of Object.entries(of)) assert.equal(parties.groupOf(idOf(person))?.name ?? null, group)
    for (const [called, side] of Object.entries(speaksFor)) assert.equal(parties.of(idOf(called))?.memberOf ?? null, side)
    for (const [called, meant] of Object.entries(means)) {
      const party = parties.of(idOf(called))
      assert.ok(party?.name === meant || party?.key === meant, `${called} is ${JSON.stringify(party)}`)
    }
  })
}
