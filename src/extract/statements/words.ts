import type { Sentence, Token } from '../../parse/sentence.ts'
import type { Span } from '../../record/types.ts'
import type { Reading, Scene } from './draft.ts'
import type { Quotation } from './quotation.ts'

/** The words under `head` in the tree, itself included, without what hangs under the words in `without`; in order. */
export function wordsUnder(sentence: Sentence, head: number, without: ReadonlySet<number> = NOTHING): number[] {
  const words: number[] = []
  const open = [head]
  for (let word = open.pop(); word !== undefined; word = open.pop()) {
    if (without.has(word)) continue
    words.push(word)
    open.push(...(sentence.children[word] ?? []))
  }
  return words.sort((a, b) => a - b)
}

const NOTHING: ReadonlySet<number> = new Set()

/** The words under `heads` that can be what the verb says: not the verb itself, and not what other cue verbs took over. */
export function wordsFor({ sentence, governors }: Reading, verb: Token, ...heads: readonly number[]): number[] {
  const without = new Set([verb.index])
  for (const index of governors.keys()) if (index > verb.index) without.add(index)
  const words = heads.flatMap((head) => wordsUnder(sentence, head, without)).sort((a, b) => a - b)
  return words.filter((word, at) => word !== words[at - 1])
}

/** The first child in one of the relations (subtypes named apart), or undefined. */
export function childIn(sentence: Sentence, head: number, ...relations: readonly string[]): Token | undefined {
  return childrenIn(sentence, head, ...relations)[0]
}

/** The children in one of the relations, in order. */
export function childrenIn(sentence: Sentence, head: number, ...relations: readonly string[]): Token[] {
  return (sentence.children[head] ?? []).flatMap((index) => {
    const token = sentence.tokens[index]
    return token && relations.includes(token.relation) ? [token] : []
  })
}

/** The preposition or conjunction that leads a phrase in, its fixed words joined ("because of"); '' when there is none. */
export function leadIn(sentence: Sentence, head: number): string {
  const leads = childrenIn(sentence, head, 'case', 'mark')
  return leads
    .flatMap((lead) => [lead, ...childrenIn(sentence, lead.index, 'fixed')])
    .map((word) => word.form.toLowerCase())
    .join(' ')
}

/** Whether a verb is passive. A past tense is not, whatever the parser makes of its subject: "the bishops called for a truce". */
export function isPassive(sentence: Sentence, verb: number): boolean {
  if (childIn(sentence, verb, 'aux:pass')) return true
  if (childrenIn(sentence, verb, 'aux').some(({ lemma }) => lemma === 'have')) return false
  return sentence.tokens[verb]?.xpos === 'VBN' && childIn(sentence, verb, 'nsubj:pass', 'csubj:pass') !== undefined
}

/** The lemma of a verb with its particle: "point out". */
export function verbLemma(sentence: Sentence, verb: Token): string {
  const particle = childIn(sentence, verb.index, 'compound:prt')
  return particle ? `${verb.lemma} ${particle.form.toLowerCase()}` : verb.lemma
}

/**
 * The stretches of text that words cover: a gap is where a word that is not among them stands. Punctuation in gaps is taken in, and left out
 * at the ends of a stretch, except brackets and quotation marks that belong to it.
 */
export function stretches(sentence: Sentence, words: readonly number[], quotations: readonly Quotation[]): Span[] {
  const inside = new Set(words)
  const spans: Span[] = []
  let run: Token[] = []
  const flush = () => {
    const span = trimRun(run, quotations)
    if (span) spans.push(span)
    run = []
  }
  for (let index = words[0] ?? 0; index <= (words.at(-1) ?? -1); index++) {
    const token = sentence.tokens[index]
    if (token && (inside.has(index) || token.upos === 'PUNCT')) run.push(token)
    else flush()
  }
  flush()
  return spans
}

const OPENING_BRACKET = /^[([{]$/
const CLOSING_BRACKET = /^[)\]}]$/

function trimRun(run: readonly Token[], quotations: readonly Quotation[]): Span | null {
  let first = 0
  let last = run.length - 1
  const edge = (index: number) => run[index]?.upos === 'PUNCT'
  const isMark = (index: number, at: 'start' | 'end') => {
    const token = run[index]
    return token !== undefined && quotations.some(({ span }) => (at === 'start' ? span.start === token.start : span.end === token.end))
  }
  const brackets = run.reduce((n, { form }) => n + (OPENING_BRACKET.test(form) ? 1 : CLOSING_BRACKET.test(form) ? -1 : 0), 0)
  while (first <= last && edge(first) && !isMark(first, 'start') && !(OPENING_BRACKET.test(run[first]?.form ?? '') && brackets === 0))
    first++
  while (last >= first && edge(last) && !isMark(last, 'end') && !(CLOSING_BRACKET.test(run[last]?.form ?? '') && brackets === 0)) last--
  const [from, to] = [run[first], run[last]]
  return from && to && first <= last ? { start: from.start, end: to.end } : null
}

/** The word that denies a verb: did not say, never said, no one said, neither confirmed nor denied; null when there is none. */
export function denialOf({ sentence }: Pick<Scene, 'sentence'>, verb: Token): Token | null {
  const own = childrenIn(sentence, verb.index, 'advmod', 'cc:preconj', 'nsubj', 'det').find(({ form }) => DENIES.test(form))
  if (own) return own
  const subject = childIn(sentence, verb.index, 'nsubj')
  const no = subject && childrenIn(sentence, subject.index, 'det', 'cc:preconj').find(({ form }) => DENIES.test(form))
  if (no) return no
  return (verb.relation === 'conj' && childrenIn(sentence, verb.index, 'cc').find(({ form }) => form.toLowerCase() === 'nor')) || null
}

const DENIES = /^(?:not|n't|n’t|never|neither|nor|no|nobody|none)$/i

/** Whether the verb stands right under "if" or "unless". */
export function isSupposed({ sentence }: Pick<Scene, 'sentence'>, verb: Token): boolean {
  const top = verb.relation === 'conj' || verb.relation === 'xcomp' ? (sentence.tokens[verb.head] ?? verb) : verb
  return top.relation === 'advcl' && /^(?:if|unless|whether)$/i.test(leadIn(sentence, top.index))
}

/**
 * What is said ends where a later participle goes on with the reporting (", adding that …") and where a second verb follows the cue
 * ("blamed them for it and ordered strikes").
 */
export function withinReach({ sentence, added }: Reading, verb: Token, words: readonly number[]): readonly number[] {
  const first = words[0] ?? 0
  if (first < verb.index) return words
  let end = added.find((index) => index > verb.index && index > first) ?? sentence.tokens.length
  const second = childrenIn(sentence, verb.index, 'conj').find(
    (child) => child.index > first && /^(?:VERB|AUX)$/.test(child.upos) && childIn(sentence, child.index, 'mark')?.form !== 'that',
  )
  if (second) end = Math.min(end, wordsUnder(sentence, second.index)[0] ?? end)
  // "which they accuse of shelling the town and which they want to disarm": a second relative clause of the same noun
  if (childrenIn(sentence, verb.index, 'obj', 'obl', 'nsubj').some(({ xpos }) => xpos.startsWith('W'))) {
    const next = sentence.tokens.findIndex(
      ({ index, upos }) => index > first && upos === 'CCONJ' && /^W[DP]/.test(sentence.tokens[index + 1]?.xpos ?? ''),
    )
    if (next >= 0) end = Math.min(end, next)
  }
  return words.filter((word) => word < end)
}
