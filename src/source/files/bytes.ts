import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { LIMITS } from '../limits.ts'
import { SourceError } from '../source-error.ts'

/** A stream of bytes. Read once; whoever stops early ends it. */
export type Bytes = AsyncIterable<Uint8Array>

/** A stream that something is known of, and that is ended even if nobody reads it. */
export interface PeekedStream extends Bytes {
  close(): Promise<void>
}

/** The first bytes of a stream, and the whole of it. `head` is shorter than `size` only when the stream is, and may be longer. */
export async function peek(stream: Bytes, size: number): Promise<{ readonly head: Uint8Array; readonly stream: PeekedStream }> {
  const iterator = stream[Symbol.asyncIterator]()
  const held: Uint8Array[] = []
  let count = 0
  // what comes before an error is looked at first; the error comes in its turn
  let failure: { readonly error: unknown } | null = null
  while (count < size) {
    try {
      const next = await iterator.next()
      if (next.done) break
      held.push(next.value)
      count += next.value.length
    } catch (error) {
      failure = { error }
      break
    }
  }
  const start = Buffer.concat(held)
  if (failure !== null && start.length === 0) throw failure.error
  let isHeadTaken = start.length === 0
  // not a generator: one that was never begun ends without ending what it reads
  const again: AsyncIterator<Uint8Array> = {
    next: async () => {
      if (isHeadTaken && failure !== null) throw failure.error
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
  return { head: start, stream: { close, [Symbol.asyncIterator]: () => again } }
}

/** All bytes of a stream. Throws a `SourceError` when they are more than `limit`, before they are held; `what` begins its sentence. */
export async function collect(stream: Bytes, limit: number, what: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > limit)
      throw new SourceError(`${what} is larger than ${inMegabytes(limit)}, which is the most that is read. Cut it into smaller ones.`)
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

/** A stream whose chunks are bytes, even where someone has set it to give strings. */
export async function* inBytes(stream: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array)
}

/** How bytes may be packed. */
export type Packing = 'gzip' | 'deflate' | 'deflate-raw' | 'br'

const UNPACKERS = { gzip: createGunzip, deflate: createInflate, 'deflate-raw': createInflateRaw, br: createBrotliDecompress } as const

/** Packed bytes are unpacked by so many at once, so that what a bomb makes of them stays small. */
const PIECE = 16_384

/**
 * The bytes that others were packed from, as they come; several gzip members after each other are one stream. Throws a `SourceError` for
 * what is damaged or cut off, after what came before it, and for what grows as only a bomb does.
 */
export async function* unpacked(packed: Bytes, packing: Packing): AsyncGenerator<Uint8Array> {
  const unpacker = UNPACKERS[packing]()
  const sizes = { taken: 0, given: 0 }
  let ready: Uint8Array[] = []
  let failure: Error | null = null
  // listened to instead of iterated over: an iterator gives the error before what was unpacked ahead of it
  unpacker.on('error', (error) => {
    failure ??= error
  })
  unpacker.on('data', (chunk: Uint8Array) => {
    sizes.given += chunk.length
    if (sizes.given > LIMITS.growthBytes && sizes.given > sizes.taken * LIMITS.growth) unpacker.destroy(bomb())
    else ready.push(chunk)
  })
  // an unpacker that fails forgets to answer the write that it failed on
  let settle = () => {}
  for (const event of ['end', 'close']) unpacker.once(event, () => settle())
  const take = () => {
    const chunks = ready
    ready = []
    return chunks
  }
  try {
    for await (const piece of pieces(packed)) {
      sizes.taken += piece.length
      await new Promise<void>((resolve) => {
        settle = resolve
        unpacker.write(piece, () => resolve())
      })
      yield* take()
      if (failure !== null) break
    }
    if (failure === null) {
      await new Promise<void>((resolve) => {
        settle = resolve
        unpacker.end()
      })
    }
    yield* take()
    if (failure !== null) throw unpackError(failure)
  } finally {
    unpacker.destroy()
  }
}

async function* pieces(stream: Bytes): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    for (let at = 0; at < chunk.length; at += PIECE) yield chunk.subarray(at, at + PIECE)
  }
}

function bomb(): SourceError {
  return new SourceError(`It is packed ${LIMITS.growth}-fold and more, as only a file made to fill memory is; the rest was left out.`)
}

function unpackError(error: Error): Error {
  if (error instanceof SourceError || !('code' in error) || !/^(?:Z_|ERR__|ERR_BROTLI)/.test(String(error.code))) return error
  return new SourceError(
    error.code === 'Z_BUF_ERROR' ? 'It is packed and was cut off. Get it again.' : 'It is packed and damaged. Get it again.',
  )
}
