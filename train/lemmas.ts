/**
 * Learns what the lemma rules get wrong and which words are written small: `node train/lemmas.ts DATA_FOLDER OUT` writes
 * `OUT/lemmas.txt` and `OUT/common-words.txt`, and prints the share of right
 * lemmas on the dev sets, gold tags given. Facts from EWT and the free genres of GUM (CC BY-SA 4.0).
 */
import { writeFileSync } from 'node:fs'
import { createLemmatizer } from '../src/parse/tokens/lemmas.ts'
import { parseTreebank, readMaybeGzip, type TreebankSentence, trainingSentences } from './conllu.ts'

/** Tags whose forms the rules build from a base. */
const INFLECTED: ReadonlySet<string> = new Set(['VBD', 'VBN', 'VBG', 'VBZ', 'NNS', 'JJR', 'JJS', 'RBR', 'RBS'])

const [dataFolder, out] = process.argv.slice(2)
if (!dataFolder || !out) throw new Error('usage: node train/lemmas.ts DATA_FOLDER OUT')
const { ewt, gum } = trainingSentences(dataFolder)

function eachWord(sentences: readonly TreebankSentence[], visit: (form: string, lemma: string, upos: string, xpos: string) => void): void {
  for (const sentence of sentences) {
    sentence.forms.forEach((form, i) => {
      const lemma = sentence.lemmas[i] ?? '_'
      if (lemma !== '_' || form === '_') visit(form, lemma, sentence.upos[i] ?? '', sentence.xpos[i] ?? '')
    })
  }
}

/** Lemmas with their counts by tag and form; GUM counts once, EWT twice, since the rules follow EWT where they differ. */
const counts = new Map<string, Map<string, number>>()
const verbs = new Set<string>()
for (const [sentences, weight] of [
  [ewt, 2],
  [gum, 1],
] as const) {
  eachWord(sentences, (form, lemma, upos, xpos) => {
    const key = `${xpos}\t${form.replace(/[‘’]/g, "'").toLowerCase()}`
    const lemmas = counts.get(key) ?? new Map<string, number>()
    lemmas.set(lemma, (lemmas.get(lemma) ?? 0) + weight)
    counts.set(key, lemmas)
    if ((upos === 'VERB' || upos === 'ADJ') && /^[a-z]{2,}$/.test(lemma)) verbs.add(lemma)
  })
}

/** The regular forms of a base in -e or of one that keeps its consonant, to find the bases that the rules miss. */
const formsOf = (base: string): [string, string][] =>
  base.endsWith('e')
    ? [
        ['VBD', `${base}d`],
        ['VBG', `${base.slice(0, -1)}ing`],
      ]
    : /[^aeiou]y$/.test(base)
      ? []
      : [
          ['VBD', `${base}ed`],
          ['VBG', `${base}ing`],
        ]

const noBases = createLemmatizer('')
const bases = [...verbs].filter((base) => formsOf(base).some(([xpos, form]) => noBases(form, 'VERB', xpos) !== base)).sort()
const withBases = createLemmatizer(bases.map((base) => `base\t${base}`).join('\n'))
const irregular: string[] = []
for (const [key, lemmas] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const [xpos = '', form = ''] = key.split('\t')
  const [best = '', count = 0] = [...lemmas].sort((a, b) => b[1] - a[1])[0] ?? []
  if (xpos === 'NNP' && count < 6) continue
  if (xpos === '_' || best.includes('\t') || /^\d/.test(form)) continue
  // Once seen is enough for irregular inflection, not for the spelling mistakes of mails.
  if (count < 4 && !INFLECTED.has(xpos)) continue
  const ruled = [form, form.slice(0, 1).toUpperCase() + form.slice(1)].map((written) => withBases(written, '', xpos))
  if (ruled.some((lemma) => lemma !== best) && !(xpos === 'NNP' || xpos === 'NNPS' ? ruled[1] === best : false))
    irregular.push(`${key}\t${best}`)
}
const table = `${[...bases.map((base) => `base\t${base}`), ...irregular].join('\n')}\n`
writeFileSync(`${out}/lemmas.txt`, table)
process.stdout.write(`${bases.length} bases, ${irregular.length} forms, ${table.length} bytes\n`)

const lemmatize = createLemmatizer(table)
for (const set of ['ewt', 'gum']) {
  let [right, all] = [0, 0]
  const missed = new Map<string, number>()
  eachWord(parseTreebank(readMaybeGzip(`${dataFolder}/treebank/en_${set}-ud-dev.conllu.gz`)), (form, lemma, upos, xpos) => {
    all++
    const found = lemmatize(form, upos, xpos)
    if (found === lemma) right++
    else missed.set(`${form} ${xpos}: ${found}, not ${lemma}`, (missed.get(`${form} ${xpos}: ${found}, not ${lemma}`) ?? 0) + 1)
  })
  process.stdout.write(`${set} dev: ${((100 * right) / all).toFixed(2)} % of lemmas\n`)
  if (process.argv.includes('--misses')) {
    for (const [line, count] of [...missed].sort((a, b) => b[1] - a[1]).slice(0, 80)) process.stdout.write(`  ${count} ${line}\n`)
  }
}

/** Words that running text writes small at least three times as often as it uses them in names, sentence starts not counted. */
const small = new Map<string, number>()
const capital = new Map<string, number>()
for (const sentence of [...ewt, ...gum]) {
  sentence.forms.forEach((form, i) => {
    const lower = form.toLowerCase()
    if (i === 0 || !/^\p{L}+$/u.test(form)) return
    if (form === lower) small.set(lower, (small.get(lower) ?? 0) + 1)
    else if (sentence.upos[i] === 'PROPN') capital.set(lower, (capital.get(lower) ?? 0) + 1)
  })
}
const common = [...small]
  .filter(([word, count]) => word.length > 1 && count >= 3 * (capital.get(word) ?? 0))
  .map(([word]) => word)
  .sort()
writeFileSync(`${out}/common-words.txt`, `${common.join('\n')}\n`)
process.stdout.write(`${common.length} words that texts write small\n`)
