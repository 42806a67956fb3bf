import { PAST_FORMS } from '../lang/en/verb-nouns.ts'
import type { TreeWord } from './tree-repair.ts'

/**
 * "A bomb tore through the bus", "troops overran the town": a past form that the tagger takes for a noun or a preposition is the verb; the noun
 * before it is its subject, the one it seems to govern its object. One taken for a present is given its own lemma.
 */
export function pastTakenForOther(words: TreeWord[]): void {
  words.forEach((word, at) => {
    const lemma = PAST_FORMS[word.form.toLowerCase()]
    if (lemma === undefined || word.xpos === 'VBD') return
    if (word.upos === 'NOUN') nounToVerb(words, at)
    else if (word.upos === 'ADP') prepositionToVerb(words, at)
    else if (word.upos !== 'VERB' || !/^VB[PN]?$/.test(word.xpos) || word.relation === 'amod') return
    if (word.upos !== 'VERB') return
    word.lemma = lemma
    word.xpos = 'VBD'
  })
}

/** "a bomb tore [noun] through the bus": its compound is who does it, what hangs on it hangs on a verb. */
function nounToVerb(words: TreeWord[], at: number): void {
  const before = words[at - 1]
  if (before?.head !== at || before.relation !== 'compound') return
  before.relation = 'nsubj'
  words.forEach((child, index) => {
    if (child.head !== at || index === at - 1) return
    if (index < at) {
      if (/^(?:det|amod|nummod|nmod:poss|compound)/.test(child.relation)) child.head = at - 1
    } else if (/^nmod/.test(child.relation)) child.relation = 'obl'
  })
  asVerb(words[at])
}

/** "troops overran [preposition] the town": its noun is the object, the noun that this hung on the subject. */
function prepositionToVerb(words: TreeWord[], at: number): void {
  const word = words[at]
  if (!word) return
  // it may be hung on the noun before it
  const governed =
    word.head > at ? word.head : words.findIndex(({ head, relation }, index) => index > at && head === word.head && /^nmod/.test(relation))
  const object = words[governed]
  const subject = object === undefined ? undefined : words[object.head]
  if (word.relation === 'case' && object && subject && object.head < at) {
    const [noun, verb] = [object.head, at]
    word.head = subject.head
    word.relation = subject.relation
    subject.head = verb
    subject.relation = 'nsubj'
    object.head = verb
    object.relation = 'obj'
    words.forEach((child, index) => {
      if (child.head === noun && index > verb) child.head = verb
    })
  } else if (word.relation === 'acl' && word.head < at && words.some(({ head, relation }) => head === at && relation === 'obj')) {
    // "said its fighters overran the town": what follows hangs on it too
    const noun = words[word.head]
    const above = noun?.head ?? -1
    if (!noun || above < 0 || !/^i?obj$/.test(noun.relation)) return
    noun.head = at
    noun.relation = 'nsubj'
    word.head = above
    word.relation = 'ccomp'
    words.forEach((child, index) => {
      if (index > at && child.head === above && /^obl/.test(child.relation)) child.head = at
    })
  } else {
    const subjectAt = words.findIndex(({ head, relation }) => head === at && relation === 'nsubj')
    if (subjectAt < 0) return
    // "its fighters overran Nefas Mewcha, a town": the name behind it may be hung on who did it
    const next = words[at + 1]
    if (next?.head === subjectAt && /^nmod/.test(next.relation) && !words.some(({ head, relation }) => head === at && relation === 'obj')) {
      next.head = at
      next.relation = 'obj'
      words.forEach((child, index) => {
        if (index > at + 1 && child.head === subjectAt) child.head = at + 1
        if (index > at + 1 && child.head === at + 1 && child.relation === 'conj') child.relation = 'appos'
      })
    }
  }
  asVerb(word)
}

function asVerb(word: TreeWord | undefined): void {
  if (word) word.upos = 'VERB'
}
