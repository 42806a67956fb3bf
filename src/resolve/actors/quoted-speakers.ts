import { SPEAKING } from '../../lang/en/actor-words.ts'
import type { ParsedReport, Sentence } from '../../parse/sentence.ts'
import { childrenOf } from '../../parse/tree.ts'

/** A word that stands for a speaker: sentence and head. */
interface SpeakerSite {
  readonly sentence: number
  readonly head: number
}

/**
 * For every word inside quotation marks, where its speaker is named: the subject of the verb of saying beside the quotation, or the one
 * of the quotation before when the paragraph goes on without one. Only for "I" and "my"; statements have their own, fuller reading.
 */
export function findQuotedSpeakers(parsed: ParsedReport): { speakerOf(sentence: number, token: number): SpeakerSite | null } {
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
  return { speakerOf: (sentence, token) => (quoted.has(siteKey(sentence, token)) ? (bySentence.get(sentence) ?? null) : null) }
}

const siteKey = (sentence: number, token: number): number => sentence * 65536 + token

/** Words between quotation marks, part by part; single quotation marks are not read, they are apostrophes too often. */
function markQuoted(parsed: ParsedReport): ReadonlySet<number> {
  const quoted = new Set<number>()
  let open = false
  let part = -1
  for (const sentence of parsed.sentences) {
    if (sentence.partIndex !== part) {
      part = sentence.partIndex
      open = false
    }
    for (const token of sentence.tokens) {
      if (token.form === '“' || token.form === '``') open = true
      else if (token.form === '”' || token.form === "''") open = false
      else if (token.form === '"') open = !open
      else if (open) quoted.add(siteKey(sentence.index, token.index))
    }
  }
  return quoted
}

/** The subject of a verb of saying outside the quotation in a sentence that holds one. */
function speakerBeside(sentence: Sentence, quoted: ReadonlySet<number>): SpeakerSite | null {
  for (const token of sentence.tokens) {
    if (token.upos !== 'VERB' || !SPEAKING.has(token.lemma.toLowerCase()) || quoted.has(siteKey(sentence.index, token.index))) continue
    const [subject] = childrenOf(sentence, token.index, 'nsubj')
    if (subject && !quoted.has(siteKey(sentence.index, subject.index))) return { sentence: sentence.index, head: subject.index }
  }
  return null
}

/** "… ." he said. — a quotation of several sentences is told of after its last. */
function nextSpeaker(parsed: ParsedReport, sentence: Sentence, quoted: ReadonlySet<number>): SpeakerSite | null {
  const next = parsed.sentences[sentence.index + 1]
  if (!next || next.partIndex !== sentence.partIndex || !quoted.has(siteKey(sentence.index, sentence.tokens.length - 2))) return null
  return quoted.has(siteKey(next.index, 0)) ? speakerBeside(next, quoted) : null
}
