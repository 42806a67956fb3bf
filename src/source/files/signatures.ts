/** First bytes of files that hold no report, and what to call them. */
const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['a TIFF picture', [0x49, 0x49, 0x2a, 0x00]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
  ['a program', [0x4d, 0x5a, 0x90, 0x00]],
  ['a word-processor or table file of the old kind', [0xd0, 0xcf, 0x11, 0xe0]],
  ['an RTF text', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['a 7z archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['a RAR archive', [0x52, 0x61, 0x72, 0x21]],
  ['a file packed with xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['a file packed with bzip2', [0x42, 0x5a, 0x68, 0x39, 0x31, 0x41]],
  ['a file packed with zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['an Ogg recording', [0x4f, 0x67, 0x67, 0x53]],
  ['an MP3 recording', [0x49, 0x44, 0x33, 0x03]],
  ['an MP3 recording', [0x49, 0x44, 0x33, 0x04]],
  ['a WebM or Matroska recording', [0x1a, 0x45, 0xdf, 0xa3]],
  ['a PostScript file', [0x25, 0x21, 0x50, 0x53]],
  ['a SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72, 0x6d, 0x61, 0x74, 0x20, 0x33, 0x00]],
  // what SQLite keeps beside a database in use, such as our own in the folder that is taken in
  ['the log of a SQLite database', [0x37, 0x7f, 0x06, 0x82]],
  ['the log of a SQLite database', [0x37, 0x7f, 0x06, 0x83]],
  ['the index of a SQLite log', [0x18, 0xe2, 0x2d, 0x00]],
]

/** What a file is that is no text, by its first bytes, in words that follow "This is"; null when they say nothing. */
export function foreignKind(bytes: Uint8Array): string | null {
  const signed = SIGNATURES.find(([, start]) => startsWith(bytes, start))
  if (signed) return signed[0]
  // RIFF....WEBP, RIFF....WAVE, and the box that MP4 and its kin begin with
  if (startsWith(bytes, [0x52, 0x49, 0x46, 0x46])) return bytes[8] === 0x57 && bytes[9] === 0x45 ? 'a WebP picture' : 'a recording'
  return startsWith(bytes.subarray(4), [0x66, 0x74, 0x79, 0x70]) ? 'a film or a picture of a telephone' : null
}

/** Whether bytes begin as a gzip file. */
export function isGzip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x1f, 0x8b, 0x08])
}

/** Whether bytes begin as a ZIP archive, an empty one included. */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])
}

/** Whether bytes are a PDF: its mark may stand anywhere among the first thousand. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1_024)).includes('%PDF-')
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}
