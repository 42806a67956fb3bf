import { FORCES, GOVERNMENT_NOUNS, GROUP_NOUNS, REBEL_NOUNS } from '../../lang/en/actor-words.ts'
import type { Sentence } from '../../parse/sentence.ts'
import { childrenOf } from '../../parse/tree.ts'
import type { Description } from './descriptions.ts'
import { type Entity, governmentOf } from './entity.ts'
import { isGroupName } from './found-name.ts'
import { findByRole, findGroupNoun } from './named-before.ts'
import { describe, nounName } from './noun-phrase.ts'
import { countryOfOwnSide } from './own-side.ts'
import type { PersonIndex, PersonName } from './persons.ts'
import type { Scene } from './scene.ts'
import { headOf } from './tree-place.ts'
import { readUnnamed } from './unnamed-actors.ts'

/** Actors named before that a noun for a group is held against. */
const MOST_BACK = 60

/**
 * Who a description means: its country's government or forces, members of a named group, someone named who has the role, a group named
 * before, or an actor without a name.
 */
export function readDescription(
  scene: Scene,
  sentence: Sentence,
  description: Description,
  persons: PersonIndex,
  history: readonly Entity[],
  ourSide: Entity | null = null,
): Entity | null {
  const head = sentence.tokens[description.head]
  const noun = sentence.tokens[description.noun]
  if (!head || !noun) return null
  const lemma = noun.lemma.toLowerCase()
  const { role } = description.phrase
  const owner = description.pronoun === null ? null : (ourSide ?? scene.book.at(sentence.index, description.pronoun))
  const person = description.names.find((name): name is PersonName => name.sort === 'person')
  const personEntity = person ? scene.book.at(sentence.index, headOf(sentence, person.first, person.last)) : null
  const country =
    scene.countryOf(sentence, description.names) ??
    owner?.country ??
    (role.unit === 'group' ? (personEntity?.country ?? countryOfOwnSide(scene, sentence, description)) : null)
  const copular = childrenOf(sentence, description.head, 'cop').length > 0 || head.relation === 'appos'

  // Whose it is decides for governments and forces: "the Turkish government", "the Assad regime", "his military", "US forces".
  const nation = country === null ? null : scene.register.countries.get(country)
  const group = description.names.find((name) => isGroupName(name) && (name.sort !== 'organization' || name.first >= description.first))
  const groupEntity = group ? scene.book.at(sentence.index, headOf(sentence, group.first, group.last)) : null
  if (
    nation &&
    !group &&
    GOVERNMENT_NOUNS.has(lemma) &&
    !description.indefinite &&
    role.unit === 'group' &&
    !isPartOfState(sentence, description)
  ) {
    return describe(scene, governmentOf(scene.book, nation), sentence, description, 'actors/government', true)
  }
  if (
    groupEntity &&
    groupEntity.kind !== 'person' &&
    (REBEL_NOUNS.has(lemma) ||
      FORCES.has(lemma) ||
      /^(?:branch|wing|arm|group)$/.test(lemma) ||
      (GROUP_NOUNS.has(lemma) && group && group.first >= description.first)) &&
    group &&
    group.first >= description.first
  )
    return describe(scene, groupEntity, sentence, description, 'actors/members', false)
  // "Our soldiers have entered Bara," said the rebels' spokesman: of his side
  if (ourSide?.kind === 'armed group' && (REBEL_NOUNS.has(lemma) || FORCES.has(lemma)))
    return describe(scene, ourSide, sentence, description, 'actors/members', false)
  // "his side", "her movement": the one that a person is of
  if (owner?.kind === 'person' && owner.memberOf && /^(?:side|movement|group|organi[sz]ation|party)$/.test(lemma) && !description.plural)
    return describe(scene, owner.memberOf, sentence, description, 'actors/members', false)
  if (nation && lemma === 'ministry' && !group) {
    const organ = role.phrase.replace('defense', 'defence')
    const ministry = scene.book.obtain(`organ:${nation.id}:${organ}`, () => ({
      kind: 'government',
      name: nounName(scene, sentence, description, nation),
      country: nation.id,
      sector: role.sector,
    }))
    return describe(scene, ministry, sentence, description, 'actors/ministry', true)
  }
  if (nation && FORCES.has(lemma) && isPlainForce(sentence, description)) {
    const entity = scene.forcesOf(nation.id, nounName(scene, sentence, description, nation))
    if (owner)
      entity.inferred.push(
        `country: ${nation.id}, for "${scene.words(sentence, description.first, description.last)}" belongs to ${owner.name}`,
      )
    return describe(scene, entity, sentence, description, 'actors/forces', true)
  }
  if (!description.plural && role.unit === 'person' && (description.definite || country !== null) && !description.indefinite) {
    const known = person ? null : findByRole(scene, description, lemma, country, owner, persons, history)
    if (known) return describe(scene, known, sentence, description, 'actors/role', false)
  }
  if (!description.plural && description.definite && country === null && !group && (GROUP_NOUNS.has(lemma) || role.unit === 'group')) {
    // "The ELN's negotiator said the group would …": named in the same sentence
    const here = scene.book.inSentence(sentence.index).filter((mention) => mention.last < description.first)
    const known = findGroupNoun(lemma, [...history.slice(-MOST_BACK), ...here.map(({ entity }) => entity)])
    if (known) return describe(scene, known, sentence, description, 'actors/noun', false)
  }
  if (copular) return null
  const rebels = rebelsNear(scene, sentence, description)
  if (rebels) return describe(scene, rebels, sentence, description, 'actors/noun', false)
  return readUnnamed(scene, sentence, description, lemma, country, nation, owner, groupEntity, history)
}

