import { ANSWER_NOUNS, ANSWER_VERBS, GIVING_VERBS, INFORMATION_NOUNS, REACH_VERBS, SILENCE_VERBS } from '../../lang/en/cue-phrases.ts'
import type { Token } from '../../parse/sentence.ts'
import type { Draft, Scene } from './draft.ts'
import { silence } from './silence-draft.ts'
import { findSilencePhrases } from './silence-phrases.ts'
import { subjectOf } from './speaker.ts'
import { childIn, childrenIn, denialOf, isPassive, isSupposed, leadIn, wordsUnder } from './words.ts'

const ANSWERS: ReadonlySet<string> = new Set(ANSWER_VERBS)
const TURNS_DOWN: ReadonlySet<string> = new Set(SILENCE_VERBS)
const ANSWER: ReadonlySet<string> = new Set(ANSWER_NOUNS)
const GIVES: ReadonlySet<string> = new Set(GIVING_VERBS)
const INFORMATION: ReadonlySet<string> = new Set(INFORMATION_NOUNS)
const SEEKS: ReadonlySet<string> = new Set(REACH_VERBS)
const NEGATION = /^(?:not|n't|n’t|never)$/i

/**
 * Finds reported silences: "has yet to comment on …", "declined to say whether …", "did not respond to a request", "had no comment",
 * "could not be reached". The content is what the silence was about, if the report says.
 */
export function findSilences(scene: Scene): Draft[] {
  const found = scene.sentence.tokens.flatMap((token) => {
    const draft =
      token.upos === 'VERB' || token.upos === 'ADJ'
        ? (readUnsaid(scene, token) ?? readUnreached(scene, token))
        : readNoComment(scene, token)
    return draft ? [draft] : []
  })
  return [...found, ...findSilencePhrases(scene)]
}

/** has yet to comment, declined to say, did not respond. */
function readUnsaid(scene: Scene, verb: Token): Draft | null {
  const { sentence } = scene
  if (!ANSWERS.has(verb.lemma) || !isOfWords(scene, verb)) return null
  const governor =
    verb.relation === 'xcomp' || verb.relation === 'ccomp' || verb.relation === 'advcl' ? sentence.tokens[verb.head] : undefined
  const turnedDown = governor !== undefined && TURNS_DOWN.has(governor.lemma) && governor.index < verb.index
  const yet =
    governor !== undefined &&
    /^(?:have|be|remain)$/.test(governor.lemma) &&
    childrenIn(sentence, governor.index, 'advmod').some(({ lemma }) => lemma === 'yet')
  const yetItself = governor?.lemma === 'yet'
  const denial = denialOf(scene, verb)
  // "nobody would confirm it" names no one
  const negated = denial !== null && !/^(?:nobody|none|no)$/i.test(denial.form)
  if (!turnedDown && !yet && !yetItself && !negated) return null
  const top = turnedDown || yet ? governor : verb
  // "has not said who": the cue begins with its auxiliary
  const start = negated ? (childIn(sentence, verb.index, 'aux') ?? (denial.head === verb.index ? denial : verb)) : top
  if (isSupposed(scene, top)) return null
  if (negated && !isSilence(scene, verb)) return null
  const head = subjectOf(scene, top)
  if (head === null) return null
  return silence(scene, verb, start, head, aboutOf(scene, verb))
}

/**
 * "refused to release the hostages" keeps back no word, "declined to give a reason" does; "declined to be named" is how reporters speak of
 * their sources.
 */
function isOfWords({ sentence }: Scene, verb: Token): boolean {
  if (/^(?:name|identify)$/.test(verb.lemma) && isPassive(sentence, verb.index)) return false
  if (!GIVES.has(verb.lemma)) return true
  const object = childIn(sentence, verb.index, 'obj')
  return object !== undefined && INFORMATION.has(object.lemma)
}

/**
 * "did not say that …" and "does not address the issue" deny and judge; a silence is about a question, a request, or nothing. What is not
 * confirmed is left open.
 */
function isSilence({ sentence }: Scene, verb: Token): boolean {
  if (verb.relation === 'advcl' || verb.relation === 'acl:relcl') return false
  if (verb.lemma === 'confirm') return !isPassive(sentence, verb.index)
  const clause = childIn(sentence, verb.index, 'ccomp')
  if (clause)
    return /^(?:if|whether|how|why|when|what|who|where|which)$/i.test(
      sentence.tokens[wordsUnder(sentence, clause.index)[0] ?? 0]?.form ?? '',
    )
  return /^(?:comment|respond|reply|answer|react|elaborate|return|say)$/.test(verb.lemma)
}

/** What was not spoken of: "on the proposal", "whether …", "to a request". */
function aboutOf({ sentence }: Scene, verb: Token): number[] {
  const clause = childrenIn(sentence, verb.index, 'ccomp', 'xcomp', 'obj').find(({ index }) => index > verb.index)
  if (clause) return wordsUnder(sentence, clause.index)
  // "neither confirmed nor denied the raid": the object stands with the second verb
  const second = childIn(sentence, verb.index, 'conj')
  const shared = second && /^VB/.test(second.xpos) ? childIn(sentence, second.index, 'ccomp', 'obj') : undefined
  if (shared) return wordsUnder(sentence, shared.index)
  const phrase = childrenIn(sentence, verb.index, 'obl', 'advcl').find(
    (child) => child.index > verb.index && /^(?:on|about|to)(?: |$)/i.test(leadIn(sentence, child.index)),
  )
  if (!phrase) return []
  const lead = childIn(sentence, phrase.index, 'case', 'mark')
  return wordsUnder(sentence, phrase.index, new Set(lead ? [lead.index] : []))
}

/** could not be reached for comment, was not available. */
function readUnreached(scene: Scene, verb: Token): Draft | null {
  const { sentence } = scene
  const reached = SEEKS.has(verb.lemma) && childIn(sentence, verb.index, 'aux:pass')
  const available = verb.lemma === 'available' && childrenIn(sentence, verb.index, 'obl').some(({ lemma }) => ANSWER.has(lemma))
  const unavailable = verb.lemma === 'unavailable' && childrenIn(sentence, verb.index, 'obl').some(({ lemma }) => ANSWER.has(lemma))
  const negated = childrenIn(sentence, verb.index, 'advmod').some(({ form }) => NEGATION.test(form))
  if (!((reached || available) && negated) && !unavailable) return null
  const head = subjectOf(scene, verb)
  return head === null ? null : silence(scene, verb, verb, head, [])
}

/** had no comment, offered no response. */
function readNoComment(scene: Scene, noun: Token): Draft | null {
  const { sentence } = scene
  if (noun.upos !== 'NOUN' || !ANSWER.has(noun.lemma) || noun.relation !== 'obj') return null
  const verb = sentence.tokens[noun.head]
  if (!verb || !/^(?:have|offer|give|make|provide|issue)$/.test(verb.lemma)) return null
  if (!childrenIn(sentence, noun.index, 'det').some(({ lemma }) => lemma === 'no')) return null
  const head = subjectOf(scene, verb)
  if (head === null) return null
  const phrase = childrenIn(sentence, noun.index, 'nmod').find((child) =>
    /^(?:on|about|to)$/i.test(childIn(sentence, child.index, 'case')?.form ?? ''),
  )
  const lead = phrase ? childIn(sentence, phrase.index, 'case') : undefined
  return silence(scene, noun, verb, head, phrase ? wordsUnder(sentence, phrase.index, new Set(lead ? [lead.index] : [])) : [])
}
