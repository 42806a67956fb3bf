import type { Sentence, Token } from '../../parse/sentence.ts'
import type { Scene, Source } from './draft.ts'
import { childIn, childrenIn, wordsUnder } from './words.ts'

/** What hangs under a name without being part of naming: clauses about it, loose insertions. */
const NOT_NAMING: ReadonlySet<string> = new Set([
  'acl:relcl',
  'acl',
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
])
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON'])
/** How the parser may label a subject that stands after its verb: "said Lonegan". */
const INVERTED = ['nsubj', 'iobj', 'obj', 'xcomp', 'obl', 'obl:unmarked', 'parataxis', 'dep', 'vocative', 'appos', 'ccomp'] as const

/**
 * Token index of who says what the verb says: its subject, the agent of a passive, or the subject it shares with the verb above it. A
 * subject inside quotation marks is none of a verb outside them; there the words next to the verb count: `"Resolve is all," she told us`.
 */
export function actorOf(scene: Scene, verb: Token): number | null {
  const { sentence, clauses, quoted } = scene
  const index = clauses.byPredicate[verb.index]
  const clause = typeof index === 'number' ? clauses.clauses[index] : undefined
  const subject = clause?.subjects.find(({ head }) => quoted[head] === quoted[verb.index])
  const isPassive = clause?.voice === 'passive'
  const own = subject && sentence.tokens[subject.head]
  if (own && (own.index < verb.index || isPassive || !takenForSubject(scene, verb, own))) return own.index
  if (isPassive) return null
  return besideOf(scene, verb) ?? own?.index ?? null
}

/** A subject that is shared from above although the verb has one of its own after it: "…," said Lonegan. */
function takenForSubject(scene: Scene, verb: Token, subject: Token): boolean {
  return subject.head !== verb.index && besideOf(scene, verb) !== null
}

/** The name next to a verb that hands back a quotation or closes a sentence: `,” she told` or `,” said Lonegan`. */
function besideOf({ sentence, quoted }: Scene, verb: Token): number | null {
  const after = childrenIn(sentence, verb.index, ...INVERTED).find(
    (child) =>
      child.index > verb.index &&
      NOMINAL.has(child.upos) &&
      !quoted[child.index] &&
      (wordsUnder(sentence, child.index)[0] ?? 0) === verb.index + 1,
  )
  const before = nameBefore(sentence, verb)
  if (before !== null && !quoted[before]) return before
  if (after && (after.upos !== 'PRON' || /^(?:he|she|they|I|we|it)$/i.test(after.form))) return after.index
  const next = sentence.tokens[verb.index + 1]
  return next && next.name === 'person' && !quoted[next.index] ? next.index : null
}

/** The head of the noun phrase that ends right before a verb, adverbs and auxiliaries between left aside. */
function nameBefore(sentence: Sentence, verb: Token): number | null {
  let at = verb.index - 1
  while (at >= 0 && /^(?:ADV|AUX|PART)$/.test(sentence.tokens[at]?.upos ?? '')) at--
  let token = sentence.tokens[at]
  if (!token || !NOMINAL.has(token.upos)) return null
  // up to the head of the phrase, as long as it stands before the verb and nothing but the phrase lies between
  for (
    let head = sentence.tokens[token.head];
    head && head.index < at && NOMINAL.has(head.upos) && token.relation !== 'conj';
    head = sentence.tokens[head.head]
  ) {
    if (!/^(?:flat|nmod|compound|appos|nummod|nmod:desc)$/.test(token.relation)) break
    token = head
  }
  return token.index
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

/** The words that name a speaker here, with role and apposition ("Kremlin aide Yuri Ushakov"), without clauses about them. */
export function sourceAt(sentence: Sentence, head: number): Source | null {
  const token = sentence.tokens[head]
  if (!token) return null
  const without = new Set<number>()
  for (const index of wordsUnder(sentence, head)) {
    const word = sentence.tokens[index]
    if (!word || index === head) continue
    if (NOT_NAMING.has(word.relation)) without.add(index)
    if (word.relation === 'case' && word.head === head && word.index < head) without.add(index)
    if (word.relation === 'cc' && word.head === head) without.add(index)
  }
  const run = runAround(sentence, wordsUnder(sentence, head, without), head)
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
