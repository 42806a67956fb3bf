/** The offset of the first byte that is no UTF-8, or -1 when all of it is. Overlong forms and encoded surrogates are none. */
export function findInvalidUtf8(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at)
    if (length === 0) return at
    at += length
  }
  return -1
}

/** How many bytes the character at an offset takes; 0 when there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return 1
  const second = bytes[at + 1] ?? 0
  if (lead >= 0xc2 && lead <= 0xdf) return isContinuation(second) ? 2 : 0
  const isThird = isContinuation(bytes[at + 2] ?? 0)
  if (lead >= 0xe0 && lead <= 0xef) {
    const lowest = lead === 0xe0 ? 0xa0 : 0x80
    const highest = lead === 0xed ? 0x9f : 0xbf
    return second >= lowest && second <= highest && isThird ? 3 : 0
  }
  if (lead >= 0xf0 && lead <= 0xf4) {
    const lowest = lead === 0xf0 ? 0x90 : 0x80
    const highest = lead === 0xf4 ? 0x8f : 0xbf
    return second >= lowest && second <= highest && isThird && isContinuation(bytes[at + 3] ?? 0) ? 4 : 0
  }
  return 0
}

function isContinuation(byte: number): boolean {
  return byte >= 0x80 && byte <= 0xbf
}
