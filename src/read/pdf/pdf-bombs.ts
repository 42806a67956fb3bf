import { constants, inflateSync } from 'node:zlib'
import { MAX_PDF_STREAM_BYTES } from '../limits.ts'
import { ReadError } from '../read-error.ts'

/** How far before its data a stream's dictionary is looked at, in bytes. */
const DICTIONARY = 2_000
/** How often one stream may be packed over; programs pack once. */
const LAYERS = 2

/**
 * Refuses a PDF with a packed stream that grows past all use: the library unpacks whole whatever it meets. Pictures are left alone, since
 * their data is never unpacked for the text.
 */
export function refusePdfBombs(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = file.indexOf('stream'); at >= 0; ) {
    const start = at + 6 + (file[at + 6] === 0x0d ? 1 : 0) + 1
    const end = file.indexOf('endstream', start)
    const dictionary = file.toString('latin1', Math.max(0, at - DICTIONARY), at)
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1)
    const layers = own.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0
    if (layers > 0 && !/\/Subtype\s*\/Image\b/.test(own)) refuseBomb(file.subarray(start, end < 0 ? file.length : end), layers)
    at = end < 0 ? -1 : file.indexOf('stream', end + 9)
  }
}

function refuseBomb(data: Uint8Array, layers: number): void {
  let plain = data
  for (let layer = 0; layer < Math.min(layers, LAYERS); layer++) {
    try {
      plain = inflateSync(plain, { maxOutputLength: MAX_PDF_STREAM_BYTES, finishFlush: constants.Z_SYNC_FLUSH })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')) return
      throw new ReadError(
        'binary',
        `A part of the PDF is larger than ${MAX_PDF_STREAM_BYTES / 1e6} MB once unpacked, as only a file made to fill memory is.`,
      )
    }
  }
}
