import { REBEL_NOUNS } from '../../lang/en/actor-words.ts'
import type { Country } from '../../register/countries.ts'
import { foldName } from '../../register/name-key.ts'

/** A name's last word, folded. */
export const lastWord = (name: string): string => foldName(name).split(' ').at(-1) ?? ''

/** A description's words with what is alike made alike: without its country's adjective, "rebel forces", "rebel factions" as "rebels". */
export function plainName(name: string, nation: Country | null): string {
  const adjectives = new Set((nation ? [...nation.adjectives, nation.name] : []).map(foldName))
  const words = foldName(name)
    .split(' ')
    .filter((word) => !adjectives.has(word) && word !== 's')
  const last = words.at(-1) ?? ''
  const before = words.at(-2)
  if (
    before !== undefined &&
    REBEL_NOUNS.has(before) &&
    /^(?:forces?|factions?|groups?|fighters?|units?|insurgents?|militants?)$/.test(last)
  )
    words.pop()
  const noun = words.pop() ?? ''
  return [...words, noun.replace(/(?<=[a-z]{3})s$/, '')].join(' ')
}
