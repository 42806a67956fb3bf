import type { ClauseTree } from '../../parse/clause.ts'
import type { ParsedReport } from '../../parse/sentence.ts'
import type { Actor } from '../../record/types.ts'
import type { Register } from '../../register/register.ts'
import type { ActorMention } from '../resolved.ts'
import { toPloverSector } from './actor-kinds.ts'
import { readAppositions, readBracketedNames, readOtherNames, readPlainAppositions } from './appositions.ts'
import { readCountries, readPeoples } from './country-mentions.ts'
import { settleCountries } from './country-persons.ts'
import { findDescriptions } from './descriptions.ts'
import { addName } from './entity.ts'
import { readGroups } from './group-mentions.ts'
import { findNames } from './names.ts'
import { readPersons } from './person-mentions.ts'
import { PersonIndex } from './persons.ts'
import { readInOrder } from './reading-order.ts'
import { findRolePhrases } from './role-phrases.ts'
import { type Found, Scene } from './scene.ts'
import { settleNames } from './settled-names.ts'

/**
 * Who acts, speaks and is spoken of in a report: one actor for each real one, with every mention from full name to pronoun. Runs before
 * places, and leaves them every name that stands for land: "arrived in Moscow", "northern Syria". Sieves run from sure to unsure:
 * names and register, then titles and appositions, acronyms, descriptions, pronouns; a pronoun that fits two alike stays open. The
 * register's facts are used as of `published`; without a date only names and countries are known from it.
 *
 * @param isPlaceName whether the gazetteer knows a place of that name: a single word that only the tagger calls a person is then none
 */
export function findActors(
  parsed: ParsedReport,
  clauses: readonly ClauseTree[],
  register: Register,
  published: string | null,
  isPlaceName: (name: string) => boolean = () => false,
): { readonly actors: readonly Actor[]; readonly mentions: readonly ActorMention[] } {
  const scene = new Scene(parsed, clauses, register, published)
  const named = scene.parsed.sentences.map((sentence) => {
    const roles = findRolePhrases(sentence, scene.register)
    return { sentence, roles, names: findNames(sentence, scene.text, scene.register, roles) }
  })
  settleNames(named, scene.register, isPlaceName, published, scene.text)
  settleCountries(named, scene.register)
  const found = named.map((one): Found => ({ ...one, descriptions: findDescriptions(one.sentence, one.roles, one.names) }))
  const spokenOf = new Set<string>()
  for (const { names } of found)
    for (const name of names) {
      if (name.sort === 'country') spokenOf.add(name.reading.country.id)
      if (name.sort === 'group' && name.group.id in BODIES) spokenOf.add(BODIES[name.group.id] ?? '')
    }

  readGroups(scene, found, spokenOf)
  const persons = new PersonIndex(scene.book, scene.register, scene.date, spokenOf)
  for (const entity of scene.book.all) if (entity.kind === 'person') persons.include(entity)
  for (const full of [true, false]) for (const one of found) readPersons(scene, one, persons, full)
  for (const one of found) readCountries(scene, one)
  for (const one of found) readPeoples(scene, one)
  for (const one of found) {
    readAppositions(scene, one)
    readPlainAppositions(scene, one)
    readOtherNames(scene, one)
    readBracketedNames(scene, one)
  }
  for (const entity of scene.book.all) if (entity.kind === 'person') persons.complete(entity)
  readInOrder(scene, found, persons)
  return toActors(scene)
}

function toActors(scene: Scene): { actors: Actor[]; mentions: ActorMention[] } {
  const kept = scene.book.all.filter((entity) => entity.mentions.some((mention) => !mention.label))
  for (const entity of kept) entity.mentions.sort((a, b) => a.start - b.start || a.end - b.end)
  kept.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0) || (a.mentions[0]?.end ?? 0) - (b.mentions[0]?.end ?? 0))
  // Whoever serves a state belongs to its government, when the report speaks of it.
  for (const entity of kept) {
    const government = entity.country === null ? null : scene.book.get(`gov:${entity.country}`)
    if (
      entity.memberOf === null &&
      government &&
      government !== entity &&
      /^(?:GOV|MIL|SPY|LEG|JUD|COP)$/.test(entity.sector ?? '') &&
      !entity.role?.startsWith('former ')
    )
      entity.memberOf = government
  }
  const ids = new Map(kept.map((entity, at) => [entity, `a${at + 1}`]))
  const mentions: ActorMention[] = []
  const actors = kept.map((entity): Actor => {
    const id = ids.get(entity) ?? ''
    for (const { label: _label, ...mention } of entity.mentions) mentions.push({ ...mention, actor: id })
    if (entity.kind === 'government') addName(entity, entity.name)
    return {
      id,
      name: entity.name,
      kind: entity.kind,
      names: entity.names.length > 0 ? [...entity.names] : [entity.name],
      role: entity.role,
      country: entity.country,
      sector: toPloverSector(entity.sector),
      memberOf: (entity.memberOf && ids.get(entity.memberOf)) ?? null,
      register: entity.register,
      lat: entity.lat,
      lon: entity.lon,
      mentions: entity.mentions.map(({ start, end }) => ({ start, end })),
      explain: { rules: [...entity.rules].sort(), trigger: null, inferred: [...new Set(entity.inferred)] },
    }
  })
  mentions.sort((a, b) => a.start - b.start || a.end - b.end)
  return { actors, mentions }
}

/** The register's ids for offices of international bodies, by the bodies' own. */
const BODIES: Readonly<Record<string, string>> = {
  'org:united-nations': 'X-UN',
  'org:north-atlantic-treaty-organization': 'X-NATO',
  'org:african-union': 'X-AU',
  'org:international-criminal-court': 'X-ICC',
  'org:organization-for-security-and-co-operation-in-europe': 'X-OSCE',
  'org:arab-league': 'X-LAS',
}
