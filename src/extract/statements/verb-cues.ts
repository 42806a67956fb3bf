import type { CueClass } from '../../lang/en/cue-verbs.ts'
import type { Token } from '../../parse/sentence.ts'
import { cover } from '../../record/span.ts'
import type { Span } from '../../record/types.ts'
import { isCueVerb, prepositionCue, verbCue } from './cue.ts'
import type { Draft, Scene } from './draft.ts'
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

/** Adverbial clauses that belong to what is said, when they follow it: "hinted at pressure if Moscow refused". */
const SAID_CONDITION = /^(?:if|unless|until|because|so)$/i

/**
 * Finds what cue verbs say in the places the tree gives: clauses, infinitives, objects, predicates and prepositional phrases, and the
 * sentence around a verb that stands in it loosely ("The army, he said, had left").
 *
 * Direct quotation is read by `findQuoted`, which looks at the marks.
 */
export function findVerbStatements(scene: Scene): Draft[] {
  const { sentence } = scene
  return sentence.tokens.flatMap((verb) => {
    if (verb.upos !== 'VERB') return []
    const lemma = verbLemma(sentence, verb)
    if (!isCueVerb(lemma) && !isCueVerb(verb.lemma)) return []
    const draft = readVerb(scene, verb, isCueVerb(lemma) ? lemma : verb.lemma)
    return draft ? [draft] : []
  })
}

function readVerb(scene: Scene, verb: Token, lemma: string): Draft | null {
  const { sentence } = scene
  if (verb.relation === 'amod' || verb.relation === 'compound') return null
  const found =
    complementOf(scene, verb, lemma) ??
    phraseOf(scene, verb, lemma) ??
    predicateOf(scene, verb, lemma) ??
    objectOf(scene, verb, lemma) ??
    aroundOf(scene, verb, lemma)
  if (!found || found.words.length === 0) return null
  const head = found.agentless ? null : actorOf(sentence, verb)
  const content = stretches(sentence, withCondition(scene, verb, found.words), scene.quotations)
  if (content.length === 0) return null
  return {
    rule: `statements/verb ${found.slot}`,
    sentence: sentence.index,
    cueToken: verb.index,
    cue: cueSpan(scene, verb),
    class: found.class,
    source: head === null ? null : sourceAt(sentence, head),
    content,
    silent: false,
    addressee: found.addressee,
    inferred: [],
  }
}

/** The verb with its particle. */
export function cueSpan({ sentence }: Scene, verb: Token): Span {
  const particle = childIn(sentence, verb.index, 'compound:prt')
  const span = { start: verb.start, end: verb.end }
  return particle && particle.index === verb.index + 1 ? cover(span, particle) : span
}

/** said that …, vowed to …, urged them to …, is believed to …. */
function complementOf({ sentence }: Scene, verb: Token, lemma: string): Found | null {
  const object = childIn(sentence, verb.index, 'obj', 'iobj')
  const clause = childrenIn(sentence, verb.index, 'ccomp').find((child) => child.index > verb.index || !isInside(sentence, child, verb))
  const said = verbCue(lemma, 'clause')
  if (clause && said)
    return { class: said.class, words: under(sentence, clause.index, verb), slot: 'clause', addressee: object?.index ?? null }

  const infinitive =
    childIn(sentence, verb.index, 'xcomp') ??
    childrenIn(sentence, verb.index, 'advcl').find(
      (child) => object && child.index > object.index && isInfinitive(child) && leadIn(sentence, child.index) === 'to',
    )
  if (!infinitive || !isToInfinitive(infinitive)) return null
  const passive = isPassive(sentence, verb.index)
  if (passive) {
    const cue = verbCue(lemma, 'object infinitive') ?? verbCue(lemma, 'clause') ?? verbCue(lemma, 'infinitive')
    const subject = subjectOf(sentence, verb)
    // "is said to be" is a way of speaking of no one's saying
    if (!cue || subject === null || lemma === 'say') return null
    const agent = childIn(sentence, verb.index, 'obl:agent')
    return {
      class: cue.class,
      words: [...wordsUnder(sentence, subject), ...wordsUnder(sentence, infinitive.index)],
      slot: 'passive infinitive',
      addressee: null,
      agentless: !agent,
    }
  }
  if (object) {
    const cue = verbCue(lemma, 'object infinitive')
    if (!cue) return null
    return {
      class: cue.class,
      words: [...wordsUnder(sentence, object.index), ...wordsUnder(sentence, infinitive.index)],
      slot: 'object infinitive',
      addressee: object.index,
    }
  }
  const cue = verbCue(lemma, 'infinitive')
  return cue && { class: cue.class, words: wordsUnder(sentence, infinitive.index), slot: 'infinitive', addressee: null }

  function isToInfinitive(child: Token): boolean {
    return isInfinitive(child) || childIn(sentence, child.index, 'mark')?.form.toLowerCase() === 'to'
  }
}

