import type { TreebankSentence } from './conllu.ts'

/**
 * Sentences made out of the treebanks' own, in the two forms of news that the treebanks hardly have: quotations with their cue
 * ('"…," said the minister.') and headlines without articles, auxiliaries and full stop. Deterministic; the speakers are made up.
 */
export function augment(sentences: readonly TreebankSentence[], random: () => number): TreebankSentence[] {
  const made: TreebankSentence[] = []
  for (const sentence of sentences) {
    const draw = random()
    if (draw < 0.22 && isQuotable(sentence)) made.push(quoted(sentence, random))
    else if (draw > 0.9 && isStatement(sentence)) made.push(headline(sentence, random))
  }
  return made
}

/** A seeded generator (mulberry32), so that training data are the same every time. */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

interface Word {
  form: string
  upos: string
  xpos: string
  head: number
  relation: string
}

const rootOf = (sentence: TreebankSentence): number => sentence.heads.indexOf(0) + 1
const isStop = (sentence: TreebankSentence): boolean => /^[.!?]$/.test(sentence.forms.at(-1) ?? '') && sentence.xpos.at(-1) === '.'

function isStatement(sentence: TreebankSentence): boolean {
  const { length } = sentence.forms
  const root = rootOf(sentence)
  const subject = sentence.heads.some((head, i) => head === root && (sentence.relations[i] ?? '').startsWith('nsubj'))
  const quotes = sentence.forms.some((form) => /["“”«»‘]/.test(form))
  return (
    length >= 5 &&
    length <= 45 &&
    isStop(sentence) &&
    subject &&
    !quotes &&
    sentence.multiword.every(([, , form]) => !/\s/.test(form)) &&
    /^\p{Lu}/u.test(sentence.forms[0] ?? '')
  )
}

const isQuotable = isStatement

const FIRST =
  'Ali Maria Ivan Hassan Elena Omar David Fatima Andriy Samir Nikol Laila Joseph Amina Viktor Rania Jean Chen Musa Irina Ahmed Sarah Marko Yusuf Olena'.split(
    ' ',
  )
const LAST =
  'Petrov Hassan Lopez al-Amin Kovalenko Mensah Haddad Ivanova Rahman Okafor Shapiro Karimov Nasser Dubois Weber Suleiman Markovic Tesfaye Khan Bondarenko Saleh Mwangi Aliyev Novak Cohen'.split(
    ' ',
  )
const TITLES = [
  'minister',
  'spokesman',
  'spokeswoman',
  'general',
  'mayor',
  'envoy',
  'official',
  'president',
  'commander',
  'governor',
  'diplomat',
  'analyst',
  'resident',
  'lawmaker',
  'ambassador',
]
const ADJECTIVES = [
  'Russian',
  'Syrian',
  'senior',
  'Turkish',
  'military',
  'Israeli',
  'French',
  'local',
  'American',
  'Sudanese',
  'former',
  'European',
]
const OFFICES = ['army', 'government', 'police', 'opposition', 'foreign', 'militia', 'party', 'council']
const CUES = [
  'said',
  'said',
  'said',
  'said',
  'told reporters',
  'added',
  'warned',
  'insisted',
  'stated',
  'explained',
  'declared',
  'claimed',
  'noted',
  'argued',
]

/** The words of a made-up speaker; heads count from 1 within them, 0 is the speaker's own head word. */
function speaker(random: () => number): Word[] {
  const pick = <Of>(list: readonly Of[]): Of => list[Math.floor(random() * list.length)] as Of
  const word = (form: string, upos: string, xpos: string, head: number, relation: string): Word => ({ form, upos, xpos, head, relation })
  const surname = pick(LAST)
  const first = pick(FIRST)
  const kind = random()
  if (kind < 0.25) return [word(pick(['he', 'she', 'he', 'they']), 'PRON', 'PRP', 0, '')]
  if (kind < 0.4) return [word(surname, 'PROPN', 'NNP', 0, '')]
  if (kind < 0.55) return [word(first, 'PROPN', 'NNP', 0, ''), word(surname, 'PROPN', 'NNP', 1, 'flat')]
  if (kind < 0.7)
    return [word('the', 'DET', 'DT', 3, 'det'), word(pick(ADJECTIVES), 'ADJ', 'JJ', 3, 'amod'), word(pick(TITLES), 'NOUN', 'NN', 0, '')]
  if (kind < 0.77) {
    const described = [word(pick(OFFICES), 'NOUN', 'NN', 2, 'compound'), word(pick(TITLES), 'NOUN', 'NN', 3, 'nmod:desc')]
    return [...described, word(first, 'PROPN', 'NNP', 0, ''), word(surname, 'PROPN', 'NNP', 3, 'flat')]
  }
  if (kind < 0.83)
    return [word('President', 'PROPN', 'NNP', 2, 'nmod:desc'), word(first, 'PROPN', 'NNP', 0, ''), word(surname, 'PROPN', 'NNP', 2, 'flat')]
  if (kind < 0.9)
    return [
      word('the', 'DET', 'DT', 2, 'det'),
      word(pick(TITLES), 'NOUN', 'NN', 0, ''),
      word(',', 'PUNCT', ',', 4, 'punct'),
      word(first, 'PROPN', 'NNP', 2, 'appos'),
      word(surname, 'PROPN', 'NNP', 4, 'flat'),
    ]
  return [
    word(first, 'PROPN', 'NNP', 0, ''),
    word(surname, 'PROPN', 'NNP', 1, 'flat'),
    word(',', 'PUNCT', ',', 5, 'punct'),
    word('a', 'DET', 'DT', 5, 'det'),
    word(pick(TITLES), 'NOUN', 'NN', 1, 'appos'),
  ]
}

/** Joins stretches of words, each with heads of its own; `links` says on which global word (from 1) a stretch's root hangs, and how. */
class Joined {
  readonly words: Word[] = []

  /** Adds words; returns the position (from 1) of the one whose head is 0. */
  add(words: readonly Word[]): number {
    const base = this.words.length
    let root = base + 1
    words.forEach((word, i) => {
      if (word.head === 0) root = base + i + 1
      this.words.push({ ...word, head: word.head === 0 ? 0 : word.head + base })
    })
    return root
  }

  link(word: number, head: number, relation: string): void {
    const entry = this.words[word - 1]
    if (entry) Object.assign(entry, { head, relation })
  }
}

function quoted(sentence: TreebankSentence, random: () => number): TreebankSentence {
  const pick = <Of>(list: readonly Of[]): Of => list[Math.floor(random() * list.length)] as Of
  const body: Word[] = sentence.forms.slice(0, -1).map((form, i) => ({
    form,
    upos: sentence.upos[i] ?? 'X',
    xpos: sentence.xpos[i] ?? 'FW',
    head: sentence.heads[i] ?? 0,
    relation: sentence.relations[i] ?? 'dep',
  }))
  const [open, close] = random() < 0.6 ? ['“', '”'] : ['"', '"']
  const [cue = 'said', listener] = pick(CUES).split(' ')
  const verb: Word = { form: cue, upos: 'VERB', xpos: 'VBD', head: 0, relation: 'root' }
  const mark = (form: string, xpos: string): Word => ({ form, upos: 'PUNCT', xpos, head: 0, relation: 'punct' })
  const joined = new Joined()
  const marks: [at: number, of: 'said' | 'body'][] = []
  const addMark = (form: string, xpos: string, of: 'said' | 'body') => marks.push([joined.add([mark(form, xpos)]), of])
  let said = 0
  let subject = 0
  let content = 0
  const addCue = (inverted: boolean) => {
    const who = speaker(random)
    if (inverted && who[0]?.upos !== 'PRON' && !listener) {
      said = joined.add([verb])
      subject = joined.add(who)
      return
    }
    subject = joined.add(who)
    // an apposition before the verb is closed by a comma
    if (who.some((word) => word.form === ',')) marks.push([joined.add([mark(',', ',')]), 'said'])
    said = joined.add([verb])
    if (listener) joined.link(joined.add([{ form: listener, upos: 'NOUN', xpos: 'NNS', head: 0, relation: '' }]), said, 'obj')
  }
  const form = random()
  if (form < 0.62) {
    const marked = form < 0.5
    if (marked) addMark(open, '``', 'body')
    content = joined.add(body)
    addMark(',', ',', 'body')
    if (marked) addMark(close, "''", 'body')
    addCue(random() < 0.55)
    addMark('.', '.', 'said')
  } else {
    addCue(false)
    addMark(pick([':', ',']), random() < 0.5 ? ':' : ',', 'body')
    const last = joined.words.at(-1)
    if (last) last.xpos = last.form
    addMark(open, '``', 'body')
    content = joined.add(body)
    addMark('.', '.', 'said')
    addMark(close, "''", 'body')
  }
  joined.link(said, 0, 'root')
  joined.link(subject, said, 'nsubj')
  joined.link(content, said, 'ccomp')
  for (const [at, of] of marks) joined.link(at, of === 'said' ? said : content, 'punct')
  const first = joined.words[0]
  if (first && first.upos !== 'PUNCT') first.form = first.form.charAt(0).toUpperCase() + first.form.slice(1)
  return fromWords(`${sentence.id}-quoted`, joined.words)
}

/** Drops articles, forms of "be" before a participle and the full stop; "will" becomes "to". */
function headline(sentence: TreebankSentence, random: () => number): TreebankSentence {
  const childless = (i: number) => !sentence.heads.includes(i + 1)
  const drop = (form: string, i: number): boolean => {
    const lower = form.toLowerCase()
    if (i === sentence.forms.length - 1) return true
    if (/^(a|an|the)$/.test(lower) && sentence.relations[i] === 'det' && childless(i)) return true
    return /^(is|are|was|were|been)$/.test(lower) && sentence.relations[i] === 'aux:pass' && childless(i) && random() < 0.8
  }
  const kept = sentence.forms.flatMap((form, i) => (drop(form, i) ? [] : [i]))
  const place = new Map(kept.map((i, k) => [i + 1, k + 1]))
  const words = kept.map((i): Word => {
    const will = sentence.forms[i]?.toLowerCase() === 'will' && sentence.relations[i] === 'aux'
    return {
      form: will ? 'to' : (sentence.forms[i] ?? ''),
      upos: will ? 'PART' : (sentence.upos[i] ?? 'X'),
      xpos: will ? 'TO' : (sentence.xpos[i] ?? 'FW'),
      head: place.get(sentence.heads[i] ?? 0) ?? 0,
      relation: will ? 'mark' : (sentence.relations[i] ?? 'dep'),
    }
  })
  const first = words[0]
  if (first) first.form = first.form.charAt(0).toUpperCase() + first.form.slice(1)
  return fromWords(`${sentence.id}-headline`, words)
}

function fromWords(id: string, words: readonly Word[]): TreebankSentence {
  return {
    id,
    text: words.map((word) => word.form).join(' '),
    genre: null,
    newDocument: false,
    newParagraph: false,
    forms: words.map((word) => word.form),
    lemmas: words.map((word) => word.form),
    upos: words.map((word) => word.upos),
    xpos: words.map((word) => word.xpos),
    heads: words.map((word) => word.head),
    relations: words.map((word) => word.relation),
    misc: words.map(() => '_'),
    multiword: [],
  }
}
