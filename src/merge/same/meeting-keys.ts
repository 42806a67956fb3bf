import { REGION_WORD } from '../../lang/en/near-names.ts'
import { ONES } from '../../lang/en/time-words.ts'
import type { EventTelling } from '../telling.ts'
import { actsOf } from './acts.ts'
import { ANSWERED, daysOf, RECALLED } from './happening.ts'
import { nounOf } from './nouns.ts'
import { soundOf } from './sites.ts'
import { targetsOf } from './strikes.ts'
import { stemOf } from './words.ts'

/** Days of a key of what is told again without its day. */
const WEEK = 7

const isNarrow = ({ precision }: EventTelling['places'][number]): boolean => precision !== 'country' && precision !== 'region'

/** Words of numbers, which versions of one sentence differ in. */
const NUMBERS: ReadonlySet<string> = new Set(Object.keys(ONES).map(stemOf))

/** Names under which a telling without a town meets others. */
const MOST_NAMES = 4

/**
 * Keys under which tellings of one happening in different reports meet: type with day and place,
 * side, name or count; its words; its town and week where it tells no day. Their number is bounded, so that an addition costs the same in any store.
 */
export function happeningKeys(telling: EventTelling): string[] {
  const days = daysOf(telling)
  if (!days) return []
  const first = Math.floor(days.first)
  const last = Math.min(Math.floor(days.last), first + (telling.recalls ? RECALLED : ANSWERED))
  const keys = new Set<string>()
  const sides = [...new Set([...telling.actors, ...telling.recipients].flatMap((side) => side.key ?? nounOf(side) ?? []))]
  const acts = actsOf(telling)
  const words = telling.words.filter((word) => !NUMBERS.has(word)).join(' ')
  for (const act of acts) {
    // Copies and versions, whatever day each is read to tell of.
    if (words !== '') keys.add(`${act}|"${words}"`)
  }
  // What is told again without its day, a week or more after: at its town, or by a name.
  const back = telling.start === null ? ANSWERED : 0
  const towns = [...new Set(telling.places.filter(isNarrow).map(({ name }) => soundOf(name)))]
  const names = telling.names.slice(0, towns.length > 0 ? MOST_NAMES / 2 : MOST_NAMES)
  const sites = towns.length > 0 ? towns : names.slice(0, 2)
  for (const act of acts)
    for (let week = Math.floor((last - back) / WEEK); week <= Math.floor(last / WEEK); week++)
      for (const site of sites) keys.add(`${act}|week ${week}|${site}`)
  for (const act of acts)
    for (let day = first; day <= last; day++) {
      for (const site of telling.places) {
        if (isNarrow(site)) {
          keys.add(`${act}|${day}|${site.key}`)
          keys.add(`${act}|${day}|${soundOf(site.name)}`)
          // A small attack beside a great one on the same town: the great one's tellings take the seats under the town.
          if (telling.type === 'ASSAULT' && last - first <= 1)
            for (const target of targetsOf(telling)) keys.add(`${day}|${site.key}|${target}`)
        }
        if (site.admin1 !== null) keys.add(`${act}|${day}|${site.country}/${site.admin1}`)
        else if (site.precision === 'region') keys.add(`${act}|${day}|${site.country}/${site.name}`)
        if (site.precision === 'region') keys.add(`${act}|${day}|${soundOf(site.name.replace(REGION_WORD, ''))}`)
      }
      for (const side of sides) keys.add(`${act}|${day}|${side}`)
      for (const figure of telling.figures) keys.add(`${act}|${day}|${figure.of}=${figure.value}`)
      for (const name of names) keys.add(`${act}|${day}|${name}`)
      if (telling.home !== null) for (const target of targetsOf(telling)) keys.add(`${act}|${day}|${telling.home} ${target}`)
    }
  return [...keys]
}
