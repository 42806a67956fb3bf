import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encoded } from '../../test/encoded.ts'
import { pageBytes } from './page-bytes.ts'

const RUSSIAN = 'Армия покинула город в понедельник, сообщил мэр. Она не вернётся до конца переговоров.'
const cyrillic = encoded(RUSSIAN, 'windows-1251')
const utf8 = Buffer.from('The café was closed, the mayor said.')
const broken = Buffer.concat([Buffer.from('The army left. '), Buffer.from([0xc3]), Buffer.from(' It will not return to “Bara”.')])
const pdf = Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0x00, 0xff, 0xfe, 0x01])

const rows: readonly (readonly [string, Uint8Array, string | null, string | null, string | null])[] = [
  ['UTF-8 that is called something else', utf8, 'text/html', 'iso-8859-1', null],
  ['an encoding that fits', cyrillic, 'text/html', 'windows-1251', 'windows-1251'],
  ['an encoding that does not fit', cyrillic, 'text/html', 'utf-8', null],
  ['an encoding that nobody knows', cyrillic, 'text/html', 'x-own', null],
  ['no text', pdf, 'application/pdf', 'utf-8', null],
  ['no type', cyrillic, null, 'windows-1251', null],
  ['a PDF that is called a page', pdf, 'text/html', 'utf-8', null],
  ['a page with one broken letter', broken, 'text/html', 'utf-8', 'utf-8'],
]
for (const [name, bytes, type, charset, encoding] of rows) {
  test(`pageBytes: ${name}`, () => {
    const found = pageBytes(bytes, type, charset)
    assert.equal(found.encoding, encoding)
    if (bytes === broken) assert.equal(new TextDecoder().decode(found.bytes), 'The army left. \ufffd It will not return to “Bara”.')
    else assert.equal(found.bytes, bytes)
  })
}
