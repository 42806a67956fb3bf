import type { Token } from '../../parse/sentence.ts'
import { verbCue } from './cue.ts'
import type { Found, Reading } from './draft.ts'

/** Words between the commas around a cue on either side of its verb, at most. */
const INSERTED = 8
const NOMINAL = /^(?:NOUN|PROPN|PRON)$/
const FINITE = /^(?:VB[DZP]|MD)$/

/**
 * "The army, the mayor said on Monday, had left the town": a cue set between a subject and its verb. The commas and the verb that goes on
 * say so, whatever the tree makes of it. What is said is the rest of the sentence.
 */
export function insertedOf({ sentence, quoted }: Reading, verb: Token, lemma: string): Found | null {
  const cue = verbCue(lemma, 'clause') && verbCue(lemma, 'quotation')
  if (!cue || !/^VB[DZP]$/.test(verb.xpos)) return null
  const { tokens } = sentence
  const open = tokens.slice(Math.max(0, verb.index - INSERTED), verb.index).findLast(({ form }) => form === ',')
  const close = tokens.slice(verb.index, verb.index + INSERTED + 1).find(({ form }) => form === ',')
  if (!open || !close || quoted[open.index] || quoted[close.index]) return null
  const goesOn = tokens.slice(close.index + 1).find(({ upos }) => upos !== 'ADV')
  if (!goesOn || !FINITE.test(goesOn.xpos)) return null
  const before = tokens.slice(0, open.index)
  if (before.length === 0 || before.some(isClausal) || !before.some(({ upos }) => NOMINAL.test(upos))) return null
  const name = tokens.slice(open.index + 1, verb.index)
  const after = tokens.slice(verb.index + 1, close.index)
  // "The talks, said to be the last, ended"
  if ([...name, ...after].some(isClausal) || (name.length === 0 && /^(?:PART|ADP)$/.test(after[0]?.upos ?? ''))) return null
  const speaker = headOf(tokens, name.length > 0 ? name : after)
  if (!speaker) return null
  const words = [...before, ...tokens.slice(close.index + 1)].map(({ index }) => index)
  return { class: cue.class, words, slot: 'inserted', before: true, speaker: speaker.index }
}

/** Words that make a clause, or join what is no single subject. */
function isClausal({ upos, xpos, form }: Token): boolean {
  return FINITE.test(xpos) || upos === 'SCONJ' || upos === 'CCONJ' || /^W/.test(xpos) || /^[;:]$/.test(form)
}

/** The head of the noun phrase that begins a run of words. */
function headOf(tokens: readonly Token[], run: readonly Token[]): Token | null {
  const last = run.at(-1)?.index ?? -1
  let token = run.find(({ upos }) => upos !== 'ADV')
  for (let head = token && tokens[token.head]; token && head && head.index > token.index && head.index <= last; head = tokens[token.head])
    token = head
  return token && NOMINAL.test(token.upos) ? token : null
}
