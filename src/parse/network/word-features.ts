/**
 * How a word form becomes rows of the network's two input tables: one row of word vectors and ten rows of a
 * hashed table. The same function serves training (`train/prepare.ts`) and reading, so the two cannot drift apart.
 *
 * Hash functions are 32-bit FNV-1a (offset 2166136261, prime 16777619) with the finalizer of MurmurHash3.
 */

/** Rows of the hashed table, not counting row 0, which stands for "nothing". */
export const HASH_ROWS = 24_576

/** Rows a word uses: first its word vector, then ten hashed rows. */
export const FEATURES_PER_WORD = 11

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

function hash(seed: number, text: string): number {
  let value = (FNV_OFFSET ^ Math.imul(seed, 0x9e3779b1)) | 0
  for (let i = 0; i < text.length; i++) {
    value ^= text.charCodeAt(i)
    value = Math.imul(value, FNV_PRIME)
  }
  value ^= value >>> 16
  value = Math.imul(value, 0x85ebca6b)
  value ^= value >>> 13
  value = Math.imul(value, 0xc2b2ae35)
  value ^= value >>> 16
  return ((value >>> 0) % HASH_ROWS) + 1
}

const LOOKALIKES: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
}

/** The form with typographic quotes, dashes and ellipses brought to ASCII, as the training texts mostly have them. */
export function plainForm(form: string): string {
  return /[‘’‚“”„«»–—−…]/.test(form) ? form.replace(/[‘’‚“”„«»–—−…]/g, (mark) => LOOKALIKES[mark] ?? mark) : form
}

/** The outline of a form: capitals `X`, small letters `x`, digits `d`, the rest as it stands, runs squeezed. */
export function shapeOf(form: string): string {
  let shape = ''
  let last = ''
  for (const character of form) {
    const kind = /\p{Lu}/u.test(character) ? 'X' : /\p{L}/u.test(character) ? 'x' : /\d/.test(character) ? 'd' : character
    if (kind !== last && shape.length < 8) shape += kind
    last = kind
  }
  return shape
}

/** Rows of the word-vector table by word; row 0 means that the table lacks the word. */
export type VectorRows = ReadonlyMap<string, number>

/** The vector row of a form: itself in lower case, its digits made even, or the part after its last hyphen. */
export function vectorRow(plain: string, rows: VectorRows): number {
  const lower = plain.toLowerCase()
  const row = rows.get(lower)
  if (row !== undefined) return row
  if (/\d/.test(lower)) {
    const zeros = rows.get(lower.replace(/\d/g, '0')) ?? rows.get(lower.replace(/\d/g, '1'))
    if (zeros !== undefined) return zeros
  }
  const unaccented = lower.normalize('NFD').replace(/\p{M}/gu, '')
  const hyphen = unaccented.lastIndexOf('-')
  return rows.get(unaccented) ?? (hyphen >= 0 ? (rows.get(unaccented.slice(hyphen + 1)) ?? 0) : 0)
}

/** Writes the eleven row numbers of a form into `out` from `at` on. Of a pure function of the form and the list of vectors. */
export function writeFeatures(form: string, rows: VectorRows, out: Int32Array, at: number): void {
  const plain = plainForm(form)
  const lower = plain.toLowerCase()
  const capital = lower === plain ? 'l' : plain.toUpperCase() === plain ? 'U' : lower[0] === plain[0] ? 'm' : 'C'
  out[at] = vectorRow(plain, rows)
  out[at + 1] = hash(1, lower)
  out[at + 2] = hash(2, lower)
  out[at + 3] = hash(3, plain)
  out[at + 4] = hash(4, lower.slice(-1))
  out[at + 5] = hash(5, lower.slice(-2))
  out[at + 6] = hash(6, lower.slice(-3))
  out[at + 7] = hash(7, lower.slice(-4))
  out[at + 8] = hash(8, lower.slice(0, 1) + capital)
  out[at + 9] = hash(9, lower.slice(0, 3))
  out[at + 10] = hash(10, shapeOf(plain))
}
