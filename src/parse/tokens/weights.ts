/**
 * Weights of the two perceptrons as `data/model/tokens.bin` holds them: feature hashes index straight into a table of
 * bytes, so a feature costs one look-up and the file needs no keys.
 *
 * Layout: the four bytes `ORT1`, the number of bits of either table (one byte each), two zero bytes, then the tables.
 */

/** Signed weights; a feature's place is the low bits of its hash. The length is a power of two. */
export type Weights = Int8Array

/** The perceptrons of the tokenizer: is this a token end, is this a sentence end. */
export interface TokenModel {
  readonly boundary: Weights
  readonly sentence: Weights
}

const MAGIC = [0x4f, 0x52, 0x54, 0x31]
const HEADER = 8

/** Reads a model. Throws when the bytes are something else. */
export function readTokenModel(bytes: Uint8Array): TokenModel {
  const [boundaryBits = 0, sentenceBits = 0] = [bytes[4], bytes[5]]
  const length = HEADER + 2 ** boundaryBits + 2 ** sentenceBits
  if (!MAGIC.every((byte, index) => bytes[index] === byte) || bytes.length !== length) {
    throw new Error('tokenizer model: not a tokens.bin of this version; build it with `node train/tokens.ts DATA_FOLDER OUT`')
  }
  const table = (from: number, bits: number) => new Int8Array(bytes.buffer, bytes.byteOffset + from, 2 ** bits)
  return { boundary: table(HEADER, boundaryBits), sentence: table(HEADER + 2 ** boundaryBits, sentenceBits) }
}

/** Packs a model into the bytes that `readTokenModel` reads. */
export function packTokenModel({ boundary, sentence }: TokenModel): Uint8Array {
  const bytes = new Uint8Array(HEADER + boundary.length + sentence.length)
  bytes.set([...MAGIC, Math.log2(boundary.length), Math.log2(sentence.length)])
  bytes.set(new Uint8Array(boundary.buffer, boundary.byteOffset, boundary.length), HEADER)
  bytes.set(new Uint8Array(sentence.buffer, sentence.byteOffset, sentence.length), HEADER + boundary.length)
  return bytes
}

/** The sum of the weights of the first `count` features. */
export function scoreOf(weights: Weights, features: Int32Array, count: number): number {
  const mask = weights.length - 1
  let sum = 0
  for (let index = 0; index < count; index++) sum += weights[(features[index] ?? 0) & mask] ?? 0
  return sum
}

/** Mixes two numbers into a hash of 32 bits. */
export function mix(seed: number, value: number): number {
  let hash = Math.imul(seed ^ (seed >>> 16), 0x7feb352d) ^ value
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b)
  return hash ^ (hash >>> 16)
}
