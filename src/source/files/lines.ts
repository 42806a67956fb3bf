import { LIMITS } from '../limits.ts'

/** A line of a byte stream. `bytes` is null for one that was too long to hold. */
export interface ByteLine {
  /** From 1. */
  readonly number: number
  readonly bytes: Uint8Array | null
}

const LINE_FEED = 0x0a

/**
 * The lines of a byte stream, without their line ends; those of white space alone are left out, but counted. Holds no more than one line
 * and one chunk; a line over the limit is dropped as it comes.
 */
export async function* byteLines(stream: AsyncIterable<unknown>, limit: number = LIMITS.lineBytes): AsyncGenerator<ByteLine> {
  let held: Uint8Array[] = []
  let size = 0
  let number = 1
  const take = (): ByteLine | null => {
    const line: ByteLine = { number, bytes: size > limit ? null : Buffer.concat(held) }
    held = []
    size = 0
    number++
    return line.bytes === null || !isBlank(line.bytes) ? line : null
  }
  const hold = (piece: Uint8Array) => {
    size += piece.length
    if (size > limit) held = []
    else if (piece.length) held.push(piece)
  }
  for await (const part of stream) {
    const chunk = typeof part === 'string' ? Buffer.from(part) : (part as Uint8Array)
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      hold(chunk.subarray(start, end))
      start = end + 1
      const line = take()
      if (line) yield line
    }
    hold(chunk.subarray(start))
  }
  const last = size ? take() : null
  if (last) yield last
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)
}
