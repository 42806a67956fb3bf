import { TITLE_LABELS } from '../../lang/en/cue-phrases.ts'
import type { Sentence } from '../../parse/sentence.ts'
import { type EntryHead, entryHeadOf, isBullet } from '../../parse/tokens/entry-head.ts'
import { foldName } from '../../register/name-key.ts'

const LABELS: ReadonlySet<string> = new Set(TITLE_LABELS)

/**
 * The head of a bulletin's entry that a sentence is: "El Obeid:" before "The hospital was hit twice.", "• 27 November:". Such names are
 * mostly places; that they are is for the caller to say. "Update:" is a label and heads nothing.
 */
export function headBeforeColon({ tokens, part }: Sentence): EntryHead | null {
  if (part.kind !== 'paragraph' || tokens.at(-1)?.form !== ':') return null
  const words = tokens.slice(0, -1)
  if (words.some(({ form, upos }) => upos === 'VERB' || upos === 'AUX' || LABELS.has(form.toLowerCase()))) return null
  const head = entryHeadOf(words.map(({ form }) => form))
  // "WALLACE:" heads what somebody says
  return head?.names.some(([first, last]) => words.slice(first, last + 1).every(({ form }) => isInCapitals(form))) ? null : head
}

/** The heads of entries, by their sentence: names and dates before a colon, and names on a line of their own above a list. */
export function findEntryHeads(sentences: readonly Sentence[]): ReadonlyMap<number, EntryHead> {
  const heads = new Map<number, EntryHead>()
  for (const [at, sentence] of sentences.entries()) {
    const head = headBeforeColon(sentence) ?? (isBullet(sentences[at + 1]?.tokens[0]?.form ?? '') ? headOfList(sentence) : null)
    if (head) heads.set(sentence.index, head)
  }
  return heads
}

/** "KHARKIV" above a list of what was hit. */
function headOfList({ tokens, part }: Sentence): EntryHead | null {
  // "BEIRUT (Reporters) -" is a dateline
  if (
    part.kind === 'furniture' ||
    tokens.some(({ form }) => /^[(–—-]$/.test(form)) ||
    isBullet(tokens[0]?.form ?? '') ||
    LABELS.has(tokens[0]?.form.toLowerCase() ?? '')
  )
    return null
  return entryHeadOf(tokens.map(({ form }) => form))
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
  const names: { readonly name: string; readonly told: boolean; readonly tagged: boolean; readonly proper: boolean }[] = []
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
        proper: words.at(-1)?.upos === 'PROPN',
        tagged: head.dated || words.some(({ name }) => name !== null),
      })
    }
  }
  const listed = names.filter(({ name }) => isListed(name))
  const distinct = new Set(names.map(({ name }) => foldName(name)))
  const isList =
    listed.length > 1 ||
    (names.every(({ told }) => told) &&
      (listed.some(({ name }) => !isPersons(name)) ||
        // "Health: …" and "Food: …" are subjects
        (distinct.size > 1 && names.some(({ tagged }) => tagged) && names.every(({ name, proper }) => proper && !isPersons(name)))))
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
