import { OCCASION_NOUNS, UTTERANCE_NOUNS } from '../../lang/en/cue-nouns.ts'
import { CHANGED_BY_PARTICLE, type CueClass } from '../../lang/en/cue-verbs.ts'
import type { Sentence, Token } from '../../parse/sentence.ts'
import { contains, cover } from '../../record/span.ts'
import type { Span } from '../../record/types.ts'
import { complementOf, relativeOf } from './complements.ts'
import { isCueVerb, verbCue } from './cue.ts'
import type { Draft, Found, Reading, Scene } from './draft.ts'
import { insertedOf } from './inserted.ts'
import { objectOf, phraseOf, predicateOf } from './objects.ts'
import { actorOf, isDay, sourceAt } from './speaker.ts'
import { aroundOf, asOf, closingOf, restOf } from './surroundings.ts'
import { childIn, childrenIn, denialOf, isSupposed, leadIn, stretches, verbLemma, withinReach, wordsUnder } from './words.ts'

/** Clauses that belong to what is said, when they follow it: "hinted at pressure if Moscow refused", "praised her for staying". */
const SAID_CLAUSE = /^(?:if|unless|until|because|so|even if|for|of|as|over|against|from|about|with|without|by|in)(?: |$)/i
/** Phrases that belong to the saying and not to what is said: "praised the plan after the vote". */
const SAYING =
  /^(?:after|amid|before|during|following|since|through|throughout|till|until|via|despite|according to|by|like|unlike|ahead of)?$/i
/** Bearings of which nothing is left when they are denied: who "did not say that" said nothing; who "does not believe" it doubts it. */
const ASSERTS: ReadonlySet<CueClass> = new Set([
  'claims',
  'insists',
  'shows',
  'confirms',
  'reports',
  'suggests',
  'warns',
  'accuses',
  'promises',
  'threatens',
  'denies',
])
const CHANGED: ReadonlySet<string> = new Set(CHANGED_BY_PARTICLE)
/** Nouns of occasions on which something is said: "praised the plan in an interview". */
const OCCASIONS: ReadonlySet<string> = new Set([...UTTERANCE_NOUNS, ...OCCASION_NOUNS])

/**
 * Finds what cue verbs say in the places the tree gives: clauses, infinitives, objects, predicates and prepositional phrases, and the
 * sentence around a verb that stands in it loosely ("The army, he said, had left"). A verb that is only supposed ("if they refused to …")
 * reports nothing.
 *
 * Direct quotation beside a cue is read by `quotingVerb`, which looks at the marks.
 */
export function findVerbStatements(reading: Reading): Draft[] {
  const { sentence } = reading
  return sentence.tokens.flatMap((verb) => {
    if (verb.upos !== 'VERB') return []
    const lemma = verbLemma(sentence, verb)
    if (!isCueVerb(lemma) && (!isCueVerb(verb.lemma) || (lemma !== verb.lemma && CHANGED.has(verb.lemma)))) return []
    const known = isCueVerb(lemma) ? lemma : verb.lemma
    const draft = reading.quoted[verb.index] ? readInside(reading, verb, known) : readVerb(reading, verb, known)
    return draft ? [draft] : []
  })
}

/** Inside quotation marks only what the one quoted reports of others is a statement: “The minister told me that …”, but not “I think that …”. */
function readInside(reading: Reading, verb: Token, lemma: string): Draft | null {
  const quotation = reading.quoted[verb.index]
  if (verbCue(lemma, 'quotation') === null || verbCue(lemma, 'clause') === null) return null
  const draft = readVerb(reading, verb, lemma)
  if (!quotation || !draft?.source || !ASSERTS.has(draft.class ?? 'asks') || !/-clause$/.test(draft.rule)) return null
  const speaker = reading.sentence.tokens[draft.source.head]
  if (!speaker || (speaker.upos === 'PRON' && !/^(?:he|she|they)$/i.test(speaker.form))) return null
  return [draft.source.span, ...draft.content].every((span) => contains(quotation.span, span))
    ? { ...draft, rule: 'statements/verb-inside' }
    : null
}

function readVerb(reading: Reading, verb: Token, lemma: string): Draft | null {
  const { sentence, governors } = reading
  if (verb.relation === 'amod' || verb.relation === 'compound' || isSupposed(reading, verb) || isSaidToBe(reading, verb, lemma)) return null
  const found: Found | null =
    insertedOf(reading, verb, lemma) ??
    complementOf(reading, verb, lemma) ??
    relativeOf(reading, verb, lemma) ??
    phraseOf(reading, verb, lemma) ??
    predicateOf(reading, verb, lemma) ??
    objectOf(reading, verb, lemma) ??
    aroundOf(reading, verb, lemma) ??
    asOf(reading, verb, lemma) ??
    restOf(reading, verb, lemma) ??
    closingOf(reading, verb, lemma)
  if (!found || (ASSERTS.has(found.class) && denialOf(reading, verb) !== null)) return null
  const words = found.before
    ? upToCue(reading, verb, found.words)
    : withoutAside(reading, withinReach(reading, verb, withTail(reading, verb, found.words)))
  const content = stretches(sentence, found.whole ? withoutGaps(words, verb) : words, reading.quotations)
  if (content.length === 0) return null
  const governor = governors.get(verb.index)
  const head = found.agentless ? null : (found.speaker ?? actorOf(reading, governor ?? verb, found.before ?? false))
  return {
    rule: `statements/verb-${found.slot}`,
    sentence: sentence.index,
    cueToken: verb.index,
    cue: cueSpan(reading, verb),
    class: found.class,
    source: head === null ? null : sourceAt(sentence, head, verb),
    content,
    silent: false,
    addressee: found.addressee ?? null,
    inferred: governor ? [`speaker: that of "${governor.form}"`] : [],
  }
}

