import { NAMESAKE_NOUNS, SPEAKING } from '../../lang/en/actor-words.ts'
import type { Sentence, Token } from '../../parse/sentence.ts'
import { readAffiliations } from './affiliations.ts'
import { readDescription } from './described-actors.ts'
import type { Description } from './descriptions.ts'
import type { Entity } from './entity.ts'
import { readInterview } from './interviews.ts'
import { findGroupNoun } from './named-before.ts'
import type { PersonIndex } from './persons.ts'
import { pronounOf, resolvePronoun } from './pronouns.ts'
import { findQuotedSpeakers, type QuotedSpeakers } from './quoted-speakers.ts'
import type { Found, Scene } from './scene.ts'

/** Descriptions and pronouns in the order of the text, so that each finds what stands before it; then the first persons of quotations. */
export function readInOrder(scene: Scene, found: readonly Found[], persons: PersonIndex): void {
  const speakers = findQuotedSpeakers(scene.parsed)
  const firstPersons: { sentence: Sentence; token: Token }[] = []
  const history: Entity[] = []
  for (const one of found) {
    const { sentence, descriptions } = one
    const items = [
      ...descriptions.map((description) => ({ at: description.head, description, token: null })),
      ...sentence.tokens
        .filter((token) => token.upos === 'PRON' || token.xpos === 'PRP$' || isSome(token) || isNamesake(sentence, token))
        .map((token) => ({ at: token.index, description: null, token })),
    ].sort((a, b) => a.at - b.at)
    // A possessive inside a description comes before its head noun, so "his military" knows whose.
    for (const { description, token } of items) {
      if (token) {
        if (FIRST_PERSON.has(token.form.toLowerCase()) || SECOND_PERSON.has(token.form.toLowerCase())) {
          firstPersons.push({ sentence, token })
          continue
        }
        if (isNamesake(sentence, token)) readNamesake(scene, sentence, token, history)
        else if (!readPronoun(scene, sentence, token, speakers)) readSome(scene, sentence, token)
        continue
      }
      if (!description || scene.book.at(sentence.index, description.head)) continue
      // "The rebels' negotiator said his side agreed": whose side he is on is told before it
      if (description.pronoun !== null) readAffiliations(scene, one)
      readDescription(scene, sentence, description, persons, history, sideOfOur(scene, sentence, description, speakers))
    }
    readAffiliations(scene, one)
    for (const { entity } of scene.book.inSentence(sentence.index)) history.push(entity)
    if (history.length > 400) history.splice(0, 200)
  }
  const interview = readInterview(scene)
  // "I" is read last: its speaker may be a pronoun itself.
  for (const { sentence, token } of firstPersons) {
    const site = speakers.speakerOf(sentence.index, token.index)
    const asked = SECOND_PERSON.has(token.form.toLowerCase())
    // "you" is who is interviewed in a question, and nobody known elsewhere.
    if (asked && site) continue
    const entity = site ? scene.book.at(site.sentence, site.head) : asked ? interview.asked(sentence) : interview.answers(sentence)
    if (entity?.kind === 'person' && !entity.plural)
      scene.mention(entity, sentence, { first: token.index, last: token.index, form: 'pronoun', rule: 'actors/first-person' })
  }
}

/** Whose "our forces" are in a quotation: the group or country of who speaks. */
function sideOfOur(scene: Scene, sentence: Sentence, { pronoun }: Description, speakers: QuotedSpeakers): Entity | null {
  if (pronoun === null || !/^our$/i.test(sentence.tokens[pronoun]?.form ?? '')) return null
  const site = speakers.speakerOf(sentence.index, pronoun)
  const speaker = site && scene.book.at(site.sentence, site.head)
  if (!speaker) return null
  return speaker.kind === 'person' ? (speaker.memberOf ?? speaker) : speaker
}

