import { TextDecoder } from 'node:util'

/** Text as bytes of a one-byte encoding that Node only reads: windows-1251, koi8-r, iso-8859-5. Throws for signs it has no byte for. */
export function encoded(text: string, encoding: string): Uint8Array {
  const letters = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  return Uint8Array.from([...text], (sign) => {
    const byte = letters.indexOf(sign)
    if (byte < 0) throw new Error(`${encoding} has no ${sign}`)
    return byte
  })
}