/** "The talks, said to be the last, ended": a way of speaking, whatever the parser takes the participle for. */
function isSaidToBe({ sentence }: Reading, verb: Token, lemma: string): boolean {
  const [to, be] = [sentence.tokens[verb.index + 1], sentence.tokens[verb.index + 2]]
  return (
    lemma === 'say' && to?.xpos === 'TO' && be?.xpos === 'VB' && !/^(?:PRON|NOUN|PROPN)$/.test(sentence.tokens[verb.index - 1]?.upos ?? '')
  )
}

/** The verb with its particle. */
export function cueSpan({ sentence }: Scene, verb: Token): Span {
  const particle = childIn(sentence, verb.index, 'compound:prt')
  const span = { start: verb.start, end: verb.end }
  return particle && particle.index === verb.index + 1 ? cover(span, particle) : span
}

/** Adds what follows the content directly and belongs to it though the tree hangs it on the cue: conditions, reasons, phrases of judging. */
function withTail({ sentence, governors }: Reading, verb: Token, words: readonly number[]): readonly number[] {
  const isWord = (index: number) => sentence.tokens[index]?.upos !== 'PUNCT'
  // a closing mark may hang anywhere
  let last = words.findLast(isWord) ?? -1
  if (last < verb.index) return words
  const all = [...words]
  for (const tail of childrenIn(sentence, verb.index, 'advcl', 'obl', 'xcomp')) {
    const more = wordsUnder(sentence, tail.index, new Set(governors.keys()))
    const next =
      sentence.tokens[last + 1]?.form === ',' ? last + 1 : sentence.tokens.findIndex(({ index }) => index > last && isWord(index))
    if (more[0] !== next || isDay(tail)) continue
    const lead = leadIn(sentence, tail.index)
    // "denied it as envoys arrived": a time and no judgement
    if (lead === 'as' && (sentence.headline || childIn(sentence, tail.index, 'nsubj', 'nsubj:pass'))) continue
    if (tail.relation === 'advcl' ? !SAID_CLAUSE.test(lead) : SAYING.test(lead) || OCCASIONS.has(tail.lemma)) continue
    all.push(...more)
    last = more.findLast(isWord) ?? last
  }
  return all
}

/** Every word from the first to the last: what the tree leaves out of a clause in the middle belongs to it, but not the cue in its midst. */
function withoutGaps(words: readonly number[], verb: Token): readonly number[] {
  if ((words[0] ?? 0) < verb.index && (words.at(-1) ?? 0) > verb.index) return words
  const first = words[0] ?? 0
  return Array.from({ length: (words.at(-1) ?? first - 1) - first + 1 }, (_, i) => first + i)
}

/** What stands before a closing cue ends there: a day after the cue is that of the saying, wherever the parser hung it. */
function upToCue({ sentence }: Reading, verb: Token, words: readonly number[]): readonly number[] {
  const after = words.filter((word) => word > verb.index)
  return after.some((word) => /^(?:VERB|AUX)$/.test(sentence.tokens[word]?.upos ?? '')) ? words : words.filter((word) => word < verb.index)
}

/**
 * Leaves out what the writer adds at the end, a relative clause after a comma: "said they had taken Bara, which the army held until May".
 * Inside quotation marks it is the speaker's.
 */
function withoutAside({ sentence, quoted }: Reading, words: readonly number[]): readonly number[] {
  const last = words.findLast((word) => sentence.tokens[word]?.upos !== 'PUNCT') ?? -1
  const aside = words.findLast((word) => {
    const pronoun = sentence.tokens[word]
    return pronoun && /^(?:which|who|whose|whom|where)$/i.test(pronoun.form) && sentence.tokens[word - 1]?.form === ',' && !quoted[word]
  })
  if (aside === undefined) return words
  const clause = clauseOf(sentence, aside)
  return clause !== null && wordsUnder(sentence, clause).includes(last) ? words.filter((word) => word < aside - 1) : words
}

function clauseOf(sentence: Sentence, word: number): number | null {
  for (let at = sentence.tokens[word], steps = 0; at && steps < 10; at = sentence.tokens[at.head], steps++)
    if (at.relation === 'acl:relcl') return at.index
  return null
}
