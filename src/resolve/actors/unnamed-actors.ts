import { SPEAKING } from '../../lang/en/actor-words.ts'
import type { Sentence } from '../../parse/sentence.ts'
import { baseRelation, childrenOf } from '../../parse/tree.ts'
import type { Country } from '../../register/countries.ts'
import { genderOfNoun, kindOfRole } from './actor-kinds.ts'
import type { Description } from './descriptions.ts'
import type { Entity } from './entity.ts'
import { lastWord, plainName } from './noun-names.ts'
import { describe, nounName } from './noun-phrase.ts'
import { MOST_LOOKED_AT, type Scene } from './scene.ts'
import { placeInTree } from './tree-place.ts'

/** Someone without a name: one actor for each country and noun, a new one for each "a US official". */
export function readUnnamed(
  scene: Scene,
  sentence: Sentence,
  description: Description,
  lemma: string,
  country: string | null,
  nation: Country | null,
  owner: Entity | null,
  group: Entity | null,
  history: readonly Entity[],
): Entity | null {
  const { role } = description.phrase
  const place = placeInTree(sentence, description.head)
  const relation = baseRelation(place.relation)
  if (relation === 'root' ? !sentence.headline : !/^(?:nsubj|obj|iobj|obl|nmod|ccomp|parataxis|compound)$/.test(relation)) return null
  // A single plain person far from the action is no actor of the report: "a cardiologist", "a mother of two"; "an Italian priest" whom something
  // is done to is.
  const acts = place.relation.startsWith('nsubj') || place.relation === 'obl:agent'
  const undergoes = country !== null && /^(?:obj|nsubj:pass)$/.test(place.relation)
  if (role.unit === 'person' && !description.plural && !acts && !undergoes && (!role.sure || role.sector === 'CVL')) return null
  if (!role.sure && !acts && country === null) return null
  if (lemma === 'head' && description.plural && country === null) return null
  if ((lemma === 'power' && !description.plural) || lemma === 'resistance') return null
  // "the Palestinian side of the crossing" is a place
  const sided = lemma === 'side' && (country === null || sentence.tokens[description.noun + 1]?.form.toLowerCase() === 'of')
  if (lemma === 'counterpart' || sided) return null
  // "the two leaders" are two who were named.
  const counted = childrenOf(sentence, description.noun, 'nummod').length > 0 || description.noun !== description.head
  if (role.unit === 'person' && description.definite && counted && country === null) return null
  // "energy sources", "figures show": only those who speak are persons.
  if (
    /^(?:source|figure)$/.test(lemma) &&
    !(acts && SPEAKING.has(place.governor?.lemma.toLowerCase() ?? '')) &&
    place.preposition !== 'according to'
  )
    return null
  // "a terror army" that someone would build.
  if (role.unit === 'group' && !description.plural && description.indefinite && !acts && country === null) return null
  if ((lemma === 'party' || lemma === 'team' || lemma === 'group' || lemma === 'figure') && country === null && !acts) return null
  const name = nounName(scene, sentence, description, owner && owner.kind !== 'person' && owner.kind !== 'government' ? null : nation)
  // "their Russian, Iranian and Lebanese allies" are many; whoever they are, they are no one actor.
  if (name.includes(',')) return null
  const kind =
    role.unit === 'group' && (group?.sector === 'IGO' || (group?.kind === 'armed group' && role.sector === 'GOV'))
      ? 'organization'
      : kindOfRole(lemma, role.sector, role.unit, description.plural)
  const singular = role.unit === 'person' && !description.plural
  const key = `noun:${country ?? ''}:${group?.name ?? ''}:${plainName(name, nation)}${counted && kind === 'population' ? `:${description.head}.${sentence.index}` : ''}`
  if (singular) {
    if (!description.indefinite) {
      // "the official" takes up the last official.
      for (let at = history.length - 1; at >= 0 && at > history.length - 60; at--) {
        const entity = history[at]
        if (
          entity &&
          entity.register === null &&
          entity.kind === kind &&
          !entity.plural &&
          (country === null || entity.country === country) &&
          lastWord(entity.name) === lemma
        )
          return describe(scene, entity, sentence, description, 'actors/noun', false)
      }
    }
  } else if (country === null && !group && !counted) {
    const known = fuller(scene, name, description.definite, history)
    if (known) return describe(scene, known, sentence, description, 'actors/noun', false)
  }
  // Commanders and spokesmen of a group are of its sector: "Hamas commanders".
  const whole = group ?? (owner && owner.kind !== 'person' && owner.kind !== 'government' ? owner : null)
  const ownSector = whole && /^(?:MIL|GOV|UNK)$/.test(role.sector) ? whole.sector : null
  const inherited = country ?? countryOfMeeting(scene, sentence, description, role.sector)
  const make = () => ({
    kind,
    name,
    country: inherited,
    sector: ownSector ?? (role.sector === 'UNK' ? null : role.sector),
    role: singular ? scene.roleWords(sentence, description.phrase) : null,
    roleClass: singular ? role.role : null,
    gender: singular ? genderOfNoun(lemma) : null,
    plural: description.plural || role.plural,
    memberOf: group ?? (owner && owner.kind !== 'person' ? owner : null),
    inferred: inherited !== country ? [`country: ${inherited}, of whoever meets them`] : [],
  })
  const entity = singular ? scene.book.add(make()) : scene.book.obtain(key, make)
  return describe(scene, entity, sentence, description, 'actors/unnamed', true)
}

/** The actor whose fuller description this one shortens: "the opposition" for "the Syrian opposition", "rebels" for "Syrian rebels". */
function fuller(scene: Scene, name: string, definite: boolean, history: readonly Entity[]): Entity | null {
  const words = new Set(plainName(name, null).split(' '))
  const fits = (entity: Entity): boolean => {
    if (entity.register !== null || entity.kind === 'person' || entity.names.length === 0) return false
    const own = plainName(entity.names[0] ?? '', entity.country === null ? null : scene.register.countries.get(entity.country)).split(' ')
    return own.at(-1) === [...words].at(-1) && [...words].every((word) => own.includes(word))
  }
  if (definite)
    for (let at = history.length - 1; at >= 0 && at > history.length - 200; at--)
      if (history[at] && fits(history[at] as Entity)) return history[at] ?? null
  const all = scene.book.all.slice(0, MOST_LOOKED_AT).filter(fits)
  return all.length === 1 ? (all[0] ?? null) : null
}

/** "Putin met with military commanders": those without a country are of the country of whoever meets them, if they are of a state. */
function countryOfMeeting(scene: Scene, sentence: Sentence, description: Description, sector: string): string | null {
  if (sector !== 'MIL' || description.definite) return null
  const clause = scene.clauses[sentence.index]?.clauses.find(
    (one) =>
      one.obliques.some((oblique) => oblique.head === description.head && oblique.preposition === 'with') ||
      (one.lemma === 'meet' && one.objects.some((object) => object.head === description.head)),
  )
  for (const subject of clause?.subjects ?? []) {
    const entity = scene.book.at(sentence.index, subject.head)
    if (entity?.country) return entity.country
  }
  return null
}
