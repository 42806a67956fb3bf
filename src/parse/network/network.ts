import { createKernel, type Kernel } from './kernel.ts'
import { decodeTree } from './tree-decoding.ts'
import { bfloat16, type MatrixSection, readWeights, type Section, sectionBytes, sectionFloats, type Weights } from './weights.ts'
import { FEATURES_PER_WORD, writeFeatures } from './word-features.ts'

/** What the network says of one sentence, by word. Codes index `Network.tags`, `relations` and `names`; heads count from 1, 0 is the root. */
export interface NetworkParse {
  readonly tags: Uint8Array
  readonly heads: Uint16Array
  readonly relations: Uint8Array
  readonly names: Uint8Array
}

/** Longest sentence the network takes, in words; longer ones are cut by the sentence splitter. */
export const MAX_WORDS = 250

const SENTENCES_PER_BATCH = 16
/** Rows (words and roots) of one batch that the workspace holds. */
const MAX_ROWS = SENTENCES_PER_BATCH * (MAX_WORDS + 1)
const RELATION_ROWS = 32
const VECTOR_WIDTH = 100
/** What 1.0 is as a 16-bit input: inputs reach 32, hidden states 2 (they stay within 1). Sums of 384 products by 127 stay within 32 bits. */
const INPUT_FACTOR = 1_024
const HIDDEN_FACTOR = 16_384
const CACHED_WORDS = 20_000

/** Byte addresses of a matrix in the kernel's memory. */
interface Matrix {
  readonly weights: number
  readonly scale: number
  readonly bias: number
  readonly inputs: number
  readonly outputs: number
}

/**
 * The tagger, parser and name finder: hashed and pretrained word inputs, two bidirectional LSTM layers, biaffine heads, in 8-bit weights
 * (docs/decisions/0003-grammar-network.md). Pure: the same words give the same trees on every machine.
 */
export class Network {
  readonly tags: readonly (readonly [upos: string, xpos: string])[]
  readonly relations: readonly string[]
  readonly names: readonly string[]

  private readonly weights: Weights
  private readonly kernel: Kernel
  private readonly floats: Float32Array
  private readonly shorts: Int16Array
  private readonly rows = new Map<string, number>()
  private readonly matrices: Readonly<Record<string, Matrix>>
  private readonly space: Readonly<
    Record<
      | 'x'
      | 'h0'
      | 'h1'
      | 'gates0'
      | 'gates1'
      | 'cells'
      | 'state'
      | 'narrowed'
      | 'hidden'
      | 'a'
      | 'b'
      | 'c'
      | 'd'
      | 'scores'
      | 'gathered'
      | 'mixed',
      number
    >
  >
  private readonly vectorTable: { values: Uint8Array; scales: Uint16Array }
  private readonly hashedTable: { values: Uint8Array; scales: Uint16Array }
  private readonly root: Int16Array
  private readonly cache = new Map<string, Int16Array>()
  private readonly width: number

  /** Loads weights (about 7 MB) and kernel. `plain` asks for the JavaScript kernel. */
  constructor(weightsPath: string, kernelPath: string, plain = false) {
    const weights = readWeights(weightsPath)
    const { head } = weights
    this.weights = weights
    this.tags = head.tags.map((tag) => {
      const bar = tag.indexOf('|')
      return [tag.slice(0, bar), tag.slice(bar + 1)]
    })
    this.relations = head.relations
    this.names = head.names
    this.width = VECTOR_WIDTH + head.embedding
    new TextDecoder()
      .decode(sectionBytes(weights, head.words))
      .split('\n')
      .forEach((word, index) => {
        if (!this.rows.has(word)) this.rows.set(word, index + 1)
      })
    const table = (name: 'vectors' | 'hashed') => {
      const { values, scales } = head.tables[name]
      return { values: sectionBytes(weights, values), scales: new Uint16Array(sectionBytes(weights, scales).buffer) }
    }
    this.vectorTable = table('vectors')
    this.hashedTable = table('hashed')

    let top = 64
    const reserve = (bytes: number): number => {
      const at = top
      top += (bytes + 63) & ~63
      return at
    }
    const padded = (outputs: number) => (outputs + 7) & ~7
    const placed = Object.entries(head.matrices).map(([name, { inputs, outputs }]) => {
      const n = padded(outputs)
      return [name, { weights: reserve(inputs * n * 2), scale: reserve(n * 4), bias: reserve(n * 4), inputs, outputs: n }] as const
    })
    this.matrices = Object.fromEntries(placed)
    const { hidden, arc, relation, relations } = head
    const widest = Math.max(4 * hidden, 128)
    const relationWidth = (relation + 1 + 7) & ~7
    const batch = SENTENCES_PER_BATCH
    const longest = MAX_WORDS + 2
    this.space = {
      x: reserve(MAX_ROWS * this.width * 2),
      h0: reserve(MAX_ROWS * 2 * hidden * 2),
      h1: reserve(MAX_ROWS * 2 * hidden * 2),
      gates0: reserve(MAX_ROWS * widest * 4),
      gates1: reserve(MAX_ROWS * widest * 4),
      cells: reserve(batch * hidden * 4),
      state: reserve(batch * hidden * 2),
      narrowed: reserve(MAX_ROWS * widest * 2),
      hidden: reserve(MAX_ROWS * 128 * 4),
      a: reserve(MAX_ROWS * arc * 4),
      b: reserve(MAX_ROWS * arc * 4),
      c: reserve(MAX_ROWS * arc * 4),
      d: reserve(MAX_ROWS * relation * 4),
      scores: reserve(longest * longest * 4),
      gathered: reserve(2 * longest * Math.max(arc, relationWidth) * 4),
      mixed: reserve(RELATION_ROWS * relations.length * relationWidth * 4),
    }
    this.kernel = createKernel(top, kernelPath, plain)
    this.floats = new Float32Array(this.kernel.memory)
    this.shorts = new Int16Array(this.kernel.memory)
    for (const [name, section] of Object.entries(head.matrices)) this.place(name, section)
    this.root = Int16Array.from(this.vector('root'), (value) => hold16(Math.round(value * INPUT_FACTOR)))
  }

