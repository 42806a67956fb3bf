import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareTexts } from './compared.ts'

/** Pieces as a person would write them: what went in [-…-], what came in [+…+], paragraphs apart by |. */
const told = (older: string, newer: string) =>
  compareTexts(older, newer)
    .map((pieces) =>
      pieces.map(({ kind, words }) => (kind === 'same' ? words : kind === 'removed' ? `[-${words}-]` : `[+${words}+]`)).join(''),
    )
    .join('|')

const CASES: readonly (readonly [name: string, older: string, newer: string, told: string])[] = [
  ['the same', 'One.\n\nTwo.', 'One.\n\nTwo.', 'One.|Two.'],
  ['a word within', 'Two people died.\n\nIt rained.', 'Three people died.\n\nIt rained.', '[-Two-][+Three+] people died.|It rained.'],
  [
    'last paragraphs differ: the break before the added one stays',
    'The air force said.',
    'The air force said so on Sunday.\n\n(Meridian)',
    'The air force said[+ so on Sunday+].|[+(Meridian)+]',
  ],
  ['a paragraph went', 'One.\n\nTwo.\n\nThree.', 'One.\n\nThree.', 'One.|[-Two.-]|Three.'],
  [
    'a paragraph came in front of an edited one',
    'Shells fell on the port.',
    'New head.\n\nShells fell on the old port.',
    '[+New head.+]|Shells fell on the [+old +]port.',
  ],
  ['nothing in common', 'Alpha beta.', 'Gamma delta.', '[+Gamma delta.+]|[-Alpha beta.-]'],
  ['an empty text', '', 'One.', '[+One.+]'],
  ['two empty texts', '', '', ''],
]

for (const [name, older, newer, expected] of CASES) test(`compareTexts: ${name}`, () => assert.equal(told(older, newer), expected))

test('compareTexts: every word of both texts is there', () => {
  const older = 'A b c.\n\nD e f.\n\nG h i.'
  const newer = 'G h i.\n\nA b x.\n\nD e.'
  const words = (kinds: readonly string[]) =>
    compareTexts(older, newer)
      .map((pieces) =>
        pieces
          .filter(({ kind }) => kinds.includes(kind))
          .map(({ words }) => words)
          .join(''),
      )
      .filter(Boolean)
      .join(' ')
  assert.deepEqual(words(['same', 'removed']).match(/\w/g)?.sort(), older.match(/\w/g)?.sort())
  assert.deepEqual(words(['same', 'added']).match(/\w/g)?.sort(), newer.match(/\w/g)?.sort())
})
