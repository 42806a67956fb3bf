/**
 * Packs trained weights for the package: `node train/pack.ts PREPARED_FOLDER MODEL_FOLDER OUT.bin`.
 *
 * PREPARED_FOLDER is what `prepare.ts` wrote, MODEL_FOLDER what `train.py` wrote. Tables become 4-bit rows with a scale each, matrices
 * 8-bit columns with a scale each (rounding costs less than 0.1 points of LAS, see docs/decisions/0003-grammar-network.md).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import type { WeightsHead } from '../src/parse/network/weights.ts'

/** Word vectors kept, most frequent first: they are frozen in training, so the list can be cut after it. */
const VECTORS_KEPT = 62_000

const [prepared, model, out] = process.argv.slice(2)
if (!prepared || !model || !out) throw new Error('usage: node train/pack.ts PREPARED_FOLDER MODEL_FOLDER OUT.bin')

const meta = JSON.parse(readFileSync(`${prepared}/meta.json`, 'utf8')) as { tags: string[]; relations: string[]; names: string[] }
const index = JSON.parse(readFileSync(`${model}/weights.json`, 'utf8')) as Record<string, [number, number[]]>
const file = readFileSync(`${model}/weights.f32`)
const floats = new Float32Array(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength))

const chunks: Uint8Array[] = []
let at = 0
function put(bytes: Uint8Array): { at: number; bytes: number } {
  const section = { at, bytes: bytes.byteLength }
  const padded = new Uint8Array((bytes.byteLength + 15) & ~15)
  padded.set(bytes)
  chunks.push(padded)
  at += padded.byteLength
  return section
}

function tensor(name: string): { values: Float32Array; shape: number[] } {
  const entry = index[name]
  if (!entry) throw new Error(`the model has no ${name}`)
  const [start, shape] = entry
  return { values: floats.subarray(start, start + shape.reduce((product, size) => product * size, 1)), shape }
}

const asBytes = (values: Float32Array | Int8Array | Uint16Array) => new Uint8Array(values.buffer, values.byteOffset, values.byteLength)

/** Rows of 4-bit values (-7 to 7, stored plus 8, two a byte, the first in the high half) and their bfloat16 scales. Row 0 is left out. */
function packTable(name: string, most = Number.POSITIVE_INFINITY) {
  const { values, shape } = tensor(name)
  const width = shape[1] ?? 0
  const rows = Math.min(shape[0] ?? 0, most + 1)
  const packed = new Uint8Array((rows - 1) * (width / 2))
  const scales = new Uint16Array(rows - 1)
  const bits = new DataView(new ArrayBuffer(4))
  for (let row = 1; row < rows; row++) {
    const from = values.subarray(row * width, (row + 1) * width)
    const largest = from.reduce((max, value) => Math.max(max, Math.abs(value)), 1e-9)
    bits.setFloat32(0, largest / 7)
    const rounded = (bits.getUint32(0) + 0x8000) >>> 16
    scales[row - 1] = rounded
    bits.setUint32(0, rounded << 16)
    const scale = bits.getFloat32(0)
    const code = (value: number) => Math.max(-7, Math.min(7, Math.round(value / scale))) + 8
    for (let i = 0; i < width; i += 2) packed[(row - 1) * (width / 2) + i / 2] = (code(from[i] ?? 0) << 4) | code(from[i + 1] ?? 0)
  }
  return { rows: rows - 1, width, values: put(packed), scales: put(asBytes(scales)) }
}

/** 8-bit weights by column (output), after them one f32 scale a column. `weight(input, output)` reads the trained matrix. */
function packMatrix(inputs: number, outputs: number, weight: (input: number, output: number) => number) {
  const packed = new Int8Array(inputs * outputs)
  const scales = new Float32Array(outputs)
  for (let output = 0; output < outputs; output++) {
    let largest = 1e-9
    for (let input = 0; input < inputs; input++) largest = Math.max(largest, Math.abs(weight(input, output)))
    const scale = Math.fround(largest / 127)
    scales[output] = scale
    for (let input = 0; input < inputs; input++)
      packed[input * outputs + output] = Math.max(-127, Math.min(127, Math.round(weight(input, output) / scale)))
  }
  const bytes = new Uint8Array(packed.byteLength + scales.byteLength)
  bytes.set(asBytes(packed))
  bytes.set(asBytes(scales), packed.byteLength)
  return { inputs, outputs, ...put(bytes) }
}

