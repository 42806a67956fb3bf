import { REBEL_NOUNS } from '../../lang/en/actor-words.ts'
import type { Sentence } from '../../parse/sentence.ts'
import { childrenOf } from '../../parse/tree.ts'
import { type Description, leftEdge } from './descriptions.ts'
import { isGroupName } from './found-name.ts'
import type { Found, Scene } from './scene.ts'
import { headOf } from './tree-place.ts'

/** Descriptions beside a name say role, country and group of who bears it: "Syrsky, Ukraine's military commander". */
export function readAppositions(scene: Scene, { sentence, descriptions }: Found): void {
  for (const description of descriptions) {
    if (description.plural) continue
    const named = besideName(scene, sentence, description)
    if (named === null) continue
    const entity = scene.book.at(sentence.index, named)
    if (!entity) continue
    const country = scene.countryOf(sentence, description.names)
    const person = description.phrase.role.unit === 'person'
    if (entity.kind === 'person' && person) {
      scene.giveRole(
        entity,
        scene.roleWords(sentence, description.phrase),
        description.phrase.role.role,
        description.former,
        country,
        isOfRebels(sentence, description) ? 'REB' : description.phrase.role.sector,
      )
      const group = description.names.find(isGroupName)
      if (group) entity.memberOf ??= scene.book.at(sentence.index, headOf(sentence, group.first, group.last))
      // "the leader of the TPLF" governs nobody
      if (group && entity.sector === 'GOV' && entity.memberOf?.sector === 'REB') entity.sector = 'REB'
    } else if (entity.kind === 'person' || person) continue
    scene.mention(entity, sentence, { first: description.first, last: description.last, form: 'description', rule: 'actors/apposition' })
  }
}

/** "the rebels' leader" */
function isOfRebels(sentence: Sentence, { noun }: Description): boolean {
  return childrenOf(sentence, noun, 'nmod:poss').some(({ lemma }) => REBEL_NOUNS.has(lemma))
}

