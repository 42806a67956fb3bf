import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** One sentence of a CoNLL-U file, as columns. Heads count from 1; 0 is the root. */
export interface TreebankSentence {
  readonly id: string
  readonly text: string
  readonly genre: string | null
  readonly newDocument: boolean
  readonly newParagraph: boolean
  readonly forms: readonly string[]
  readonly lemmas: readonly string[]
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  readonly heads: readonly number[]
  readonly relations: readonly string[]
  readonly misc: readonly string[]
  /** Written tokens that stand for several words: `[first word, last word, form]`, words counted from 1. */
  readonly multiword: readonly (readonly [number, number, string])[]
}

/** Reads a file, unpacking it when its name ends in `.gz`. */
export function readMaybeGzip(path: string): string {
  const bytes = readFileSync(path)
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

/** Reads the sentences of a CoNLL-U text; the genre is that of the document's `# meta::genre`. */
export function parseTreebank(text: string): TreebankSentence[] {
  const sentences: TreebankSentence[] = []
  let genre: string | null = null
  for (const block of text.split(/\n\s*\n/)) {
    const rows: string[][] = []
    const multiword: [number, number, string][] = []
    let id = ''
    let sentenceText = ''
    let newDocument = false
    let newParagraph = false
    for (const line of block.split('\n')) {
      if (line.startsWith('#')) {
        if (line.startsWith('# newdoc')) newDocument = true
        else if (line.startsWith('# meta::genre')) genre = line.split('=')[1]?.trim() ?? null
        else if (/^# newpar(?!_)/.test(line)) newParagraph = true
        else if (line.startsWith('# sent_id')) id = line.split('=')[1]?.trim() ?? ''
        else if (line.startsWith('# text =')) sentenceText = line.slice(9)
        continue
      }
      const row = line.split('\t')
      const number = row[0] ?? ''
      if (number.includes('-')) {
        const [first, last] = number.split('-').map(Number) as [number, number]
        multiword.push([first, last, row[1] ?? ''])
      } else if (/^\d+$/.test(number)) rows.push(row)
    }
    if (rows.length === 0) continue
    const column = (index: number) => rows.map((row) => row[index] ?? '_')
    sentences.push({
      id,
      text: sentenceText,
      genre,
      newDocument,
      newParagraph,
      forms: column(1),
      lemmas: column(2),
      upos: column(3),
      xpos: column(4),
      heads: column(6).map(Number),
      relations: column(7),
      misc: column(9),
      multiword,
    })
  }
  return sentences
}

/**
 * Genres of GUM whose texts may be used for shipped weights: CC BY, CC BY-SA or public domain by the data's README.
 * Left out: fiction, whow, essay, letter and podcast (non-commercial).
 */
export const FREE_GENRES: ReadonlySet<string> = new Set([
  'news',
  'bio',
  'interview',
  'academic',
  'voyage',
  'conversation',
  'speech',
  'textbook',
  'vlog',
  'court',
])

/** The sentences that shipped weights may be trained on: all of EWT and the free genres of GUM. */
export function trainingSentences(folder: string): { ewt: TreebankSentence[]; gum: TreebankSentence[] } {
  return {
    ewt: parseTreebank(readMaybeGzip(`${folder}/treebank/en_ewt-ud-train.conllu.gz`)),
    gum: parseTreebank(readMaybeGzip(`${folder}/treebank/en_gum-ud-train.conllu.gz`)).filter((sentence) =>
      FREE_GENRES.has(sentence.genre ?? ''),
    ),
  }
}
