import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { createLemmatizer } from './lemmas.ts'

const lemmatize = createLemmatizer(readFileSync(new URL('../../../data/model/lemmas.txt', import.meta.url), 'utf8'))

const CASES = [
  'took VERB VBD take',
  'seized VERB VBD seize',
  'retaken VERB VBN retake',
  'besieging VERB VBG besiege',
  'shelled VERB VBD shell',
  'shelling VERB VBG shell',
  'agreed VERB VBD agree',
  'fled VERB VBD flee',
  'stopped VERB VBN stop',
  'denied VERB VBD deny',
  'controls VERB VBZ control',
  'ceded VERB VBD cede',
  'waived VERB VBD waive',
  'met VERB VBD meet',
  'was AUX VBD be',
  'wo AUX MD will',
  'ca AUX MD can',
  "n't PART RB not",
  'n’t PART RB not',
  'children NOUN NNS child',
  'talks NOUN NNS talk',
  'countries NOUN NNS country',
  'crises NOUN NNS crisis',
  'Russians PROPN NNPS Russian',
  'Israeli ADJ JJ Israeli',
  'Syrian ADJ JJ Syrian',
  'Armed ADJ JJ armed',
  'They PRON PRP they',
  'me PRON PRP I',
  'larger ADJ JJR large',
  'heaviest ADJ JJS heavy',
  '1,100 NUM CD 1100',
  'Moscow PROPN NNP Moscow',
  'news NOUN NN news',
  'is NOUN NN is',
  'Reuters PROPN NNP Reuters',
  'less ADJ JJ less',
] as const

for (const row of CASES) {
  const [form = '', upos = '', xpos = '', lemma] = row.split(' ')
  test(`lemmatize: ${form} ${xpos}`, () => assert.equal(lemmatize(form, upos, xpos), lemma))
}
