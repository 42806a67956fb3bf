import type { Party, Site } from '../merge/telling.ts'
import { foldName } from '../register/name-key.ts'
import { numberOf } from './key-numbers.ts'
import type { Facet } from './tables.ts'

/** The number under which records with a facet are filed. */
export function facetNumber(facet: Facet, value: string): number {
  return numberOf(`${facet}|${value}`)
}

/** The numbers under which a record of some parties and places is filed, without repeats; those of its places first. */
export function facetsOf(parties: readonly Party[], sites: readonly Site[]): number[] {
  const countries = [...parties, ...sites].flatMap(({ country }) => (country === null ? [] : [facetNumber('country', country)]))
  return [...new Set([...sites.map(({ key }) => facetNumber('place', key)), ...parties.map(partyFacet), ...countries])]
}

function partyFacet({ key, name }: Party): number {
  return key === null ? facetNumber('actor name', foldName(name)) : facetNumber('actor', key)
}
