import { LIMITS } from '../limits.ts'
import { SourceError } from '../source-error.ts'
import { collect, type Packing, unpacked } from './bytes.ts'
import { isGzip } from './signatures.ts'

/** An HTTP answer as it went over the wire. */
export interface HttpAnswer {
  readonly status: number
  /** By names in small letters; of several of a name the last. */
  readonly headers: ReadonlyMap<string, string>
  readonly body: Uint8Array
}

/** The most header lines that are looked at. */
const MOST_HEADERS = 500

/** The answer in some bytes: status line, headers, body. Null when they do not begin as one. */
export function parseAnswer(bytes: Uint8Array): HttpAnswer | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})\b/.exec(buffer.toString('latin1', 0, 20))?.[1]
  if (status === undefined) return null
  let end = buffer.indexOf('\r\n\r\n')
  let after = end + 4
  if (end < 0) {
    end = buffer.indexOf('\n\n')
    after = end + 2
  }
  if (end < 0) return { status: Number(status), headers: new Map(), body: new Uint8Array(0) }
  const headers = new Map<string, string>()
  for (const line of buffer.toString('latin1', 0, Math.min(end, LIMITS.warcHeaderBytes)).split('\n').slice(1, MOST_HEADERS)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return { status: Number(status), headers, body: buffer.subarray(after) }
}

/** The charset of a Content-Type, or null. */
export function charsetOf(contentType: string | null | undefined): string | null {
  return /;\s{0,9}charset\s{0,9}=\s{0,9}["']?([\w.:-]{2,40})/i.exec(contentType ?? '')?.[1] ?? null
}

/** The media type of a Content-Type in small letters, without its parameters; null without one. */
export function mediaType(contentType: string | null | undefined): string | null {
  return contentType?.split(';', 1)[0]?.trim().toLowerCase() || null
}

/**
 * The body of an answer, put together out of its chunks and unpacked. Crawlers leave the headers when they have unpacked a body already, so
 * a body that is not as they say is taken as it is. Throws a `SourceError` for one that is damaged, too large or a bomb.
 */
export async function bodyOf({ headers, body }: HttpAnswer): Promise<Uint8Array> {
  const plain = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '') ? (dechunked(body) ?? body) : body
  const packing = packingOf(headers.get('content-encoding') ?? '', plain)
  if (packing === null) return plain
  try {
    return await collect(unpacked(once(plain), packing), LIMITS.reportBytes, 'The page')
  } catch (error) {
    // brotli and deflate have no mark to tell them from a body that was unpacked already
    if (packing !== 'gzip' && error instanceof SourceError && /[<{]/.test(Buffer.from(plain.subarray(0, 100)).toString('latin1')))
      return plain
    throw error
  }
}

function packingOf(words: string, body: Uint8Array): Packing | null {
  switch (words.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return isGzip(body) ? 'gzip' : null
    case 'br':
      return 'br'
    case 'deflate':
      // zlib's head is 0x78 and a multiple of 31; some servers send deflate without it
      return ((body[0] ?? 0) & 0x0f) === 8 && ((body[0] ?? 0) * 256 + (body[1] ?? 0)) % 31 === 0 ? 'deflate' : 'deflate-raw'
    default:
      return null
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** A body in chunks as one; null when it is in none. What was cut off ends where it was cut. */
function dechunked(body: Uint8Array): Uint8Array | null {
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.length)
  const pieces: Uint8Array[] = []
  for (let at = 0; at < buffer.length; ) {
    const end = buffer.indexOf('\r\n', at)
    const size = end < 0 || end - at > 200 ? undefined : /^\s*([\da-f]{1,8})\s*(?:;.*)?$/i.exec(buffer.toString('latin1', at, end))?.[1]
    if (size === undefined) return pieces.length > 0 ? Buffer.concat(pieces) : null
    const length = Number.parseInt(size, 16)
    if (length === 0) break
    pieces.push(buffer.subarray(end + 2, end + 2 + length))
    at = end + 2 + length + 2
  }
  return Buffer.concat(pieces)
}
