import type { Clause } from './clause.ts'
import type { Sentence, Token } from './sentence.ts'
import { childrenOf, tokenAt } from './tree.ts'

/** What auxiliaries, particles and the form of the predicate say. */
export type VerbGroup = Pick<
  Clause,
  'lemma' | 'voice' | 'tense' | 'perfect' | 'progressive' | 'form' | 'modal' | 'negation' | 'adverbs' | 'marker'
>

const NEGATORS: ReadonlySet<string> = new Set(['not', "n't", 'n’t', 'never', 'nor', 'neither', 'no', 'hardly', 'scarcely'])
const NEGATIVE_DETERMINERS: ReadonlySet<string> = new Set(['no', 'neither'])
const NEGATIVE_PRONOUNS: ReadonlySet<string> = new Set(['nobody', 'none', 'nothing', 'no-one'])

/** Reads the verb group of a predicate: auxiliaries, particle, negation, adverbs and subordinator. Sharing between conjuncts is not done here. */
export function readVerbGroup(sentence: Sentence, predicate: Token): VerbGroup {
  const auxiliaries = (sentence.children[predicate.index] ?? [])
    .map((child) => tokenAt(sentence, child))
    .filter((token) => /^(aux|cop)/.test(token.relation))
  const marks = childrenOf(sentence, predicate.index, 'mark')
  const particles = childrenOf(sentence, predicate.index, 'compound:prt')
  const to = marks.some((mark) => mark.xpos === 'TO')
  const modal = auxiliaries.find((token) => token.xpos === 'MD')
  const passive =
    auxiliaries.some((token) => token.relation === 'aux:pass') || childrenOf(sentence, predicate.index, 'nsubj:pass').length > 0
  const finite = [...auxiliaries, predicate].find((token) => /^(VBD|VBP|VBZ|MD)$/.test(token.xpos))
  const participle = /^VB[GN]$/.test(predicate.xpos) && auxiliaries.length === 0
  const subject = childrenOf(sentence, predicate.index, 'nsubj').length > 0
  const bareRoot = predicate.xpos === 'VB' && !to && auxiliaries.length === 0 && !subject && predicate.relation === 'root'

  return {
    lemma: [predicate.lemma, ...particles.map((token) => token.lemma)].join(' '),
    voice: passive ? 'passive' : 'active',
    tense: modal
      ? /^(will|shall|’ll|'ll)$/.test(modal.lemma)
        ? 'future'
        : 'present'
      : finite
        ? finite.xpos === 'VBD'
          ? 'past'
          : 'present'
        : 'none',
    perfect: auxiliaries.some((token) => token.lemma === 'have'),
    progressive: predicate.xpos === 'VBG' && auxiliaries.some((token) => token.lemma === 'be'),
    form: to
      ? 'infinitive'
      : finite
        ? 'finite'
        : bareRoot
          ? 'imperative'
          : participle
            ? 'participle'
            : predicate.xpos === 'VB'
              ? 'infinitive'
              : 'finite',
    modal: modal ? modalLemma(modal) : null,
    negation: negationOf(sentence, predicate, marks),
    adverbs: childrenOf(sentence, predicate.index, 'advmod').map((token) => token.index),
    marker: markerOf(sentence, marks),
  }
}

const MODALS: Readonly<Record<string, string>> = {
  "'ll": 'will',
  '’ll': 'will',
  "'d": 'would',
  '’d': 'would',
  wo: 'will',
  ca: 'can',
  sha: 'shall',
}

function modalLemma(token: Token): string {
  const form = token.form.toLowerCase()
  return MODALS[form] ?? form
}

/** Words before a noun within which "not a single" and "not one" negate it: "not a single air strike". */
const NOT_ONE_REACH = 5

/** "not", "never", "no longer"; "no deal was reached", "nobody came", "without reaching": the word that negates the predicate. */
function negationOf(sentence: Sentence, predicate: Token, marks: readonly Token[]): number | null {
  for (const child of sentence.children[predicate.index] ?? []) {
    const token = tokenAt(sentence, child)
    const form = token.form.toLowerCase()
    if (token.relation.startsWith('advmod') || token.relation === 'cc:preconj' || token.relation === 'det') {
      if (NEGATORS.has(form)) return token.index
      const no =
        form === 'longer' || form === 'more'
          ? childrenOf(sentence, token.index).find((under) => under.form.toLowerCase() === 'no')
          : undefined
      if (no) return no.index
    }
    if (/^(nsubj|obj|nsubj:pass)$/.test(token.relation)) {
      if (NEGATIVE_PRONOUNS.has(form)) return token.index
      const no = childrenOf(sentence, token.index, 'det').find((det) => NEGATIVE_DETERMINERS.has(det.form.toLowerCase()))
      if (no) return no.index
      const not = notOne(sentence, token)
      if (not !== null) return not
    }
  }
  return marks.find((mark) => mark.lemma === 'without')?.index ?? null
}

/** "Fired not a single shot", "not one house was hit": the "not" of a noun, within the words before it. */
function notOne({ tokens }: Sentence, noun: Token): number | null {
  const before = tokens.slice(Math.max(0, noun.index - NOT_ONE_REACH), noun.index).map(({ form }) => form.toLowerCase())
  const at = before.findLastIndex(
    (form, index) =>
      form === 'not' && /^(?:one|a single)$/.test(before.slice(index + 1, index + (before[index + 1] === 'a' ? 3 : 2)).join(' ')),
  )
  return at < 0 ? null : noun.index - before.length + at
}

/** The subordinator in lower case, with what is fixed to it: "so that", "as if"; "to" when there is no other. */
function markerOf(sentence: Sentence, marks: readonly Token[]): string | null {
  const mark = marks.find((token) => token.xpos !== 'TO') ?? marks[0]
  if (!mark) return null
  return [mark, ...childrenOf(sentence, mark.index, 'fixed')].map((token) => token.form.toLowerCase()).join(' ')
}