function isInfinitive(token: Token): boolean {
  return token.xpos === 'VB'
}

/** hinted at …, accused them of …, described it as …. */
function phraseOf({ sentence }: Scene, verb: Token, lemma: string): Found | null {
  const object = childIn(sentence, verb.index, 'obj', 'nsubj:pass')
  for (const phrase of childrenIn(sentence, verb.index, 'obl', 'advcl', 'xcomp', 'obl:as', 'advcl:as')) {
    if (phrase.index < verb.index) continue
    const preposition = leadIn(sentence, phrase.index)
    if (preposition === '') continue
    if (object) {
      const cue = prepositionCue(lemma, 'object about', preposition)
      if (cue)
        return {
          class: cue.class,
          words: [...wordsUnder(sentence, object.index), ...wordsUnder(sentence, phrase.index)],
          slot: `object ${preposition}`,
          addressee: null,
        }
    } else {
      const cue = prepositionCue(lemma, 'about', preposition)
      if (!cue) continue
      const lead = new Set(childrenIn(sentence, phrase.index, 'case', 'mark').map(({ index }) => index))
      return { class: cue.class, words: wordsUnder(sentence, phrase.index, lead), slot: preposition, addressee: null }
    }
  }
  return null
}

/** called it a farce. */
function predicateOf({ sentence }: Scene, verb: Token, lemma: string): Found | null {
  const cue = verbCue(lemma, 'object predicate')
  if (!cue) return null
  const objects = childrenIn(sentence, verb.index, 'obj', 'iobj', 'nsubj:pass')
  const predicate = childIn(sentence, verb.index, 'xcomp') ?? (objects.length > 1 ? objects.at(-1) : undefined)
  const object = objects[0]
  if (!object || !predicate || predicate === object || isInfinitive(predicate)) return null
  return {
    class: cue.class,
    words: [...wordsUnder(sentence, object.index), ...wordsUnder(sentence, predicate.index)],
    slot: 'predicate',
    addressee: null,
  }
}

/** denied the charge, signalled a withdrawal; the subject of a passive whose agent is named. */
function objectOf({ sentence }: Scene, verb: Token, lemma: string): Found | null {
  const cue = verbCue(lemma, 'object')
  if (!cue) return null
  const passive = isPassive(sentence, verb.index)
  if (passive && !childIn(sentence, verb.index, 'obl:agent')) return null
  const object = passive ? childIn(sentence, verb.index, 'nsubj:pass') : childIn(sentence, verb.index, 'obj')
  if (!object || object.upos === 'PRON') return null
  return { class: cue.class, words: wordsUnder(sentence, object.index), slot: 'object', addressee: null }
}

/** "The army had left, he said": the clause that the cue stands in loosely, without the cue's own words. */
function aroundOf(scene: Scene, verb: Token, lemma: string): Found | null {
  const { sentence } = scene
  const cue = verbCue(lemma, 'quotation') ?? verbCue(lemma, 'clause')
  if (!cue) return null
  const before = childrenIn(sentence, verb.index, 'ccomp', 'parataxis').find((child) => child.index < verb.index)
  if (before) return { class: cue.class, words: under(sentence, before.index, verb), slot: 'around', addressee: null }
  if (verb.relation !== 'parataxis' || !childIn(sentence, verb.index, 'nsubj')) return null
  const first = wordsUnder(sentence, verb.index)[0] ?? verb.index
  const previous = sentence.tokens[first - 1]
  if (previous && !/^[,–—"”’'-]+$/.test(previous.form)) return null
  return { class: cue.class, words: wordsUnder(sentence, verb.head, new Set([verb.index])), slot: 'around', addressee: null }
}

/** The words of a complement; what the parser hung under it although it holds the verb itself is left out. */
function under(sentence: Scene['sentence'], clause: number, verb: Token): number[] {
  return wordsUnder(sentence, clause, new Set([verb.index]))
}

function isInside(sentence: Scene['sentence'], word: Token, of: Token): boolean {
  return wordsUnder(sentence, word.index).includes(of.index)
}

/** Adds an adverbial clause of condition or cause that follows the content directly. */
function withCondition({ sentence }: Scene, verb: Token, words: readonly number[]): readonly number[] {
  const last = words.at(-1) ?? -1
  if (last < verb.index) return words
  for (const clause of childrenIn(sentence, verb.index, 'advcl')) {
    const more = wordsUnder(sentence, clause.index)
    if (more[0] === last + 1 && SAID_CONDITION.test(leadIn(sentence, clause.index))) return [...words, ...more]
  }
  return words
}
