import { GROUP_NOUNS, SPEAKING } from '../../lang/en/actor-words.ts'
import type { Sentence, Token } from '../../parse/sentence.ts'
import { childrenOf } from '../../parse/tree.ts'
import { foldName } from '../../register/name-key.ts'
import { besideName } from './appositions.ts'
import type { Antecedent, Entity } from './entity.ts'
import { type Found, MOST_LOOKED_AT, type Scene } from './scene.ts'
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
    if (!person) continue
    give(person, ownerOf(scene, sentence, [description.noun, description.ofHead]))
    give(person, servedBy(scene, sentence, description.noun))
  }
  for (const name of names) {
    if (name.sort !== 'person' || !name.title) continue
    const person = scene.book.at(sentence.index, headOf(sentence, name.first, name.last))
    const heads = [headOf(sentence, name.title.first, name.title.last), headOf(sentence, name.first, name.last)]
    if (person) give(person, ownerOf(scene, sentence, heads))
  }
  readServants(scene, sentence)
  readOwned(scene, sentence)
  readLeaders(scene, sentence)
  readOfficials(scene, sentence)
}

/** "the Front's Omar Badi": of the group that the name stands under. */
function readOwned(scene: Scene, sentence: Sentence): void {
  for (const { entity, head, label } of scene.book.inSentence(sentence.index)) {
    if (label || entity.kind !== 'person' || !/^\p{Lu}/u.test(entity.name)) continue
    const word = sentence.tokens[head]
    const owner = childrenOf(sentence, head, 'nmod:poss')[0]
    const side = owner ? scene.book.at(sentence.index, owner.index) : null
    // "the Front's hostage Omar Badi" is not of the Front
    const isBeside = word !== undefined && owner !== undefined && sentence.tokens[owner.index + 2]?.upos === 'PROPN'
    if (side?.kind === 'armed group' && isBeside) give(entity, { side, words: `${owner?.form}'s` })
  }
}

/** Verbs whose subject is at the head of those who are their object. */
const LEADING = /^(?:lead|command|head|represent|direct|run|chair)$/

/** "Karim Badi, who commands the front's fighters": of whom he leads. */
function readLeaders(scene: Scene, sentence: Sentence): void {
  for (const verb of sentence.tokens) {
    if (verb.relation !== 'acl:relcl' || !LEADING.test(verb.lemma)) continue
    const person = scene.book.at(sentence.index, verb.head)
    const object = childrenOf(sentence, verb.index, 'obj')[0]
    if (!person || !object || person.names.length === 0) continue
    const led = scene.book.at(sentence.index, object.index)
    const side = led && led.kind !== 'person' ? (led.memberOf ?? led) : null
    const owner = ownerOf(scene, sentence, [object.index])
    if (owner) give(person, owner)
    else if (side && isSide(side)) give(person, { side, words: `${verb.form} ${object.form}` })
  }
}

function give(person: Entity, owner: { readonly side: Entity; readonly words: string } | null): void {
  if (!owner || person.kind !== 'person' || person.memberOf !== null || owner.side === person) return
  const { side, words } = owner
  // "the movement's spokesman" is of the movement also where a register knows his country
  if (person.country !== null && side.kind !== 'armed group') return
  if (side.kind === 'armed group' || side.kind === 'organization' || side.kind === 'military' || side.country === null) {
    person.memberOf = side
    if (side.sector === 'REB' && person.sector === 'GOV') person.sector = 'REB'
  } else person.country = side.country
  person.inferred.push(`side: ${side.name}, for "${words}"`)
}

/** Roles of those who serve whoever stands behind "to", "of" or "for". */
const SERVING = /^(?:advis[eo]r|aide|assistant|spokes\w+|envoy|deputy|secretary|chief|emissary|representative|counsel+or|negotiator)$/

/** "Omar Idris, an adviser to the Togolese president": of whom he serves. */
function readServants(scene: Scene, sentence: Sentence): void {
  for (const { relation, index, head } of sentence.tokens) {
    if (relation !== 'appos') continue
    // "Mykhailo" may be cut from the name by the tagger
    const person = scene.book.inSentence(sentence.index).find(({ last, label }) => !label && last === head)?.entity
    if (person) give(person, servedBy(scene, sentence, index))
  }
}

