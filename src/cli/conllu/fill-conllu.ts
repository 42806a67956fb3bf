import type { ParsedWord, Parser } from '../../parse/parse.ts'
import { ReadError } from '../../read/read-error.ts'

/** The longest sentence the parser takes, in words. Longer ones are parsed in pieces that hang on the first one's root. */
const LONGEST = 250
/** Sentences parsed together. */
const TOGETHER = 256

/** Columns of a CoNLL-U line. */
const COLUMNS = 10

interface Block {
  readonly lines: readonly string[]
  /** For each line the word's position in the sentence from 0; -1 for comments, ranges and empty nodes. */
  readonly words: readonly number[]
  readonly forms: readonly string[]
}

/**
 * A CoNLL-U file with its tokens and sentences kept and lemma, UPOS, XPOS, head and relation of every word filled in by the parser.
 * Comments, ranges (`1-2`), empty nodes and the other columns stay, but for DEPS, which would contradict the new tree.
 * Throws a `ReadError` with the line of what is no CoNLL-U.
 */
export function* fillConllu(conllu: string, parser: Pick<Parser, 'parseTokens'>): Generator<string> {
  let waiting: Block[] = []
  for (const block of findBlocks(conllu)) {
    waiting.push(block)
    if (waiting.length < TOGETHER) continue
    yield* fill(waiting, parser)
    waiting = []
  }
  yield* fill(waiting, parser)
}

function* findBlocks(conllu: string): Generator<Block> {
  let lines: string[] = []
  let words: number[] = []
  let forms: string[] = []
  let number = 0
  for (const line of conllu.split('\n')) {
    number++
    const bare = line.replace(/\r$/, '')
    if (bare.trim() === '') {
      if (lines.length) yield { lines, words, forms }
      lines = []
      words = []
      forms = []
      continue
    }
    lines.push(bare)
    words.push(bare.startsWith('#') ? -1 : wordOf(bare, number, forms))
  }
  if (lines.length) yield { lines, words, forms }
}

function wordOf(line: string, number: number, forms: string[]): number {
  const fields = line.split('\t')
  const [id = '', form = ''] = fields
  if (fields.length !== COLUMNS || !/^\d+(?:[-.]\d+)?$/.test(id) || form === '') {
    throw new ReadError('input', `Line ${number} is no CoNLL-U: a word has ${COLUMNS} fields parted by tabs, the first its number.`)
  }
  if (/[-.]/.test(id)) return -1
  if (Number(id) !== forms.length + 1) {
    throw new ReadError('input', `Line ${number} is no CoNLL-U: word ${forms.length + 1} was to come, and ${id} did.`)
  }
  forms.push(form)
  return forms.length - 1
}

function* fill(blocks: readonly Block[], parser: Pick<Parser, 'parseTokens'>): Generator<string> {
  const pieces = blocks.flatMap(({ forms }) => cut(forms))
  const parsed = parser.parseTokens(pieces)
  let at = 0
  for (const { lines, words, forms } of blocks) {
    const count = cut(forms).length
    const tree = joinPieces(parsed.slice(at, at + count))
    at += count
    yield `${lines.map((line, index) => filled(line, tree[words[index] ?? -1])).join('\n')}\n\n`
  }
}

function cut(forms: readonly string[]): string[][] {
  const pieces: string[][] = []
  for (let start = 0; start < forms.length; start += LONGEST) pieces.push(forms.slice(start, start + LONGEST))
  return pieces
}

/** The trees of a sentence's pieces as one: the roots of later pieces hang on that of the first. */
function joinPieces(pieces: readonly (readonly ParsedWord[])[]): ParsedWord[] {
  const root = (pieces[0]?.findIndex(({ head }) => head === 0) ?? 0) + 1
  return pieces.flatMap((piece, index) =>
    piece.map((word) => {
      if (index === 0) return word
      return word.head === 0 ? { ...word, head: root, relation: 'parataxis' } : { ...word, head: word.head + index * LONGEST }
    }),
  )
}

function filled(line: string, word: ParsedWord | undefined): string {
  if (!word) return line
  const [id, form, , , , features, , , , misc] = line.split('\t')
  return [id, form, word.lemma || '_', word.upos, word.xpos, features, word.head, word.relation, '_', misc].join('\t')
}
