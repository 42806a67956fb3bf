import type { Clause } from '../../parse/clause.ts'
import type { Token } from '../../parse/sentence.ts'
import { baseRelation, childrenOf, tokenAt } from '../../parse/tree.ts'
import { cover, quoteOf } from '../../record/span.ts'
import type { Span } from '../../record/types.ts'
import { placeOf } from '../control/place-index.ts'
import { premodifiers, type View } from '../events/view.ts'
import { actorOf } from '../status/report-index.ts'
import { durationOf } from './duration.ts'
import { ENDABLE, ENDINGS, kindOfNoun, LOOSE, OPENING, POINTING, type ProposalKind, VERDICT_SUBJECT } from './lexicon.ts'

/** Words of one sentence that may name a proposal or point at one. */
export interface Reference {
  readonly sentence: number
  /** Token index of the head word. */
  readonly token: number
  readonly span: Span
  /** Null where the words only point: "the offer". */
  readonly kind: ProposalKind | null
  /** "the offer", "the deal", "it": joined to what has been proposed before. */
  readonly pointing: boolean
  /** Said in a way that makes it a proposal by itself: "the ceasefire offer", "ceasefire talks". */
  readonly opened: boolean
  readonly duration: string | null
  /** What tells it from others of its kind: actors and places in the phrase, and its adjectives and compounds. */
  readonly traits: ReadonlySet<string>
  readonly label: string
  /** Of the head noun; null for acts and pronouns. */
  readonly lemma: string | null
  /** A word that points at a proposal only where someone answers it: "the situation", "the move". */
  readonly weak: boolean
}

/** Kinds that are told apart by what they are of: "the removal of Assad", "withdrawal from Kura". */
const WITH_OBJECT: ReadonlySet<string> = new Set([
  'withdrawal',
  'removal',
  'release',
  'creation',
  'recognition',
  'exchange',
  'deployment',
  'disarmament',
  'investigation',
  'membership',
  'concession',
])

/** Longest label in words. */
const LONGEST_LABEL = 10

/** Adjectives that tell no proposal from another. */
const EMPTY_ADJECTIVES = new Set([
  'new',
  'possible',
  'potential',
  'proposed',
  'latest',
  'first',
  'second',
  'next',
  'immediate',
  'full',
  'complete',
  'comprehensive',
  'temporary',
  'permanent',
  'total',
  'any',
  'such',
  'so-called',
  'future',
  'recent',
  'lasting',
  'fragile',
  'early',
  'ongoing',
  'day',
  'week',
  'month',
  'year',
  'hour',
])

/** The references of a sentence, by head word. */
export function findReferences(view: View): Reference[] {
  return view.sentence.tokens.flatMap((token) => referenceAt(view, token) ?? [])
}

function referenceAt(view: View, token: Token): Reference | null {
  if (token.upos !== 'NOUN' && !(view.sentence.headline && token.upos === 'PROPN')) return null
  if (baseRelation(token.relation) === 'compound' && token.head > token.index && isReferenceWord(view, tokenAt(view.sentence, token.head)))
    return null
  if (isUnderPointing(view, token)) return null
  const lemma = token.lemma.toLowerCase()
  const ended = ENDINGS.has(lemma) ? endedBy(view, token) : null
  const own = ended ? (/^(?:war|conflict)$/.test(ended.lemma) ? 'settlement' : 'ceasefire') : kindOfNoun(lemma)
  // "the Sura corridor": somewhere, not something
  if (own === 'zone' && view.resolved.placeAt(view.index, token.index) !== null) return null
  // "rebel forces" are people; "a border force" is a plan
  if (own === 'force' && token.xpos === 'NNS') return null
  const pointing = POINTING.has(lemma) || VERDICT_SUBJECT.has(lemma)
  if (!own && !pointing) return null
  // "supported the government", "backed the army": someone, not something
  if (own && LOOSE.has(own) && view.resolved.actorAt(view.index, token.index) !== null) return null
  const before = premodifiers(view, token.index)
  if (before.some((word) => /^(?:news|press)$/i.test(word.form))) return null
  const compound = before.map((word) => kindOfNoun(word.lemma.toLowerCase())).findLast((kind) => kind !== null) ?? null
  const of = pointing ? proposedUnder(view, token) : null
  const inner = compound ?? (of && kindOfNoun(of.lemma.toLowerCase()))
  const qualifies = inner !== null && inner !== own && (pointing || own === 'talks' || own === 'deal' || own === 'settlement')
  const kind = qualifies ? inner : (own ?? (OPENING.has(lemma) && !isDefinite(view, token, before) ? 'plan' : null))
  const definite = isDefinite(view, token, before)
  // "a proposal for a 30-day truce" is the truce: its length, its name
  const core = of && compound === null && qualifies ? of : token
  const inside = core === token ? before : premodifiers(view, core.index)
  const traits = traitsOf(view, core, inside)
  const points = (pointing && !qualifies && (definite || kind === null)) || (own === 'deal' && definite && traits.size === 0)
  if (kind === null && !definite && !VERDICT_SUBJECT.has(lemma)) return null
  const phrase = phraseSpan(view, token, before, kind)
  const under = ended ?? (compound === null ? of : null)
  const span = under ? cover(phrase, under) : phrase
  return {
    sentence: view.index,
    token: token.index,
    span,
    kind: qualifies || own ? (qualifies ? inner : own) : kind,
    pointing: points,
    opened: qualifies,
    duration: durationOf(view.sentence.tokens.slice(Math.max(0, core.index - 6), core.index + 8), Math.min(core.index, 6)),
    traits,
    label: labelOf(view, core === token ? span : phraseSpan(view, core, inside, kind)),
    lemma,
    weak: own === null && !OPENING.has(lemma) && !qualifies,
  }
}