  /** Parses sentences of at most `MAX_WORDS` words each; throws a RangeError on a longer one. An empty sentence gives empty arrays. */
  parse(sentences: readonly (readonly string[])[]): NetworkParse[] {
    const results: NetworkParse[] = new Array(sentences.length)
    const order = sentences.map((_, index) => index).sort((a, b) => lengthOf(sentences, b) - lengthOf(sentences, a) || a - b)
    let batch: number[] = []
    let rows = 0
    const flush = () => {
      if (batch.length > 0)
        this.parseBatch(batch.map((index) => sentences[index] ?? [])).forEach((parse, i) => {
          results[batch[i] as number] = parse
        })
      batch = []
      rows = 0
    }
    for (const index of order) {
      const length = lengthOf(sentences, index)
      if (length > MAX_WORDS) throw new RangeError(`a sentence of ${length} words; at most ${MAX_WORDS} can be parsed`)
      if (length === 0) {
        results[index] = { tags: new Uint8Array(0), heads: new Uint16Array(0), relations: new Uint8Array(0), names: new Uint8Array(0) }
        continue
      }
      if (batch.length === SENTENCES_PER_BATCH || rows + length + 1 > MAX_ROWS) flush()
      batch.push(index)
      rows += length + 1
    }
    flush()
    return results
  }

  private vector(name: string): Float32Array {
    return sectionFloats(this.weights, this.weights.head.vectors[name] as Section)
  }

  /** Copies a matrix into the kernel's memory in the layout of gemm16, its scale divided by the factor of the input it meets. */
  private place(name: string, section: MatrixSection): void {
    const bytes = sectionBytes(this.weights, section)
    const { inputs, outputs } = section
    const values = new Int8Array(bytes.buffer, 0, inputs * outputs)
    const scales = new Float32Array(bytes.slice(inputs * outputs).buffer)
    const matrix = this.matrix(name)
    const n = matrix.outputs
    for (let input = 0; input < inputs; input++) {
      const from = input * outputs
      const to = (matrix.weights >> 1) + (input >> 1) * 2 * n + (input & 1)
      for (let output = 0; output < outputs; output++) this.shorts[to + 2 * output] = values[from + output] as number
    }
    const meetsHidden =
      name.startsWith('recurrent') || name.startsWith('input.1') || /^(tag|name)\.hidden$|^(arc|relation)(Head|Word)$/.test(name)
    const factor = meetsHidden ? HIDDEN_FACTOR : INPUT_FACTOR
    scales.forEach((scale, output) => {
      this.floats[(matrix.scale >> 2) + output] = scale / factor
    })
    if (this.weights.head.vectors[name]) this.floats.set(this.vector(name), matrix.bias >> 2)
  }

  private matrix(name: string): Matrix {
    const matrix = this.matrices[name]
    if (!matrix) throw new Error(`the weights have no matrix ${name}`)
    return matrix
  }

