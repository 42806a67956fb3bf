import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeText } from './decode.ts'
import { ReadError } from './read-error.ts'

/** "Армия вошла в город", as a machine with windows-1251 writes it. */
const CYRILLIC = Uint8Array.from([0xc0, 0xf0, 0xec, 0xe8, 0xff, 0x20, 0xe2, 0xee, 0xf8, 0xeb, 0xe0])

test('decodeText: UTF-8, and UTF-16 with its mark, either way round', () => {
  const text = 'Kyiv — “Київ”'
  const little = Buffer.from(`\ufeff${text}`, 'utf16le')
  assert.equal(decodeText(Buffer.from(text)), text)
  assert.equal(decodeText(little), text)
  assert.equal(decodeText(Buffer.from(little).swap16()), text)
})

test('decodeText: the encoding that is named', () => {
  assert.equal(decodeText(CYRILLIC, 'windows-1251'), 'Армия вошла')
  assert.equal(decodeText(Buffer.from('Kyiv', 'utf16le'), 'utf-16le'), 'Kyiv')
})

test('decodeText: the encoding that a page declares', () => {
  const page = Buffer.concat([Buffer.from('<html><meta charset="windows-1251"><p>'), CYRILLIC])
  assert.ok(decodeText(page).endsWith('<p>Армия вошла'))
})

const refused: readonly (readonly [string, Uint8Array, string | null, RegExp])[] = [
  ['other bytes, with the place', Buffer.concat([Buffer.from('One line.\nTwo '), CYRILLIC]), null, /byte 14 \(line 2\).*--encoding/],
  ['an unknown encoding', Buffer.from('text'), 'klingon-1', /"klingon-1" is no encoding/],
  ['bytes that are not of the encoding named', Uint8Array.from([0x61, 0x62, 0xff]), 'utf-8', /not utf-8: byte 2/],
  ['half a character of UTF-16', Uint8Array.from([0x61, 0x00, 0x00, 0xd8, 0x62, 0x00]), 'utf-16le', /not utf-16le: byte/],
  ['a PDF file', Buffer.from('%PDF-1.7 ...'), null, /This is a PDF file/],
  ['control characters', Uint8Array.from({ length: 64 }, (_, at) => at % 32), null, /not text: it has control characters from byte 0/],
  ['a surrogate written as UTF-8', Uint8Array.from([0x61, 0xed, 0xa0, 0x80]), null, /byte 1 /],
]

for (const [name, bytes, encoding, message] of refused) {
  test(`decodeText refuses ${name}`, () => {
    assert.throws(
      () => decodeText(bytes, encoding),
      (error) => error instanceof ReadError && message.test(error.message),
    )
  })
}
