import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ParsedWord, Parser } from '../../parse/parse.ts'
import { ReadError } from '../../read/read-error.ts'
import { fillConllu } from './fill-conllu.ts'

/** Every word a noun that hangs on the first one. */
const parser: Pick<Parser, 'parseTokens'> = {
  parseTokens: (sentences) =>
    sentences.map((forms) => {
      assert.ok(forms.length <= 250)
      return forms.map(
        (form, at): ParsedWord => ({
          lemma: form.toLowerCase(),
          upos: 'NOUN',
          xpos: 'NN',
          head: at ? 1 : 0,
          relation: at ? 'dep' : 'root',
        }),
      )
    }),
}

const filled = (conllu: string) => [...fillConllu(conllu, parser)].join('')

test('fillConllu: comments, ranges, empty nodes and other columns stay', () => {
  const conllu = `# sent_id = 1
# text = Don't go
1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_
1\tDo\tx\tX\tY\tMood=Imp\t9\told\t1:x\tA=1
2\tn't\t_\t_\t_\t_\t_\t_\t_\t_
2.1\tyou\tyou\tPRON\t_\t_\t_\t_\t3:nsubj\t_
3\tgo\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No

`
  assert.equal(
    filled(conllu),
    `# sent_id = 1
# text = Don't go
1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_
1\tDo\tdo\tNOUN\tNN\tMood=Imp\t0\troot\t_\tA=1
2\tn't\tn't\tNOUN\tNN\t_\t1\tdep\t_\t_
2.1\tyou\tyou\tPRON\t_\t_\t_\t_\t3:nsubj\t_
3\tgo\tgo\tNOUN\tNN\t_\t1\tdep\t_\tSpaceAfter=No

`,
  )
})

test('fillConllu: a sentence longer than the parser takes is one tree', () => {
  const words = Array.from({ length: 600 }, (_, at) => `${at + 1}\tw\t_\t_\t_\t_\t_\t_\t_\t_`).join('\n')
  const heads = filled(`${words}\n`)
    .trimEnd()
    .split('\n')
    .map((line) => Number(line.split('\t')[6]))

  assert.equal(heads.filter((head) => head === 0).length, 1)
  assert.deepEqual([heads[250], heads[251], heads[500], heads[599]], [1, 251, 1, 501])
})

test('fillConllu: no sentence, no output; the last needs no blank line', () => {
  assert.equal(filled('\n\n'), '')
  assert.equal(filled('1\tGo\t_\t_\t_\t_\t_\t_\t_\t_').split('\n').length, 3)
})

for (const [name, conllu, message] of [
  ['a field too few', '# x\n1\tThe\t_\n', /Line 2 is no CoNLL-U/],
  ['a number that is none', 'a\tThe\t_\t_\t_\t_\t_\t_\t_\t_\n', /Line 1 is no CoNLL-U/],
  ['a word left out', '1\tThe\t_\t_\t_\t_\t_\t_\t_\t_\n3\tx\t_\t_\t_\t_\t_\t_\t_\t_\n', /Line 2 .*word 2 was to come, and 3 did/],
] as const) {
  test(`fillConllu refuses ${name}`, () => {
    assert.throws(
      () => filled(conllu),
      (error) => error instanceof ReadError && message.test(error.message),
    )
  })
}
