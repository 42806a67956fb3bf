import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Report } from '../record/types.ts'
import { findInsertions } from './insertions.ts'
import { Network, type NetworkParse } from './network/network.ts'
import type { NameKind, ParsedReport, Sentence, Token } from './sentence.ts'
import { bulletLength } from './tokens/entry-head.ts'
import { headlineCase, isHeadline, readCommonWords } from './tokens/headline.ts'
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

/** A sentence ready for the network: its words as the network sees them, in the stretches that are parsed together. */
interface Prepared {
  readonly sentence: RawSentence
  readonly partIndex: number
  readonly headline: boolean
  readonly forms: readonly string[]
  readonly stretches: readonly Stretch[]
}

/** Words that are parsed together: the sentence itself (host -1), or an insertion, whose root hangs on the word before it. */
interface Stretch {
  readonly words: readonly number[]
  readonly host: number
}

function stretchesOf(forms: readonly string[]): Stretch[] {
  const insertions = findInsertions(forms)
  const inside = (at: number) => insertions.some(({ first, last }) => at >= first && at <= last)
  // "• On 9 June rebels attacked …": the mark of a list is no word of the sentence
  const bullet = bulletLength(forms)
  const from = forms.length > bullet + 1 ? bullet : 0
  const main = forms.flatMap((_, at) => (at < from || (insertions.length > 0 && inside(at)) ? [] : [at]))
  const inserted = insertions.map(({ first, last }) => ({
    words: Array.from({ length: last - first - 1 }, (_, i) => first + 1 + i),
    host: first - 1,
  }))
  return [{ words: main, host: -1 }, ...inserted]
}

/** Sentences parsed in one go: enough to fill the network's batches, little enough to keep memory flat on long reports. */
const CHUNK = 256

const modelFile = (name: string): string => fileURLToPath(new URL(`../../data/model/${name}`, import.meta.url))

/** Loads the model from the package. `plainKernel` asks for the network in plain JavaScript (for tests; ten times slower). */
export function createParser({ plainKernel = false }: { readonly plainKernel?: boolean } = {}): Parser {
  const network = new Network(modelFile('model.bin'), modelFile('kernel.wasm'), plainKernel)
  const tokenizer = createTokenizer(readFileSync(modelFile('tokens.bin')))
  const lemmatize = createLemmatizer(readFileSync(modelFile('lemmas.txt'), 'utf8'))
  const commonWords = readCommonWords(readFileSync(modelFile('common-words.txt'), 'utf8'))

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
    const raw: Pick<Prepared, 'sentence' | 'partIndex' | 'headline'>[] = []
    report.parts.forEach((part, partIndex) => {
      if (part.kind === 'furniture') return
      const headline = isHeadline(part, report.text)
      const tokens = tokenizer.tokenize(report.text, part)
      for (const sentence of tokenizer.splitSentences(report.text, part, tokens)) raw.push({ sentence, partIndex, headline })
    })
    const bodyForms = new Set(raw.filter(({ headline }) => !headline).flatMap(({ sentence }) => sentence.words.map((word) => word.form)))
    const sentences: Sentence[] = []
    for (let from = 0; from < raw.length; from += CHUNK) {
      const chunk = raw.slice(from, from + CHUNK).map((entry): Prepared => {
        const words = entry.sentence.words.map((word) => word.form)
        const forms = entry.headline ? headlineCase(words, { bodyForms, commonWords }) : words
        return { ...entry, forms, stretches: stretchesOf(forms) }
      })
      const parses = network.parse(
        chunk.flatMap(({ forms, stretches }) => stretches.map(({ words }) => words.map((at) => forms[at] ?? ''))),
      )
      let next = 0
      chunk.forEach((entry, i) => {
        sentences.push(toSentence(report, entry, parses.slice(next, next + entry.stretches.length), from + i))
        next += entry.stretches.length
      })
    }
    return { report, sentences }
  }

  function toSentence(report: Report, entry: Prepared, parses: readonly NetworkParse[], index: number): Sentence {
    const { sentence: raw, forms, stretches } = entry
    const names = raw.words.map((): { name: NameKind | null; starts: boolean } => ({ name: null, starts: false }))
    // The marks around an insertion are in no stretch: they depend on the word before, and a list's on the word after.
    const from = stretches[0]?.words[0] ?? 0
    const words = raw.words.map(({ form }, at): TreeWord => {
      return { form, lemma: form, upos: 'PUNCT', xpos: ':', head: at === 0 ? from : at - 1, relation: 'punct', person: false }
    })
    stretches.forEach((stretch, s) => {
      const parse = parses[s] as NetworkParse
      let inName: NameKind | null = null
      stretch.words.forEach((at, k) => {
        const [upos, xpos] = network.tags[parse.tags[k] ?? 0] ?? ['X', 'FW']
        const head = (parse.heads[k] ?? 0) - 1
        const tag = network.names[parse.names[k] ?? 0] ?? 'O'
        const name = tag === 'O' ? null : (tag.slice(2) as NameKind)
        names[at] = { name, starts: name !== null && (tag.startsWith('B-') || name !== inName) }
        inName = name
        const form = raw.words[at]?.form ?? ''
        words[at] = {
          form,
          lemma: lemmatize(forms[at] ?? form, upos, xpos),
          upos,
          xpos,
          head: head < 0 ? stretch.host : (stretch.words[head] ?? -1),
          relation:
            head < 0 && stretch.host >= 0
              ? /^(NOUN|PROPN|PRON|NUM)$/.test(upos)
                ? 'appos'
                : 'parataxis'
              : (network.relations[parse.relations[k] ?? 0] ?? 'dep'),
          person: name === 'person',
        }
      })
    })
    repairTree(words)
    const children: number[][] = raw.words.map(() => [])
    const tokens = words.map(({ person: _person, ...word }, at): Token => {
      const { start, end, spaceAfter } = raw.words[at] as RawSentence['words'][number]
      const { name, starts } = names[at] as (typeof names)[number]
      if (word.head >= 0) children[word.head]?.push(at)
      return { ...word, index: at, start, end, name, nameStarts: starts, spaceAfter }
    })
    const part = report.parts[entry.partIndex]
    if (!part) throw new RangeError(`no part ${entry.partIndex} in the report`)
    return { index, partIndex: entry.partIndex, headline: entry.headline, part, span: raw.span, tokens, children }
  }

  return { parseReport, parseTokens }
}
