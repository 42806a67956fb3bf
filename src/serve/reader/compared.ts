import { diffArrays, diffSentences, diffWordsWithSpace } from 'diff'

/** A stretch of two texts: what both have, what only the older, what only the newer has. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added'
  readonly words: string
}

/** Code units up to which two paragraphs are compared word by word; longer ones sentence by sentence, which takes less. */
const BY_WORDS = 20_000
/** Edits after which a comparison is given up: two texts so different are shown as wholly changed. */
const MOST_EDITS = 4_000
/** Share of the shorter paragraph's words that two have in common when one is the other edited. */
const ALIKE = 0.4
/** Paragraphs looked at for the one that an older one became. */
const AHEAD = 20

/**
 * What changed between two texts, paragraph by paragraph: an edited one in pieces, one that went or came as a piece of its own. A break between
 * paragraphs is never part of a piece, so that what was removed and what was added do not run into each other.
 */
export function compareTexts(older: string, newer: string): readonly (readonly Piece[])[] {
  const runs = diffArrays(paragraphsOf(older), paragraphsOf(newer), { maxEditLength: MOST_EDITS }) ?? [
    { value: paragraphsOf(older), removed: true, added: false },
    { value: paragraphsOf(newer), removed: false, added: true },
  ]
  return runs.flatMap((run, i) => {
    const before = runs[i - 1]
    if (run.added) return before?.removed ? editedParagraphs(before.value, run.value) : run.value.map((words) => [piece('added', words)])
    if (run.removed) return runs[i + 1]?.added ? [] : run.value.map((words) => [piece('removed', words)])
    return run.value.map((words) => [piece('same', words)])
  })
}

function paragraphsOf(text: string): string[] {
  return text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '')
}

/** Paragraphs in place of others: each beside the first of the others that it is like, in order. */
function editedParagraphs(older: readonly string[], newer: readonly string[]): Piece[][] {
  const found: Piece[][] = []
  let next = 0
  for (const words of newer) {
    const at = older.slice(next, next + AHEAD).findIndex((before) => areAlike(before, words))
    if (at < 0) {
      found.push([piece('added', words)])
      continue
    }
    for (const gone of older.slice(next, next + at)) found.push([piece('removed', gone)])
    found.push(editedPieces(older[next + at] ?? '', words))
    next += at + 1
  }
  return [...found, ...older.slice(next).map((gone) => [piece('removed', gone)])]
}

function areAlike(older: string, newer: string): boolean {
  const [one, other] = [wordsOf(older), wordsOf(newer)]
  const shared = [...one].filter((word) => other.has(word)).length
  return shared > 0 && shared >= ALIKE * Math.min(one.size, other.size)
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}

function editedPieces(older: string, newer: string): Piece[] {
  const compare = older.length + newer.length <= BY_WORDS ? diffWordsWithSpace : diffSentences
  const changes = compare(older, newer, { maxEditLength: MOST_EDITS })
  if (!changes) return [piece('removed', older), piece('added', newer)]
  return changes.map(({ value, removed, added }) => piece(removed ? 'removed' : added ? 'added' : 'same', value))
}

function piece(kind: Piece['kind'], words: string): Piece {
  return { kind, words }
}
