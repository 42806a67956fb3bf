import { MEDIA_NOUNS, POPULATION_NOUNS, REBEL_NOUNS } from '../../lang/en/actor-words.ts'
import { PLOVER_SECTORS } from '../../record/plover.ts'
import type { ActorKind } from '../../record/types.ts'
import type { Group } from '../../register/groups.ts'

/** Kind of actor that a group of the register is. */
export function kindOfGroup(group: Group): ActorKind {
  if (group.set === 'media') return 'media'
  if (group.set === 'group') return group.sector === 'MIL' ? 'military' : 'armed group'
  if (/armed forces|army|paramilitary|security force/.test(group.kind)) return 'military'
  if (group.kind === 'mercenaries') return 'armed group'
  if (/ministry|executive|legislature|government|parliament|police/.test(group.kind)) return 'government'
  return group.sector === 'REB' || group.sector === 'UAF' ? 'armed group' : 'organization'
}

/** Kind of an unknown organization by the words of its name. */
export function kindOfName(folded: string): ActorKind {
  const words = folded.split(' ')
  const has = (...wanted: string[]) => words.some((word) => wanted.includes(word))
  if (has('ministry', 'department', 'parliament', 'senate', 'congress', 'cabinet', 'treasury')) return 'government'
  if (has('brigade', 'battalion', 'regiment', 'division', 'navy', 'corps', 'fleet', 'army')) return 'military'
  if (has('militia', 'resistance', 'jihad', 'brigades', 'liberation')) return 'armed group'
  if (has('news', 'times', 'post', 'tv', 'radio', 'television', 'media')) return 'media'
  return 'organization'
}

/** PLOVER sector of an unknown organization by the words of its name; null when they say none. */
export function sectorOfName(folded: string): string | null {
  const kind = kindOfName(folded)
  return kind === 'government' ? 'GOV' : kind === 'military' ? 'MIL' : kind === 'armed group' ? 'REB' : kind === 'media' ? 'JRN' : null
}

/** The sector of the PLOVER manual that a dictionary's sector is; the dictionaries know two more, and null is for those that are none. */
export function toPloverSector(sector: string | null): string | null {
  if (sector === 'SEP') return 'REB'
  return sector !== null && sector in PLOVER_SECTORS ? sector : null
}

/** Kind of actor that a describing noun stands for, by its PLOVER sector and whether it means one or many. */
export function kindOfRole(lemma: string, sector: string, unit: 'person' | 'group', plural: boolean): ActorKind {
  if (POPULATION_NOUNS.has(lemma) && (plural || unit === 'group')) return 'population'
  if (MEDIA_NOUNS.has(lemma) && sector === 'JRN') return 'media'
  if (REBEL_NOUNS.has(lemma) && (plural || unit === 'group')) return 'armed group'
  if (lemma === 'ministry' || lemma === 'department') return 'government'
  if (sector === 'NON') return 'organization'
  if (unit === 'person' && !plural) return 'person'
  if (sector === 'MIL' || (sector === 'COP' && lemma === 'force')) return 'military'
  if (sector === 'REB' || sector === 'UAF' || sector === 'SEP') return 'armed group'
  if (sector === 'JRN') return unit === 'group' ? 'media' : 'person'
  if (unit === 'person') return 'person'
  return sector === 'GOV' || sector === 'LEG' || sector === 'COP' ? 'government' : sector === 'CVL' ? 'population' : 'organization'
}

/** Gender that a noun says: "spokeswoman", "father"; null for most. */
export function genderOfNoun(lemma: string): 'm' | 'f' | null {
  if (/(?:woman|wife|daughter|mother|sister|widow|girl|queen|princess|actress|lady|nun|aunt|niece)$/.test(lemma)) return 'f'
  return /(?:^|[a-z])(?:man|husband|son|father|brother|boy|king|prince|uncle|nephew|monk|widower|patriarch|imam|sheikh)$/.test(lemma) &&
    !/(?:human|woman|person)$/.test(lemma)
    ? 'm'
    : null
}
