import { MONTHS } from '../lang/en/months.ts'
import { WEEKDAYS } from '../lang/en/time-words.ts'
import type { TreeWord } from './tree-repair.ts'

const isFinitePast = ({ upos, xpos }: TreeWord): boolean => upos === 'VERB' && /^VB[DZ]$/.test(xpos)
const isPartOfDay = ({ form }: TreeWord): boolean => /^(?:night|morning|evening|afternoon|eve|day)$/.test(form)

const hasSubject = (words: readonly TreeWord[], verb: number): boolean =>
  words.some(({ head, relation }) => head === verb && /^(?:nsubj|csubj|expl)/.test(relation))

/** Hangs a noun on a verb as its subject. */
function makeSubject(words: readonly TreeWord[], noun: TreeWord, verb: number): void {
  noun.head = verb
  noun.relation = words.some(({ head, relation }) => head === verb && relation === 'aux:pass') ? 'nsubj:pass' : 'nsubj'
}

/**
 * "On the evening of 10 June a munition fired from the air exploded": with no comma between, a noun with an article behind the time of day is no
 * other word for it but the subject of the verb that has none.
 */
export function subjectBehindTime(words: TreeWord[]): void {
  words.forEach((noun, at) => {
    const time = words[noun.head]
    if (!time || noun.upos !== 'NOUN' || noun.relation !== 'appos' || noun.head >= at || !isPartOfDay(time)) return
    const verb = words[time.head]
    if (!verb || !isFinitePast(verb) || time.head <= at || !time.relation.startsWith('obl') || hasSubject(words, time.head)) return
    if (words.slice(noun.head, at).some(({ form }) => /^[,;:–—-]$/.test(form))) return
    makeSubject(words, noun, time.head)
  })
}

/**
 * "Hours after a second attack on the town left three people dead": what stands between "after" and a verb without a subject is its subject, and
 * "after" opens the clause.
 */
export function subjectBehindAfter(words: TreeWord[]): void {
  words.forEach((after, at) => {
    const nounAt = after.head
    const noun = words[nounAt]
    const verbAt = noun?.head ?? -1
    const verb = words[verbAt]
    if (!/^(?:after|before)$/i.test(after.form) || after.relation !== 'case' || !noun || !verb || nounAt < at || verbAt < nounAt) return
    if (noun.upos !== 'NOUN' || noun.relation !== 'obl' || !isFinitePast(verb) || hasSubject(words, verbAt)) return
    if (words.slice(at, verbAt).some(({ form }) => form === ',')) return
    if (!words.some(({ head, relation }, index) => index > verbAt && head === verbAt && /^(?:obj|xcomp|obl|advmod)/.test(relation))) return
    noun.relation = 'nsubj'
    after.head = verbAt
    after.relation = 'mark'
    const above = words[verb.head]
    if (verb.relation === 'ccomp' && above) verb.relation = 'advcl'
  })
}

/** Words that end a time: "June", "Monday", "2025", "evening". */
const isEndOfTime = (word: TreeWord): boolean =>
  isPartOfDay(word) || /^(?:19|20)\d\d$/.test(word.form) || (/^\p{Lu}/u.test(word.form) && isCalendarWord(word.form))
const isCalendarWord = (form: string): boolean => form.toLowerCase() in WEEKDAYS || form.toLowerCase().replace('.', '') in MONTHS

/**
 * "On the evening of 9 June seven mortar rounds landed": a sentence that begins with its day, and a noun phrase between it and a past without a
 * subject; the tree may hang the one on the other.
 */
