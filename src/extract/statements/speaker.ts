import { UTTERANCE_NOUNS, UTTERANCE_VERBS } from '../../lang/en/cue-nouns.ts'
import { ADDRESSING_VERBS } from '../../lang/en/cue-verbs.ts'
import type { Sentence, Token } from '../../parse/sentence.ts'
import type { Scene, Source } from './draft.ts'
import { childIn, childrenIn, isPassive, verbLemma, wordsUnder } from './words.ts'

/** What hangs under a name without being part of naming: clauses about it, loose insertions. */
const NOT_NAMING: ReadonlySet<string> = new Set([
  'parataxis',
  'advcl',
  'cop',
  'mark',
  'discourse',
  'cc:preconj',
  'advmod',
  'nsubj',
  'aux',
  'obl',
  'obl:unmarked',
  'nmod:unmarked',
])
const ADDRESSING: ReadonlySet<string> = new Set(ADDRESSING_VERBS)
const UTTERANCES: ReadonlySet<string> = new Set(UTTERANCE_NOUNS)
const GIVES_OUT: ReadonlySet<string> = new Set(UTTERANCE_VERBS)
const RELATIVE = /^(?:who|which|that|whom|whose)$/i
const FINITE = /^VB[DZP]$/
/** Words for some of many, which the tagger may take for adverbs: "most said". */
const SOME = /^(?:most|many|some|others|few|both|all)$/i
/** Relations at which a name ends on the way up the tree. */
const STOPS: ReadonlySet<string> = new Set(['nsubj', 'nsubj:pass', 'conj', 'root', 'parataxis', 'ccomp', 'obl', 'advcl', 'obj'])
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON'])
/** How the parser may label a subject that stands after its verb: "said Lonegan". */
const INVERTED = ['nsubj', 'iobj', 'obj', 'xcomp', 'obl', 'obl:unmarked', 'parataxis', 'dep', 'vocative', 'appos', 'ccomp'] as const

/**
 * Token index of who says what the verb says: its subject, the agent of a passive, or the subject it shares with the verb above it. A
 * subject inside quotation marks is none of a verb outside them; there the words next to the verb count: `"Resolve is all," she told us`.
 * "released a statement saying" has whoever released it. `handsBack` says that what is said stands before the verb, so that its subject may
 * stand after it.
 */
export function actorOf(scene: Scene, verb: Token, handsBack = false): number | null {
  const { sentence, clauses, quoted } = scene
  const index = clauses.byPredicate[verb.index]
  const clause = typeof index === 'number' ? clauses.clauses[index] : undefined
  const subject = clause?.subjects.find(({ head }) => quoted[head] === quoted[verb.index])
  // the one next to the verb is meant, even when it hangs on a verb before: "Those tensions boiled over after the US announced"
  const own = childrenIn(sentence, verb.index, 'nsubj').findLast(({ index: at }) => at < verb.index && quoted[at] === quoted[verb.index])
  const next = sentence.tokens[verb.index - 1]
  if (
    next &&
    FINITE.test(verb.xpos) &&
    /^nsubj/.test(next.relation) &&
    NOMINAL.has(next.upos) &&
    next.head < next.index &&
    !quoted[next.index]
  )
    return next.index
  const shared = clause?.voice !== 'passive' && own && !RELATIVE.test(own.form) ? own : subject && sentence.tokens[subject.head]
  if (clause?.voice === 'passive') return shared?.index ?? (isPassive(sentence, verb.index) ? null : subjectOf(scene, verb))
  const quotedOne = quotedAs(scene, verb)
  if (quotedOne !== null) return quotedOne
  if (!shared) return (handsBack ? besideOf(scene, verb) : nameBefore(scene, verb)) ?? crossingOf(scene, verb)
  if (shared.head !== verb.index) {
    // "after the coup and the president praised it": a name between "and" and the verb is its subject, whatever it hangs on
    const beside = handsBack ? besideOf(scene, verb) : verb.relation === 'conj' ? nameBefore(scene, verb) : null
    if (beside !== null) return beside
  }
  return verb.relation === 'acl' ? (issuerOf(scene, shared) ?? shared.index) : shared.index
}

/** "quoted the minister as saying": the one quoted. */
function quotedAs({ sentence }: Scene, verb: Token): number | null {
  const above = sentence.tokens[verb.head]
  if (above?.upos !== 'VERB' || verb.xpos !== 'VBG' || childIn(sentence, verb.index, 'mark', 'case')?.form.toLowerCase() !== 'as')
    return null
  return childIn(sentence, above.index, 'obj', 'iobj')?.index ?? null
}