/** Whom somebody serves by name: "an adviser to President Ana Ruiz", "President Ruiz's peace adviser". */
function servedBy(scene: Scene, sentence: Sentence, noun: number): { readonly side: Entity; readonly words: string } | null {
  const word = sentence.tokens[noun]
  if (!word || !SERVING.test(word.lemma.toLowerCase())) return null
  const under = childrenOf(sentence, noun).filter(
    ({ relation, index }) =>
      relation === 'nmod:poss' ||
      (relation === 'nmod' && childrenOf(sentence, index, 'case').some(({ form }) => /^(?:to|of|for)$/i.test(form))),
  )
  for (const { index, form } of under) {
    const served = scene.book.at(sentence.index, index)
    if (served?.kind !== 'person' || /^former /.test(served.role ?? '')) continue
    const side = served.memberOf ?? served
    if (side !== served ? isSide(side) : side.country !== null && served.sector === 'GOV') return { side, words: `${word.form} … ${form}` }
  }
  return null
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
      const side = known ?? (isOwn ? namedBefore(scene, sentence, possessor.index) : groupCalled(scene, possessor.lemma.toLowerCase()))
      if (side && isSide(side)) return { side, words: `${possessor.form} ${sentence.tokens[noun]?.form ?? ''}` }
    }
    // "the head of its delegation": the delegation has been read as the group's
    const whole = scene.book.at(sentence.index, noun)
    if (whole && whole.kind !== 'person' && whole.memberOf && isSide(whole.memberOf))
      return { side: whole.memberOf, words: sentence.tokens[noun]?.form ?? '' }
  }
  return null
}

/** Roles of those who speak for their state. */
const OFFICIAL = /\b(?:minister|spokes\w+|ambassador|envoy|president|secretary of state|official)\b/i

/**
 * An official of whom no state is known, by what he says that one state will do or has agreed to: "Mali had accepted the truce, Foreign Minister Awa
 * Diarra said". What others did is told by anybody.
 */
function readOfficials(scene: Scene, sentence: Sentence): void {
  for (const { entity: person, head, label } of scene.book.inSentence(sentence.index)) {
    const isOpen = person.kind === 'person' && person.names.length > 0 && person.country === null && person.memberOf === null
    const word = sentence.tokens[head]
    const verb = word && sentence.tokens[word.head]
    if (label || !isOpen || !OFFICIAL.test(person.role ?? '') || /^former /.test(person.role ?? '') || word?.relation !== 'nsubj') continue
    if (!verb || !SPEAKING.has(verb.lemma.toLowerCase())) continue
    const said = childrenOf(sentence, verb.index, 'ccomp').find((child) => isAnswer(sentence, child))
    const subject = said && childrenOf(sentence, said.index, 'nsubj')[0]
    const state = subject ? scene.book.at(sentence.index, subject.index) : null
    if (state?.kind !== 'government' || state.country === null) continue
    person.country = state.country
    person.sector ??= 'GOV'
    person.inferred.push(`country: ${state.country}, of which he says what it will do`)
  }
}

/** What only a state's own people can tell: what it will do, is ready to do, has agreed to. */
function isAnswer(sentence: Sentence, { index, lemma }: Token): boolean {
  const isAhead = childrenOf(sentence, index, 'aux').some((aux) => /^(?:will|would|shall)$/.test(aux.lemma))
  return isAhead || /^(?:accept|agree|reject|refuse|sign|ready|willing|prepared|approve|decide)$/.test(lemma)
}

function isSide({ kind }: Entity): boolean {
  return kind === 'armed group' || kind === 'organization' || kind === 'military' || kind === 'government'
}

/** "the front's fighters": the one side of the report that has the noun in its name. */
function groupCalled(scene: Scene, noun: string): Entity | null {
  if (!GROUP_NOUNS.has(noun)) return null
  const called = scene.book.all
    .slice(0, MOST_LOOKED_AT)
    .filter((entity) => isSide(entity) && [entity.name, ...entity.names].some((name) => foldName(name).split(' ').includes(noun)))
  return called.length === 1 ? (called[0] ?? null) : null
}

/** The side named last before a word by name, subjects first: "The movement refused. Its spokesman, …". */
function namedBefore(scene: Scene, sentence: Sentence, before: number): Entity | null {
  for (let back = 0; back <= REACH; back++) {
    const other = scene.parsed.sentences[sentence.index - back]
    if (!other || (back > 0 && other.partIndex !== sentence.partIndex && other.headline)) break
    const mentions = scene.book
      .inSentence(other.index)
      .filter(({ entity, last, label }) => !label && isSide(entity) && isKnown(entity) && (back > 0 || last < before))
    // "The council will accept only if the militia leaves, its member Omar Badi said": who acts in the main clause goes first
    const subjects = mentions.filter((mention) => isSubject(other, mention))
    const found = subjects.findLast((mention) => !isBelow(other, mention)) ?? subjects.at(-1) ?? mentions.at(-1)
    if (found) return found.entity
  }
  return null
}

/** Not "the foreign ministry" of nobody knows whom. */
function isKnown({ kind, country }: Entity): boolean {
  return kind === 'armed group' || kind === 'organization' || country !== null
}

function isSubject(sentence: Sentence, { head }: Antecedent): boolean {
  return placeInTree(sentence, head).relation.startsWith('nsubj')
}

/** Whether a subject is that of a clause that only sets the scene: "if the militia leaves". */
function isBelow(sentence: Sentence, { head }: Antecedent): boolean {
  return /^(?:advcl|acl)/.test(placeInTree(sentence, head).governor?.relation ?? '')
}
