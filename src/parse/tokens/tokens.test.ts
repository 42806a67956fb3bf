import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { parse } from 'yaml'
import { createTokenizer, LONGEST_SENTENCE } from './tokens.ts'

interface Case {
  readonly name: string
  readonly text: string
  readonly sentences: readonly string[]
}

const tokenizer = createTokenizer(readFileSync(new URL('../../../data/model/tokens.bin', import.meta.url)))

function sentencesOf(text: string, start = 0) {
  const span = { start, end: text.length }
  return tokenizer.splitSentences(text, span, tokenizer.tokenize(text, span))
}

for (const { name, text, sentences } of parse(readFileSync(new URL('tokens.cases.yaml', import.meta.url), 'utf8')) as Case[]) {
  test(`splitSentences: ${name}`, () => {
    // Starts at 3, so that a forgotten offset fails.
    const found = sentencesOf(`xx ${text}`, 3)
    assert.deepEqual(
      found.map((sentence) => sentence.words.map((word) => word.form).join('|')),
      sentences,
    )
  })
}

test('every word slices, in order, and nothing but white space lies between words', () => {
  const pieces = fc.oneof(
    fc.string(),
    fc.constantFrom('Gen. ', '“', '”', "don't", '\n', '-', '…', '\ud83d', '\ude00', ' ', 'U.S.', '?"', '\u00a0'),
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = parts.join('')
      let at = 0
      for (const { words, span } of sentencesOf(text)) {
        assert.ok(words.length > 0 && words.length <= LONGEST_SENTENCE)
        assert.deepEqual(span, { start: words[0]?.start, end: words.at(-1)?.end })
        for (const { start, end, form } of words) {
          assert.equal(text.slice(start, end), form)
          assert.equal(text.slice(at, start).trim(), '')
          at = end
        }
      }
      assert.equal(text.slice(at).trim(), '')
    }),
    { numRuns: 300 },
  )
})

test('a line of a million characters takes seconds at most, with or without spaces', () => {
  for (const text of ['war '.repeat(250_000), 'a-'.repeat(500_000), '."'.repeat(500_000), 'x'.repeat(1_000_000), '. '.repeat(500_000)]) {
    const started = performance.now()
    const sentences = sentencesOf(text)
    assert.ok(sentences.every(({ words }) => words.length <= LONGEST_SENTENCE))
    assert.ok(performance.now() - started < 20_000)
  }
})

test('createTokenizer: bytes of something else are refused', () => {
  assert.throws(() => createTokenizer(new Uint8Array(100)), /not a tokens\.bin/)
})
