import { SPEAKING } from '../../lang/en/actor-words.ts'
import type { Sentence, Token } from '../../parse/sentence.ts'
import { readDescription } from './described-actors.ts'
import type { Entity } from './entity.ts'
import type { PersonIndex } from './persons.ts'
import { pronounOf, resolvePronoun } from './pronouns.ts'
import { findQuotedSpeakers } from './quoted-speakers.ts'
import type { Found, Scene } from './scene.ts'

/** Descriptions and pronouns in the order of the text, so that each finds what stands before it; then the first persons of quotations. */
export function readInOrder(scene: Scene, found: readonly Found[], persons: PersonIndex): void {
  const speakers = findQuotedSpeakers(scene.parsed)
  const firstPersons: { sentence: Sentence; token: Token }[] = []
  const history: Entity[] = []
  for (const { sentence, descriptions } of found) {
    const items = [
      ...descriptions.map((description) => ({ at: description.head, description, token: null })),
      ...sentence.tokens
        .filter((token) => token.upos === 'PRON' || token.xpos === 'PRP$' || isSome(token))
        .map((token) => ({ at: token.index, description: null, token })),
    ].sort((a, b) => a.at - b.at)
    // A possessive inside a description comes before its head noun, so "his military" knows whose.
    for (const { description, token } of items) {
      if (token) {
        if (FIRST_PERSON.has(token.form.toLowerCase()) || SECOND_PERSON.has(token.form.toLowerCase())) {
          firstPersons.push({ sentence, token })
          continue
        }
        if (!readPronoun(scene, sentence, token)) readSome(scene, sentence, token)
        continue
      }
      if (!description || scene.book.at(sentence.index, description.head)) continue
      readDescription(scene, sentence, description, persons, history)
    }
    for (const { entity } of scene.book.inSentence(sentence.index)) history.push(entity)
    if (history.length > 400) history.splice(0, 200)
  }
  const interviewed = intervieweeOf(scene)
  // "I" is read last: its speaker may be a pronoun itself.
  for (const { sentence, token } of firstPersons) {
    const site = speakers.speakerOf(sentence.index, token.index)
    const asked = SECOND_PERSON.has(token.form.toLowerCase())
    // "you" is who is interviewed in a question, and nobody known elsewhere.
    if (asked && (site || sentence.tokens.at(-1)?.form !== '?')) continue
    const entity = site ? scene.book.at(site.sentence, site.head) : interviewed
    if (entity?.kind === 'person' && !entity.plural)
      scene.mention(entity, sentence, { first: token.index, last: token.index, form: 'pronoun', rule: 'actors/first-person' })
  }
}

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

/** Sentences at the start of an interview in which its person is named. */
const INTRODUCTION = 8
/** Lines that are questions, at least, in a report of questions and answers that does not call itself an interview. */
const FEWEST_QUESTIONS = 4

/**
 * The person interviewed, when the report's first lines say that it is an interview or its lines are questions and answers: "I" in the
 * answers is that person. Without a sentence that says who, the one named at the start more than twice as often as any other; null
 * where several are interviewed.
 */
function intervieweeOf(scene: Scene): Entity | null {
  const { sentences } = scene.parsed
  const start = sentences.slice(0, INTRODUCTION)
  const calls = start.filter((sentence) => sentence.tokens.some((token) => token.lemma.toLowerCase() === 'interview'))
  if (calls.length === 0 && questionsIn(sentences) < FEWEST_QUESTIONS) return null
  // Whom the words "interview with" name, if one; several interviewed together are told by nothing in the text.
  for (const sentence of calls) {
    const people = namedIn(scene, [sentence])
    if (people.length > 0) return people.length === 1 ? (people[0] ?? null) : null
  }
  const named = namedIn(scene, start).sort((a, b) => b.mentions.length - a.mentions.length)
  const [first, second] = named
  return first && (!second || first.mentions.length > second.mentions.length * 2) ? first : null
}

/** Persons named in full in some sentences. */
function namedIn(scene: Scene, sentences: readonly Sentence[]): Entity[] {
  const people = new Set(sentences.flatMap((sentence) => scene.book.inSentence(sentence.index).map(({ entity }) => entity)))
  return [...people].filter((entity) => entity.kind === 'person' && entity.names.some((name) => name.includes(' ')))
}

/** Lines that are one question and nothing else. */
function questionsIn(sentences: readonly Sentence[]): number {
  let questions = 0
  for (const [at, sentence] of sentences.entries())
    if (
      sentence.tokens.at(-1)?.form === '?' &&
      sentences[at + 1]?.partIndex !== sentence.partIndex &&
      sentences[at - 1]?.partIndex !== sentence.partIndex
    )
      questions++
  return questions
}

function readPronoun(scene: Scene, sentence: Sentence, token: Token): Entity | null {
  if (scene.book.at(sentence.index, token.index)) return null
  const relative = relativeAntecedent(sentence, token)
  if (relative !== null) {
    const entity = scene.book.at(sentence.index, relative)
    if (entity) scene.mention(entity, sentence, { first: token.index, last: token.index, form: 'pronoun', rule: 'actors/relative' })
    return entity
  }
  const pronoun = pronounOf(sentence, token)
  if (pronoun === null) return null
  const entity = resolvePronoun(scene.parsed, sentence, token, pronoun, (at) => scene.book.inSentence(at))
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
