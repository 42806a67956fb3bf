import { type Readable, Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { FetchError } from './fetch-error.ts'
import type { FetchLimits } from './limits.ts'

/** What is known of a body before it is read. */
export interface BodyHead {
  /** `Content-Encoding`, as it came. */
  readonly encoding: string | null
  /** `Content-Length`, as it came. */
  readonly length: string | null
}

/** Bytes that a body may unpack to whatever its size: short pages of one sign pack well. */
const FREE = 1_000_000
/** Packings one upon the other; a server that packs twice is mistaken, one that packs more often is no friend. */
const MOST_PACKINGS = 2

/**
 * The unpacked bytes of a body. Throws a `FetchError` as soon as it is larger than allowed, unpacks to more than is likely, comes too slowly,
 * or is packed in a way that is not known; the stream is then destroyed. Errors of the stream itself are thrown on.
 */
export async function readBody(
  body: Readable,
  { encoding, length }: BodyHead,
  limits: Pick<FetchLimits, 'bytes' | 'ratio' | 'window' | 'windowBytes'>,
  signal: AbortSignal,
): Promise<Uint8Array> {
  // what a broken connection leaves in the stream after it was given up is nobody's error
  body.on('error', () => {})
  try {
    if (length !== null && Number(length) > limits.bytes) throw tooLarge(limits.bytes)
    const unpackers = unpackersFor(encoding)
    const slow = new AbortController()
    const counts = { packed: 0, unpacked: 0, window: 0 }
    const timer = setInterval(() => {
      if (counts.window < limits.windowBytes)
        slow.abort(
          new FetchError('time', `The server sends less than ${Math.round(limits.windowBytes / (limits.window / 1_000))} bytes a second.`, {
            isPassing: true,
          }),
        )
      counts.window = 0
    }, limits.window)
    const chunks: Uint8Array[] = []
    const packed = new Transform({
      transform(chunk: Uint8Array, _encoding, done) {
        counts.packed += chunk.length
        counts.window += chunk.length
        done(counts.packed > limits.bytes ? tooLarge(limits.bytes) : null, chunk)
      },
    })
    const sink = new Writable({
      write(chunk: Uint8Array, _encoding, done) {
        counts.unpacked += chunk.length
        chunks.push(chunk)
        if (counts.unpacked > limits.bytes) done(tooLarge(limits.bytes))
        else if (counts.unpacked > FREE + counts.packed * limits.ratio) done(bomb(limits.ratio))
        else done()
      },
    })
    const either = AbortSignal.any([signal, slow.signal])
    try {
      await pipeline([body, packed, ...unpackers, sink], { signal: either })
    } catch (error) {
      if (either.aborted) throw either.reason
      throw isZlibError(error) ? new FetchError('network', 'What came is packed and damaged, or was cut off.', { isPassing: true }) : error
    } finally {
      clearInterval(timer)
    }
    return Buffer.concat(chunks)
  } finally {
    body.destroy()
  }
}

function unpackersFor(encoding: string | null): Transform[] {
  const names = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name && name !== 'identity')
  if (names.length > MOST_PACKINGS) throw new FetchError('type', 'What came is packed several times over.')
  return names.reverse().map((name) => {
    if (name === 'gzip' || name === 'x-gzip') return createGunzip()
    if (name === 'deflate') return createInflate()
    if (name === 'br') return createBrotliDecompress()
    throw new FetchError('type', `What came is packed as "${name.slice(0, 40)}", which was not asked for.`)
  })
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(?:Z_|ERR__?(?:ZLIB|BROTLI))/.test(String(error.code))
}

function tooLarge(limit: number): FetchError {
  return new FetchError('size', `It is larger than ${limit / 1e6} MB. Download it by other means and add the file.`)
}

function bomb(ratio: number): FetchError {
  return new FetchError('size', `It unpacks to more than ${ratio} times its size, as no report does. It was not taken.`)
}
