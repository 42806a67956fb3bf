import { TextDecoder } from 'node:util'
import { guessEncoding } from '../source/encoding/guess-encoding.ts'
import { findInvalidUtf8 } from '../source/encoding/invalid-utf8.ts'
import { ReadError } from './read-error.ts'

/** First bytes of files that are no text, and what to call them. */
const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF file', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a zip archive or an office document', [0x50, 0x4b, 0x03, 0x04]],
  ['a gzip file', [0x1f, 0x8b]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
  ['a word-processor file', [0xd0, 0xcf, 0x11, 0xe0]],
]

/** How far into a file its control characters are counted, in bytes. */
const SAMPLE = 8_192

/** Bytes that no encoding of ordinary text holds: the C0 controls but tab, line feed, form feed, carriage return and escape. */
function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b
}

/**
 * The text in some bytes: in the encoding named, otherwise in the one that a byte order mark, the bytes themselves or the page tells
 * (`guessEncoding`).
 *
 * Throws a `ReadError` for what is no text and, with the offset, for bytes that are of no encoding that can be told or not of the one named.
 */
export function decodeText(bytes: Uint8Array, encoding: string | null = null): string {
  const signature = SIGNATURES.find(([, start]) => start.every((byte, index) => bytes[index] === byte))
  if (signature) throw new ReadError('binary', `This is ${signature[0]}, not text. Give plain text, Markdown or HTML.`)
  if (encoding !== null) return decodeAs(bytes, encoding)
  const guessed = guessEncoding(bytes)
  if (!guessed?.startsWith('utf-16')) refuseBinary(bytes)
  if (guessed !== null) return decodeAs(bytes, guessed)
  const invalid = findInvalidUtf8(bytes)
  throw new ReadError(
    'encoding',
    `The text is not UTF-8: byte ${invalid} (line ${countLines(bytes, invalid)}) belongs to no character. Name its encoding, as in --encoding windows-1252.`,
  )
}

function refuseBinary(bytes: Uint8Array): void {
  const sample = bytes.subarray(0, SAMPLE)
  let controls = 0
  let first = -1
  for (const [at, byte] of sample.entries()) {
    if (!isControl(byte)) continue
    controls++
    if (first < 0) first = at
  }
  if (controls * 50 > sample.length) {
    throw new ReadError(
      'binary',
      `This is not text: it has control characters from byte ${first} on. If it is UTF-16 without its mark, say --encoding utf-16le.`,
    )
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  let decoder: TextDecoder
  try {
    decoder = new TextDecoder(encoding, { fatal: true })
  } catch {
    throw new ReadError(
      'encoding',
      `"${encoding}" is no encoding that is known here. Use a name such as windows-1251, iso-8859-5 or utf-16le.`,
    )
  }
  try {
    return decoder.decode(bytes)
  } catch {
    const at = decoder.encoding === 'utf-8' ? findInvalidUtf8(bytes) : findInvalid(bytes, encoding)
    throw new ReadError(
      'encoding',
      `The text is not ${decoder.encoding}: byte ${at} belongs to no character. Name the right encoding with --encoding.`,
    )
  }
}

/** The offset of the first byte that an encoding has no character for, found by halving: a prefix decodes until it holds that byte. */
function findInvalid(bytes: Uint8Array, encoding: string): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    try {
      // `stream` lets a prefix end in the middle of a character
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, middle), { stream: true })
      good = middle
    } catch {
      bad = middle
    }
  }
  return good
}

function countLines(bytes: Uint8Array, until: number): number {
  let lines = 1
  for (let at = 0; at < until; at++) if (bytes[at] === 0x0a) lines++
  return lines
}
