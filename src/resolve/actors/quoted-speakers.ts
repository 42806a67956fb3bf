import { SPEAKING } from '../../lang/en/actor-words.ts'
import type { ParsedReport, Sentence } from '../../parse/sentence.ts'
import { childrenOf } from '../../parse/tree.ts'

/** A word that stands for a speaker: sentence and head. */
interface SpeakerSite {
  readonly sentence: number
  readonly head: number
}

/** Who says the words inside quotation marks. */
export interface QuotedSpeakers {
  speakerOf(sentence: number, token: number): SpeakerSite | null
  /** The same for quotations that begin with a capital: those are whole, and whoever says them is "I" in them, not "he". */
  wholeSpeakerOf(sentence: number, token: number): SpeakerSite | null
}

/**
 * For every word inside quotation marks, where its speaker is named: the subject of the verb of saying beside the quotation, or the one
 * of the quotation before when the paragraph goes on without one. Only for "I" and "my"; statements have their own, fuller reading.
 */
export function findQuotedSpeakers(parsed: ParsedReport): QuotedSpeakers {
  const quoted = markQuoted(parsed)
  const bySentence = new Map<number, SpeakerSite | null>()
  let floor: SpeakerSite | null = null
  let part = -1
  for (const sentence of parsed.sentences) {
    if (sentence.partIndex !== part) {
      part = sentence.partIndex
      // A paragraph that opens inside a running quotation keeps its speaker.
      if (!quoted.has(siteKey(sentence.index, 0))) floor = null
    }
    const named = speakerBeside(sentence, quoted) ?? nextSpeaker(parsed, sentence, quoted)
    if (named) floor = named
    bySentence.set(sentence.index, floor)
  }
  const speakerOf = (sentence: number, token: number) => (quoted.has(siteKey(sentence, token)) ? (bySentence.get(sentence) ?? null) : null)
  return {
    speakerOf,
    wholeSpeakerOf: (sentence, token) => (quoted.get(siteKey(sentence, token)) === 'whole' ? speakerOf(sentence, token) : null),
  }
}

const siteKey = (sentence: number, token: number): number => sentence * 65536 + token

/** Words inside quotation marks by their site. */
type Quoted = ReadonlyMap<number, 'whole' | 'part'>

const OPENING: ReadonlySet<string> = new Set(['“', '``'])

/** Words between quotation marks, part by part; single quotation marks are not read, they are apostrophes too often. */
function markQuoted(parsed: ParsedReport): Quoted {
  const quoted = new Map<number, 'whole' | 'part'>()
  let open = false
  let kind: 'whole' | 'part' | null = null
  let part = -1
  for (const sentence of parsed.sentences) {
    if (sentence.partIndex !== part) {
      part = sentence.partIndex
      open = false
      kind = null
    }
    for (const token of sentence.tokens) {
      if (OPENING.has(token.form)) open = true
      else if (token.form === '”' || token.form === "''") open = false
      else if (token.form === '"') open = !open
      else if (open) {
        kind ??= /^\p{Lu}/u.test(token.form) ? 'whole' : 'part'
        quoted.set(siteKey(sentence.index, token.index), kind)
      }
      if (!open) kind = null
    }
  }
  return quoted
}

/** The subject of a verb of saying outside the quotation in a sentence that holds one. */
function speakerBeside(sentence: Sentence, quoted: Quoted): SpeakerSite | null {
  for (const token of sentence.tokens) {
    if (token.upos !== 'VERB' || !SPEAKING.has(token.lemma.toLowerCase()) || quoted.has(siteKey(sentence.index, token.index))) continue
    const [subject] = childrenOf(sentence, token.index, 'nsubj')
    if (subject && !quoted.has(siteKey(sentence.index, subject.index))) return { sentence: sentence.index, head: subject.index }
  }
  return null
}

/** "… ." he said. — a quotation of several sentences is told of after its last. */
function nextSpeaker(parsed: ParsedReport, sentence: Sentence, quoted: Quoted): SpeakerSite | null {
  const next = parsed.sentences[sentence.index + 1]
  if (!next || next.partIndex !== sentence.partIndex || !quoted.has(siteKey(sentence.index, sentence.tokens.length - 2))) return null
  return quoted.has(siteKey(next.index, 0)) ? speakerBeside(next, quoted) : null
}
