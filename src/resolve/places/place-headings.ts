import { TITLE_LABELS } from '../../lang/en/cue-phrases.ts'
import type { Sentence, Token } from '../../parse/sentence.ts'
import { bulletLength, type EntryHead, entryHeadOf } from '../../parse/tokens/entry-head.ts'
import { usedKey } from './used-key.ts'

const LABELS: ReadonlySet<string> = new Set(TITLE_LABELS)

/**
 * The head of a bulletin's entry that a sentence is: "El Obeid:" before "The hospital was hit twice.", "• 27 November:". Such names are
 * mostly places; that they are is for the caller to say. "Update:" is a label and heads nothing.
 */
export function headBeforeColon({ tokens, part }: Sentence): EntryHead | null {
  return part.kind === 'paragraph' && tokens.at(-1)?.form === ':' ? headOf(tokens.slice(0, -1)) : null
}

function headOf(words: readonly Token[]): EntryHead | null {
  if (words.some(({ form, upos }) => upos === 'VERB' || upos === 'AUX' || LABELS.has(form.toLowerCase()))) return null
  return entryHeadOf(words.map(({ form }) => form))
}

/**
 * The heads of entries, by their sentence: names and dates before a colon, names on a line of their own above a list, and, where two
 * paragraphs or more begin so, names before a full stop or in capitals before a dash: "Taiz. Seven people died."
 */
export function findEntryHeads(sentences: readonly Sentence[]): ReadonlyMap<number, EntryHead> {
  const heads = new Map<number, EntryHead>()
  const runIn = new Map<number, EntryHead>()
  let parts = 0
  for (const [at, sentence] of sentences.entries()) {
    const next = sentences[at + 1]
    const colon = headBeforeColon(sentence)
    const head = colon ?? (next && isBulleted(next) ? headOfList(sentence) : null)
    if (head) heads.set(sentence.index, head)
    const begins = sentences[at - 1]?.partIndex !== sentence.partIndex || isBulleted(sentence)
    const isFirst = begins && sentence.partIndex === next?.partIndex
    const found = isFirst && !head ? runInHead(sentence) : null
    if (found) runIn.set(sentence.index, found)
    if (found || (isFirst && colon)) parts++
  }
  if (parts > 1) for (const [index, head] of runIn) heads.set(index, head)
  return heads
}

function isBulleted({ tokens }: Sentence): boolean {
  return bulletLength([tokens[0]?.form ?? '', tokens[1]?.form ?? '']) > 0
}

/** "Taiz." or "TAIZ –" at the beginning of a paragraph that goes on. */
function runInHead({ tokens, part }: Sentence): EntryHead | null {
  const mark = tokens.at(-1)?.form ?? ''
  const words = tokens.slice(0, -1)
  if (part.kind !== 'paragraph' || words.length > 9 || !/^(?:\.|[-–—]|--)$/.test(mark)) return null
  const head = headOf(words)
  // "BEIRUT (Reporters) -" is a dateline, "Oh." an exclamation
  const isProper = words.every(({ form }) => !/\p{Ll}/u.test(form)) || (mark === '.' && words.at(-1)?.upos === 'PROPN')
  // "10 June.", "13 June, 21:55." above what happened then
  if (head?.dated && head.names.length === 0 && mark === '.') return head
  return head && head.names.length > 0 && isProper && !words.some(({ form }) => form === '(') ? head : null
}

/** "KHARKIV" above a list of what was hit. */
function headOfList(sentence: Sentence): EntryHead | null {
  const { tokens, part } = sentence
  // "BEIRUT (Reporters) -" is a dateline
  if (part.kind === 'furniture' || isBulleted(sentence) || tokens.some(({ form }) => /^[(–—-]$/.test(form))) return null
  return headOf(tokens)
}

/**
 * The names, folded, that head entries as places: those of a list in which a town stands, or of entries that tell of things without anybody
 * speaking. "How many died?" and "I saw it" after a name make it a speaker's.
 */
export function namesHeadingEntries(
  sentences: readonly Sentence[],
  text: string,
  { isListed, isPersons }: { isListed(name: string): boolean; isPersons(name: string): boolean },
): ReadonlySet<string> {
  const names: {
    readonly name: string
    readonly told: boolean
    readonly tagged: boolean
    readonly proper: boolean
    readonly stopped: boolean
  }[] = []
  const heads = findEntryHeads(sentences)
  if (heads.size === 0) return new Set()
  for (const [at, sentence] of sentences.entries()) {
    const head = heads.get(sentence.index)
    if (!head || head.names.length === 0) continue
    const told = !isSpoken(sentences, at + 1, heads)
    for (const [first, last] of head.names) {
      const words = sentence.tokens.slice(first, last + 1)
      names.push({
        name: text.slice(words[0]?.start, words.at(-1)?.end),
        told,
        stopped: sentence.tokens.at(-1)?.form === '.',
        proper: words.at(-1)?.upos === 'PROPN' || words.every(({ form }) => isInCapitals(form)),
        tagged: head.dated || words.some(({ name }) => name !== null),
      })
    }
  }
  const proper = names.filter((one) => one.proper || isListed(one.name))
  const listed = proper.filter(({ name }) => isListed(name))
  const distinct = new Set(proper.map(({ name }) => usedKey(name)))
  const told = names.filter((one) => one.told).length
  const isList =
    // "WALLACE:" heads what somebody says, whatever town is called so; "WALLACE." does not
    (listed.length > 1 &&
      told * 2 > names.length &&
      (names.every(({ stopped }) => stopped) || !listed.every(({ name }) => isInCapitals(name)))) ||
    (told === names.length &&
      (listed.some(({ name }) => !isPersons(name)) ||
        // "Health: …" and "Food: …" are subjects
        (distinct.size > 1 && names.some(({ tagged }) => tagged) && names.every((one) => one.proper && !isPersons(one.name)))))
  return isList ? distinct : new Set()
}

/** Sentences of an entry looked at. */
const LOOK_AHEAD = 6

/** Whether the words after a head are somebody's: asked, in marks, or of an "I" or a "you". */
function isSpoken(sentences: readonly Sentence[], from: number, heads: ReadonlyMap<number, EntryHead>): boolean {
  for (const { index, tokens } of sentences.slice(from, from + LOOK_AHEAD)) {
    if (heads.has(index)) return false
    if (/^["“”‘«]$/.test(tokens[0]?.form ?? '') || tokens.at(-1)?.form === '?') return true
    if (tokens.some(({ form }) => /^(?:I|me|my|you|your)$/.test(form))) return true
  }
  return false
}

function isInCapitals(form: string): boolean {
  return form.length > 1 && form === form.toUpperCase() && /\p{Lu}/u.test(form)
}
