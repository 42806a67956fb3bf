/**
 * Trains the tokenizer and sentence splitter: `node train/tokens.ts DATA_FOLDER OUT` writes `OUT/tokens.bin` and prints the scores on the
 * dev sets. Learns from EWT and the free genres of GUM (CC BY-SA 4.0), each document twice: paragraph by paragraph, and as one
 * long line. Takes about a minute and always gives the same bytes.
 */
import { writeFileSync } from 'node:fs'
import { BOUNDARY_FEATURES, writeBoundaryFeatures } from '../src/parse/tokens/boundary-features.ts'
import { ruleBoundary } from '../src/parse/tokens/boundary-rules.ts'
import { SENTENCE_FEATURES, viewTokens, writeSentenceFeatures } from '../src/parse/tokens/sentence-features.ts'
import { ruleSentenceEnd } from '../src/parse/tokens/sentence-rules.ts'
import { afterHyphen, createTokenizer, forEachChunk, isPlainWord, QuotationState } from '../src/parse/tokens/tokens.ts'
import { packTokenModel } from '../src/parse/tokens/weights.ts'
import type { Span } from '../src/record/types.ts'
import { parseTreebank, readMaybeGzip, type TreebankSentence, trainingSentences } from './conllu.ts'

const BITS = 18
const EPOCHS = 10

/** Running text with its written tokens, words and sentence ends. */
interface Passage {
  readonly text: string
  readonly tokens: readonly Span[]
  /** Starts and ends of words where they are slices of the text; `null` where the treebank changed letters. */
  readonly words: readonly (Span | null)[]
  /** Ends of sentences, as positions in the text. */
  readonly ends: ReadonlySet<number>
}

/** Puts sentences back into running text; `byParagraph` begins a new passage at each paragraph, otherwise at each document. */
function passagesOf(sentences: readonly TreebankSentence[], byParagraph: boolean): Passage[] {
  const passages: Passage[] = []
  let [text, tokens, words, ends] = ['', [] as Span[], [] as (Span | null)[], new Set<number>()]
  const close = () => {
    if (tokens.length > 0) passages.push({ text, tokens, words, ends })
    ;[text, tokens, words, ends] = ['', [], [], new Set<number>()]
  }
  for (const sentence of sentences) {
    if (sentence.newDocument || (byParagraph && sentence.newParagraph)) close()
    if (text !== '') text += ' '
    const base = text.length
    text += sentence.text
    let at = 0
    const multiword = new Map(sentence.multiword.map(([first, last, form]) => [first, { last, form }]))
    for (let word = 1; word <= sentence.forms.length; word++) {
      const whole = multiword.get(word)
      const last = whole?.last ?? word
      const form = whole?.form ?? sentence.forms[word - 1] ?? ''
      while (/\s/.test(sentence.text[at] ?? '')) at++
      if (!sentence.text.startsWith(form, at)) throw new Error(`${sentence.id}: "${form}" is not at ${at}`)
      tokens.push({ start: base + at, end: base + at + form.length })
      const parts = sentence.forms.slice(word - 1, last)
      const sliced = parts.join('') === form
      let from = base + at
      for (const part of parts) {
        words.push(sliced ? { start: from, end: from + part.length } : null)
        from += part.length
      }
      at += form.length
      word = last
    }
    ends.add(text.length)
  }
  close()
  return passages
}

/** A binary averaged perceptron over hashed features. */
class Perceptron {
  private readonly weights: Float64Array
  private readonly totals: Float64Array
  private readonly mask: number
  private step = 1

  constructor(bits: number) {
    this.weights = new Float64Array(2 ** bits)
    this.totals = new Float64Array(2 ** bits)
    this.mask = 2 ** bits - 1
  }

  learn(features: Int32Array, count: number, wanted: boolean): void {
    this.step++
    let sum = 0
    for (let i = 0; i < count; i++) sum += this.weights[(features[i] ?? 0) & this.mask] ?? 0
    // A margin, so that sums stay sure after rounding to bytes.
    if (wanted ? sum > MARGIN : sum <= -MARGIN) return
    const change = wanted ? 1 : -1
    for (let i = 0; i < count; i++) {
      const at = (features[i] ?? 0) & this.mask
      this.weights[at] = (this.weights[at] ?? 0) + change
      this.totals[at] = (this.totals[at] ?? 0) + change * this.step
    }
  }

  /** Averaged weights as bytes; the few largest are clipped. */
  pack(): Int8Array {
    const averaged = this.weights.map((weight, at) => weight - (this.totals[at] ?? 0) / this.step)
    const sizes = averaged
      .map(Math.abs)
      .filter((size) => size > 0)
      .sort()
    const top = sizes[Math.floor(sizes.length * 0.9995)] ?? 1
    return Int8Array.from(averaged, (weight) => Math.max(-127, Math.min(127, Math.round((weight / top) * 127))))
  }
}

