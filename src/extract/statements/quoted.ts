import type { Token } from '../../parse/sentence.ts'
import type { Span } from '../../record/types.ts'
import { isCueVerb, verbCue } from './cue.ts'
import type { Draft, Reading, Scene } from './draft.ts'
import type { Quotation } from './quotation.ts'
import { actorOf, sourceAt } from './speaker.ts'
import { cueSpan } from './verb-cues.ts'
import { childIn, verbLemma } from './words.ts'

/** Words between a quotation and its cue verb at most: a long subject after the verb is no hindrance, one before it is. */
const REACH = 25

/** The cue verb outside marks that hands over a quotation: right after it, or right before it. */
export function quotingVerb(scene: Reading, quotation: Quotation): Draft | null {
  const { sentence } = scene
  const verbs = sentence.tokens.filter(
    (token) => !scene.quoted[token.index] && (token.upos === 'VERB' || isMistaken(scene, token, quotation)) && takesQuotation(scene, token),
  )
  const after = verbs.find(
    (verb) =>
      verb.start >= quotation.span.end && between(scene, quotation.span.end, verb.start) <= REACH && handsBack(scene, quotation, verb),
  )
  const before = verbs.findLast((verb) => verb.end <= quotation.span.start && handsOver(scene, quotation, verb))
  const verb = before && after ? (nearer(scene, quotation, before, after) ? before : after) : (after ?? before)
  if (!verb) return null
  const governor = verb === after ? undefined : scene.governors.get(verb.index)
  const head = actorOf(scene, governor ?? verb, verb === after)
  const object = childIn(sentence, verb.index, 'obj', 'iobj')
  return {
    rule: 'statements/quotation',
    sentence: sentence.index,
    cueToken: verb.index,
    cue: cueSpan(scene, verb),
    class: verbCue(cueLemma(scene, verb), 'quotation')?.class ?? null,
    source: head === null ? null : sourceAt(sentence, head, verb),
    content: [quotation.span],
    silent: false,
    addressee: object && !scene.quoted[object.index] ? object.index : null,
    inferred: [],
  }
}

function cueLemma(scene: Scene, verb: Token): string {
  const lemma = verbLemma(scene.sentence, verb)
  return isCueVerb(lemma) ? lemma : verb.lemma
}

function takesQuotation(scene: Scene, verb: Token): boolean {
  return verbCue(cueLemma(scene, verb), 'quotation') !== null
}

/** `…," Orlova notes.`: the tagger takes the verb for a noun when the name before it could own it. */
function isMistaken({ sentence }: Scene, token: Token, quotation: Quotation): boolean {
  const name = sentence.tokens[token.index - 1]
  return (
    token.xpos === 'NNS' && token.start > quotation.span.end && name?.upos === 'PROPN' && sentence.tokens[token.index + 1]?.upos === 'PUNCT'
  )
}

/** `…," she said`: nothing but the subject between, and the quotation ends like speech or begins the sentence. */
function handsBack(scene: Scene, quotation: Quotation, verb: Token): boolean {
  const between = scene.sentence.tokens.filter(({ start, end }) => start >= quotation.span.end && end <= verb.start)
  // "Haddad, who fled in May, said": what is set off by commas is about the speaker
  const comma = between.findIndex(({ form }) => form === ',')
  const name = between.at(-1)?.form === ',' ? between.slice(0, comma) : between
  if (name.some(({ upos }) => upos === 'VERB' || upos === 'CCONJ') || between.some(({ form }) => form === ';' || form === ':')) return false
  return ENDS_LIKE_SPEECH.test(lastOf(quotation, scene)) || quotation.span.start <= scene.sentence.span.start
}

/** `she said, "…`: nothing but a comma, a colon, an addressee or "that" between. */
function handsOver(scene: Scene, quotation: Quotation, verb: Token): boolean {
  const between = scene.sentence.tokens.filter(({ start, end }) => start >= verb.end && end <= quotation.span.start)
  if (between.length === 0) return true
  const last = between.at(-1)
  const introduced = last !== undefined && /^[,:–—-]$/.test(last.form)
  return between.length <= REACH && introduced && !between.some(({ upos }) => upos === 'VERB')
}

function between({ sentence }: Scene, start: number, end: number): number {
  return sentence.tokens.filter((token) => token.start >= start && token.end <= end).length
}

function nearer(scene: Scene, quotation: Quotation, before: Token, after: Token): boolean {
  const ahead = between(scene, before.end, quotation.span.start)
  const behind = between(scene, quotation.span.end, after.start)
  // `"…," she said. "…"`: the comma inside the marks hands back
  return ahead < behind
}

/** Whether the quotation is the whole of what stands in the sentence, marks and stops aside. */
export function fills(scene: Scene, quotation: Quotation): boolean {
  return scene.sentence.tokens.every((token) => token.upos === 'PUNCT' || inSpan(token, quotation.span))
}

function inSpan(token: Token, span: Span): boolean {
  return token.start >= span.start && token.end <= span.end
}

const ENDS_LIKE_SPEECH = /^(?:[,?!…—–-]|\.\.\.|--)$/

/** The last word or stop inside the quotation, as far as it stands in the sentence. */
function lastOf({ inner }: Quotation, { sentence }: Scene): string {
  return sentence.tokens.findLast(({ end }) => end <= inner.end)?.form ?? ''
}