  /** The network's input for a word, as 16-bit values. */
  private inputOf(form: string): Int16Array {
    const cached = this.cache.get(form)
    if (cached) return cached
    const features = new Int32Array(FEATURES_PER_WORD)
    writeFeatures(form, this.rows, features, 0)
    const sum = new Float64Array(this.width)
    addRow(sum, 0, this.vectorTable, features[0] as number, VECTOR_WIDTH)
    for (let k = 1; k < FEATURES_PER_WORD; k++)
      addRow(sum, VECTOR_WIDTH, this.hashedTable, features[k] as number, this.width - VECTOR_WIDTH)
    const input = Int16Array.from(sum, (value) => hold16(Math.round(value * INPUT_FACTOR)))
    if (this.cache.size >= CACHED_WORDS) this.cache.clear()
    this.cache.set(form, input)
    return input
  }

  /** Multiplies `rows` rows at `a` by a matrix; adds its bias, or what lies at `c` when `accumulate`. */
  private multiply(a: number, name: string, c: number, rows: number, accumulate = false): void {
    const { weights, scale, bias, inputs, outputs } = this.matrix(name)
    this.kernel.gemm16(a, weights, c, scale, bias, rows, inputs, outputs, outputs, accumulate ? 1 : 0)
  }

  /** Sentences in order of falling length. Rows are packed by time step: step t holds the sentences that are at least t long. */
  private parseBatch(sentences: readonly (readonly string[])[]): NetworkParse[] {
    const { kernel, space } = this
    const lengths = sentences.map((sentence) => sentence.length + 1)
    const steps = lengths[0] ?? 0
    const alive = new Int32Array(steps)
    const offsets = new Int32Array(steps + 1)
    for (let t = 0; t < steps; t++) {
      let count = 0
      while (count < lengths.length && (lengths[count] ?? 0) > t) count++
      alive[t] = count
      offsets[t + 1] = (offsets[t] ?? 0) + count
    }
    const rows = offsets[steps] ?? 0
    sentences.forEach((sentence, s) => {
      for (let t = 0; t <= sentence.length; t++) {
        const input = t === 0 ? this.root : this.inputOf(sentence[t - 1] ?? '')
        this.shorts.set(input, (space.x >> 1) + ((offsets[t] ?? 0) + s) * this.width)
      }
    })
    this.runLayer(0, space.x, space.h0, rows, alive, offsets)
    this.runLayer(1, space.h0, space.h1, rows, alive, offsets)

    const tags = this.classify('tag', rows)
    const names = this.classify('name', rows)
    const { arc, relation } = this.weights.head
    this.multiply(space.h1, 'arcHead', space.a, rows)
    kernel.narrow(space.a, space.narrowed, rows * arc, INPUT_FACTOR, 1)
    this.multiply(space.h1, 'arcWord', space.b, rows)
    kernel.narrow(space.b, space.narrowed, rows * arc, INPUT_FACTOR, 1)
    this.multiply(space.narrowed, 'arc', space.b, rows)
    this.multiply(space.h1, 'relationHead', space.c, rows)
    kernel.narrow(space.c, space.narrowed, rows * relation, INPUT_FACTOR, 1)
    this.multiply(space.h1, 'relationWord', space.d, rows)
    kernel.narrow(space.d, space.narrowed, rows * relation, INPUT_FACTOR, 1)

    return sentences.map((sentence, s) => {
      const rowOf = (t: number): number => (offsets[t] ?? 0) + s
      const heads = this.headsOf(sentence.length, rowOf)
      return {
        tags: Uint8Array.from(sentence, (_, i) => tags[rowOf(i + 1)] ?? 0),
        names: Uint8Array.from(sentence, (_, i) => names[rowOf(i + 1)] ?? 0),
        heads: Uint16Array.from(heads.subarray(1)),
        relations: this.relationsOf(heads, rowOf),
      }
    })
  }

  private runLayer(layer: number, from: number, to: number, rows: number, alive: Int32Array, offsets: Int32Array): void {
    const { kernel, space } = this
    const { hidden } = this.weights.head
    for (const direction of ['forward', 'backward'] as const) {
      const gates = direction === 'forward' ? space.gates0 : space.gates1
      this.multiply(from, `input.${layer}.${direction}`, gates, rows)
      this.floats.fill(0, space.cells >> 2, (space.cells >> 2) + SENTENCES_PER_BATCH * hidden)
      this.shorts.fill(0, space.state >> 1, (space.state >> 1) + SENTENCES_PER_BATCH * hidden)
      const shift = direction === 'forward' ? 0 : hidden * 2
      for (let step = 0; step < alive.length; step++) {
        const t = direction === 'forward' ? step : alive.length - 1 - step
        const offset = offsets[t] ?? 0
        const count = alive[t] ?? 0
        const at = gates + offset * 4 * hidden * 4
        this.multiply(space.state, `recurrent.${layer}.${direction}`, at, count, true)
        kernel.lstmStep(at, space.cells, space.state, to + offset * 2 * hidden * 2 + shift, count, hidden, 2 * hidden, HIDDEN_FACTOR)
      }
    }
  }

