import type { CueClass } from '../../lang/en/cue-verbs.ts'
import type { Token } from '../../parse/sentence.ts'
import { cover } from '../../record/span.ts'
import type { Span } from '../../record/types.ts'
import { isCueVerb, prepositionCue, verbCue } from './cue.ts'
import type { Draft, Scene } from './draft.ts'
import { findGovernors, type Governors, isAddedParticiple } from './governed.ts'
import { actorOf, sourceAt, subjectOf } from './speaker.ts'
import { childIn, childrenIn, isPassive, leadIn, stretches, verbLemma, wordsUnder } from './words.ts'

/** What a cue verb governs: the words of its content and how the verb bears on them. */
interface Found {
  readonly class: CueClass
  readonly words: readonly number[]
  readonly slot: string
  readonly addressee: number | null
  /** The content's own words hold its subject, and nobody is named as the speaker. */
  readonly agentless?: boolean
}

interface Reading extends Scene {
  readonly governors: Governors
  /** Participles that go on with the reporting; what stands before them ends there. */
  readonly added: readonly number[]
}

/** Adverbial clauses that belong to what is said, when they follow it: "hinted at pressure if Moscow refused". */
const SAID_CONDITION = /^(?:if|unless|until|because|so|even if|even though)$/i
/** Phrases that belong to what is judged or wanted, when they follow it: "criticised him for …", "urged restraint from both". */
const SAID_PHRASE = /^(?:for|of|as|over|against|to|from|about|with|without|because of|by|on)$/i

/**
 * Finds what cue verbs say in the places the tree gives: clauses, infinitives, objects, predicates and prepositional phrases, and the
 * sentence around a verb that stands in it loosely ("The army, he said, had left").
 *
 * Direct quotation beside a cue is read by `quotingVerb`, which looks at the marks.
 */
export function findVerbStatements(scene: Scene): Draft[] {
  const { sentence } = scene
  if (!sentence.tokens.some((token) => token.upos === 'VERB' && isCueVerb(token.lemma))) return []
  const added = sentence.tokens.filter((token) => token.upos === 'VERB' && !scene.quoted[token.index] && isAddedParticiple(scene, token))
  const reading: Reading = { ...scene, governors: findGovernors(scene), added: added.map(({ index }) => index) }
  return sentence.tokens.flatMap((verb) => {
    if (verb.upos !== 'VERB') return []
    const lemma = verbLemma(sentence, verb)
    if (!isCueVerb(lemma) && !isCueVerb(verb.lemma)) return []
    const draft = readVerb(reading, verb, isCueVerb(lemma) ? lemma : verb.lemma)
    return draft ? [draft] : []
  })
}

function readVerb(reading: Reading, verb: Token, lemma: string): Draft | null {
  const { sentence, governors } = reading
  if (verb.relation === 'amod' || verb.relation === 'compound') return null
  const found =
    complementOf(reading, verb, lemma) ??
    phraseOf(reading, verb, lemma) ??
    predicateOf(reading, verb, lemma) ??
    objectOf(reading, verb, lemma) ??
    aroundOf(reading, verb, lemma) ??
    restOf(reading, verb, lemma)
  if (!found) return null
  const content = stretches(sentence, withTail(reading, verb, upToAdded(reading, verb, found.words)), reading.quotations)
  if (content.length === 0) return null
  const governor = governors.get(verb.index)
  const head = found.agentless ? null : actorOf(reading, governor ?? verb)
  return {
    rule: `statements/verb ${found.slot}`,
    sentence: sentence.index,
    cueToken: verb.index,
    cue: cueSpan(reading, verb),
    class: found.class,
    source: head === null ? null : sourceAt(sentence, head, verb),
    content,
    silent: false,
    addressee: found.addressee,
    inferred: governor ? [`speaker: that of "${governor.form}"`] : [],
  }
}

/** The verb with its particle. */
export function cueSpan({ sentence }: Scene, verb: Token): Span {
  const particle = childIn(sentence, verb.index, 'compound:prt')
  const span = { start: verb.start, end: verb.end }
  return particle && particle.index === verb.index + 1 ? cover(span, particle) : span
}

/** The words under `head` that can be the verb's content: not the verb itself, and not what other cue verbs took over. */
function under({ sentence, governors }: Reading, verb: Token, ...heads: readonly number[]): number[] {
  const without = new Set([verb.index])
  for (const index of governors.keys()) if (index > verb.index) without.add(index)
  return heads.flatMap((head) => wordsUnder(sentence, head, without)).sort((a, b) => a - b)
}

/** What is said ends where a later participle goes on with the reporting. */
function upToAdded({ added }: Reading, verb: Token, words: readonly number[]): readonly number[] {
  const first = words[0] ?? 0
  const end = added.find((index) => index > verb.index && index > first)
  return end === undefined ? words : words.filter((word) => word < end)
}

