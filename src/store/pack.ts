import { deflateSync, inflateSync } from 'node:zlib'

/** Text as a column: UTF-8, zlib-deflated. */
export function packText(text: string): Uint8Array {
  return deflateSync(Buffer.from(text, 'utf8'), { level: 6 })
}

/** Text out of a packed column. */
export function unpackText(bytes: Uint8Array): string {
  return inflateSync(bytes).toString('utf8')
}
