import { ANYBODY } from '../../lang/en/anybody-words.ts'
import { foldName } from '../../register/name-key.ts'
import type { Party } from '../telling.ts'
import { stemOf } from './words.ts'

/** What those without a name are called, where that says which of many: "two fishermen", "masked settlers"; null for "people" and "soldiers". */
export function nounOf({ name }: Party): string | null {
  const last = foldName(name).split(' ').at(-1) ?? ''
  return last.length > 3 && !ANYBODY.has(last) ? `noun:${stemOf(last)}` : null
}