/** A PyTorch linear layer: [out][in]. */
function packLinear(name: string) {
  const { values, shape } = tensor(name)
  const [outputs = 0, inputs = 0] = shape
  return packMatrix(inputs, outputs, (input, output) => values[output * inputs + input] ?? 0)
}

const wordList = readFileSync(`${prepared}/words.txt`, 'utf8').split('\n').slice(0, VECTORS_KEPT)
const words = put(Buffer.from(wordList.join('\n')))
const vectorTable = packTable('vectors', VECTORS_KEPT)
const hashedTable = packTable('hashed.weight')
const matrices: Record<string, ReturnType<typeof packMatrix>> = {}
const vectors: Record<string, { at: number; bytes: number }> = {}
const addVector = (name: string, values: Float32Array) => {
  vectors[name] = put(asBytes(Float32Array.from(values)))
}

const hidden = (tensor('layers.0.weight_hh_l0').shape[1] ?? 0) as number
for (const layer of [0, 1])
  for (const [direction, suffix] of [
    ['forward', ''],
    ['backward', '_reverse'],
  ]) {
    matrices[`input.${layer}.${direction}`] = packLinear(`layers.${layer}.weight_ih_l0${suffix}`)
    matrices[`recurrent.${layer}.${direction}`] = packLinear(`layers.${layer}.weight_hh_l0${suffix}`)
    const first = tensor(`layers.${layer}.bias_ih_l0${suffix}`).values
    const second = tensor(`layers.${layer}.bias_hh_l0${suffix}`).values
    addVector(
      `input.${layer}.${direction}`,
      first.map((value, i) => value + (second[i] ?? 0)),
    )
  }
for (const [name, source] of [
  ['tag.hidden', 'tag.0'],
  ['tag', 'tag.3'],
  ['name.hidden', 'name.0'],
  ['name', 'name.3'],
  ['arcHead', 'arc_head'],
  ['arcWord', 'arc_word'],
  ['relationHead', 'relation_head'],
  ['relationWord', 'relation_word'],
] as const) {
  matrices[name] = packLinear(`${source}.weight`)
  addVector(name, tensor(`${source}.bias`).values)
}

const arc = tensor('arc').shape[1] ?? 0
const arcValues = tensor('arc').values
matrices.arc = packMatrix(arc, arc, (input, output) => arcValues[input * arc + output] ?? 0)
addVector('arc', arcValues.subarray(arc * arc, (arc + 1) * arc))

const [labels = 0, width = 0] = tensor('relation').shape
const relation = width - 1
const padded = (width + 7) & ~7
const relationValues = tensor('relation').values
const relationAt = (label: number, word: number, head: number) => relationValues[(label * width + word) * width + head] ?? 0
matrices.relation = packMatrix(relation, labels * padded, (input, output) =>
  output % padded < width ? relationAt(Math.floor(output / padded), input, output % padded) : 0,
)
addVector(
  'relation',
  Float32Array.from({ length: labels * padded }, (_, output) =>
    output % padded < width ? relationAt(Math.floor(output / padded), relation, output % padded) : 0,
  ),
)
addVector('root', tensor('root').values)

const head: WeightsHead = {
  format: 1,
  hidden,
  embedding: hashedTable.width,
  arc,
  relation,
  tags: meta.tags,
  relations: meta.relations,
  names: meta.names,
  words,
  tables: { vectors: vectorTable, hashed: hashedTable },
  matrices,
  vectors,
}
const json = Buffer.from(JSON.stringify(head))
const start = Buffer.alloc(8)
start.write('ORW1', 'latin1')
const spaces = Buffer.alloc((16 - ((8 + json.length) % 16)) % 16, ' ')
start.writeUInt32LE(json.length + spaces.length, 4)
writeFileSync(out, Buffer.concat([start, json, spaces, ...chunks]))
process.stdout.write(`${out}: ${((8 + json.length + at) / 1e6).toFixed(2)} MB\n`)
