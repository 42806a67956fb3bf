import { TextDecoder } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { FeedError } from './feed-error.ts'
import { MAX_FEED_BYTES } from './limits.ts'

/** How far into a feed its declaration is looked for, in bytes: test feeds have a comment before it. */
const DECLARATION_REACH = 1_024

/** What a feed is read in that says nothing and is no UTF-8: the fallback of the web. */
const FALLBACK = 'windows-1252'

/**
 * The text of a feed's bytes, which may be gzip. The encoding is, in this order: the byte order mark's, the one named by the caller
 * (the `charset` of an HTTP header), UTF-8 if the bytes are, the one that the XML declaration names, windows-1252.
 *
 * UTF-8 stands before the declaration because feeds that say ISO-8859-1 and are UTF-8 are many, and letters of another one-byte
 * encoding that happen to be UTF-8 are next to none; a declared encoding of several bytes a letter is taken at its word. Bytes that
 * are no character become U+FFFD: one broken title is no reason to lose a feed. Throws a `FeedError` for what is too large or damaged.
 */
export function feedText(bytes: Uint8Array, encoding: string | null = null): string {
  const plain = unpacked(bytes)
  if (plain.length > MAX_FEED_BYTES) throw tooLarge()
  return decoderFor(plain, encoding).decode(plain)
}

function unpacked(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_FEED_BYTES })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge()
    throw new FeedError('The feed is compressed with gzip and damaged. Fetch it again.')
  }
}

function tooLarge(): FeedError {
  return new FeedError(`The feed is larger than ${MAX_FEED_BYTES / 1e6} MB. Ask the publisher's site for one with fewer items.`)
}

function decoderFor(bytes: Uint8Array, encoding: string | null): TextDecoder {
  const mark = encodingByMark(bytes)
  if (mark !== null) return new TextDecoder(mark)
  if (encoding !== null) {
    const named = decoderNamed(encoding)
    if (!named) throw new FeedError(`"${encoding}" is no encoding that is known here. Use a name such as windows-1251 or iso-8859-5.`)
    return named
  }
  const declared = decoderNamed(declaredEncoding(bytes) ?? '')
  if (declared && isMultiByte(declared.encoding) && isDecodable(bytes, declared.encoding)) return declared
  if (mostlyUtf8(bytes)) return new TextDecoder()
  return declared && declared.encoding !== 'utf-8' && !declared.encoding.startsWith('utf-16') ? declared : new TextDecoder(FALLBACK)
}

/** By a byte order mark, or by the first sign, `<` or `{`, of UTF-16 without one. */
function encodingByMark([first, second, third, fourth]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if ((first === 0x3c || first === 0x7b) && second === 0 && fourth === 0) return 'utf-16le'
  if (first === 0 && (second === 0x3c || second === 0x7b) && third === 0) return 'utf-16be'
  return null
}

/** The encoding that the XML declaration names: `<?xml version="1.0" encoding="ISO-8859-1"?>`. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_REACH))
  return /<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{2,40})/i.exec(head)?.[1] ?? null
}

function decoderNamed(name: string): TextDecoder | null {
  try {
    return name ? new TextDecoder(name) : null
  } catch {
    return null
  }
}

function isMultiByte(encoding: string): boolean {
  return /^(?:big5|euc-|gb|shift_jis|iso-2022)/.test(encoding)
}

function isDecodable(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Whether bytes are UTF-8 but for a few: a title cut in the middle of a letter makes no other encoding likely. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  if (isDecodable(bytes, 'utf-8')) return true
  let broken = 0
  let whole = 0
  for (const character of new TextDecoder().decode(bytes)) {
    if (character === '\ufffd') broken++
    else if (character > '\u007f') whole++
  }
  return whole > broken
}
