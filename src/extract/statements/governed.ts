import type { Token } from '../../parse/sentence.ts'
import { isCueVerb, verbCue } from './cue.ts'
import type { Governors, Reading, Scene } from './draft.ts'
import { childIn, verbLemma } from './words.ts'

/** The scene with what the rules find out first: which cue verbs stand beside another one, and where the reporting goes on. */
export function toReading(scene: Scene): Reading {
  const added = scene.sentence.tokens.filter(
    (token) => token.upos === 'VERB' && !scene.quoted[token.index] && isAddedParticiple(scene, token),
  )
  return { ...scene, governors: findGovernors(scene), added: added.map(({ index }) => index) }
}

/**
 * Finds cue verbs that the parser hung inside what another cue verb says although they stand beside it: a participle after a comma
 * ("rejected the notion that …, arguing that …") and a second verb whose tense is that of the first ("said he had met them but remained
 * sceptical", "says he respects her and calls her …").
 */
function findGovernors(scene: Scene): Governors {
  const governors = new Map<number, Token>()
  for (const token of scene.sentence.tokens) {
    if (token.upos !== 'VERB' || scene.quoted[token.index]) continue
    const governor = isAddedParticiple(scene, token)
      ? (cueRightBefore(scene, token) ?? topCueAbove(scene, token) ?? verbBefore(scene, token))
      : isSecondVerb(scene, token)
    if (governor) governors.set(token.index, governor)
  }
  return governors
}

/** ", saying …": a participle of speech after a comma or dash, perhaps with an adverb between. */
function isAddedParticiple({ sentence }: Scene, token: Token): boolean {
  if (token.xpos !== 'VBG' || !speaks(token.lemma)) return false
  let at = token.index - 1
  while (at > 0 && /^(?:ADV|CCONJ)$/.test(sentence.tokens[at]?.upos ?? '')) at--
  return /^(?:,|—|–|--|-|")$/.test(sentence.tokens[at]?.form ?? '') && at > 0
}

function speaks(lemma: string): boolean {
  return verbCue(lemma, 'clause') !== null || verbCue(lemma, 'object predicate') !== null || verbCue(lemma, 'object about') !== null
}

/** "the paper reported, citing …": the cue verb that nothing but a comma parts from the participle. */
function cueRightBefore({ sentence, quoted }: Scene, token: Token): Token | null {
  const verb = sentence.tokens[token.index - 2]
  return verb && verb.upos === 'VERB' && FINITE.test(verb.xpos) && !quoted[verb.index] && isCueVerb(verb.lemma) ? verb : null
}

/** The finite verb before a participle that the parser hung on what it says: "praised the mayor, saying, '…'". */
function verbBefore({ sentence, quoted }: Scene, token: Token): Token | null {
  if (token.head < token.index) return null
  return (
    sentence.tokens.slice(0, token.index).findLast(({ index, upos, xpos }) => upos === 'VERB' && FINITE.test(xpos) && !quoted[index]) ??
    null
  )
}

/** The cue verb nearest the root among those that the word stands under and after. */
function topCueAbove({ sentence, quoted }: Scene, token: Token): Token | null {
  let top: Token | null = null
  for (let at = sentence.tokens[token.head], steps = 0; at && steps < 40; at = sentence.tokens[at.head], steps++)
    if (at.upos === 'VERB' && at.index < token.index && !quoted[at.index] && isCueVerb(at.lemma) && speaks(at.lemma)) top = at
  return top
}

const FINITE = /^VB[DZP]$/

/** A finite verb without a subject of its own, coordinated with what a cue verb says, that goes with the cue verb by its tense. */
function isSecondVerb(scene: Scene, token: Token): Token | null {
  const { sentence } = scene
  if (token.relation !== 'conj' || childIn(sentence, token.index, 'nsubj', 'nsubj:pass', 'aux', 'aux:pass')) return null
  const first = sentence.tokens[token.head]
  // "could go on but hinted": the tagger takes the past tense for a participle
  const tense = token.xpos === 'VBN' && first?.xpos !== 'VBN' ? 'VBD' : token.xpos
  if (!FINITE.test(tense)) return null
  const cue = first && sentence.tokens[cueOver(scene, first) ?? -1]
  if (!first || !cue || cue.xpos !== tense || cue.index > token.index) return null
  if (first.upos === 'NOUN' || first.upos === 'PROPN') return cue
  const backshifted = cue.xpos === 'VBD' && childIn(sentence, first.index, 'aux') !== undefined
  const speech =
    isCueVerb(verbLemma(sentence, token)) &&
    (verbCue(token.lemma, 'quotation') !== null || verbCue(token.lemma, 'object predicate') !== null)
  return backshifted || (speech && verbCue(token.lemma, 'clause') !== null) || (speech && first.xpos !== tense) ? cue : null
}

/** The cue verb whose complement or object the word heads, or stands in as a noun. */
function cueOver({ sentence }: Scene, start: Token): number | null {
  let word = start
  for (
    let head = sentence.tokens[word.head];
    head && /^(?:obl|nmod|conj|appos)$/.test(word.relation) && head.upos !== 'VERB' && head.index < start.index;
    head = sentence.tokens[word.head]
  )
    word = head
  if (!/^(?:ccomp|xcomp|obj|obl|parataxis|acl:relcl)$/.test(word.relation)) return null
  const above = sentence.tokens[word.head]
  if (above?.upos !== 'VERB') return null
  if (isCueVerb(verbLemma(sentence, above)) || isCueVerb(above.lemma)) return above.index
  return null
}
