import type { Sentence } from '../../parse/sentence.ts'
import { childrenOf } from '../../parse/tree.ts'
import { besideName } from './appositions.ts'
import type { Antecedent, Entity } from './entity.ts'
import type { Found, Scene } from './scene.ts'
import { headOf, placeInTree } from './tree-place.ts'

/** Sentences back in which a group or government is looked for that "its" stands for. */
const REACH = 2

/**
 * Whom persons of a sentence serve by words that point at a group or state named before: "its spokesman, Omar Idris", "the movement's secretary-general",
 * "the head of its delegation". Call it when the pronouns and descriptions of the sentence have been read.
 */
export function readAffiliations(scene: Scene, { sentence, descriptions, names }: Found): void {
  for (const description of descriptions) {
    if (description.plural || description.phrase.role.unit !== 'person') continue
    const named = besideName(scene, sentence, description)
    const person = named === null ? null : scene.book.at(sentence.index, named)
    if (person) give(person, ownerOf(scene, sentence, [description.noun, description.ofHead]))
  }
  for (const name of names) {
    if (name.sort !== 'person' || !name.title) continue
    const person = scene.book.at(sentence.index, headOf(sentence, name.first, name.last))
    const heads = [headOf(sentence, name.title.first, name.title.last), headOf(sentence, name.first, name.last)]
    if (person) give(person, ownerOf(scene, sentence, heads))
  }
}

function give(person: Entity, owner: { readonly side: Entity; readonly words: string } | null): void {
  if (!owner || person.kind !== 'person' || person.memberOf !== null || person.country !== null || owner.side === person) return
  const { side, words } = owner
  if (side.kind === 'armed group' || side.kind === 'organization' || side.kind === 'military') {
    person.memberOf = side
    if (side.sector === 'REB' && person.sector === 'GOV') person.sector = 'REB'
  } else person.country = side.country
  person.inferred.push(`side: ${side.name}, for "${words}"`)
}

/** The side that possesses one of some nouns: by a noun that was read as one, or by "its". */
function ownerOf(
  scene: Scene,
  sentence: Sentence,
  nouns: readonly (number | null)[],
): { readonly side: Entity; readonly words: string } | null {
  for (const noun of nouns) {
    if (noun === null) continue
    for (const possessor of childrenOf(sentence, noun, 'nmod:poss')) {
      const known = scene.book.at(sentence.index, possessor.index)
      const isOwn = /^(?:its|their)$/i.test(possessor.form)
      const side = known ?? (isOwn ? namedBefore(scene, sentence, possessor.index) : null)
      if (side && isSide(side)) return { side, words: `${possessor.form} ${sentence.tokens[noun]?.form ?? ''}` }
    }
    // "the head of its delegation": the delegation has been read as the group's
    const whole = scene.book.at(sentence.index, noun)
    if (whole && whole.kind !== 'person' && whole.memberOf && isSide(whole.memberOf))
      return { side: whole.memberOf, words: sentence.tokens[noun]?.form ?? '' }
  }
  return null
}

function isSide({ kind, country }: Entity): boolean {
  return kind === 'armed group' || kind === 'organization' || ((kind === 'military' || kind === 'government') && country !== null)
}

/** The side named last before a word by name, subjects first: "The movement refused. Its spokesman, …". */
function namedBefore(scene: Scene, sentence: Sentence, before: number): Entity | null {
  for (let back = 0; back <= REACH; back++) {
    const other = scene.parsed.sentences[sentence.index - back]
    if (!other || (back > 0 && other.partIndex !== sentence.partIndex && other.headline)) break
    const mentions = scene.book
      .inSentence(other.index)
      .filter(({ entity, last, label }) => !label && isSide(entity) && (back > 0 || last < before))
    const found = mentions.findLast((mention) => isSubject(other, mention)) ?? mentions.at(-1)
    if (found) return found.entity
  }
  return null
}

function isSubject(sentence: Sentence, { head }: Antecedent): boolean {
  return placeInTree(sentence, head).relation.startsWith('nsubj')
}