const MARGIN = 10

/** Puts a list in an order that is always the same and looks random (xorshift). */
function shuffle<Of>(list: Of[], seed: number): void {
  let state = seed
  for (let i = list.length - 1; i > 0; i--) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    const j = (state >>> 0) % (i + 1)
    ;[list[i], list[j]] = [list[j] as Of, list[i] as Of]
  }
}

function train(passages: readonly Passage[]): Uint8Array {
  const boundary = new Perceptron(BITS)
  const sentence = new Perceptron(BITS)
  const boundaryFeatures = new Int32Array(BOUNDARY_FEATURES)
  const sentenceFeatures = new Int32Array(SENTENCE_FEATURES)
  const order = [...passages]
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, 11 + epoch)
    for (const { text, tokens, ends } of order) {
      const tokenEnds = new Set(tokens.map((token) => token.end))
      forEachChunk(text, { start: 0, end: text.length }, (start, end, next) => {
        if (isPlainWord(text, start, end)) return
        for (let at = start + 1; at < end; at++) {
          if (afterHyphen(text, start, end, at) || ruleBoundary(text, start, end, at, next) !== null) continue
          boundary.learn(boundaryFeatures, writeBoundaryFeatures(text, start, end, at, next, boundaryFeatures), tokenEnds.has(at))
        }
      })
      const views = viewTokens(text, tokens)
      const quotation = new QuotationState()
      let since = 0
      tokens.forEach((token, index) => {
        quotation.read(text, token, views, index)
        since++
        if (index === tokens.length - 1) return
        const wanted = ends.has(token.end)
        if (ruleSentenceEnd(text, tokens, views, index) === null) {
          sentence.learn(sentenceFeatures, writeSentenceFeatures(views, index, since, quotation.open, sentenceFeatures), wanted)
        }
        if (wanted) since = 0
      })
    }
  }
  return packTokenModel({ boundary: boundary.pack(), sentence: sentence.pack() })
}

/** Token, word and sentence F1 in percent. Sentences count when start and end are right. */
function score(name: string, bytes: Uint8Array, passages: readonly Passage[]): string {
  const tokenizer = createTokenizer(bytes)
  const counts = { token: [0, 0, 0], word: [0, 0, 0], sentence: [0, 0, 0] }
  const key = ({ start, end }: Span) => `${start}:${end}`
  const compare = (count: number[], gold: readonly (Span | null)[], found: readonly Span[]) => {
    const keys = new Set(gold.map((span) => (span ? key(span) : '')))
    count[0] = (count[0] ?? 0) + found.filter((span) => keys.has(key(span))).length
    count[1] = (count[1] ?? 0) + found.length
    count[2] = (count[2] ?? 0) + gold.length
  }
  for (const { text, tokens, words, ends } of passages) {
    const span = { start: 0, end: text.length }
    const found = tokenizer.tokenize(text, span)
    const sentences = tokenizer.splitSentences(text, span, found)
    compare(counts.token, tokens, found)
    compare(
      counts.word,
      words,
      sentences.flatMap((sentence) => sentence.words),
    )
    const gold: Span[] = []
    let start = 0
    for (const token of tokens) {
      if (!ends.has(token.end)) continue
      gold.push({ start, end: token.end })
      start = token.end + 1
    }
    compare(
      counts.sentence,
      gold,
      sentences.map((sentence) => sentence.span),
    )
  }
  const f1 = ([both = 0, found = 0, gold = 0]: number[]) => ((200 * both) / (found + gold)).toFixed(2)
  return `${name}: tokens ${f1(counts.token)}, words ${f1(counts.word)}, sentences ${f1(counts.sentence)}`
}

const [dataFolder, out] = process.argv.slice(2)
if (!dataFolder || !out) throw new Error('usage: node train/tokens.ts DATA_FOLDER OUT')
const { ewt, gum } = trainingSentences(dataFolder)
const bytes = train([true, false].flatMap((byParagraph) => [...passagesOf(ewt, byParagraph), ...passagesOf(gum, byParagraph)]))
writeFileSync(`${out}/tokens.bin`, bytes)
for (const set of ['ewt', 'gum']) {
  const dev = parseTreebank(readMaybeGzip(`${dataFolder}/treebank/en_${set}-ud-dev.conllu.gz`))
  process.stdout.write(`${score(`${set} dev by paragraph`, bytes, passagesOf(dev, true))}\n`)
  process.stdout.write(`${score(`${set} dev as one line`, bytes, passagesOf(dev, false))}\n`)
}