/** Who gives out a statement, a letter, a message: the subject of the verb whose object it is, or who it is from. */
function issuerOf(scene: Scene, noun: Token): number | null {
  const { sentence } = scene
  const above = sentence.tokens[noun.head]
  // "sent a message to supporters saying": the message says, not they
  const written = above && noun.relation === 'nmod' && UTTERANCES.has(above.lemma) ? above : noun
  if (!UTTERANCES.has(written.lemma)) return null
  const verb = sentence.tokens[written.head]
  if (verb && written.relation === 'obj' && GIVES_OUT.has(verbLemma(sentence, verb))) return actorOf(scene, verb)
  return null
}

/** The name next to a verb that hands back a quotation or closes a sentence: `,” she told`, `,” Haddad, who fled, said`, `,” said Lonegan`. */
function besideOf(scene: Scene, verb: Token): number | null {
  const { sentence, quoted } = scene
  if (!FINITE.test(verb.xpos)) return null
  const mark = quoted.findLastIndex((quotation, index) => quotation !== null && index < verb.index)
  const before = mark < 0 ? nameBefore(scene, verb) : nameBetween(scene, mark + 1, verb.index)
  if (before !== null) return before
  const addressed = ADDRESSING.has(verb.lemma)
  const after = childrenIn(sentence, verb.index, ...INVERTED).find(
    (child) =>
      child.index > verb.index &&
      (NOMINAL.has(child.upos) || child.name !== null) &&
      !(addressed && /^i?obj$/.test(child.relation)) &&
      !quoted[child.index] &&
      !isDay(child) &&
      wordsUnder(sentence, child.index)[0] === verb.index + 1,
  )
  if (after && (after.upos !== 'PRON' || /^(?:he|she|they|I|we|it)$/i.test(after.form))) return after.index
  const next = sentence.tokens[verb.index + 1]
  return next?.name === 'person' && !addressed && !quoted[next.index] ? next.index : null
}

/** The head of the noun phrase that begins right after a quotation and before its cue. */
function nameBetween({ sentence }: Scene, from: number, to: number): number | null {
  let token = sentence.tokens.slice(from, to).find(({ upos }) => upos !== 'PUNCT' && upos !== 'ADV')
  for (
    let head = token && sentence.tokens[token.head];
    token && head && head.index >= from && head.index < to;
    head = sentence.tokens[token.head]
  )
    token = head
  return token && (NOMINAL.has(token.upos) || SOME.test(token.form)) ? token.index : null
}

/** The head of the noun phrase that ends right before a verb, adverbs, auxiliaries and an apposition in commas left aside. */
export function nameBefore({ sentence, quoted }: Scene, verb: Token): number | null {
  if (!FINITE.test(verb.xpos) && verb.xpos !== 'VBN') return null
  let at = verb.index - 1
  while (at >= 0 && /^(?:ADV|AUX|PART)$/.test(sentence.tokens[at]?.upos ?? '') && !SOME.test(sentence.tokens[at]?.form ?? '')) at--
  const setOff = sentence.tokens[at]?.form === ','
  let token = sentence.tokens[setOff ? at - 1 : at]
  if (!token || !(NOMINAL.has(token.upos) || SOME.test(token.form))) return null
  let climbed = false
  for (let head = sentence.tokens[token.head]; head && head.index < at && !STOPS.has(token.relation); head = sentence.tokens[head.head]) {
    climbed ||= token.relation === 'appos' || token.relation === 'acl:relcl'
    token = head
  }
  if ((setOff && !climbed) || quoted[token.index]) return null
  return NOMINAL.has(token.upos) || SOME.test(token.form) ? token.index : null
}

/** The parser's slip with "Tarek, a consultant, notes that it is enough": the name hangs, as subject, on what is said. */
function crossingOf({ sentence, quoted }: Scene, verb: Token): number | null {
  if (!FINITE.test(verb.xpos)) return null
  const name = sentence.tokens.find(
    (token) =>
      token.index < verb.index &&
      token.head > verb.index &&
      /^nsubj/.test(token.relation) &&
      NOMINAL.has(token.upos) &&
      !quoted[token.index],
  )
  return name?.index ?? null
}

/** Token index of the verb's grammatical subject, in a passive what is acted on; null when there is none. */
export function subjectOf({ sentence, clauses }: Scene, verb: Token): number | null {
  const own = childIn(sentence, verb.index, 'nsubj', 'nsubj:pass', 'nsubj:outer')
  if (own) return own.index
  const index = clauses.byPredicate[verb.index]
  const clause = typeof index === 'number' ? clauses.clauses[index] : undefined
  if (!clause) return null
  const roles = clause.voice === 'passive' ? clause.objects : clause.subjects
  return roles[0]?.head ?? null
}

