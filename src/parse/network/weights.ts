import { readFileSync } from 'node:fs'

/** A stretch of the weights file: byte offset from the start of the data, and length in bytes. */
export interface Section {
  readonly at: number
  readonly bytes: number
}

/** A matrix of 8-bit weights, `inputs` rows of `outputs` columns, each column with its own scale. */
export interface MatrixSection extends Section {
  readonly inputs: number
  readonly outputs: number
}

/** What the head of the weights file says. Written by `train/pack.ts`. */
export interface WeightsHead {
  readonly format: 1
  readonly hidden: number
  readonly embedding: number
  readonly arc: number
  readonly relation: number
  /** `UPOS|XPOS`, by code. */
  readonly tags: readonly string[]
  readonly relations: readonly string[]
  /** `O`, `B-person`, `I-person` …, by code. */
  readonly names: readonly string[]
  readonly words: Section
  /** 4-bit rows with a bfloat16 scale each; row 0 of both tables is "nothing" and is not stored. */
  readonly tables: Readonly<
    Record<'vectors' | 'hashed', { readonly rows: number; readonly width: number; readonly values: Section; readonly scales: Section }>
  >
  readonly matrices: Readonly<Record<string, MatrixSection>>
  /** f32 vectors: biases by the name of their matrix, and `root`. */
  readonly vectors: Readonly<Record<string, Section>>
}

/** The weights as they lie in the file; tables stay packed and are decoded a row at a time. */
export interface Weights {
  readonly head: WeightsHead
  readonly data: Uint8Array
}

/** Reads a weights file. Throws an error that names the file when it is cut short or no weights file. */
export function readWeights(path: string): Weights {
  const file = readFileSync(path)
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const headLength = file.byteLength >= 8 && file.subarray(0, 4).toString('latin1') === 'ORW1' ? view.getUint32(4, true) : -1
  if (headLength < 0 || headLength + 8 > file.byteLength)
    throw new Error(`${path} is no weights file of this version: install onrecord anew`)
  const head = JSON.parse(file.subarray(8, 8 + headLength).toString('utf8')) as WeightsHead
  const data = new Uint8Array(file.buffer, file.byteOffset + 8 + headLength, file.byteLength - 8 - headLength)
  const last = Object.values(head.vectors).reduce((end, section) => Math.max(end, section.at + section.bytes), 0)
  if (last > data.byteLength) throw new Error(`${path} is cut short (${file.byteLength} bytes): install onrecord anew`)
  return { head, data }
}

/** The bytes of a section, as a copy that is aligned for any typed array. */
export function sectionBytes(weights: Weights, section: Section): Uint8Array<ArrayBuffer> {
  return weights.data.slice(section.at, section.at + section.bytes) as Uint8Array<ArrayBuffer>
}

/** A section of f32 values. */
export function sectionFloats(weights: Weights, section: Section): Float32Array {
  return new Float32Array(sectionBytes(weights, section).buffer)
}

/** bfloat16 (the upper half of an IEEE single) to a number. */
export function bfloat16(bits: number): number {
  SCRATCH.setUint32(0, bits << 16)
  return SCRATCH.getFloat32(0)
}
const SCRATCH = new DataView(new ArrayBuffer(4))
