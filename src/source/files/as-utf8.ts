import { TextDecoder } from 'node:util'
import { guessEncoding } from '../encoding/guess-encoding.ts'
import type { Bytes } from './bytes.ts'
import type { Thing } from './opening.ts'

/** The bytes of a text in UTF-8, whatever it is written in. */
export async function* asUtf8({ stream, head, encoding }: Pick<Thing, 'stream' | 'head' | 'encoding'>): Bytes {
  const from = encoding ?? guessEncoding(head) ?? 'utf-8'
  if (/^utf-?8$/i.test(from)) {
    yield* stream
    return
  }
  const decoder = new TextDecoder(from)
  for await (const chunk of stream) yield Buffer.from(decoder.decode(chunk, { stream: true }))
  yield Buffer.from(decoder.decode())
}