/**
 * The words that name a speaker here, with role and apposition ("Kremlin aide Yuri Ushakov") and with clauses that tell which one ("people
 * briefed on the talks"); a clause set off by a comma is left out. Of a verb in a relative clause it is the relative pronoun that names,
 * and its antecedent is the head.
 */
export function sourceAt(sentence: Sentence, head: number, verb: Token | null = null): Source | null {
  const token = sentence.tokens[head]
  if (!token) return null
  const pronoun = verb && relativePronoun(sentence, head, verb)
  if (pronoun) return { sentence: sentence.index, head, span: { start: pronoun.start, end: pronoun.end } }
  const without = new Set<number>()
  for (const index of wordsUnder(sentence, head)) {
    const word = sentence.tokens[index]
    if (!word || index === head) continue
    if (
      (word.head === head && NOT_NAMING.has(word.relation)) ||
      (word.relation.startsWith('acl') && (isSetOff(sentence, word) || holds(sentence, word, verb)))
    )
      without.add(index)
    if (word.head === head && word.relation === 'nmod' && (isDay(word) || isAside(sentence, word))) without.add(index)
    if (word.head === head && (word.relation === 'cc' || (word.relation === 'case' && index < head))) without.add(index)
  }
  const run = withoutDay(sentence, runAround(sentence, wordsUnder(sentence, head, without), head))
  const first = sentence.tokens[run[0] ?? head]
  const last = sentence.tokens[run.at(-1) ?? head]
  return first && last ? { sentence: sentence.index, head, span: { start: first.start, end: last.end } } : null
}

/** "commanders in the east on Friday said": the day is that of the saying, wherever the parser hung it. */
function withoutDay(sentence: Sentence, run: number[]): number[] {
  const last = sentence.tokens[run.at(-1) ?? -1]
  const before = sentence.tokens[run.at(-2) ?? -1]
  if (!last || !isDay(last) || run.length < 3) return run
  return run.slice(0, before?.form === 'on' ? -2 : -1)
}

/** The "who" by which a verb in a relative clause has its subject. */
function relativePronoun(sentence: Sentence, head: number, verb: Token): Token | null {
  for (let at: Token | undefined = verb, steps = 0; at && steps < 8; at = sentence.tokens[at.head], steps++) {
    const own = childIn(sentence, at.index, 'nsubj')
    if (own) return at.relation === 'acl:relcl' && at.head === head && /^W/.test(own.xpos) ? own : null
    if (!/^(?:conj|xcomp|advcl)$/.test(at.relation)) return null
  }
  return null
}

function isSetOff(sentence: Sentence, clause: Token): boolean {
  const first = wordsUnder(sentence, clause.index)[0] ?? 0
  return sentence.tokens[first]?.upos === 'PUNCT' || sentence.tokens[first - 1]?.upos === 'PUNCT'
}

/** "The agency, citing medics, said": whom it cites is no part of its name. */
function isAside(sentence: Sentence, word: Token): boolean {
  const [first, second] = wordsUnder(sentence, word.index)
  const at = sentence.tokens[first ?? -1]?.upos === 'PUNCT' ? second : sentence.tokens[(first ?? 0) - 1]?.form === ',' ? first : undefined
  return sentence.tokens[at ?? -1]?.xpos === 'VBG'
}

function holds(sentence: Sentence, clause: Token, verb: Token | null): boolean {
  return verb !== null && wordsUnder(sentence, clause.index).includes(verb.index)
}

/** The words of one unbroken stretch around the head, without punctuation at its ends. */
function runAround(sentence: Sentence, words: readonly number[], head: number): number[] {
  const at = words.indexOf(head)
  let first = at
  let last = at
  while (first > 0 && words[first - 1] === (words[first] ?? 0) - 1) first--
  while (last + 1 < words.length && words[last + 1] === (words[last] ?? 0) + 1) last++
  const run = words.slice(first, last + 1)
  const loose = (index: number | undefined) => {
    const token = index === undefined ? undefined : sentence.tokens[index]
    return token?.upos === 'PUNCT' && !/^[)\]]$/.test(token.form)
  }
  while (run.length > 1 && loose(run.at(-1))) run.pop()
  while (run.length > 1 && loose(run[0])) run.shift()
  return run
}

const DAY =
  /^(?:today|yesterday|tonight|night|morning|afternoon|evening|week|weekend|month|year|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/

/** "officials on Sunday said": the day is that of the saying. */
export function isDay(token: Token): boolean {
  return DAY.test(token.form)
}
