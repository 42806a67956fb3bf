import { LENGTH_UNITS, PAUSE_WORDS } from '../lang/en/pause-words.ts'
import type { TreeWord } from './tree-repair.ts'

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const PAUSES = set(PAUSE_WORDS)
const UNITS = set(LENGTH_UNITS)

/** "Endorsed the two-month standstill": taken for an adverb, while the month stands for what is endorsed. */
export function pauseBehindLength(words: TreeWord[]): void {
  words.forEach((pause, at) => {
    if (!PAUSES.has(pause.form.toLowerCase()) || pause.upos === 'VERB') return
    pause.upos = 'NOUN'
    pause.xpos = 'NN'
    pause.lemma = pause.form.toLowerCase()
    const unit = words[at - 1]
    if (!unit || !UNITS.has(unit.lemma) || unit.head === at) {
      if (/^(?:advmod|amod|obj)$/.test(pause.relation)) takeDeterminer(words, at)
      return
    }
    if (!/^(?:obj|i?obl|nsubj|nmod|root|conj|obl:unmarked|ccomp|xcomp|nsubj:pass)$/.test(unit.relation)) return
    const isLoose = unit.relation.startsWith('obl') && !words.some(({ head, relation }) => head === at - 1 && relation === 'case')
    const isMarked = words.some(({ head, relation }) => head === at && relation === 'case')
    if (isMarked && !isLoose) return
    if (!isMarked) pause.relation = isLoose ? 'obj' : unit.relation
    pause.head = unit.head
    unit.head = at
    unit.relation = 'compound'
    // What stands before or behind the length is of the pause; the number stays with its unit.
    words.forEach((word) => {
      if (word.head === at - 1 && !/^(?:nummod|punct)$/.test(word.relation)) word.head = at
    })
  })
}

/** "Rejected the standstill", read as an adverb of the verb: what is rejected. */
function takeDeterminer(words: TreeWord[], at: number): void {
  const pause = words[at]
  const has = words.some(({ head, relation }) => head === at && /^(?:det|nmod:poss|amod|case)$/.test(relation))
  if (!pause || !has || !/^(?:advmod|obj)$/.test(pause.relation)) return
  const isMarked = words.some(({ head, relation }) => head === at && relation === 'case')
  pause.relation = isMarked ? 'obl' : 'obj'
}

/** "France and Britain back the truce": no adverb where a sentence has no other verb. */
export function backTakenForAdverb(words: TreeWord[]): void {
  words.forEach((back, at) => {
    if (back.form !== 'back' || back.upos !== 'ADV') return
    const next = words[at + 1]
    const noun = words[back.head]
    if (!next || !noun || back.head <= at || noun.upos !== 'NOUN' || next.head !== back.head || !/^(?:DET|PRON)$/.test(next.upos)) return
    const verb = back.head
    const subject = words.findIndex(({ head, relation }, index) => index < at && head === verb && relation === 'nsubj')
    if (subject < 0 || words.some(({ head, relation }) => head === verb && relation === 'cop')) return
    back.upos = 'VERB'
    back.xpos = 'VBP'
    back.lemma = 'back'
    back.head = noun.head
    back.relation = noun.relation
    noun.head = at
    noun.relation = 'obj'
    words.forEach((word, index) => {
      const isOfClause = /^(?:nsubj|punct|advcl|obl|mark|cc|conj|parataxis|advmod)/.test(word.relation)
      if (index !== at && index !== verb && word.head === verb && (index < at || (index > verb && isOfClause))) word.head = at
    })
  })
}
