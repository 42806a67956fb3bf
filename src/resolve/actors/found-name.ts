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

/** Words in a name, at most. */
export const LONGEST = 8
