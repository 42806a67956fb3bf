/** Two 32-bit hashes of a text (multiplicative, after FNV-1a, with other seeds). Equal texts give equal numbers on every machine. */
function hashes(text: string): readonly [number, number] {
  let a = 0x811c9dc5
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x5d588b65)
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35)
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35)
  return [a >>> 0, b >>> 0]
}

/** The number a text is filed under: 52 bits of hash. Among 100,000 texts two share one once in a million stores. */
export function numberOf(text: string): number {
  const [a, b] = hashes(text)
  return a * 2 ** 20 + (b >>> 12)
}

/** A key that names a day behind its first part, as `ASSAULT|20521|…`. */
const DATED = /^[^|]*\|(\d{1,6})\|/

/**
 * The number a key of tellings is filed under. Keys of one day lie together, so that an addition touches few pages of a large file; of keys with
 * a day 32 bits are hashed, of others 52. Two keys that share a number cost a comparison and nothing else.
 */
export function numberOfKey(kind: string, key: string): number {
  const day = DATED.exec(key)?.[1]
  return day === undefined ? -1 - numberOf(`${kind}\n${key}`) : Number(day) * 2 ** 32 + hashes(`${kind}\n${key}`)[0]
}
