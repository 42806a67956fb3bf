import type { CueClass } from '../../lang/en/cue-verbs.ts'
import type { Sentence, Token } from '../../parse/sentence.ts'
import { clauseOf } from './clause-content.ts'
import { verbCue } from './cue.ts'
import type { Found, Reading, Scene } from './draft.ts'
import { subjectOf } from './speaker.ts'
import { childIn, childrenIn, isPassive, leadIn, wordsFor, wordsUnder } from './words.ts'

/** said that …, asked whether …, vowed to …, urged them to …, is believed to …. */
export function complementOf(reading: Reading, verb: Token, lemma: string): Found | null {
  const { sentence } = reading
  const object = childIn(sentence, verb.index, 'obj', 'iobj')
  const wanted = object && verbCue(lemma, 'object infinitive') ? infinitiveOf(reading, verb, lemma, object) : null
  return wanted ?? clauseOf(reading, verb, lemma, object) ?? infinitiveOf(reading, verb, lemma, object) ?? gerundOf(reading, verb, lemma)
}

/** Bearings of verbs that keep what they say in a gerund: "denied shelling the town", "admitted having fled", "suggested waiting". */
const WITH_GERUND: ReadonlySet<CueClass> = new Set(['denies', 'confirms', 'suggests', 'demands', 'reports', 'fears', 'expects', 'doubts'])

function gerundOf(reading: Reading, verb: Token, lemma: string): Found | null {
  const { sentence } = reading
  const cue = verbCue(lemma, 'clause') && verbCue(lemma, 'object')
  if (!cue || !WITH_GERUND.has(cue.class) || isPassive(sentence, verb.index)) return null
  const gerund = childrenIn(sentence, verb.index, 'xcomp', 'ccomp', 'advcl').find(
    (child) => child.index > verb.index && isGerund(sentence, child) && !childIn(sentence, child.index, 'mark', 'nsubj'),
  )
  if (!gerund || wordsUnder(sentence, gerund.index)[0] !== verb.index + 1) return null
  return { class: cue.class, words: wordsFor(reading, verb, gerund.index), slot: 'gerund', whole: true }
}

/** shelling, having shelled. */
function isGerund(sentence: Sentence, verb: Token): boolean {
  return verb.xpos === 'VBG' || childrenIn(sentence, verb.index, 'aux').some(({ form }) => form === 'having')
}

function infinitiveOf(reading: Reading, verb: Token, lemma: string, object: Token | undefined): Found | null {
  const { sentence } = reading
  const called = childrenIn(sentence, verb.index, 'obl').find((child) => /^(?:on|upon|to)$/.test(leadIn(sentence, child.index)))
  const wanted = object ?? (called && verbCue(`${lemma} ${leadIn(sentence, called.index)}`, 'object infinitive') ? called : undefined)
  const infinitive = childrenIn(sentence, verb.index, 'xcomp', 'advcl', 'ccomp').find(
    (child) =>
      child.index > verb.index &&
      isInfinitive(reading, child) &&
      (child.relation !== 'advcl' || (wanted ? child.index > wanted.index : verbCue(lemma, 'infinitive') !== null)),
  )
  if (isPassive(sentence, verb.index)) return passiveOf(reading, verb, lemma, infinitive)
  if (wanted) {
    const cue = verbCue(wanted === object ? lemma : `${lemma} ${leadIn(sentence, wanted.index)}`, 'object infinitive')
    const own = infinitive ?? childrenIn(sentence, wanted.index, 'acl').find((child) => isInfinitive(reading, child))
    if (!cue || !own || wanted.index > own.index) return null
    const lead = new Set(wanted === object ? [] : childrenIn(sentence, wanted.index, 'case').map(({ index }) => index))
    const more = childrenIn(sentence, verb.index, 'ccomp', 'xcomp').filter((child) => child.index > own.index)
    const words = wordsFor(reading, verb, wanted.index, own.index, ...more.map(({ index }) => index)).filter((word) => !lead.has(word))
    return { class: cue.class, words, slot: 'object-infinitive', addressee: wanted.index, whole: true }
  }
  const cue = infinitive && verbCue(lemma, 'infinitive')
  // "asked not to be named" is how reporters speak of their sources
  if (infinitive && /^(?:name|identify|quote)$/.test(infinitive.lemma) && childIn(sentence, infinitive.index, 'aux:pass')) return null
  // "they say to leave" says nothing: only "which they say to be" has an infinitive after such verbs
  if (!cue || (cue.class === 'believes' && !isRelative(reading, verb))) return null
  return { class: cue.class, words: wordsFor(reading, verb, infinitive.index), slot: 'infinitive', whole: true }
}

/** "is believed to have left": what is believed holds its own subject. "Is said to be" is a way of speaking, of no one's saying. */
function passiveOf(reading: Reading, verb: Token, lemma: string, infinitive: Token | undefined): Found | null {
  const cue = verbCue(lemma, 'object infinitive') ?? verbCue(lemma, 'clause') ?? verbCue(lemma, 'infinitive')
  const subject = subjectOf(reading, verb)
  if (!infinitive || !cue || subject === null || lemma === 'say') return null
  const agent = childIn(reading.sentence, verb.index, 'obl:agent')
  const relative = reading.sentence.tokens[subject]?.xpos.startsWith('W')
  return {
    class: cue.class,
    words: wordsFor(reading, verb, ...(relative ? [] : [subject]), infinitive.index),
    slot: 'passive-infinitive',
    agentless: !agent,
  }
}

function isInfinitive({ sentence }: Scene, child: Token): boolean {
  return childIn(sentence, child.index, 'mark')?.form.toLowerCase() === 'to'
}

function isRelative({ sentence }: Scene, verb: Token): boolean {
  const top = verb.relation === 'conj' ? sentence.tokens[verb.head] : verb
  return top?.relation === 'acl:relcl' || childrenIn(sentence, verb.index, 'obj').some(({ xpos }) => xpos.startsWith('W'))
}

/** "a step which they insisted had failed": the relative clause around the cue, without its pronoun. */
export function relativeOf(reading: Reading, verb: Token, lemma: string): Found | null {
  const { sentence } = reading
  const cue = verbCue(lemma, 'clause')
  const above = sentence.tokens[verb.head]
  if (!cue || !above || !childIn(sentence, verb.index, 'nsubj')) return null
  const inside = above.relation === 'acl:relcl' && /^(?:advcl:relcl|advcl|parataxis|discourse)$/.test(verb.relation)
  // the parser may hang both on the noun side by side
  const beside =
    verb.relation === 'acl:relcl'
      ? childrenIn(sentence, above.index, 'acl:relcl', 'acl').find(({ index }) => index > verb.index)
      : undefined
  const around = inside ? above : beside
  if (!around || around.index < verb.index) return null
  const words = wordsFor(reading, verb, around.index).filter((word) => word > verb.index)
  return words[0] === verb.index + 1 ? { class: cue.class, words, slot: 'relative', whole: true } : null
}