/** "Jeff [Drake]": a single name in brackets after a person's name is more of the same name. */
export function readBracketedNames(scene: Scene, { sentence }: Found): void {
  for (const token of sentence.tokens) {
    if (token.relation !== 'appos' || token.upos !== 'PROPN' || !/^[[(]$/.test(sentence.tokens[token.index - 1]?.form ?? '')) continue
    const entity = scene.book.at(sentence.index, token.head)
    const other = scene.book.at(sentence.index, token.index)
    if (entity?.kind === 'person' && other?.kind === 'person' && entity !== other && other.names.length === 1)
      scene.book.merge(entity, other)
  }
}

/** "Fethullah Gülen, an exiled cleric": any noun beside a name is that person or group again. */
export function readPlainAppositions(scene: Scene, { sentence }: Found): void {
  for (const token of sentence.tokens) {
    if (token.relation !== 'appos' || token.upos !== 'NOUN' || token.xpos === 'NNS' || scene.book.at(sentence.index, token.index)) continue
    const entity = scene.book.at(sentence.index, token.head)
    if (!entity || entity.plural || entity.kind === 'government') continue
    // Without an article only what says of whom or where: "Mara Tolin, curator of the gallery".
    const told = childrenOf(sentence, token.index, 'nmod').some((child) => child.index > token.index)
    if (childrenOf(sentence, token.index, 'det').length === 0 && !(entity.kind === 'person' && told)) continue
    if (entity.kind === 'person' && NO_PERSON_NOUN.test(token.lemma)) continue
    if (entity.kind === 'person' && entity.role === null) entity.role = token.form.toLowerCase()
    scene.mention(entity, sentence, {
      first: leftEdge(sentence, token.index),
      last: token.index,
      form: 'description',
      rule: 'actors/apposition',
    })
  }
}

/** "Mohamed Hamdan Dagalo, known as Hemedti": another name of the same person. */
export function readOtherNames(scene: Scene, { sentence }: Found): void {
  for (const token of sentence.tokens) {
    if (!/^(?:know|nickname|dub)$/.test(token.lemma) || !/^acl/.test(token.relation)) continue
    const entity = scene.book.at(sentence.index, token.head)
    const name = childrenOf(sentence, token.index).find(
      (child) => /^(?:obl|obj|xcomp)/.test(child.relation) && child.upos === 'PROPN' && child.index > token.index,
    )
    if (!entity || !name || entity.plural) continue
    const other = scene.book.at(sentence.index, name.index)
    if (!other)
      scene.mention(entity, sentence, { first: name.index, last: name.index, form: 'name', rule: 'actors/other-name', name: name.form })
    else if (entity !== other && entity.kind === other.kind) scene.book.merge(entity, other)
  }
}

/** The name that a description stands beside as apposition, title or predicate: "Syrsky, Ukraine's military commander". */
export function besideName(scene: Scene, sentence: Sentence, description: Description): number | null {
  const token = sentence.tokens[description.head]
  if (!token) return null
  if (/^(?:appos|nmod:desc|flat)/.test(token.relation) && scene.book.at(sentence.index, token.head)) return token.head
  // "Bozdag, the deputy prime minister and government spokesman".
  const partner =
    token.relation === 'conj' && description.pronoun === null && childrenOf(sentence, description.head, 'det').length === 0
      ? sentence.tokens[token.head]
      : undefined
  for (const beside of partner ? [partner.index, partner.head] : [])
    if (scene.book.at(sentence.index, beside)?.kind === 'person' && (beside === partner?.index || partner?.relation === 'appos'))
      return beside
  // "the army chief Joseph Haddad and the speaker, Nabih Saleh, said": the tree hangs the second name on the first
  const after = sentence.tokens[description.last + 1]?.form === ',' ? sentence.tokens[description.last + 2] : undefined
  if (
    token.relation === 'conj' &&
    after?.relation === 'appos' &&
    after.head === token.head &&
    scene.book.at(sentence.index, after.index)?.kind === 'person'
  )
    return after.index
  // "Russia's permanent representative to the UN in Geneva, Alexey Borodavkin": the tree may hang the name on the last noun.
  const nearby = sentence.tokens.find(
    (word) =>
      word.relation === 'appos' &&
      word.index > description.head &&
      isUnder(sentence, word.head, description.head) &&
      scene.book.at(sentence.index, word.index)?.kind === 'person',
  )
  const above = nearby && scene.book.at(sentence.index, nearby.head)
  if (nearby && (!above || above.names.length === 0 || above.kind === 'government')) return nearby.index
  for (const child of childrenOf(sentence, description.head)) {
    if (child.relation === 'appos' && scene.book.at(sentence.index, child.index)) return child.index
  }
  if (childrenOf(sentence, description.head, 'cop').length > 0) {
    // "would be president", "is not the president" say no role.
    const negated = childrenOf(sentence, description.head).some(
      (child) => /^(?:not|never|would|could|might|may|will|should|can)$/.test(child.lemma) && /^(?:advmod|aux)/.test(child.relation),
    )
    const [subject] = childrenOf(sentence, description.head, 'nsubj')
    if (!negated && subject && scene.book.at(sentence.index, subject.index)?.kind === 'person') return subject.index
  }
  return null
}

/** Whether a word hangs below another by prepositional phrases only. */
function isUnder(sentence: Sentence, below: number, above: number): boolean {
  let at = below
  for (let steps = 0; steps < 4 && at !== above; steps++) {
    const token = sentence.tokens[at]
    if (!token || !/^(?:nmod|obl)/.test(token.relation)) return false
    at = token.head
  }
  return at === above
}

/** Endings of nouns that no person is called by: "a former position", "the one death row". */
const NO_PERSON_NOUN =
  /(?:tion|sion|ment|ness|ity|ing|ance|ence|ism|ship|dom|row|deal|plan|day|year|time|place|town|city|event|move|part|job|post|role|case|term|number|book|film|song|name)$/
