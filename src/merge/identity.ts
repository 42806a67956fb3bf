import { REGION_WORD } from '../lang/en/near-names.ts'
import type { Actor, Place } from '../record/types.ts'
import { foldName, nameKey } from '../register/name-key.ts'
import type { Site } from './telling.ts'

/**
 * The key under which an actor of one report is known across reports, or null when the words are too bare to say who it is ("an official",
 * "the rebels" of one report are not those of another). Made from one reading alone, so that no later report can change it.
 *
 * Register ids first; states by their country, with their people, land and government in one, and their armed forces in another, whether a report calls
 * them by name ("FARDC") or describes them ("the Congolese army"); persons by full name, never by surname
 * alone; groups and outlets by name. Spelling variants of a person's name share a key (`nameKey`); likeness of spelling alone never counts.
 */
export function actorKey(actor: Actor): string | null {
  if (actor.kind === 'government' || actor.kind === 'country') {
    if (actor.register !== null && actor.register === actor.country) return `state:${actor.country}`
    return isProperName(actor.name) && actor.country ? `organ:${actor.country}:${foldName(actor.name)}` : null
  }
  if (actor.kind === 'military' && actor.country !== null && (actor.register === null || isNationalForce(actor.register)))
    return `forces:${actor.country}`
  if (actor.register !== null) return `register:${actor.register}`
  if (!isProperName(actor.name)) return null
  const key = actor.kind === 'person' ? nameKey(actor.name) : foldName(actor.name)
  if (actor.kind === 'person' && !key.includes(' ')) return null
  return `${actor.kind === 'person' ? 'person' : 'group'}:${key}`
}

/** Keys that other names of the same actor give: an acronym or long name beside the register id. Surnames alone give none. */
export function aliasKeys(actor: Actor): string[] {
  if (actor.kind === 'government' || actor.kind === 'country' || (actor.kind === 'military' && actor.register === null)) return []
  const person = actor.kind === 'person'
  const keys = actor.names.flatMap((name) => {
    if (!isProperName(name)) return []
    const key = person ? nameKey(name) : foldName(name)
    if (person && !key.includes(' ')) return []
    return key.length > 1 ? [`${person ? 'person' : 'group'}:${key}`] : []
  })
  return [...new Set(keys)]
}

/**
 * Whether an entry of the register is a country's armed forces as a whole, which reports call its army and its military too; a navy, an air force, a guard
 * or a general staff is not. The Libyan National Army is one side's.
 */
function isNationalForce(id: string): boolean {
  return NATIONAL_FORCE.test(id) && !BRANCH.test(id)
}

const NATIONAL_FORCE =
  /^org:(?:.*(?:armed-forces|defen[cs]e-forces?|army|military-forces).*|tatmadaw|bundeswehr|us-military|canadian-forces)/
const BRANCH = /navy|naval|air-force|ground|marine|guard|general-staff|chiefs|command|libyan-national-army|artsakh/

/** Whether a name names somebody: every word of weight has a capital. "US officials" and "Russian forces" describe. */
function isProperName(name: string): boolean {
  const words = name.split(/\s+/).filter((word) => !/^(of|the|for|and|al|el|de|von|van|bin|in|on|da|di|du|la|le)$/i.test(word))
  return words.length > 0 && words.every((word) => /^\p{Lu}|^\d|^[a-z]+-\p{Lu}/u.test(word)) && !DESCRIBING.test(name)
}

const DESCRIBING =
  /\b(officials?|forces|troops|soldiers|fighters|rebels|militants|media|authorities|leaders|residents|commanders?|people|citizens|civilians|police|protesters|diplomats?|sources?|spokes(man|woman|person)|delegation)$/i

/**
 * The key of a place across reports: its entry in the gazetteer or the register's own list, else its folded name. The country of a village that no
 * list has is a report's guess, and Beijing's reports of a Burmese village put it in China.
 */
function placeKey(place: Place): string {
  if (place.geonames !== null) return `geonames:${place.geonames}`
  if (place.register !== null) return `place:${place.register}`
  return `name:${foldName(place.name)}`
}

/** A place as a telling names it. */
export function toSite(place: Place): Site {
  const { name, lat, lon, country, admin1 } = place
  // A head in capitals may be read as a town's: "SARATOV REGION".
  const precision = place.precision === 'town' && place.geonames === null && REGION_WORD.test(name) ? 'region' : place.precision
  return { key: placeKey(place), name, lat, lon, precision, country, admin1 }
}
