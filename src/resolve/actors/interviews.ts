import type { Sentence } from '../../parse/sentence.ts'
import { childrenOf } from '../../parse/tree.ts'
import { groupBy } from '../../record/group-by.ts'
import type { Entity } from './entity.ts'
import type { Scene } from './scene.ts'

/** Sentences at the start of an interview in which its person is named. */
const INTRODUCTION = 8
/** Lines that ask somebody "you", at least, in a report of questions and answers that does not call itself an interview. */
const FEWEST_QUESTIONS = 2

const SECOND_PERSON: ReadonlySet<string> = new Set(['you', 'your', 'yours', 'yourself'])
/** "Image: Mara Tolin" names who took the picture. */
const CREDITS: ReadonlySet<string> = new Set(['image', 'photo', 'photograph', 'picture', 'credit', 'video'])

/** Who speaks in an interview outside quotation marks. */
export interface Interview {
  /** Whom "I" means in a sentence; null where the text does not tell. */
  answers(sentence: Sentence): Entity | null
  /** Whom "you" means in a sentence: who is interviewed, in a question. */
  asked(sentence: Sentence): Entity | null
}

/**
 * Reads a report as an interview: its first lines say that it is one, or its lines are questions to a "you" and answers. One person who
 * is interviewed says every "I". Of two, the one who says "I am Mara Tolin", and the one who is not spoken of by name in an answer that
 * speaks of the other: nobody calls themselves by name. Does not read "we".
 */
export function readInterview(scene: Scene): Interview {
  const interviewed = intervieweesOf(scene)
  const parts = groupBy(scene.parsed.sentences, ({ partIndex }) => partIndex)
  const [only] = interviewed
  const speakers = new Map<number, Entity | null>()
  if (interviewed.length === 1) for (const part of parts.keys()) speakers.set(part, only ?? null)
  else if (interviewed.length === 2) for (const [part, sentences] of parts) speakers.set(part, speakerOf(scene, sentences, interviewed))
  const questions = new Set([...parts].filter(([, sentences]) => isQuestion(sentences.at(-1))).map(([part]) => part))
  return {
    answers: ({ partIndex }) => speakers.get(partIndex) ?? null,
    asked: ({ partIndex }) => (interviewed.length === 1 && questions.has(partIndex) ? (only ?? null) : null),
  }
}

/** Those interviewed; empty when it is no interview or the text does not tell who they are. */
function intervieweesOf(scene: Scene): readonly Entity[] {
  const { sentences } = scene.parsed
  const start = sentences.slice(0, INTRODUCTION)
  const calls = start.filter((sentence) => sentence.tokens.some((token) => token.lemma.toLowerCase() === 'interview'))
  if (calls.length === 0 && questionsTo(sentences) < FEWEST_QUESTIONS) return []
  // Whom the words "interview with" name; of three or more, the text tells too little.
  for (const sentence of calls) {
    const people = namedIn(scene, [sentence])
    if (people.length > 0) return people.length > 2 ? [] : people
    // "interviews three experts": the names that follow are some of them.
    const at = sentence.tokens.findIndex((token) => token.lemma.toLowerCase() === 'interview')
    if (sentence.tokens.slice(at + 1, at + 5).some((token) => token.xpos === 'NNS')) return []
  }
  const [first, second] = namedIn(scene, start).sort((a, b) => b.mentions.length - a.mentions.length)
  return first && (!second || first.mentions.length > second.mentions.length * 2) ? [first] : []
}

/** Persons who are named in some sentences and have a full name; none whose name stands there as a credit. */
function namedIn(scene: Scene, sentences: readonly Sentence[]): Entity[] {
  const people = new Set<Entity>()
  for (const sentence of sentences)
    for (const { entity, form, first } of scene.book.inSentence(sentence.index)) {
      const label = sentence.tokens[first - 2]?.form.toLowerCase() ?? ''
      const credit = CREDITS.has(label) && /^(?::|by)$/i.test(sentence.tokens[first - 1]?.form ?? '')
      // "an interview with the 'Harbour Poet'" has a byname.
      const byname = /^['"“‘`]+$/.test(sentence.tokens[first - 1]?.form ?? '')
      if (form === 'name' && !credit && !byname && entity.kind === 'person' && entity.names.some((name) => name.includes(' ')))
        people.add(entity)
    }
  return [...people]
}

/** Lines that end in a question and ask a "you". */
function questionsTo(sentences: readonly Sentence[]): number {
  return sentences.filter(
    (sentence, at) =>
      isQuestion(sentence) &&
      sentences[at + 1]?.partIndex !== sentence.partIndex &&
      sentence.tokens.some((token) => SECOND_PERSON.has(token.form.toLowerCase())),
  ).length
}

const isQuestion = (sentence: Sentence | undefined): boolean => sentence?.tokens.at(-1)?.form === '?'

/** Which of two says a line: who names themselves with "I am", or else the one whom the line does not name. */
function speakerOf(scene: Scene, sentences: readonly Sentence[], [one, other]: readonly Entity[]): Entity | null {
  const named = new Set<Entity>()
  for (const sentence of sentences)
    for (const { entity, form, head } of scene.book.inSentence(sentence.index)) {
      if (form !== 'name' || (entity !== one && entity !== other)) continue
      if (childrenOf(sentence, head, 'nsubj').some((subject) => /^i$/i.test(subject.form))) return entity
      named.add(entity)
    }
  if (named.size !== 1 || !one || !other) return null
  return named.has(one) ? other : one
}
