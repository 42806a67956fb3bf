import type { Bytes } from './bytes.ts'

const LINE_FEED = 0x0a

/** Takes lines and counted stretches out of a stream, one after another, holding one chunk. */
export class ByteReader {
  readonly #iterator: AsyncIterator<Uint8Array>
  #chunk: Uint8Array = new Uint8Array(0)
  #isOver = false

  constructor(stream: Bytes) {
    this.#iterator = stream[Symbol.asyncIterator]()
  }

  /** Ends the stream. */
  async close(): Promise<void> {
    this.#isOver = true
    await this.#iterator.return?.()
  }

  /** The next line without its end, as Latin-1; null at the end. Of a longer line than `limit` bytes the rest is passed over. */
  async line(limit: number): Promise<string | null> {
    const pieces: Uint8Array[] = []
    let size = 0
    if (!(await this.#fill())) return null
    for (;;) {
      const end = this.#chunk.indexOf(LINE_FEED)
      const piece = end < 0 ? this.#chunk : this.#chunk.subarray(0, end)
      if (size < limit) pieces.push(piece.subarray(0, limit - size))
      size += piece.length
      this.#chunk = this.#chunk.subarray(end < 0 ? this.#chunk.length : end + 1)
      if (end >= 0 || !(await this.#fill())) break
    }
    return Buffer.concat(pieces).toString('latin1').replace(/\r$/, '')
  }

  /** The next `size` bytes; fewer where the stream ends. */
  async take(size: number): Promise<Uint8Array> {
    const pieces: Uint8Array[] = []
    await this.#pass(size, (piece) => pieces.push(piece))
    return Buffer.concat(pieces)
  }

  /** Passes over `size` bytes and gives how many there were. */
  async skip(size: number): Promise<number> {
    return this.#pass(size, () => {})
  }

  async #pass(size: number, use: (piece: Uint8Array) => void): Promise<number> {
    let left = size
    while (left > 0 && (await this.#fill())) {
      const piece = this.#chunk.subarray(0, left)
      use(piece)
      left -= piece.length
      this.#chunk = this.#chunk.subarray(piece.length)
    }
    return size - left
  }

  /** Whether there is anything left. */
  async #fill(): Promise<boolean> {
    while (this.#chunk.length === 0 && !this.#isOver) {
      const next = await this.#iterator.next()
      if (next.done) this.#isOver = true
      else this.#chunk = next.value
    }
    return this.#chunk.length > 0
  }
}