/** What a pointing noun is of: "plans for a border force", "the offer of talks", whichever word the tree hangs it on. */
function proposedUnder(view: View, token: Token): Token | null {
  const opener = view.sentence.tokens[token.index + 1]
  if (!opener || !/^(?:for|of|on)$/i.test(opener.form) || opener.head < 0) return null
  const noun = tokenAt(view.sentence, opener.head)
  return noun.index > opener.index && noun.index - opener.index < 8 && kindOfNoun(noun.lemma.toLowerCase()) !== null ? noun : null
}

/** Whether a noun is what a pointing noun before it is of. */
function isUnderPointing(view: View, token: Token): boolean {
  const opener = childrenOf(view.sentence, token.index, 'case')[0]
  const before = opener ? view.sentence.tokens[opener.index - 1] : undefined
  return before?.upos === 'NOUN' && POINTING.has(before.lemma.toLowerCase()) && proposedUnder(view, before)?.index === token.index
}

/** What a noun of ending is to end: "an end to the war". */
function endedBy(view: View, token: Token): Token | null {
  const opener = view.sentence.tokens[token.index + 1]
  if (!opener || !/^(?:to|of|in)$/i.test(opener.form) || opener.head < 0) return null
  const noun = tokenAt(view.sentence, opener.head)
  return noun.index > opener.index && noun.index - opener.index < 6 && ENDABLE.has(noun.lemma.toLowerCase()) ? noun : null
}

function isReferenceWord(view: View, token: Token): boolean {
  const lemma = token.lemma.toLowerCase()
  return token.upos === 'NOUN' && view.sentence.tokens.length > 0 && (kindOfNoun(lemma) !== null || POINTING.has(lemma))
}

function isDefinite(view: View, token: Token, before: readonly Token[]): boolean {
  const children = childrenOf(view.sentence, token.index)
  return (
    children.some(
      ({ relation, form }) => (relation === 'det' && /^(?:the|this|that|these|those|such|any)$/i.test(form)) || relation === 'nmod:poss',
    ) ||
    (view.sentence.headline && before.length === 0)
  )
}

function traitsOf(view: View, token: Token, before: readonly Token[]): Set<string> {
  const traits = new Set<string>()
  const add = (index: number) => {
    const id = view.resolved.actorAt(view.index, index) ?? view.resolved.placeAt(view.index, index)
    const word = tokenAt(view.sentence, index)
    if (id !== null) traits.add(countryOf(view, id) ?? id)
    else if (/^(?:NOUN|ADJ|PROPN)$/.test(word.upos) && kindOfNoun(word.lemma.toLowerCase()) === null) {
      const lemma = word.lemma.toLowerCase()
      if (!EMPTY_ADJECTIVES.has(lemma) && !/^\d/.test(lemma)) traits.add(lemma)
    }
  }
  for (const word of before) add(word.index)
  for (const child of childrenOf(view.sentence, token.index)) {
    if (child.relation === 'nmod:poss') add(child.index)
    const preposition = childrenOf(view.sentence, child.index, 'case')[0]?.form.toLowerCase()
    if (child.relation === 'nmod' && preposition && /^(?:of|from|on|for|in|to)$/.test(preposition)) add(child.index)
  }
  return traits
}

function countryOf(view: View, id: string): string | null {
  return actorOf(view.resolved, id)?.country ?? placeOf(view.resolved, id)?.country ?? null
}

function phraseSpan(view: View, token: Token, before: readonly Token[], kind: ProposalKind | null): Span {
  // "a 30,000-strong border force": what stands under the modifiers is part of the phrase
  const near = before.filter(({ index }) => token.index - index < LONGEST_LABEL)
  let span: Span = cover(token, ...near.map(({ index }) => subtree(view, index)))
  if (kind !== null && WITH_OBJECT.has(kind)) {
    for (const child of childrenOf(view.sentence, token.index)) {
      if (child.relation === 'nmod:poss') span = cover(span, subtree(view, child.index))
      const preposition = childrenOf(view.sentence, child.index, 'case')[0]?.form.toLowerCase()
      const of = child.relation === 'nmod' && preposition !== undefined && /^(?:of|from|to)$/.test(preposition)
      if (of && child.index - token.index < LONGEST_LABEL) span = cover(span, subtree(view, child.index))
    }
  }
  return span
}