/** Sentences back in which the one armed group is looked for that "the rebels" are. */
const REBELS_REACH = 3

/** "The rebels" after the one armed group that has just been named; none where there are two, or where "rebels" are told more nearly. */
function rebelsNear(scene: Scene, sentence: Sentence, description: Description): Entity | null {
  const noun = sentence.tokens[description.noun]?.lemma.toLowerCase() ?? ''
  const isBare = description.definite && description.names.length === 0 && description.pronoun === null
  if (!isBare || description.head - description.first > 1 || !/^(?:rebel|insurgent|guerrilla|separatist|paramilitary)$/.test(noun))
    return null
  if (!description.plural) return null
  const near = new Set<Entity>()
  for (let back = 0; back <= REBELS_REACH; back++)
    for (const { entity, last, label } of scene.book.inSentence(sentence.index - back))
      if (!label && (back > 0 || last < description.first) && entity.kind === 'armed group') near.add(entity)
  const [only] = near
  return near.size === 1 && only && only.register !== null ? only : null
}

/** "the Syrian Kurdish government", "Iraq's regional government": not the state's own. */
function isPartOfState(sentence: Sentence, description: Description): boolean {
  return sentence.tokens
    .slice(description.first, description.head)
    .some((token) =>
      /^(?:kurdish|regional|local|provincial|state|municipal|city|opposition|rebel|parallel|shadow|rival|exiled?|former|previous|breakaway|separatist|occupation|de-facto)$/i.test(
        token.form,
      ),
    )
}

/** Forces as a whole, not an arm of them or a kind: "the Turkish army", not "Turkish special forces", "police forces". */
function isPlainForce(sentence: Sentence, description: Description): boolean {
  const { phrase } = description
  if (
    phrase.first !== phrase.last &&
    !/^(?:armed forces|army forces|military forces|government forces|government troops|ground troops|regime forces)$/.test(
      phrase.role.phrase,
    )
  )
    return false
  return !sentence.tokens
    .slice(description.first, phrase.first)
    .filter((token) => !description.names.some((name) => token.index >= name.first && token.index <= name.last))
    .some((token) => token.upos === 'NOUN' || /^(?:special|foreign|allied|local|naval|former)$/i.test(token.form))
}