/** said that …, vowed to …, urged them to …, is believed to …. */
function complementOf(reading: Reading, verb: Token, lemma: string): Found | null {
  const { sentence } = reading
  const said = verbCue(lemma, 'clause')
  const object = childIn(sentence, verb.index, 'obj', 'iobj')
  if (said) {
    const told = takesAddressee(lemma)
    const clauses = childrenIn(sentence, verb.index, 'ccomp').filter((child) => child.index > verb.index)
    const first = clauses[0]
    if (first) {
      // "said the process of talks could fail": the parser takes the subject of what is said for an object
      const lost =
        !told &&
        object &&
        object.index > verb.index &&
        object.index < first.index &&
        object.relation === 'obj' &&
        !childIn(sentence, first.index, 'nsubj', 'mark')
          ? [object.index]
          : []
      return {
        class: said.class,
        words: under(reading, verb, ...lost, ...clauses.map(({ index }) => index)),
        slot: 'clause',
        addressee: told ? (object?.index ?? null) : null,
      }
    }
    // "told reporters he feels good" comes out as reporters whom he feels
    const relative =
      told && object ? childrenIn(sentence, object.index, 'acl:relcl').find((child) => isBareClause(reading, child, object)) : undefined
    if (relative)
      return { class: said.class, words: under(reading, verb, relative.index), slot: 'clause', addressee: object?.index ?? null }
  }
  return infinitiveOf(reading, verb, lemma, object)
}

const ADDRESSED: ReadonlySet<string> = new Set([
  'tell',
  'assure',
  'inform',
  'remind',
  'warn',
  'advise',
  'notify',
  'brief',
  'promise',
  'ask',
  'reassure',
  'caution',
  'alert',
  'lecture',
])

