import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findLanguage, languageName } from './language.ts'

const texts: readonly (readonly [string, string | null])[] = [
  ['The army left the town on Monday, and the mayor said that it would not return before the talks had ended.', 'en'],
  ['Gaza truce talks stall', 'en'],
  ['Putin meets commanders', 'en'],
  ['A mortar shell struck a kindergarten in Kherson.', 'en'],
  ['Talks in San Jose, Palo Alto, San Francisco', 'en'],
  ['La armada dejó la ciudad el lunes, dijo el alcalde.', 'es'],
  ['L’armée a quitté la ville lundi, et le maire a dit qu’elle ne reviendrait pas avant la fin des pourparlers.', 'fr'],
  [
    'Die Armee hat die Stadt am Montag verlassen, und der Bürgermeister sagte, sie werde vor dem Ende der Gespräche nicht zurückkehren.',
    'de',
  ],
  ['Армия покинула город в понедельник, сообщил мэр.', 'ru'],
  ['Армія залишила місто в понеділок, повідомив мер, і не повернеться до кінця переговорів.', 'uk'],
  ['غادر الجيش المدينة يوم الاثنين', 'ar'],
  ['12345 — 67.8', null],
  ['', null],
]

for (const [text, language] of texts) {
  test(`findLanguage: ${text.slice(0, 40)}`, () => {
    assert.equal(findLanguage(text), language)
  })
}

test('languageName: in English', () => {
  assert.equal(languageName('uk'), 'Ukrainian')
})
