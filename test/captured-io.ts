import { Readable, Writable } from 'node:stream'
import type { Io, Output } from '../src/cli/io.ts'

/** The world of a command in a test: given standard input, and what it wrote. */
export interface CapturedIo extends Io {
  out(): string
  err(): string
}

/** Streams that keep what is written, and an environment of its own. With `columns`, standard output is a terminal of that width. */
export function capturedIo(stdin: string | Uint8Array = '', env: Io['env'] = {}, columns: number | null = null): CapturedIo {
  const [stdout, out] = kept()
  const [stderr, err] = kept()
  const output: Output = columns === null ? stdout : Object.assign(stdout, { isTTY: true, columns })
  return { stdin: Readable.from(stdin.length ? [Buffer.from(stdin)] : []), stdout: output, stderr, env, out, err }
}

function kept(): [Writable, () => string] {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(Buffer.from(chunk))
      done()
    },
  })
  return [stream, () => Buffer.concat(chunks).toString('utf8')]
}
