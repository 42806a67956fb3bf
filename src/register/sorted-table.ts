import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/**
 * A read-only table on disk: keys to values, several values a key, both strings. Made for hundreds of thousands of names
 * that must open in milliseconds and stay out of memory: only the first key of each block is held.
 *
 * File: 32 bytes of header (magic, count of entries, count of blocks, start of the index, length of the whole), the blocks, the index.
 * In a block each entry is: length shared with the key before, length of the rest, the rest, length of the value, the value;
 * lengths are LEB128, text is UTF-8, keys stand in the order of their bytes.
 */

const MAGIC = 'ONRTAB01'
const HEADER = 32
const BLOCK_ENTRIES = 64
/** Blocks kept in memory by an open table; a block is about 2 KB. */
const CACHED_BLOCKS = 192

/** The bytes of a table file with these entries. Values of one key keep the order they are given in. */
export function buildSortedTable(entries: Iterable<readonly [key: string, value: string]>): Uint8Array {
  const sorted = Array.from(entries, ([key, value]) => ({ key: Buffer.from(key), value: Buffer.from(value) }))
  sorted.sort((a, b) => Buffer.compare(a.key, b.key))
  const out = new ByteWriter()
  out.bytes(Buffer.alloc(HEADER))
  const index = new ByteWriter()
  let blocks = 0
  let previous: Uint8Array = Buffer.alloc(0)
  for (const [at, { key, value }] of sorted.entries()) {
    if (at % BLOCK_ENTRIES === 0) {
      index.length(out.size)
      index.length(key.length)
      index.bytes(key)
      blocks++
      previous = Buffer.alloc(0)
    }
    const shared = sharedPrefix(previous, key)
    out.length(shared)
    out.length(key.length - shared)
    out.bytes(key.subarray(shared))
    out.length(value.length)
    out.bytes(value)
    previous = key
  }
  const indexStart = out.size
  out.bytes(index.done())
  const file = Buffer.from(out.done())
  file.write(MAGIC, 0, 'latin1')
  for (const [at, number] of [sorted.length, blocks, indexStart, file.length].entries()) file.writeUInt32LE(number, 8 + at * 4)
  return file
}

/** An open table. */
export interface SortedTable {
  /** Number of entries. */
  readonly size: number
  /** The values of a key, in the order they were built in; empty when it has none. */
  get(key: string): string[]
  /** Entries whose key begins so, in key order, `limit` at most. */
  prefix(start: string, limit: number): [key: string, value: string][]
  close(): void
}

/** Opens a table file for reading. Throws, naming the file, when it is missing, cut short or of another kind. */
export function openSortedTable(path: string): SortedTable {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (error) {
    throw new Error(`${path} cannot be opened (${(error as NodeJS.ErrnoException).code}); install the package again or build its data`)
  }
  try {
    return new TableFile(path, file)
  } catch (error) {
    closeSync(file)
    throw error
  }
}

class TableFile implements SortedTable {
  readonly size: number
  readonly #path: string
  readonly #file: number
  readonly #index: Buffer
  /** Where each block starts in the file; one more for the end of the last. */
  readonly #starts: Uint32Array
  /** Where the first key of each block starts and ends in `#index`. */
  readonly #firsts: Uint32Array
  readonly #cache = new Map<number, Buffer>()

