import { AS_VERBS, CLAUSE_ONLY_VERBS } from '../../lang/en/cue-verbs.ts'
import type { Token } from '../../parse/sentence.ts'
import { verbCue } from './cue.ts'
import type { Found, Reading } from './draft.ts'
import { nameBefore } from './speaker.ts'
import { childIn, childrenIn, isPassive, leadIn, wordsFor, wordsUnder } from './words.ts'

const AS: ReadonlySet<string> = new Set(AS_VERBS)
const CLAUSE_ONLY: ReadonlySet<string> = new Set(CLAUSE_ONLY_VERBS)

/** "The army had left, he said": the clause that the cue stands in loosely, without the cue's own words. */
export function aroundOf(reading: Reading, verb: Token, lemma: string): Found | null {
  const { sentence } = reading
  const cue = verbCue(lemma, 'quotation') ?? verbCue(lemma, 'clause')
  if (!cue) return null
  const quoted = lemma === 'quote' && isPassive(sentence, verb.index) ? childIn(sentence, verb.index, 'nsubj:pass')?.index : undefined
  const before = childrenIn(sentence, verb.index, 'ccomp', 'parataxis').find((child) => child.index < verb.index)
  if (before) return { class: cue.class, words: wordsFor(reading, verb, before.index), slot: 'around', before: true, speaker: quoted }
  // "What he meant, his aides explained, was clear": an adverbial clause without a conjunction
  const bare = verb.relation === 'advcl' && childIn(sentence, verb.index, 'nsubj') && !childIn(sentence, verb.index, 'mark', 'advmod:wh')
  if (verb.relation !== 'parataxis' && verb.relation !== 'discourse' && !bare) return null
  const own = wordsUnder(sentence, verb.index).filter((index) => sentence.tokens[index]?.upos !== 'PUNCT')
  const first = own[0] ?? verb.index
  if (first === 0 || sentence.tokens[first - 1]?.upos !== 'PUNCT' || /^[;:(]$/.test(sentence.tokens[first - 1]?.form ?? '')) return null
  return { class: cue.class, words: wordsFor(reading, verb, topOf(reading, verb, first)), slot: 'around', before: true, speaker: quoted }
}

/**
 * The clause that a loose cue hands over: the one it hangs on, or, at the end of the sentence, the whole of it up to where another cue or a
 * semicolon begins: in "the reply came although the staff was aware, the report says" the cue hangs on "aware".
 */
function topOf({ sentence, quoted }: Reading, verb: Token, first: number): number {
  const closes = sentence.tokens.slice(verb.index + 1).length <= CLOSING && verb.head < first && !quoted[first - 2]
  let at = sentence.tokens[verb.head]
  // "The army, he said, had left": hung on a word of the clause
  while (at && at.head >= 0 && /^(?:nsubj|nsubj:pass|obj|obl|nmod|advmod|flat|appos|compound)$/.test(at.relation))
    at = sentence.tokens[at.head]
  const own = at
  while (closes && at && at.head >= 0 && /^(?:advcl|acl|acl:relcl|conj|obl|obj|nmod|xcomp)$/.test(at.relation))
    at = sentence.tokens[at.head]
  const broken = sentence.tokens.slice(at?.index ?? 0, first).some(({ form }) => form === ';')
  return (broken ? own : at)?.index ?? verb.head
}

/** "as the ministry put it": the clause around it. "As talks continue" hands nothing over. */
export function asOf(reading: Reading, verb: Token, lemma: string): Found | null {
  const { sentence } = reading
  if (
    !AS.has(lemma) ||
    verb.xpos === 'VBG' ||
    verb.relation !== 'advcl' ||
    childIn(sentence, verb.index, 'mark')?.form.toLowerCase() !== 'as'
  )
    return null
  const cue = verbCue(lemma, 'quotation') ?? verbCue(lemma, 'clause')
  if (!cue) return null
  const around: Found = { class: cue.class, words: wordsFor(reading, verb, verb.head), slot: 'as', before: true }
  if (childIn(sentence, verb.index, 'nsubj')) return isPassive(sentence, verb.index) ? null : around
  // "as mentioned in the readout"
  const written = childrenIn(sentence, verb.index, 'obl', 'obl:agent').find((child) => /^(?:in|by)$/.test(leadIn(sentence, child.index)))
  return written ? { ...around, speaker: written.index } : null
}

/** A clause that the parser took for an object: everything under the object of "says", which has none. */
export function restOf(reading: Reading, verb: Token, lemma: string): Found | null {
  const { sentence } = reading
  const cue = CLAUSE_ONLY.has(lemma) ? verbCue(lemma, 'clause') : null
  // `,” says Ana Orlova`: what follows is the speaker
  if (!cue || isPassive(sentence, verb.index) || sentence.tokens[verb.index - 1]?.upos === 'PUNCT') return null
  const object = childrenIn(sentence, verb.index, 'obj', 'iobj', 'nsubj').find((child) => child.index > verb.index)
  if (!object) return null
  const words = wordsFor(reading, verb, object.index)
  // an object of a few words may be one: "said a prayer", "said a few words"; one with names is none: "says the UAE arms the militia"
  const named =
    words.some((word) => sentence.tokens[word]?.upos === 'PROPN') &&
    (childIn(sentence, verb.index, 'nsubj')?.index ?? verb.index) < verb.index
  return words.length < (named ? 4 : 6) || words[0] !== verb.index + 1 ? null : { class: cue.class, words, slot: 'rest', whole: true }
}

/** Words that may follow a cue at the end of its sentence: "said on Saturday in a televised address". */
const CLOSING = 12

/**
 * "A convoy entered Ghouta, the UN said": a cue that closes its sentence after a comma hands back what stands before it, whatever the tree
 * makes of that.
 */
export function closingOf(reading: Reading, verb: Token, lemma: string): Found | null {
  const { sentence } = reading
  const cue = CLAUSE_ONLY.has(lemma) || AS.has(lemma) ? verbCue(lemma, 'quotation') : null
  if (!cue || isPassive(sentence, verb.index) || sentence.tokens.length - verb.index > CLOSING + 1) return null
  if (/^(?:acl|acl:relcl|advcl|amod)$/.test(verb.relation)) return null
  if (!/^VB[DZP]$/.test(verb.xpos) && !childIn(sentence, verb.index, 'aux')) return null
  const after = CLOSES.test(sentence.tokens[verb.index - 1]?.form ?? '') ? nameAfter(reading, verb) : null
  if (after === null && childIn(sentence, verb.index, 'obj', 'ccomp', 'xcomp')) return null
  const name = after === null ? nameBefore(reading, verb) : null
  if (name === null && after === null) return null
  const start = name === null ? verb.index : (wordsUnder(sentence, name).find((word) => word > lastComma(reading, verb)) ?? verb.index)
  if (!CLOSES.test(sentence.tokens[start - 1]?.form ?? '')) return null
  const words = sentence.tokens.slice(0, start - 1).map(({ index }) => index)
  const predicates = words.filter((word) => /^(?:VB[DZP]|MD)$/.test(sentence.tokens[word]?.xpos ?? ''))
  if ((predicates.length === 0 || words.length < 4) && !sentence.headline) return null
  return { class: cue.class, words, slot: 'closing', before: true, speaker: after ?? name ?? undefined }
}

const CLOSES = /^[,"”’'—–]$/

/** The head of the noun phrase right after the verb, whatever the parser takes it for. */
function nameAfter({ sentence, quoted }: Reading, verb: Token): number | null {
  const child = childrenIn(sentence, verb.index, 'nsubj', 'obj', 'iobj', 'xcomp', 'obl', 'parataxis', 'ccomp').find(
    (token) => wordsUnder(sentence, token.index)[0] === verb.index + 1,
  )
  return child && /^(?:NOUN|PROPN|PRON)$/.test(child.upos) && !quoted[child.index] ? child.index : null
}

/** Position of the comma or mark that sets the cue's subject off, before the verb. */
function lastComma({ sentence }: Reading, verb: Token): number {
  return sentence.tokens.slice(0, verb.index).findLastIndex(({ form }) => /^[,"”—–]$/.test(form))
}
