import type { Addition } from '../../register/additions.ts'
import type { CountryReading } from '../../register/countries.ts'
import type { Group } from '../../register/groups.ts'
import type { RolePhrase } from './role-phrases.ts'

/** What a name in a sentence is, before it is known who bears it. Token indices are inclusive. */
export type FoundName =
  | { readonly sort: 'country'; readonly first: number; readonly last: number; readonly name?: undefined; readonly reading: CountryReading }
  | { readonly sort: 'group'; readonly first: number; readonly last: number; readonly name: string; readonly group: Group }
  | {
      readonly sort: 'own'
      readonly first: number
      readonly last: number
      readonly name: string
      readonly addition: Addition
      readonly id: string
      /** Token range with a title before it, and the title: persons only. */
      readonly titleFirst: number
      readonly title: RolePhrase | null
      readonly former: boolean
    }
  | {
      readonly sort: 'organization'
      readonly first: number
      readonly last: number
      readonly name: string
      /** The country that its name says: "Syrian National Commission". */
      readonly country: string | null
    }
  | {
      readonly sort: 'person'
      readonly first: number
      readonly last: number
      readonly name: string
      /** Token range with titles before it. */
      readonly titleFirst: number
      readonly title: RolePhrase | null
      readonly former: boolean
      readonly gender: 'm' | 'f' | null
      /** Whether a form of address stands before it. */
      readonly addressed: boolean
    }

/** Whether a name is a group's, organization's or force's: not a person's, a people's or a country's. */
export function isGroupName(name: FoundName): boolean {
  if (name.sort === 'own') return name.addition.kind !== 'person' && name.addition.kind !== 'population'
  return name.sort === 'group' || name.sort === 'organization'
}

/** Words in a name, at most. */
export const LONGEST = 8
