import { FORWARD_MODALS, FORWARD_PARTICIPLES, SAYING_PRESENT } from '../../lang/en/time-words.ts'
import type { Sentence, Token } from '../../parse/sentence.ts'
import type { Direction } from './anchor.ts'

const MODALS: ReadonlySet<string> = new Set(FORWARD_MODALS)
const FORWARD: ReadonlySet<string> = new Set(FORWARD_PARTICIPLES)
/** Verbs whose infinitive is as past as they are: "began to withdraw on Friday". */
const PAST_INFINITIVE: ReadonlySet<string> = new Set([
  'begin',
  'start',
  'continue',
  'manage',
  'fail',
  'help',
  'seem',
  'appear',
  'use',
  'force',
])
/** Verbs whose "to" clause is still to come, also where the parser takes it for a purpose: "agreed on Tuesday to meet in October". */
const PROMISING: ReadonlySet<string> = new Set([
  'agree',
  'decide',
  'intend',
  'offer',
  'plan',
  'pledge',
  'promise',
  'propose',
  'threaten',
  'vow',
  'undertake',
])
const SAYING: ReadonlySet<string> = new Set(SAYING_PRESENT)

/** How far up the tree a verb is looked for: real sentences need four steps, hostile ones get no more than these. */
export const MOST_STEPS = 12

/**
 * Which way the clause around a word looks, by the tense of the verb that governs it: "met on Friday" back, "will meet on
 * Friday" and "a meeting scheduled for Friday" forward. Null where no verb tells, as in a headline's fragment.
 */
export function directionAt(sentence: Sentence, token: Token | null): Direction {
  let at = token
  // "Wednesday's ruling", "the June agreement": the noun keeps its own time
  if (token && /^(?:nmod:poss|compound|amod|nummod|nmod:tmod|nmod:unmarked)/.test(token.relation)) {
    const owner = sentence.tokens[token.head]
    if (owner && owner.upos !== 'VERB' && owner.index > token.index) return null
  }
  let throughNoun = false
  for (let step = 0; at && step < MOST_STEPS; step++) {
    const direction = ownDirection(sentence, at)
    // "is accused of the robbery on Friday": the present of the verb is not that of the noun below it
    if (direction !== null) return throughNoun && direction === 'future' && isPresent(at) ? null : direction
    if (at.head < 0) return null
    throughNoun ||= step > 0 && (at.upos === 'NOUN' || at.upos === 'PROPN')
    at = sentence.tokens[at.head] ?? null
  }
  return null
}

function ownDirection(sentence: Sentence, token: Token): Direction {
  const { upos, xpos, lemma } = token
  const now = sentence.headline ? 'past' : 'future'
  if (upos === 'ADJ' && lemma === 'due') return 'future'
  const auxiliaries = (sentence.children[token.index] ?? []).flatMap((child) => {
    const word = sentence.tokens[child]
    return word && /^(?:aux|cop)/.test(word.relation) ? [word] : []
  })
  if (upos !== 'VERB' && auxiliaries.length === 0) return null
  if (auxiliaries.some((word) => word.xpos === 'MD' || MODALS.has(word.form.toLowerCase()))) {
    // "could have met on Friday"
    return auxiliaries.some((word) => word.lemma === 'have') ? 'past' : 'future'
  }
  if (auxiliaries.some((word) => word.xpos === 'VBD' || word.lemma === 'have')) {
    // "talks that were to open on Tuesday"
    if (xpos === 'VB' && hasTo(sentence, token) && auxiliaries.every((word) => word.lemma === 'be')) return 'future'
    return xpos === 'VBN' && FORWARD.has(lemma) ? 'future' : 'past'
  }
  if (xpos === 'VBD') return 'past'
  if (xpos === 'VBN') {
    if (FORWARD.has(lemma) || hasTo(sentence, token)) return 'future'
    // "is accused of it on Friday" tells nothing
    return auxiliaries.some((word) => /^VB[PZ]$/.test(word.xpos) && word.lemma === 'be') ? null : 'past'
  }
  // "is meeting on Friday", "to meet on Friday"
  if (xpos === 'VBG') return auxiliaries.some((word) => word.lemma === 'be') ? 'future' : null
  if (xpos === 'VB') {
    const governor = sentence.tokens[token.head]
    // "are to meet on Friday"
    if (auxiliaries.some((word) => /^VB[PZ]$/.test(word.xpos) && word.lemma === 'be') && hasTo(sentence, token)) return 'future'
    // "gathered to mark the day" says nothing of when; "agreed to meet on Friday" does
    if (/^advcl/.test(token.relation) && governor && PROMISING.has(governor.lemma) && hasTo(sentence, token)) return 'future'
    return /^(?:xcomp|ccomp)/.test(token.relation) && governor && !PAST_INFINITIVE.has(governor.lemma) ? 'future' : null
  }
  if (xpos === 'VBP' || xpos === 'VBZ') return SAYING.has(lemma) ? 'past' : now
  return null
}

/** Whether a verb is in the simple present. */
function isPresent(token: Token): boolean {
  return token.xpos === 'VBP' || token.xpos === 'VBZ'
}

/** "guidelines to be published in November" */
function hasTo(sentence: Sentence, token: Token): boolean {
  return (sentence.children[token.index] ?? []).some(
    (child) => sentence.tokens[child]?.relation === 'mark' && sentence.tokens[child]?.lemma === 'to',
  )
}
