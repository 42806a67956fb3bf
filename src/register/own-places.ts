import type { Addition } from './additions.ts'
import { additionId } from './additions.ts'
import type { Gazetteer, PlaceCandidate } from './gazetteer.ts'
import { placeKey } from './place-key.ts'

/**
 * The gazetteer with the places that a user has added: by name and alias they come first and mean what the user says. Additions
 * of other kinds are not read.
 */
export function withOwnPlaces(gazetteer: Gazetteer, additions: readonly Addition[]): Gazetteer {
  const own = new Map<string, PlaceCandidate[]>()
  for (const addition of additions) {
    if (addition.kind !== 'place') continue
    for (const key of new Set([addition.name, ...addition.aliases].map(placeKey)))
      own.set(key, [...(own.get(key) ?? []), toCandidate(addition, key === placeKey(addition.name))])
  }
  if (own.size === 0) return gazetteer
  return {
    find(name) {
      const found = own.get(placeKey(name))
      return found ? [...found, ...gazetteer.find(name)] : gazetteer.find(name)
    },
    abbreviation(form) {
      return own.get(placeKey(form)) ?? gazetteer.abbreviation(form)
    },
    adjective: (form) => gazetteer.adjective(form),
    close: () => gazetteer.close(),
  }
}

function toCandidate(addition: Addition, primary: boolean): PlaceCandidate {
  return {
    id: additionId(addition),
    name: addition.name,
    kind: 'place',
    precision: 'point',
    countries: addition.country === null ? [] : [addition.country],
    admin1: null,
    region: null,
    lat: addition.lat,
    lon: addition.lon,
    population: 0,
    fame: 0,
    seat: null,
    geonames: null,
    primary,
    usual: true,
    word: false,
  }
}