function takesAddressee(lemma: string): boolean {
  return ADDRESSED.has(lemma)
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

function infinitiveOf(reading: Reading, verb: Token, lemma: string, object: Token | undefined): Found | null {
  const { sentence } = reading
  const called = childrenIn(sentence, verb.index, 'obl').find((child) => /^(?:on|upon|to|with)$/.test(leadIn(sentence, child.index)))
  const wanted = object ?? (called && verbCue(`${lemma} ${leadIn(sentence, called.index)}`, 'object infinitive') ? called : undefined)
  const infinitive = childrenIn(sentence, verb.index, 'xcomp', 'advcl', 'ccomp').find(
    (child) =>
      child.index > verb.index && (child.relation !== 'advcl' || (wanted && child.index > wanted.index)) && isToInfinitive(reading, child),
  )
  if (isPassive(sentence, verb.index)) {
    const cue = verbCue(lemma, 'object infinitive') ?? verbCue(lemma, 'clause') ?? verbCue(lemma, 'infinitive')
    const subject = subjectOf(reading, verb)
    // "is said to be" is a way of speaking, of no one's saying
    if (!infinitive || !cue || subject === null || lemma === 'say') return null
    const agent = childIn(sentence, verb.index, 'obl:agent')
    return {
      class: cue.class,
      words: under(reading, verb, subject, infinitive.index),
      slot: 'passive infinitive',
      addressee: null,
      agentless: !agent,
    }
  }
  if (wanted) {
    const cue = verbCue(wanted === object ? lemma : `${lemma} ${leadIn(sentence, wanted.index)}`, 'object infinitive')
    const own = infinitive ?? childrenIn(sentence, wanted.index, 'acl').find((child) => isToInfinitive(reading, child))
    if (!cue || !own || wanted.index > own.index) return null
    const lead = new Set(wanted === object ? [] : childrenIn(sentence, wanted.index, 'case').map(({ index }) => index))
    const words = under(reading, verb, wanted.index, own.index).filter((word, at, all) => !lead.has(word) && word !== all[at - 1])
    return { class: cue.class, words, slot: 'object infinitive', addressee: wanted.index }
  }
  const cue = infinitive && verbCue(lemma, 'infinitive')
  return cue ? { class: cue.class, words: under(reading, verb, infinitive.index), slot: 'infinitive', addressee: null } : null
}

function isToInfinitive({ sentence }: Scene, child: Token): boolean {
  return childIn(sentence, child.index, 'mark')?.form.toLowerCase() === 'to'
}

/** hinted at …, accused them of …, described it as …. */
function phraseOf(reading: Reading, verb: Token, lemma: string): Found | null {
  const { sentence } = reading
  const object = childIn(sentence, verb.index, 'obj', 'nsubj:pass')
  for (const phrase of childrenIn(sentence, verb.index, 'obl', 'advcl', 'xcomp')) {
    if (phrase.index < verb.index) continue
    const preposition = leadIn(sentence, phrase.index)
    if (preposition === '') continue
    const cue = prepositionCue(lemma, object ? 'object about' : 'about', preposition)
    if (!cue) continue
    if (object) return { class: cue.class, words: under(reading, verb, object.index, phrase.index), slot: 'object about', addressee: null }
    const lead = new Set(childrenIn(sentence, phrase.index, 'case', 'mark').map(({ index }) => index))
    return { class: cue.class, words: under(reading, verb, phrase.index).filter((word) => !lead.has(word)), slot: 'about', addressee: null }
  }
  return null
}

/** called it a farce. */
function predicateOf(reading: Reading, verb: Token, lemma: string): Found | null {
  const { sentence } = reading
  const cue = verbCue(lemma, 'object predicate')
  if (!cue) return null
  const objects = childrenIn(sentence, verb.index, 'obj', 'iobj', 'nsubj:pass')
  const predicate = childIn(sentence, verb.index, 'xcomp') ?? (objects.length > 1 ? objects.at(-1) : undefined)
  const object = objects[0]
  if (!object || !predicate || predicate === object || isToInfinitive(reading, predicate)) return null
  return { class: cue.class, words: under(reading, verb, object.index, predicate.index), slot: 'predicate', addressee: null }
}

/** denied the charge, signalled a withdrawal; the subject of a passive whose agent is named. */
function objectOf(reading: Reading, verb: Token, lemma: string): Found | null {
  const { sentence } = reading
  const cue = verbCue(lemma, 'object')
  if (!cue) return null
  const passive = isPassive(sentence, verb.index)
  if (passive && !childIn(sentence, verb.index, 'obl:agent')) return null
  const object = passive ? childIn(sentence, verb.index, 'nsubj:pass') : childIn(sentence, verb.index, 'obj')
  if (!object || object.upos === 'PRON') return null
  return { class: cue.class, words: under(reading, verb, object.index), slot: 'object', addressee: null }
}

/** "The army had left, he said": the clause that the cue stands in loosely, without the cue's own words. */
function aroundOf(reading: Reading, verb: Token, lemma: string): Found | null {
  const { sentence } = reading
  const cue = verbCue(lemma, 'quotation') ?? verbCue(lemma, 'clause')
  if (!cue) return null
  const before = childrenIn(sentence, verb.index, 'ccomp', 'parataxis').find((child) => child.index < verb.index)
  if (before) return { class: cue.class, words: under(reading, verb, before.index), slot: 'around', addressee: null }
  if (verb.relation !== 'parataxis' && verb.relation !== 'discourse') return null
  const first = wordsUnder(sentence, verb.index)[0] ?? verb.index
  if (first === 0 || !/^[,–—"”’'-]+$/.test(sentence.tokens[first - 1]?.form ?? '')) return null
  return { class: cue.class, words: under(reading, verb, verb.head), slot: 'around', addressee: null }
}

/** A clause that the parser took for something else: everything after "says" up to the end of what hangs on it. */
function restOf(reading: Reading, verb: Token, lemma: string): Found | null {
  const { sentence } = reading
  const cue = verbCue(lemma, 'clause')
  if (!cue || verbCue(lemma, 'object') || takesAddressee(lemma) || isPassive(sentence, verb.index)) return null
  const next = sentence.tokens[verb.index + 1]
  const added = reading.added.includes(verb.index)
  const object = childrenIn(sentence, verb.index, 'obj', 'nsubj').find((child) => child.index > verb.index)
  if (!object || next?.upos === 'PUNCT' || (object.upos === 'PRON' && !added)) return null
  const words = under(reading, verb, object.index)
  // an object of two or three words is one: "said a prayer", "said a few words"
  return words.length < 6 || words[0] !== verb.index + 1 ? null : { class: cue.class, words, slot: 'rest', addressee: null }
}

/** Adds what follows the content directly and belongs to it though the tree hangs it on the cue: conditions, reasons, phrases of judging. */
function withTail(reading: Reading, verb: Token, words: readonly number[]): readonly number[] {
  const { sentence } = reading
  let last = words.at(-1) ?? -1
  if (last < verb.index) return words
  const all = [...words]
  for (const tail of childrenIn(sentence, verb.index, 'advcl', 'obl', 'xcomp')) {
    const more = under(reading, verb, tail.index)
    const lead = leadIn(sentence, tail.index)
    const said =
      tail.relation === 'obl'
        ? SAID_PHRASE
        : tail.relation === 'advcl'
          ? new RegExp(`${SAID_CONDITION.source}|${SAID_PHRASE.source}`, 'i')
          : SAID_PHRASE
    if (more[0] !== last + 1 || !said.test(lead) || isTime(tail)) continue
    all.push(...more)
    last = more.at(-1) ?? last
  }
  return upToAdded(reading, verb, all)
}

function isTime(token: Token): boolean {
  return /^(?:\p{Lu}\p{Ll}+day|January|February|March|April|May|June|July|August|September|October|November|December|\d{4})$/u.test(
    token.form,
  )
}
