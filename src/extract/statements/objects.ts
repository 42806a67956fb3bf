import { OCCASION_NOUNS } from '../../lang/en/cue-nouns.ts'
import { ATTACKED_IN_WORDS, BLOW_VERBS, RECALLED_PEOPLE } from '../../lang/en/cue-objects.ts'
import type { Token } from '../../parse/sentence.ts'
import { prepositionCue, verbCue } from './cue.ts'
import type { Found, Reading } from './draft.ts'
import { isDay } from './speaker.ts'
import { childIn, childrenIn, isPassive, leadIn, wordsFor, wordsUnder } from './words.ts'

const OCCASIONS: ReadonlySet<string> = new Set(OCCASION_NOUNS)

/** hinted at …, accused them of …, described it as …, "seen by the west as …". */
export function phraseOf(reading: Reading, verb: Token, lemma: string): Found | null {
  const { sentence } = reading
  const passive = isPassive(sentence, verb.index) || (verb.relation === 'acl' && verb.xpos === 'VBN')
  const object = childIn(sentence, verb.index, passive ? 'nsubj:pass' : 'obj')
  // "regards the militia as a threat", "accused the militia of using children": the parser may hang the judgement on the thing judged
  const judged = object
    ? childrenIn(sentence, object.index, 'nmod', 'acl').filter(
        (child) => child.relation === 'acl' || leadIn(sentence, child.index) === 'as',
      )
    : []
  // "Moscow accuses Kyiv of attack"
  const charge = object && lemma === 'accuse' ? childrenIn(sentence, object.index, 'nmod').at(-1) : undefined
  if (charge && leadIn(sentence, charge.index) === 'of') judged.push(charge)
  for (const phrase of [...childrenIn(sentence, verb.index, 'obl', 'advcl', 'xcomp'), ...judged]) {
    const preposition = leadIn(sentence, phrase.index)
    // "spoke on Monday", "spoke on condition of anonymity", but "described it as the worst night"
    if (phrase.index < verb.index || (isDay(phrase) && preposition !== 'as') || phrase.lemma === 'condition') continue
    // "wrote on Telegram"
    if (
      preposition === 'on' &&
      (phrase.upos === 'PROPN' || OCCASIONS.has(phrase.lemma)) &&
      /^(?:write|tweet|comment|post|speak)$/.test(lemma)
    )
      continue
    if (preposition === '') continue
    // "'We stay,' he was quoted as saying": what he says stands before
    if (lemma === 'quote' && passive && !(childIn(sentence, verb.index, 'obl:agent') && childIn(sentence, phrase.index, 'ccomp'))) continue
    const cue = prepositionCue(lemma, object || passive ? 'object about' : 'about', preposition)
    if (!cue) continue
    if (!object && !passive) {
      const lead = new Set(childrenIn(sentence, phrase.index, 'case', 'mark').map(({ index }) => index))
      return { class: cue.class, words: wordsFor(reading, verb, phrase.index).filter((word) => !lead.has(word)), slot: 'about' }
    }
    // "described as grave by the envoy": the parser may hang the agent on what it is described as
    const agent =
      childIn(sentence, verb.index, 'obl:agent') ??
      (passive
        ? childrenIn(sentence, phrase.index, 'nmod', 'obl', 'obl:agent').find((child) => leadIn(sentence, child.index) === 'by')
        : undefined)
    const named = new Set(agent ? wordsUnder(sentence, agent.index) : [])
    const relative = object && /^W/.test(object.xpos)
    const words = wordsFor(reading, verb, ...(object && !relative ? [object.index] : []), phrase.index).filter((word) => !named.has(word))
    return { class: cue.class, words, slot: 'object-about', speaker: agent?.index, agentless: passive && !agent }
  }
  return null
}

const NAMES = /^(?:call|brand|dub|label|name|term)$/

/** called it a farce. */
export function predicateOf(reading: Reading, verb: Token, lemma: string): Found | null {
  const { sentence } = reading
  const cue = verbCue(lemma, 'object predicate')
  if (!cue) return null
  // "a breakthrough is thought unlikely" is nobody's judgement
  if (isPassive(sentence, verb.index) && !childIn(sentence, verb.index, 'obl:agent')) return null
  const objects = childrenIn(sentence, verb.index, 'obj', 'iobj', 'nsubj:pass')
  const object = objects[0]
  const predicate =
    childIn(sentence, verb.index, 'xcomp') ??
    (objects.length > 1 ? objects.at(-1) : undefined) ??
    // "called the vote a shameful day" comes out as an apposition
    (object && NAMES.test(lemma) ? childIn(sentence, object.index, 'appos') : undefined)
  if (!object || !predicate || predicate === object || childIn(sentence, predicate.index, 'mark')) return null
  const relative = /^W/.test(object.xpos)
  return { class: cue.class, words: wordsFor(reading, verb, ...(relative ? [] : [object.index]), predicate.index), slot: 'predicate' }
}

/** denied the charge, signalled a withdrawal; the subject of a passive whose agent is named. */
export function objectOf(reading: Reading, verb: Token, lemma: string): Found | null {
  const { sentence } = reading
  const cue = verbCue(lemma, 'object')
  if (!cue) return null
  const passive = isPassive(sentence, verb.index)
  if (passive && !childIn(sentence, verb.index, 'obl:agent')) return null
  const object = passive ? childIn(sentence, verb.index, 'nsubj:pass') : childIn(sentence, verb.index, 'obj')
  // "'We were asleep,' recalled Salma": the speaker, after the verb
  if (object?.name === 'person' && reading.quoted[verb.index - 1] && object.index === verb.index + 1) return null
  if (!object || object.upos === 'PRON' || isThing(reading, verb) || isDeed(lemma, object)) return null
  return { class: cue.class, words: wordsFor(reading, verb, object.index), slot: 'object' }
}

/** "attacked the convoy", "recalled its ambassador": done, not said. "attacked the decision" is said. */
function isDeed(lemma: string, object: Token): boolean {
  if (BLOWS.has(lemma)) return object.upos === 'PROPN' || !IN_WORDS.has(object.lemma)
  return lemma === 'recall' && RECALLED.has(object.lemma)
}
const BLOWS: ReadonlySet<string> = new Set(BLOW_VERBS)
const IN_WORDS: ReadonlySet<string> = new Set(ATTACKED_IN_WORDS)
const RECALLED: ReadonlySet<string> = new Set(RECALLED_PEOPLE)

/** "a raid that signalled the opening of hostilities": what has "that" or "which" for its subject shows a thing and says none. */
function isThing({ sentence }: Reading, verb: Token): boolean {
  const subject = childIn(sentence, verb.index, 'nsubj')
  return subject?.upos === 'PRON' && /^(?:that|which)$/i.test(subject.form)
}