/** The words under a word, its clauses left out. */
function subtree(view: View, token: number, depth = 0): Span {
  const word = tokenAt(view.sentence, token)
  if (depth > 6) return { start: word.start, end: word.end }
  const under = childrenOf(view.sentence, token).filter(({ relation }) => !/^(?:acl|punct|conj|cc|parataxis|appos)/.test(relation))
  return cover(word, ...under.map((child) => subtree(view, child.index, depth + 1)))
}

function labelOf(view: View, span: Span): string {
  return quoteOf(view.resolved.report.text, span)
    .replace(/\s+/g, ' ')
    .replace(/^(?:proposed|possible|so-called) /i, '')
}

/** The words under a word without its preposition. */
function subtreeWithout(view: View, token: number): Span {
  const last = childrenOf(view.sentence, token, 'case').at(-1)
  const { start, end } = subtree(view, token)
  const next = last && last.index < token ? view.sentence.tokens[last.index + 1] : undefined
  return { start: next?.start ?? start, end }
}

/** The words between "that" and the verb, where the tree has no subject there. */
function afterThat(view: View, act: Clause): Token | null {
  if (act.marker !== 'that') return null
  const that = view.sentence.tokens.findLast(
    ({ index, form }) => index < act.predicate && act.predicate - index < 6 && form.toLowerCase() === 'that',
  )
  const next = that && view.sentence.tokens[that.index + 1]
  return next && next.upos !== 'PRON' ? next : null
}

/** A reference to an act told as a clause: "to withdraw from Kura", "militia units to leave". */
export function actReference(view: View, act: Clause, kind: ProposalKind, noun: Clause | null = null): Reference {
  // "demands for militia units to leave": who is to act may stand under the noun
  const opens = noun && view.sentence.tokens[noun.predicate + 1]?.form.toLowerCase() === 'for'
  const under = (noun?.obliques ?? []).filter(
    ({ preposition, head }) => (preposition === 'for' || (preposition === '' && opens)) && head < act.predicate,
  )
  const own = act.subjects
    .filter(({ head, via }) => via === 'tree' && head < act.predicate && tokenAt(view.sentence, head).upos !== 'PRON')
    .map(({ head }) => subtree(view, head))
  const passive = act.voice === 'passive' ? act.objects.filter(({ head, via }) => via === 'tree' && head < act.predicate) : []
  const subjects = [...passive.map(({ head }) => subtree(view, head)), ...under.map(({ head }) => subtreeWithout(view, head)), ...own]
  const predicate = tokenAt(view.sentence, act.predicate)
  const marker = view.sentence.tokens[act.predicate - 1]
  const start = subjects[0] ?? afterThat(view, act) ?? (marker?.form.toLowerCase() === 'to' ? marker : predicate)
  const where = act.obliques.filter(({ preposition }) => /^(?:from|out of|of|in|into|to|with|against)$/.test(preposition))
  const particles = [
    ...act.adverbs.filter((index) => index === act.predicate + 1).map((index) => tokenAt(view.sentence, index)),
    ...childrenOf(view.sentence, act.predicate, 'compound').filter(({ index }) => index > act.predicate),
  ]
  const last = [...act.objects, ...where]
    .filter(({ head }) => head > act.predicate && head - act.predicate < LONGEST_LABEL)
    .map(({ head }) => subtree(view, head))
  const span = cover(predicate, start, ...particles, ...last)
  const traits = new Set<string>()
  for (const { head } of [...under, ...act.subjects, ...act.objects, ...act.obliques]) {
    const id = view.resolved.actorAt(view.index, head) ?? view.resolved.placeAt(view.index, head)
    if (id !== null) traits.add(countryOf(view, id) ?? id)
    else if (/^(?:NOUN|PROPN)$/.test(tokenAt(view.sentence, head).upos)) traits.add(tokenAt(view.sentence, head).lemma.toLowerCase())
  }
  const label = quoteOf(view.resolved.report.text, span).replace(/\s+/g, ' ').replace(/^to /, '')
  return {
    sentence: view.index,
    token: act.predicate,
    span,
    kind,
    pointing: false,
    opened: false,
    duration: null,
    traits,
    label,
    lemma: null,
    weak: false,
  }
}

/** A pronoun or pointing word by itself: "it", "that". */
export function pronounReference(view: View, token: Token): Reference {
  const span = { start: token.start, end: token.end }
  return {
    sentence: view.index,
    token: token.index,
    span,
    kind: null,
    pointing: true,
    opened: false,
    duration: null,
    traits: new Set(),
    label: token.form,
    lemma: null,
    weak: true,
  }
}
