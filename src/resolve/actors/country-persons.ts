import { foldName } from '../../register/name-key.ts'
import type { Register } from '../../register/register.ts'
import type { FoundName } from './found-name.ts'

/**
 * Countries that the tagger takes for persons, because their names are given names too: "Chad accepted the truce" in a report where nobody is called
 * Chad by a longer name. What is settled stays where a title or a form of address stands before the name.
 */
export function settleCountries(found: readonly { readonly names: FoundName[] }[], register: Register): void {
  const persons = new Set<string>()
  for (const { names } of found)
    for (const name of names)
      if (name.sort === 'person' && name.name.includes(' ')) for (const word of foldName(name.name).split(' ')) persons.add(word)
  for (const { names } of found)
    for (const [at, name] of names.entries()) {
      if (name.sort !== 'person' || name.title !== null || name.addressed || name.name.includes(' ') || persons.has(foldName(name.name)))
        continue
      const reading = register.countries.read(name.name).find(({ form, country }) => form === 'name' && country.kind === 'state')
      if (reading) names[at] = { sort: 'country', first: name.first, last: name.last, reading }
    }
}
