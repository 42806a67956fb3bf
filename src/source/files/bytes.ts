import { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { LIMITS } from '../limits.ts'
import { SourceError } from '../source-error.ts'

/** A stream of bytes. Read once; whoever stops early ends it. */
export type Bytes = AsyncIterable<Uint8Array>

/** A stream that something is known of, and that is ended even if nobody reads it. */
export interface PeekedStream extends Bytes {
  close(): Promise<void>
}

/** The first bytes of a stream, and the whole of it. `head` is shorter than asked for only when the stream is. */
export async function peek(stream: Bytes, size: number): Promise<{ readonly head: Uint8Array; readonly stream: PeekedStream }> {
  const iterator = stream[Symbol.asyncIterator]()
  const held: Uint8Array[] = []
  let count = 0
  while (count < size) {
    const next = await iterator.next()
    if (next.done) break
    held.push(next.value)
    count += next.value.length
  }
  const start = Buffer.concat(held)
  let isHeadTaken = start.length === 0
  // not a generator: one that was never begun ends without ending what it reads
  const again: AsyncIterator<Uint8Array> = {
    next: async () => {
      if (isHeadTaken) return iterator.next()
      isHeadTaken = true
      return { done: false, value: start }
    },
    return: async () => {
      isHeadTaken = true
      await iterator.return?.()
      return { done: true, value: undefined }
    },
  }
  const close = async () => {
    await again.return?.()
  }
  return { head: start.subarray(0, size), stream: { close, [Symbol.asyncIterator]: () => again } }
}

/** All bytes of a stream. Throws a `SourceError` when they are more than `limit`, before they are held; `what` begins its sentence. */
export async function collect(stream: Bytes, limit: number, what: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > limit) throw new SourceError(`${what} is larger than ${inMegabytes(limit)}.`)
    chunks.push(chunk)
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)
}

/** A size for people: "16 MB". */
export function inMegabytes(bytes: number): string {
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${Math.round(bytes / 1e6).toLocaleString('en')} MB`
}

/** A stream whose chunks are counted as they are taken. */
export async function* counted(stream: Bytes, count: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    count(chunk.length)
    yield chunk
  }
}

/** How bytes may be packed. */
export type Packing = 'gzip' | 'deflate' | 'deflate-raw' | 'br'

const UNPACKERS = { gzip: createGunzip, deflate: createInflate, 'deflate-raw': createInflateRaw, br: createBrotliDecompress } as const

/**
 * The bytes that others were packed from, as they come; several gzip members after each other are one stream. Throws a `SourceError` for
 * what is damaged or cut off, after what came before it, and for what grows as only a bomb does.
 */
export async function* unpacked(packed: Bytes, packing: Packing): AsyncGenerator<Uint8Array> {
  let taken = 0
  let given = 0
  const source = Readable.from(
    counted(packed, (bytes) => {
      taken += bytes
    }),
    { objectMode: true, highWaterMark: 1 },
  )
  const unpacker = UNPACKERS[packing]()
  source.on('error', (error) => unpacker.destroy(error))
  source.pipe(unpacker)
  try {
    for await (const chunk of unpacker as AsyncIterable<Uint8Array>) {
      given += chunk.length
      if (given > LIMITS.growthBytes && given > taken * LIMITS.growth) {
        throw new SourceError(`It is packed ${LIMITS.growth}-fold and more, as only a file made to fill memory is; the rest was left out.`)
      }
      yield chunk
    }
  } catch (error) {
    if (!isUnpackError(error)) throw error
    const isCut = error.code === 'Z_BUF_ERROR'
    throw new SourceError(isCut ? 'It is packed and was cut off. Get it again.' : 'It is packed and damaged. Get it again.')
  } finally {
    source.destroy()
    unpacker.destroy()
  }
}

function isUnpackError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && /^(?:Z_|ERR__|ERR_BROTLI)/.test(String(error.code))
}
