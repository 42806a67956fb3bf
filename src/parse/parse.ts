import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Report } from '../record/types.ts'
import { Network, type NetworkParse } from './network/network.ts'
import type { NameKind, ParsedReport, Sentence, Token } from './sentence.ts'
import { headlineCase, isHeadline } from './tokens/headline.ts'
import { createLemmatizer } from './tokens/lemmas.ts'
import { createTokenizer, type RawSentence } from './tokens/tokens.ts'
import { repairTree, type TreeWord } from './tree-repair.ts'

/** Turns text into sentences with tags, lemmas, trees and names. Holds the model (about 60 MB); make one and keep it. */
export interface Parser {
  /** The sentences of a report, part by part. Furniture is not parsed. */
  parseReport(report: Report): ParsedReport
  /** Trees for sentences that are tokens already, for `parse --conllu`. Sentences over 250 words are refused with a RangeError. */
  parseTokens(sentences: readonly (readonly string[])[]): ParsedWord[][]
}

/** What the parser says of a word: lemma, tags, head (from 1; 0 is the root) and relation. */
export interface ParsedWord {
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  readonly head: number
  readonly relation: string
}

/** Sentences parsed in one go: enough to fill the network's batches, little enough to keep memory flat on long reports. */
const CHUNK = 256

const modelFile = (name: string): string => fileURLToPath(new URL(`../../data/model/${name}`, import.meta.url))

/** Loads the model from the package. `plainKernel` asks for the network in plain JavaScript (for tests; ten times slower). */
export function createParser({ plainKernel = false }: { readonly plainKernel?: boolean } = {}): Parser {
  const network = new Network(modelFile('model.bin'), modelFile('kernel.wasm'), plainKernel)
  const tokenizer = createTokenizer(readFileSync(modelFile('tokens.bin')))
  const lemmatize = createLemmatizer(readFileSync(modelFile('lemmas.txt'), 'utf8'))

  function parseTokens(sentences: readonly (readonly string[])[]): ParsedWord[][] {
    return network.parse(sentences).map((parse, i) =>
      (sentences[i] ?? []).map((form, word) => {
        const [upos, xpos] = network.tags[parse.tags[word] ?? 0] ?? ['X', 'FW']
        return {
          lemma: lemmatize(form, upos, xpos),
          upos,
          xpos,
          head: parse.heads[word] ?? 0,
          relation: network.relations[parse.relations[word] ?? 0] ?? 'dep',
        }
      }),
    )
  }

  function parseReport(report: Report): ParsedReport {
    const raw: { sentence: RawSentence; partIndex: number; headline: boolean }[] = []
    report.parts.forEach((part, partIndex) => {
      if (part.kind === 'furniture') return
      const headline = isHeadline(part, report.text)
      const tokens = tokenizer.tokenize(report.text, part)
      for (const sentence of tokenizer.splitSentences(report.text, part, tokens)) raw.push({ sentence, partIndex, headline })
    })
    const body = new Set(raw.filter(({ headline }) => !headline).flatMap(({ sentence }) => sentence.words.map((word) => word.form)))
    const sentences: Sentence[] = []
    for (let from = 0; from < raw.length; from += CHUNK) {
      const chunk = raw.slice(from, from + CHUNK)
      const forms = chunk.map(({ sentence, headline }) => {
        const words = sentence.words.map((word) => word.form)
        return headline ? headlineCase(words, body) : words
      })
      network.parse(forms).forEach((parse, i) => {
        const { sentence, partIndex, headline } = chunk[i] as (typeof raw)[number]
        sentences.push(toSentence(report, sentence, forms[i] ?? [], parse, { index: from + i, partIndex, headline }))
      })
    }
    return { report, sentences }
  }

  function toSentence(
    report: Report,
    raw: RawSentence,
    forms: readonly string[],
    parse: NetworkParse,
    place: Pick<Sentence, 'index' | 'partIndex' | 'headline'>,
  ): Sentence {
    let inName: string | null = null
    const names = raw.words.map((_, index) => {
      const tag = network.names[parse.names[index] ?? 0] ?? 'O'
      const name = tag === 'O' ? null : (tag.slice(2) as NameKind)
      const starts = name !== null && (tag.startsWith('B-') || name !== inName)
      inName = name
      return { name, starts }
    })
    const words = raw.words.map((word, index): TreeWord => {
      const [upos, xpos] = network.tags[parse.tags[index] ?? 0] ?? ['X', 'FW']
      return {
        form: word.form,
        lemma: lemmatize(forms[index] ?? word.form, upos, xpos),
        upos,
        xpos,
        head: (parse.heads[index] ?? 0) - 1,
        relation: network.relations[parse.relations[index] ?? 0] ?? 'dep',
        person: names[index]?.name === 'person',
      }
    })
    repairTree(words)
    const children: number[][] = raw.words.map(() => [])
    const tokens = words.map(({ person: _person, ...word }, index): Token => {
      const { start, end, spaceAfter } = raw.words[index] as RawSentence['words'][number]
      const { name, starts } = names[index] as (typeof names)[number]
      if (word.head >= 0) children[word.head]?.push(index)
      return { ...word, index, start, end, name, nameStarts: starts, spaceAfter }
    })
    const part = report.parts[place.partIndex]
    if (!part) throw new RangeError(`no part ${place.partIndex} in the report`)
    return { ...place, part, span: raw.span, tokens, children }
  }

  return { parseReport, parseTokens }
}
