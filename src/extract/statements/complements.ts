import { ADDRESSING_VERBS, CLAUSE_ONLY_VERBS } from '../../lang/en/cue-verbs.ts'
import type { Token } from '../../parse/sentence.ts'
import { verbCue } from './cue.ts'
import type { Found, Reading, Scene } from './draft.ts'
import { isDay, subjectOf } from './speaker.ts'
import { childIn, childrenIn, isPassive, leadIn, wordsFor, wordsUnder } from './words.ts'

const CLAUSE_ONLY: ReadonlySet<string> = new Set(CLAUSE_ONLY_VERBS)
const ADDRESSING: ReadonlySet<string> = new Set(ADDRESSING_VERBS)

/** Whether the verb's object is whom it is said to. */
export function isAddressing(lemma: string): boolean {
  return ADDRESSING.has(lemma)
}

/** said that …, asked whether …, vowed to …, urged them to …, is believed to …. */
export function complementOf(reading: Reading, verb: Token, lemma: string): Found | null {
  const { sentence } = reading
  const object = childIn(sentence, verb.index, 'obj', 'iobj')
  const wanted = object && verbCue(lemma, 'object infinitive') ? infinitiveOf(reading, verb, lemma, object) : null
  return wanted ?? clauseOf(reading, verb, lemma, object) ?? infinitiveOf(reading, verb, lemma, object)
}

function clauseOf(reading: Reading, verb: Token, lemma: string, object: Token | undefined): Found | null {
  const { sentence } = reading
  const cue = verbCue(lemma, 'clause')
  if (!cue) return null
  const told = isAddressing(lemma)
  const addressee = told ? (object?.index ?? null) : null
  const found = (words: readonly number[]): Found => ({ class: cue.class, words, slot: 'clause', addressee, whole: true })

  const clauses = childrenIn(sentence, verb.index, 'ccomp').filter((child) => child.index > verb.index)
  const first = clauses[0]
  if (first) {
    // "said the process of talks could fail": the parser takes the subject of what is said for an object
    const lost =
      !told &&
      object &&
      (object.relation === 'obj' || CLAUSE_ONLY.has(lemma)) &&
      object.index > verb.index &&
      object.index < first.index &&
      !childIn(sentence, first.index, 'nsubj', 'mark')
        ? [object.index]
        : []
    const words = wordsFor(reading, verb, ...lost, ...clauses.map(({ index }) => index))
    // "a plan that the rebels said violated the truce": the pronoun is no part of what they said
    const relative = words.every((word) => word > verb.index || /^W|^IN$/.test(sentence.tokens[word]?.xpos ?? ''))
    return found(relative ? words.filter((word) => word > verb.index) : words)
  }
  // "told reporters he feels good" comes out as reporters whom he feels
  const bare =
    told && object ? childrenIn(sentence, object.index, 'acl:relcl').find((child) => isBareClause(reading, child, object)) : undefined
  if (bare) return found(wordsFor(reading, verb, bare.index))
  const hung = hungOn(reading, verb)
  return hung === null ? null : found(wordsFor(reading, verb, hung))
}

/** A clause with a subject right after the addressee and no relative pronoun. */
function isBareClause({ sentence }: Scene, clause: Token, after: Token): boolean {
  const first = sentence.tokens[wordsUnder(sentence, clause.index)[0] ?? -1]
  return (
    first !== undefined &&
    first.index > after.index &&
    !/^W/.test(first.xpos) &&
    childIn(sentence, clause.index, 'nsubj', 'nsubj:pass', 'expl') !== undefined
  )
}

/** "announced earlier this month that it would": the clause with its own "that" which the parser hung on the month. */
function hungOn({ sentence }: Scene, verb: Token): number | null {
  for (const child of childrenIn(sentence, verb.index, 'obl', 'obl:unmarked', 'obj', 'iobj', 'advmod')) {
    if (child.index < verb.index) continue
    for (const index of wordsUnder(sentence, child.index)) {
      const clause = sentence.tokens[index]
      if (!clause || (clause.relation !== 'acl:relcl' && clause.relation !== 'acl')) continue
      const that = sentence.tokens[wordsUnder(sentence, index).find((word) => word > child.index) ?? -1]
      if (that?.form !== 'that' || !childIn(sentence, index, 'nsubj', 'nsubj:pass', 'expl') || that.relation.startsWith('nsubj')) continue
      // a day has no clauses of its own, a rule may have: "proposed a rule that the council adopted"
      if (that.relation === 'mark' || isDay(child)) return index
    }
  }
  return null
}

function infinitiveOf(reading: Reading, verb: Token, lemma: string, object: Token | undefined): Found | null {
  const { sentence } = reading
  const called = childrenIn(sentence, verb.index, 'obl').find((child) => /^(?:on|upon|to)$/.test(leadIn(sentence, child.index)))
  const wanted = object ?? (called && verbCue(`${lemma} ${leadIn(sentence, called.index)}`, 'object infinitive') ? called : undefined)
  const infinitive = childrenIn(sentence, verb.index, 'xcomp', 'advcl', 'ccomp').find(
    (child) =>
      child.index > verb.index && (child.relation !== 'advcl' || (wanted && child.index > wanted.index)) && isInfinitive(reading, child),
  )
  if (isPassive(sentence, verb.index)) return passiveOf(reading, verb, lemma, infinitive)
  if (wanted) {
    const cue = verbCue(wanted === object ? lemma : `${lemma} ${leadIn(sentence, wanted.index)}`, 'object infinitive')
    const own = infinitive ?? childrenIn(sentence, wanted.index, 'acl').find((child) => isInfinitive(reading, child))
    if (!cue || !own || wanted.index > own.index) return null
    const lead = new Set(wanted === object ? [] : childrenIn(sentence, wanted.index, 'case').map(({ index }) => index))
    const more = childrenIn(sentence, verb.index, 'ccomp', 'xcomp').filter((child) => child.index > own.index)
    const words = wordsFor(reading, verb, wanted.index, own.index, ...more.map(({ index }) => index)).filter((word) => !lead.has(word))
    return { class: cue.class, words, slot: 'object infinitive', addressee: wanted.index, whole: true }
  }
  const cue = infinitive && verbCue(lemma, 'infinitive')
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
    slot: 'passive infinitive',
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
  const around = sentence.tokens[verb.head]
  if (!cue || !around || around.relation !== 'acl:relcl' || around.index < verb.index || !childIn(sentence, verb.index, 'nsubj'))
    return null
  if (!/^(?:advcl:relcl|advcl|parataxis|discourse)$/.test(verb.relation)) return null
  const words = wordsFor(reading, verb, around.index).filter((word) => word > verb.index)
  return { class: cue.class, words, slot: 'relative', whole: true }
}