/** "the church" after the Church of Bara: a bare noun with "the" that ends or begins an organization's name. */
function readNamesake(scene: Scene, sentence: Sentence, token: Token, history: readonly Entity[]): void {
  const entity = scene.book.at(sentence.index, token.index) ? null : findGroupNoun(token.lemma.toLowerCase(), history)
  if (entity) scene.mention(entity, sentence, { first: token.index - 1, last: token.index, form: 'description', rule: 'actors/namesake' })
}

const isNamesake = (sentence: Sentence, token: Token): boolean =>
  token.upos === 'NOUN' &&
  token.xpos === 'NN' &&
  NAMESAKE_NOUNS.has(token.lemma.toLowerCase()) &&
  /^(?:the|this)$/i.test(sentence.tokens[token.index - 1]?.form ?? '') &&
  !/^(?:compound|amod)/.test(token.relation)

/** "Some see it as a diversion": people without a name who say or think so; nothing else is an actor by such a word alone. */
function readSome(scene: Scene, sentence: Sentence, token: Token): void {
  const governor = sentence.tokens[token.head]
  if (
    !isSome(token) ||
    token.relation !== 'nsubj' ||
    !governor ||
    !(SPEAKING.has(governor.lemma.toLowerCase()) || THINKING.has(governor.lemma.toLowerCase()))
  )
    return
  const word = token.form.toLowerCase()
  const entity = scene.book.obtain(`some:${word}`, () => ({ kind: 'population', name: token.form, plural: true }))
  scene.mention(entity, sentence, { first: token.index, last: token.index, form: 'description', rule: 'actors/some', name: token.form })
}

const isSome = (token: Token): boolean => /^(?:some|others|many|most|few|several)$/i.test(token.form) && token.relation === 'nsubj'

const THINKING: ReadonlySet<string> = new Set(['see', 'view', 'regard', 'consider', 'feel', 'doubt', 'question', 'wonder', 'interpret'])

function readPronoun(scene: Scene, sentence: Sentence, token: Token, speakers: QuotedSpeakers): Entity | null {
  if (scene.book.at(sentence.index, token.index)) return null
  const relative = relativeAntecedent(sentence, token)
  if (relative !== null) {
    const entity = scene.book.at(sentence.index, relative)
    if (entity) scene.mention(entity, sentence, { first: token.index, last: token.index, form: 'pronoun', rule: 'actors/relative' })
    return entity
  }
  const pronoun = pronounOf(sentence, token)
  if (pronoun === null) return null
  const site = speakers.wholeSpeakerOf(sentence.index, token.index)
  const speaker = site && scene.book.at(site.sentence, site.head)
  const entity = resolvePronoun(scene.parsed, sentence, token, pronoun, (at) => scene.book.inSentence(at), speaker)
  if (!entity) return null
  scene.mention(entity, sentence, { first: token.index, last: token.index, form: 'pronoun', rule: 'actors/pronoun' })
  if (entity.kind === 'person' && entity.gender === null && (pronoun === 'm' || pronoun === 'f')) entity.gender = pronoun
  return entity
}

/** The noun that who, which or that takes up. */
function relativeAntecedent(sentence: Sentence, token: Token): number | null {
  if (!/^(?:who|whom|whose|which|that)$/i.test(token.form) || !/^W/.test(token.xpos)) return null
  let at = token.index
  for (let steps = 0; steps < 8; steps++) {
    const word = sentence.tokens[at]
    if (!word || word.head < 0) return null
    // "told Reuters that soldiers fired": the tree takes the conjunction for a pronoun.
    if (word.relation === 'acl:relcl')
      return token.form.toLowerCase() === 'that' && sentence.tokens[word.head]?.upos === 'PROPN' ? null : word.head
    at = word.head
  }
  return null
}

/** Words for the speaker alone; "we" may be anyone. */
const FIRST_PERSON: ReadonlySet<string> = new Set(['i', 'me', 'my', 'mine', 'myself'])

const SECOND_PERSON: ReadonlySet<string> = new Set(['you', 'your', 'yours', 'yourself'])
