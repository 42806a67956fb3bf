import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encoded } from '../../../test/encoded.ts'
import { guessEncoding } from './guess-encoding.ts'

const RUSSIAN = 'Армия покинула город в понедельник, сообщил мэр. Она не вернётся до конца переговоров.'
const ARABIC = 'غادر الجيش المدينة يوم الاثنين، وقال العمدة إنه لن يعود قبل انتهاء المحادثات.'
const FRENCH = 'L’armée a quitté la ville, a déclaré l’été dernier le maire, et elle ne reviendra pas.'
const ENGLISH = 'The army left the town on Monday — “it will not return”, the mayor said in the café.'
const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding)
const page = (charset: string, text: Uint8Array) => Buffer.concat([bytes(`<meta charset="${charset}"><p>`), text])

const rows: readonly (readonly [string, Uint8Array, string | null])[] = [
  ['nothing', bytes(''), 'utf-8'],
  ['ASCII', bytes('The army left.'), 'utf-8'],
  ['UTF-8', bytes(RUSSIAN), 'utf-8'],
  ['UTF-8 with its mark', bytes(`\ufeff${ENGLISH}`), 'utf-8'],
  ['UTF-16 with its mark', bytes(`\ufeff${RUSSIAN}`, 'utf16le'), 'utf-16le'],
  ['UTF-16 without its mark', bytes(RUSSIAN, 'utf16le'), 'utf-16le'],
  ['UTF-16, the other way round', bytes(ENGLISH, 'utf16le').swap16(), 'utf-16be'],
  ['windows-1251', encoded(RUSSIAN, 'windows-1251'), 'windows-1251'],
  ['koi8-r', encoded(RUSSIAN, 'koi8-r'), 'koi8-r'],
  ['iso-8859-5', encoded(RUSSIAN, 'iso-8859-5'), 'iso-8859-5'],
  ['windows-1256', encoded(ARABIC, 'windows-1256'), 'windows-1256'],
  ['windows-1252, in quotation marks', encoded(ENGLISH, 'windows-1252'), 'windows-1252'],
  ['windows-1252, in accents', encoded(FRENCH, 'windows-1252'), 'windows-1252'],
  ['what a page declares', page('koi8-r', encoded('Армия', 'koi8-r')), 'koi8-r'],
  ['a page that declares UTF-8 and is something else', page('utf-8', encoded(RUSSIAN, 'windows-1251')), 'windows-1251'],
  ['a page that declares what nobody knows', page('x-own', encoded(RUSSIAN, 'windows-1251')), 'windows-1251'],
  ['one Cyrillic word, which could be many things', encoded('Армия', 'windows-1251'), null],
  ['one Cyrillic word among English', encoded('The army said that Армия had left the town.', 'windows-1251'), null],
  ['noise', Uint8Array.from({ length: 4_000 }, (_, at) => (at * at * 7 + (at >> 3)) % 256), null],
]

for (const [name, input, encoding] of rows) {
  test(`guessEncoding: ${name}`, () => assert.equal(guessEncoding(input), encoding))
}
