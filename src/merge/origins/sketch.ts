/** What is kept of a report's words to tell copies: hashed runs of words outside quotation marks, and keys to find likely copies by. */
export interface Sketch {
  /** Sorted, distinct 32-bit hashes of runs of four words. */
  readonly shingles: Uint32Array
  /** Keys that near copies share some of: bands of a MinHash signature (of short texts), whole sentences, sampled longer runs. */
  readonly keys: readonly string[]
}

const RUN = 4
const BANDS = 20
const ROWS = 3
/**
 * Runs of words from which on a text needs no bands: two of this length that share three tenths share a sampled run but once in two hundred pairs,
 * and each key costs a page of a large file.
 */
const LONG = 400
/** Shorter sentences are said by many ("No group claimed responsibility"). */
const SENTENCE_WORDS = 9
/** One longer run in so many is a key of its own, so that an excerpt finds the text it was cut from. */
const SAMPLED = 16
/** Words of those runs. Runs of four are common property ("on condition of anonymity"): by them a report met more strangers the larger the record. */
const LONG_RUN = 6
/** A report keeps at most this many shingles: the smallest, so that two copies keep the same ones. */
const MOST_SHINGLES = 4_000

/**
 * The sketch of a text. Words inside double quotation marks are left out: two outlets that quote one speech are no copies for that.
 * Hashing is FNV-1a on lower-case words without punctuation; bands are MinHash (Broder 1997) of 60 rotations, 3 a band.
 */
export function sketchOf(text: string): Sketch {
  const outside = text.replace(/“[^”]{0,2000}”|"[^"\n]{0,2000}"/g, ' \n ')
  const shingles = new Set<number>()
  const sentences = new Set<string>()
  const sampled = new Set<string>()
  for (const sentence of outside.split(/(?<=[.!?])\s+|\n+/)) {
    const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    const hashes = words.map(hashWord)
    if (words.length >= SENTENCE_WORDS) sentences.add(`s${hashes.reduce((sum, value) => mix(sum, value), words.length).toString(36)}`)
    for (let at = 0; at + RUN <= hashes.length; at++) {
      let value = 0
      for (let k = 0; k < RUN; k++) value = mix(value, hashes[at + k] ?? 0)
      shingles.add(value)
      if (at + LONG_RUN > hashes.length) continue
      for (let k = RUN; k < LONG_RUN; k++) value = mix(value, hashes[at + k] ?? 0)
      if (value % SAMPLED === 0) sampled.add(`x${value.toString(36)}`)
    }
  }
  const sorted = Uint32Array.from(shingles).sort().subarray(0, MOST_SHINGLES)
  return { shingles: sorted, keys: [...(sorted.length < LONG ? bandsOf(sorted) : []), ...sentences, ...sampled] }
}

/** How much two sketches share: of the smaller one (containment) and of both together (Jaccard). */
export function overlapOf(
  a: Uint32Array,
  b: Uint32Array,
): { readonly shared: number; readonly containment: number; readonly jaccard: number } {
  let shared = 0
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const x = a[i] as number
    const y = b[j] as number
    if (x === y) shared++
    if (x <= y) i++
    if (y <= x) j++
  }
  const smaller = Math.min(a.length, b.length)
  return { shared, containment: smaller === 0 ? 0 : shared / smaller, jaccard: shared === 0 ? 0 : shared / (a.length + b.length - shared) }
}

function bandsOf(shingles: Uint32Array): string[] {
  if (shingles.length === 0) return []
  const bands: string[] = []
  for (let band = 0; band < BANDS; band++) {
    let key = band
    for (let row = 0; row < ROWS; row++) {
      const seed = (band * ROWS + row + 1) * 0x9e3779b1
      let least = 0xffffffff
      for (const shingle of shingles) {
        const value = mix(seed, shingle)
        if (value < least) least = value
      }
      key = mix(key, least)
    }
    bands.push(`b${band}.${key.toString(36)}`)
  }
  return bands
}

function hashWord(word: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193)
  return value >>> 0
}

function mix(a: number, b: number): number {
  let value = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) ^ b
  value = Math.imul(value ^ (value >>> 12), 0x297a2d39)
  return (value ^ (value >>> 15)) >>> 0
}
