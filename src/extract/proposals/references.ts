import type { Token } from '../../parse/sentence.ts'
import { baseRelation, childrenOf, tokenAt } from '../../parse/tree.ts'
import { cover } from '../../record/span.ts'
import type { Span } from '../../record/types.ts'
import { premodifiers, type View } from '../events/view.ts'
import { isMadeCondition } from '../status/made-condition.ts'
import { actorOf } from '../status/report-index.ts'
import { durationOf } from './duration.ts'
import { CIVIL, ENDABLE, ENDINGS, kindOfNoun, LOOSE, OPENING, POINTING, type ProposalKind, VERDICT_SUBJECT } from './lexicon.ts'
import { labelOf, phraseSpan, traitsOf } from './phrases.ts'

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

/** The references of a sentence, by head word. */
export function findReferences(view: View): Reference[] {
  return view.sentence.tokens.flatMap((token) => referenceAt(view, token) ?? [])
}

function referenceAt(view: View, token: Token): Reference | null {
  if (token.upos !== 'NOUN' && !(view.sentence.headline && token.upos === 'PROPN')) return null
  if (baseRelation(token.relation) === 'compound' && token.head > token.index && isReferenceWord(view, tokenAt(view.sentence, token.head)))
    return null
  if (isUnderPointing(view, token)) return null
  if (isMadeCondition(view.sentence, token.index)) return null
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
  if (isAnswer(view, token, lemma) || isSocial(view, token, lemma)) return null
  const before = premodifiers(view, token.index)
  if (before.some((word) => /^(?:news|press)$/i.test(word.form))) return null
  // "supports Oru's campaign", "the election campaign": no war
  if (lemma === 'campaign' && (before.some((word) => CIVIL.has(word.lemma.toLowerCase())) || isOfPerson(view, token))) return null
  const compound = before.map((word) => kindOfNoun(word.lemma.toLowerCase())).findLast((kind) => kind !== null) ?? null
  const of = pointing ? proposedUnder(view, token) : null
  const inner = compound ?? (of && kindOfNoun(of.lemma.toLowerCase()))
  // "peace talks" are talks, "a peace deal" is a deal
  const peaceful = inner === 'settlement' && (own === 'talks' || own === 'deal')
  const qualifies = inner !== null && inner !== own && !peaceful && (pointing || own === 'talks' || own === 'deal' || own === 'settlement')
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

/** "gave its agreement", "withdrew its agreement": an answer to something, not the thing. */
function isAnswer(view: View, token: Token, lemma: string): boolean {
  if (lemma !== 'agreement' || baseRelation(token.relation) !== 'obj' || childrenOf(view.sentence, token.index, 'nmod:poss').length === 0)
    return false
  // "makes its agreement conditional on …"
  if (tokenAt(view.sentence, token.head).lemma === 'make')
    return view.sentence.tokens.slice(token.index + 1).some((word) => /^(?:conditional|contingent|dependent)$/.test(word.lemma))
  return /^(?:give|withdraw|revoke|rescind|signal|announce|confirm|express|declare|withhold)$/.test(
    tokenAt(view.sentence, token.head).lemma,
  )
}

/** "an invitation to dinner": not to talks. */
function isSocial(view: View, token: Token, lemma: string): boolean {
  if (!/^(?:invitation|invite)$/.test(lemma)) return false
  const to = childrenOf(view.sentence, token.index, 'nmod').filter(({ index }) =>
    childrenOf(view.sentence, index, 'case').some(({ form }) => form === 'to'),
  )
  return to.length > 0 && !to.some((noun) => isReferenceWord(view, noun))
}

/** What a pointing noun is of: "plans for a border force", "the offer of talks", whichever word the tree hangs it on. */
function proposedUnder(view: View, token: Token): Token | null {
  const opener = openerOf(view, token)
  if (!opener || opener.head < 0) return null
  const noun = tokenAt(view.sentence, opener.head)
  // "the decision of the Syrian Democratic Forces": whose it is
  if (view.resolved.actorAt(view.index, noun.index) !== null) return null
  return noun.index > opener.index && noun.index - opener.index < 8 && kindOfNoun(noun.lemma.toLowerCase()) !== null ? noun : null
}

/** The preposition before what a pointing noun is of; whose it is may come between: "a proposal by Oru and Lomia for a truce". */
function openerOf(view: View, token: Token): Token | undefined {
  const [next, ...later] = view.sentence.tokens.slice(token.index + 1, token.index + 1 + NEAR_OPENER)
  if (next && /^(?:for|of|on)$/i.test(next.form)) return next
  if (!next || !/^(?:by|from)$/i.test(next.form)) return undefined
  const end = later.findIndex(({ upos, form }) => upos === 'VERB' || upos === 'AUX' || /^[,.;:]$/.test(form))
  return later.slice(0, end < 0 ? later.length : end).find(({ form }) => /^for$/i.test(form))
}

/** How many words after a pointing noun "for" may stand. */
const NEAR_OPENER = 9

/** Whether a noun is what a pointing noun before it is of. */
function isUnderPointing(view: View, token: Token): boolean {
  const opener = childrenOf(view.sentence, token.index, 'case')[0]
  if (!opener) return false
  return view.sentence.tokens
    .slice(Math.max(0, opener.index - NEAR_OPENER), opener.index)
    .some(
      (before) => before.upos === 'NOUN' && POINTING.has(before.lemma.toLowerCase()) && proposedUnder(view, before)?.index === token.index,
    )
}

/** What a noun of ending is to end: "an end to the war". */
function endedBy(view: View, token: Token): Token | null {
  const opener = view.sentence.tokens[token.index + 1]
  if (!opener || !/^(?:to|of|in)$/i.test(opener.form) || opener.head < 0) return null
  const noun = tokenAt(view.sentence, opener.head)
  return noun.index > opener.index && noun.index - opener.index < 6 && ENDABLE.has(noun.lemma.toLowerCase()) ? noun : null
}

/** Whether a person possesses a noun. */
function isOfPerson(view: View, token: Token): boolean {
  return childrenOf(view.sentence, token.index, 'nmod:poss').some(({ index }) => {
    const id = view.resolved.actorAt(view.index, index)
    return id !== null && actorOf(view.resolved, id)?.kind === 'person'
  })
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