  /** The best class of every row by a head with one hidden layer. */
  private classify(name: 'tag' | 'name', rows: number): Uint8Array {
    const { kernel, space } = this
    const inner = this.matrix(`${name}.hidden`).outputs
    const classes = name === 'tag' ? this.tags.length : this.names.length
    const { outputs } = this.matrix(name)
    this.multiply(space.h1, `${name}.hidden`, space.hidden, rows)
    kernel.narrow(space.hidden, space.narrowed, rows * inner, INPUT_FACTOR, 1)
    this.multiply(space.narrowed, name, space.gates0, rows)
    const best = new Uint8Array(rows)
    for (let row = 0; row < rows; row++) best[row] = largest(this.floats, (space.gates0 >> 2) + row * outputs, classes)
    return best
  }

  private headsOf(words: number, rowOf: (t: number) => number): Int32Array {
    const { floats, space } = this
    const { arc } = this.weights.head
    const headsAt = (space.gathered >> 2) + words * arc
    for (let t = 0; t <= words; t++) {
      const row = rowOf(t) * arc
      floats.copyWithin(headsAt + t * arc, (space.a >> 2) + row, (space.a >> 2) + row + arc)
      if (t > 0) floats.copyWithin((space.gathered >> 2) + (t - 1) * arc, (space.b >> 2) + row, (space.b >> 2) + row + arc)
    }
    this.kernel.dots(space.gathered, headsAt * 4, space.scores, words, words + 1, arc, words + 1)
    return decodeTree(floats.subarray(space.scores >> 2, (space.scores >> 2) + words * (words + 1)), words + 1, words + 1)
  }

  private relationsOf(heads: Int32Array, rowOf: (t: number) => number): Uint8Array {
    const { kernel, floats, shorts, space } = this
    const { relation, relations } = this.weights.head
    const width = this.matrix('relation').outputs / relations.length
    const best = new Uint8Array(heads.length - 1)
    for (let from = 1; from < heads.length; from += RELATION_ROWS) {
      const to = Math.min(heads.length, from + RELATION_ROWS)
      for (let word = from; word < to; word++) {
        const row = (space.narrowed >> 1) + rowOf(word) * relation
        shorts.copyWithin((space.gathered >> 1) + (word - from) * relation, row, row + relation)
      }
      this.multiply(space.gathered, 'relation', space.mixed, to - from)
      const head = space.gathered >> 2
      for (let word = from; word < to; word++) {
        const row = (space.c >> 2) + rowOf(heads[word] ?? 0) * relation
        floats.copyWithin(head, row, row + relation)
        floats[head + relation] = 1
        floats.fill(0, head + relation + 1, head + width)
        kernel.dots(
          head * 4,
          space.mixed + (word - from) * relations.length * width * 4,
          space.scores,
          1,
          relations.length,
          width,
          relations.length,
        )
        best[word - 1] = largest(floats, space.scores >> 2, relations.length)
      }
    }
    return best
  }
}

function lengthOf(sentences: readonly (readonly string[])[], index: number): number {
  return sentences[index]?.length ?? 0
}

function hold16(value: number): number {
  return Math.max(-32_768, Math.min(32_767, value))
}

/** Adds a row of a 4-bit table (row 0 is nothing) to `sum` from `at` on. */
function addRow(sum: Float64Array, at: number, table: { values: Uint8Array; scales: Uint16Array }, row: number, width: number): void {
  if (row === 0) return
  const scale = bfloat16(table.scales[row - 1] ?? 0)
  const from = ((row - 1) * width) / 2
  for (let i = 0; i < width; i += 2) {
    const pair = table.values[from + i / 2] ?? 0x88
    sum[at + i] = (sum[at + i] ?? 0) + ((pair >> 4) - 8) * scale
    sum[at + i + 1] = (sum[at + i + 1] ?? 0) + ((pair & 15) - 8) * scale
  }
}

function largest(values: Float32Array, from: number, count: number): number {
  let best = 0
  for (let k = 1; k < count; k++) if ((values[from + k] as number) > (values[from + best] as number)) best = k
  return best
}