export function subjectBetweenTimeAndVerb(words: TreeWord[]): void {
  if (!/^(?:on|in|late|early|at)$/i.test(words[0]?.form ?? '')) return
  const verbAt = words.findIndex((word, at) => isFinitePast(word) && !hasSubject(words, at))
  const noun = words[verbAt - 1]
  if (verbAt < 3 || !noun || !/^(?:NOUN|PROPN)$/.test(noun.upos) || isEndOfTime(noun)) return
  let first = verbAt - 1
  while (first > 0 && /^(?:DET|NUM|ADJ|NOUN)$/.test(words[first - 1]?.upos ?? '') && !isEndOfTime(words[first - 1] as TreeWord)) first--
  const time = words[first - 1]
  if (!time || !isEndOfTime(time) || words.slice(0, verbAt).some(({ form, upos }) => form === ',' || upos === 'VERB')) return
  const partAt = words.findIndex((word, at) => at < first && isPartOfDay(word))
  words.forEach((word, at) => {
    const isOut = word.head < 0 || word.head < first || word.head >= verbAt
    if (at >= first && at < verbAt - 1 && isOut) {
      word.head = verbAt - 1
      word.relation = word.upos === 'NUM' ? 'nummod' : word.upos === 'DET' ? 'det' : word.upos === 'ADJ' ? 'amod' : 'compound'
    }
    if (at < first && word.head >= first && word.head < verbAt) {
      if (word.relation === 'case') word.head = at + 1
      else if (partAt >= 0 && at > partAt) {
        word.head = partAt
        word.relation = 'nmod'
      } else {
        word.head = verbAt
        word.relation = 'obl'
      }
    }
  })
  makeSubject(words, noun, verbAt)
}

/** "The group also said its fighters overran the town": who stands between a verb of saying and a past is who did it, not who is told. */
export function subjectOfSaid(words: TreeWord[]): void {
  words.forEach((verb, at) => {
    const saying = words[verb.head]
    if (!isFinitePast(verb) || !/^(?:xcomp|i?obj|dep)$/.test(verb.relation) || !/^sa(?:id|ys)$/.test(saying?.form ?? '') || verb.head > at)
      return
    if (hasSubject(words, at)) {
      verb.relation = 'ccomp'
      return
    }
    const nounAt = words.findIndex(
      ({ head, relation, upos }, index) =>
        index > verb.head && index < at && head === verb.head && /^i?obj$/.test(relation) && /^(?:NOUN|PROPN|PRON)$/.test(upos),
    )
    const noun = words[nounAt]
    if (!noun) return
    makeSubject(words, noun, at)
    verb.relation = 'ccomp'
  })
}

/** Words before "mine" that make it a thing: "an anti-tank mine", "a mine", "land mine". */
const BEFORE_MINE = /^(?:an?|the|this|that|another|anti-?(?:tank|personnel)|land|sea|naval|limpet|laid|buried|hidden|old|coal|gold)$/i
/** What a mine does or is of: "mine blast", "mine explosion". */
const AFTER_MINE = /^(?:blast|explosion|incident|accident|strike|clearance|casualt(?:y|ies))$/i

/** "Ran over an anti-tank mine", "mine blast": a thing that explodes, not what is mine. */
export function mineOfWar(words: TreeWord[]): void {
  words.forEach((mine, at) => {
    if (!/^mine$/i.test(mine.form) || mine.upos !== 'PRON') return
    const before = words[at - 1]
    const next = words[at + 1]
    if (next && AFTER_MINE.test(next.form)) {
      mine.upos = 'NOUN'
      mine.xpos = 'NN'
      mine.lemma = 'mine'
      // "Mine blast, X road.": no verb
      if (next.upos === 'VERB' && !/ed$/.test(next.form)) {
        next.upos = 'NOUN'
        next.xpos = 'NN'
        next.lemma = next.form.toLowerCase()
      }
      if (mine.head === at + 1) mine.relation = 'compound'
      return
    }
    if (!before || !BEFORE_MINE.test(before.form)) return
    mine.upos = 'NOUN'
    mine.xpos = 'NN'
    mine.lemma = 'mine'
    if (mine.head !== at - 1) return
    // the tree may have taken the word before it for the noun
    mine.head = before.head
    mine.relation = before.relation
    for (const [index, word] of words.entries()) if (word.head === at - 1 && index !== at) word.head = at
    before.head = at
    before.relation = 'amod'
  })
}
