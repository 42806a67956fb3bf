import type { Sentence, Token } from '../../parse/sentence.ts'
import type { Source } from './draft.ts'
import { childIn, childrenIn, wordsUnder } from './words.ts'

const SUBJECTS = ['nsubj', 'nsubj:pass', 'nsubj:outer', 'csubj']
/** Relations whose verb shares the subject of the verb above when it has none of its own. */
const SHARES_SUBJECT: ReadonlySet<string> = new Set(['conj', 'xcomp', 'advcl', 'parataxis', 'ccomp', 'advcl:relcl'])
/** What hangs under a name without being part of naming: clauses about it, loose insertions. */
const NOT_NAMING: ReadonlySet<string> = new Set([
  'acl:relcl',
  'acl',
  'parataxis',
  'advcl',
  'cop',
  'punct',
  'mark',
  'discourse',
  'cc:preconj',
  'advmod',
])
const RELATIVE = /^(?:who|which|that|whom)$/i

/**
 * Token index of who does what the verb says: its subject, or the one it shares with the verb above it ("arrived and said", "arrived,
 * saying"), or the noun it describes ("a statement saying"). A passive verb has its agent; null when there is none.
 */
export function actorOf(sentence: Sentence, verb: Token): number | null {
  if (childIn(sentence, verb.index, 'nsubj:pass', 'aux:pass')) return childIn(sentence, verb.index, 'obl:agent')?.index ?? null
  return subjectOf(sentence, verb)
}

/** Token index of the verb's grammatical subject, shared ones included, or null. */
export function subjectOf(sentence: Sentence, verb: Token): number | null {
  let at: Token | undefined = verb
  for (let steps = 0; at && steps < 12; steps++) {
    const subject = childrenIn(sentence, at.index, ...SUBJECTS).find(({ relation }) => relation !== 'csubj')
    if (subject) return subject.index
    if (at.relation === 'acl') return participle(at) ? at.head : null
    if (at.relation === 'acl:relcl') return at.head
    if (!SHARES_SUBJECT.has(at.relation)) return null
    at = sentence.tokens[at.head]
    if (at && at !== verb && at.upos !== 'VERB' && at.upos !== 'AUX' && !childIn(sentence, at.index, 'cop', ...SUBJECTS)) {
      return at.upos === 'NOUN' || at.upos === 'PROPN' ? at.index : null
    }
  }
  return null
}

function participle(verb: Token): boolean {
  return verb.xpos === 'VBG' || verb.xpos === 'VBD'
}

/**
 * Who a token index stands for as a speaker: the words that name them here with role and apposition ("Kremlin aide Yuri Ushakov"), without
 * clauses about them. A relative pronoun keeps its one word, and its antecedent is the head.
 */
export function sourceAt(sentence: Sentence, head: number): Source | null {
  const token = sentence.tokens[head]
  if (!token) return null
  if (RELATIVE.test(token.form) && token.upos === 'PRON') {
    const verb = sentence.tokens[token.head]
    const antecedent = verb?.relation === 'acl:relcl' ? verb.head : head
    return { sentence: sentence.index, head: antecedent, span: { start: token.start, end: token.end } }
  }
  const without = new Set<number>()
  const words = wordsUnder(sentence, head)
  for (const index of words) {
    const word = sentence.tokens[index]
    if (!word || index === head) continue
    if (NOT_NAMING.has(word.relation) && word.relation !== 'punct') without.add(index)
    if (word.relation === 'case' && word.head === head && word.form !== "'s" && word.form !== '’s' && word.index < head) without.add(index)
  }
  const naming = wordsUnder(sentence, head, without)
  const run = runAround(
    sentence,
    naming.concat(twin(sentence, token)).sort((a, b) => a - b),
    head,
  )
  const first = sentence.tokens[run[0] ?? head]
  const last = sentence.tokens[run.at(-1) ?? head]
  return first && last ? { sentence: sentence.index, head, span: { start: first.start, end: last.end } } : null
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

/** "Kremlin aide Yuri Ushakov" comes out of the parser as two subjects side by side: the words of the other one. */
function twin(sentence: Sentence, token: Token): number[] {
  if (!SUBJECTS.includes(token.relation)) return []
  const other = childrenIn(sentence, token.head, token.relation).find(({ index }) => index !== token.index)
  return other ? wordsUnder(sentence, other.index).filter((index) => index !== token.index) : []
}