  constructor(path: string, file: number) {
    this.#path = path
    this.#file = file
    const header = this.#read(0, HEADER)
    if (header.toString('latin1', 0, 8) !== MAGIC)
      throw new Error(`${path} is not an Onrecord table of this version; install the package again`)
    this.size = header.readUInt32LE(8)
    const blocks = header.readUInt32LE(12)
    const indexStart = header.readUInt32LE(16)
    const length = header.readUInt32LE(20)
    const found = fstatSync(file).size
    if (found !== length) throw new Error(`${path} is damaged: ${found} bytes instead of ${length}; install the package again`)
    this.#index = this.#read(indexStart, length - indexStart)
    this.#starts = new Uint32Array(blocks + 1)
    this.#firsts = new Uint32Array(blocks * 2)
    const cursor = { at: 0 }
    for (let block = 0; block < blocks; block++) {
      this.#starts[block] = readLength(this.#index, cursor)
      const size = readLength(this.#index, cursor)
      this.#firsts[block * 2] = cursor.at
      cursor.at += size
      this.#firsts[block * 2 + 1] = cursor.at
    }
    this.#starts[blocks] = indexStart
    if (cursor.at !== this.#index.length) throw new Error(`${path} is damaged: its index does not fit; install the package again`)
  }

  get(key: string): string[] {
    const wanted = Buffer.from(key)
    const values: string[] = []
    for (let block = this.#firstBlock(wanted); block < this.#starts.length - 1; block++) {
      const bytes = this.#block(block)
      const cursor = { at: 0 }
      /** How many bytes the entry before shares with the wanted key; entries before it are smaller or equal. */
      let match = 0
      while (cursor.at < bytes.length) {
        const shared = readLength(bytes, cursor)
        const rest = readLength(bytes, cursor)
        const start = cursor.at
        cursor.at += rest
        const valueLength = readLength(bytes, cursor)
        const value = cursor.at
        cursor.at += valueLength
        if (shared > match) continue
        if (shared < match) return values
        let at = 0
        while (at < rest && match < wanted.length && bytes[start + at] === wanted[match]) {
          at++
          match++
        }
        if (at === rest && match === wanted.length) values.push(bytes.toString('utf8', value, value + valueLength))
        else if (at < rest && (match === wanted.length || (bytes[start + at] ?? 0) > (wanted[match] ?? 0))) return values
      }
    }
    return values
  }

  prefix(start: string, limit: number): [key: string, value: string][] {
    const wanted = Buffer.from(start)
    const found: [string, string][] = []
    for (let block = this.#firstBlock(wanted); block < this.#starts.length - 1; block++) {
      const bytes = this.#block(block)
      const cursor = { at: 0 }
      let key: Buffer = Buffer.alloc(0)
      while (cursor.at < bytes.length) {
        const shared = readLength(bytes, cursor)
        const rest = readLength(bytes, cursor)
        key = Buffer.concat([key.subarray(0, shared), bytes.subarray(cursor.at, cursor.at + rest)])
        cursor.at += rest
        const valueLength = readLength(bytes, cursor)
        const value = bytes.toString('utf8', cursor.at, cursor.at + valueLength)
        cursor.at += valueLength
        const begin = key.subarray(0, wanted.length)
        const order = Buffer.compare(begin, wanted)
        if (order > 0 || found.length >= limit) return found
        if (order === 0) found.push([key.toString(), value])
      }
    }
    return found
  }

  close(): void {
    closeSync(this.#file)
  }

  /** The last block whose first key is smaller than the wanted one: equal keys may begin at its end. */
  #firstBlock(wanted: Buffer): number {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      const order = this.#index.compare(wanted, 0, wanted.length, this.#firsts[middle * 2], this.#firsts[middle * 2 + 1])
      if (order < 0) low = middle + 1
      else high = middle
    }
    return Math.max(0, low - 1)
  }

  #block(block: number): Buffer {
    const cached = this.#cache.get(block)
    if (cached) {
      this.#cache.delete(block)
      this.#cache.set(block, cached)
      return cached
    }
    const start = this.#starts[block] ?? 0
    const bytes = this.#read(start, (this.#starts[block + 1] ?? start) - start)
    if (this.#cache.size >= CACHED_BLOCKS) for (const oldest of this.#cache.keys()) if (this.#cache.delete(oldest)) break
    this.#cache.set(block, bytes)
    return bytes
  }

  #read(start: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length)
    let done = 0
    while (done < length) {
      const count = readSync(this.#file, bytes, done, length - done, start + done)
      if (count === 0) throw new Error(`${this.#path} is damaged: it ends at ${start + done} bytes; install the package again`)
      done += count
    }
    return bytes
  }
}

function readLength(bytes: Buffer, cursor: { at: number }): number {
  let value = 0
  let shift = 0
  while (cursor.at < bytes.length) {
    const byte = bytes[cursor.at++] ?? 0
    value |= (byte & 127) << shift
    if (byte < 128) break
    shift += 7
  }
  return value >>> 0
}

function sharedPrefix(a: Uint8Array, b: Uint8Array): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}

/** Bytes that grow. */
class ByteWriter {
  #buffer = Buffer.alloc(1 << 16)
  size = 0

  bytes(bytes: Uint8Array): void {
    this.#reserve(bytes.length)
    this.#buffer.set(bytes, this.size)
    this.size += bytes.length
  }

  length(value: number): void {
    this.#reserve(5)
    let rest = value >>> 0
    while (rest > 127) {
      this.#buffer[this.size++] = (rest & 127) | 128
      rest >>>= 7
    }
    this.#buffer[this.size++] = rest
  }

  done(): Uint8Array {
    return this.#buffer.subarray(0, this.size)
  }

  #reserve(more: number): void {
    if (this.size + more <= this.#buffer.length) return
    const larger = Buffer.alloc(Math.max(this.#buffer.length * 2, this.size + more))
    larger.set(this.#buffer.subarray(0, this.size))
    this.#buffer = larger
  }
}
