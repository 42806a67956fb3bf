import { TextDecoder } from 'node:util'
import { guessEncoding } from '../source/encoding/guess-encoding.ts'
import { findInvalidUtf8 } from '../source/encoding/invalid-utf8.ts'

/** Bytes of a page, and the encoding they are to be read in; null has it found out. */
export interface PageBytes {
  readonly bytes: Uint8Array
  readonly encoding: string | null
}

const TEXT = /^(?:text\/|application\/(?:xhtml\+xml|xml|json)$|application\/[\w.-]+\+(?:xml|json)$)/

/**
 * What came from a server that names a type and an encoding, so that it can be read. What a server says of its encoding is believed where it fits:
 * many call everything ISO-8859-1. In a text of which a few bytes fit nothing, as after a bad cut, these become U+FFFD: one broken letter is no
 * reason to lose a page.
 */
export function pageBytes(bytes: Uint8Array, type: string | null, charset: string | null): PageBytes {
  if (type === null || !TEXT.test(type)) return { bytes, encoding: null }
  if (findInvalidUtf8(bytes) < 0) return { bytes, encoding: null }
  if (charset !== null && decoded(bytes, charset, true) !== null) return { bytes, encoding: charset }
  if (guessEncoding(bytes) !== null || isBinary(bytes)) return { bytes, encoding: null }
  const text = decoded(bytes, charset ?? 'utf-8', false) ?? decoded(bytes, 'utf-8', false) ?? ''
  return { bytes: new TextEncoder().encode(text), encoding: 'utf-8' }
}

/** A text in an encoding; null where there is no such encoding or, with `fatal`, where a byte is of no character. */
function decoded(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes)
  } catch {
    return null
  }
}

/** Whether what is called a text is something else, by its first bytes. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 1_024).some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x1b))
}
