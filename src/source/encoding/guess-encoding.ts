import { createRequire } from 'node:module'
import { TextDecoder } from 'node:util'
import { findInvalidUtf8 } from './invalid-utf8.ts'

/** How much is looked at, in bytes. */
const SAMPLE = 65_536
/** How far a declaration may stand from the start, in bytes. */
const DECLARATION_REACH = 4_096
/** Below these a guess by letters is a throw of dice, and the person who has the file knows better: of a sentence it is .4 to .6, of a word .15. */
const LEAST_CONFIDENCE = 0.25
/** How many times as likely as the next that reads otherwise. */
const LEAST_LEAD = 1.3

/**
 * The encoding of some text by its bytes, as a label that `TextDecoder` takes; null where they leave it open.
 *
 * In this order: the byte order mark; UTF-16 by its zeros; UTF-8 if the bytes are; what the text declares of itself (HTML, XML);
 * windows-1252 for text whose letters are English but for single signs; what letters come how often after each other. `bytes` may be cut off.
 */
export function guessEncoding(bytes: Uint8Array): string | null {
  const mark = encodingByMark(bytes) ?? utf16ByZeros(bytes)
  if (mark !== null) return mark
  if (isUtf8(bytes)) return 'utf-8'
  const declared = declaredEncoding(bytes)
  if (declared !== null && knownEncoding(declared) !== null && knownEncoding(declared) !== 'utf-8') return declared
  const sample = sampleOf(bytes)
  if (hasSingleSigns(sample)) return 'windows-1252'
  return byLetters(sample)
}

/** The encoding that a byte order mark tells. */
function encodingByMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null
}

/** The standard's name of an encoding, or null when there is none of that name. */
export function knownEncoding(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** The encoding that a page or an XML document names in its first bytes: `<meta charset="windows-1251">`, `<?xml encoding="koi8-r"?>`. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_REACH))
  return (
    /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w-]{2,40})/i.exec(head)?.[1] ??
    /<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{2,40})/i.exec(head)?.[1] ??
    null
  )
}

/** UTF-16 without its mark: every other byte of English, and of its spaces and line ends in any language, is zero. */
function utf16ByZeros(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1
  let even = 0
  let odd = 0
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  const many = length / 20
  if (length < 16) return null
  if (odd > many && even === 0) return 'utf-16le'
  return even > many && odd === 0 ? 'utf-16be' : null
}

function isUtf8(bytes: Uint8Array): boolean {
  const invalid = findInvalidUtf8(bytes)
  // a sample may end in the middle of a character
  return invalid < 0 || (invalid >= SAMPLE - 4 && invalid >= bytes.length - 3)
}

/** The part of the bytes with the first that is not ASCII. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80)
  const start = Math.max(0, first - 1_000)
  return bytes.subarray(start, start + SAMPLE)
}

/** Whether what is not ASCII stands alone or in twos between ASCII: the quotation marks, dashes and accents of a text in Latin letters. */
function hasSingleSigns(bytes: Uint8Array): boolean {
  let run = 0
  let signs = 0
  for (const byte of bytes) {
    if (byte < 0x80) run = 0
    // the five that windows-1252 has no character for
    else if (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d) return false
    else if (++run > 2) return false
    else signs++
  }
  return signs > 0 && signs * 8 < bytes.length
}

type Detector = typeof import('jschardet')

function byLetters(sample: Uint8Array): string | null {
  // loaded when it is needed: few texts are neither UTF-8 nor say what they are
  const { detectAll } = createRequire(import.meta.url)('jschardet') as Detector
  const [best, ...others] = detectAll(Buffer.from(sample)).filter(({ encoding }) => encoding !== null && knownEncoding(encoding) !== null)
  if (!best?.encoding || best.confidence < LEAST_CONFIDENCE) return null
  const text = decoded(sample, best.encoding)
  const rival = others.find(({ encoding }) => decoded(sample, encoding ?? '') !== text)
  return text !== null && best.confidence >= (rival?.confidence ?? 0) * LEAST_LEAD ? best.encoding.toLowerCase() : null
}

function decoded(sample: Uint8Array, encoding: string): string | null {
  try {
    // `stream` since the sample may end in the middle of a character
    return new TextDecoder(encoding, { fatal: true }).decode(sample.subarray(0, 2_000), { stream: true })
  } catch {
    return null
  }
}
