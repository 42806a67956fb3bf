import { ANSWER_NOUNS, DODGE_VERBS, QUESTION_NOUNS, SILENT_THINGS } from '../../lang/en/cue-phrases.ts'
import type { Token } from '../../parse/sentence.ts'
import type { Draft, Scene } from './draft.ts'
import { silence } from './silence-draft.ts'
import { isDay, subjectOf } from './speaker.ts'
import { childIn, childrenIn, leadIn, wordsUnder } from './words.ts'

const ANSWER: ReadonlySet<string> = new Set(ANSWER_NOUNS)
const DODGES: ReadonlySet<string> = new Set(DODGE_VERBS)
const QUESTION: ReadonlySet<string> = new Set(QUESTION_NOUNS)
const THINGS: ReadonlySet<string> = new Set(SILENT_THINGS)
const ABOUT = /^(?:about|on|over|regarding|concerning|as to)$/i

/**
 * Finds silences that stand in set phrases: "remained silent on …", "said nothing about …", "would not be drawn on whether …",
 * "sidestepped a question about …", "There was no immediate comment from …", "Messages to the ministry went unanswered".
 *
 * Guns that are silent keep nothing to themselves, and a silence "on Monday" is about nothing.
 */
export function findSilencePhrases(scene: Scene): Draft[] {
  return scene.sentence.tokens.flatMap((token) => {
    const draft =
      token.lemma === 'silent' || token.lemma === 'mum'
        ? readSilent(scene, token)
        : token.lemma === 'nothing'
          ? readNothing(scene, token)
          : token.form === 'drawn'
            ? readDrawn(scene, token)
            : DODGES.has(token.lemma)
              ? readDodged(scene, token)
              : token.lemma === 'unanswered'
                ? readUnanswered(scene, token)
                : ANSWER.has(token.lemma)
                  ? readThereWasNo(scene, token)
                  : null
    return draft ? [draft] : []
  })
}

function readSilent(scene: Scene, adjective: Token): Draft | null {
  const { sentence } = scene
  const above = sentence.tokens[adjective.head]
  const verb = adjective.relation === 'xcomp' && above && /^(?:remain|keep|stay|fall)$/.test(above.lemma) ? above : undefined
  const top = verb ?? childIn(sentence, adjective.index, 'cop')
  if (!top) return null
  const about = aboutOf(scene, adjective) ?? (verb ? aboutOf(scene, verb) : null)
  const head = subjectOf(scene, verb ?? adjective)
  if (!about || head === null || THINGS.has(sentence.tokens[head]?.lemma ?? '')) return null
  return silence(scene, adjective, top, head, about)
}

function readNothing(scene: Scene, noun: Token): Draft | null {
  const verb = scene.sentence.tokens[noun.head]
  if (noun.relation !== 'obj' || !verb || !/^(?:say|disclose|reveal|announce)$/.test(verb.lemma)) return null
  const head = subjectOf(scene, verb)
  const about = aboutOf(scene, noun) ?? aboutOf(scene, verb)
  // "said nothing new"
  if (head === null || (!about && childIn(scene.sentence, noun.index, 'amod', 'acl:relcl', 'acl'))) return null
  return silence(scene, noun, verb, head, about ?? [])
}

/** would not be drawn on whether …, refused to be drawn on when …. */
function readDrawn(scene: Scene, verb: Token): Draft | null {
  const { sentence } = scene
  const above = sentence.tokens[verb.head]
  const refuses = above && verb.relation === 'xcomp' && /^(?:refuse|decline)$/.test(above.lemma) ? above : undefined
  const not = childrenIn(sentence, verb.index, 'advmod').find(({ form }) => /^(?:not|n't|n’t|never)$/i.test(form))
  const on = sentence.tokens[verb.index + 1]
  if ((!refuses && !not) || !childIn(sentence, verb.index, 'aux:pass') || !on || !ABOUT.test(on.form)) return null
  const head = subjectOf(scene, refuses ?? verb)
  if (head === null) return null
  const after = childrenIn(sentence, verb.index, 'advcl', 'obl', 'ccomp').find(({ index }) => index > on.index)
  const words = after ? wordsUnder(sentence, after.index).filter((index) => index > on.index) : []
  return silence(scene, verb, refuses ?? childIn(sentence, verb.index, 'aux') ?? verb, head, words)
}

function readDodged(scene: Scene, verb: Token): Draft | null {
  const { sentence } = scene
  const object = childIn(sentence, verb.index, 'obj')
  const head = verb.upos === 'VERB' && object && QUESTION.has(object.lemma) ? subjectOf(scene, verb) : null
  return head === null || !object ? null : silence(scene, verb, verb, head, aboutOf(scene, object) ?? [])
}

/** Messages to the ministry went unanswered. */
function readUnanswered(scene: Scene, adjective: Token): Draft | null {
  const { sentence } = scene
  const verb = adjective.relation === 'xcomp' ? sentence.tokens[adjective.head] : undefined
  const message = verb && childIn(sentence, verb.index, 'nsubj')
  if (!verb || !message || !QUESTION.has(message.lemma)) return null
  const asked = wordsUnder(sentence, message.index).find((index) => {
    const word = sentence.tokens[index]
    return word?.relation === 'nmod' && leadIn(sentence, index) === 'to'
  })
  return asked === undefined ? null : silence(scene, adjective, verb, asked, [])
}

/** There was no immediate comment from Vell on the strike. */
function readThereWasNo(scene: Scene, noun: Token): Draft | null {
  const { sentence } = scene
  const verb = sentence.tokens[noun.head]
  if (noun.relation !== 'nsubj' || !verb || !childIn(sentence, verb.index, 'expl')) return null
  const no = childrenIn(sentence, noun.index, 'det').find(({ lemma }) => lemma === 'no')
  // "no reaction to the strike from the rebels": the one asked may hang on what it is about
  const from = wordsUnder(sentence, noun.index).find((index) => {
    const word = sentence.tokens[index]
    return word?.relation === 'nmod' && /^(?:from|by)$/.test(leadIn(sentence, index))
  })
  if (!no || from === undefined) return null
  const taken = new Set(wordsUnder(sentence, from))
  const about = childrenIn(sentence, noun.index, 'nmod').find(
    ({ index }) => !taken.has(index) && /^(?:on|about|to)$/.test(leadIn(sentence, index)),
  )
  return silence(
    scene,
    noun,
    no,
    from,
    (about ? withoutLead(scene, about) : []).filter((index) => !taken.has(index)),
  )
}

/** The words of the phrase that says what a silence is about; a day is none. */
function aboutOf(scene: Scene, top: Token): number[] | null {
  const phrase = childrenIn(scene.sentence, top.index, 'obl', 'nmod', 'advcl').find(
    (child) => child.index > top.index && ABOUT.test(leadIn(scene.sentence, child.index)) && !isDay(child),
  )
  return phrase ? withoutLead(scene, phrase) : null
}

function withoutLead({ sentence }: Scene, phrase: Token): number[] {
  const lead = childIn(sentence, phrase.index, 'case', 'mark')
  return wordsUnder(sentence, phrase.index, new Set(lead ? [lead.index] : []))
}
